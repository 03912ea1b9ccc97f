namespace Acme.CallBenchmarks;

/// <summary>What a block of calls took, per call.</summary>
internal readonly record struct Block(double Nanoseconds, double Bytes)
{
    public static async Task<Block> MeasureAsync(Call call, int count, Clock clock)
    {
        // Counted over all threads: a client that works on another thread shall not look cheaper for it.
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = clock.Now;
        await call.RepeatAsync(count);
        var elapsed = clock.Now - start;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new(elapsed.TotalNanoseconds / count, (double)bytes / count);
    }
}

/// <summary>What a contender costs in one scenario: medians of all rounds, and half the interquartile range of the time ratios.</summary>
internal sealed record Measurement(double TimeRatio, double TimeSpread, double BytesRatio, double Bytes, double Nanoseconds)
{
    public static Measurement Of(IReadOnlyCollection<Round> rounds)
    {
        var ratios = Sorted(rounds, static round => round.Own.Nanoseconds / round.BaselineNanoseconds);
        return new(
            Quantile(ratios, 0.5),
            (Quantile(ratios, 0.75) - Quantile(ratios, 0.25)) / 2,
            Quantile(Sorted(rounds, static round => round.Own.Bytes / round.BaselineBytes), 0.5),
            Quantile(Sorted(rounds, static round => round.Own.Bytes), 0.5),
            Quantile(Sorted(rounds, static round => round.Own.Nanoseconds), 0.5)
        );
    }

    private static double[] Sorted(IEnumerable<Round> rounds, Func<Round, double> value) => [.. rounds.Select(value).Order()];

    private static double Quantile(double[] sorted, double at)
    {
        var position = at * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (position - below));
    }
}

/// <summary>A block of a contender between two blocks of the baseline.</summary>
internal readonly record struct Round(Block Before, Block Own, Block After)
{
    public double BaselineNanoseconds => (Before.Nanoseconds + After.Nanoseconds) / 2;

    public double BaselineBytes => (Before.Bytes + After.Bytes) / 2;
}
