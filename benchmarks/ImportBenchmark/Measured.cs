using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Acme.ImportBenchmark;

/// <summary>What one run cost, the making of its rows taken off.</summary>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="BytesPerRow">Managed bytes allocated for each row.</param>
/// <param name="GrowthAtMost">The most by which the live managed memory grew while it ran, in bytes.</param>
internal sealed record Measured(double Milliseconds, double BytesPerRow, long GrowthAtMost)
{
    // Looking at live memory collects it, which takes time: another run does that.
    private const int RowsBetweenLooks = 5_000;

    /// <summary>The better of several runs: what disturbs a run only ever makes it slower.</summary>
    public static Measured BestOf(
        int runs,
        int rows,
        Action prepare,
        Func<IEnumerable<JsonObject>> source,
        Action<IEnumerable<JsonObject>> work
    )
    {
        var best = double.MaxValue;
        var bytes = double.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var making = Time(() => Read(source()));
            prepare();
            var working = Time(() => work(source()));
            best = Math.Min(best, working.Milliseconds - making.Milliseconds);
            bytes = Math.Min(bytes, (double)(working.Bytes - making.Bytes) / rows);
        }

        prepare();
        return new Measured(best, bytes, Growth(source(), work));
    }

    private static (double Milliseconds, long Bytes) Time(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        work();
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return (milliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static long Growth(IEnumerable<JsonObject> rows, Action<IEnumerable<JsonObject>> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        work(
            rows.Select(
                (row, index) =>
                {
                    if (index % RowsBetweenLooks == RowsBetweenLooks - 1)
                    {
                        most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                    }

                    return row;
                }
            )
        );
        return most;
    }

    private static void Read(IEnumerable<JsonObject> rows)
    {
        foreach (var row in rows)
        {
            GC.KeepAlive(row);
        }
    }
}
