namespace Acme.Corpus.EnergyMeters11;

internal sealed record MeterReading(string MeterId, DateTimeOffset At, decimal Kwh);
internal sealed record MeterInfo(string Id, string Serial, string? TariffCode);
internal sealed record MeterBatch(IReadOnlyList<MeterReading> Readings, string? Cursor);
internal sealed record TariffPlan(string Code, decimal CentsPerKwh);

internal interface IMeterRegistry
{
    RestResponse<MeterInfo> Find(string serial);
    Task<RestResponse<MeterBatch>> ReadingsAsync(string meterId, string? cursor, CancellationToken ct);
}

internal sealed class MeterImport(RestClient grid)
{
    private static readonly HashSet<int> s_done = [200, 201, 204];
    private static readonly int[] s_tolerated = [200, 404, 410];

    public MeterInfo? Lookup(string serial)
    {
        var res = grid.CreateRequest("/meters/{serial}", "GET").AddUrlSegment("serial", serial).ExecuteRequest();
        return res.ReadJson<MeterInfo>(); // LOUD B2001 plain
    }

    public int ImportDay(DateOnly day)
    {
        var res = grid.CreateRequest("/readings", "GET").AddQueryParameter("day", day).ExecuteRequest();
        ActionLog.Info($"Readings of {day}: HTTP {res.StatusCode}, {res.ContentLength} bytes");
        return ComindServer.ImportData(res.ReadJson<MeterBatch>()!.Readings, keyFields: ["meter_id", "at"]).Created; // LOUD B2001 logged
    }

    public IEnumerable<MeterReading> AllReadings(string meterId)
    {
        for (string? cursor = ""; cursor is not null;)
        {
            var res = grid.CreateRequest("/readings", "GET").AddQueryParameter("meter", meterId).AddQueryParameter("cursor", cursor).ExecuteRequest();
            if (!res.IsSuccess)
                throw new ActionException($"Meter {meterId}: {res.Problem?.Title ?? res.Content}"); // quiet B errorbody
            var batch = res.ReadJson<MeterBatch>()!; // quiet B loop
            foreach (var reading in batch.Readings) yield return reading;
            cursor = batch.Cursor;
        }
    }

    public string Push(MeterReading reading)
    {
        RestResponse res;
        do
            res = grid.CreateRequest("/readings", "POST").AddJsonBody(reading).ExecuteRequest();
        while (res.StatusCode is 429 or 503);
        return res.Content; // LOUD B2001 retry
    }

    public MeterBatch? Pull(string meterId)
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var res = grid.CreateRequest("/meters/{id}/pull", "POST").AddUrlSegment("id", meterId).ExecuteRequest();
            if (res.IsSuccess)
                return res.ReadJson<MeterBatch>(); // quiet B retry
            ActionLog.Warn($"Attempt {attempt}: {res.Content}"); // quiet B retry
        }
        throw new ActionException($"Meter {meterId} does not answer");
    }

    public MeterBatch WaitForExport(string exportId)
    {
        var res = Export(exportId);
        while (res.StatusCode == 202)
            res = Export(exportId);
        return res.ReadJson<MeterBatch>()!; // LOUD B2001 loop
    }

    public int WaitForDump(string dumpId)
    {
        var res = Export(dumpId);
        while (res.StatusCode != 200)
        {
            if (res.StatusCode >= 400)
                throw new ActionException("Dump failed: " + res.Content); // quiet B loop
            res = Export(dumpId);
        }
        return res.Content.Split('\n').Length; // quiet B loop
    }

    public void Reset(IEnumerable<string> meterIds)
    {
        foreach (var id in meterIds)
            grid.CreateRequest("/meters/{id}/reset", "POST").AddUrlSegment("id", id).ExecuteRequest(); // LOUD B2002 ignored
    }

    public void Retire(string id) =>
        grid.CreateRequest("/meters/{id}", "DELETE").AddUrlSegment("id", id).ExecuteRequest().EnsureStatus(204, 404); // quiet B ignored

    public JsonNode? Register(MeterInfo meter)
    {
        var res = grid.CreateRequest("/meters", "POST").AddJsonBody(meter).ExecuteRequest();
        if (!s_done.Contains(res.StatusCode)) throw new ActionException($"Meter {meter.Serial} was not registered ({res.StatusCode})");
        return JsonNode.Parse(res.Content); // quiet B set
    }

    public string Describe(string id)
    {
        var res = Export(id);
        return s_tolerated.Contains(res.StatusCode) ? res.Content : "unavailable"; // LOUD B2001 set
    }

    public decimal Price(string code)
    {
        var res = grid.CreateRequest("/tariffs", "GET").AddQueryParameter("code", code).SetRequestTimeout(5).ExecuteRequest();
        var found = res.StatusCode / 100 == 2;
        if (found)
            return res.ReadJson<TariffPlan>()!.CentsPerKwh; // quiet B local
        return res.StatusCode == 404 ? 0 : throw new ActionException(res.Content); // quiet B errorbody
    }

    public object? Probe(string id) => Export(id) switch
    {
        { StatusCode: 200 } ready => ready.ReadJson<MeterBatch>(), // quiet B pattern
        { IsSuccess: false } bad => throw new ActionException(bad.Content), // quiet B pattern
        var other => other.Content.Length, // quiet B pattern
    };

    private RestResponse Export(string id) => grid.CreateRequest("/exports/{id}", "GET").AddUrlSegment("id", id).ExecuteRequest();
}

