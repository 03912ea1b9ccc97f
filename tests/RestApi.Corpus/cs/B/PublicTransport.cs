namespace Acme.Corpus.PublicTransport11;

internal sealed record Departure(string Line, string Stop, DateTimeOffset At);
internal sealed record StopBoard(string Stop, List<Departure> Departures);
internal sealed record FareQuote(string Zone, decimal Price);

internal static class TimetableActions
{
    private const int Ok = 200;

    public static StopBoard? Board(string stop)
    {
        RestApi.CreateClient("https://timetable.example.org");
        RestApi.CreateRequest("/board", "GET");
        RestApi.AddQueryParameter("stop", stop);
        var res = RestApi.ExecuteRequest();
        return res.ReadJson<StopBoard>(); // LOUD B2001 statements
    }

    public static int Disruptions(string line)
    {
        RestApi.CreateClient(AppSchema.GetVars().Require("disruption_url"));
        RestApi.CreateRequest("/disruptions", "GET");
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode != Ok) throw new ActionException($"Line {line}: {res.Content}"); // quiet B statements
        return res.ReadJson<string[]>()!.Count(text => text.Contains(line)); // quiet B statements
    }

    public static string Feed(DateOnly day)
    {
        RestApi.CreateClient("https://gtfs.example.org");
        var zip = RestApi.CreateRequest("/feeds", "GET").AddQueryParameter("day", day).DownloadFile();
        return Files.PersistFileRef(zip.DownloadedFileRef!).UploadedFileId; // LOUD B2003 statements
    }

    public static void Announce(string text)
    {
        RestApi.CreateClient("https://displays.example.org");
        RestApi.CreateRequest("/announcements", "POST");
        RestApi.AddJsonBody(new JsonObject { ["text"] = text });
        RestApi.ExecuteRequest(); // LOUD B2002 statements
    }

    public static FareQuote? Fare(string zone) =>
        Api.Rest.V1.Get("fares", new ServiceRequest { Path = $"/zones/{zone}" }).ReadBody<FareQuote>(); // quiet B service

    public static async Task<string?> OperatorAsync(string line, CancellationToken ct)
    {
        var answer = await Api.Rest.V1.GetAsync("operators", new ServiceRequest { Path = "/lines/" + line }, cancellationToken: ct);
        ActionLog.Debug($"Operator of {line}: {answer.Status.Code}");
        return answer.Body?["name"]?.ToString(); // quiet B service
    }

    public static string Refund(string ticket)
    {
        try { return Api.Rest.V1.Post("refunds", new ServiceRequest { Path = $"/tickets/{ticket}" }).Body!.ToJsonString(); } // quiet B service
        catch (ServiceException ex) when (ex.Status?.Code == 409) { return ex.Body ?? "already refunded"; }
    }
}

internal sealed class LiveTraffic(RestClient live, RestClient backup)
{
    private (string? Tag, StopBoard? Board) _cache;

    private RestResponse Get(string path, RestClient? from = null) => (from ?? live).CreateRequest(path, "GET").ExecuteRequest();

    public string Raw(string path) => Get(path).Content; // LOUD B2001 expression
    public int Delayed(string line) => Get($"/lines/{line}/delayed").EnsureStatus(200).ReadJson<int>(); // quiet B ensure
    public string[] Lines => live.CreateRequest("/lines", "GET").AddQueryParameter("active", true).ExecuteRequest().ReadJson<string[]>()!; // LOUD B2001 property
    public string Hint(RestRequest request) => request.ExecuteRequest() is { StatusCode: < 500 } res ? res.Content : "later"; // LOUD B2001 partial
    public FareQuote? Quote(string zone) => Get($"/quote/{zone}") is var res && res.IsSuccess ? res.ReadJson<FareQuote>() // quiet B ternary
        : throw new ActionException($"{zone}: {res.StatusCode}, {res.Content}"); // quiet B ternary
    public void Ping(string stop) => live.CreateRequest("/ping", "HEAD").AddHeader("X-Stop", stop).ExecuteRequest().EnsureSuccess(); // quiet B ignored

    public StopBoard Cached(string stop)
    {
        var res = live.CreateRequest($"/stops/{stop}", "GET").AddHeader("If-None-Match", _cache.Tag).ExecuteRequest();
        if (res.StatusCode == 304) return _cache.Board!;
        res.EnsureSuccess();
        _cache = (res.Headers["ETag"], res.ReadJson<StopBoard>()); // quiet B cache
        return _cache.Board!;
    }

