namespace Acme.Corpus.Irrigation13;

internal sealed record Field(string Id, string Crop, double Hectares);

internal sealed record Moisture(string FieldId, double Percent, DateTimeOffset At);

internal sealed record Valve(int Id, bool Open, string FieldId);

internal sealed record WaterPlan(string FieldId, IReadOnlyList<WaterSlot> Slots);

internal sealed record WaterSlot(TimeOnly From, TimeOnly To);

internal static class RequestExtensions
{
    public static RestRequest Json(this RestRequest request) => request.AddHeader("Accept", "application/json");

    public static RestRequest WithField(this RestRequest request, Field field) => request.AddQueryParameter("field", field.Id).AddQueryParameter("crop", field.Crop);

    public static RestResponse Run(this RestRequest request) => request.Json().SetRequestTimeout(10).ExecuteRequest();

    public static RestResponse RunChecked(this RestRequest request)
    {
        var response = request.Json().ExecuteRequest();
        return response.IsSuccess ? response : throw new ActionException($"Irrigation service: {response.StatusCode}");
    }

    public static TOut Pipe<TIn, TOut>(this TIn value, Func<TIn, TOut> next) => next(value);

    public static T Tap<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }

    public static string RunText(this RestRequest request) =>
        request.Json().ExecuteRequest().Content; // LOUD B2001 extension
}

internal static class ResponseExtensions
{
    public static bool Is2xx(this RestResponse response) => response.StatusCode / 100 == 2;

    public static bool Failed(this RestResponse response) => !response.IsSuccess;

    public static RestResponse OrFail(this RestResponse response, string what)
    {
        if (response.StatusCode is < 200 or > 299)
        {
            throw new ActionException($"{what}: {response.StatusCode} {response.Content}");
        }

        return response;
    }

    public static RestResponse OrWarn(this RestResponse response, string what)
    {
        if (!response.IsSuccess)
        {
            ActionLog.Warn("{0}: {1}", what, response.StatusCode);
        }

        return response;
    }

    public static RestResponse Logged(this RestResponse response)
    {
        ActionLog.Debug("status {0}, {1} bytes", response.StatusCode, response.ContentLength);
        return response;
    }

    public static T? JsonOrDefault<T>(this RestResponse response, T? fallback = default) =>
        response.Is2xx() ? response.ReadJson<T>() : fallback; // quiet B extension

    public static T JsonOrThrow<T>(this RestResponse response)
    {
        if (response.Failed())
        {
            throw new ActionException($"No {typeof(T).Name}: {response.StatusCode}");
        }

        return response.ReadJson<T>() ?? throw new ActionException("The body is empty"); // quiet B failed
    }

    public static T As<T>(this RestResponse response) =>
        response.ReadJson<T>()!; // also =plain

    public static TResult Match<TResult>(this RestResponse response, Func<string, TResult> success, Func<int, TResult> failure) =>
        response.StatusCode is >= 200 and < 300 ? success(response.Content) : failure(response.StatusCode); // quiet B match
}

internal static class FieldPipelines
{
    private static RestClient Client => RestApi.CreateClient(AppSchema.GetVars().Require("irrigation_url"));

    public static IReadOnlyList<Field> All() =>
        Client.CreateRequest("/fields", "GET").Run().OrFail("fields").ReadJson<List<Field>>()!; // quiet B chain

    public static IReadOnlyList<Field> Dry() =>
        Client // also =dry
            .CreateRequest("/fields/dry", "GET")
            .Run()
            .OrWarn("dry fields")
            .ReadJson<List<Field>>()!; // LOUD B2001 warn =dry

    public static IReadOnlyList<Field> Frozen() =>
        Client
            .CreateRequest("/fields/frozen", "GET")
            .RunChecked()
            .Logged()
            .ReadJson<List<Field>>()!; // quiet B checked

    public static Field Get(string id) =>
        Client.CreateRequest("/fields/{id}", "GET").AddUrlSegment("id", id).Run() // also =plain
            .As<Field>(); // LOUD B2001 extension =plain

    public static Field? Find(string id) => Client.CreateRequest("/fields/find", "GET").AddQueryParameter("q", id).Run().JsonOrDefault<Field>();

    public static double Area() =>
        Client.CreateRequest("/fields", "GET").Run()
            .Pipe(res => res.EnsureSuccess())
            .Pipe(res => res.ReadJson<Field[]>()!) // quiet B pipe
            .Sum(field => field.Hectares);

