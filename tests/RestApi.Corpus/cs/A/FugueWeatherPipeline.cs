namespace Acme.Corpus.FugueWeatherPipeline;

internal readonly record struct Station(string Id, double Lat, double Lon);

internal sealed record FeedCredentials(string Account, string Secret);

internal sealed record FeedProfile(string Name, Uri Root, string? Token = null, string TokenHeader = "X-Feed-Token"); // quiet A #3

internal sealed record Forecast(string Station, decimal Celsius);

/// <summary>forecast = stations |> fetch |> merge. No state, no classes with behaviour.</summary>
internal static class Forecasting
{
    private static readonly string[] s_radarKeys =
    [
        "rdr-5tG8kW2yQ1mZ", // LOUD A1002 collection
        "rdr-0vB7nX4cL9pS", // LOUD A1002 collection
    ];

    private static readonly string[] s_sortKeys = ["station_id", "valid_from", "temperature_max"]; // quiet A #10

    private static readonly Func<string> s_stormKey = () => "SW_2f8Nq4Vx7Lm1Tz9K"; // LOUD A1002 lambda

    private static readonly Func<string, string> s_cacheKey = station => $"forecast:{station}:hourly"; // quiet A #10

    private static readonly FeedCredentials s_satellite = new("sat-reader", "wolkenlos/31-Mai"); // LOUD A1002 record =sat

    private static readonly FeedProfile s_alps = new("alps", new Uri("https://alps.weather.example/"));

    public static FeedProfile Staging() => s_alps with { Name = "alps-staging", Token = "alp_TT09xk31_Wq55zz" }; // LOUD A1002 with

    public static FeedProfile Production() => s_alps with { Token = Secrets.ErpToken.Reveal(), TokenHeader = "X-Alps-Token" }; // quiet A #3

    public static Forecast[] Run(IEnumerable<Station> stations, bool live) =>
        [.. stations.Select(station => Fetch(station, live)).Where(static f => f is not null).Select(static f => f!)];

    public static string PollenUrl(Station station)
    {
        return Url(station.Lat, station.Lon);

        static string Url(double lat, double lon, string apiKey = "pollen.7Rk2.x9Wd.Qm4") => // LOUD A1002 default-parameter =pollen
            FormattableString.Invariant($"https://pollen.example/v2?lat={lat}&lon={lon}&token={apiKey}"); // also =pollen
    }

    public static string TileUrl(int x, int y, int zoom) => // also =tile
        $"https://tiles.weather.example/{zoom}/{x}/{y}.png?appid=8d1e60ab94f7c2d35b"; // LOUD A1002 url =tile

    public static string TileTemplate => "https://tiles.weather.example/{z}/{x}/{y}.png?appid={appid}"; // quiet A #4

    private static Forecast? Fetch(Station station, bool live)
    {
        var key = live ? "ow-L1ve-62xTq9-Bv" : AppSchema.GetVars().Require("weather_sandbox_key"); // LOUD A1002 ternary =live
        var response = new RestClient("https://api.weather.example")
            .CreateRequest("/points/{id}/hourly", "GET")
            .AddUrlSegment("id", station.Id)
            .AddQueryParameter("units", "metric")
            .AddHeader("X-Weather-Key", key) // also =live
            .ExecuteRequest();
        return response switch
        {
            { StatusCode: 200 } => response.ReadJson<Forecast>(),
            { StatusCode: 404 } => null,
            _ => throw new ActionException("Weather: HTTP " + response.StatusCode),
        };
    }

    public static string AlertHookSecret => // also =alert
        Environment.GetEnvironmentVariable("ALERT_HOOK_SECRET") ?? "changeme"; // LOUD A1002 #25 =alert

    public static string MarineKey =>
        Environment.GetEnvironmentVariable("MARINE_API_KEY") ?? throw new ActionException("MARINE_API_KEY is not set"); // quiet A #3

    public static IReadOnlyDictionary<string, string> HeadersOf(FeedProfile profile) => profile switch
    {
        { Token: { Length: > 0 } token } => new Dictionary<string, string> { [profile.TokenHeader] = token }, // quiet A #3
        { Name: "demo" } => new Dictionary<string, string> { [profile.TokenHeader] = "YOUR_FEED_TOKEN" }, // quiet A #4
        _ => new Dictionary<string, string> { ["Authorization"] = "Basic " + Pair(s_satellite) }, // also =sat
    };

    public static string Explain(int status) => status switch
    {
        401 => "Der Zugangsschlüssel wurde vom Wetterdienst abgelehnt.", // quiet A #1
        403 => "Token valid, but plan does not include hourly data", // quiet A #1
        429 => "key-rate-exceeded", // quiet A #10
        _ => $"status {status}",
    };

    public static int RadarShard(string station) => Math.Abs(station.GetHashCode(StringComparison.Ordinal)) % s_radarKeys.Length;

    public static string Merge(Station station) =>
        string.Join('|', s_sortKeys.Append(s_cacheKey(station.Id)).Append("token_bucket_refill")) + s_stormKey().Length; // quiet A #10

    private static string Pair(FeedCredentials credentials) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.Account}:{credentials.Secret}")); // quiet A #4
}
