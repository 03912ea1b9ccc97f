namespace Acme.Corpus.Elevator13;

internal sealed record Car(string Id, int Floor, bool Moving);

internal sealed record Inspection(string CarId, DateOnly Date, bool Passed);

internal sealed record Fault(string Code, string Text, int Severity);

internal abstract record Outcome<T>
{
    public sealed record Ok(T Value) : Outcome<T>;

    public sealed record Fail(int Status, string Reason) : Outcome<T>;
}

internal sealed class StatusTable<T>
{
    private readonly Dictionary<int, Func<RestResponse, T>> _handlers = [];
    private Func<RestResponse, T> _otherwise = res => throw new ActionException($"Unexpected status {res.StatusCode}");

    public StatusTable<T> On(int status, Func<RestResponse, T> handler)
    {
        _handlers[status] = handler;
        return this;
    }

    public StatusTable<T> Otherwise(Func<RestResponse, T> handler)
    {
        _otherwise = handler;
        return this;
    }

    public T Handle(RestResponse response) => _handlers.TryGetValue(response.StatusCode, out var handler) ? handler(response) : _otherwise(response);
}

internal delegate T Reader<out T>(string content);

internal static class ElevatorCalls
{
    private static readonly RestClient s_client = new("https://lifts.example.org/api");

    public static RestRequest New(string method, string path) => s_client.CreateRequest(path, method).AddHeader("Accept-Language", "en");

    public static Outcome<T> Execute<T>(string method, string path, Reader<T> read)
    {
        using var response = New(method, path).ExecuteRequest();
        return response.StatusCode switch
        {
            >= 200 and < 300 => new Outcome<T>.Ok(read(response.Content)), // quiet B switch
            var status => new Outcome<T>.Fail(status, response.Content),
        };
    }

    public static Outcome<T> ExecuteLoose<T>(string method, string path, Reader<T> read)
    {
        using var response = New(method, path).ExecuteRequest();
        return response.StatusCode switch
        {
            404 => new Outcome<T>.Fail(404, "not found"),
            >= 500 => new Outcome<T>.Fail(response.StatusCode, "server"),
            _ => new Outcome<T>.Ok(read(response.Content)), // LOUD B2001 switch
        };
    }

    public static T With<T>(RestRequest request, Func<RestResponse, T> onSuccess, Func<RestResponse, T>? onError = null)
    {
        using var response = request.ExecuteRequest();
        if (response.IsSuccess)
        {
            return onSuccess(response);
        }

        return onError is null ? throw new ActionException($"Status {response.StatusCode}") : onError(response);
    }

    public static T Always<T>(RestRequest request, Func<RestResponse, T> handler)
    {
        using var response = request.ExecuteRequest();
        ActionLog.Debug("handled {0}", response.StatusCode);
        return handler(response); // also =always
    }
}

internal sealed class CarHandlers
{
    private readonly StatusTable<Car?> _carTable = new StatusTable<Car?>()
        .On(200, res => res.ReadJson<Car>()) // quiet B table
        .On(404, _ => null);

    private readonly Dictionary<int, Action<RestResponse>> _actions;
    private readonly List<Car> _cars = [];

    public CarHandlers()
    {
        _actions = new Dictionary<int, Action<RestResponse>>
        {
            [200] = res => _cars.AddRange(res.ReadJson<Car[]>() ?? []), // quiet B dictionary
            [204] = _ => _cars.Clear(),
            [429] = _ => ComindServer.Sleep(2000),
        };
    }

    public Car? Get(string id) => _carTable.Handle(ElevatorCalls.New("GET", $"/cars/{id}").ExecuteRequest());

    public void Refresh()
    {
        using var response = ElevatorCalls.New("GET", "/cars").ExecuteRequest();
        if (_actions.TryGetValue(response.StatusCode, out var action))
        {
            action(response);
        }
        else
        {
            ActionLog.Warn("No handler for {0}", response.StatusCode);
        }
    }

    public int Floor(string id) =>
        ElevatorCalls.With(
            ElevatorCalls.New("GET", $"/cars/{id}/floor"),
            onSuccess: res => int.Parse(res.Content, CultureInfo.InvariantCulture), // quiet B callback
            onError: res => res.StatusCode == 404 ? 0 : throw new ActionException("floor unknown"));

    public int Speed(string id) =>
        ElevatorCalls.Always(
            ElevatorCalls.New("GET", $"/cars/{id}/speed"),
            res => int.Parse(res.Content, CultureInfo.InvariantCulture)); // LOUD B2001 callback =always

    public Car? Nearest(int floor)
    {
        using var response = ElevatorCalls.New("GET", "/cars/nearest").AddQueryParameter("floor", floor).ExecuteRequest();
        Func<RestResponse, Car?> handler = response.StatusCode == 200 ? res => res.ReadJson<Car>() : _ => null; // quiet B delegate
        return handler(response);
    }

