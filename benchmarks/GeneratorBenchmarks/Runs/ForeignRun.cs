using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorBenchmarks;

/// <summary>A key in a project that never uses us: beside a generator that waits for an attribute nobody uses.</summary>
internal sealed class ForeignRun(int rounds)
{
    private const int Files = 2000;

    public IEnumerable<Bar> Run()
    {
        var compilation = Scene.Foreign(Files).Compile();
        var sets = new[] { GeneratorSet.None, GeneratorSet.Unused, GeneratorSet.Ours };
        var typists = sets.Select(set => Open(set, compilation.Clone())).ToList();
        var costs = sets.Select(static _ => new List<Cost>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var index = 0; index < sets.Length; index++)
            {
                costs[index].Add(Block.Of(sets[index].KeysPerRound, typists[index].Elsewhere));
            }
        }

        Console.WriteLine($"## A key in a project that never uses us, {Files:N0} files");
        Console.WriteLine();
        Console.WriteLine("| generators | ms | KB |");
        Console.WriteLine("|---|--:|--:|");
        var medians = costs.Select(Cost.Median).ToList();
        foreach (var (set, cost) in sets.Zip(medians))
        {
            Console.WriteLine($"| {set.Name} | {cost.Milliseconds:F3} | {cost.Kilobytes:F0} |");
        }

        Console.WriteLine();
        return
        [
            new("G10 key in a foreign project, beside an unused attribute", medians[2].Milliseconds / medians[1].Milliseconds, 4, " times"),
        ];
    }

    private static Typing Open(GeneratorSet set, CSharpCompilation compilation)
    {
        var session = new Session(set, compilation);
        session.Run();
        var typing = new Typing(session);
        Block.Of(set.KeysPerRound, typing.Elsewhere);
        return typing;
    }
}
