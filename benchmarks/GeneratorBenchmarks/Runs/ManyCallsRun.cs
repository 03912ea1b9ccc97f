using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acme.GeneratorBenchmarks;

/// <summary>A thousand calls: the first run, one edited client, and how much is written.</summary>
internal sealed class ManyCallsRun(int rounds)
{
    public IEnumerable<Bar> Run()
    {
        var scene = ManyClients.Scene();
        var empty = new List<Cost>();
        var cold = new List<Cost>();
        for (var round = -1; round < rounds; round++)
        {
            var (without, with) = (RunCold(GeneratorSet.None, scene), RunCold(GeneratorSet.Ours, scene));
            if (round >= 0)
            {
                empty.Add(without);
                cold.Add(with);
            }
        }

        var above = Cost.Median(cold).Milliseconds - Cost.Median(empty).Milliseconds;
        var result = Result.Of(scene);
        Console.WriteLine($"## {ManyClients.Methods:N0} calls in {ManyClients.Clients} clients");
        Console.WriteLine();
        Console.WriteLine("| | |");
        Console.WriteLine("|---|--:|");
        Console.WriteLine($"| first run, above an empty driver | {above:F1} ms |");
        Console.WriteLine($"| allocated by it | {Cost.Median(cold).Kilobytes:N0} KB |");
        Console.WriteLine($"| written for one call, its twin included | {result.Bytes / ManyClients.Methods:N0} bytes |");
        Console.WriteLine($"| written for one method, its share of the file included | {result.Bytes / result.Methods:N0} bytes |");
        Console.WriteLine(
            $"| written again after an edit of one client | {result.Edited.Files} of {result.Edited.Files + result.Edited.Cached} files |"
        );
        Console.WriteLine();
        return [new("1,000 calls, first run", above, 30, " ms"), .. Exact(scene, result)];
    }

    /// <summary>What needs no clock.</summary>
    public static IEnumerable<Bar> Exact()
    {
        var scene = ManyClients.Scene();
        return Exact(scene, Result.Of(scene));
    }

    private static IEnumerable<Bar> Exact(Scene scene, Result result)
    {
        yield return new("1,000 calls, written for one method", (double)result.Bytes / result.Methods, 1024, " bytes");
        yield return new("1,000 calls, files written after an edit of one client", result.Edited.Files, 1, "");
        var cold = Block.KilobytesOf(() => RunCold(GeneratorSet.Ours, scene)) / ManyClients.Methods;
        yield return new("1,000 calls, first run: allocated for one call", cold, 32, " KB");
    }

    /// <summary>What is written for the clients: how much, for how many methods, and what an edit of one client writes again.</summary>
    private sealed record Result(int Bytes, int Methods, Regenerated Edited)
    {
        public static Result Of(Scene scene)
        {
            var session = new Session(GeneratorSet.Ours, scene.Compile(), trackSteps: true);
            session.Run();
            var files = session
                .Result.Results.SelectMany(static result => result.GeneratedSources)
                .Where(static source => source.HintName.Contains("RestClient", StringComparison.Ordinal))
                .ToList();
            var bytes = files.Sum(static file => Encoding.UTF8.GetByteCount(file.SourceText.ToString()));
            var methods = files.Sum(static file => file.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Count());
            session.Edit(ManyClients.PathOf(7), ManyClients.Editable, "/edited/{id}");
            return new(bytes, methods, Regenerated.In(session));
        }
    }

    private static Cost RunCold(GeneratorSet set, Scene scene)
    {
        var session = new Session(set, scene.Compile());
        GC.Collect();
        return session.Run();
    }
}
