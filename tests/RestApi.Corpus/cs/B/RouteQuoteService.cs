using System.Text.RegularExpressions;

namespace Acme.Corpus.RouteQuoteService;

record Quote(string carrier, decimal price);

record QuoteResult(bool ok, Quote[] quotes, string? error = null);

static class ResponseExtensions
{
    public static bool ok(this RestResponse r) => r.StatusCode is >= 200 and <= 299;

    public static RestResponse orThrow(this RestResponse r, string what) =>
        r.ok() ? r : throw new ActionException($"{what} failed: {r.StatusCode}");

    public static T? json<T>(this RestResponse r)
        where T : class => r.ok() ? r.ReadJson<T>() : null; // quiet B extension
}

class QuoteService(RestClient api)
{
    readonly Dictionary<string, RestResponse> answers = [];

    RestResponse fetch(string path) => api.CreateRequest(path, "GET").AddHeader("Accept", "application/json").ExecuteRequest();

    public QuoteResult quotes(string route)
    {
        var res = fetch($"/quotes/{route}");
        return res.StatusCode switch
        {
            >= 200 and < 300 => new(true, res.ReadJson<Quote[]>()!), // quiet B switch-range
            422 => new(false, [], res.ReadJson<ErrorBody>()!.Message), // quiet B error-body
            _ => new(false, [], $"HTTP {res.StatusCode}"),
        };
    }

    public Quote[] cheapest(string route)
    {
        var res = fetch($"/quotes/{route}/cheapest");
        var list = JsonSerializer.Deserialize<Quote[]>(res.Content) ?? []; // LOUD B2001 direct
        return [.. list.OrderBy(q => q.price).Take(3)];
    }

    public Quote[] fastest(string route) => fetch($"/quotes/{route}/fastest").orThrow("fastest").ReadJson<Quote[]>()!; // quiet B extension

    public Quote[] greenest(string route) => fetch($"/quotes/{route}/greenest").json<Quote[]>() ?? []; // quiet B extension

    public Quote? exact(string route, string carrier)
    {
        var (status, text) = get();
        return status == 200 ? JsonSerializer.Deserialize<Quote>(text) : null; // quiet B tuple

        (int status, string text) get()
        {
            var r = fetch($"/quotes/{route}/{carrier}");
            return (r.StatusCode, r.Content);
        }
    }

    public Quote? guess(string route)
    {
        var (_, text) = get();
        return JsonSerializer.Deserialize<Quote>(text); // LOUD B2001 tuple-discard

        (int, string) get()
        {
            var r = fetch($"/guess/{route}");
            return (r.StatusCode, r.Content);
        }
    }

    public decimal distance(string from, string to)
    {
        Func<string, decimal> parse = path => fetch(path).ReadJson<decimal>(); // LOUD B2001 lambda
        return parse($"/distance/{from}/{to}");
    }

    public decimal toll(string from, string to)
    {
        Func<string, decimal> parse = path =>
        {
            var r = fetch(path);
            if (!r.ok()) return 0m;
            return r.ReadJson<decimal>(); // quiet B lambda
        };
        return parse($"/toll/{from}/{to}");
    }

    public string currency(string route)
    {
        var res = fetch($"/quotes/{route}/meta");
        var failed = res.StatusCode >= 400;
        if (failed) return "EUR";
        return Regex.Match(res.Content, "\"currency\":\"(\\w{3})\"").Groups[1].Value; // quiet B flag
    }

    public string valid_until(string route)
    {
        var res = fetch($"/quotes/{route}/validity");
        var failed = res.StatusCode >= 400;
        if (failed) ActionLog.Warn("validity of {0}: {1}", route, res.StatusCode); // also =valid
        return Regex.Match(res.Content, "\"until\":\"([^\"]+)\"").Groups[1].Value; // LOUD B2001 warn-only =valid
    }

    public Quote[] merge(string[] routes)
    {
        var all = new List<Quote>();
        foreach (var route in routes)
        {
            var res = fetch($"/merge/{route}");
            if (!res.IsSuccess) continue;
            all.AddRange(res.ReadJson<Quote[]>()!); // quiet B continue
        }
        return [.. all];
    }

    public Quote[] mergeAll(string[] routes)
    {
        foreach (var route in routes) answers[route] = fetch($"/all/{route}");
        if (answers.Values.Any(a => a.IsSuccess)) ActionLog.Debug("got some");
        return [.. answers.Values.SelectMany(a => a.ReadJson<Quote[]>()!)]; // LOUD B2001 any-log
    }

    public Quote[] twoPages(string route)
    {
        var res = fetch($"/pages/{route}/1");
        if (!res.IsSuccess) return [];
        var first = res.ReadJson<Quote[]>()!; // quiet B early-return
        res = fetch($"/pages/{route}/2");
        return [.. first, .. res.ReadJson<Quote[]>()!]; // LOUD B2001 reassigned
    }

    public string book(string quote)
    {
        var res = api.CreateRequest($"/quotes/{quote}/book", "POST").ExecuteRequest();
        if (res.StatusCode == 204) return ""; // also =nc
        return JsonNode.Parse(res.Content)!["bookingId"]!.GetValue<string>(); // LOUD B2001 no-content-only =nc
    }

    public string rebook(string quote) =>
        api.CreateRequest($"/quotes/{quote}/rebook", "POST").ExecuteRequest() switch
        {
            { StatusCode: 200 or 201 } r => JsonNode.Parse(r.Content)!["bookingId"]!.GetValue<string>(), // quiet B property-pattern
            { StatusCode: 409 } => "",
            var r when r.IsSuccess => r.Headers["Location"] ?? "", // quiet B when
            var r => throw new ActionException($"rebook: {r.StatusCode}"),
        };

    public void drop(string quote)
    {
        api.CreateRequest($"/quotes/{quote}", "DELETE").ExecuteRequest(); // LOUD B2002 ignored
        answers.Remove(quote);
    }

    public string? viaService(string route)
    {
        var res = Api.Rest.V1.Get("quotes", new ServiceRequest { Path = $"/best/{route}" });
        return res.Body?["carrier"]?.GetValue<string>(); // quiet B throws-itself
    }

    public void attachSheet(string route, string recordId)
    {
        var file = api.CreateRequest($"/quotes/{route}/sheet.pdf", "GET").DownloadFile();
        file.EnsureSuccess();
        var item = new JsonObject { ["file_uid"] = file.DownloadedFileRef!.Ref, ["title"] = "sheet.pdf" }; // LOUD B2011 not-persisted
        ComindServer.UpdateAppRecord("routes", recordId, new JsonObject { ["attachments"] = new JsonArray(item) });
    }
}