internal sealed class MeterService(IMeterRegistry registry, RestClient billing)
{
    private RestResponse Plan(string code) => billing.CreateRequest("/plans/{code}", "GET").AddUrlSegment("code", code).ExecuteRequest();
    public MeterInfo Require(string serial) => registry.Find(serial).EnsureSuccess().Value!; // quiet B typed

    public string SerialOrDash(string serial)
    {
        var found = registry.Find(serial);
        if (found.StatusCode == (int)HttpStatusCode.NotFound)
            return "-";
        return found.Value!.Serial; // LOUD B2001 typed
    }

    public async Task<int> SyncAsync(string meterId, CancellationToken ct)
    {
        for (var (count, cursor) = (0, (string?)null); ;)
        {
            var res = await registry.ReadingsAsync(meterId, cursor, ct);
            if (!res.IsSuccess)
                throw new ActionException($"Sync of {meterId} stopped after {count}: {res.ErrorContent}"); // quiet B typed
            count += ComindServer.ImportData(res.Value!.Readings, keyFields: ["meter_id"]).Created; // quiet B typed
            if ((cursor = res.Value.Cursor) is null) return count;
        }
    }

    public async Task<decimal> UsageAsync(string[] meterIds, CancellationToken ct)
    {
        decimal sum = 0;
        foreach (var id in meterIds)
            sum += (await registry.ReadingsAsync(id, null, ct)).Value!.Readings.Sum(reading => reading.Kwh); // LOUD B2001 typed
        return sum;
    }

    public string Bill(string code, string meterId)
    {
        var (plan, account) = (Plan(code), billing.CreateRequest("/accounts", "GET").AddQueryParameter("meter", meterId).ExecuteRequest());
        if (!plan.IsSuccess && !account.IsSuccess)
            throw new ActionException($"Billing of {meterId}: plan {plan.StatusCode}, account {account.StatusCode}");
        var cents = plan.ReadJson<TariffPlan>()!.CentsPerKwh; // LOUD B2001 join
        return $"{cents} for {(account.IsSuccess ? account.Content : "unknown account")}"; // quiet B join
    }

    public decimal Compare(string first, string second)
    {
        var left = Plan(first);
        var right = Plan(second);
        left.EnsureSuccess();
        return left.ReadJson<TariffPlan>()!.CentsPerKwh // quiet B ensure
            - right.ReadJson<TariffPlan>()!.CentsPerKwh; // LOUD B2001 other
    }

    public void Notify(MeterReading reading, ICollection<string> hooks)
    {
        billing.CreateRequest("/events", "POST").AddJsonBody(reading).SetIdempotencyKey(reading.MeterId).ExecuteRequest(); // LOUD B2002 ignored
        foreach (var hook in hooks)
            if (billing.CreateRequest("/hooks/{h}", "PUT").AddUrlSegment("h", hook).ExecuteRequest().StatusCode >= 300) // quiet B ignored
                throw new ActionException($"Hook {hook} refused the reading");
    }

    public TariffPlan? Cheapest(IEnumerable<string> codes) =>
        codes.Select(Plan).Where(res => res.IsSuccess).Select(res => res.ReadJson<TariffPlan>()).MinBy(plan => plan?.CentsPerKwh); // quiet B linq

    public decimal Peak(string code) => Plan(code) is { StatusCode: > 0 } res ? res.ReadJson<TariffPlan>()!.CentsPerKwh : 0; // LOUD B2001 partial
    public string Terms(string code) => Plan(code) is var plan && plan.ContentLength > 0 ? plan.Content : "none"; // LOUD B2001 length
    public string Newest(List<string> codes) => codes.ConvertAll(Plan)[^1].ReadJson<TariffPlan>()!.Code; // LOUD B2001 linq

    public int Archive(int page, List<MeterReading> all)
    {
        var res = billing.CreateRequest("/archive", "GET").AddQueryParameter("page", page).ExecuteRequest();
        if (res.StatusCode == 404) return all.Count;
        all.AddRange(res.ReadJson<List<MeterReading>>() ?? []); // LOUD B2001 partial
        return Archive(page + 1, all);
    }
}
