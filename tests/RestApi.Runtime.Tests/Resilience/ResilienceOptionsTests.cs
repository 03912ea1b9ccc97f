using Comind.Api.Server;
using Microsoft.Extensions.Configuration;

namespace Acme.RuntimeTests.Resilience;

public sealed class ResilienceOptionsTests
{
    [Fact]
    public void Nothing_is_on_by_default()
    {
        foreach (var options in new[] { new RestApiOptions(), Read() })
        {
            Assert.Equal(1, options.Retry.MaxAttempts);
            Assert.Empty(options.Hosts);
            Assert.Null(options.Limits);
        }
    }

    [Fact]
    public void Retry_is_read()
    {
        var retry = Read(
            ("RestApi:Retry:MaxAttempts", "4"),
            ("RestApi:Retry:BaseDelaySeconds", "0.25"),
            ("RestApi:Retry:MaxDelaySeconds", "9")
        ).Retry;

        Assert.Equal((4, 0.25, 9), (retry.MaxAttempts, retry.BaseDelay.TotalSeconds, retry.MaxDelay.TotalSeconds));
    }

    [Fact]
    public void Hosts_are_items_that_name_their_host_or_have_it_as_their_key()
    {
        var hosts = Read(
            ("RestApi:Hosts:0:Host", "api.example.com"),
            ("RestApi:Hosts:0:RequestsPerSecond", "2.5"),
            ("RestApi:Hosts:0:Burst", "5"),
            ("RestApi:Hosts:crm:Host", "CRM.example.com:8443"),
            ("RestApi:Hosts:crm:CircuitBreaker:FailureRatio", "0.25"),
            ("RestApi:Hosts:crm:CircuitBreaker:MinimumThroughput", "20"),
            ("RestApi:Hosts:crm:CircuitBreaker:SamplingSeconds", "10"),
            ("RestApi:Hosts:crm:CircuitBreaker:BreakSeconds", "0.5"),
            ("RestApi:Hosts:other.example.com:RequestsPerSecond", "1")
        )
            .Hosts.ToDictionary(static host => host.Host);

        Assert.Equal((2.5, 5), (hosts["api.example.com"].RequestsPerSecond, hosts["api.example.com"].Burst));
        Assert.Null(hosts["api.example.com"].CircuitBreaker);
        var breaker = hosts["CRM.example.com:8443"].CircuitBreaker!;
        Assert.Equal((0.25, 20), (breaker.FailureRatio, breaker.MinimumThroughput));
        Assert.Equal((10, 0.5), (breaker.Sampling.TotalSeconds, breaker.Break.TotalSeconds));
        Assert.Equal((1.0, 1), (hosts["other.example.com"].RequestsPerSecond, hosts["other.example.com"].Burst));
    }

    [Theory]
    [InlineData("api.example.com", "https://api.example.com/x", true)]
    [InlineData("api.example.com", "http://api.example.com/x", true)]
    [InlineData("API.Example.com", "https://api.EXAMPLE.com/x", true)]
    [InlineData("api.example.com:443", "https://api.example.com/x", true)]
    [InlineData("api.example.com", "https://api.example.com:8443/x", false)]
    [InlineData("api.example.com:8443", "https://api.example.com:8443/x", true)]
    [InlineData("api.example.com:8443", "https://api.example.com/x", false)]
    [InlineData("example.com", "https://api.example.com/x", false)]
    [InlineData("[::1]:8080", "http://[::1]:8080/x", true)]
    public void A_host_with_its_port_is_found(string host, string url, bool found)
    {
        var options = new RestApiOptions { Hosts = [new() { Host = host, RequestsPerSecond = 1 }] };

        Assert.Equal(found, options.Limits!.Find(new Uri(url)) is not null);
    }

