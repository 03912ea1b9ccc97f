using System.Diagnostics.CodeAnalysis;

namespace Acme.Corpus.Subscriptions;

// Subscriptions and invoices: wrappers, results, guards, and the answers of several services.
internal readonly record struct Outcome<T>(bool Ok, T? Value, string? Error)
{
    public static Outcome<T> Of(RestResponse response) =>
        response.IsSuccess ? new(true, response.ReadJson<T>(), null) : new(false, default, response.Content); // quiet B success-flag

    public static Outcome<T> Hope(RestResponse response) => new(true, response.ReadJson<T>(), null);
}

internal static class Guard
{
    public static RestResponse OrThrow(this RestResponse response, string what) =>
        response.StatusCode < 400 ? response : throw new ActionException($"{what}: {response.StatusCode}");

    public static RestResponse Traced(this RestResponse response, string what)
    {
        ActionLog.Debug("{What}: {Status}", what, response.StatusCode);
        return response;
    }

    public static void NotFailed([NotNull] this RestResponse? response)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (!response.IsSuccess)
        {
            Fail(response.StatusCode);
        }
    }

    [DoesNotReturn]
    private static void Fail(int status) => throw new ActionException($"status {status}");
}

internal sealed class Billing(RestClient api)
{
    public Invoice[] Invoices() => api.CreateRequest("/invoices", "GET").ExecuteRequest().OrThrow("invoices").ReadJson<Invoice[]>()!; // quiet B helper-returns

    public Invoice[] Drafts() => api.CreateRequest("/invoices/drafts", "GET").ExecuteRequest().Traced("drafts").ReadJson<Invoice[]>()!; // LOUD B2001 helper-returns

    public Outcome<Invoice> One(string number) => Outcome<Invoice>.Of(api.CreateRequest("/invoices/" + number, "GET").ExecuteRequest()); // quiet B helper-returns

    public Invoice Last()
    {
        var response = api.CreateRequest("/invoices/last", "GET").ExecuteRequest();
        response.NotFailed();
        return response.ReadJson<Invoice>()!; // quiet B helper-throws
    }

    public decimal Open()
    {
        using var response = api.CreateRequest("/balance", "GET").ExecuteRequest();
        if (response.StatusCode is 401 or 403)
        {
            throw new ActionException("no access to the balance");
        }

        return response.ReadJson<Invoice>()!.Amount; // LOUD B2001 pattern
    }

    public decimal OpenOrZero()
    {
        using var response = api.CreateRequest("/balance", "GET").ExecuteRequest();
        return response is { StatusCode: >= 200 and < 300 } ? response.ReadJson<Invoice>()!.Amount : 0m; // quiet B pattern
    }

    public string Pdf(string number)
    {
        var download = api.CreateRequest($"/invoices/{number}.pdf", "GET").DownloadFile();
        if (download.StatusCode == 404)
        {
            throw new ActionException("no such invoice");
        }

        return Files.PersistFileRef(download.DownloadedFileRef!).UploadedFileId; // LOUD B2003 download
    }

    public string? PdfOrNull(string number)
    {
        var download = api.CreateRequest($"/invoices/{number}/copy.pdf", "GET").DownloadFile();
        return download.IsSuccess ? Files.PersistFileRef(download.DownloadedFileRef!).UploadedFileId : null; // quiet B download
    }

    public int Retry(string path)
    {
        RestResponse? response = null;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            response = api.CreateRequest(path, "GET").ExecuteRequest();
            if (response.IsSuccess)
            {
                break;
            }

            ComindServer.Sleep(200);
        }

