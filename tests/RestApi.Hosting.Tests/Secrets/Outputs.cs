using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Acme.HostingTests.Secrets;

/// <summary>All that comes out while actions run: log lines with their values, spans with theirs, and measurements.</summary>
internal sealed class Outputs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();

    public Outputs()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Add,
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument, tags));
        _meters.Start();
    }

    public IReadOnlyCollection<string> All => _texts;

    public void Add(string text) => _texts.Enqueue(text);

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        Add($"log {formatter(state, exception)} {exception}");
        Add($"log values {Join(state as IEnumerable<KeyValuePair<string, object?>> ?? [])}");
    }

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
    }

    private void Add(Activity span)
    {
        Add($"span {span.DisplayName} {span.OperationName} {span.StatusDescription} {Join(span.TagObjects)} {Join(span.Baggage!)}");
        foreach (var happened in span.Events)
        {
            Add($"span event {happened.Name} {Join(happened.Tags)}");
        }
    }

    private void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Add($"measurement {instrument.Name} {Join(tags.ToArray())}");

    private static string Join<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        string.Join(' ', values.Select(static value => $"{value.Key}={value.Value}"));
}
