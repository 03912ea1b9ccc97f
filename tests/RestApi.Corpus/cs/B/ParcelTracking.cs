using System.Diagnostics;

namespace Acme.Corpus.Set10.Parcels;

internal sealed record ParcelEvent(string Code, DateTimeOffset At, string? Depot);
internal sealed record ParcelLabel(string Zpl, int Copies);
internal sealed record DepotInfo(string Code, string City, int Gates);

internal sealed class ParcelTracker(RestClient carrier, RestClient depots)
{
    private readonly Dictionary<string, List<ParcelEvent>> _cache = [];
    private RestResponse? _lastScan;

    public IReadOnlyList<ParcelEvent> Load(string number)
    {
        if (_cache.TryGetValue(number, out var known)) return known;
        var response = carrier.CreateRequest("/v3/parcels/{number}/events", "GET").AddUrlSegment("number", number).ExecuteRequest();
        return _cache[number] = response.ReadJson<List<ParcelEvent>>() ?? []; // LOUD B2001 nocheck
    }

    public IReadOnlyList<ParcelEvent> Reload(string number, DateOnly since)
    {
        var request = carrier.CreateRequest("/v3/parcels/{number}/events", "GET").AddUrlSegment("number", number);
        var response = request.AddQueryParameter("since", since).SetRequestTimeout(10).ExecuteRequest();
        if (!response.IsSuccess) ActionLog.Warn("Carrier said {0}: {1}", response.StatusCode, response.Content); // quiet B log
        return response.IsSuccess ? response.ReadJson<List<ParcelEvent>>()! : _cache[number]; // quiet B ternary
    }

    public string DepotName(string code)
    {
        using var response = depots.CreateRequest($"/depots/{code}/name", "GET").ExecuteRequest();
        ActionLog.Info($"Depot {code}: HTTP {response.StatusCode}");
        return response.Content.Trim(); // LOUD B2001 logonly
    }

    public async Task<ParcelLabel?> LabelAsync(string number, int copies, CancellationToken cancellationToken)
    {
        var response = await carrier.CreateRequest("/v3/labels", "POST").AddJsonBody(new { number, copies }).ExecuteRequestAsync(cancellationToken);
        Debug.Assert(response.StatusCode == 201, "the carrier creates a label for every parcel");
        return response.ReadJson<ParcelLabel>(); // LOUD B2001 assert
    }

    public ParcelLabel Reprint(string labelId)
    {
        var response = carrier.CreateRequest("/v3/labels/{id}/reprint", "POST").AddUrlSegment("id", labelId).SetIdempotencyKey().ExecuteRequest();
        if (response.StatusCode != 200) throw new ActionException($"Label {labelId} cannot be reprinted: {response.Content}"); // quiet B message
        var label = response.ReadJson<ParcelLabel>(); // quiet B exact
        return label ?? throw new ActionException("The carrier sent no label.");
    }

    public ParcelEvent? Latest(string number)
    {
        var response = carrier.CreateRequest($"/v3/parcels/{number}/latest", "GET").AddHeader("Accept-Language", "de").ExecuteRequest();
        if (response.StatusCode == 404) return null;
        return response.ReadJson<ParcelEvent>(); // LOUD B2001 only404
    }

    public DepotInfo? FindDepot(string zip)
    {
        var response = depots.CreateRequest("/depots/by-zip", "GET").AddQueryParameter("zip", zip).ExecuteRequest();
        if (response.StatusCode == (int)HttpStatusCode.NotFound) return null;
        response.EnsureSuccess();
        return response.ReadJson<DepotInfo>(); // quiet B ensure
    }

    public async Task<bool> AgreesAsync(string number, string route)
    {
        var parcel = await carrier.CreateRequest($"/v3/parcels/{number}/route", "GET").ExecuteRequestAsync();
        var planned = await depots.CreateRequest("/routes/{route}", "GET").AddUrlSegment("route", route).ExecuteRequestAsync();
        if (!parcel.IsSuccess) return false;
        var actual = parcel.Content; // quiet B other
        return string.Equals(actual, planned.Content, StringComparison.Ordinal); // LOUD B2001 other
    }

    public int CountGates(string region)
    {
        var response = depots.CreateRequest("/depots", "GET").AddQueryParameter("region", region).AddQueryParameter("limit", 500).ExecuteRequest();
        var infos = response.ReadJson<DepotInfo[]>() ?? []; // LOUD B2001 late
        if (!response.IsSuccess) throw new ActionException("The depots of " + region + " are not available.");
        return infos.Sum(info => info.Gates);
    }

