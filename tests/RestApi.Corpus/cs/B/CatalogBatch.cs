namespace Acme.Corpus.Set10.Catalog;

internal sealed record CatalogItem(string Id, string Title, decimal Price);
internal sealed record CatalogFetch(string Url, RestResponse Response);
internal sealed record CatalogAnswer(bool Ok, int Code, RestResponse Response);

internal readonly struct CatalogPair(RestResponse main, RestResponse stock)
{
    public RestResponse Main { get; } = main;
    public RestResponse Stock { get; } = stock;
    public bool BothFine => Main.IsSuccess && Stock.IsSuccess;
}

internal sealed class CatalogBatch(RestClient shop)
{
    private readonly Dictionary<string, RestResponse> _answers = [];
    private readonly List<RestResponse> _good = [];
    private RestResponse Item(string id) => shop.CreateRequest("/items/{id}", "GET").AddUrlSegment("id", id).ExecuteRequest();
    private List<RestResponse> Items(IEnumerable<string> ids) => ids.Select(Item).ToList();

    public List<CatalogItem?> Titles(string[] ids)
    {
        var items = new List<CatalogItem?>();
        foreach (var response in Items(ids)) items.Add(response.ReadJson<CatalogItem>()); // LOUD B2001 foreach
        return items;
    }

    public List<CatalogItem?> Available(string[] ids)
    {
        var items = new List<CatalogItem?>();
        foreach (var response in Items(ids))
        {
            if (response.StatusCode == 200) items.Add(response.ReadJson<CatalogItem>()); // quiet B foreach
            else ActionLog.Warn("Item skipped: " + response.Content); // quiet B log
        }
        return items;
    }

    public decimal Sum(string[] ids) =>
        Items(ids).Where(r => r.IsSuccess).Sum(r => r.ReadJson<CatalogItem>()!.Price); // quiet B where
    public decimal SumFound(string[] ids) =>
        Items(ids).Where(r => r.StatusCode != 404).Sum(r => r.ReadJson<CatalogItem>()!.Price); // LOUD B2001 where

    public string[] AllOrNothing(string[] ids)
    {
        var responses = Items(ids);
        if (!responses.All(r => r.IsSuccess)) return [];
        return responses.Select(r => r.Content).ToArray(); // quiet B all
    }

    public string[] AnyAtAll(string[] ids)
    {
        var responses = Items(ids);
        return responses.Any(r => r.IsSuccess) ? responses.ConvertAll(r => r.Content).ToArray() : []; // LOUD B2001 any
    }

    public IEnumerable<string> NoneBroken(IReadOnlyList<string> ids)
    {
        var responses = Items(ids);
        if (responses.Exists(r => r.StatusCode is < 200 or >= 300)) throw new ActionException("The batch is incomplete.");
        for (var i = 0; i < responses.Count; i++) yield return ids[i] + "=" + responses[i].Content; // quiet B all
    }

    public string FirstAndLast(string[] ids)
    {
        var responses = Items(ids);
        if (!responses[0].IsSuccess) return "";
        var first = responses[0].Content; // quiet B index
        return first + responses[^1].Content; // LOUD B2001 index
    }

    public CatalogItem? FirstGood(string[] ids) => Items(ids).FirstOrDefault(r => r.IsSuccess)?.ReadJson<CatalogItem>(); // quiet B first
    public CatalogItem? Longest(string[] ids) => Items(ids).MaxBy(r => r.ContentLength)?.ReadJson<CatalogItem>(); // LOUD B2001 first
    public CatalogItem? Single(string id) => new[] { Item(id) } is [{ StatusCode: 200 } only] ? only.ReadJson<CatalogItem>() : null; // quiet B listpattern

    public void Prune(string[] ids)
    {
        var responses = Items(ids);
        responses.RemoveAll(r => !r.IsSuccess);
        ComindServer.ImportData(responses.Select(r => r.ReadJson<CatalogItem>()!), keyFields: ["Id"]); // quiet B removeall
    }

    public void PruneMissing(string[] ids)
    {
        var responses = Items(ids);
        responses.RemoveAll(r => r.StatusCode is 404 or 410);
        ComindServer.ImportData(responses.Select(r => r.ReadJson<CatalogItem>()!), keyFields: ["Id", "Title"]); // LOUD B2001 removeall
    }

    public IEnumerable<string> Query(string[] ids) =>
        from response in Items(ids)
        where response.StatusCode is >= 200 and < 300
        let item = response.ReadJson<CatalogItem>() // quiet B query
        orderby item?.Price
        select item?.Title ?? response.Content; // quiet B query
    public IEnumerable<string> QueryAll(string[] ids) =>
        from response in Items(ids)
        where response.ContentLength > 0
        select response.Content; // LOUD B2001 query

    public void Remember(IEnumerable<string> ids)
    {
        foreach (var id in ids) _answers[id] = Item(id);
    }

    public string? Recall(string id) => _answers.TryGetValue(id, out var known) ? known.Content : null; // LOUD B2001 dictionary
    public string? RecallGood(string id) => _answers.TryGetValue(id, out var known) && known.IsSuccess ? known.Content : null; // quiet B dictionary

    public Dictionary<string, string> Bodies()
    {
        foreach (var (id, response) in _answers)
        {
            if (!response.IsSuccess) _answers.Remove(id);
        }
        return _answers.ToDictionary(pair => pair.Key, pair => pair.Value.Content); // quiet B removed
    }

