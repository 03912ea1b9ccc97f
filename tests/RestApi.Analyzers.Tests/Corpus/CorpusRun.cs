using System.Collections.Immutable;
using Acme.AnalyzersTests.Repository;
using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acme.AnalyzersTests.Corpus;

/// <summary>All rules of the product over the whole corpus: C# as one compilation, TypeScript as additional files.</summary>
internal static class CorpusRun
{
    private static readonly Lazy<Task<IReadOnlyList<CorpusReport>>> s_reports = new(RunAsync);

    public static Lazy<Compilation> Compilation { get; } = new(Compile);

    /// <summary>What was reported, by the rules of the three families and by all others.</summary>
    public static Task<IReadOnlyList<CorpusReport>> ReportsAsync() => s_reports.Value;

    /// <summary>What an editor shows: reports of one file at a time, none from the end of the compilation.</summary>
    public static async Task<IReadOnlyList<CorpusReport>> LiveReportsAsync()
    {
        var analysis = Analyze();
        var found = new List<Diagnostic>();
        foreach (var tree in Compilation.Value.SyntaxTrees.Where(tree => tree.FilePath.StartsWith("cs/", StringComparison.Ordinal)))
        {
            found.AddRange(await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, default));
            found.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(Compilation.Value.GetSemanticModel(tree), null, default));
        }

        foreach (var text in analysis.AnalysisOptions.Options!.AdditionalFiles)
        {
            found.AddRange((await analysis.GetAnalysisResultAsync(text, default)).GetAllDiagnostics());
        }

        return Reports(found);
    }

    private static async Task<IReadOnlyList<CorpusReport>> RunAsync() => Reports(await Analyze().GetAnalyzerDiagnosticsAsync());

    private static IReadOnlyList<CorpusReport> Reports(IReadOnlyCollection<Diagnostic> found)
    {
        var thrown = found.FirstOrDefault(report => report.Id == "AD0001");
        return thrown is null
            ? [.. found.Select(CorpusReport.From)]
            : throw new InvalidOperationException("A rule threw: " + thrown.GetMessage(null));
    }

    private static CompilationWithAnalyzers Analyze()
    {
        var files = CorpusFiles.TypeScript.Select(file => (AdditionalText)new ActionFile(file)).ToImmutableArray();
        return Compilation.Value.WithAnalyzers(AllRules.Analyzers, new AnalyzerOptions(files));
    }

    private static Compilation Compile()
    {
        var project = new TestProject
        {
            Sources = [.. CorpusFiles.CSharp.Select(file => new TestFile(file.Path, file.Text))],
            AdditionalFiles = [.. CorpusFiles.TypeScript.Select(file => new TestFile(file.Path, file.Text))],
        };
        return new GeneratorTest<SecretsGenerator>(project).Output.AddReferences(CorpusFiles.ThirdParty.Select(ToAssembly));
    }

    private static MetadataReference ToAssembly(CorpusFile file)
    {
        var tree = CSharpSyntaxTree.ParseText(file.Text, TestDefaults.ParseOptions(TestDefaults.LanguageVersion), file.Path);
        using var image = new MemoryStream();
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var emitted = CSharpCompilation.Create(name, [tree], TestDefaults.References, TestDefaults.CompilationOptions).Emit(image);
        return emitted.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics));
    }

    private sealed class ActionFile(CorpusFile file) : AdditionalText
    {
        public override string Path => file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(file.Text);
    }
}
