namespace Acme.Corpus.MuseumCollections11;

internal sealed record Artefact(string Inventory, string Title, string? Room);
internal sealed record ArtefactPage(List<Artefact> Objects, int Total);
internal sealed record LoanWish(string Inventory, string Borrower, DateOnly From);

internal sealed class CollectionSync(RestClient museum, RestClient images)
{
    public string StoreScan(string inventory)
    {
        var scan = images.CreateRequest($"/scans/{inventory}", "GET").DownloadFile();
        return Files.PersistFileRef(scan.DownloadedFileRef!).UploadedFileId; // LOUD B2003 download
    }

    public string StoreLabel(string inventory) =>
        Files.PersistFileRef(images.CreateRequest($"/labels/{inventory}", "GET").DownloadFile().EnsureFile()).UploadedFileId; // quiet B download

    public async Task<string?> StoreModelAsync(string inventory, CancellationToken ct)
    {
        var model = await images.CreateRequest("/models/{id}", "GET").AddUrlSegment("id", inventory).DownloadFileAsync(ct);
        if (model.StatusCode is 404 or 410)
            return null;
        if (!model.IsSuccess)
            throw new ActionException(model.ErrorContent); // quiet B errorbody
        return Files.PersistFileRef(model.DownloadedFileRef!).UploadedFileId; // quiet B download
    }

    public void AttachCatalogue(string recordId)
    {
        var pdf = images.CreateRequest("/catalogue.pdf", "GET").SetRequestTimeout(120).DownloadFile();
        if (pdf.ContentLength == 0)
            return;
        var stored = Files.PersistFileRef(pdf.DownloadedFileRef!); // LOUD B2003 length
        ComindServer.UpdateAppRecord("artefacts", recordId, new JsonObject { ["catalogue"] = stored.UploadedFileId });
    }

    public string? Thumbnail(string inventory)
    {
        var small = Image("thumbs", inventory);
        return small.StatusCode != 404 ? Files.ReadFileRefAsBase64(small.DownloadedFileRef!) : null; // LOUD B2003 partial
    }

    public string Poster(string inventory) =>
        Image("posters", inventory) is { IsSuccess: true, DownloadedFileRef: { } poster } // quiet B pattern
            ? Files.ReadFileRefAsBase64(poster)
            : "";

    public long Measure(string inventory, int tries)
    {
        var raw = Image("raw", inventory);
        while (!raw.IsSuccess && tries-- > 0)
            raw = Image("raw", inventory);
        using var stream = Files.OpenRead(raw.DownloadedFileRef!); // LOUD B2003 retry
        return stream.Length;
    }

    public string? Preview(string inventory)
    {
        DownloadResponse preview;
        try
        {
            preview = Image("previews", inventory);
        }
        catch (RestApiException ex) when (ex.Kind == RestApiErrorKind.Timeout)
        {
            return null;
        }

        return Files.PersistFileRef(preview.DownloadedFileRef!).Name; // LOUD B2003 catch
    }

    public async Task<string[]> StoreAllAsync(string[] ids, CancellationToken ct)
    {
        var loads = await Task.WhenAll(ids.Select(id => images.CreateRequest("/scans/{id}", "GET").AddUrlSegment("id", id).DownloadFileAsync(ct)));
        foreach (var load in loads)
            load.EnsureSuccess();
        return [.. loads.Select(load => Files.PersistFileRef(load.DownloadedFileRef!).UploadedFileId)]; // quiet B whenall
    }

    public void Warm(string inventory) => images.CreateRequest("/cache/{id}", "GET").AddUrlSegment("id", inventory).DownloadFile(); // LOUD B2002 ignored

    private DownloadResponse Image(string kind, string id) => images.CreateRequest($"/{kind}/{id}", "GET").DownloadFile();
    private RestRequest Get(string path) => museum.CreateRequest(path, "GET");

    public JsonElement Tree() => JsonSerializer.Deserialize<JsonElement>(Get("/tree").ExecuteRequest().Content); // LOUD B2001 argument
    public async Task<string?> NewsAsync() => await Get("/news").ExecuteRequestAsync() is { StatusCode: 200, Content: var news } ? news : null; // quiet B pattern

    public Artefact? Find(string inventory)
    {
        var res = Get($"/objects/{inventory}").ExecuteRequest();
        switch (res.StatusCode)
        {
            case 200:
                return res.ReadJson<Artefact>(); // quiet B switch
            case 404:
                return null;
            default:
                throw new ActionException(res.Content); // quiet B switch
        }
    }

