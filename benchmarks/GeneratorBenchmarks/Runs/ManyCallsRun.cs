using System.Text;

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

        var session = new Session(GeneratorSet.Ours, scene.Compile(), trackSteps: true);
        session.Run();
        var bytes = BytesOfCalls(session);
        session.Edit(ManyClients.PathOf(7), ManyClients.Editable, "/edited/{id}");
        var written = Regenerated.In(session);

        var above = Cost.Median(cold).Milliseconds - Cost.Median(empty).Milliseconds;
        var perCall = (double)bytes / ManyClients.Methods;
        Console.WriteLine($"## {ManyClients.Methods:N0} calls in {ManyClients.Clients} clients");
        Console.WriteLine();
        Console.WriteLine("| | |");
        Console.WriteLine("|---|--:|");
        Console.WriteLine($"| first run, above an empty driver | {above:F1} ms |");
        Console.WriteLine($"| allocated by it | {Cost.Median(cold).Kilobytes:N0} KB |");
        Console.WriteLine($"| written for one call | {perCall:N0} bytes |");
        Console.WriteLine($"| written again after an edit of one client | {written.Files} of {written.Files + written.Cached} files |");
        Console.WriteLine();
        return
        [
            new("1,000 calls, first run", above, 30, " ms"),
            new("1,000 calls, written for one call", perCall, 1024, " bytes", IsExact: true),
            new("1,000 calls, files written after an edit of one client", written.Files, 1, "", IsExact: true),
        ];
    }

    private static Cost RunCold(GeneratorSet set, Scene scene)
    {
        var session = new Session(set, scene.Compile());
        GC.Collect();
        return session.Run();
    }

    private static int BytesOfCalls(Session session) =>
        session
            .Result.Results.SelectMany(static result => result.GeneratedSources)
            .Where(static source => source.HintName.Contains("RestClient", StringComparison.Ordinal))
            .Sum(static source => Encoding.UTF8.GetByteCount(source.SourceText.ToString()));
}
