namespace Acme.Corpus.FarmSensors11;

internal sealed record SoilProbe(string Id, string Field, double Moisture);
internal sealed record ProbeList(SoilProbe[] Probes, bool More);
internal sealed record Irrigation(string Valve, int Minutes);

internal sealed class FarmHub(RestClient hub, RestClient spare)
{
    private readonly Dictionary<string, RestResponse> _answers = [];
    private readonly Lazy<RestResponse> _layout = new(() => hub.CreateRequest("/layout", "GET").ExecuteRequest());

    private Task<RestResponse> GetAsync(string path, CancellationToken ct = default) => hub.CreateRequest(path, "GET").ExecuteRequestAsync(ct);
    private RestResponse Probe(string id) => hub.CreateRequest("/probes/{id}", "GET").AddUrlSegment("id", id).ExecuteRequest();

    public double? Humidity(string id) => Probe(id) is { StatusCode: 200 or 404 } res ? res.ReadJson<double?>() : null; // LOUD B2001 pattern
    public bool TryName(string id, out string name) => (name = Probe(id) is { IsSuccess: true } res ? res.Content : "").Length > 0; // quiet B pattern
    public double Sum(params string[] ids) => ids.Select(Probe).Sum(res => res.IsSuccess ? res.ReadJson<SoilProbe>()!.Moisture : 0); // quiet B lambda
    public string[] Texts(List<RestRequest> batch) => [.. batch.Select(request => request.SetRequestTimeout(3).ExecuteRequest().Content)]; // LOUD B2001 lambda

    public async Task<SoilProbe?> ReadAsync(string id, CancellationToken ct)
    {
        var res = await GetAsync($"/probes/{id}", ct);
        return res.ReadJson<SoilProbe>(); // LOUD B2001 async
    }

    public async Task<double> MoistureAsync(string id, CancellationToken ct)
    {
        var res = (await GetAsync($"/probes/{id}", ct)).EnsureSuccess();
        return res.ReadJson<SoilProbe>()!.Moisture; // quiet B async
    }

    public async Task<(double Min, double Max)> RangeAsync(string field)
    {
        var low = GetAsync($"/fields/{field}/min");
        var high = GetAsync($"/fields/{field}/max");
        await Task.WhenAll(low, high);
        var (min, max) = (await low, await high);
        if (!min.IsSuccess) throw new ActionException(min.Content); // quiet B whenall
        return (min.ReadJson<double>(), // quiet B whenall
            max.ReadJson<double>()); // LOUD B2001 whenall
    }

