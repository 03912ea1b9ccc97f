namespace Acme.Corpus.Waste13;

internal enum PickupState
{
    Queued,
    Sent,
    Done,
    Dead,
}

internal sealed record PickupJob(string Id, string Street, int Attempts = 0);

internal sealed record PickupTicket(string Number, DateTimeOffset At, double? Weight);

internal sealed record RouteEvent(string Kind, string RouteId, JsonObject? Payload);

internal sealed class RetryLaterException(TimeSpan delay) : Exception("later")
{
    public TimeSpan Delay => delay;
}

internal sealed class PickupWorker
{
    private const int MaxAttempts = 5;

    private readonly Queue<PickupJob> _queue = new();
    private readonly Dictionary<string, PickupState> _states = [];
    private readonly List<PickupJob> _deadLetters = [];
    private readonly RestClient _dispatch = new("https://dispatch.waste.example.org/v2");
    private RestResponse? _last;
    private string? _lastPayload;
    private string? _cursor;

    public void Enqueue(PickupJob job)
    {
        _queue.Enqueue(job);
        _states[job.Id] = PickupState.Queued;
    }

    public async Task RunAsync(CancellationToken token)
    {
        while (_queue.TryDequeue(out var job) && !token.IsCancellationRequested)
        {
            try
            {
                var ticket = await SubmitAsync(job, token);
                _states[job.Id] = PickupState.Done;
                ActionLog.Info("Pickup {0} has ticket {1}", job.Id, ticket.Number);
            }
            catch (RetryLaterException e)
            {
                await Task.Delay(e.Delay, token);
                _queue.Enqueue(job with { Attempts = job.Attempts + 1 });
            }
        }
    }

    private async Task<PickupTicket> SubmitAsync(PickupJob job, CancellationToken token)
    {
        var request = _dispatch.CreateRequest("/pickups", "POST").AddJsonBody(new { job.Street }).SetIdempotencyKey(job.Id);
        using var response = await request.ExecuteRequestAsync(token);
        if (response.StatusCode is 429 or >= 500)
        {
            throw new RetryLaterException(TimeSpan.FromSeconds(Math.Pow(2, job.Attempts)));
        }

        if (!response.IsSuccess)
        {
            _deadLetters.Add(job);
            _states[job.Id] = PickupState.Dead;
            throw new ActionException($"Pickup {job.Id} refused: {response.StatusCode}");
        }

        return response.ReadJson<PickupTicket>()!; // quiet B guards
    }

    public async Task<PickupTicket?> SubmitBulkyAsync(PickupJob job, CancellationToken token)
    {
        using var response = await _dispatch.CreateRequest("/bulky", "POST").AddJsonBody(job).ExecuteRequestAsync(token);
        if (response.StatusCode == 429)
        {
            _queue.Enqueue(job);
            return null;
        }

        _states[job.Id] = PickupState.Sent;
        return response.ReadJson<PickupTicket>(); // LOUD B2001 throttle
    }

    public string? FetchWithRetry(string path)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            using var response = _dispatch.CreateRequest(path, "GET").ExecuteRequest();
            if (response.IsSuccess)
            {
                return response.Content; // quiet B retry
            }

