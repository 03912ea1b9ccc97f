namespace Acme.Corpus.Catalog12;

internal sealed record CatalogItem(string Sku, string Name, decimal Price, int Stock, string[] Tags);

internal sealed record CatalogPage(CatalogItem[] Items, int? Next);

internal sealed record CatalogReview(string Sku, int Stars, string Text);

internal static class CatalogQueries
{
    private static RestClient Shop => RestApi.CreateClient(AppSchema.GetVars().Require("SHOP_URL"));

    private static RestResponse Fetch(string path) => Shop.CreateRequest(path, "GET").ExecuteRequest();

    public static List<CatalogItem> Load(IEnumerable<string> skus) =>
        skus.Select(sku => Shop.CreateRequest($"/items/{sku}", "GET").ExecuteRequest())
            .Where(r => r.IsSuccess)
            .Select(r => r.ReadJson<CatalogItem>()!) // quiet B where
            .ToList();

    public static List<CatalogItem> LoadFast(IEnumerable<string> skus) =>
        skus.AsParallel()
            .Select(sku => Shop.CreateRequest($"/items/{sku}", "GET").ExecuteRequest())
            .Select(r => r.ReadJson<CatalogItem>()!) // LOUD B2001 select
            .OrderBy(item => item.Name)
            .ToList();

    public static Dictionary<string, decimal> Prices(IEnumerable<string> skus) =>
        skus.Distinct().ToDictionary(sku => sku, sku => decimal.Parse(Shop.CreateRequest($"/prices/{sku}", "GET").ExecuteRequest().Content)); // LOUD B2001 todictionary

    public static Dictionary<string, decimal> ListPrices(IEnumerable<string> skus) =>
        skus.Distinct().ToDictionary(
            sku => sku,
            sku => decimal.Parse(Shop.CreateRequest($"/prices/{sku}/list", "GET").ExecuteRequest().EnsureSuccess().Content)); // quiet B chainensure

    public static IEnumerable<CatalogItem> InStock(IEnumerable<string> skus) =>
        from sku in skus
        let response = Shop.CreateRequest("/stock/{sku}", "GET").AddUrlSegment("sku", sku).ExecuteRequest()
        where response.StatusCode == 200
        let item = response.ReadJson<CatalogItem>() // quiet B querywhere
        where item.Stock > 0
        select item;

    public static IEnumerable<string> Tags(IEnumerable<string> skus) =>
        from sku in skus
        let response = Shop.CreateRequest("/items/{sku}/tags", "GET").AddUrlSegment("sku", sku).ExecuteRequest()
        from tag in response.ReadJson<string[]>() ?? [] // LOUD B2001 queryfrom
        group tag by tag.ToLowerInvariant() into g
        orderby g.Count() descending
        select g.Key;

    public static IEnumerable<string> Brands(IEnumerable<string> skus) =>
        from sku in skus
        let response = Fetch($"/items/{sku}/brand")
        where response.ContentLength > 0
        select response.Content.Trim(); // LOUD B2001 wherelength

    public static decimal Average(string category)
    {
        var response = Shop.CreateRequest("/categories/{category}/items", "GET").AddUrlSegment("category", category).ExecuteRequest();
        return response.IsSuccess
            ? response.ReadJson<CatalogItem[]>()!.Select(i => i.Price).DefaultIfEmpty().Average() // quiet B ternary
            : 0m;
    }

    public static int TotalStock(string category) =>
        Fetch($"/categories/{category}/stock") is { StatusCode: >= 200 and < 300 } ok
            ? JsonNode.Parse(ok.Content)!.AsArray().Sum(n => n!["stock"]!.GetValue<int>()) // quiet B rangepattern
            : 0;

    public static int TotalOrdered(string category) =>
        JsonNode.Parse(Fetch($"/categories/{category}/ordered").Content)!.AsArray().Sum(n => (int)n!["ordered"]!); // LOUD B2001 fetchhelper

    public static IEnumerable<CatalogItem> AllPages() =>
        Enumerable.Range(1, 500)
            .Select(page => Shop.CreateRequest("/items", "GET").AddQueryParameter("page", page).ExecuteRequest())
            .TakeWhile(r => r.StatusCode == 200)
            .Select(r => r.ReadJson<CatalogPage>()!) // quiet B takewhile
            .SelectMany(p => p.Items);