    public static double AreaOf(string crop) =>
        Client.CreateRequest("/fields", "GET").AddQueryParameter("crop", crop).Run()
            .Tap(res => ActionLog.Info($"{crop}: {res.StatusCode}"))
            .Pipe(res => res.ReadJson<Field[]>()!) // LOUD B2001 pipe
            .Sum(field => field.Hectares);

    public static string Describe(Field field) =>
        Client.CreateRequest("/describe", "GET").WithField(field).Run().Match(text => text.Trim(), status => $"no description ({status})");

    public static ImportResult Import()
    {
        var rows = Client.CreateRequest("/fields/export", "GET").Run().JsonOrThrow<List<Field>>();
        return ComindServer.ImportData(rows.Select(row => new { title = row.Id, c_crop = row.Crop }), keyFields: ["title"]);
    }

    public static ImportResult ImportCsv()
    {
        var lines = Client.CreateRequest("/fields/export.csv", "GET").Run().Logged() // also =csv
            .Content.Split('\n', StringSplitOptions.RemoveEmptyEntries) // LOUD B2001 logged =csv
            .Skip(1)
            .Select(line => line.Split(';'));
        return ComindServer.ImportData(lines.Select(cells => new { title = cells[0], c_crop = cells[1] }), keyFields: ["title"]);
    }

    public static void Irrigate(this Field field, int minutes) =>
        Client.CreateRequest("/fields/{id}/water", "POST").AddUrlSegment("id", field.Id).AddJsonBody(new { minutes }) // also =water
            .ExecuteRequest(); // LOUD B2002 expression =water

    public static Field Rename(this Field field, string crop) =>
        Client.CreateRequest("/fields/{id}", "PATCH").AddUrlSegment("id", field.Id).AddJsonBody(new { crop }).Run()
            .Tap(res => res.OrFail("rename"))
            .Pipe(_ => field with { Crop = crop });
}

internal static class MoisturePipelines
{
    private static readonly RestClient s_probes = new("https://probes.irrigation.example.com");

    public static IEnumerable<Moisture> Readings(this IEnumerable<Field> fields) =>
        fields
            .Select(field => s_probes.CreateRequest("/readings/" + field.Id, "GET").Run())
            .Where(ResponseExtensions.Is2xx)
            .Select(res => res.ReadJson<Moisture>()!); // quiet B where

    public static IEnumerable<Moisture> LastReadings(this IEnumerable<Field> fields) =>
        from field in fields
        let res = s_probes.CreateRequest("/last/" + field.Id, "GET").Run()
        where res.ContentLength > 2
        select res.ReadJson<Moisture>(); // LOUD B2001 query

    public static IEnumerable<Moisture> GoodReadings(this IEnumerable<Field> fields) =>
        from field in fields
        let res = s_probes.CreateRequest("/good/" + field.Id, "GET").Run()
        where res.IsSuccess
        select res.ReadJson<Moisture>(); // quiet B query

    public static double? Average(this Field field)
    {
        var res = s_probes.CreateRequest("/average", "GET").WithField(field).Run();
        return res.Failed() ? null : double.Parse(res.Content, CultureInfo.InvariantCulture); // quiet B ternary
    }

    public static double? Median(this Field field)
    {
        var res = s_probes.CreateRequest("/median", "GET").WithField(field).Run();
        return res.Failed()
            ? double.Parse(res.Content, CultureInfo.InvariantCulture) // LOUD B2001 inverted
            : null;
    }

    public static Dictionary<string, double> ByField(this IEnumerable<Field> fields) =>
        fields.ToDictionary(
            field => field.Id,
            field => s_probes.CreateRequest("/now", "GET").WithField(field).Run().Pipe(res => res.StatusCode == 200 ? (double)JsonNode.Parse(res.Content)! : 0)); // quiet B dictionary

    public static Dictionary<string, double> ByCrop(this IEnumerable<Field> fields) =>
        fields.GroupBy(field => field.Crop).ToDictionary(
            group => group.Key,
            group => group.Average(field => (double)JsonNode.Parse(s_probes.CreateRequest("/crop/" + field.Crop, "GET").ExecuteRequest().Content)!)); // LOUD B2001 nested