    public async Task<SoilProbe[]> ManyAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        var answers = await Task.WhenAll(ids.Select(id => GetAsync($"/probes/{id}", ct)));
        return Array.ConvertAll(answers, answer => answer.ReadJson<SoilProbe>()!); // LOUD B2001 whenall
    }

    public async Task<List<SoilProbe>> KnownAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        var answers = await Task.WhenAll(ids.Select(id => GetAsync($"/probes/{id}/state", ct)));
        if (answers.Any(answer => !answer.IsSuccess)) throw new ActionException("A probe did not answer");
        return answers.Select(answer => answer.ReadJson<SoilProbe>()!).ToList(); // quiet B whenall
    }

    public string FirstAlarm(CancellationToken ct)
    {
        var res = GetAsync("/alarms", ct).GetAwaiter().GetResult();
        using var document = JsonDocument.Parse(res.Content); // LOUD B2001 blocking
        return document.RootElement[0].GetProperty("text").GetString()!;
    }

    public Task<int> AlarmCountAsync(CancellationToken ct) =>
        GetAsync("/alarms/count", ct).ContinueWith(task => task.Result.ReadJson<int>(), ct, TaskContinuationOptions.None, TaskScheduler.Default); // LOUD B2001 continuation

    public async IAsyncEnumerable<SoilProbe> StreamAsync(string field)
    {
        for (var page = 0; ; page++)
        {
            var res = await hub.CreateRequest("/probes", "GET").AddQueryParameter("field", field).AddQueryParameter("page", page).ExecuteRequestAsync();
            if (res.StatusCode == 204) yield break;
            if (res.StatusCode != 200) throw new ActionException($"Page {page}: {res.Content}"); // quiet B errorbody
            foreach (var probe in res.ReadJson<ProbeList>()!.Probes) // quiet B loop
                yield return probe;
        }
    }

    public async Task<int> ImportAsync(CancellationToken ct)
    {
        var imported = 0;
        for (var (page, more) = (0, true); more; page++)
        {
            var res = await hub.CreateRequest("/samples", "GET").AddQueryParameter("page", page).ExecuteRequestAsync(ct);
            if (!res.IsSuccess) ActionLog.Warn($"Page {page} failed with {res.StatusCode}");
            var list = res.ReadJson<ProbeList>()!; // LOUD B2001 continue
            imported += ComindServer.ImportData(list.Probes, keyFields: ["id"]).Created;
            more = list.More;
        }
        return imported;
    }

    public SoilProbe? Fallback(string id)
    {
        var res = Probe(id);
        if (!res.IsSuccess) res = spare.CreateRequest("/probes/{id}", "GET").AddUrlSegment("id", id).ExecuteRequest();
        return res.ReadJson<SoilProbe>(); // LOUD B2001 fallback
    }

    public SoilProbe? Mirror(string id)
    {
        var res = Probe(id);
        if (res.StatusCode >= 500)
            res = spare.CreateRequest("/mirror/{id}", "GET").AddUrlSegment("id", id).ExecuteRequest();
        return res.IsSuccess ? res.ReadJson<SoilProbe>() : null; // quiet B fallback
    }

    public double Trend(string id)
    {
        var res = Probe(id);
        res.EnsureSuccess();
        var before = res.ReadJson<SoilProbe>()!.Moisture; // quiet B stale
        res = Probe(id + "/yesterday");
        return before - res.ReadJson<SoilProbe>()!.Moisture; // LOUD B2001 stale
    }

    public void Water(IReadOnlyCollection<Irrigation> plan)
    {
        foreach (var chunk in plan.Chunk(50))
        {
            using var res = hub.CreateRequest("/irrigation", "POST").AddJsonBody(chunk).SetRetry(2).ExecuteRequest();
            if (res is { StatusCode: 207 or 422 })
            {
                var faults = res.ReadJson<List<ErrorBody>>() ?? []; // quiet B exact
                ActionLog.Warn($"{faults.Count} valves refused");
                continue;
            }
            res.EnsureStatus(200, 202);
        }
    }

    public async Task CloseAsync(IEnumerable<string> valves, CancellationToken ct)
    {
        foreach (var valve in valves)
            await hub.CreateRequest("/valves/{v}/close", "POST").AddUrlSegment("v", valve).ExecuteRequestAsync(ct); // LOUD B2002 ignored
        (await GetAsync("/valves/sync", ct)).EnsureSuccess(); // quiet B ignored
    }

    public int Fields() => _layout.Value.ReadJson<string[]>()!.Length; // LOUD B2001 lazy

    public void Collect(IEnumerable<string> ids)
    {
        foreach (var id in ids) _answers[id] = Probe(id);
        foreach (var (id, answer) in _answers)
        {
            if (answer.IsSuccess)
                ComindServer.UpdateAppRecord("probes", id, new JsonObject { ["moisture"] = answer.ReadJson<SoilProbe>()!.Moisture }); // quiet B dictionary
            else
                ActionLog.Error($"{id}: {answer.Content}"); // quiet B dictionary
        }
    }

    public string Cached(string id)
    {
        if (!_answers.TryGetValue(id, out var answer)) _answers[id] = answer = Probe(id);
        return answer.Content; // LOUD B2001 dictionary
    }

    public IEnumerable<SoilProbe?> Dry(string[] ids) =>
        from id in ids
        let res = Probe(id)
        where res.IsSuccess
        select res.ReadJson<SoilProbe>(); // quiet B query

    public IEnumerable<string> Names(string[] ids) =>
        from id in ids
        let res = spare.CreateRequest("/names/{id}", "GET").AddUrlSegment("id", id).ExecuteRequest()
        where res.StatusCode < 500
        orderby id
        select res.Content; // LOUD B2001 query

    public long Firmware(string version)
    {
        var image = spare.CreateRequest($"/firmware/{version}", "GET").DownloadFile();
        ActionLog.Info("Firmware {0}: {1}", version, image.StatusCode);
        return image.DownloadedFileRef!.Length; // LOUD B2003 logged
    }

    public long Copy(Stream target)
    {
        using var res = hub.CreateRequest("/export.csv", "GET").ExecuteRequest();
        if (200 != res.StatusCode) return 0;
        using var source = res.OpenContent(); // quiet B stream
        source.CopyTo(target);
        return res.ContentLength;
    }

    public string? Header()
    {
        using var res = hub.CreateRequest("/export.csv", "GET").AddQueryParameter("rows", 1).ExecuteRequest();
        using var reader = new StreamReader(res.OpenContent()); // LOUD B2001 stream
        return reader.ReadLine();
    }

    public SoilProbe? Race(string id, CancellationToken ct)
    {
        Task<RestResponse>[] calls = [GetAsync($"/fast/{id}", ct), GetAsync($"/slow/{id}", ct)];
        var first = calls[Task.WaitAny(calls, ct)].Result;
        return first.StatusCode is not (>= 200 and < 300) ? null : first.ReadJson<SoilProbe>(); // quiet B whenany
    }
}
