using System.Net.Sockets;
using System.Text;
using Acme.RuntimeTests.Servers;

namespace Acme.RuntimeTests.Faults;

/// <summary>Shows one fault until it is healed, and sees whether its clients let go of their connections.</summary>
internal sealed class FaultServer : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    private static readonly byte[] s_good = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

    private readonly RawServer _server;
    private readonly Action<Socket, CancellationToken> _fault;
    private readonly bool _isTls;
    private volatile bool _isHealed;
    private int _open;
    private int _leaked;

    public FaultServer(Action<Socket, CancellationToken> fault, bool isTls = false)
    {
        _fault = fault;
        _isTls = isTls;
        _server = isTls ? RawServer.Accepting(Handle) : RawServer.Start(Handle);
    }

    public string Url => _isTls ? $"https://127.0.0.1:{_server.Port}" : _server.Url;

    public void Heal() => _isHealed = true;

    /// <summary>Waits until the clients have closed all connections on which they saw the fault; what they could keep, the next call has used.</summary>
    public async Task AssertConnectionsAreClosedAsync()
    {
        for (var left = s_patience; Volatile.Read(ref _open) > 0 && left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(10))
        {
            await Task.Delay(10);
        }

        Assert.Equal((0, 0), (Volatile.Read(ref _open), Volatile.Read(ref _leaked)));
    }

    public void Dispose() => _server.Dispose();

    private void Handle(Socket client, CancellationToken stopped)
    {
        if (_isHealed)
        {
            client.Send(s_good);
            return;
        }

        Interlocked.Increment(ref _open);
        try
        {
            _fault(client, stopped);
            WaitUntilClosed(client);
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
            // Closed, by the client or by the fault.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private void WaitUntilClosed(Socket client)
    {
        var rest = new byte[4096];
        while (client.Poll(s_patience, SelectMode.SelectRead))
        {
            // The body of the first request; later on, where the client could keep the connection, the next request.
            if (client.Receive(rest) == 0)
            {
                return;
            }

            if (_isHealed)
            {
                client.Send(s_good);
                client.Shutdown(SocketShutdown.Send);
            }
        }

        Interlocked.Increment(ref _leaked);
    }
}
