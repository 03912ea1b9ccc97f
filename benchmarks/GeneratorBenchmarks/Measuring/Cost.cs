namespace Acme.GeneratorBenchmarks;

/// <summary>What a piece of work took.</summary>
/// <param name="Milliseconds">Processor time of the process, garbage collection included.</param>
/// <param name="Kilobytes">What it allocated.</param>
internal readonly record struct Cost(double Milliseconds, double Kilobytes)
{
    public static Cost operator +(Cost left, Cost right) => new(left.Milliseconds + right.Milliseconds, left.Kilobytes + right.Kilobytes);

    public static Cost operator /(Cost cost, int count) => new(cost.Milliseconds / count, cost.Kilobytes / count);

    /// <summary>A driver works on the thread that calls it, so only that thread's bytes count.</summary>
    public static Cost Of(Action work)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        work();
        var time = Environment.CpuUsage.TotalTime - start;
        return new(time.TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024.0);
    }

    /// <summary>The median of time and of bytes, each on its own.</summary>
    public static Cost Median(IReadOnlyCollection<Cost> costs) =>
        new(Middle(costs.Select(static cost => cost.Milliseconds)), Middle(costs.Select(static cost => cost.Kilobytes)));

    public static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