        return response!.ReadJson<int>(); // LOUD B2001 lesson-loop
    }

    public int RetryOrThrow(string path)
    {
        RestResponse? response = null;
        for (var attempt = 0; attempt < 3 && response is not { IsSuccess: true }; attempt++)
        {
            response = api.CreateRequest(path, "GET").ExecuteRequest();
        }

        if (response is null || !response.IsSuccess)
        {
            throw new ActionException("three attempts failed");
        }

        return response.ReadJson<int>(); // quiet B lesson-loop
    }

    public async Task<int> TotalAsync(CancellationToken token)
    {
        var response = await api.CreateRequest("/total", "GET").ExecuteRequestAsync(token).ConfigureAwait(false);
        var total = JsonDocument.Parse(response.Content).RootElement.GetInt32(); // LOUD B2001 async
        return response.StatusCode == 200 ? total : -1;
    }

    public async Task<int> TotalCheckedAsync(CancellationToken token)
    {
        var response = await api.CreateRequest("/total", "GET").ExecuteRequestAsync(token).ConfigureAwait(false);
        if (response.StatusCode == 200)
        {
            return JsonDocument.Parse(response.Content).RootElement.GetInt32(); // quiet B async
        }

        return -1;
    }

    public void Pause(string id)
    {
        var ok = api.CreateRequest($"/subscriptions/{id}/pause", "POST").ExecuteRequest().IsSuccess; // quiet B ignored
        ActionLog.Info("paused: {Ok}", ok);
    }

    public void Resume(string id)
    {
        if (id.Length > 0)
            api.CreateRequest($"/subscriptions/{id}/resume", "POST").ExecuteRequest(); // LOUD B2002 ignored
    }

    public void ResumeAll(IEnumerable<string> ids)
    {
        Parallel.ForEach(ids, id => api.CreateRequest($"/subscriptions/{id}/resume", "POST").ExecuteRequest()); // LOUD B2002 ignored
    }

    public JsonNode? Plan(string id)
    {
        var response = api.CreateRequest($"/plans/{id}", "GET").ExecuteRequest();
        var failed = response.StatusCode != 200 && response.StatusCode != 203;
        if (failed)
            return null;
        return JsonNode.Parse(response.Content); // quiet B local-flag
    }

    public JsonNode? PlanOf(string id, bool strict)
    {
        var response = api.CreateRequest($"/plans/{id}", "GET").AddQueryParameter("strict", strict).ExecuteRequest();
        if (strict && !response.IsSuccess)
            return null;
        return JsonNode.Parse(response.Content); // LOUD B2001 lesson-join
    }

    public string Coupon(string code)
    {
        var response = api.CreateRequest("/coupons/" + code, "GET").ExecuteRequest();
        try
        {
            response.EnsureSuccess();
        }
        catch (RestApiException failure)
        {
            ActionLog.Warn("coupon {Code}: {Kind}", code, failure.Kind);
        }

        return response.ReadJson<JsonObject>()!["name"]!.ToString(); // LOUD B2001 exception
    }

    public string CouponOrEmpty(string code)
    {
        var response = api.CreateRequest("/coupons/" + code, "GET").ExecuteRequest();
        try
        {
            response.EnsureSuccess();
        }
        catch (RestApiException failure)
        {
            ActionLog.Warn("coupon {Code}: {Kind}", code, failure.Kind);
            return "";
        }

        return response.ReadJson<JsonObject>()!["name"]!.ToString(); // quiet B exception
    }

    public (int, string?) Usage(string id)
    {
        var response = api.CreateRequest($"/usage/{id}", "GET").ExecuteRequest();
        return (response.StatusCode, response.Content) switch
        {
            (200, var body) => (0, JsonNode.Parse(body)?["units"]?.ToString()), // quiet B tuple
            (var status, "") => (status, null),
            (var status, var body) => (status, body), // quiet B known-failure
        };
    }

    public string? Dunning(string id)
    {
        var response = api.CreateRequest($"/dunning/{id}", "GET").ExecuteRequest();
        return (response.StatusCode, response.Content) switch // LOUD B2001 tuple =dunning
        {
            (404, _) => null,
            (_, var body) => JsonNode.Parse(body)?["level"]?.ToString(), // also =dunning
        };
    }

    public List<Invoice> Batch(IEnumerable<string> numbers)
    {
        var responses = numbers.Select(number => api.CreateRequest("/invoices/" + number, "GET").ExecuteRequest()).ToList();
        var found = new List<Invoice>();
        foreach (var response in responses)
        {
            found.Add(response.ReadJson<Invoice>()!); // LOUD B2001 collection
        }

        return found;
    }

    public List<Invoice> BatchChecked(IEnumerable<string> numbers)
    {
        var responses = numbers.Select(number => api.CreateRequest("/invoices/" + number, "GET").ExecuteRequest()).ToList();
        var found = new List<Invoice>();
        foreach (var response in responses)
        {
            if (response.IsSuccess)
            {
                found.Add(response.ReadJson<Invoice>()!); // quiet B collection
            }
        }

        return found;
    }

    public Invoice? Local(string number)
    {
        return Read(api.CreateRequest("/invoices/" + number, "HEAD").ExecuteRequest());

        static Invoice? Read(RestResponse response) => response.StatusCode == 200 ? response.ReadJson<Invoice>() : null; // quiet B helper-flag
    }

    public Invoice? Cached(string number, Dictionary<string, RestResponse> cache)
    {
        if (!cache.TryGetValue(number, out var response))
        {
            cache[number] = response = api.CreateRequest("/invoices/" + number, "GET").ExecuteRequest();
        }

        return response.ReadJson<Invoice>(); // LOUD B2001 lesson-join
    }
}