            ComindServer.Sleep(attempt * 250);
        }

        return null;
    }

    public string FetchStubborn(string path)
    {
        RestResponse? response = null;
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            response = _dispatch.CreateRequest(path, "GET").ExecuteRequest();
            if (response.StatusCode < 500)
            {
                break;
            }

            ComindServer.Sleep(1000 * attempt);
        }

        return response!.Content; // LOUD B2001 break
    }

    public string FetchPatient(string path)
    {
        var attempt = 0;
        while (true)
        {
            var response = _dispatch.CreateRequest(path, "GET").SetRequestTimeout(5 + attempt).ExecuteRequest();
            if (response.StatusCode == 200)
            {
                _lastPayload = response.Content; // quiet B endless
                return _lastPayload;
            }

            if (++attempt == MaxAttempts)
            {
                throw new ActionException($"{path} failed {attempt} times, last status {response.StatusCode}");
            }

            response.Dispose();
        }
    }

    public T? FetchOrFallback<T>(string path, T? fallback)
    {
        var response = _dispatch.CreateRequest(path, "GET").ExecuteRequest();
        var attempts = 1;
        while (!response.IsSuccess && attempts < MaxAttempts)
        {
            ComindServer.Sleep(200 << attempts);
            response = _dispatch.CreateRequest(path, "GET").ExecuteRequest();
            attempts++;
        }

        if (attempts == MaxAttempts && !response.IsSuccess)
        {
            ActionLog.Warn("{0}: fallback after {1} attempts", path, attempts);
            return fallback;
        }

        return response.ReadJson<T>(); // quiet B fallback
    }

    public void Poll()
    {
        _last = _dispatch.CreateRequest("/events", "GET").AddQueryParameter("after", _cursor).ExecuteRequest();
        if (!_last.IsSuccess)
        {
            return;
        }

        var page = JsonNode.Parse(_last.Content)!; // quiet B field
        _cursor = (string?)page["cursor"];
        foreach (var item in page["events"]!.AsArray())
        {
            Handle(item.Deserialize<RouteEvent>()!);
        }
    }

    public void PollHistory(int days)
    {
        _last = _dispatch.CreateRequest("/events/history", "GET").AddQueryParameter("days", days).ExecuteRequest();
        _lastPayload = _last.Content; // LOUD B2001 field
        if (_last.StatusCode != 200)
        {
            ActionLog.Warn("History is incomplete");
        }
    }

    public void Handle(RouteEvent e)
    {
        switch (e.Kind)
        {
            case "route.started":
                using (var started = _dispatch.CreateRequest("/routes/{id}/stops", "GET").AddUrlSegment("id", e.RouteId).ExecuteRequest())
                {
                    started.EnsureSuccess();
                    OnStarted(started.ReadJson<string[]>() ?? []); // quiet B ensure
                }

                break;
            case "route.changed":
                using (var changed = _dispatch.CreateRequest("/routes/{id}/changes", "GET").AddUrlSegment("id", e.RouteId).ExecuteRequest())
                {
                    OnStarted(changed.ReadJson<string[]>() ?? []); // LOUD B2001 event
                }

                break;
            case "route.finished":
                _dispatch.CreateRequest("/routes/{id}/ack", "PUT").AddUrlSegment("id", e.RouteId).ExecuteRequest(); // LOUD B2002 ack
                break;
            default:
                ActionLog.Debug("Ignored {0}", e.Kind);
                break;
        }
    }

    private void OnStarted(string[] stops)
    {
        foreach (var stop in stops.Where(stop => !_states.ContainsKey(stop)))
        {
            Enqueue(new PickupJob(stop, stop));
        }
    }

    public async Task HeartbeatAsync(CancellationToken token)
    {
        var beat = await _dispatch.CreateRequest("/workers/heartbeat", "POST").AddJsonBody(new { pending = _queue.Count }).ExecuteRequestAsync(token);
        if (beat.StatusCode != 204)
        {
            ActionLog.Warn("Heartbeat: {0}", beat.StatusCode);
        }
    }
}

internal sealed class ContainerSensorWorker
{
    private readonly RestClient _sensors = RestApi.CreateClient("https://sensors.waste.example.org");
    private readonly Dictionary<string, double> _levels = [];
    private int _failures;
    private DateTimeOffset _openUntil;
    private TimeSpan _backoff = TimeSpan.FromSeconds(1);

    public event Action<string, double>? LevelChanged;

    private bool CircuitOpen => DateTimeOffset.UtcNow < _openUntil;

    private bool Register(RestResponse response)
    {
        if (response.StatusCode is >= 200 and <= 299)
        {
            _failures = 0;
            _backoff = TimeSpan.FromSeconds(1);
            return true;
        }

        if (++_failures > 3)
        {
            _openUntil = DateTimeOffset.UtcNow.AddMinutes(1);
        }

        return false;
    }

    public void Refresh(string sensor)
    {
        if (CircuitOpen)
        {
            return;
        }

        using var response = _sensors.CreateRequest("/levels/" + sensor, "GET").ExecuteRequest();
        if (Register(response))
        {
            Update(sensor, double.Parse(response.Content, CultureInfo.InvariantCulture)); // quiet B circuit
        }
    }

    public void RefreshQuick(string sensor)
    {
        using var response = _sensors.CreateRequest("/quick/" + sensor, "GET").ExecuteRequest();
        Register(response);
        Update(sensor, double.Parse(response.Content, CultureInfo.InvariantCulture)); // LOUD B2001 circuit
    }

    public void RefreshAll()
    {
        RestResponse response;
        do
        {
            response = _sensors.CreateRequest("/levels", "GET").ExecuteRequest();
            if (!response.IsSuccess)
            {
                Thread.Sleep(_backoff);
                _backoff *= 2;
            }
        }
        while (!response.IsSuccess);

        foreach (var (sensor, level) in response.ReadJson<Dictionary<string, double>>()!) // quiet B dowhile
        {
            Update(sensor, level);
        }
    }

    public void RefreshDistrict(string district)
    {
        var response = _sensors.CreateRequest("/districts/" + district, "GET").ExecuteRequest();
        if (response.StatusCode == 503)
        {
            Thread.Sleep(_backoff);
            response = _sensors.CreateRequest("/districts/" + district, "GET").ExecuteRequest();
        }

        var levels = response.ReadJson<Dictionary<string, double>>(); // LOUD B2001 second
        foreach (var sensor in levels!.Keys)
        {
            Update(sensor, levels[sensor]);
        }
    }

    private void Update(string sensor, double level)
    {
        if (_levels.TryGetValue(sensor, out var old) && Math.Abs(old - level) < 0.01)
        {
            return;
        }

        _levels[sensor] = level;
        LevelChanged?.Invoke(sensor, level);
    }

    public async Task<double?> CalibrateAsync(string sensor, CancellationToken token)
    {
        try
        {
            var response = await _sensors.CreateRequest($"/calibrations/{sensor}", "POST").ExecuteRequestAsync(token);
            var offset = JsonNode.Parse(response.Content)?["offset"]?.GetValue<double>(); // LOUD B2001 swallowed
            return offset;
        }
        catch (Exception e)
        {
            _failures++;
            ActionLog.Error(e.Message);
            return null;
        }
    }