    public Car? Fastest()
    {
        Func<RestResponse, Car?> read = static res => res.ReadJson<Car>(); // also =read
        using var response = ElevatorCalls.New("GET", "/cars/fastest").ExecuteRequest();
        return read(response); // LOUD B2001 delegate =read
    }

    public string Move(string id, int floor)
    {
        using var response = ElevatorCalls.New("POST", $"/cars/{id}/move").AddJsonBody(new { floor }).ExecuteRequest();
        return (response.StatusCode, response.ContentLength) switch
        {
            (200 or 201, > 0) => response.Content, // quiet B tuple
            (202, _) => "accepted",
            (409, _) => "busy",
            _ => throw new ActionException($"Move: {response.StatusCode}"),
        };
    }

    public string Park(string id)
    {
        using var response = ElevatorCalls.New("POST", $"/cars/{id}/park").ExecuteRequest();
        return (response.StatusCode, response.ContentLength) switch
        {
            (409, _) => "busy",
            (_, 0) => "parked",
            _ => response.Content, // LOUD B2001 tuple
        };
    }

    public void Stop(string id)
    {
        Action<string> send = car => ElevatorCalls.New("POST", $"/cars/{car}/stop").ExecuteRequest(); // LOUD B2002 delegate
        send(id);
        _cars.RemoveAll(car => car.Id == id);
    }

    public bool Restart(string id)
    {
        Predicate<int> accepted = status => status is 200 or 202 or 204;
        using var response = ElevatorCalls.New("POST", $"/cars/{id}/restart").ExecuteRequest();
        if (!accepted(response.StatusCode))
        {
            ActionLog.Error(response.Content); // quiet B errorlog
            return false;
        }

        return true;
    }
}

internal sealed class InspectionHandlers
{
    private static readonly Dictionary<string, Func<string, RestResponse>> s_sources = new()
    {
        ["tuv"] = id => ElevatorCalls.New("GET", "/inspections/tuv/" + id).ExecuteRequest(),
        ["internal"] = id => ElevatorCalls.New("GET", "/inspections/internal/" + id).ExecuteRequest(),
    };

    private static readonly HashSet<int> s_success = [200, 206];

    public Inspection? Latest(string source, string id)
    {
        using var response = s_sources[source](id);
        if (!s_success.Contains(response.StatusCode))
        {
            return null;
        }

        return response.ReadJson<List<Inspection>>()?.MaxBy(i => i.Date); // quiet B hashset
    }

    public Inspection? First(string source, string id)
    {
        if (!s_sources.TryGetValue(source, out var load))
        {
            throw new ActionException("Unknown source " + source);
        }

        var list = load(id).ReadJson<List<Inspection>>(); // LOUD B2001 source
        return list?.MinBy(i => i.Date);
    }

    public bool Passed(string id) =>
        ElevatorCalls.Execute("GET", $"/inspections/{id}", content => JsonSerializer.Deserialize<Inspection>(content)) switch
        {
            Outcome<Inspection?>.Ok { Value.Passed: true } => true,
            _ => false,
        };

    public Inspection Schedule(string carId, DateOnly date)
    {
        using var response = ElevatorCalls.New("POST", "/inspections").AddJsonBody(new Inspection(carId, date, false)).ExecuteRequest();
        Throw(response, response.StatusCode != 201);
        return response.ReadJson<Inspection>()!; // quiet B throwhelper
    }

    private static void Throw(RestResponse response, bool when)
    {
        if (when)
        {
            throw new ActionException($"Inspection: {response.StatusCode}");
        }
    }

    public string Report(string id)
    {
        var onStatus = new Dictionary<int, Func<DownloadResponse, string>>
        {
            [200] = file => Files.PersistFileRef(file.DownloadedFileRef!).UploadedFileId, // quiet B download
            [404] = _ => "",
        };
        var download = ElevatorCalls.New("GET", $"/inspections/{id}/report").DownloadFile();
        return onStatus.TryGetValue(download.StatusCode, out var handle) ? handle(download) : throw new ActionException(download.ErrorContent);
    }

    public string Protocol(string id)
    {
        var download = ElevatorCalls.New("GET", $"/inspections/{id}/protocol").DownloadFile();
        Func<FileRef, string> store = file => Files.PersistFileRef(file).UploadedFileId;
        return store(download.DownloadedFileRef!); // LOUD B2003 delegate
    }

    public void Delete(string id) =>
        Dispatch(
            ElevatorCalls.New("DELETE", $"/inspections/{id}").ExecuteRequest(),
            status => status is 200 or 204,
            () => ActionLog.Info("Inspection {0} is gone", id));

