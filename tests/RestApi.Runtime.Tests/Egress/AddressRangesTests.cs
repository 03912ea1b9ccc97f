using System.Net;
using System.Numerics;
using Comind.Api.Server;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.RuntimeTests.Egress;

public sealed class AddressRangesTests
{
    // The registries of special-purpose addresses as IANA prints them, less the few that are globally reachable, and what
    // clouds put elsewhere. First, last: written out, so that nothing is shared with the code under test.
    private static readonly (string First, string Last)[] s_private =
    [
        ("0.0.0.0", "0.255.255.255"),
        ("10.0.0.0", "10.255.255.255"),
        ("100.64.0.0", "100.127.255.255"),
        ("127.0.0.0", "127.255.255.255"),
        ("168.63.129.16", "168.63.129.16"),
        ("169.254.0.0", "169.254.255.255"),
        ("172.16.0.0", "172.31.255.255"),
        ("192.0.0.0", "192.0.0.255"),
        ("192.0.2.0", "192.0.2.255"),
        ("192.88.99.0", "192.88.99.255"),
        ("192.168.0.0", "192.168.255.255"),
        ("198.18.0.0", "198.19.255.255"),
        ("198.51.100.0", "198.51.100.255"),
        ("203.0.113.0", "203.0.113.255"),
        ("224.0.0.0", "255.255.255.255"),
    ];

    // All but 2000::/3 is not given to anybody, and within it these ranges are special.
    private static readonly (string First, string Last)[] s_private6 =
    [
        ("::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ("4000::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ("2001:1::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"),
        ("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ];

    private static Arbitrary<IPAddress> IPv4 { get; } =
        Gen.OneOf(
                Gen.ArrayOf(Gen.Choose(0, 255), 4).Select(static bytes => new IPAddress([.. bytes.Select(static value => (byte)value)])),
                Near(s_private, 4)
            )
            .ToArbitrary();

    private static Arbitrary<IPAddress> IPv6 { get; } =
        Gen.OneOf(
                Gen.ArrayOf(Gen.Choose(0, 255), 16).Select(static bytes => new IPAddress([.. bytes.Select(static value => (byte)value)])),
                Near(s_private6, 16)
            )
            .Where(static address => !HoldsIPv4(address))
            .ToArbitrary();

    [Fact]
    public void IPv4_addresses_are_private_as_the_registry_says() =>
        Prop.ForAll(IPv4, static address => IsPrivate(address) == IsIn(s_private, address))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void IPv6_addresses_are_private_as_the_registry_says() =>
        Prop.ForAll(IPv6, static address => IsPrivate(address) == IsIn(s_private6, address))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void An_IPv6_address_made_of_a_private_one_is_private() =>
        Prop.ForAll(
                IPv4,
                static address => Wrappings(address).All(wrapped => IsPrivate(IPAddress.Parse(wrapped)) == IsIn(s_private, address))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("169.254.169.254", "link-local or cloud metadata")]
    [InlineData("fd00:ec2::254", "private network")]
    [InlineData("100.100.100.200", "network of a provider or cloud")]
    [InlineData("192.0.0.192", "reserved")]
    [InlineData("fe80::1%1", "link-local or cloud metadata")]
    [InlineData("::1", "this machine")]
    [InlineData("::ffff:127.0.0.1", "this machine")]
    [InlineData("255.255.255.255", "reserved")]
    [InlineData("2002:0a00:0001::1", "private network")]
    [InlineData("64:ff9b:1::1", "reserved")]
    [InlineData("fec0::1", "private network")]
    public void The_kind_says_what_it_is(string address, string kind) => Assert.Equal(kind, AddressRanges.KindOf(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450:4001::200e")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:0808:0808::1")]
    public void Public_addresses_have_no_kind(string address) => Assert.Null(AddressRanges.KindOf(IPAddress.Parse(address)));

    private static bool IsPrivate(IPAddress address) => AddressRanges.KindOf(address) is not null;

    private static bool IsIn((string First, string Last)[] ranges, IPAddress address) =>
        ranges.Any(range => Number(range.First) <= Number(address) && Number(address) <= Number(range.Last));

    private static BigInteger Number(string address) => Number(IPAddress.Parse(address));

    private static BigInteger Number(IPAddress address) => new(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);

    // The ends of each range and their neighbours outside.
    private static Gen<IPAddress> Near((string First, string Last)[] ranges, int bytes) =>
        Gen.Elements(
            ranges
                .SelectMany(static range =>
                    new[] { Number(range.First) - 1, Number(range.First), Number(range.Last), Number(range.Last) + 1 }
                )
                .Where(number => number >= 0 && number < BigInteger.Pow(256, bytes))
                .Select(number => Address(number, bytes))
                .ToArray()
        );

    private static IPAddress Address(BigInteger number, int bytes)
    {
        var digits = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return new IPAddress([.. new byte[bytes - digits.Length], .. digits]);
    }

    private static bool HoldsIPv4(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes[0] == 0x20 && (bytes[1] == 2 || (bytes[1] == 1 && bytes[2] == 0 && bytes[3] == 0))
            || bytes[10] == 0x5E
            || Number(address) >> 64 == 0
            || Number(address) >> 96 == new BigInteger(0x64FF9B) << 64 >> 64;
    }

    private static IEnumerable<string> Wrappings(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var (high, low) = ($"{bytes[0]:x2}{bytes[1]:x2}", $"{bytes[2]:x2}{bytes[3]:x2}");
        return
        [
            $"::{high}:{low}" is "::0000:0001" or "::0000:0000" ? "::2" : $"::{high}:{low}",
            $"::ffff:{high}:{low}",
            $"::ffff:0:{high}:{low}",
            $"64:ff9b::{high}:{low}",
            $"2002:{high}:{low}::1",
            $"2001:0:{high}:{low}::f7f7:f7f7",
            $"2001:0:808:808::{(ushort)~Convert.ToUInt16(high, 16):x}:{(ushort)~Convert.ToUInt16(low, 16):x}",
            $"2a00::5efe:{high}:{low}",
        ];
    }
}
