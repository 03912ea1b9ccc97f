using System.Diagnostics;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Telemetry;

[Collection(nameof(OneAtATime))]
public sealed class TraceHeaderTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Server_learns_the_span_it_is_called_by(bool synchronous)
    {
        using var spans = new RecordedSpans();
        var request = Request();

        _ = synchronous ? request.ExecuteRequest() : await request.ExecuteRequestAsync();

        Assert.Equal(spans.Only.Id, echo.Server.Last.Header("traceparent"));
    }

    [Fact]
    public void Server_learns_what_goes_on_around_the_call_when_there_is_no_span_of_its_own()
    {
        using var outer = new Activity("outer").Start();
        outer.TraceStateString = "vendor=1";

        Request().ExecuteRequest();

        Assert.Equal(outer.Id, echo.Server.Last.Header("traceparent"));
        Assert.Equal("vendor=1", echo.Server.Last.Header("tracestate"));
    }

    [Fact]
    public void Nothing_is_added_when_nobody_traces()
    {
        Request().ExecuteRequest();

        Assert.Null(echo.Server.Last.Header("traceparent"));
    }

    [Fact]
    public void Baggage_stays_at_home()
    {
        using var outer = new Activity("outer").Start();
        outer.AddBaggage("user", "jane");

        Request().ExecuteRequest();

        Assert.DoesNotContain(echo.Server.Last.Headers, static header => header.Value.Contains("jane", StringComparison.Ordinal));
        Assert.NotNull(echo.Server.Last.Header("traceparent"));
    }

    [Fact]
    public void Header_of_the_caller_wins()
    {
        const string Own = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        using var spans = new RecordedSpans();

        Request().AddHeader("Traceparent", Own).ExecuteRequest();

        Assert.Equal(Own, echo.Server.Last.Header("traceparent"));
    }

    [Fact]
    public void The_process_can_switch_it_off()
    {
        var usual = DistributedContextPropagator.Current;
        DistributedContextPropagator.Current = DistributedContextPropagator.CreateNoOutputPropagator();
        try
        {
            using var outer = new Activity("outer").Start();
            Request().ExecuteRequest();
            Assert.Null(echo.Server.Last.Header("traceparent"));
        }
        finally
        {
            DistributedContextPropagator.Current = usual;
        }
    }

    private RestRequest Request() => new RestClient(echo.Server.Url).CreateRequest("/x", "GET");
}