    public StopBoard? Unchanged(string stop, StopBoard? known)
    {
        var res = live.CreateRequest("/boards", "GET").AddQueryParameter("stop", stop).AddHeader("If-Modified-Since", "yesterday").ExecuteRequest();
        return res.StatusCode == 304 ? known : res.ReadJson<StopBoard>(); // LOUD B2001 cache
    }

    public List<Departure> Departures(string stop)
    {
        RestResponse res;
        try { res = Get($"/stops/{stop}/departures").EnsureSuccess(); }
        catch (RestApiException ex)
        {
            ActionLog.Warn($"Live data: {ex.Kind}");
            res = Get($"/stops/{stop}/departures", backup);
        }
        return res.ReadJson<List<Departure>>() ?? []; // LOUD B2001 catch
    }

    public int Delay(string trip)
    {
        var res = Get($"/trips/{trip}/delay");
        try
        {
            res.EnsureSuccess();
            return res.ReadJson<int>(); // quiet B try
        }
        catch (RestApiException ex) when (ex.StatusCode is 404)
        {
            ActionLog.Info("{0}: {1}", trip, res.Content); // quiet B try
            return 0;
        }
    }

    public string Vehicle(string trip)
    {
        var res = Get($"/vehicles?trip={trip}");
        try { res.EnsureStatus(200); }
        catch (RestApiException) { ActionLog.Error($"No vehicle for {trip}"); }
        return JsonNode.Parse(res.Content)!["plate"]!.ToString(); // LOUD B2001 try
    }

    public FareQuote? Cheapest(string[] zones)
    {
        FareQuote? best = null;
        foreach (var zone in zones)
        {
            var res = Get($"/quotes/{zone}");
            if (!res.IsSuccess) continue;
            var quote = res.ReadJson<FareQuote>()!; // quiet B loop
            if (best is null || quote.Price < best.Price) best = quote;
        }
        return best;
    }

    public string Position(string trip)
    {
        RestResponse? res = null;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            res = Get($"/positions/{trip}");
            if (res.IsSuccess) break;
        }
        return res!.Content; // LOUD B2001 retry
    }

    public string Platform(string trip)
    {
        RestResponse? res = null;
        for (var attempt = 0; attempt < 5 && res is not { IsSuccess: true }; attempt++)
            res = Get($"/platforms/{trip}");
        if (res is { IsSuccess: true }) return res.Content; // quiet B retry
        throw new ActionException($"No platform: {res?.Problem?.Title}");
    }

    public StopBoard? First(params string[] hosts)
    {
        foreach (var host in hosts)
            if (Get("/board", new RestClient(host)) is var res && res.StatusCode / 100 is 2) return res.ReadJson<StopBoard>(); // quiet B fallback
        return null;
    }

    public StopBoard? Any(string stop)
    {
        var res = Get($"/any/{stop}");
        if (res.StatusCode != 500) return res.ReadJson<StopBoard>(); // LOUD B2001 partial
        throw new ActionException("Boards are down");
    }

    public int Occupancy(string trip)
    {
        var status = HttpStatusCode.Unused;
        for (var wait = 100; wait < 2000; wait *= 2)
        {
            using var res = Get($"/occupancy/{trip}");
            status = (HttpStatusCode)res.StatusCode;
            if (status == HttpStatusCode.OK) return res.ReadJson<int>(); // quiet B local
            if (status != HttpStatusCode.Accepted) throw new ActionException(res.Content); // quiet B local
            ComindServer.Sleep(wait);
        }
        throw new ActionException($"Occupancy: {status}");
    }

    public decimal Ticket(string zone, bool cached)
    {
        var res = Get($"/tickets/{zone}");
        if (cached || res.IsSuccess) return res.ReadJson<FareQuote>()!.Price; // LOUD B2001 condition
        return -1;
    }

    public IEnumerable<string> Stops(string line)
    {
        using var res = Get($"/lines/{line}/stops.csv");
        if (res.Headers["Content-Type"] != "text/csv") yield break;
        foreach (var row in res.Content.Split('\n')) // LOUD B2001 header
            yield return row.Split(',')[0];
    }
}
