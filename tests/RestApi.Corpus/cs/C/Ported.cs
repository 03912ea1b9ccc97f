using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Net.WebSockets;
using Flurl.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Acme.Corpus.Ported;

// Code that was written for a web application and moved into actions.
internal interface IWeatherService
{
    Task<string> TodayAsync(string city);
}

internal sealed class WeatherService : IWeatherService
{
    private readonly HttpClient _http;
    private readonly string _key;

    public WeatherService(HttpClient http, string key) // LOUD C3001 injection
    {
        _http = http; // quiet C use
        _key = key;
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("acme/1.0"); // quiet C use
    }

    public async Task<string> TodayAsync(string city)
    {
        using var response = await _http.GetAsync($"https://weather.example.com/{city}?k={_key}"); // quiet C use
        response.EnsureSuccessStatusCode(); // quiet C use
        return await response.Content.ReadAsStringAsync(); // quiet C use
    }
}

internal sealed class RatesService(IHttpClientFactory factory, string currency) : IWeatherService // LOUD C3001 injection
{
    public async Task<string> TodayAsync(string city) => await factory.CreateClient(currency).GetStringAsync(city); // quiet C factory
}

internal static class Once
{
    private static readonly SocketsHttpHandler s_handler = new() { MaxConnectionsPerServer = 4 }; // LOUD C3001 handler
    private static readonly Func<HttpClient> s_make = () => new HttpClient(s_handler, false); // LOUD C3001 construction
    private static HttpClient? s_cached;

    public static HttpClient Cached => s_cached ??= s_make(); // quiet C own-helper

    public static async Task<T?> GetAsync<T>(string url)
    {
        using (var client = new HttpClient()) // LOUD C3001 construction
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secrets.PayToken.Reveal()); // quiet C message
            return await client.GetFromJsonAsync<T>(url); // quiet C use
        }
    }

    public static string Post(string url, string body)
    {
        var client = new HttpClient(new HttpClientHandler { UseProxy = false }) // LOUD C3001 construction
        {
            Timeout = TimeSpan.FromSeconds(10),
        };
        using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body) }; // quiet C message
        return client.Send(message).Content.ReadAsStringAsync().GetAwaiter().GetResult(); // quiet C use
    }

    public static string Old(string url)
    {
        var request = (HttpWebRequest)WebRequest.Create(url); // LOUD C3001 factory
        request.Method = "GET"; // quiet C use
        using var reader = new StreamReader(request.GetResponse().GetResponseStream()); // quiet C use
        return reader.ReadToEnd();
    }

    public static async Task<JsonObject?> FlurledAsync(string id) => await $"https://crm.example.com/contacts/{id}".GetJsonAsync<JsonObject>(); // LOUD C3003 third-party

    public static IFlurlRequest Configured(string url, string agent) => url.WithHeader("User-Agent", agent); // LOUD C3003 third-party

    public static RestSharp.RestResponse Sharp(string path)
    {
        var client = new RestSharp.RestClient("https://old.example.com"); // LOUD C3003 third-party
        var request = new RestSharp.RestRequest(path, RestSharp.Method.Post); // quiet C message
        return client.Execute(request); // quiet C use
    }

    public static async Task<string> SocketAsync(Uri url)
    {
        using var socket = new ClientWebSocket(); // LOUD C3002 socket
        await socket.ConnectAsync(url, default); // quiet C use
        return socket.State.ToString();
    }

    public static bool Reachable(string host)
    {
        using var tcp = new TcpClient(); // LOUD C3002 socket
        return tcp.ConnectAsync(host, 443).Wait(500); // quiet C use
    }

    public static void Datagram(byte[] data)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); // LOUD C3002 socket
        socket.SendTo(data, new IPEndPoint(IPAddress.Loopback, 8125)); // quiet C use
    }

    public static IPAddress[] Addresses(string host) => Dns.GetHostAddresses(host); // quiet C message

    public static bool IsPublic(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6; // quiet C message

    public static bool IsTimeout(Exception failure) => failure is HttpRequestException { StatusCode: HttpStatusCode.RequestTimeout } or SocketException; // quiet C message

    public static bool HasNetwork() => NetworkInterface.GetIsNetworkAvailable(); // quiet C message

    public static object? Reflected()
    {
        var type = Type.GetType("System.Net.Http.HttpClient, System.Net.Http"); // LOUD C3001 reflection
        return type is null ? null : Activator.CreateInstance(type);
    }

    public static async Task<string> InBrowserAsync(IJSRuntime js, string url) => await js.InvokeAsync<string>("fetch", url); // LOUD C3004 js-interop

    public static async Task<string> StoredAsync(IJSRuntime js, string key) => await js.InvokeAsync<string>("localStorage.getItem", key); // quiet C js-interop

    public static T Resolve<T>(IServiceProvider services) => services.GetRequiredService<T>(); // quiet C factory

    public static string Located(IServiceProvider services) => services.GetRequiredService<IHttpClientFactory>().CreateClient("news").ToString()!; // LOUD C3001 factory

    public static Uri Base => new UriBuilder("https", "crm.example.com") { Path = "api" }.Uri; // quiet C message

    public static string Query(string name) => WebUtility.HtmlEncode(name) + Uri.EscapeDataString(name); // quiet C message

    public static MultipartFormDataContent Form(byte[] file) => new() { { new ByteArrayContent(file), "file", "a.pdf" } }; // quiet C message
}

internal sealed class HttpGateway(Own.HttpClient client) // quiet C own-type
{
    public string Read(string path) => client.Get(path); // quiet C own-type

    public static Own.HttpClient Make() => new() { BaseAddress = "https://own.example.com" }; // quiet C own-type

    public static Own.WebClient Legacy => new(); // quiet C own-type
}

internal abstract class GatewayBase
{
    protected HttpClient Client { get; init; } = new(); // LOUD C3001 construction

    protected abstract HttpClient Create(); // quiet C declaration

    protected virtual Task<string> ReadAsync(HttpClient other, string url) => other.GetStringAsync(url); // LOUD C3001 injection
}
