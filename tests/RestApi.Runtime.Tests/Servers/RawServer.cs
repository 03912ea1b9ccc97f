using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acme.RuntimeTests.Servers;

/// <summary>A server below HTTP: it reads one request head per connection and then does what the test says, faults included.</summary>
public sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly List<Socket> _clients = [];

    private readonly bool _readsHead;

    private RawServer(Action<Socket, CancellationToken> answer, bool readsHead)
    {
        _readsHead = readsHead;
        _listener.Start();
        new Thread(() => Serve(answer)) { IsBackground = true }.Start();
    }

    public string Url => $"http://127.0.0.1:{Port}";

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static RawServer Start(Action<Socket, CancellationToken> answer) => new(answer, readsHead: true);

    /// <summary>Leaves even the head of the request to the test, as for TLS.</summary>
    public static RawServer Accepting(Action<Socket, CancellationToken> answer) => new(answer, readsHead: false);

    public static RawServer Answering(string answer) =>
        Start((client, _) => client.Send(Encoding.Latin1.GetBytes(answer.ReplaceLineEndings("\r\n"))));

    /// <summary>Sends the text, then keeps the connection open in silence.</summary>
    public static RawServer Stalling(string answer = "") =>
        Start(
            (client, stopped) =>
            {
                client.Send(Encoding.Latin1.GetBytes(answer.ReplaceLineEndings("\r\n")));
                stopped.WaitHandle.WaitOne();
            }
        );

    public static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Stop();
        lock (_clients)
        {
            _clients.ForEach(static client => client.Dispose());
        }
    }

    private void Serve(Action<Socket, CancellationToken> answer)
    {
        try
        {
            while (true)
            {
                var client = _listener.AcceptSocket();
                lock (_clients)
                {
                    _clients.Add(client);
                }

                new Thread(() => Handle(client, answer)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private void Handle(Socket client, Action<Socket, CancellationToken> answer)
    {
        try
        {
            if (_readsHead)
            {
                ReadHead(client);
            }

            answer(client, _stopped.Token);
            client.Shutdown(SocketShutdown.Send);
            client.Dispose();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client gave up first, or the test is over.
        }
    }

    private static void ReadHead(Socket client)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        int count;
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && (count = client.Receive(buffer)) > 0)
        {
            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
    }
}
