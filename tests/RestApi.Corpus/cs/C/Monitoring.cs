using System.Net.Http;
using System.Net.Quic;
using System.Net.Security;
using System.Net.Sockets;
using Grpc.Net.Client;
using Refit;

namespace Acme.Corpus.Monitoring;

// Checks of other systems that reach for the network in every way there is.
internal interface IStatusApi
{
    [Refit.Get("/status")]
    Task<string> StatusAsync();
}

internal static class Probes
{
    private static readonly Dictionary<string, HttpClient> s_clients = []; // quiet C declaration
    private static readonly ThreadLocal<HttpClient> s_threaded = new(() => new() { Timeout = TimeSpan.FromSeconds(3) }); // LOUD C3001 construction

    public static HttpClient For(string name) => s_clients.TryGetValue(name, out var known) ? known : s_clients[name] = new HttpClient(); // LOUD C3001 construction

    public static Task<string> StatusAsync(string host) => RestService.For<IStatusApi>(host).StatusAsync(); // LOUD C3003 third-party

    public static GrpcChannel Channel(string host) => GrpcChannel.ForAddress($"https://{host}"); // LOUD C3003 third-party

    public static async Task<bool> SecureAsync(string host)
    {
        using var tcp = new TcpClient(host, 443); // LOUD C3002 socket
        await using var ssl = new SslStream(tcp.GetStream()); // quiet C use
        await ssl.AuthenticateAsClientAsync(host); // quiet C use
        return ssl.IsAuthenticated;
    }

    public static void Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Any, port); // quiet C server
        listener.Start();
    }

    public static UdpClient Statsd() => new("127.0.0.1", 8125); // LOUD C3002 socket

    public static async Task<int> PostAsync(string url, HttpContent content, HttpMessageHandler? handler = null) // quiet C message
    {
        using HttpClient http = handler is null ? new() : new(handler); // LOUD C3001 construction
        using var response = await http.PostAsync(url, content); // quiet C use
        return (int)response.StatusCode;
    }

    public static string Status(HttpResponseMessage response) => response.ReasonPhrase ?? response.StatusCode.ToString(); // quiet C message

    public static dynamic Late() => Activator.CreateInstance("System.Net.Http", "System.Net.Http.HttpClient")!.Unwrap()!; // LOUD C3001 reflection

    public static string Mentions() => "System.Net.Http.HttpClient is not allowed here"; // quiet C text

    public static Delegate Method() => new Func<HttpClient>(() => new HttpClient()); // LOUD C3001 construction

    public static T Of<T>() // quiet C generic
        where T : HttpMessageInvoker => throw new NotSupportedException(typeof(T).Name);

    public static void Registered(IServiceProvider services) => _ = services.GetService(typeof(HttpClient)); // LOUD C3001 factory

    public static Own.TcpClient Named(string name) => new(name); // quiet C own-type

    public static bool CanQuic => QuicConnection.IsSupported; // quiet C message
}
