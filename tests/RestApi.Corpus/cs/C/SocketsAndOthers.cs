using System.Net.Mail;
using System.Net.NetworkInformation;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Reflection;
using System.Runtime.InteropServices.JavaScript;
using Flurl.Http;
using Jint;
using Microsoft.JSInterop;

namespace Acme.Corpus.SocketsAndOthers;

internal static class Sockets
{
    public static async Task<Stream> TcpAsync(string host)
    {
        var tcp = new TcpClient(); // LOUD C3002 socket
        await tcp.ConnectAsync(host, 6379);
        return tcp.GetStream(); // quiet C use
    }

    public static Socket Raw() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); // LOUD C3002 socket

    public static int Udp(byte[] data) => new UdpClient("stats.example.com", 8125).Send(data, data.Length); // LOUD C3002 socket

    public static ClientWebSocket Chat() => new(); // LOUD C3002 socket

    public static Task<string> InjectedAsync(Socket socket) => Task.FromResult($"{socket.RemoteEndPoint}"); // LOUD C3002 socket

    public static bool IsLost(SocketException e) => e.SocketErrorCode == SocketError.ConnectionReset; // quiet C socket-type

    public static AddressFamily Family => AddressFamily.InterNetworkV6; // quiet C socket-type

    public static IPAddress Parse(string text) => IPAddress.Parse(text); // quiet C socket-type

    public static IPEndPoint End => new(IPAddress.Loopback, 80); // quiet C socket-type

    public static MailAddress Address(string text) => new(text); // quiet C socket-type

    public static WebSocketState Open => WebSocketState.Open; // quiet C socket-type

    public static bool Refused(SslPolicyErrors errors) => errors != SslPolicyErrors.None; // quiet C socket-type

    public static IPStatus Status => IPStatus.Success; // quiet C socket-type

    public static string Text => "new Socket(AddressFamily.InterNetwork) opens a connection"; // quiet C text
}

internal sealed class Line : TcpClient; // LOUD C3002 derivation

internal static class Reflected
{
    public static object? ByName() => Activator.CreateInstance(Type.GetType("System.Net.Http.HttpClient, System.Net.Http")!); // LOUD C3001 reflection

    public static Type? ByAssembly(Assembly assembly) => assembly.GetType("System.Net.Http.HttpClient"); // LOUD C3001 reflection

    public static object? ByNames() => Activator.CreateInstance("System.Net.WebClient", "System.Net.WebClient"); // LOUD C3001 reflection

    public static Type? ByConstant()
    {
        const string name = "System.Net." + "Sockets.TcpClient"; // LOUD C3002 reflection =constant
        return Type.GetType(name + ", System.Net.Sockets"); // also =constant
    }

    public static Type? Other() => Type.GetType("System.Text.StringBuilder"); // quiet C reflection

    public static Type? OwnByName() => Type.GetType("Acme.Corpus.Own.HttpClient"); // quiet C reflection

    public static Type? Unknown(string name) => Type.GetType(name); // quiet C reflection

    public static bool IsNamed(Type type) => type.FullName == "System.Net.Http.HttpClient"; // quiet C reflection

    public static string Banned => "System.Net.Http.HttpClient"; // quiet C text

    public static MethodInfo? Method() => typeof(Sockets).GetMethod(nameof(Sockets.Parse)); // quiet C reflection
}

internal static partial class Scripts
{
    public static ValueTask<string> FetchAsync(IJSRuntime js, string url) => js.InvokeAsync<string>("fetch", url); // LOUD C3004 js-interop

    public static ValueTask<string> WindowFetchAsync(IJSRuntime js, string url) => js.InvokeAsync<string>("window.fetch", url); // LOUD C3004 js-interop

    public static ValueTask<string> EvalAsync(IJSRuntime js) => js.InvokeAsync<string>("eval", "fetch('https://a.example.com').then(r => r.text())"); // LOUD C3004 js-interop

    public static ValueTask<string> StorageAsync(IJSRuntime js) => js.InvokeAsync<string>("localStorage.getItem", "theme"); // quiet C js-interop

    public static ValueTask<string> OwnAsync(IJSRuntime js) => js.InvokeAsync<string>("acme.fetchLabels", "de"); // quiet C js-interop

    public static object? Run(Engine engine) => engine.Evaluate("new XMLHttpRequest()"); // LOUD C3004 js-interop

    public static Engine Execute(Engine engine) => engine.Execute("var total = items.reduce((a, b) => a + b, 0)"); // quiet C js-interop

    public static string Prose => "We fetch('nothing') in this text."; // quiet C text
}

internal static partial class Imports
{
    [JSImport("globalThis.fetch")] // LOUD C3004 js-interop
    internal static extern JSObject Fetch(string url);

    [JSImport("globalThis.console.log")] // quiet C js-interop
    internal static extern void Log(string text);
}

internal static class ThirdParty
{
    public static string? Sharp() => new RestSharp.RestClient("https://api.example.com").Execute(new RestSharp.RestRequest("/a")).Content; // LOUD C3003 third-party

    public static RestSharp.RestClient SharpWithOptions(RestSharp.RestClientOptions options) => new(options); // LOUD C3003 third-party

    public static Task<Contact?> FlurlAsync() => "https://api.example.com/contacts/1".GetJsonAsync<Contact>(); // LOUD C3003 third-party

    public static Task FlurlPostAsync(Uri url) => url.PostJsonAsync(new { a = 1 }); // LOUD C3003 third-party

    public static IFlurlClient FlurlClient() => new FlurlClient("https://api.example.com"); // LOUD C3003 third-party

    public static IShop Refit() => global::Refit.RestService.For<IShop>("https://shop.example.com"); // LOUD C3003 third-party

    public static object Grpc() => global::Grpc.Net.Client.GrpcChannel.ForAddress("https://grpc.example.com"); // LOUD C3003 third-party

    public static bool Succeeded(RestSharp.RestResponse response) => response.IsSuccessful; // quiet C third-party

    public static RestClient Ours() => new(Secrets.CrmBaseUrl); // quiet C own-api

    public static string Trimmed() => "https://api.example.com/".TrimEnd('/'); // quiet C message
}

internal sealed class InjectedSharp(RestSharp.RestClient client) // LOUD C3003 injection
{
    public string Base => client.BaseUrl; // quiet C use
}

internal sealed class DerivedSharp() : RestSharp.RestClient("https://api.example.com"); // LOUD C3003 derivation

internal interface IShop
{
    Task<Order> GetAsync(string id); // quiet C third-party
}
