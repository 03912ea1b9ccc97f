using System.Collections.Concurrent;
using System.Diagnostics;

namespace Acme.RuntimeTests.Telemetry;

/// <summary>The spans that end while this exists, of one source or of all.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _spans = new();

    public RecordedSpans(string? source = "RestApi", ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = candidate => source is null || candidate.Name == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                SampledBy = options.Tags?.ToDictionary(static tag => tag.Key, static tag => tag.Value) ?? [];
                return sampling;
            },
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> All => [.. _spans];

    public Activity Only => Assert.Single(_spans);

    /// <summary>The attributes that the sampler of the last span was given.</summary>
    public IReadOnlyDictionary<string, object?> SampledBy { get; private set; } = new Dictionary<string, object?>();

    public void Dispose() => _listener.Dispose();
}
