namespace Acme.Corpus.TicketDesk;

// A help desk: statement style, helpers of the same class, files, several calls at once.
internal static class TicketDesk
{
    private static readonly HashSet<int> s_accepted = [200, 201, 202, 204];

    public static Ticket Create(Entity entity)
    {
        RestApi.CreateClient("https://desk.example.com/api/v2");
        RestApi.CreateRequest("/tickets", "POST");
        RestApi.AddJsonBody(new { subject = entity.Title });
        var response = RestApi.ExecuteRequest();
        if (response.StatusCode != 201)
            throw new ActionException("ticket was not created: " + response.StatusCode);
        return response.ReadJson<Ticket>()!; // quiet B range
    }

    public static int CreateQuick(Entity entity)
    {
        RestApi.CreateClient("https://desk.example.com/api/v2");
        RestApi.CreateRequest("/tickets.json", "POST");
        RestApi.AddJsonBody(new { subject = entity.Title, priority = "low" });
        var json = JsonNode.Parse(RestApi.ExecuteRequest().Content); // LOUD B2001 inline
        return (int)json!["ticket"]!["id"]!;
    }

    public static JsonNode? Body(string path, string method)
    {
        RestApi.CreateClient("https://desk.example.com/api/v2");
        RestApi.CreateRequest(path, method);
        var response = RestApi.ExecuteRequest();
        Verify(response, path);
        return JsonNode.Parse(response.Content); // quiet B helper-throws
    }

    public static string Summary(int id)
    {
        RestApi.CreateClient("https://desk.example.com/api/v2");
        RestApi.CreateRequest($"/tickets/{id}/summary", "GET");
        var response = RestApi.ExecuteRequest();
        LogCall(response, "summary");
        return response.Content.Split('\n')[0]; // LOUD B2001 helper-logs
    }

    public static Ticket[] Open()
    {
        var response = Call("/tickets?status=open");
        return response.ReadJson<Ticket[]>() ?? []; // LOUD B2001 helper-returns
    }

    public static Ticket[] Closed()
    {
        var response = CallChecked("/tickets?status=closed");
        return response.ReadJson<Ticket[]>() ?? []; // quiet B helper-returns
    }

    public static Ticket? ById(int id)
    {
        var response = Call($"/tickets/{id}");
        return s_accepted.Contains(response.StatusCode) ? response.ReadJson<Ticket>() : null; // quiet B set
    }

    public static Ticket? BySubject(string subject)
    {
        var response = Call("/search?q=" + Uri.EscapeDataString(subject));
        if (response.StatusCode >= 500) return null;
        var found = response.ReadJson<Page<Ticket>>(); // LOUD B2001 lets-through
        return found?.Items.FirstOrDefault();
    }

    public static string Download(int id)
    {
        RestApi.CreateClient("https://desk.example.com/api/v2");
        RestApi.CreateRequest($"/attachments/{id}", "GET");
        var download = RestApi.DownloadFile();
        ActionLog.Info("attachment {Id}: {Status}, {Length} bytes", id, download.StatusCode, download.ContentLength);
        var file = Files.PersistFileRef(download.DownloadedFileRef!); // LOUD B2003 download
        return file.UploadedFileId;
    }

    public static void Attach(Entity entity, int id)
    {
        RestApi.CreateClient("https://desk.example.com/api/v2");
        RestApi.CreateRequest($"/attachments/{id}", "GET");
        var download = RestApi.DownloadFile();
        if (!download.IsSuccess || download.DownloadedFileRef == null) return;
        entity.Fields["c_document"] = download.DownloadedFileRef.Ref; // LOUD B2011 temporary
    }

    public static void AttachPersisted(Entity entity, int id)
    {
        RestApi.CreateClient("https://desk.example.com/api/v2");
        RestApi.CreateRequest($"/attachments/{id}/original", "GET");
        var download = RestApi.DownloadFile().EnsureSuccess();
        var stored = Files.PersistFileRef(download.DownloadedFileRef!.Ref); // quiet B download
        entity.Fields["c_document"] = stored.UploadedFileId; // quiet B temporary
    }

    public static async Task<int> CountAsync(RestClient desk, CancellationToken token)
    {
        var open = desk.CreateRequest("/count/open", "GET").ExecuteRequestAsync(token);
        var closed = desk.CreateRequest("/count/closed", "GET").ExecuteRequestAsync(token);
        await Task.WhenAll(open, closed);
        var first = await open;
        var second = await closed;
        if (!first.IsSuccess) return -1;
        return first.ReadJson<int>() // quiet B async
            + second.ReadJson<int>(); // LOUD B2001 other-response
    }

