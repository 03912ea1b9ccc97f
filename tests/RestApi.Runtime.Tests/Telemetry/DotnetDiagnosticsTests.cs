using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Telemetry;

/// <summary>What .NET itself tells of a request shows whole paths, so it is not asked to.</summary>
[Collection(nameof(OneAtATime))]
public sealed class DotnetDiagnosticsTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private const string Value = "s3cr3t-of-the-path";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Spans_of_all_sources_hold_no_secret(bool synchronous)
    {
        using var spans = new RecordedSpans(source: null);

        await CallAsync(synchronous);

        Assert.Contains(spans.All, static span => span.Source.Name == "RestApi");
        Assert.DoesNotContain(spans.All, static span => span.Source.Name == "System.Net.Http");
        Assert.All(
            spans.All,
            static span => Hides(string.Join(' ', span.TagObjects.Select(static tag => tag.Value)) + span.DisplayName + span.OperationName)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Diagnostic_listeners_are_told_nothing(bool synchronous)
    {
        var told = new ConcurrentQueue<string>();
        using var subscription = DiagnosticListener.AllListeners.Subscribe(
            new Observer<DiagnosticListener>(listener =>
            {
                if (listener.Name == "HttpHandlerDiagnosticListener")
                {
                    listener.Subscribe(new Observer<KeyValuePair<string, object?>>(happened => told.Enqueue(happened.Key)));
                }
            })
        );

        await CallAsync(synchronous);

        Assert.Empty(told);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Event_sources_hold_no_secret(bool synchronous)
    {
        using var events = new Events();

        await CallAsync(synchronous);

        Assert.NotEmpty(events.All);
        Assert.All(events.All, Hides);
    }

    private async Task CallAsync(bool synchronous)
    {
        var request = new RestClient(echo.Server.Url)
            .CreateRequest($"/bot{new Secret(Value)}/x", "GET")
            .AddQueryParameter("k", new Secret(Value));
        _ = synchronous ? request.ExecuteRequest() : await request.ExecuteRequestAsync();
        Assert.Contains(Value, echo.Server.Last.Target, StringComparison.Ordinal);
    }

    private static void Hides(string text) => Assert.DoesNotContain(Value, text, StringComparison.Ordinal);

    /// <summary>The events of the HTTP client of .NET.</summary>
    private sealed class Events : EventListener
    {
        private readonly ConcurrentQueue<string> _all = new();

        public IReadOnlyCollection<string> All => _all;

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Net.Http")
            {
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            _all?.Enqueue($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? (IEnumerable<object?>)[])}");
    }

    private sealed class Observer<T>(Action<T> next) : IObserver<T>
    {
        public void OnNext(T value) => next(value);

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
