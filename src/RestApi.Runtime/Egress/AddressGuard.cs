using System.Net;
using System.Net.Sockets;

namespace Comind.Api.Server;

/// <summary>
/// Connects to a host by name only if all its addresses are public, and to no other address than one that was looked at: a
/// name that means something else a moment later changes nothing.
/// </summary>
/// <param name="resolve">How names become addresses.</param>
internal sealed class AddressGuard(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public AddressGuard()
        : this(Dns.GetHostAddressesAsync) { }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>, which runs apart from the calls that wait for it.</summary>
    /// <exception cref="PrivateAddressException">The host has a private address.</exception>
    /// <exception cref="SocketException">The name is not known, or no address can be reached.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await ResolveAsync(host, cancellationToken).ConfigureAwait(false);
        Check(host, addresses);
        return new NetworkStream(
            await AddressRace.ConnectAsync(addresses, port, cancellationToken).ConfigureAwait(false),
            ownsSocket: true
        );
    }

    /// <summary>Looks at the addresses of a host that a proxy is going to connect to. The proxy may know names that are unknown here.</summary>
    /// <exception cref="PrivateAddressException">The host has a private address.</exception>
    public async Task CheckAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            Check(host, await ResolveAsync(host, cancellationToken).ConfigureAwait(false));
        }
        catch (SocketException) { }
    }

    /// <inheritdoc cref="CheckAsync"/>
    public static void Check(string host)
    {
        try
        {
            Check(host, IPAddress.TryParse(host, out var address) ? [address] : Dns.GetHostAddresses(host));
        }
        catch (SocketException) { }
    }

    // Asked for an address that nobody can have, such as 0.0.0.0, .NET answers with another error.
    private async ValueTask<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host, out var address) ? [address] : await resolve(host, cancellationToken).ConfigureAwait(false);

    private static void Check(string host, IPAddress[] addresses)
    {
        foreach (var address in addresses)
        {
            if (AddressRanges.KindOf(address) is { } kind)
            {
                throw new PrivateAddressException(host, kind);
            }
        }
    }
}
