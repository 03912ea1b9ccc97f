using Comind.Api.Server;

namespace Acme.RuntimeTests.Egress;

public sealed class HostListTests
{
    [Theory]
    [InlineData("api.example.com", "https://api.example.com/x")]
    [InlineData("api.example.com", "https://API.Example.COM./x")]
    [InlineData("API.example.com.", "https://api.example.com")]
    [InlineData("api.example.com", "http://api.example.com:80")]
    [InlineData("api.example.com:8443", "https://api.example.com:8443")]
    [InlineData("api.example.com:443", "https://api.example.com")]
    [InlineData("api.example.com:*", "https://api.example.com:8443")]
    [InlineData("*.example.com", "https://a.example.com")]
    [InlineData("*.example.com", "https://a.b.example.com.")]
    [InlineData("*.example.com:*", "https://a.example.com:1")]
    [InlineData("*", "https://anything.test:8443")]
    [InlineData("*:443", "https://anything.test")]
    [InlineData("münchen.example", "https://xn--mnchen-3ya.example")]
    [InlineData("xn--mnchen-3ya.example", "https://MÜNCHEN.example")]
    [InlineData("10.0.0.1", "https://0x0a000001")]
    [InlineData("0xa.0.0.1", "https://10.0.0.1")]
    [InlineData("::1", "https://[::1]")]
    [InlineData("[::1]:8443", "https://[0:0:0:0:0:0:0:1]:8443")]
    [InlineData("localhost:5000", "http://localhost:5000")]
    public void It_matches(string pattern, string url) => Assert.True(HostList.Parse(["other.test", pattern]).Matches(new Uri(url)));

    [Theory]
    [InlineData("api.example.com", "https://api.example.com:8443")]
    [InlineData("api.example.com:8443", "https://api.example.com")]
    [InlineData("api.example.com", "https://api.example.com.evil.test")]
    [InlineData("api.example.com", "https://xapi.example.com")]
    [InlineData("*.example.com", "https://example.com")]
    [InlineData("*.example.com", "https://evilexample.com")]
    [InlineData("*.example.com", "https://a.example.com:8443")]
    [InlineData("10.0.0.1", "https://10.0.0.10")]
    [InlineData("::1", "https://[::2]")]
    [InlineData("*:443", "http://anything.test")]
    public void It_does_not_match(string pattern, string url) => Assert.False(HostList.Parse([pattern]).Matches(new Uri(url)));

    [Theory]
    [InlineData("https://api.example.com")]
    [InlineData("api.example.com/v1")]
    [InlineData("user@api.example.com")]
    [InlineData("api.*.com")]
    [InlineData("*example.com")]
    [InlineData("api.example.com:99999")]
    [InlineData("api.example.com:0")]
    [InlineData("api.example.com:")]
    [InlineData(":80")]
    [InlineData("10.0.0.0/8")]
    [InlineData("")]
    [InlineData("a b")]
    public void What_is_no_host_is_refused(string pattern) =>
        Assert.StartsWith(
            $"'{pattern}' is no host.",
            Assert.Throws<ArgumentException>(() => HostList.Parse([pattern])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_empty_list_matches_nothing()
    {
        Assert.True(HostList.Empty.IsEmpty);
        Assert.False(HostList.Empty.Matches(new Uri("https://api.example.com")));
    }
}
