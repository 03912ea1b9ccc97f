using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Flurl.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Acme.Corpus.Crawlers;

// Fetches pages; grew out of a console program.
internal sealed class Crawler : IDisposable
{
    private readonly HttpClient _http;
    private readonly Lazy<HttpClient> _slow;

    public Crawler() // quiet C declaration
    {
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true }) { Timeout = TimeSpan.FromSeconds(5) }; // LOUD C3001 construction
        _slow = new Lazy<HttpClient>(CreateSlow); // quiet C own-helper
    }

    internal Crawler(HttpMessageHandler handler) // quiet C handler
    {
        _http = new HttpClient(handler, disposeHandler: false); // LOUD C3001 construction
        _slow = new(() => _http); // quiet C use
    }

    public Task<string> PageAsync(Uri url) => _http.GetStringAsync(url); // quiet C use

    public async IAsyncEnumerable<string> PagesAsync(IEnumerable<Uri> urls)
    {
        foreach (var url in urls)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url); // quiet C message
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html")); // quiet C message
            using var response = await _slow.Value.SendAsync(request); // quiet C use
            yield return await response.Content.ReadAsStringAsync();
        }
    }

    public void Dispose() => _http.Dispose(); // quiet C use

    private static HttpClient CreateSlow() => new() { Timeout = TimeSpan.FromMinutes(1) }; // LOUD C3001 construction
}

internal static class CrawlerTools
{
    public static async Task<byte[]> LogoAsync(string domain) => await new HttpClient().GetByteArrayAsync($"https://{domain}/favicon.ico"); // LOUD C3001 construction

    public static async Task<string> TextAsync(this Uri url, HttpClient? client = null) // LOUD C3001 injection
    {
        client ??= new HttpClient(); // LOUD C3001 construction
        return await client.GetStringAsync(url); // quiet C use
    }

    public static Task<string> FlurlAsync(string url) => url.GetStringAsync(); // LOUD C3003 third-party

    public static IFlurlClient Client(string url) => new FlurlClient(url); // LOUD C3003 third-party

    public static string Robots(string host)
    {
        using var client = new WebClient(); // LOUD C3001 construction
        client.Headers.Add("User-Agent", "acme"); // quiet C use
        return client.DownloadString($"http://{host}/robots.txt"); // quiet C use
    }

    public static bool Ping(string host, int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); // LOUD C3002 socket
        socket.Connect(host, port); // quiet C use
        return socket.Connected;
    }

    public static IServiceCollection Add(IServiceCollection services) => services.AddHttpClient("crawler"); // quiet C registration

    public static HttpClient From(IServiceProvider services) => services.GetRequiredService<IHttpClientFactory>().CreateClient("crawler"); // LOUD C3001 factory

    public static object? ByName(string name) => Activator.CreateInstance(Type.GetType("System.Net.WebClient, System.Net.WebClient")!); // LOUD C3001 reflection

    public static HttpStatusCode Status(HttpRequestException failure) => failure.StatusCode ?? HttpStatusCode.BadGateway; // quiet C message

    public static bool IsHttp(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps; // quiet C message

    public static HttpContent Json(JsonNode body) => new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"); // quiet C message

    public static string Agent => typeof(HttpClient).Assembly.GetName().Version!.ToString(); // quiet C name-only

    public static WebRequest? Legacy(string url) => WebRequest.CreateDefault(new Uri(url)); // LOUD C3001 factory

    public static void Log(HttpResponseMessage response) => ActionLog.Info("{Status}", response.StatusCode); // quiet C message
}
