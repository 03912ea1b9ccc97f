namespace Acme.Corpus.Catalog;

// Products and prices: one client class, local functions, delegates, deconstruction.
internal sealed class CatalogClient
{
    private readonly RestClient _client = new("https://catalog.example.com");
    private int _failures;

    public JsonNode? Product(string sku)
    {
        var (status, body) = Get("/products/" + sku);
        return status == 200 ? JsonNode.Parse(body) : null; // quiet B tuple
    }

    public JsonNode? ProductLoose(string sku)
    {
        var (_, body) = Get("/products/" + sku);
        return JsonNode.Parse(body); // LOUD B2001 tuple
    }

    public JsonNode? Price(string sku)
    {
        var response = Send("GET", $"/prices/{sku}");
        if (response.StatusCode == 200)
        {
            ActionLog.Info("price found");
        }

        return JsonNode.Parse(response.Content); // LOUD B2001 lesson-join
    }

    public JsonNode? PriceOrDefault(string sku)
    {
        var response = Send("GET", $"/prices/{sku}");
        if (response.StatusCode == 200)
        {
            return JsonNode.Parse(response.Content); // quiet B range
        }

        _failures++;
        return new JsonObject { ["price"] = 0 };
    }

    public JsonNode? Variants(string sku)
    {
        var response = SendWithRetry(() => Send("GET", $"/products/{sku}/variants"));
        return JsonNode.Parse(response.Content); // LOUD B2001 helper-returns
    }

    public JsonNode? VariantsChecked(string sku)
    {
        var response = SendWithRetry(() => Send("GET", $"/products/{sku}/variants"));
        Require(response.StatusCode is 200, "variants");
        return JsonNode.Parse(response.Content); // quiet B helper-throws
    }

    public IReadOnlyList<string> Tags(string sku)
    {
        var response = Send("GET", $"/products/{sku}/tags");
        return response switch
        {
            { StatusCode: 200 } => response.ReadJson<string[]>()!, // quiet B switch
            { StatusCode: 404 } => [],
            _ => throw new ActionException(response.Content), // quiet B known-failure
        };
    }

    public IReadOnlyList<string> TagsLoose(string sku)
    {
        var response = Send("GET", $"/products/{sku}/tags");
        return response switch
        {
            { StatusCode: 404 } => [],
            { Content.Length: > 2 } => response.ReadJson<string[]>()!, // LOUD B2001 switch
            _ => [],
        };
    }

    public void Publish(string sku)
    {
        Send("POST", $"/products/{sku}/publish"); // LOUD B2002 ignored
        ActionLog.Info("published {Sku}", sku);
    }

    public void Unpublish(string sku)
    {
        var response = Send("POST", $"/products/{sku}/unpublish"); // quiet B ignored
        if (response.StatusCode >= 400)
        {
            throw new ActionException($"{sku}: {response.StatusCode}");
        }
    }

    public string Upload(string sku, FileRef image)
    {
        var response = _client.CreateRequest($"/products/{sku}/images", "POST").AddFile("image", image).ExecuteRequest();
        var ok = response.StatusCode == 201 || response.StatusCode == 200;
        if (!ok)
            ActionLog.Warn("upload of {Name} failed", image.Name);
        return response.ReadJson<JsonObject>()!["url"]!.ToString(); // LOUD B2001 local-flag
    }

    public string? UploadChecked(string sku, FileRef image)
    {
        var response = _client.CreateRequest($"/products/{sku}/images", "POST").AddFile("image", image).ExecuteRequest();
        var ok = response.StatusCode == 201 || response.StatusCode == 200;
        if (!ok)
            return null;
        return response.ReadJson<JsonObject>()!["url"]!.ToString(); // quiet B local-flag
    }

    public async Task<JsonNode?> StockAsync(string sku, CancellationToken token)
    {
        using var response = await _client.CreateRequest($"/stock/{sku}", "GET").ExecuteRequestAsync(token);
        if (response.Content is { Length: 0 })
            return null;
        return JsonNode.Parse(response.Content); // LOUD B2001 truthiness
    }

    public async Task<JsonNode?> StockCheckedAsync(string sku, CancellationToken token)
    {
        using var response = await _client.CreateRequest($"/stock/{sku}", "GET").ExecuteRequestAsync(token);
        if (!response.IsSuccess || response.Content is { Length: 0 })
            return null;
        return JsonNode.Parse(response.Content); // quiet B or
    }

    public int CountAll(IReadOnlyList<string> pages)
    {
        var sum = 0;
        foreach (var page in pages)
        {
            var response = Send("GET", page);
            if (response.StatusCode == 404)
                break;
            sum += response.ReadJson<JsonArray>()!.Count; // LOUD B2001 lesson-loop
        }

        return sum;
    }

    public int CountGood(IReadOnlyList<string> pages)
    {
        var sum = 0;
        foreach (var page in pages)
        {
            var response = Send("GET", page);
            if (response.StatusCode != 200)
                continue;
            sum += response.ReadJson<JsonArray>()!.Count; // quiet B lesson-loop
        }

        return sum;
    }

    public string Manual(string sku)
    {
        var download = _client.CreateRequest($"/products/{sku}/manual.pdf", "GET").DownloadFile();
        var name = download.DownloadedFileRef!.Name; // LOUD B2003 download
        if (!download.IsSuccess)
            throw new ActionException("no manual");
        return name;
    }

    public string Datasheet(string sku)
    {
        var download = _client.CreateRequest($"/products/{sku}/sheet.pdf", "GET").DownloadFile();
        if (download.StatusCode != 200)
            throw new ActionException("no data sheet");
        return Files.PersistFileRef(download.DownloadedFileRef!.Ref).Name; // quiet B download
    }

    public string Newest()
    {
        string Read(RestResponse response) => response.ReadJson<JsonArray>()![0]!.ToString(); // LOUD B2001 helper-local
        return Read(Send("GET", "/products?sort=-created"));
    }

    public string Oldest()
    {
        var response = Send("GET", "/products?sort=created");
        return IsFine() ? response.ReadJson<JsonArray>()![0]!.ToString() : ""; // quiet B helper-flag

        bool IsFine() => response.StatusCode == 200;
    }

    public (string? Error, JsonNode? Data) Search(string term)
    {
        var response = _client.CreateRequest("/search", "GET").AddQueryParameter("q", term).ExecuteRequest();
        var error = response.IsSuccess ? null : $"search failed: {response.StatusCode}";
        return (error, JsonNode.Parse(response.Content)); // LOUD B2001 tuple
    }

    public (string? Error, JsonNode? Data) SearchChecked(string term)
    {
        var response = _client.CreateRequest("/search", "GET").AddQueryParameter("term", term).ExecuteRequest();
        if (response.IsSuccess)
            return (null, JsonNode.Parse(response.Content)); // quiet B success-flag
        return ($"search failed: {response.StatusCode}", null);
    }

    public bool Failed => _failures > 0;

    private (int Status, string Body) Get(string path)
    {
        var response = Send("GET", path);
        return (response.StatusCode, response.Content); // quiet B handed-on
    }

    private RestResponse Send(string method, string path) => _client.CreateRequest(path, method).ExecuteRequest();

    private static RestResponse SendWithRetry(Func<RestResponse> send)
    {
        var response = send();
        for (var attempt = 0; attempt < 3 && response.StatusCode is 429 or 503; attempt++)
        {
            ComindServer.Sleep(500);
            response = send();
        }

        return response;
    }

    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new ActionException($"{what} failed");
        }
    }
}
