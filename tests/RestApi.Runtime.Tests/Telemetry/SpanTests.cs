using System.Diagnostics;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Telemetry;

[Collection(nameof(OneAtATime))]
public sealed class SpanTests : IAsyncLifetime, IDisposable
{
    private readonly RecordedSpans _spans = new();
    private EchoServer _server = null!;

    public async Task InitializeAsync() => _server = await StatusServer.StartAsync();

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    public void Dispose() => _spans.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_is_a_client_span_with_the_attributes_of_the_conventions(bool synchronous)
    {
        await ExecuteAsync(New("/contacts/{id}", "GET").AddUrlSegment("id", 17).AddQueryParameter("limit", 10), synchronous);

        var url = new Uri(_server.Url);
        Assert.Equal("GET /contacts/{id}", _spans.Only.DisplayName);
        Assert.Equal(ActivityKind.Client, _spans.Only.Kind);
        Assert.Equal(ActivityStatusCode.Unset, _spans.Only.Status);
        Assert.True(_spans.Only.Duration > TimeSpan.Zero);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["http.request.method"] = "GET",
                ["server.address"] = url.Host,
                ["server.port"] = url.Port,
                ["url.full"] = $"{_server.Url}/contacts/17?limit=REDACTED",
                ["url.template"] = "/contacts/{id}",
                ["http.response.status_code"] = 200,
                ["network.protocol.version"] = "1.1",
            },
            Tags()
        );
        Assert.Empty(_spans.Only.Events);
    }

    [Fact]
    public void Sampler_is_given_what_is_known_before_the_call()
    {
        New("/contacts", "GET").ExecuteRequest();

        Assert.Equal(
            ["http.request.method", "server.address", "server.port", "url.full", "url.template"],
            _spans.SampledBy.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    public void Status_of_an_error_makes_the_span_an_error(int status)
    {
        New("/contacts", "GET").AddQueryParameter("status", status).ExecuteRequest();

        Assert.Equal(ActivityStatusCode.Error, _spans.Only.Status);
        Assert.Null(_spans.Only.StatusDescription);
        Assert.Equal(status, Tags()["http.response.status_code"]);
        Assert.Equal($"{status}", Tags()["error.type"]);
        Assert.Empty(_spans.Only.Events);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_without_an_answer_is_an_error_with_its_kind_and_exception(bool synchronous)
    {
        var client = new RestClient($"http://127.0.0.1:{RawServer.UnusedPort()}");

        var error = await Assert.ThrowsAsync<RestApiException>(() => ExecuteAsync(client.CreateRequest("/x", "GET"), synchronous));

        Assert.Equal("Connect", Tags()["error.type"]);
        Assert.Equal(ActivityStatusCode.Error, _spans.Only.Status);
        Assert.Equal(error.Message, _spans.Only.StatusDescription);
        Assert.False(Tags().ContainsKey("http.response.status_code"));
        var recorded = Assert.Single(_spans.Only.Events);
        Assert.Equal("exception", recorded.Name);
        var tags = recorded.Tags.ToDictionary();
        Assert.Equal("Comind.Api.Server.RestApiException", tags["exception.type"]);
        Assert.Equal(error.Message, tags["exception.message"]);
        Assert.Contains("SocketException", (string)tags["exception.stacktrace"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_that_breaks_off_keeps_its_status()
    {
        using var server = RawServer.Answering("HTTP/1.1 200 OK\nContent-Length: 100\n\nabc");

        Assert.Throws<RestApiException>(() => new RestClient(server.Url).CreateRequest("/x", "GET").ExecuteRequest());

        Assert.Equal("Protocol", Tags()["error.type"]);
        Assert.Equal(200, Tags()["http.response.status_code"]);
    }

    [Fact]
    public async Task Cancelled_call_says_so()
    {
        using var server = RawServer.Stalling();
        using var source = new CancellationTokenSource(50);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new RestClient(server.Url).CreateRequest("/x", "GET").ExecuteRequestAsync(source.Token)
        );

        Assert.Equal("Cancelled", Tags()["error.type"]);
    }

    [Fact]
    public void Method_that_http_does_not_define_is_not_part_of_the_name()
    {
        New("/contacts", "PURGE").ExecuteRequest();

        Assert.Equal("HTTP /contacts", _spans.Only.DisplayName);
        Assert.Equal("_OTHER", Tags()["http.request.method"]);
        Assert.Equal("PURGE", Tags()["http.request.method_original"]);
    }

    [Fact]
    public void Request_without_a_path_has_the_template_of_the_root()
    {
        New("", "GET").ExecuteRequest();

        Assert.Equal("GET /", _spans.Only.DisplayName);
        Assert.Equal("/", Tags()["url.template"]);
    }

    [Fact]
    public void Retry_tells_how_often_the_request_was_sent_before()
    {
        var client = new RestClient(_server.Url);
        var state = RequestState.Rent(client, client.BaseUrl.RouteTo("/contacts"), HttpMethod.Get);
        state.BuildNextMessage();

        RestCall.Send<RestResponse>(state, state.BuildNextMessage());
        New("/contacts", "GET").ExecuteRequest();

        Assert.Equal(2, _spans.All[0].GetTagItem("http.request.resend_count"));
        Assert.Null(_spans.All[1].GetTagItem("http.request.resend_count"));
    }

    [Fact]
    public void Span_is_a_child_of_what_goes_on_around_it_and_leaves_that_as_it_was()
    {
        using var parent = new Activity("outer").Start();

        New("/contacts", "GET").ExecuteRequest();

        Assert.Equal(parent.SpanId, _spans.Only.ParentSpanId);
        Assert.Same(parent, Activity.Current);
    }

    [Fact]
    public void Span_that_is_not_sampled_carries_nothing()
    {
        _spans.Dispose();
        using var spans = new RecordedSpans(sampling: ActivitySamplingResult.PropagationData);

        New("/contacts", "GET").AddQueryParameter("status", 404).ExecuteRequest();

        Assert.Null(spans.Only.GetTagItem("http.response.status_code"));
    }

    private RestRequest New(string path, string method) => new RestClient(_server.Url).CreateRequest(path, method);

    private Dictionary<string, object?> Tags() => _spans.Only.TagObjects.ToDictionary();

    private static async Task ExecuteAsync(RestRequest request, bool synchronous)
    {
        if (synchronous)
        {
            request.ExecuteRequest().Dispose();
        }
        else
        {
            (await request.ExecuteRequestAsync()).Dispose();
        }
    }
}