    public Artefact? FindOld(int number)
    {
        var res = Get("/legacy").AddQueryParameter("number", number).ExecuteRequest();
        switch (res.StatusCode)
        {
            case 404: return null;
            case 500: throw new ActionException("The old catalogue is down");
            default: return res.ReadJson<Artefact>(); // LOUD B2001 switch
        }
    }

    public string Room(Artefact artefact)
    {
        var res = Get("/rooms").AddQueryParameter("object", artefact.Inventory).ExecuteRequest();
        return res.StatusCode switch
        {
            200 or 203 => res.ReadJson<Artefact>()!.Room ?? "depot", // quiet B switch
            404 => "unknown",
            >= 500 => throw new ActionException("Rooms: " + res.Content), // quiet B switch
            _ => res.Content, // LOUD B2001 switch
        };
    }

    public int ImportLido()
    {
        var lido = Get("/export/lido").AddHeader("Accept", "application/xml").ExecuteRequest();
        var works = lido.ReadXml().Root!.Elements("work").Select(work => new Artefact((string)work.Attribute("no")!, work.Value, null)); // LOUD B2001 xml
        return ComindServer.ImportData(works, ["inventory"]).Updated;
    }

    public string? FindingAid()
    {
        using var res = Get("/export/ead").ExecuteRequest().EnsureSuccess();
        return res.ReadXml().Root?.Value; // quiet B xml
    }

    public IReadOnlyList<Artefact> InRoom(string room) =>
        Get("/objects").AddQueryParameter("room", room).ExecuteRequest() is { IsSuccess: true } res
            ? res.ReadJson<ArtefactPage>()!.Objects // quiet B pattern
            : [];

    public int OnLoan(string borrower)
    {
        if (Get("/loans").AddQueryParameter("by", borrower).ExecuteRequest() is not { StatusCode: 200 or 206 } loans)
            return 0;
        return loans.ReadJson<string[]>()!.Length; // quiet B pattern
    }

    public string? Curator(string department)
    {
        if (Get($"/departments/{department}").ExecuteRequest() is { StatusCode: not 404 } res)
            return res.ReadJson<JsonObject>()!["curator"]?.ToString(); // LOUD B2001 pattern
        return null;
    }

    public List<Artefact> Everything()
    {
        var page = Get("/objects").ExecuteRequest().EnsureSuccess().ReadJson<ArtefactPage>()!; // quiet B ensure
        for (var number = 2; page.Objects.Count < page.Total; number++)
        {
            var next = Get("/objects").AddQueryParameter("page", number).ExecuteRequest();
            page.Objects.AddRange(next.ReadJson<ArtefactPage>()!.Objects); // LOUD B2001 loop
        }
        return page.Objects;
    }

    public string Lend(LoanWish wish)
    {
        var res = museum.CreateRequest("/loans", "POST").AddJsonBody(wish).ExecuteRequest();
        if (res.StatusCode == 201)
            return res.Content; // quiet B exact
        if (res.StatusCode == 409)
            return "Already lent: " + res.ReadJson<ErrorBody>()!.Message; // quiet B exact
        return JsonNode.Parse(res.Content)!["id"]!.ToString(); // LOUD B2001 exact
    }

    private static T Fetch<T>(RestRequest request, Func<RestResponse, T> read)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode >= 400)
            throw new ActionException($"{res.StatusCode}: {res.Content}"); // quiet B callback
        return read(res);
    }

    public int CountObjects() => Fetch(Get("/objects/count"), res => int.Parse(res.Content, CultureInfo.InvariantCulture)); // quiet B callback

    private static T Quick<T>(RestRequest request, Func<RestResponse, T> read) => read(request.ExecuteRequest()); // also =quick

    public int CountLoans(int year) => Quick(Get("/loans/count").AddQueryParameter("year", year), res => res.ReadJson<int>()); // LOUD B2001 callback =quick

    public bool Move(string inventory, string room)
    {
        var res = museum.CreateRequest("/moves", "POST").AddFormField("object", inventory).AddFormField("room", room).ExecuteRequest();
        if (!res.IsSuccess)
            ActionLog.Error("Move refused: {0}", res.Content); // quiet B errorbody
        return res.ReadJson<JsonObject>()!.ContainsKey("moved"); // LOUD B2001 continue
    }
}