    public static async Task<int> SumAsync(RestClient desk, IEnumerable<string> paths)
    {
        var answers = await Task.WhenAll(paths.Select(path => desk.CreateRequest(path, "GET").ExecuteRequestAsync()));
        return answers.Sum(answer => answer.ReadJson<int>()); // LOUD B2001 collection
    }

    public static async Task<int> SumOfGoodAsync(RestClient desk, IEnumerable<string> paths)
    {
        var answers = await Task.WhenAll(paths.Select(path => desk.CreateRequest(path, "GET").ExecuteRequestAsync()));
        return answers.Where(answer => answer.IsSuccess).Sum(answer => answer.ReadJson<int>()); // quiet B collection
    }

    public static void Close(int id)
    {
        var response = Call($"/tickets/{id}/close");
        response = Call($"/tickets/{id}");
        if (response.StatusCode != 200) throw new ActionException("unknown ticket");
        response = Call($"/tickets/{id}/audit");
        ActionLog.Info(response.ReadJson<JsonObject>()!["author"]!.ToString()); // LOUD B2001 reassigned
    }

    public static string? Reopen(int id)
    {
        var response = Call($"/tickets/{id}/reopen");
        var message = response.StatusCode switch
        {
            200 or 201 => response.ReadJson<JsonObject>()?["message"]?.ToString(), // quiet B switch
            401 => "log in again",
            >= 500 => "try later",
            _ => response.Content, // quiet B known-failure
        };
        return message;
    }

    public static string? Merge(int id, int other)
    {
        var response = Call($"/tickets/{id}/merge/{other}");
        return response.StatusCode switch
        {
            404 => null,
            _ => response.ReadJson<JsonObject>()?["id"]?.ToString(), // LOUD B2001 switch
        };
    }

    public static bool TryAssign(int id, out Ticket? ticket)
    {
        ticket = null;
        var response = Call($"/tickets/{id}/assign");
        if (response.IsSuccess == false) return false;
        return response.TryReadJson(out ticket); // quiet B success-flag
    }

    public static bool TryWatch(int id, out Ticket? ticket) => Call($"/tickets/{id}/watch").TryReadJson(out ticket); // LOUD B2001 inline

    public static void Tag(int id, string tag)
    {
        RestApi.CreateClient("https://desk.example.com/api/v2");
        RestApi.CreateRequest($"/tickets/{id}/tags", "PUT");
        RestApi.AddFormField("tag", tag);
        var response = RestApi.ExecuteRequest();
        if (response.StatusCode >= 400)
        {
            ActionLog.Error("tagging failed");
        }

        foreach (var name in response.ReadJson<string[]>()!) // LOUD B2001 lesson-exit
        {
            ActionLog.Info(name);
        }
    }

    public static void Untag(int id)
    {
        RestApi.CreateClient("https://desk.example.com/api/v2");
        RestApi.CreateRequest($"/tickets/{id}/tags", "DELETE");
        var status = RestApi.ExecuteRequest().StatusCode; // quiet B ignored
        if (status != 204) throw new ActionException($"DELETE answered {status}");
    }

    public static List<string> Names(string path)
    {
        var names = new List<string>();
        if (Call(path) is { IsSuccess: true } response)
        {
            names.AddRange(response.ReadJson<string[]>() ?? []); // quiet B pattern
        }

        return names;
    }

    public static string Owner(int id)
    {
        var response = Call($"/tickets/{id}/owner");
        var content = response.Content; // LOUD B2001 local =owner
        if (string.IsNullOrEmpty(content)) return "nobody";
        var owner = JsonSerializer.Deserialize<Contact>(content); // also =owner
        return owner!.Name!;
    }

    public static string OwnerOrError(int id)
    {
        var response = Call($"/tickets/{id}/owner");
        var content = response.Content;
        if (response.StatusCode != 200) return "error: " + content; // quiet B known-failure
        var owner = JsonSerializer.Deserialize<Contact>(content); // quiet B local
        return owner!.Name!;
    }

    private static void Verify(RestResponse response, string path)
    {
        if (response.StatusCode is >= 200 and < 300) return;
        throw new ActionException($"{path} answered {response.StatusCode}");
    }

    private static void LogCall(RestResponse response, string name)
    {
        if (!response.IsSuccess) ActionLog.Warn("{Name} failed with {Status}", name, response.StatusCode);
    }

    private static RestResponse Call(string path)
    {
        RestApi.CreateClient("https://desk.example.com/api/v2");
        RestApi.CreateRequest(path, "GET");
        return RestApi.ExecuteRequest();
    }

    private static RestResponse CallChecked(string path)
    {
        var response = Call(path);
        return response.IsSuccess ? response : throw new ActionException($"{path} failed");
    }
}