    public static IEnumerable<CatalogItem> AllPagesUntilEmpty() =>
        Enumerable.Range(0, 500)
            .Select(page => Shop.CreateRequest("/archive", "GET").AddQueryParameter("offset", page * 50).ExecuteRequest())
            .Select(r => JsonSerializer.Deserialize<CatalogPage>(r.Content)) // LOUD B2001 pages
            .TakeWhile(p => p is { Items.Length: > 0 })
            .SelectMany(p => p!.Items);

    public static CatalogItem? FirstMirror(string[] mirrors, string sku)
    {
        var hit = mirrors
            .Select(m => RestApi.CreateClient(m).CreateRequest("/items/{sku}", "GET").AddUrlSegment("sku", sku).ExecuteRequest())
            .FirstOrDefault(r => r.IsSuccess);
        return hit?.ReadJson<CatalogItem>(); // quiet B firstordefault
    }

    public static CatalogItem LastMirror(string[] mirrors, string sku)
    {
        var answer = mirrors
            .Select(m => RestApi.CreateClient(m).CreateRequest("/items/{sku}/full", "GET").AddUrlSegment("sku", sku).ExecuteRequest())
            .Last();
        return answer.ReadJson<CatalogItem>()!; // LOUD B2001 last
    }

    public static string[] Descriptions(params string[] skus)
    {
        var responses = skus.Select(s => Fetch($"/descriptions/{s}")).ToArray();
        if (responses.Any(r => !r.IsSuccess))
        {
            throw new ActionException("Some descriptions are missing.");
        }

        return [.. responses.Select(r => r.Content)]; // quiet B anynot
    }

    public static string[] ShortTexts(params string[] skus)
    {
        var responses = skus.Select(s => Fetch($"/descriptions/{s}/short")).ToArray();
        return responses.Any(r => r.IsSuccess)
            ? Array.ConvertAll(responses, r => r.Content) // LOUD B2001 anyok
            : [];
    }

    public static string[] LongTexts(IReadOnlyList<string> skus)
    {
        var responses = skus.Select(s => Fetch($"/descriptions/{s}/long")).ToList();
        return responses.All(r => r.StatusCode is 200)
            ? responses.ConvertAll(r => r.Content).ToArray() // quiet B all
            : throw new ActionException($"{responses.Count(r => r.StatusCode is not 200)} texts failed");
    }

    public static ILookup<int, CatalogReview> Reviews(IEnumerable<string> skus) =>
        skus.Select(sku => Fetch($"/reviews/{sku}"))
            .SelectMany(r => r.IsSuccess ? r.ReadJson<CatalogReview[]>()! : []) // quiet B selectmanyternary
            .ToLookup(review => review.Stars);

    public static IEnumerable<CatalogReview> BadReviews(string sku)
    {
        var response = Shop.CreateRequest("/reviews", "GET").AddQueryParameter("sku", sku).AddQueryParameter("max", 2).ExecuteRequest();
        return response.StatusCode != 404
            ? response.ReadJson<CatalogReview[]>()!.Where(r => r.Stars < 3) // LOUD B2001 not404
            : Enumerable.Empty<CatalogReview>();
    }

    public static double Stars(string sku)
    {
        using var response = Fetch($"/reviews/{sku}/stars");
        var values = response.StatusCode / 100 == 2 ? response.Content.Split(',') : []; // quiet B divide
        return values.Select(double.Parse).DefaultIfEmpty(0).Average();
    }

    public static (List<CatalogItem> Good, int Bad) Partition(IEnumerable<string> skus)
    {
        var byOutcome = skus.Select(sku => Fetch($"/checked/{sku}")).ToLookup(r => r.IsSuccess);
        return (byOutcome[true].Select(r => r.ReadJson<CatalogItem>()!).ToList(), byOutcome[false].Count()); // quiet B lookup
    }

    public static int[] ExpectedStatuses => [200, 203, 206];

    public static JsonArray Facets(string query)
    {
        var response = Shop.CreateRequest("/search/facets", "GET").AddQueryParameter("q", query).ExecuteRequest();
        if (!ExpectedStatuses.Contains(response.StatusCode))
        {
            return [];
        }

        return JsonNode.Parse(response.Content)!.AsArray(); // quiet B contains
    }

