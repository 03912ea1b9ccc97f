using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorBenchmarks;

/// <summary>Edits of what our generators read, in a project of 2,000 files; and what they write again.</summary>
internal sealed class EditRun(int rounds)
{
    private const int Files = 2000;

    private sealed record Edit(
        string Name,
        Func<Typing, Func<Cost>> Of,
        int MostFiles,
        double MostKilobytes,
        double? MostMilliseconds = null
    )
    {
        /// <summary>Whether it is an edit of a settings file, which any generator of such a file pays for.</summary>
        public bool IsOfSettings => MostMilliseconds is not null;
    }

    // Bytes: what they are now and a third more, so that a step that starts to run for everything again is noticed.
    private static readonly Edit[] s_edits =
    [
        new("key elsewhere", static typing => typing.Elsewhere, 0, 118),
        new("key in the body of an action", static typing => typing.InBody, 0, 190),
        new("key in the path of a call", static typing => typing.InCall, 1, 660),
        new("key in a comment of settings/secrets.ts", static typing => typing.InSettings, 0, 131, 0.3),
        new("secret renamed in settings/secrets.ts", static typing => typing.Rename, 1, 205, 0.3),
    ];

    public IEnumerable<Bar> Run()
    {
        var compilation = Scene.WithFeatures(Files).Compile();
        var json = Measure(GeneratorSet.Json, compilation.Clone(), static typing => typing.InJson);
        Console.WriteLine($"## Edits of our own inputs, {Files:N0} files");
        Console.WriteLine();
        Console.WriteLine("| edit | ms | KB | files written | files from the cache |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        var bars = new List<Bar>();
        foreach (var edit in s_edits)
        {
            var cost = Measure(GeneratorSet.Ours, compilation.Clone(), edit.Of);
            var written = Written(compilation.Clone(), edit.Of);
            Console.WriteLine($"| {edit.Name} | {cost.Milliseconds:F2} | {cost.Kilobytes:F0} | {written.Files} | {written.Cached} |");
            if (edit.MostMilliseconds is { } most)
            {
                bars.Add(new($"G6 {edit.Name}", cost.Milliseconds, most, " ms"));
            }
        }

        foreach (var edit in s_edits.Where(static edit => edit.IsOfSettings))
        {
            var least = Measure(GeneratorSet.SettingsText, compilation.Clone(), edit.Of);
            Console.WriteLine(
                $"| for comparison: {edit.Name}, a generator that only copies | {least.Milliseconds:F2} | {least.Kilobytes:F0} | | |"
            );
        }

        Console.WriteLine(
            $"| for comparison: key in a property that System.Text.Json writes | {json.Milliseconds:F2} | {json.Kilobytes:F0} | | |"
        );
        Console.WriteLine();
        return [.. bars, .. Exact(compilation)];
    }

    /// <summary>What needs no clock.</summary>
    public static IEnumerable<Bar> Exact() => Exact(Scene.WithFeatures(Files).Compile());

    private static IEnumerable<Bar> Exact(CSharpCompilation compilation)
    {
        foreach (var edit in s_edits)
        {
            yield return new($"G5 {edit.Name}: files written", Written(compilation.Clone(), edit.Of).Files, edit.MostFiles, "");
            var session = new Session(GeneratorSet.Ours, compilation.Clone());
            session.Run();
            yield return new($"{edit.Name}: allocated", Block.KilobytesOf(edit.Of(new Typing(session))), edit.MostKilobytes, " KB");
        }

        yield return new("G5 replaced compilations that are kept alive", KeptAlive(compilation), 0, "");
    }

    private Cost Measure(GeneratorSet set, CSharpCompilation compilation, Func<Typing, Func<Cost>> edit)
    {
        var session = new Session(set, compilation);
        session.Run();
        var key = edit(new Typing(session));
        Block.Of(set.KeysPerRound, key);
        return Cost.Median([.. Enumerable.Range(0, rounds).Select(_ => Block.Of(set.KeysPerRound, key))]);
    }

    private static Regenerated Written(CSharpCompilation compilation, Func<Typing, Func<Cost>> edit)
    {
        var session = new Session(GeneratorSet.Ours, compilation, trackSteps: true);
        session.Run();
        edit(new Typing(session))();
        return Regenerated.In(session);
    }

    private static int KeptAlive(CSharpCompilation compilation)
    {
        var (session, replaced) = TypeAndForget(compilation);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        GC.KeepAlive(session);
        return replaced.Count(static compilation => compilation.TryGetTarget(out _));
    }

    // A method of its own, so that no local variable keeps what it saw.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Session Session, List<WeakReference<Compilation>> Replaced) TypeAndForget(CSharpCompilation compilation)
    {
        var session = new Session(GeneratorSet.Ours, compilation.Clone());
        session.Run();
        var typing = new Typing(session);
        var replaced = new List<WeakReference<Compilation>>();
        foreach (var key in new[] { typing.Elsewhere, typing.InCall, typing.InBody, typing.Elsewhere })
        {
            replaced.Add(new(session.Compilation));
            key();
        }

        return (session, replaced);
    }
}
