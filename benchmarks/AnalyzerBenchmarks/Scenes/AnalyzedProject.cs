using System.Collections.Immutable;
using Acme.GeneratorBenchmarks;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acme.AnalyzerBenchmarks;

/// <summary>A project as the compiler has it when analyzers start: with what the generators wrote.</summary>
internal sealed class AnalyzedProject
{
    private readonly ImmutableArray<AdditionalText> _texts;
    private readonly Lazy<CSharpCompilation> _compilation;

    public AnalyzedProject(string name, Scene scene, IEnumerable<AdditionalText> texts)
    {
        Name = name;
        _texts = [.. texts];
        _compilation = new(() => Generate(scene, _texts));
    }

    public string Name { get; }

    /// <summary>The project, of which nothing is known yet but the text.</summary>
    public CSharpCompilation Fresh() => _compilation.Value.Clone();

    /// <summary>The project after a file was edited, and that file.</summary>
    public (CSharpCompilation Compilation, SyntaxTree Edited) Edit(string path, string what, string replacement)
    {
        var old = _compilation.Value.SyntaxTrees.First(tree => tree.FilePath == path);
        var text = old.GetText();
        var at = text.ToString().IndexOf(what, StringComparison.Ordinal);
        var edited = old.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, what.Length), replacement)));
        _ = edited.GetRoot();
        return (_compilation.Value.ReplaceSyntaxTree(old, edited), edited);
    }

    public CompilationWithAnalyzers With(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        new(
            compilation,
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(_texts, new ProjectOptions()),
                onAnalyzerException: static (thrown, analyzer, _) => throw new InvalidOperationException($"{analyzer} failed.", thrown),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: true
            )
        );

    private static CSharpCompilation Generate(Scene scene, ImmutableArray<AdditionalText> texts)
    {
        var driver = CSharpGeneratorDriver.Create(
            [.. InBox.CreateAll(), .. InBox.GeneratorsIn(typeof(ClientGenerator).Assembly)],
            texts,
            Scene.ParseOptions,
            new ProjectOptions()
        );
        driver.RunGeneratorsAndUpdateCompilation(scene.Compile(), out var compilation, out _);
        var generated = (CSharpCompilation)compilation;
        return generated.WithOptions(generated.Options.WithConcurrentBuild(concurrentBuild: false));
    }
}
