using System.Net;

namespace Comind.Api.Server;

/// <summary>The IPv4 addresses inside IPv6 addresses that are made of one. Mapped ones (::ffff:0:0/96) .NET knows itself.</summary>
internal static class EmbeddedAddresses
{
    private static readonly IPNetwork s_compatible = IPNetwork.Parse("::/96");
    private static readonly IPNetwork s_translated = IPNetwork.Parse("::ffff:0:0:0/96");
    private static readonly IPNetwork s_nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork s_teredo = IPNetwork.Parse("2001::/32");
    private static readonly IPNetwork s_6to4 = IPNetwork.Parse("2002::/16");

    public static bool IsTeredo(IPAddress address) => s_teredo.Contains(address);

    /// <summary>Whether the address stands for an IPv4 address alone, so that this one decides.</summary>
    public static bool IsTranslated(IPAddress address) =>
        s_translated.Contains(address) || s_nat64.Contains(address) || s_compatible.Contains(address);

    public static IEnumerable<IPAddress> Of(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (IsTranslated(address) || IsIsatap(bytes))
        {
            yield return new IPAddress(bytes.AsSpan(12));
        }
        else if (s_6to4.Contains(address))
        {
            yield return new IPAddress(bytes.AsSpan(2, 4));
        }
        else if (IsTeredo(address))
        {
            // The server, and the client with all bits turned over (RFC 4380).
            yield return new IPAddress(bytes.AsSpan(4, 4));
            yield return new IPAddress([(byte)~bytes[12], (byte)~bytes[13], (byte)~bytes[14], (byte)~bytes[15]]);
        }
    }

    // RFC 5214: the second half is 0000:5efe or 0200:5efe and the IPv4 address.
    private static bool IsIsatap(byte[] bytes) => (bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE;
}
