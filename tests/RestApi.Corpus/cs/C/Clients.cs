using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Acme.Corpus.Clients;

// The clients of .NET: made, handed in, fetched, derived. Each is reported once, where it comes from.
internal sealed class Rates
{
    private static readonly HttpClient s_shared = new(); // LOUD C3001 construction
    private readonly HttpClient _base = new() { BaseAddress = new Uri("https://rates.example.com") }; // LOUD C3001 construction
    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler()); // LOUD C3001 construction
    private static readonly Lazy<HttpClient> s_lazy = new(() => new HttpClient()); // LOUD C3001 construction
    private HttpClient? _later;

    public async Task<string> LocalAsync()
    {
        using var http = new HttpClient(); // LOUD C3001 construction
        http.DefaultRequestHeaders.Add("Accept", "text/csv"); // quiet C use
        return await http.GetStringAsync("https://rates.example.com/daily"); // quiet C use
    }

    public Task<string> InlineAsync() => new HttpClient().GetStringAsync("https://rates.example.com/x"); // LOUD C3001 construction

    public HttpClient WithHandler() => new(new HttpClientHandler { AllowAutoRedirect = false }, disposeHandler: true); // LOUD C3001 construction

    public HttpMessageHandler HandlerAlone() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) }; // LOUD C3001 handler

    public void Later() => _later = new HttpClient { Timeout = TimeSpan.FromSeconds(5) }; // LOUD C3001 construction

    public void LaterIfMissing() => _later ??= new(); // LOUD C3001 construction

    public Task<decimal> SharedAsync() => s_shared.GetFromJsonAsync<decimal>("https://rates.example.com/eur"); // quiet C use

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message) => _base.SendAsync(message); // quiet C use

    public void Cancel() => _later?.CancelPendingRequests(); // quiet C use

    public HttpResponseMessage Invoke() => _invoker.Send(new HttpRequestMessage(HttpMethod.Get, "https://a.example.com"), default); // quiet C message

    public Task<byte[]> LazyAsync() => s_lazy.Value.GetByteArrayAsync("https://a.example.com/logo.png"); // quiet C use

    public HttpContent Content(string json) => new StringContent(json, Encoding.UTF8, "application/json"); // quiet C message

    public HttpMethod Method => HttpMethod.Patch; // quiet C message

    public bool IsMissing(HttpStatusCode code) => code is HttpStatusCode.NotFound; // quiet C message

    public AuthenticationHeaderValue Header(string token) => new("Bearer", token); // quiet C message

    public HttpClient Conditional(bool wanted, HttpMessageHandler handler) => wanted ? new HttpClient() : new HttpClient(handler); // LOUD C3001 construction

    public object Generic() => Make<HttpClient>(); // LOUD C3001 generic

    public object Activated() => Activator.CreateInstance<HttpClient>(); // LOUD C3001 reflection

    public object? ActivatedByType() => Activator.CreateInstance(typeof(HttpClient)); // LOUD C3001 reflection

    public HttpClient[] Several() => [new HttpClient(), _base]; // LOUD C3001 construction

    private static T Make<T>()
        where T : new() => new();
}

internal sealed class Injected(HttpClient http) // LOUD C3001 injection
{
    public Task<string> ReadAsync(string url) => http.GetStringAsync(url); // quiet C use
}

internal sealed class InjectedFactory
{
    private readonly IHttpClientFactory _factory;

    public InjectedFactory(IHttpClientFactory factory) => _factory = factory; // LOUD C3001 injection

    public HttpClient Named() => _factory.CreateClient("rates"); // quiet C factory

    public async Task<string> UseAsync()
    {
        var http = _factory.CreateClient("news"); // quiet C factory
        return await http.GetStringAsync("/today");
    }
}

internal sealed class InjectedMore(Func<HttpClient> make, string name) // LOUD C3001 injection
{
    public string Name => name + make().Timeout; // quiet C use

    [System.ComponentModel.Browsable(false)]
    public HttpClient? Settable { get; set; } // LOUD C3001 declaration

    public required IHttpClientFactory Factory { get; init; } // LOUD C3001 declaration

    public HttpClient? Shown { get; private set; } // quiet C declaration

    public HttpClient? Open; // LOUD C3001 declaration

    public Task<string> PublicParameterAsync(HttpClient client, string url) => client.GetStringAsync(url); // LOUD C3001 injection

    public string Private(string url) => PrivateParameter(new HttpClient(), url); // LOUD C3001 construction

    private static string PrivateParameter(HttpClient client, string url) => client.BaseAddress + url; // quiet C private-parameter

    public void Set() => Shown = Factory.CreateClient("a"); // quiet C factory
}

internal static class Located
{
    public static HttpClient Resolve(IServiceProvider services) => services.GetRequiredService<HttpClient>(); // LOUD C3001 factory

    public static object? ResolveByType(IServiceProvider services) => services.GetService(typeof(IHttpClientFactory)); // LOUD C3001 factory

    public static string ResolveOther(IServiceProvider services) => services.GetRequiredService<string>(); // quiet C factory

    public static IServiceCollection Register(IServiceCollection services) => services.AddHttpClient("rates"); // quiet C registration

    public static HttpClient OwnHelper() => Resolve(null!); // quiet C own-helper

    public static WebRequest Old(string url) => WebRequest.Create(url); // LOUD C3001 factory

    public static HttpWebRequest OldHttp(Uri url) => WebRequest.CreateHttp(url); // LOUD C3001 factory

    public static string OldClient(string url) => new WebClient().DownloadString(url); // LOUD C3001 construction

    public static byte[] Upload(string url, byte[] data)
    {
        using WebClient web = new(); // LOUD C3001 construction
        return web.UploadData(url, data); // quiet C use
    }

    public static WebRequest Ftp() => (FtpWebRequest)WebRequest.Create("ftp://files.example.com/in.csv"); // LOUD C3001 factory

    public static void Server(HttpListener listener) => listener.Start(); // quiet C server

    public static string Encoded(string text) => WebUtility.UrlEncode(text); // quiet C message
}

internal sealed class CrmClient : HttpClient // LOUD C3001 derivation
{
    public Task<string> PingAsync() => GetStringAsync("/ping"); // quiet C use
}

internal sealed class Retrying : HttpClientHandler // LOUD C3001 derivation
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => // quiet C message
        base.SendAsync(request, cancellationToken); // quiet C use
}

internal sealed class Logging : DelegatingHandler // quiet C handler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.Send(request, cancellationToken); // quiet C message
}

internal static class UsesDerived
{
    public static Task<string> RunAsync()
    {
        using var client = new CrmClient(); // quiet C derivation
        return client.PingAsync();
    }

    public static string Names() => nameof(HttpClient) + nameof(IHttpClientFactory); // quiet C name-only

    public static bool IsClient(object value) => value is HttpMessageInvoker; // quiet C name-only

    public static Type Kind => typeof(HttpRequestMessage); // quiet C message

    /// <summary>Like <see cref="HttpClient"/>, but ours.</summary>
    public static string Documented => "no HttpClient here"; // quiet C text

    public static string Told => "new HttpClient() is not available: use RestApi"; // quiet C text
}