    public string ProofOfDelivery(string number, bool strict)
    {
        var response = carrier.CreateRequest("/v3/proofs", "GET").AddQueryParameter("parcel", number).ExecuteRequest();
        if (strict) response.EnsureSuccess();
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(response.Content)); // LOUD B2001 branch
    }

    public string Signature(string number, bool strict)
    {
        var response = carrier.CreateRequest("/v3/signatures/" + number, "GET").ExecuteRequest();
        if (strict) response.EnsureStatus(200);
        else if (!response.IsSuccess) return "";
        return response.ReadXml().Root!.Value; // quiet B branch
    }

    public DepotInfo? Reroute(string number, string city)
    {
        var response = depots.CreateRequest("/depots/by-city", "GET").AddQueryParameter("city", city).ExecuteRequest();
        if (!response.IsSuccess) throw new ActionException($"City {city} has no depot.");
        var target = response.ReadJson<DepotInfo>(); // quiet B reassigned
        response = carrier.CreateRequest($"/v3/parcels/{number}/reroute", "POST").AddJsonBody(new { depot = target?.Code }).ExecuteRequest();
        return response.ReadJson<DepotInfo>(); // LOUD B2001 reassigned
    }

    public ParcelEvent? Handover(string number)
    {
        var response = carrier.CreateRequest("/v3/handovers", "POST").AddFormField("parcel", number).ExecuteRequest();
        if (response.StatusCode == 401) response = depots.CreateRequest("/handovers", "POST").AddFormField("parcel", number).ExecuteRequest();
        if (!response.IsSuccess) return null;
        return response.ReadJson<ParcelEvent>(); // quiet B reassigned
    }

    public ParcelEvent? Takeover(string number)
    {
        var response = carrier.CreateRequest("/v3/takeovers", "PUT").AddFormField("parcel", number).ExecuteRequest();
        if (!response.IsSuccess) response = depots.CreateRequest("/takeovers", "PUT").AddFormField("parcel", number).ExecuteRequest();
        return response.ReadJson<ParcelEvent>(); // LOUD B2001 reassigned
    }

    public void Hold(string number) =>
        carrier.CreateRequest("/v3/parcels/{number}/hold", "POST").AddUrlSegment("number", number).ExecuteRequest().EnsureSuccess(); // quiet B ignored

    public async Task ReleaseAsync(IEnumerable<string> numbers, CancellationToken cancellationToken)
    {
        foreach (var number in numbers)
            await carrier.CreateRequest($"/v3/parcels/{number}/hold", "DELETE").ExecuteRequestAsync(cancellationToken); // LOUD B2002 ignored
    }

    public void Scan(string number) => _lastScan = carrier.CreateRequest("/v3/scans", "POST").AddJsonBody(new { number }).ExecuteRequest();

    public string LastGate() => _lastScan is null ? "none" : _lastScan.Content[..4]; // LOUD B2001 field

    public string LastDepot() => _lastScan is { IsSuccess: true } scan ? scan.Content[4..] : "none"; // quiet B field

    public bool IsDelivered(string number)
    {
        using var response = carrier.CreateRequest("/v3/flags/" + number, "GET").ExecuteRequest();
        return response.StatusCode == 200 && response.Content.Contains("DELIVERED", StringComparison.Ordinal); // quiet B and
    }

    public bool IsLost(string number) =>
        carrier.CreateRequest($"/v3/flags/{number}", "GET").ExecuteRequest().Content.Contains("LOST", StringComparison.Ordinal); // LOUD B2001 chain

    public string? Claim(string number, ICollection<string> problems)
    {
        var response = carrier.CreateRequest("/v3/claims", "POST").AddJsonBody(new { number, reason = "damaged" }).ExecuteRequest();
        if (response.StatusCode == 422)
        {
            problems.Add(response.ReadJson<ErrorBody>()?.Message ?? "rejected"); // quiet B errorbody
            return null;
        }

        return response.EnsureStatus(201).Content; // quiet B ensure
    }
}

internal static class DepotActions
{
    [Action("parcels_import_depots")]
    public static void ImportDepots()
    {
        RestApi.CreateClient("https://depots.parcel.example");
        RestApi.CreateRequest("/export", "GET");
        var res = RestApi.ExecuteRequest();
        ComindServer.ImportData(res.ReadJson<List<DepotInfo>>()!, keyFields: ["Code"]); // LOUD B2001 statements
    }

    public static JsonNode? Holidays(int year)
    {
        RestApi.CreateClient("https://calendar.parcel.example");
        RestApi.CreateRequest("/holidays", "GET");
        RestApi.AddQueryParameter("year", year);
        var res = RestApi.ExecuteRequest();
        return res.IsSuccess ? JsonNode.Parse(res.Content) : null; // quiet B ternary
    }

    public static void ImportGates(RestClient client)
    {
        var response = client.CreateRequest("/gates", "GET").SetRetry(3).ExecuteRequest();
        if (response.IsSuccess && response.TryReadJson<List<DepotInfo>>(out var gates)) // quiet B and
            ComindServer.ImportData(gates, keyFields: ["Code", "City"]);
    }

    public static async Task PingAsync(RestClient client, CancellationToken cancellationToken)
    {
        var response = await client.CreateRequest("/ping", "GET").ExecuteRequestAsync(cancellationToken);
        ActionLog.Info("Carrier answers: " + response.Content); // quiet B log
        if (response.StatusCode == 503) ActionLog.Error("Carrier is down for maintenance.");
    }

    public static string Outages(RestClient client)
    {
        using var response = client.CreateRequest("/outages", "GET").ExecuteRequest();
        if (!response.IsSuccess) ActionLog.Error("No outages: HTTP " + response.StatusCode);
        return response.Content; // LOUD B2001 logonly
    }
}
