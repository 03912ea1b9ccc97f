using System.Diagnostics.Metrics;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Telemetry;

[Collection(nameof(OneAtATime))]
public sealed class MetricTests : IAsyncLifetime, IDisposable
{
    private readonly RecordedMeasurements _measured = new();
    private EchoServer _server = null!;

    public async Task InitializeAsync() => _server = await StatusServer.StartAsync();

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    public void Dispose() => _measured.Dispose();

    [Fact]
    public void Attempt_is_measured_in_seconds_and_bytes()
    {
        New("/contacts/{id}", "POST").AddUrlSegment("id", 17).AddBody("1234567", "text/plain").ExecuteRequest();

        var duration = Assert.Single(_measured.Of("restapi.call.duration"));
        Assert.InRange(duration.Value, 0.000_001, 60);
        Assert.Equal("s", duration.Unit);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["http.request.method"] = "POST",
                ["server.address"] = "127.0.0.1",
                ["server.port"] = new Uri(_server.Url).Port,
                ["url.template"] = "/contacts/{id}",
                ["http.response.status_code"] = 200,
            },
            duration.Tags
        );
        Assert.Equal(("By", 7d), Single("restapi.call.request.size"));
        Assert.Equal(("By", 5d), Single("restapi.call.response.size"));
        Assert.Empty(_measured.Of("restapi.call.retries"));
        Assert.Empty(_measured.Of("restapi.call.rate_limited"));
    }

    [Fact]
    public void Failure_is_measured_with_its_kind()
    {
        var client = new RestClient($"http://127.0.0.1:{RawServer.UnusedPort()}");
        Assert.Throws<RestApiException>(() => client.CreateRequest("/x", "GET").ExecuteRequest());

        var tags = Assert.Single(_measured.Of("restapi.call.duration")).Tags;
        Assert.Equal("Connect", tags["error.type"]);
        Assert.False(tags.ContainsKey("http.response.status_code"));
    }

    [Fact]
    public void Answer_that_limits_the_rate_is_counted()
    {
        New("/x?status=429", "GET").ExecuteRequest();
        New("/x?status=503", "GET").ExecuteRequest();

        Assert.Equal(("{answer}", 1d), Single("restapi.call.rate_limited"));
        Assert.Equal(["429", "503"], _measured.Of("restapi.call.duration").Select(static call => call.Tags["error.type"]));
    }

    [Fact]
    public void Retries_are_counted()
    {
        var client = new RestClient(_server.Url);
        var state = RequestState.Rent(client, client.BaseUrl.RouteTo("/x"), HttpMethod.Get);

        RestCall.Send<RestResponse>(state, state.BuildNextMessage());

        Assert.Equal(("{retry}", 1d), Single("restapi.call.retries"));
    }

    [Fact]
    public void Missing_secrets_are_counted_by_name()
    {
        using var scope = TestAction.Context().Enter();
        Assert.Throws<MissingSecretException>(() => AppSchema.GetSecrets().Require("COMIND_SECRET_A"));
        Assert.Throws<MissingSecretException>(() => AppSchema.GetSecrets().EnsurePresent("COMIND_SECRET_B", "COMIND_SECRET_C"));

        Assert.Equal(
            ["COMIND_SECRET_A", "COMIND_SECRET_B", "COMIND_SECRET_C"],
            _measured.Of("restapi.secrets.missing").Select(static missing => missing.Tags["restapi.secret.name"])
        );
    }

    [Fact]
    public void What_dotnet_measures_is_there_once()
    {
        using var dotnet = new RecordedMeasurements("System.Net.Http");

        New("/x", "GET").ExecuteRequest();

        Assert.Single(dotnet.Of("http.client.request.duration"));
        Assert.Empty(_measured.Of("http.client.request.duration"));
    }

    [Fact]
    public void Durations_advise_the_boundaries_of_the_conventions()
    {
        New("/x", "GET").ExecuteRequest();
        var boundaries = new List<double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
                boundaries.AddRange(
                    instrument is Histogram<double> { Name: "restapi.call.duration" } histogram
                        ? histogram.Advice!.HistogramBucketBoundaries!
                        : []
                ),
        };
        listener.Start();

        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10], boundaries);
    }

    private RestRequest New(string path, string method) => new RestClient(_server.Url).CreateRequest(path, method);

    private (string? Unit, double Value) Single(string instrument)
    {
        var measured = Assert.Single(_measured.Of(instrument));
        return (measured.Unit, measured.Value);
    }
}
