namespace Acme.CallBenchmarks;

/// <summary>Measures one call of ours between two blocks of the same call of Refit.</summary>
internal static class PairedRun
{
    private const int WarmUpCalls = 400;
    private static readonly TimeSpan s_blockTime = TimeSpan.FromMilliseconds(8);

    public static async Task<Measurement> MeasureAsync(PairedCall call, int rounds)
    {
        var (theirs, own) = (new TaskCall(call.Theirs), new TaskCall(call.Own));
        for (var pass = 0; pass < 3; pass++)
        {
            await theirs.RepeatAsync(WarmUpCalls);
            await own.RepeatAsync(WarmUpCalls);
            // Tiered compilation waits for a pause.
            await Task.Delay(120);
        }

        var took = (await Block.MeasureAsync(theirs, WarmUpCalls, Clock.Processor)).Nanoseconds;
        var count = (int)Math.Clamp(s_blockTime.TotalNanoseconds / took, 20, 50_000);
        var measured = new List<Round>();
        for (var round = 0; round < rounds; round++)
        {
            var before = await Block.MeasureAsync(theirs, count, Clock.Processor);
            var ours = await Block.MeasureAsync(own, count, Clock.Processor);
            measured.Add(new(before, ours, await Block.MeasureAsync(theirs, count, Clock.Processor)));
        }

        return Measurement.Of(measured);
    }
}
