using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Telemetry;

/// <summary>Every attempt of an action leaves a record.</summary>
[Collection(nameof(OneAtATime))]
public sealed class CallLogTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_leaves_a_record(bool synchronous)
    {
        var before = DateTimeOffset.UtcNow;
        var context = TestAction.Context();
        using (context.Enter())
        {
            var request = New("/contacts/{id}", "PUT").AddUrlSegment("id", 17).AddQueryParameter("k", "v").AddBody("12345", "text/plain");
            _ = synchronous ? request.ExecuteRequest() : await request.ExecuteRequestAsync();
        }

        var call = Assert.Single(context.Calls.Last());
        Assert.Equal("PUT", call.Method);
        Assert.Equal(new Uri(echo.Server.Url).Authority, call.Host);
        Assert.Equal("/contacts/{id}", call.PathTemplate);
        Assert.Equal(200, call.StatusCode);
        Assert.Null(call.ErrorKind);
        Assert.Equal(5, call.RequestBytes);
        Assert.Equal(2, call.ResponseBytes);
        Assert.Equal(1, call.Attempt);
        Assert.Equal(context.RunId, call.CorrelationId);
        Assert.True(call.Duration > TimeSpan.Zero);
        Assert.InRange(call.StartedAt, before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public void Trace_is_the_correlation_id_where_there_is_one()
    {
        var context = TestAction.Context();
        using var spans = new RecordedSpans();
        using var scope = context.Enter();

        New("/x", "GET").ExecuteRequest();

        Assert.Equal(spans.Only.TraceId.ToHexString(), Assert.Single(context.Calls.Last()).CorrelationId);
    }

    [Fact]
    public void Failed_call_leaves_a_record_with_its_kind()
    {
        using var server = RawServer.Answering("HTTP/1.1 200 OK\nContent-Length: 100\n\nabc");
        var context = TestAction.Context();
        using var scope = context.Enter();

        Assert.Throws<RestApiException>(() => new RestClient(server.Url).CreateRequest("/x", "GET").ExecuteRequest());

        var call = Assert.Single(context.Calls.Last());
        Assert.Equal(RestApiErrorKind.Protocol, call.ErrorKind);
        Assert.Equal(200, call.StatusCode);
        Assert.Equal(3, call.ResponseBytes);
    }

    [Fact]
    public void Call_that_takes_too_long_leaves_a_record()
    {
        using var server = RawServer.Stalling();
        var context = TestAction.Context();
        using var scope = context.Enter();

        Assert.Throws<RestApiException>(() =>
            new RestClient(server.Url).CreateRequest("/x", "GET").SetRequestTimeout(0.1).ExecuteRequest()
        );

        var call = Assert.Single(context.Calls.Last());
        Assert.Equal((RestApiErrorKind.Timeout, null), (call.ErrorKind, call.StatusCode));
        Assert.True(call.Duration >= TimeSpan.FromMilliseconds(90));
    }

    [Fact]
    public void Actions_do_not_see_the_calls_of_others()
    {
        var (first, second) = (TestAction.Context(), TestAction.Context());
        using (first.Enter())
        {
            New("/first", "GET").ExecuteRequest();
        }

        using (second.Enter())
        {
            New("/second", "GET").ExecuteRequest();
        }

        Assert.Equal("/first", Assert.Single(first.Calls.Last()).PathTemplate);
        Assert.Equal("/second", Assert.Single(second.Calls.Last()).PathTemplate);
        Assert.NotEqual(first.RunId, second.RunId);
    }

    private RestRequest New(string path, string method) => new RestClient(echo.Server.Url).CreateRequest(path, method);
}
