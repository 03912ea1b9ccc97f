namespace Acme.CallBenchmarks;

/// <summary>The most that calls may cost, as ratios to HttpClient; null where nothing was promised.</summary>
internal sealed record BarSet(Bar Get, Bar Post, Bar Missing)
{
    public static readonly BarSet Asynchronous = new(new(1.00, 0.98), new(0.75, 0.65), new(0.60, null));
    public static readonly BarSet Synchronous = new(new(0.97, 0.96), new(0.60, 0.55), new(0.60, null));

    /// <summary>Of calls whose readers and writers of JSON are generated.</summary>
    public static readonly BarSet AsynchronousWithReaders = new(new(0.80, 0.94), new(0.60, 0.60), new(0.60, 0.70));

    /// <inheritdoc cref="AsynchronousWithReaders"/>
    public static readonly BarSet SynchronousWithReaders = new(new(0.75, 0.92), new(0.45, 0.50), new(0.60, 0.55));

    public Bar Of(Scenario scenario) =>
        scenario.Name switch
        {
            "GET" => Get,
            "POST" => Post,
            _ => Missing,
        };
}

/// <summary>One bar: time and bytes.</summary>
internal sealed record Bar(double Time, double? Bytes);