    private static void Dispatch(RestResponse response, Func<int, bool> accept, Action done)
    {
        if (!accept(response.StatusCode))
        {
            throw new ActionException($"{response.StatusCode}: {response.Content}"); // quiet B predicate
        }

        done();
    }

    public IReadOnlyList<Inspection> Page(int number)
    {
        using var response = ElevatorCalls.New("GET", "/inspections").AddQueryParameter("page", number).ExecuteRequest();
        Action warn = () => ActionLog.Warn($"Page {number}: {response.StatusCode}");
        if (response.StatusCode != 200)
        {
            warn();
        }

        return response.ReadJson<List<Inspection>>() ?? []; // LOUD B2001 warn
    }
}

internal sealed class FaultHandlers
{
    private readonly Dictionary<int, Func<RestResponse, IReadOnlyList<Fault>>> _byClass = new()
    {
        [2] = res => res.ReadJson<List<Fault>>() ?? [], // quiet B hundreds
        [4] = res => [new Fault("client", res.Content, 1)],
        [5] = res => [new Fault("server", res.Problem?.Title ?? "", 3)],
    };

    public event EventHandler<Fault>? Found;

    public IReadOnlyList<Fault> Scan(string carId)
    {
        using var response = ElevatorCalls.New("GET", $"/cars/{carId}/faults").ExecuteRequest();
        return _byClass[response.StatusCode / 100](response);
    }

    public void ScanAll(IEnumerable<string> carIds)
    {
        foreach (var carId in carIds)
        {
            using var response = ElevatorCalls.New("GET", $"/cars/{carId}/faults/all").ExecuteRequest();
            if (response is { IsSuccess: false, StatusCode: not 404 })
            {
                throw new ActionException($"Faults of {carId}: {response.StatusCode}");
            }

            response.ReadJson<List<Fault>>()?.ForEach(fault => Found?.Invoke(this, fault)); // LOUD B2001 pattern
        }
    }

    public Fault? Worst(string carId)
    {
        RestResponse? answer = null;
        Action<Action>[] attempts = [run => run(), run => { ComindServer.Sleep(500); run(); }];
        foreach (var attempt in attempts)
        {
            attempt(() => answer = ElevatorCalls.New("GET", $"/cars/{carId}/faults/worst").ExecuteRequest());
            if (answer is { StatusCode: 200 })
            {
                return answer.ReadJson<Fault>(); // quiet B attempts
            }
        }

        return null;
    }

    public Result<T, Fault> Ask<T>(string path)
    {
        using var response = ElevatorCalls.New("GET", path).ExecuteRequest();
        return response.IsSuccess switch
        {
            true => Result.Success<T, Fault>(response.ReadJson<T>()), // quiet B result
            false => Result.Failure<T, Fault>(new Fault("http", response.Content, 2), response.StatusCode),
        };
    }

    public Result<T, Fault> AskLenient<T>(string path, Func<JsonNode, T> map)
    {
        using var response = ElevatorCalls.New("GET", path).ExecuteRequest();
        var node = JsonNode.Parse(response.Content); // LOUD B2001 before
        return response.IsSuccess && node is not null
            ? Result.Success<T, Fault>(map(node))
            : Result.Failure<T, Fault>(new Fault("http", "", 2), response.StatusCode);
    }

    public void Acknowledge(IEnumerable<Fault> faults, Func<Fault, bool> filter)
    {
        foreach (var fault in faults.Where(filter))
        {
            var response = ElevatorCalls.New("PUT", $"/faults/{fault.Code}/ack").ExecuteRequest(); // LOUD B2002 unused
            Found?.Invoke(this, fault);
        }
    }

    public void Clear(string code, Action<int> onStatus)
    {
        using var response = ElevatorCalls.New("DELETE", $"/faults/{code}").ExecuteRequest();
        onStatus(response.StatusCode);
    }

    public string Translate(string code, string language)
    {
        var response = ElevatorCalls.New("GET", "/faults/texts").AddQueryParameter("code", code).AddQueryParameter("lang", language).ExecuteRequest();
        Func<bool> ok = () => response.StatusCode >= 200;
        return ok() ? response.Content : code; // LOUD B2001 lowerbound
    }

    public string Explain(string code)
    {
        var response = ElevatorCalls.New("GET", "/faults/explain").AddQueryParameter("code", code).ExecuteRequest();
        bool Ok() => response.StatusCode is >= 200 and <= 299;
        return Ok() ? response.Content : code; // quiet B localfunction
    }

    public T Statistic<T>(string name, Func<string, T> parse, T fallback)
    {
        try
        {
            var response = ElevatorCalls.New("GET", "/statistics/" + name).ExecuteRequest();
            return response.StatusCode != 500 ? parse(response.Content) : fallback; // LOUD B2001 notfivehundred
        }
        catch (FormatException)
        {
            return fallback;
        }
    }
}