    public async Task<double> BatteryAsync(string sensor, CancellationToken token)
    {
        try
        {
            var response = (await _sensors.CreateRequest($"/battery/{sensor}", "GET").ExecuteRequestAsync(token)).EnsureStatus(200);
            return response.ReadJson<double>(); // quiet B ensurestatus
        }
        catch (RestApiException e) when (e.StatusCode == 404)
        {
            return double.NaN;
        }
    }

    public void Subscribe()
    {
        LevelChanged += (sensor, level) =>
        {
            if (level > 0.9)
            {
                _sensors.CreateRequest("/alerts", "POST").AddJsonBody(new { sensor, level }).ExecuteRequest(); // LOUD B2002 lambda
            }
        };

        LevelChanged += (sensor, _) =>
        {
            var neighbours = _sensors.CreateRequest($"/levels/{sensor}/neighbours", "GET").ExecuteRequest();
            if (neighbours.StatusCode != 200)
                return;
            neighbours.ReadJson<List<string>>()?.ForEach(Refresh); // quiet B lambda
        };
    }

    public IEnumerable<string> Offline()
    {
        string? next = "/offline";
        while (next is not null)
        {
            using var page = _sensors.CreateRequest(next, "GET").ExecuteRequest();
            if (!Register(page))
            {
                yield break;
            }

            var node = page.ReadJson<JsonObject>()!; // quiet B yield
            foreach (var id in node["ids"]!.AsArray())
            {
                yield return (string)id!;
            }

            next = (string?)node["next"];
        }
    }
}

internal sealed class WeighbridgeWorker(RestClient client, TimeSpan interval)
{
    private int _lastStatus;
    private bool _healthy = true;
    private PickupTicket? _current;

    public void Tick()
    {
        using var response = client.CreateRequest("/current", "GET").ExecuteRequest();
        _lastStatus = response.StatusCode;
        if (_healthy = _lastStatus == 200)
        {
            _current = response.ReadJson<PickupTicket>(); // quiet B healthy
            ActionLog.Debug("Weight {0}", _current?.Weight);
        }
    }

    public void TickForced()
    {
        using var response = client.CreateRequest("/forced", "GET").ExecuteRequest();
        if (_healthy)
        {
            _current = JsonSerializer.Deserialize<PickupTicket>(response.Content, JsonSerializerOptions.Web); // LOUD B2001 stale
        }

        _healthy = response.IsSuccess;
    }

    public async Task<PickupTicket> WaitAsync(string number, CancellationToken token)
    {
        using var timer = new PeriodicTimer(interval);
        while (await timer.WaitForNextTickAsync(token))
        {
            using var response = await client.CreateRequest("/tickets/" + number, "GET").ExecuteRequestAsync(token);
            switch (response.StatusCode)
            {
                case 202:
                    continue;
                case 200:
                    return response.ReadJson<PickupTicket>()!; // quiet B poll
                default:
                    throw new ActionException("Weighbridge: " + response.StatusCode);
            }
        }

        throw new OperationCanceledException(token);
    }

    public async Task<PickupTicket?> WaitBrieflyAsync(string number, CancellationToken token)
    {
        for (var i = 0; i < 3; i++)
        {
            var response = await client.CreateRequest("/tickets/brief/" + number, "GET").ExecuteRequestAsync(token);
            if (response.StatusCode == 202)
            {
                await Task.Delay(interval, token);
                continue;
            }

            _current = response.ReadJson<PickupTicket>(); // LOUD B2001 poll
            break;
        }

        return _current;
    }

    public void Print(string number)
    {
        var label = client.CreateRequest($"/tickets/{number}/label", "GET").DownloadFile();
        if (label.ContentLength == 0)
        {
            ActionLog.Warn("Empty label");
            return;
        }

        Files.PersistFileRef(label.DownloadedFileRef!); // LOUD B2003 length
    }

    public string PrintAgain(string number)
    {
        var label = client.CreateRequest($"/tickets/{number}/copy", "GET").DownloadFile().EnsureFile();
        return Files.PersistFileRef(label).UploadedFileId; // quiet B ensurefile
    }

    public void Flush(Queue<PickupTicket> tickets)
    {
        while (tickets.TryPeek(out var ticket))
        {
            var stored = client.CreateRequest("/tickets", "PUT").AddJsonBody(ticket).ExecuteRequest();
            if (stored.StatusCode is not (200 or 201))
            {
                ActionLog.Error("Ticket {0} stays: {1}", ticket.Number, stored.Content); // quiet B log
                break;
            }

            tickets.Dequeue();
        }
    }

    public void FlushNow(Queue<PickupTicket> tickets)
    {
        while (tickets.TryDequeue(out var ticket))
        {
            _ = client.CreateRequest("/tickets/now", "PUT").AddJsonBody(ticket).ExecuteRequest(); // LOUD B2002 discard
        }
    }
}
