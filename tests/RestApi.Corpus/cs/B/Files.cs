namespace Acme.Corpus.FilesAndIgnored;

// Responses that nobody looks at, and downloaded files.
internal static class Reports
{
    public static void Ignored(RestRequest request, JsonObject body) => request.AddJsonBody(body).ExecuteRequest(); // LOUD B2002 ignored

    public static void IgnoredStatement(Entity entity)
    {
        RestApi.CreateClient("https://shop.example.com");
        RestApi.CreateRequest($"/orders/{entity.Id}", "DELETE");
        RestApi.ExecuteRequest(); // LOUD B2002 ignored
    }

    public static async Task IgnoredAsync(RestRequest request)
    {
        await request.ExecuteRequestAsync(); // LOUD B2002 ignored
    }

    public static void Discarded(RestRequest request) => _ = request.ExecuteRequest(); // quiet B ignored

    public static void Ensured(RestRequest request) => request.ExecuteRequest().EnsureSuccess(); // quiet B ignored

    public static bool OnlyAsked(RestRequest request) => request.ExecuteRequest().IsSuccess; // quiet B ignored

    public static int OnlyStatus(RestRequest request) => request.ExecuteRequest().StatusCode; // quiet B ignored

    public static string? OnlyHeader(RestRequest request) => request.ExecuteRequest().Headers["Location"]; // quiet B ignored

    public static string Download(RestRequest request)
    {
        var res = request.DownloadFile();
        return Files.PersistFileRef(res.DownloadedFileRef!).UploadedFileId; // LOUD B2003 download
    }

    public static string DownloadEnsured(RestRequest request) => Files.PersistFileRef(request.DownloadFile().EnsureSuccess().DownloadedFileRef!).Name; // quiet B download

    public static string? DownloadChecked(RestRequest request)
    {
        var res = request.DownloadFile();
        if (res.StatusCode != 200 || res.DownloadedFileRef is null)
        {
            throw new ActionException($"report failed: {res.StatusCode}");
        }

        return Files.PersistFileRef(res.DownloadedFileRef.Ref).Name; // quiet B download
    }

    public static string DownloadNullChecked(RestRequest request)
    {
        var res = request.DownloadFile();
        return res.DownloadedFileRef is { } file ? Files.PersistFileRef(file).Name : ""; // quiet B download
    }

    public static string DownloadOtherCheck(RestRequest request)
    {
        var res = request.DownloadFile();
        if (res.StatusCode == 404)
        {
            return "";
        }

        return Files.PersistFileRef(res.DownloadedFileRef!).Name; // LOUD B2003 download
    }

    public static async Task<string> DownloadAsync(RestRequest request)
    {
        var res = await request.DownloadFileAsync();
        ActionLog.Info("{Bytes} bytes", res.ContentLength);
        return Files.ReadFileRefAsBase64(res.DownloadedFileRef!); // LOUD B2003 download
    }

    public static async Task<string> DownloadEnsuredAsync(RestRequest request)
    {
        var res = (await request.DownloadFileAsync()).EnsureSuccess();
        return Files.ReadFileRefAsBase64(res.DownloadedFileRef!); // quiet B download
    }

    public static void DownloadOpens(RestRequest request, Action<Stream> use)
    {
        var file = request.DownloadFile().DownloadedFileRef!; // LOUD B2003 download =open
        using var stream = Files.OpenRead(file); // also =open
        use(stream);
    }

    public static void DownloadForward(RestRequest request, RestRequest upload)
    {
        var res = request.DownloadFile();
        if (res.IsSuccess)
        {
            upload.AddFile("file", res.DownloadedFileRef!).ExecuteRequest().EnsureSuccess(); // quiet B download
        }
    }

    public static void DownloadError(RestRequest request)
    {
        var res = request.DownloadFile();
        if (!res.IsSuccess)
        {
            throw new ActionException(res.ErrorContent); // quiet B download
        }
    }

    public static Attachment AttachTemporary(RestRequest request)
    {
        var res = request.DownloadFile().EnsureSuccess();
        return new Attachment(res.DownloadedFileRef!.Ref, "report.pdf"); // LOUD B2011 temporary-file
    }

    public static void RecordTemporary(RestRequest request, AppRecord record)
    {
        var res = request.DownloadFile().EnsureSuccess();
        record.Fields["c_report"] = res.DownloadedFileRef!.Ref; // LOUD B2011 temporary-file
    }

    public static Attachment AttachPersisted(RestRequest request)
    {
        var res = request.DownloadFile().EnsureSuccess();
        var stored = Files.PersistFileRef(res.DownloadedFileRef!);
        return new Attachment(stored.UploadedFileId, "report.pdf"); // quiet B temporary-file
    }

    public static void RecordPersisted(RestRequest request, AppRecord record)
    {
        var stored = Files.PersistFileRef(request.DownloadFile().EnsureSuccess().DownloadedFileRef!.Ref); // quiet B temporary-file
        record.Fields["c_report"] = stored.UploadedFileId; // quiet B temporary-file
    }
}
