using Acme.GeneratorBenchmarks;

namespace Acme.AnalyzerBenchmarks;

/// <summary>What all rules together cost a build, next to what the compiler takes to emit the project.</summary>
internal sealed class BuildRun(RunOptions options)
{
    private readonly List<Bar> _bars = [];
    private readonly List<(string Project, IReadOnlyDictionary<string, double> Shares)> _byPart = [];

    public IEnumerable<Bar> Bars => _bars;

    public async Task RunAsync()
    {
        Console.WriteLine("### Build");
        Console.WriteLine();
        Console.WriteLine("| project | emit ms | rules ms | rules of emit | whole run above an empty rule, of emit |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        await MeasureAsync(Projects.Ordinary(500), "G7", 1);
        await MeasureAsync(Projects.Ordinary(2000), "G7", 1);
        await MeasureAsync(Projects.Dense(), "G8", 10);
        await MeasureAsync(Projects.Foreign(500), "G10", 0.1);
        Console.WriteLine();
        PrintParts();
    }

    private async Task MeasureAsync(AnalyzedProject project, string goal, double most)
    {
        if (!project.Name.Contains(options.Only, StringComparison.Ordinal))
        {
            return;
        }

        var measured = await MeasureAsync(project, options.Rounds);
        var emit = Median.Of(measured.Select(static round => round.Emit));
        var share = Median.Of(measured.Select(static round => round.Rules / round.Emit));
        var above = Median.Of(measured.Select(static round => (round.Whole - round.Control) / round.Emit));
        Console.WriteLine(
            $"| {project.Name} | {emit:F0} | {Median.Of(measured.Select(static round => round.Rules)):F1} | {share:P2} | {above:P1} |"
        );
        _bars.Add(new($"{goal} all rules, {project.Name}", 100 * share, most, " % of emit"));
        _byPart.Add((project.Name, ByPart(measured)));
    }

    private static async Task<List<Round>> MeasureAsync(AnalyzedProject project, int rounds)
    {
        var measured = new List<Round>();
        // The first two are for the just-in-time compiler, which also reads what they did.
        for (var round = -2; round < rounds; round++)
        {
            var work = await Round.RunAsync(project);
            if (round >= 0)
            {
                measured.Add(work);
            }
        }

        return measured;
    }

    private static Dictionary<string, double> ByPart(List<Round> rounds) =>
        AnalyzerSet
            .Parts.Concat(AnalyzerSet.Control)
            .Select(static analyzer => analyzer.GetType().Name)
            .ToDictionary(static name => name, name => Median.Of(rounds.Select(round => round.ByPart[name] / round.Emit)));

    private void PrintParts()
    {
        if (_byPart.Count == 0)
        {
            return;
        }

        Console.WriteLine("### Each rule as an analyzer of its own, of emit");
        Console.WriteLine();
        Console.WriteLine($"| analyzer | {string.Join(" | ", _byPart.Select(static column => column.Project))} |");
        Console.WriteLine($"|---|{string.Concat(_byPart.Select(static _ => "--:|"))}");
        foreach (var name in _byPart[0].Shares.Keys.OrderByDescending(name => _byPart.Sum(column => column.Shares[name])))
        {
            Console.WriteLine($"| {name} | {string.Join(" | ", _byPart.Select(column => $"{column.Shares[name]:P3}"))} |");
        }

        Console.WriteLine();
    }
}
