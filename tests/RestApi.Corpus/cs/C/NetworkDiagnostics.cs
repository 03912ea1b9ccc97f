using System.IO.Pipes;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Security;
using System.Net.Sockets; // also =probe
using System.Net.WebSockets; // also =live
using System.Text;
using Jint;
using Microsoft.JSInterop;

namespace Acme.Corpus.Diagnostics13;

internal sealed record ProbeResult(string Host, int Port, bool Open, string? Banner = null);

internal static class PortProbe
{
    public static ProbeResult Check(string host, int port)
    {
        try
        {
            using var tcp = new TcpClient(); // LOUD C3002 tcp =probe
            tcp.Connect(host, port); // also =probe
            return new ProbeResult(host, port, tcp.Connected); // also =probe
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused) // quiet C exception
        {
            return new ProbeResult(host, port, false, "refused by the TcpListener"); // quiet C message
        }
    }

    public static bool IsPrivate(string text)
    {
        if (!IPAddress.TryParse(text, out var address)) // quiet C address
        {
            return false;
        }

        return address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes()[0] is 10 or 192; // quiet C enum
    }

    public static void SendSyslog(string line)
    {
        var datagram = Encoding.ASCII.GetBytes("<14>" + line);
        new UdpClient("syslog.example", 514).Send(datagram, datagram.Length); // LOUD C3002 udp
    }

    public static int FreePort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0); // quiet C listener
        listener.Start(); // quiet C listener
        var port = ((IPEndPoint)listener.LocalEndpoint).Port; // quiet C listener
        listener.Stop(); // quiet C listener
        return port;
    }

    public static string Banner(Socket socket, int length) // LOUD C3002 parameter =banner
    {
        var buffer = new byte[length];
        var count = socket.Receive(buffer); // also =banner
        return Encoding.ASCII.GetString(buffer, 0, count);
    }
}

internal sealed class LiveLog
{
    private readonly ClientWebSocket _socket = new(); // LOUD C3002 websocket =live
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(30);

    public async Task FollowAsync(Uri address, Action<string> write, CancellationToken cancellationToken)
    {
        _socket.Options.KeepAliveInterval = _interval; // also =live
        await _socket.ConnectAsync(address, cancellationToken); // also =live
        var buffer = new byte[4096];
        while (!cancellationToken.IsCancellationRequested)
        {
            var part = await _socket.ReceiveAsync(buffer, cancellationToken); // also =live
            write(Encoding.UTF8.GetString(buffer, 0, part.Count)); // also =live
        }
    }
}

internal sealed class CertificateReport
{
    public string Subject(string host)
    {
        using var connection = new Socket(SocketType.Stream, ProtocolType.Tcp); // LOUD C3002 socket =cert
        connection.Connect(host, 443); // also =cert
        using var tls = new SslStream(new NetworkStream(connection)); // also =cert
        tls.AuthenticateAsClient(host); // also =cert
        return tls.RemoteCertificate?.Subject ?? "none"; // also =cert
    }

    public string Simulated(string host)
    {
        var client = new Own.TcpClient(host); // quiet C own
        return "CN=" + client.Name;
    }
}

internal static class LocalAgent
{
    public static string Ask(string question)
    {
        using var pipe = new NamedPipeClientStream(".", "acme-agent", PipeDirection.InOut); // quiet C pipe
        pipe.Connect(500);
        using var writer = new StreamWriter(pipe) { AutoFlush = true };
        writer.WriteLine(question);
        return new StreamReader(pipe).ReadLine() ?? "";
    }

    public static bool IsOnline() => NetworkInterface.GetIsNetworkAvailable();
}

internal sealed class RuleScripts
{
    private const string Rate = "function rate(a, b) { return a / b; } // no fetch here"; // quiet C script

    private const string Lookup = "const res = await fetch('https://rates.example/' + code); return res.text();"; // LOUD C3004 constant =lookup

    private readonly Engine _engine = new();

    public object? Ratio(int sent, int lost) => _engine.Execute(Rate).Evaluate($"rate({lost}, {sent})"); // quiet C script

    public object? Online(string code) => _engine.Execute("var code = '" + code + "';").Evaluate(Lookup); // also =lookup

    public void Beacon(string host)
    {
        _engine.Execute("var x = new XMLHttpRequest(); x.open('GET', 'https://" + host + "/beacon'); x.send();"); // LOUD C3004 concat
    }

    public string Help(string topic) =>
        topic == "http" ? "Scripts cannot call fetch() or axios; use RestApi" : "No help for " + topic; // quiet C help
}

internal sealed class BrowserBridge(IJSRuntime js)
{
    public ValueTask<string> StatusPage(string url) => js.InvokeAsync<string>("fetch", url, new { mode = "cors" }); // LOUD C3004 interop

    public async Task<string> ThemeAsync()
    {
        var theme = await js.InvokeAsync<string>("localStorage.getItem", "theme"); // quiet C interop
        return string.IsNullOrEmpty(theme) ? "light" : theme;
    }
}

internal static class Fetcher
{
    private static readonly Dictionary<string, Func<string, string>> s_steps = new()
    {
        ["fetch"] = Fetch, // quiet C own
        ["trim"] = static text => text.Trim(),
    };

    public static string Run(string step, string text) => s_steps.TryGetValue(step, out var action) ? action(text) : text;

    private static string Fetch(string name) // quiet C own
    {
        var response = new RestClient("https://diagnostics.example").CreateRequest("/reports/{name}", "GET").AddUrlSegment("name", name).ExecuteRequest();
        return response.EnsureSuccess().Content;
    }

    public static object? Late(string assembly)
    {
        var type = Type.GetType("System.Net.Http.HttpClient, System.Net.Http", throwOnError: true); // LOUD C3001 reflection =late
        return assembly.Length == 0 ? null : Activator.CreateInstance(type!); // also =late
    }
}
