using System.Net;
using System.Net.Sockets;

namespace Comind.Api.Server;

/// <summary>
/// Tells public addresses from those that lead into a network of its own, to this machine or to its cloud: everything that
/// the registries of IANA do not call globally reachable.
/// </summary>
internal static class AddressRanges
{
    private const string Private = "private network";
    private const string ThisMachine = "this machine";
    private const string LinkLocal = "link-local or cloud metadata";
    private const string Documentation = "documentation";
    private const string Reserved = "reserved";

    private static readonly (IPNetwork Range, string Kind)[] s_ipv4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), ThisMachine),
        (IPNetwork.Parse("10.0.0.0/8"), Private),
        (IPNetwork.Parse("100.64.0.0/10"), "network of a provider or cloud"),
        (IPNetwork.Parse("127.0.0.0/8"), ThisMachine),
        // Answers to every machine of one cloud, although it looks public.
        (IPNetwork.Parse("168.63.129.16/32"), LinkLocal),
        (IPNetwork.Parse("169.254.0.0/16"), LinkLocal),
        (IPNetwork.Parse("172.16.0.0/12"), Private),
        (IPNetwork.Parse("192.0.0.0/24"), Reserved),
        (IPNetwork.Parse("192.0.2.0/24"), Documentation),
        (IPNetwork.Parse("192.88.99.0/24"), Reserved),
        (IPNetwork.Parse("192.168.0.0/16"), Private),
        (IPNetwork.Parse("198.18.0.0/15"), Private),
        (IPNetwork.Parse("198.51.100.0/24"), Documentation),
        (IPNetwork.Parse("203.0.113.0/24"), Documentation),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), Reserved),
    ];

    private static readonly (IPNetwork Range, string Kind)[] s_ipv6 =
    [
        (IPNetwork.Parse("::/127"), ThisMachine),
        (IPNetwork.Parse("fc00::/7"), Private),
        (IPNetwork.Parse("fe80::/10"), LinkLocal),
        (IPNetwork.Parse("fec0::/10"), Private),
        (IPNetwork.Parse("ff00::/8"), "multicast"),
        (IPNetwork.Parse("2001::/23"), Reserved),
        (IPNetwork.Parse("2001:db8::/32"), Documentation),
        (IPNetwork.Parse("3fff::/20"), Documentation),
    ];

    private static readonly IPNetwork s_public = IPNetwork.Parse("2000::/3");

    /// <summary>What a private address belongs to, in words for a message; null for a public one.</summary>
    public static string? KindOf(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6)
        {
            return Find(s_ipv4, address.MapToIPv4());
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return Reserved;
        }

        // Without its zone, which is no part of a range.
        address = new IPAddress(address.GetAddressBytes());
        return Find(s_ipv6, address) is { } kind && !EmbeddedAddresses.IsTeredo(address)
            ? kind
            : KindOfEmbedded(address) ?? (EmbeddedAddresses.IsTranslated(address) || s_public.Contains(address) ? null : Reserved);
    }

    // A router on the way unpacks such an address and sends to the one inside.
    private static string? KindOfEmbedded(IPAddress address)
    {
        foreach (var embedded in EmbeddedAddresses.Of(address))
        {
            if (Find(s_ipv4, embedded) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static string? Find((IPNetwork Range, string Kind)[] ranges, IPAddress address)
    {
        foreach (var (range, kind) in ranges)
        {
            if (range.Contains(address))
            {
                return kind;
            }
        }

        return null;
    }
}
