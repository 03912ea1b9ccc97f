using Acme.RuntimeTests.Allocation;
using Acme.RuntimeTests.Resilience;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Telemetry;

[Collection(nameof(OneAtATime))]
public sealed class HostMetricTests
{
    private const string Delayed = "restapi.rate_limiter.delayed";
    private const string TooLate = "restapi.rate_limiter.refused";
    private const string Broken = "restapi.circuit_breaker.refused";

    [Fact]
    public async Task Requests_that_wait_for_their_turn_are_counted()
    {
        await using var server = await ScriptedServer.StartAsync(200);

        await BothWays.ForEach(async execute =>
        {
            using var measured = new RecordedMeasurements();
            using var scope = Enter(new() { RequestsPerSecond = 1, Host = Authority(server.Url) });
            using var first = await execute(NewRequest(server.Url));
            Assert.Empty(measured.Of(Delayed));
            using var second = await execute(NewRequest(server.Url));

            IsOne(server.Url, Assert.Single(measured.Of(Delayed)));
            Assert.Empty(measured.Of(TooLate));
            Assert.Empty(measured.Of(Broken));
        });
    }

    [Fact]
    public async Task Requests_whose_turn_comes_too_late_are_counted()
    {
        await using var server = await ScriptedServer.StartAsync(200);

        await BothWays.ForEach(async execute =>
        {
            using var measured = new RecordedMeasurements();
            using var scope = Enter(new() { RequestsPerSecond = 0.01, Host = Authority(server.Url) });
            using var first = await execute(NewRequest(server.Url));
            for (var i = 0; i < 3; i++)
            {
                await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url)));
            }

            var refused = measured.Of(TooLate);
            Assert.Equal(3, refused.Count);
            Assert.All(refused, counted => IsOne(server.Url, counted));
            Assert.Empty(measured.Of(Delayed));
        });
    }

    [Fact]
    public async Task Requests_that_the_circuit_breaker_refuses_are_counted_and_did_not_wait()
    {
        await using var server = await ScriptedServer.StartAsync(500);

        await BothWays.ForEach(async execute =>
        {
            using var measured = new RecordedMeasurements();
            var policy = new HostPolicy
            {
                Host = Authority(server.Url),
                RequestsPerSecond = 0.2,
                Burst = 2,
                CircuitBreaker = new() { MinimumThroughput = 2, Break = TimeSpan.FromMinutes(1) },
            };
            using var scope = Enter(policy);
            for (var i = 0; i < 2; i++)
            {
                using var res = await execute(NewRequest(server.Url));
                Assert.Equal(500, res.StatusCode);
            }

            for (var i = 0; i < 3; i++)
            {
                await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url)));
            }

            var refused = measured.Of(Broken);
            Assert.Equal(3, refused.Count);
            Assert.All(refused, counted => IsOne(server.Url, counted));
            // Each of the three had a turn seconds away, and gave it back.
            Assert.Empty(measured.Of(Delayed));
            Assert.Empty(measured.Of(TooLate));
        });
    }

    [Fact]
    public void Secret_in_a_host_is_masked()
    {
        var tenant = new Secret("t3nant-of-metrics");
        using var measured = new RecordedMeasurements();

        HostMetrics.CountTooLate(Message("https://t3nant-of-metrics.example.com:8443"));

        var tags = Assert.Single(measured.Of(TooLate)).Tags;
        Assert.Equal(("***.example.com", 8443), (tags["server.address"], tags["server.port"]));
        GC.KeepAlive(tenant);
    }

    [Fact]
    public void Counting_allocates_nothing_when_nobody_listens()
    {
        var message = Message("http://127.0.0.1:9");

        Assert.Equal(0, Bytes.PerCall(Count));

        using var measured = new RecordedMeasurements();
        Assert.NotEqual(0, Bytes.PerCall(Count));

        void Count()
        {
            HostMetrics.CountDelayed(message);
            HostMetrics.CountTooLate(message);
            HostMetrics.CountBroken(message);
        }
    }

    private static void IsOne(string url, Measured counted)
    {
        Assert.Equal(("{request}", 1d), (counted.Unit, counted.Value));
        Assert.Equal(
            new Dictionary<string, object?> { ["server.address"] = "127.0.0.1", ["server.port"] = new Uri(url).Port },
            counted.Tags
        );
    }

    private static CallMessage Message(string url)
    {
        var client = new RestClient(url);
        return RequestState.Rent(client, client.BaseUrl.RouteTo("/x"), HttpMethod.Get).BuildNextMessage();
    }

    private static ActionContext.Scope Enter(HostPolicy policy) =>
        TestAction.Context(options: new() { IsDevelopment = true, Hosts = [policy] }).Enter();

    private static string Authority(string url) => new Uri(url).Authority;

    private static RestRequest NewRequest(string url) => new RestClient(new Secret(url)).CreateRequest("/x", "GET").SetRequestTimeout(8);
}