    public int Weigh()
    {
        var weight = 0;
        foreach (var (id, response) in _answers)
        {
            ActionLog.Debug("{0} had {1}", id, response.StatusCode);
            weight += response.Content.Length; // LOUD B2001 dictionary
        }
        return weight;
    }

    public void Collect(IEnumerable<string> ids) => _good.AddRange(ids.Select(id => Item(id).EnsureSuccess()));
    public string Join() => string.Join('\n', _good.Select(r => r.Content)); // quiet B field

    public string Details(string id)
    {
        var fetch = new CatalogFetch("/details/" + id, shop.CreateRequest("/details/" + id, "GET").ExecuteRequest());
        ActionLog.Debug(fetch.Url);
        return fetch.Response.Content; // LOUD B2001 record
    }

    public string Preview(string id)
    {
        var fetch = new CatalogFetch("/previews/" + id, shop.CreateRequest("/previews/" + id, "GET").ExecuteRequest());
        if (fetch.Response.StatusCode != 200) throw new ActionException($"{fetch.Url}: {fetch.Response.Content}"); // quiet B message
        return fetch.Response.Content; // quiet B record
    }

    public string Draft(string id) => new CatalogFetch(id, Item(id)) is { Response.IsSuccess: true } fetch ? fetch.Response.Content : ""; // quiet B record

    private CatalogAnswer Ask(string path)
    {
        var response = shop.CreateRequest(path, "GET").ExecuteRequest();
        return new CatalogAnswer(response.IsSuccess, response.StatusCode, response);
    }

    public string Slogan() => Ask("/slogan") is { Ok: true } answer ? answer.Response.Content : "Buy!"; // quiet B recordflag
    public string Motto() => Ask("/motto") is (_, not 404, var response) ? response.Content : "Sell!"; // LOUD B2001 recordflag

    private (RestResponse Response, TimeSpan Elapsed) Timed(string path)
    {
        var started = DateTime.UtcNow;
        return (shop.CreateRequest(path, "GET").ExecuteRequest(), DateTime.UtcNow - started);
    }

    public CatalogItem? Slow(string id)
    {
        var (response, elapsed) = Timed("/slow/" + id);
        if (elapsed.TotalSeconds > 5) ActionLog.Warn("Item {0} took {1}", id, elapsed);
        return response.ReadJson<CatalogItem>(); // LOUD B2001 tuple
    }

    public CatalogItem? Quick(string id)
    {
        var (response, elapsed) = Timed("/quick/" + id);
        if (elapsed.TotalSeconds > 1 || !response.IsSuccess) return null;
        return response.ReadJson<CatalogItem>(); // quiet B tuple
    }

    public string Swap(string left, string right)
    {
        var (a, b) = (Item(left), Item(right));
        if (!a.IsSuccess) return a.StatusCode.ToString(CultureInfo.InvariantCulture);
        (a, b) = (b, a);
        return b.Content + "|" // quiet B swapped
            + a.Content; // LOUD B2001 swapped
    }

    public string Stocked(string id)
    {
        var pair = new CatalogPair(Item(id), shop.CreateRequest("/stock/" + id, "GET").ExecuteRequest());
        if (pair.BothFine) return pair.Stock.Content; // quiet B struct
        return pair.Main.IsSuccess ? pair.Main.Content : ""; // quiet B struct
    }

    private bool TryAsk(string path, out RestResponse response)
    {
        response = shop.CreateRequest(path, "GET").SetRequestTimeout(2).ExecuteRequest();
        return response.IsSuccess;
    }

    private bool TryReach(string path, out RestResponse? response)
    {
        response = null;
        try { response = shop.CreateRequest(path, "GET").ExecuteRequest(); }
        catch (RestApiException failure) when (failure.Kind == RestApiErrorKind.Timeout) { return false; }
        return true;
    }

    public string Banner() => TryAsk("/banner", out var response) ? response.Content : ""; // quiet B out
    public string Teaser() => TryReach("/teaser", out var response) ? response!.Content : ""; // LOUD B2001 out

    public string Notice()
    {
        if (!TryAsk("/notice", out var response) && response.StatusCode != 410) throw new ActionException(response.Content); // quiet B message
        return response.Content; // LOUD B2001 out
    }

    public string Imprint() => TryReach("/imprint", out var response) && response is { StatusCode: 200 } ? response.Content : ""; // quiet B out
    public IEnumerable<(string Id, string Text)> Zipped(string[] ids) =>
        ids.Zip(Items(ids)).Where(pair => pair.Second.IsSuccess).Select(pair => (pair.First, pair.Second.Content)); // quiet B zip
    public IEnumerable<string> Grouped(string[] ids) =>
        Items(ids).GroupBy(r => r.StatusCode).OrderBy(group => group.Key).SelectMany(group => group.Select(r => r.Content)); // LOUD B2001 group
    public IEnumerable<string> Lookup(string[] ids) => Items(ids).ToLookup(r => r.IsSuccess)[true].Select(r => r.Content); // quiet B group

    public IEnumerable<string> Drain(Queue<RestRequest> work)
    {
        var done = new Stack<RestResponse>();
        while (work.TryDequeue(out var request)) done.Push(request.ExecuteRequest());
        while (done.TryPop(out var response)) yield return response.IsSuccess ? response.Content : $"HTTP {response.StatusCode}"; // quiet B stack
    }
}
