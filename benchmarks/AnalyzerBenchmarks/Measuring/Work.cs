using System.Diagnostics;

namespace Acme.AnalyzerBenchmarks;

/// <summary>What a piece of work took.</summary>
/// <param name="Processor">Milliseconds of processor time of the process, garbage collection included.</param>
/// <param name="Wall">Milliseconds on the wall.</param>
internal readonly record struct Work(double Processor, double Wall)
{
    public static async Task<Work> OfAsync(Func<Task> work)
    {
        // What others left behind is not collected at this one's expense.
        GC.Collect();
        var clock = Stopwatch.StartNew();
        var start = Environment.CpuUsage.TotalTime;
        await work();
        var processor = Environment.CpuUsage.TotalTime - start;
        return new(processor.TotalMilliseconds, clock.Elapsed.TotalMilliseconds);
    }

    public static Task<Work> OfAsync(Action work) =>
        OfAsync(() =>
        {
            work();
            return Task.CompletedTask;
        });
}

/// <summary>The middle of several measurements.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
