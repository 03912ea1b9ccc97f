namespace Acme.GeneratorBenchmarks;

/// <summary>The first run on a project of 2,000 files.</summary>
internal sealed class ColdRun(int rounds)
{
    private const int Files = 2000;

    private static readonly GeneratorSet[] s_sets =
    [
        GeneratorSet.None,
        GeneratorSet.Unused,
        GeneratorSet.Ours,
        GeneratorSet.Json,
        GeneratorSet.WholeInBox,
    ];

    public IEnumerable<Bar> Run()
    {
        var scene = Scene.WithFeatures(Files);
        var costs = s_sets.ToDictionary(static set => set, static _ => new List<Cost>());
        // The first of all compiles the generators themselves.
        for (var round = -1; round < rounds; round++)
        {
            foreach (var set in s_sets)
            {
                var session = new Session(set, scene.Compile());
                GC.Collect();
                var cost = session.Run();
                if (round >= 0)
                {
                    costs[set].Add(cost);
                }
            }
        }

        var medians = costs.ToDictionary(static pair => pair.Key, static pair => Cost.Median(pair.Value));
        Console.WriteLine($"## First run, {Files:N0} files");
        Console.WriteLine();
        Console.WriteLine("| generators | ms | KB |");
        Console.WriteLine("|---|--:|--:|");
        foreach (var (set, cost) in medians)
        {
            Console.WriteLine($"| {set.Name} | {cost.Milliseconds:F1} | {cost.Kilobytes:N0} |");
        }

        Console.WriteLine();
        var share = 100 * medians[GeneratorSet.Ours].Milliseconds / medians[GeneratorSet.Json].Milliseconds;
        return [new("G4 first run, of JSON's", share, 50, " %")];
    }
}
