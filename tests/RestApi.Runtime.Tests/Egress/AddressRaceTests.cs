using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Egress;

public sealed class AddressRaceTests : IDisposable
{
    private static readonly IPAddress s_refusing = IPAddress.Parse("127.0.0.2");

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public AddressRaceTests()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
    }

    private int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task The_next_address_is_tried_at_once_when_one_refuses()
    {
        var started = Stopwatch.GetTimestamp();

        using var socket = await AddressRace.ConnectAsync([s_refusing, IPAddress.Loopback], Port, CancellationToken.None);

        Assert.Equal(new IPEndPoint(IPAddress.Loopback, Port), socket.RemoteEndPoint);
        Assert.True(socket.NoDelay);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_silent_address_does_not_hold_up_the_next_one()
    {
        using var full = new FullListener(s_refusing, Port);
        var started = Stopwatch.GetTimestamp();

        using var socket = await AddressRace.ConnectAsync([s_refusing, IPAddress.Loopback], Port, CancellationToken.None);

        Assert.Equal(new IPEndPoint(IPAddress.Loopback, Port), socket.RemoteEndPoint);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task What_the_first_address_said_is_told_when_none_answers()
    {
        var error = await Assert.ThrowsAsync<SocketException>(() =>
            AddressRace.ConnectAsync([s_refusing, IPAddress.Loopback], RawServer.UnusedPort(), CancellationToken.None)
        );

        Assert.Equal(SocketError.ConnectionRefused, error.SocketErrorCode);
    }

    [Fact]
    public async Task No_address_is_an_unknown_host()
    {
        var error = await Assert.ThrowsAsync<SocketException>(() => AddressRace.ConnectAsync([], 80, CancellationToken.None));

        Assert.Equal(SocketError.HostNotFound, error.SocketErrorCode);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var full = new FullListener(s_refusing, Port);
        using var source = new CancellationTokenSource(200);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AddressRace.ConnectAsync([s_refusing], Port, source.Token));
    }

    /// <summary>Accepts nothing and has no room for more: connecting to it stays without an answer.</summary>
    private sealed class FullListener : IDisposable
    {
        private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly List<Socket> _waiting = [];

        public FullListener(IPAddress address, int port)
        {
            _listener.Bind(new IPEndPoint(address, port));
            _listener.Listen(1);
            for (var i = 0; i < 64; i++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
                _waiting.Add(socket);
                try
                {
                    socket.Connect(new IPEndPoint(address, port));
                }
                catch (SocketException)
                {
                    // On its way, which is enough to take a place in the queue.
                }
            }

            Thread.Sleep(100);
        }

        public void Dispose()
        {
            _waiting.ForEach(static socket => socket.Dispose());
            _listener.Dispose();
        }
    }
}
