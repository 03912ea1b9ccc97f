using System.Net;
using System.Net.Sockets;

namespace Comind.Api.Server;

/// <summary>
/// Connects to the first address that answers. The next one is tried when one fails, and also beside one that stays silent,
/// so that a dead route costs a moment and not minutes (RFC 8305).
/// </summary>
internal static class AddressRace
{
    private static readonly TimeSpan s_headStart = TimeSpan.FromMilliseconds(250);

    /// <exception cref="SocketException">None can be reached; what the first one that failed said.</exception>
    public static async Task<Socket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        using var race = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new List<Task<Socket>>();
        SocketException? failure = null;
        try
        {
            for (var next = 0; next < addresses.Length || running.Count > 0; )
            {
                if (next < addresses.Length)
                {
                    running.Add(ConnectAsync(new IPEndPoint(addresses[next++], port), race.Token));
                }

                var patience = next < addresses.Length ? s_headStart : Timeout.InfiniteTimeSpan;
                if (await FirstDoneAsync(running, patience, cancellationToken).ConfigureAwait(false) is { } done)
                {
                    running.Remove(done);
                    try
                    {
                        return await done.ConfigureAwait(false);
                    }
                    catch (SocketException e)
                    {
                        failure ??= e;
                    }
                }
            }
        }
        finally
        {
            await race.CancelAsync().ConfigureAwait(false);
            running.ForEach(static late => _ = CloseAsync(late));
        }

        throw failure ?? new SocketException((int)SocketError.HostNotFound);
    }

    private static async Task<Socket> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<Task<Socket>?> FirstDoneAsync(
        List<Task<Socket>> running,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await Task.WhenAny(running).WaitAsync(patience, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static async Task CloseAsync(Task<Socket> late)
    {
        try
        {
            (await late.ConfigureAwait(false)).Dispose();
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // It lost the race in another way.
        }
    }
}
