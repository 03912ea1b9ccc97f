namespace Acme.CallBenchmarks;

/// <summary>How many bytes a GET allocates above the parsed objects, for answers of growing size.</summary>
internal static class SizeRun
{
    /// <summary>The most that may come on top when the answer grows from the first to the last size.</summary>
    public const double MostGrowth = 1024;

    /// <summary>Objects of about 100 bytes: 10 KB, 100 KB, 1 MB.</summary>
    public static readonly IReadOnlyList<int> Counts = [100, 1_000, 10_000];

    public static async Task<IReadOnlyDictionary<string, double[]>> MeasureAsync(Target target, IReadOnlyList<Contender> contenders)
    {
        var results = contenders
            .Where(static contender => contender.Name != JsonOnly.Name)
            .ToDictionary(static contender => contender.Name, static _ => new double[Counts.Count]);
        for (var size = 0; size < Counts.Count; size++)
        {
            var scenario = Scenario.GetOf(Counts[size]);
            target.Play(scenario);
            var floor = await BytesAsync(Call.Of(() => JsonOnly.Parse(scenario.Answer)));
            foreach (var contender in contenders.Where(contender => results.ContainsKey(contender.Name)))
            {
                results[contender.Name][size] = await BytesAsync(contender.Get) - floor;
            }
        }

        return results;
    }

    // The least of several blocks: a pool that a garbage collection emptied is filled anew, which says nothing about the client.
    private static async Task<double> BytesAsync(Call call)
    {
        await call.RepeatAsync(5);
        var least = double.MaxValue;
        for (var block = 0; block < 5; block++)
        {
            least = Math.Min(least, (await Block.MeasureAsync(call, 4, Clock.Processor)).Bytes);
        }

        return least;
    }
}
