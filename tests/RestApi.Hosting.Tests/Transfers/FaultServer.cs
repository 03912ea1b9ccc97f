using System.Net.Sockets;
using System.Text;
using Acme.RuntimeTests.Servers;

namespace Acme.HostingTests.Transfers;

/// <summary>A server that misbehaves, and knows how many of its connections are over.</summary>
internal sealed class FaultServer : IDisposable
{
    private readonly RawServer _server;
    private int _closed;

    private FaultServer(Action<Socket> answer) =>
        _server = RawServer.Start(
            (client, _) =>
            {
                try
                {
                    answer(client);
                    client.Shutdown(SocketShutdown.Send);
                    WaitForClose(client);
                }
                catch (Exception e) when (e is SocketException or ObjectDisposedException)
                {
                    // It was closed while the server was at it.
                }

                Interlocked.Increment(ref _closed);
            }
        );

    public string Url => _server.Url;

    public static FaultServer Start(Action<Socket> answer) => new(answer);

    public static FaultServer Answering(string answer) => new(client => client.Send(Encoding.Latin1.GetBytes(answer)));

    /// <summary>Returns when the client has closed its side.</summary>
    public static void WaitForClose(Socket client)
    {
        var buffer = new byte[4096];
        while (client.Receive(buffer) > 0) { }
    }

    public static void SendUntilClosed(Socket client, byte[] piece, int times = int.MaxValue, int pause = 0)
    {
        for (var count = 0; count < times; count++)
        {
            for (var sent = 0; sent < piece.Length; )
            {
                sent += client.Send(piece.AsSpan(sent));
            }

            Thread.Sleep(pause);
        }
    }

    /// <returns>How many connections are over, at least <paramref name="count"/> unless one is left open.</returns>
    public int WaitForClosed(int count)
    {
        SpinWait.SpinUntil(() => Volatile.Read(ref _closed) >= count, TimeSpan.FromMinutes(1));
        return Volatile.Read(ref _closed);
    }

    public void Dispose() => _server.Dispose();
}
