using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Acme.HostingTests.Logging;
using Acme.HostingTests.Secrets;
using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Telemetry;

[Collection(nameof(OneAtATime))]
public sealed class ActionTraceTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public ActionTraceTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "RestApi",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void Run_is_a_span_with_its_record()
    {
        var result = Run(Action("sync_contacts", _ => { }));

        var span = Assert.Single(_spans);
        Assert.Equal("action sync_contacts", span.DisplayName);
        Assert.Equal(ActivityKind.Internal, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["restapi.action.name"] = "sync_contacts",
                ["restapi.run.id"] = result.RunId,
                ["restapi.app"] = "jobs",
                ["restapi.record.id"] = "17",
            },
            span.TagObjects.ToDictionary()
        );
        Assert.Null(Activity.Current);
    }

    [Fact]
    public async Task Calls_of_a_run_belong_to_it()
    {
        await using var api = await EchoingApi.StartAsync();
        var result = Run(Action("sync_contacts", _ => new RestClient(api.Url).CreateRequest("/x", "GET").ExecuteRequest()));

        Assert.Equal(["GET /x", "action sync_contacts"], _spans.Select(static span => span.DisplayName));
        var (call, run) = (_spans.First(), _spans.Last());
        Assert.Equal(run.SpanId, call.ParentSpanId);
        Assert.Equal(call.TraceId.ToHexString(), Assert.Single(result.Calls).CorrelationId);
    }

    [Theory]
    [InlineData(true, "Business")]
    [InlineData(false, "Technical")]
    public void Failed_run_is_an_error_with_its_exception(bool business, string kind)
    {
        var result = Run(
            Action("sync_contacts", _ => throw (business ? new ActionException("Closed.") : new InvalidOperationException("Broken.")))
        );

        var span = Assert.Single(_spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal(result.Error!.Message, span.StatusDescription);
        Assert.Equal(kind, span.GetTagItem("error.type"));
        var tags = Assert.Single(span.Events).Tags.ToDictionary();
        Assert.Equal(business ? "Closed." : "Broken.", tags["exception.message"]);
        Assert.Contains("   at ", (string)tags["exception.stacktrace"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Action_that_does_not_exist_is_an_error_too()
    {
        using var host = ActionHost.ForTests([]);
        host.Run("none", "jobs", "17");

        Assert.Equal("Technical", Assert.Single(_spans).GetTagItem("error.type"));
    }

    [Fact]
    public void Run_is_measured_in_seconds()
    {
        var measured = new List<(double Value, Dictionary<string, object?> Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument is { Name: "restapi.action.duration", Unit: "s", Meter.Name: "RestApi" })
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) => measured.Add((value, tags.ToArray().ToDictionary())));
        listener.Start();

        Run(Action("sync_contacts", _ => { }));
        Run(Action("sync_contacts", _ => throw new ActionException("Closed.")));

        Assert.Equal(2, measured.Count);
        Assert.All(measured, static run => Assert.InRange(run.Value, 0.000_001, 60));
        Assert.Equal(new Dictionary<string, object?> { ["restapi.action.name"] = "sync_contacts" }, measured[0].Tags);
        Assert.Equal("Business", measured[1].Tags["error.type"]);
    }

    private static ActionRunResult Run(ActionDescriptor action)
    {
        using var host = ActionHost.ForTests([action]);
        return host.Run("sync_contacts", "jobs", "17");
    }
}
