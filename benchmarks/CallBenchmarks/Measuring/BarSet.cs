namespace Acme.CallBenchmarks;

/// <summary>The most that calls may cost, as ratios to HttpClient; null where nothing was promised.</summary>
internal sealed record BarSet(Bar Get, Bar Post, Bar Missing)
{
    public static readonly BarSet Asynchronous = new(new(1.00, 0.98), new(0.75, 0.65), new(0.60, null));
    public static readonly BarSet Synchronous = new(new(0.97, 0.96), new(0.60, 0.55), new(0.60, null));

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