    public static IEnumerable<string> Suggest(string query)
    {
        var response = Shop.CreateRequest("/search/suggest", "GET").AddQueryParameter("q", query).SetRequestTimeout(2).ExecuteRequest();
        return response.StatusCode >= 200
            ? JsonNode.Parse(response.Content)!.AsArray().Select(n => n!.ToString()) // LOUD B2001 atleast200
            : [];
    }

    public static IEnumerable<CatalogItem> Similar(string sku)
    {
        var response = Shop.CreateRequest("/items/{sku}/similar", "GET").AddUrlSegment("sku", sku).ExecuteRequest();
        var items = from node in JsonNode.Parse(response.Content)!.AsArray() // LOUD B2001 querysource
                    where node is not null
                    select node.Deserialize<CatalogItem>();
        return items.Take(5);
    }

    public static decimal Cheapest(string sku, params string[] shops) =>
        shops.Select(shop => Shop.CreateRequest("/offers", "GET").AddQueryParameter("sku", sku).AddQueryParameter("shop", shop).ExecuteRequest())
            .Where(Usable)
            .Min(r => (decimal)JsonNode.Parse(r.Content)!["price"]!); // quiet B methodgroup

    private static bool Usable(RestResponse response) => response.StatusCode == 200 && response.ContentLength > 0;

    public static IEnumerable<string> Colors(string[] skus)
    {
        var responses = skus.Select(s => Fetch($"/colors/{s}")).ToList();
        responses.RemoveAll(r => r.StatusCode == 404);
        return responses.SelectMany(r => r.Content.Split(';')).Distinct(); // LOUD B2001 removeall
    }

    public static void Reprice(IReadOnlyDictionary<string, decimal> prices) =>
        prices.ToList().ForEach(p => Shop.CreateRequest("/prices/{sku}", "PUT").AddUrlSegment("sku", p.Key).AddJsonBody(new { price = p.Value }).ExecuteRequest()); // LOUD B2002 foreach

    public static int Discount(IEnumerable<string> skus, decimal percent) =>
        skus.Select(sku => Shop.CreateRequest("/discounts", "POST").AddJsonBody(new { sku, percent }).ExecuteRequest())
            .Count(r => r.StatusCode is 200 or 201); // quiet B count

    public static IEnumerable<string> Withdraw(IEnumerable<string> skus) =>
        skus.Select(sku => (sku, response: Shop.CreateRequest($"/items/{sku}", "DELETE").ExecuteRequest()))
            .Where(t => !t.response.IsSuccess)
            .Select(t => $"{t.sku}: {t.response.Problem?.Title ?? t.response.Content}"); // quiet B failedonly

    public static List<string> Images(AppRecord record, IEnumerable<string> names) =>
        names.Select(n => Shop.CreateRequest($"/images/{record.Id}/{n}", "GET").DownloadFile())
            .Where(d => d.IsSuccess && d.DownloadedFileRef is not null)
            .Select(d => Files.PersistFileRef(d.DownloadedFileRef!).UploadedFileId) // quiet B downloadwhere
            .ToList();

    public static string[] Thumbnails(AppRecord record, int count) =>
        Enumerable.Range(1, count)
            .Select(i => Shop.CreateRequest($"/thumbs/{record.Id}/{i}.png", "GET").SetRequestTimeout(5).DownloadFile().DownloadedFileRef!) // also =thumb
            .Select(f => Files.PersistFileRef(f).UploadedFileId) // LOUD B2003 downloadselect =thumb
            .ToArray();

    public static ImportResult Sync()
    {
        using var response = Shop.CreateRequest("/export", "GET").AddHeader("Accept", "application/json").ExecuteRequest();
        var rows = response.ReadJson<List<CatalogItem>>()! // LOUD B2001 import
            .Where(i => i.Stock > 0)
            .DistinctBy(i => i.Sku)
            .Select(i => new JsonObject { ["sku"] = i.Sku, ["title"] = i.Name, ["price"] = i.Price });
        return ComindServer.ImportData(rows, ["sku"]);
    }
}
