using System.Collections.Immutable;
using Acme.GeneratorBenchmarks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acme.AnalyzerBenchmarks;

/// <summary>What an editor waits for after a key: the reports of all rules in the edited file, next to the compiler's own.</summary>
internal sealed class EditRun(RunOptions options)
{
    private const int KeysPerRound = 10;

    private readonly List<Bar> _bars = [];
    private int _keys;

    public IEnumerable<Bar> Bars => _bars;

    public async Task RunAsync()
    {
        Console.WriteLine("### A key in a file");
        Console.WriteLine();
        Console.WriteLine("| file | compiler ms | empty rule ms | all rules ms | of compiler | of empty rule |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        var plain = PlainFile.PathOf(0);
        foreach (var files in new[] { 500, 2000 })
        {
            var ordinary = Projects.Ordinary(files);
            await MeasureAsync(ordinary, "plain file", plain, PlainFile.Editable, "var total = {0};", "G9", 1.15);
        }

        var dense = Projects.Dense();
        await MeasureAsync(dense, "statements", ActionFiles.PathOf(0), ActionFiles.Editable, "var fetched = {0};", "G9", 1.5);
        await MeasureAsync(dense, "declared calls", FeatureFiles.PathOf(0), FeatureFiles.EditableBody, "var changed = {0};", "G9", 1.5);
        var foreign = Projects.Foreign(500);
        await MeasureAsync(foreign, "plain file", plain, PlainFile.Editable, "var total = {0};", "G10", 0.1);
        Console.WriteLine();
    }

    private async Task MeasureAsync(AnalyzedProject project, string file, string path, string what, string typed, string goal, double most)
    {
        if (!project.Name.Contains(options.Only, StringComparison.Ordinal))
        {
            return;
        }

        var (compiler, control, ours) = (new List<double>(), new List<double>(), new List<double>());
        // The first is for the just-in-time compiler.
        for (var round = -1; round < options.Rounds; round++)
        {
            var own = await BlockAsync(Key, static (_, compilation, tree) => CompileAsync(compilation, tree));
            var empty = await BlockAsync(
                Key,
                static (project, compilation, tree) => AnalyzeAsync(project, compilation, tree, AnalyzerSet.Control)
            );
            var all = await BlockAsync(
                Key,
                static (project, compilation, tree) => AnalyzeAsync(project, compilation, tree, AnalyzerSet.Ours)
            );
            if (round >= 0)
            {
                compiler.Add(own);
                control.Add(empty);
                ours.Add(all);
            }
        }

        var share = Median.Of(ours.Zip(compiler, static (all, own) => all / own));
        var ofControl = Median.Of(ours.Zip(control, static (all, empty) => all / empty));
        Console.WriteLine(
            $"| {file}, {project.Name} | {Median.Of(compiler):F2} | {Median.Of(control):F2} | {Median.Of(ours):F2} | {share:F2} | {ofControl:F2} |"
        );
        _bars.Add(new($"{goal} key in {file}, {project.Name}", share, most, " times the compiler's own"));

        (CSharpCompilation Compilation, SyntaxTree Tree) Key() => project.Edit(path, what, string.Format(null, typed, ++_keys));

        async Task<double> BlockAsync(
            Func<(CSharpCompilation Compilation, SyntaxTree Tree)> key,
            Func<AnalyzedProject, CSharpCompilation, SyntaxTree, Task> look
        )
        {
            // Edited before the clock starts: parsing is nobody's cost.
            var edited = Enumerable.Range(0, KeysPerRound).Select(_ => key()).ToList();
            var work = await Work.OfAsync(async () =>
            {
                foreach (var (compilation, tree) in edited)
                {
                    await look(project, compilation, tree);
                }
            });
            return work.Processor / KeysPerRound;
        }
    }

    private static Task CompileAsync(CSharpCompilation compilation, SyntaxTree tree)
    {
        _ = compilation.GetSemanticModel(tree).GetDiagnostics();
        return Task.CompletedTask;
    }

    private static async Task AnalyzeAsync(
        AnalyzedProject project,
        CSharpCompilation compilation,
        SyntaxTree tree,
        ImmutableArray<DiagnosticAnalyzer> analyzers
    )
    {
        var driver = project.With(compilation, analyzers);
        await driver.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None);
        await driver.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None);
    }
}
