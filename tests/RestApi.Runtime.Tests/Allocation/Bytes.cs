namespace Acme.RuntimeTests.Allocation;

/// <summary>Counts what a call allocates once everything is warm. Deterministic, unlike times.</summary>
internal static class Bytes
{
    /// <returns>Bytes per call, of the quietest of a few rounds: the runtime itself allocates now and then.</returns>
    public static double PerCall(Action call, int calls = 200)
    {
        // The first round warms up.
        return Enumerable.Range(0, 5).Min(_ => Round(call, calls));
    }

    /// <summary>For calls that are complete when they return, as those to a handler in memory are.</summary>
    public static double PerCall(Func<Task> call) =>
        PerCall(() =>
        {
            var task = call();
            Assert.True(task.IsCompletedSuccessfully);
        });

    private static double Round(Action call, int calls)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < calls; i++)
        {
            call();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
    }
}
