namespace Acme.CallBenchmarks;

/// <summary>The whole run: agreement, three scenarios, growing answers, report.</summary>
internal static class RatioRun
{
    /// <returns>Whether every bar that was to be checked is kept.</returns>
    public static async Task<bool> RunAsync(Target target, RunOptions options)
    {
        var all = AllContenders.Create(target);
        IReadOnlyList<Contender> contenders = [all[0], .. all.Skip(1).Where(contender => options.Includes(contender.Name))];
        await Agreement.RequireAsync(target, contenders);

        var results = new Dictionary<Scenario, IReadOnlyDictionary<string, Measurement>>();
        foreach (var scenario in Scenario.All)
        {
            results[scenario] = await new ScenarioRun(target, scenario, contenders).MeasureAsync(options.Rounds);
        }

        Report.Introduce(target, options, results.Select(result => (result.Key, result.Value[all[0].Name])));
        Report.Table(contenders, results);
        if (target.Transport == Transport.Loopback)
        {
            return true;
        }

        var growth = await SizeRun.MeasureAsync(target, contenders);
        Report.Sizes(growth);
        return BarReport.Write(contenders, results, growth) || !options.Check;
    }
}
