using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorBenchmarks;

/// <summary>What a key costs that is typed into a file which concerns no generator.</summary>
internal sealed class KeystrokeRun(int rounds)
{
    public static readonly int[] Sizes = [500, 2000, 8000];

    private static readonly GeneratorSet[] s_sets =
    [
        GeneratorSet.None,
        GeneratorSet.Unused,
        GeneratorSet.Ours,
        GeneratorSet.Json,
        GeneratorSet.Regex,
        GeneratorSet.WholeInBox,
        GeneratorSet.InBoxAndOurs,
    ];

    private readonly Dictionary<(string Set, int Files), Cost> _costs = [];
    private readonly Dictionary<int, double> _addedShares = [];

    public IEnumerable<Bar> Run()
    {
        // The first is for the just-in-time compiler and is measured again.
        foreach (var size in Sizes.Prepend(Sizes[0]))
        {
            Measure(size);
        }

        Print();
        return Bars();
    }

    private void Measure(int size)
    {
        var compilation = Scene.WithFeatures(size).Compile();
        var typists = s_sets.ToDictionary(static set => set, set => Open(set, compilation.Clone()));
        var costs = s_sets.ToDictionary(static set => set, static _ => new List<Cost>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var set in s_sets)
            {
                costs[set].Add(Block.Of(set.KeysPerRound, typists[set].Elsewhere));
            }
        }

        foreach (var set in s_sets)
        {
            _costs[(set.Name, size)] = Cost.Median(costs[set]);
        }

        _addedShares[size] = AddedShare(typists[GeneratorSet.WholeInBox], typists[GeneratorSet.InBoxAndOurs]);
    }

    // Key by key and each first by turns, so that what the machine does meanwhile touches both.
    private double AddedShare(Typing alone, Typing together)
    {
        var (without, with) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < rounds * GeneratorSet.WholeInBox.KeysPerRound; pair++)
        {
            if (pair % 2 == 0)
            {
                without.Add(alone.Elsewhere().Milliseconds);
                with.Add(together.Elsewhere().Milliseconds);
            }
            else
            {
                with.Add(together.Elsewhere().Milliseconds);
                without.Add(alone.Elsewhere().Milliseconds);
            }
        }

        return (Cost.Middle(with) / Cost.Middle(without)) - 1;
    }

    private static Typing Open(GeneratorSet set, CSharpCompilation compilation)
    {
        var session = new Session(set, compilation);
        session.Run();
        var typing = new Typing(session);
        Block.Of(set.KeysPerRound, typing.Elsewhere);
        return typing;
    }

    private void Print()
    {
        Console.WriteLine("## A key elsewhere");
        Console.WriteLine();
        Console.WriteLine("| generators | ms, 500 files | 2,000 | 8,000 | of JSON's, 8,000 | KB, 500 files | 2,000 | 8,000 |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var set in s_sets)
        {
            var costs = Sizes.Select(size => _costs[(set.Name, size)]).ToList();
            var times = string.Join(" | ", costs.Select(static cost => $"{cost.Milliseconds:F2}"));
            var sizes = string.Join(" | ", costs.Select(static cost => $"{cost.Kilobytes:F0}"));
            Console.WriteLine($"| {set.Name} | {times} | {costs[^1].Milliseconds / Json(8000).Milliseconds:P1} | {sizes} |");
        }

        Console.WriteLine();
    }

    private IEnumerable<Bar> Bars()
    {
        yield return new("G1 key elsewhere, 8,000 files, of JSON's", 100 * Ours(8000).Milliseconds / Json(8000).Milliseconds, 5, " %");
        foreach (var size in Sizes)
        {
            yield return new($"G2 on top of all in-box, {size:N0} files", 100 * _addedShares[size], 5, " %");
        }

        yield return new("G3 16 times the files", Ours(8000).Milliseconds / Ours(500).Milliseconds, 8, " times the time");
        yield return new("G3 per file, 8,000 files", Ours(8000).Milliseconds * 1000 / 8000, 0.1, " µs");
        foreach (var size in Sizes)
        {
            yield return Allocated(size, Ours(size).Kilobytes, Json(size).Kilobytes);
        }
    }

    /// <summary>What needs no clock; sizes that are made in a second.</summary>
    public static IEnumerable<Bar> Exact()
    {
        foreach (var size in Sizes.Take(2))
        {
            var compilation = Scene.WithFeatures(size).Compile();
            yield return Allocated(size, Kilobytes(GeneratorSet.Ours, compilation), Kilobytes(GeneratorSet.Json, compilation));
        }
    }

    private static double Kilobytes(GeneratorSet set, CSharpCompilation compilation) =>
        Block.KilobytesOf(Open(set, compilation.Clone()).Elsewhere);

    private static Bar Allocated(int size, double ours, double json) =>
        new($"G4 allocated by a key elsewhere, {size:N0} files, of JSON's", 100 * ours / json, 25, " %");

    private Cost Ours(int size) => _costs[(GeneratorSet.Ours.Name, size)];

    private Cost Json(int size) => _costs[(GeneratorSet.Json.Name, size)];
}
