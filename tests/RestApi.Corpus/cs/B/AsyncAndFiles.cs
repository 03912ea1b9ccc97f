namespace Acme.Corpus.AsyncAndFiles;

internal static class Documents
{
    public static async Task<Order?> AwaitedAsync(RestRequest request)
    {
        var res = await request.ExecuteRequestAsync();
        return res.ReadJson<Order>(); // LOUD B2001 async
    }

    public static async Task<Order?> AwaitedInlineAsync(RestRequest request) => (await request.ExecuteRequestAsync()).ReadJson<Order>(); // LOUD B2001 async

    public static async Task<Order?> AwaitedCheckedAsync(RestRequest request, CancellationToken token)
    {
        var res = await request.ExecuteRequestAsync(token).ConfigureAwait(false);
        if (res.StatusCode is < 200 or > 299)
        {
            return null;
        }

        return res.ReadJson<Order>(); // quiet B async
    }

    public static async Task<Order?> ConfiguredAsync(RestRequest request)
    {
        var res = await request.ExecuteRequestAsync().ConfigureAwait(false);
        await Task.Delay(10);
        return res.ReadJson<Order>(); // LOUD B2001 async
    }

    public static async Task<Order?> TaskInLocalAsync(RestRequest request)
    {
        var pending = request.ExecuteRequestAsync();
        await Task.Yield();
        var res = await pending;
        return res.ReadJson<Order>(); // LOUD B2001 async
    }

    public static async Task<Order?> TaskInLocalCheckedAsync(RestRequest request)
    {
        var pending = request.ExecuteRequestAsync();
        await Task.Yield();
        return (await pending).EnsureSuccess().ReadJson<Order>(); // quiet B async
    }

    public static async Task<string[]> AllAsync(RestRequest first, RestRequest second)
    {
        var both = await Task.WhenAll(first.ExecuteRequestAsync(), second.ExecuteRequestAsync());
        return [.. both.Select(res => res.EnsureSuccess().Content)]; // quiet B async
    }

    public static async Task<Order?> InTryAsync(RestRequest request)
    {
        try
        {
            var res = await request.ExecuteRequestAsync();
            if (res.StatusCode == 404)
            {
                return null;
            }

            return res.ReadJson<Order>(); // LOUD B2001 404-only
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public static async IAsyncEnumerable<Order> StreamAsync(RestClient client, int pages)
    {
        for (var page = 0; page < pages; page++)
        {
            var res = await client.CreateRequest("/orders", "GET").AddQueryParameter("page", page).ExecuteRequestAsync();
            foreach (var order in res.ReadJson<Order[]>() ?? []) // LOUD B2001 loop
            {
                yield return order;
            }
        }
    }

    public static Order? Blocking(RestRequest request) => request.ExecuteRequestAsync().GetAwaiter().GetResult().ReadJson<Order>(); // LOUD B2001 async

    public static Func<Order?> Lambda(RestRequest request) =>
        () =>
        {
            var res = request.ExecuteRequest();
            return res.ReadJson<Order>(); // LOUD B2001 lambda
        };

    public static Func<Order?> LambdaChecked(RestRequest request) =>
        () =>
        {
            var res = request.ExecuteRequest();
            return res.IsSuccess ? res.ReadJson<Order>() : null; // quiet B lambda
        };

    public static Order? LocalFunction(RestRequest request)
    {
        return Read();

        Order? Read()
        {
            var res = request.ExecuteRequest();
            return res.ReadJson<Order>(); // LOUD B2001 local-function
        }
    }

    public static Order? LocalFunctionChecks(RestRequest request)
    {
        var res = request.ExecuteRequest();
        Check();
        return res.ReadJson<Order>(); // quiet B local-function

        void Check()
        {
            if (res.StatusCode >= 300)
            {
                throw new ActionException("orders");
            }
        }
    }

    public static Order? LambdaChecks(RestRequest request)
    {
        var res = request.ExecuteRequest();
        Action check = () => res.EnsureSuccess();
        check();
        return res.ReadJson<Order>(); // quiet B lambda
    }

    public static Order? NullConditional(RestRequest? request) => request?.ExecuteRequest()?.ReadJson<Order>(); // LOUD B2001 not-checked

    public static Order? FromRestApi()
    {
        RestApi.CreateClient("https://shop.example.com");
        RestApi.CreateRequest("/orders/1", "GET");
        if (RestApi.ExecuteRequest() is { IsSuccess: true } res)
        {
            return res.ReadJson<Order>(); // quiet B pattern
        }

        return null;
    }

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
