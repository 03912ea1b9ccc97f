namespace Acme.Corpus.SupplierOrders;

// Orders at suppliers, in the plain style of most action code.
internal static class SupplierOrders
{
    private const int Ok = 200;

    public static void Place(Entity entity)
    {
        RestApi.CreateClient(Secrets.CrmBaseUrl);
        RestApi.CreateRequest("/orders", "POST");
        RestApi.AddJsonBody(new { number = entity.Id });
        var res = RestApi.ExecuteRequest();
        var answer = JsonNode.Parse(res.Content)!; // LOUD B2001 plain
        entity.Title = answer["number"]!.ToString();
    }

    public static void PlaceChecked(Entity entity)
    {
        RestApi.CreateClient(Secrets.CrmBaseUrl);
        RestApi.CreateRequest("/orders", "POST");
        RestApi.AddJsonBody(new { number = entity.Id, urgent = true });
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode is not (200 or 201))
        {
            throw new ActionException($"order was refused: {res.Content}"); // quiet B known-failure
        }

        var answer = JsonNode.Parse(res.Content)!; // quiet B pattern
        entity.Title = answer["number"]!.ToString();
    }

    public static string? State(RestClient client, string number)
    {
        var res = client.CreateRequest($"/orders/{number}", "GET").ExecuteRequest();
        if (res.StatusCode == Ok)
        {
            return res.ReadJson<JsonObject>()?["state"]?.ToString(); // quiet B range
        }
        else if (res.StatusCode == 404)
        {
            return "unknown";
        }

        return null;
    }

    public static string? StateLoose(RestClient client, string number)
    {
        var res = client.CreateRequest($"/orders/{number}", "GET").ExecuteRequest();
        if (res.StatusCode == 404)
        {
            return "unknown";
        }
        else if (res.StatusCode == 500)
        {
            return "down";
        }

        return res.ReadJson<JsonObject>()?["state"]?.ToString(); // LOUD B2001 lets-through
    }

    public static decimal Sum(RestClient client)
    {
        decimal sum = 0;
        var page = 1;
        RestResponse res;
        do
        {
            res = client.CreateRequest("/orders", "GET").AddQueryParameter("page", page++).ExecuteRequest();
            foreach (var order in res.ReadJson<Order[]>()!) // LOUD B2001 lesson-loop
            {
                sum += order.Total;
            }
        } while (res.Headers["X-Next-Page"] is not null);

        return sum;
    }

    public static decimal SumChecked(RestClient client)
    {
        decimal sum = 0;
        for (var page = 1; page < 100; page++)
        {
            var res = client.CreateRequest("/orders", "GET").AddQueryParameter("page", page).ExecuteRequest();
            if (res.StatusCode == 204)
            {
                break;
            }

            res.EnsureStatus(200);
            sum += res.ReadJson<Order[]>()!.Sum(order => order.Total); // quiet B lesson-loop
        }

        return sum;
    }

    public static async Task<Order?> FindAsync(RestClient client, string number)
    {
        var res = await client.CreateRequest("/orders/find", "GET").AddQueryParameter("q", number).ExecuteRequestAsync();
        ActionLog.Info("find: {Status}", res.StatusCode);
        return await Task.FromResult(res.ReadJson<Order>()); // LOUD B2001 async
    }

    public static async Task<Order?> FindCheckedAsync(RestClient client, string number)
    {
        var res = await client.CreateRequest("/orders/find", "GET").AddQueryParameter("q", number).ExecuteRequestAsync();
        return res switch
        {
            { IsSuccess: true } => await Task.FromResult(res.ReadJson<Order>()), // quiet B switch
            _ => null,
        };
    }

    public static void Cancel(RestClient client, string number)
    {
        try
        {
            client.CreateRequest($"/orders/{number}", "DELETE").ExecuteRequest(); // LOUD B2002 ignored
            ActionLog.Info("cancelled");
        }
        catch (RestApiException failure)
        {
            ActionLog.Error(failure.Message);
        }
    }

    public static void CancelChecked(RestClient client, string number)
    {
        try
        {
            client.CreateRequest($"/orders/{number}", "DELETE").ExecuteRequest().EnsureSuccess(); // quiet B ignored
            ActionLog.Info("cancelled");
        }
        catch (RestApiException failure) when (failure.StatusCode is 404 or 410)
        {
            ActionLog.Warn("already gone");
        }
    }

    public static bool Confirm(RestClient client, string number, out string? reference)
    {
        var res = client.CreateRequest($"/orders/{number}/confirm", "POST").ExecuteRequest();
        reference = res.Headers["X-Reference"] ?? res.ReadJson<JsonObject>()?["reference"]?.ToString(); // LOUD B2001 coalesce
        return res.StatusCode == Ok;
    }

    public static bool ConfirmChecked(RestClient client, string number, out string? reference)
    {
        reference = null;
        var res = client.CreateRequest($"/orders/{number}/confirm", "POST").ExecuteRequest();
        if (res.StatusCode != Ok)
        {
            return false;
        }

        reference = res.Headers["X-Reference"] ?? res.ReadJson<JsonObject>()?["reference"]?.ToString(); // quiet B coalesce
        return true;
    }

    public static string Document(RestClient client, Entity entity)
    {
        var file = client.CreateRequest("/documents/latest", "GET").DownloadFile();
        if (file.StatusCode >= 500)
        {
            throw new ActionException("supplier is down");
        }

        return Files.PersistFileRef(file.DownloadedFileRef!).UploadedFileId + entity.Id; // LOUD B2003 download
    }

    public static void Attach(RestClient client, Entity entity)
    {
        var file = client.CreateRequest("/documents/offer.pdf", "GET").DownloadFile().EnsureSuccess();
        entity.Fields["c_offer"] = file.DownloadedFileRef!.Ref; // LOUD B2011 temporary
    }

    public static void AttachPersisted(RestClient client, Entity entity)
    {
        var file = client.CreateRequest("/documents/offer.pdf", "GET").DownloadFile().EnsureFile();
        entity.Fields["c_offer"] = Files.PersistFileRef(file).UploadedFileId; // quiet B temporary
    }

    public static int Compare(RestClient left, RestClient right)
    {
        var mine = left.CreateRequest("/count", "GET").ExecuteRequest();
        var theirs = right.CreateRequest("/count", "GET").ExecuteRequest();
        if (!mine.IsSuccess || !mine.IsSuccess)
        {
            return -1;
        }

        return mine.ReadJson<int>() // quiet B two-responses
            - theirs.ReadJson<int>(); // LOUD B2001 other-response
    }

    public static JsonNode? Any(RestClient client, bool fallback)
    {
        var res = client.CreateRequest("/primary", "GET").ExecuteRequest();
        if (!res.IsSuccess && fallback)
        {
            res = client.CreateRequest("/secondary", "GET").ExecuteRequest();
        }

        return JsonNode.Parse(res.Content); // LOUD B2001 reassigned
    }

    public static JsonNode? AnyChecked(RestClient client, bool fallback)
    {
        var res = client.CreateRequest("/primary", "GET").ExecuteRequest();
        if (!res.IsSuccess && fallback)
        {
            res = client.CreateRequest("/secondary", "GET").ExecuteRequest();
        }

        res.EnsureSuccess();
        return JsonNode.Parse(res.Content); // quiet B reassigned
    }

    public static JsonNode? Validated(RestClient client)
    {
        var res = client.CreateRequest("/validated", "GET").ExecuteRequest();
        Validate(res);
        return JsonNode.Parse(res.Content); // quiet B helper-throws

        static void Validate(RestResponse response)
        {
            if (response.StatusCode is < 200 or > 299)
            {
                throw new ActionException("not valid");
            }
        }
    }

    public static JsonNode? Measured(RestClient client)
    {
        var res = client.CreateRequest("/measured", "GET").ExecuteRequest();
        Measure(res);
        return JsonNode.Parse(res.Content); // LOUD B2001 helper-logs

        static void Measure(RestResponse response) => ActionLog.Debug("{Length} bytes, {Status}", response.ContentLength, response.StatusCode);
    }
}
