using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Acme.HostingTests.Secrets;

/// <summary>All that comes out while actions run: log lines with their values, spans with theirs, and measurements.</summary>
internal sealed class Outputs : IDisposable
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

    /// <summary>Where log lines are to go.</summary>
    public CollectedLogs Logs { get; } = new();

    public IReadOnlyCollection<string> All => [.. _texts, .. Logs.All.SelectMany(Texts)];

    public void Add(string text) => _texts.Enqueue(text);

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
        Logs.Dispose();
    }

    private static string[] Texts(CollectedLog log) => [$"log {log.Text} {log.Exception}", $"log values {Join(log.Values)}"];

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
