using System.Runtime;

namespace Acme.CallBenchmarks;

/// <summary>Measures all contenders in one scenario, in shuffled rounds.</summary>
internal sealed class ScenarioRun(Target target, Scenario scenario, IReadOnlyList<Contender> contenders)
{
    private const int FewestPasses = 4;
    private const int MostPasses = 30;

    private static readonly TimeSpan s_blockTime = TimeSpan.FromMilliseconds(15);

    private readonly Clock _clock = Clock.For(target.Transport);

    private Call Baseline => contenders[0].CallOf(scenario);

    public async Task<IReadOnlyDictionary<string, Measurement>> MeasureAsync(int rounds)
    {
        target.Play(scenario);
        await WarmUpAsync();
        var count = await CountForAsync(s_blockTime);
        var results = contenders.ToDictionary(static contender => contender.Name, static _ => new List<Round>());
        var order = contenders.ToArray();
        for (var round = 0; round < rounds; round++)
        {
            Random.Shared.Shuffle(order);
            foreach (var contender in order)
            {
                var before = await Block.MeasureAsync(Baseline, count, _clock);
                var own = await Block.MeasureAsync(contender.CallOf(scenario), count, _clock);
                results[contender.Name].Add(new(before, own, await Block.MeasureAsync(Baseline, count, _clock)));
            }
        }

        return results.ToDictionary(static result => result.Key, static result => Measurement.Of(result.Value));
    }

    // Tiered compilation replaces code after 30 calls and 100 ms without new methods, and once more after it has watched the result. It does
    // so in the background: on a busy machine, later than after a few passes.
    private async Task WarmUpAsync()
    {
        var compiled = 0L;
        for (var pass = 0; pass < FewestPasses || (pass < MostPasses && JitInfo.GetCompiledMethodCount() > compiled); pass++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (var contender in contenders)
            {
                await contender.CallOf(scenario).RepeatAsync(500);
            }

            await Task.Delay(200);
        }
    }

    private async Task<int> CountForAsync(TimeSpan time)
    {
        const int Calls = 200;
        var took = (await Block.MeasureAsync(Baseline, Calls, _clock)).Nanoseconds;
        return (int)Math.Clamp(time.TotalNanoseconds / took, 20, 50_000);
    }
}