    [Theory]
    [InlineData(
        "Retry:MaxAttempts",
        "0",
        "The setting RestApi:Retry:MaxAttempts is '0', not a whole number from 1 to 20. Correct it in the configuration."
    )]
    [InlineData("Retry:MaxAttempts", "1.5", "RestApi:Retry:MaxAttempts is '1.5', not a whole number from 1 to 20.")]
    [InlineData("Retry:MaxAttempts", "many", "RestApi:Retry:MaxAttempts is 'many'")]
    [InlineData("Retry:BaseDelaySeconds", "-1", "RestApi:Retry:BaseDelaySeconds is '-1', not a number of seconds")]
    [InlineData("Retry:MaxDelaySeconds", "NaN", "RestApi:Retry:MaxDelaySeconds is 'NaN'")]
    [InlineData("Hosts:0:RequestsPerSecond", "1", "The setting RestApi:Hosts:0:Host is missing. Name the host, such as api.example.com.")]
    [InlineData(
        "Hosts:a.example:RequestsPerSecond",
        "0",
        "RestApi:Hosts:a.example:RequestsPerSecond is '0', not a number, more than 0 and at most 1000000."
    )]
    [InlineData("Hosts:a.example:RequestsPerSecond", "NaN", "RestApi:Hosts:a.example:RequestsPerSecond is 'NaN'")]
    [InlineData("Hosts:a.example:RequestsPerSecond", "Infinity", "RestApi:Hosts:a.example:RequestsPerSecond is 'Infinity'")]
    [InlineData("Hosts:a.example:Burst", "0", "RestApi:Hosts:a.example:Burst is '0', not a whole number from 1 to 1000000.")]
    [InlineData(
        "Hosts:a.example:Burst",
        "2",
        "The setting RestApi:Hosts:a.example for a.example lacks RequestsPerSecond, without which Burst means nothing. Add it."
    )]
    [InlineData("Hosts:a.example:RequestPerSecond", "2", "lacks RequestsPerSecond or CircuitBreaker. Add one of them, or remove the item.")]
    [InlineData("Hosts:a.example:CircuitBreaker", "on", "RestApi:Hosts:a.example:CircuitBreaker is 'on', not a section with FailureRatio")]
    [InlineData(
        "Hosts:a.example:CircuitBreaker:FailureRatio",
        "1.01",
        "RestApi:Hosts:a.example:CircuitBreaker:FailureRatio is '1.01', not a number, more than 0 and at most 1."
    )]
    [InlineData(
        "Hosts:a.example:CircuitBreaker:MinimumThroughput",
        "1",
        "CircuitBreaker:MinimumThroughput is '1', not a whole number from 2 to 1000000."
    )]
    [InlineData(
        "Hosts:a.example:CircuitBreaker:SamplingSeconds",
        "0.4",
        "CircuitBreaker:SamplingSeconds is '0.4', not a number of seconds from 0.5 to 86400."
    )]
    [InlineData(
        "Hosts:a.example:CircuitBreaker:BreakSeconds",
        "90000",
        "CircuitBreaker:BreakSeconds is '90000', not a number of seconds from 0.5 to 86400."
    )]
    [InlineData(
        "Hosts:1:Host",
        "https://a.example/x",
        "The setting RestApi:Hosts:1:Host is wrong: 'https://a.example/x' is no host, such as api.example.com"
    )]
    [InlineData("Hosts:1:Host", "*.example.com", "'*.example.com' is no host")]
    [InlineData("Hosts:1:Host", "user:secret@a.example", "Host is wrong: '***' is no host")]
    public void Nonsense_is_an_error_that_names_the_setting(string key, string value, string message)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Read(($"RestApi:{key}", value)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_is_there_twice_is_an_error()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            Read(
                ("RestApi:Hosts:0:Host", "a.example"),
                ("RestApi:Hosts:0:RequestsPerSecond", "1"),
                ("RestApi:Hosts:A.example:RequestsPerSecond", "1")
            )
        );
        var inCode = Assert.Throws<ArgumentException>(() =>
            new RestApiOptions { Hosts = [new() { Host = "a.example" }, new() { Host = "a.example:443" }] }
        );

        Assert.Contains("names A.example a second time. Put its settings into one item.", error.Message, StringComparison.Ordinal);
        Assert.Contains("The host a.example:443 is there twice.", inCode.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_out_of_range_are_refused_in_code_too()
    {
        Assert.Throws<ArgumentException>(() => new HostPolicy { Host = "http://a.example" });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HostPolicy { Host = "a.example", RequestsPerSecond = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HostPolicy { Host = "a.example", RequestsPerSecond = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HostPolicy { Host = "a.example", Burst = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CircuitBreakerOptions { FailureRatio = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CircuitBreakerOptions { MinimumThroughput = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CircuitBreakerOptions { Sampling = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CircuitBreakerOptions { Break = TimeSpan.FromDays(2) });
    }

    private static RestApiOptions Read(params (string Key, string Value)[] settings) =>
        RestApiOptionsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(static pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
                .Build(),
            isDevelopment: false
        );
}
