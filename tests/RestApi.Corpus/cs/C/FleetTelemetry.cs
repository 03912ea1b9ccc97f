using System.Net;
using System.Net.Http; // also =shared
using System.Net.Http.Headers;
using System.Net.Http.Json; // also =json
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Acme.Corpus.Fleet13;

internal sealed record Position(string Vehicle, double Latitude, double Longitude);

/// <summary>Positions of the vehicles. Replaces the old poller around <see cref="System.Net.WebClient"/>.</summary> // quiet C doc
internal sealed class PositionService(AppSecrets secrets)
{
    public Position? Latest(string vehicle)
    {
        var response = new RestClient(secrets.Require("COMIND_SECRET_FLEET_URL")) // quiet C runtime
            .CreateRequest("/vehicles/{id}/position", "GET")
            .AddUrlSegment("id", vehicle)
            .SetRequestTimeout(10)
            .ExecuteRequest();
        if (response.StatusCode == (int)HttpStatusCode.NotFound) // quiet C status
        {
            return null;
        }

        return response.EnsureSuccess().ReadJson<Position>();
    }

    public async Task<string> HistoryAsync(string vehicle, CancellationToken cancellationToken)
    {
        try
        {
            var request = RestApi.CreateClient(secrets.Require("COMIND_SECRET_FLEET_URL")).CreateRequest("/history", "GET");
            request.AddQueryParameter("vehicle", vehicle);
            var response = await request.ExecuteRequestAsync(cancellationToken);
            return response.EnsureSuccess().Content;
        }
        catch (HttpRequestException exception) // quiet C exception
        {
            throw new ActionException("The HttpClient of the tracker gave up", exception); // quiet C message
        }
    }
}

internal static class FuelPrices
{
    private static readonly HttpClient s_shared = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }); // LOUD C3001 field =shared

    public static async Task<decimal> DieselAsync(string zip)
    {
        var text = await s_shared.GetStringAsync($"https://fuel.example/diesel/{WebUtility.UrlEncode(zip)}"); // also =shared
        return decimal.Parse(text, CultureInfo.InvariantCulture);
    }

    public static async Task<List<decimal>?> StationsAsync(Uri page)
    {
        using var client = new HttpClient(); // LOUD C3001 local =json
        client.Timeout = TimeSpan.FromSeconds(5); // also =json
        return await client.GetFromJsonAsync<List<decimal>>(page); // also =json
    }

    public static string Legacy(string zip)
    {
#pragma warning disable SYSLIB0014
        return new WebClient().DownloadString("http://fuel.example/old?zip=" + zip); // LOUD C3001 webclient
#pragma warning restore SYSLIB0014
    }
}

internal sealed class TollGateway
{
    private readonly IHttpClientFactory _factory; // LOUD C3001 factory =toll

    public TollGateway(IHttpClientFactory factory) // also =toll
    {
        _factory = factory; // also =toll
    }

    public async Task<bool> PayAsync(string plate, decimal amount)
    {
        var client = _factory.CreateClient("toll"); // also =toll
        using var content = new StringContent($"plate={plate}&amount={amount}", Encoding.UTF8, "application/x-www-form-urlencoded"); // also =toll
        using var answer = await client.PostAsync("https://toll.example/pay", content); // also =toll
        return answer.StatusCode == HttpStatusCode.Created; // also =toll
    }
}

internal sealed class TollSimulator(Own.IHttpClientFactory factory)
{
    public string Pay(string plate)
    {
        Own.HttpClient client = factory.CreateClient("toll"); // quiet C own
        client.BaseAddress ??= "memory://toll"; // quiet C own
        return client.Get("/pay/" + plate); // quiet C own
    }
}

internal sealed class WorkshopClient : HttpClient // LOUD C3001 base =workshop
{
    public WorkshopClient(string baseUrl)
    {
        BaseAddress = new Uri(baseUrl); // also =workshop
    }

    public Task<string> SlotsAsync(DateOnly day) => GetStringAsync($"/slots/{day:O}"); // also =workshop
}

internal sealed class RetryingHandler(int attempts) : DelegatingHandler // quiet C handler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) // quiet C handler
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await base.SendAsync(request, cancellationToken); // quiet C handler
            if (attempt >= attempts || answer.StatusCode < HttpStatusCode.InternalServerError) // quiet C handler
            {
                return answer; // quiet C handler
            }
        }
    }
}

internal static class FleetStartup
{
    public const string ClientName = nameof(HttpClient); // quiet C nameof
    private static readonly string[] s_noisyCategories = ["System.Net.Http.HttpClient", "Microsoft.AspNetCore"]; // quiet C category

    public static IServiceCollection AddFleet(this IServiceCollection services)
    {
        return services.AddHttpClient("toll"); // quiet C registration
    }

    public static bool IsNoisy(string category) => Array.Exists(s_noisyCategories, category.StartsWith);

    public static string ContentType(bool csv)
    {
        var header = new MediaTypeHeaderValue(csv ? "text/csv" : "application/json"); // quiet C header
        return header.ToString();
    }
}

internal sealed class TachographImport
{
    private readonly Dictionary<string, Func<HttpMessageInvoker>> _invokers = new() // LOUD C3001 lambda =invoker
    {
        ["north"] = () => new HttpMessageInvoker(new HttpClientHandler { AllowAutoRedirect = false }), // also =invoker
    };

    private readonly ITachographSource _source = new DiskSource();

    public async Task<int> CountAsync(string region)
    {
        var file = await _source.GetStringAsync(region); // quiet C method
        return file.Split('\n').Length + _invokers.Count; // also =invoker
    }

    public static byte[] Download(string card)
    {
#pragma warning disable SYSLIB0014
        var request = (HttpWebRequest)WebRequest.Create(new Uri("https://tacho.example/cards/" + card)); // LOUD C3001 webrequest =tacho
#pragma warning restore SYSLIB0014
        request.Method = "GET"; // also =tacho
        using var answer = request.GetResponse(); // also =tacho
        using var memory = new MemoryStream();
        answer.GetResponseStream().CopyTo(memory); // also =tacho
        return memory.ToArray();
    }

    private interface ITachographSource
    {
        Task<string> GetStringAsync(string region);
    }

    private sealed class DiskSource : ITachographSource
    {
        public Task<string> GetStringAsync(string region) => File.ReadAllTextAsync(Path.Combine("tacho", region + ".txt")); // quiet C file
    }
}