    public static async IAsyncEnumerable<Moisture> Watch(this Field field, TimeSpan every)
    {
        while (true)
        {
            var res = await s_probes.CreateRequest("/watch", "GET").WithField(field).ExecuteRequestAsync();
            if (res.Is2xx())
            {
                yield return res.ReadJson<Moisture>()!; // quiet B stream
            }

            await Task.Delay(every);
        }
    }

    public static async Task<IReadOnlyList<Moisture>> NowAsync(this IEnumerable<Field> fields)
    {
        var calls = fields.Select(field => s_probes.CreateRequest("/now/" + field.Id, "GET").ExecuteRequestAsync());
        var responses = await Task.WhenAll(calls);
        return [.. responses.Select(res => res.ReadJson<Moisture>()!)]; // LOUD B2001 whenall
    }

    public static async Task<IReadOnlyList<Moisture>> NowOrFailAsync(this IEnumerable<Field> fields)
    {
        var responses = await Task.WhenAll(fields.Select(field => s_probes.CreateRequest("/now/" + field.Id, "GET").Json().ExecuteRequestAsync()));
        if (responses.Any(res => !res.IsSuccess))
        {
            throw new ActionException("Some probes did not answer");
        }

        return responses.Select(res => res.ReadJson<Moisture>()!).ToList(); // quiet B any
    }

    public static string Chart(this Field field) =>
        s_probes.CreateRequest("/charts/" + field.Id + ".png", "GET") // also =chart
            .DownloadFile()
            .DownloadedFileRef! // LOUD B2003 chain =chart
            .Pipe(Files.PersistFileRef)
            .UploadedFileId;

    public static string ChartOfYear(this Field field, int year) =>
        s_probes.CreateRequest($"/charts/{field.Id}/{year}.png", "GET")
            .DownloadFile()
            .EnsureSuccess()
            .DownloadedFileRef! // quiet B chain
            .Pipe(file => Files.PersistFileRef(file).UploadedFileId);
}

internal static class ValvePipelines
{
    private static RestRequest Call(string path, string method = "GET") => RestApi.CreateClient("https://valves.irrigation.example.com").CreateRequest(path, method);

    public static Valve? Valve(int id) =>
        Call($"/valves/{id}").Run() is { StatusCode: 200 } res ? res.ReadJson<Valve>() : null; // quiet B pattern

    public static Valve? ValveOf(Field field) =>
        Call($"/fields/{field.Id}/valve").Run() is { StatusCode: not 404 } res ? res.ReadJson<Valve>() : null; // LOUD B2001 pattern

    public static IEnumerable<Valve> OpenValves() =>
        Call("/valves/open").Run() switch
        {
            { IsSuccess: true } res => res.ReadJson<Valve[]>() ?? [], // quiet B switch
            { StatusCode: 404 } => [],
            var res => throw new ActionException($"Valves: {res.StatusCode}"),
        };

    public static IEnumerable<Valve> ClosedValves() =>
        Call("/valves/closed").Run() switch
        {
            { StatusCode: 401 or 403 } => throw new ActionException("Not allowed"),
            { StatusCode: 404 } => [],
            var res => res.ReadJson<Valve[]>() ?? [], // LOUD B2001 switch
        };

    public static void Toggle(this IEnumerable<Valve> valves) =>
        valves
            .Select(valve => (Valve: valve, Response: Call($"/valves/{valve.Id}/toggle", "POST").ExecuteRequest()))
            .Where(pair => pair.Response.Failed())
            .ToList()
            .ForEach(pair => ActionLog.Error("Valve {0}: {1}", pair.Valve.Id, pair.Response.Content)); // quiet B foreach

    public static void CloseAll(this IEnumerable<Valve> valves) =>
        valves.Where(valve => valve.Open).ToList().ForEach(valve => Call($"/valves/{valve.Id}", "DELETE").ExecuteRequest()); // LOUD B2002 foreach

    public static WaterPlan Plan(this Field field) =>
        Call("/plans").WithField(field).AddQueryParameter("days", 7).Run().EnsureStatus(200, 203).ReadJson<WaterPlan>()!; // quiet B ensurestatus

    public static WaterPlan? PlanOrNull(this Field field) =>
        Call("/plans/" + field.Id).Run().TryReadJson<WaterPlan>(out var plan) ? plan : null; // LOUD B2001 tryread
}
