using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Sdk;

namespace Acme.TestKit;

/// <summary>
/// Runs a generator on a project, keeps the driver and runs again after each edit. The product's other generators run beside
/// it, because the code needs them to compile; what is asserted on is <typeparamref name="TGenerator"/> alone.
/// </summary>
public sealed partial class GeneratorTest<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    private readonly CSharpParseOptions _parseOptions;
    private readonly Dictionary<string, TestText> _additionalTexts;
    private CSharpCompilation _input;
    private GeneratorDriver _driver;
    private Compilation _output;

    /// <summary>Runs the generator on one source file and additional files.</summary>
    public GeneratorTest(string source, params TestFile[] additionalFiles)
        : this(new TestProject(source) { AdditionalFiles = additionalFiles }) { }

    /// <summary>Runs the generator on a project.</summary>
    public GeneratorTest(TestProject project)
    {
        _parseOptions = TestDefaults.ParseOptions(project.LanguageVersion).WithPreprocessorSymbols(project.Symbols);
        _input = CSharpCompilation.Create(
            "Acme",
            project.Sources.Select(Parse),
            TestDefaults.ReferencesWith(project.References),
            TestDefaults.CompilationOptions
        );
        _output = _input;
        _additionalTexts = project.AdditionalFiles.ToDictionary(file => file.Path, file => new TestText(file));
        IIncrementalGenerator[] generators =
        [
            new TGenerator(),
            .. ProductGenerators.For(project).Where(beside => beside is not TGenerator),
        ];
        _driver = CSharpGeneratorDriver.Create(
            generators.Select(generator => generator.AsSourceGenerator()),
            project.AdditionalFiles.Select(file => _additionalTexts[file.Path]),
            _parseOptions,
            new TestOptions(project),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
        Run();
    }

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> GeneratedFiles =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The sources alone, as the last run saw them.</summary>
    public Compilation Input => _input;

    /// <summary>The compilation after the last run: the sources and everything the generators added.</summary>
    public Compilation Output => _output;

    private GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    /// <summary>The text of one generated file.</summary>
    public string GeneratedFile(string hintName) =>
        GeneratedFiles.TryGetValue(hintName, out var text)
            ? text
            : throw new XunitException($"{hintName} was not generated; there is: {Listed(GeneratedFiles.Keys)}");

    /// <summary>Adds a source file and runs again.</summary>
    public GeneratorTest<TGenerator> AddFile(string source, string? path = null)
    {
        _input = _input.AddSyntaxTrees(Parse(new TestFile(path ?? $"Test{_input.SyntaxTrees.Length}.cs", source)));
        return Run();
    }

    /// <summary>Replaces the text of a source file, the first one unless a path is given, and runs again.</summary>
    public GeneratorTest<TGenerator> ReplaceFile(string source, string path = "Test0.cs")
    {
        var old = _input.SyntaxTrees.Single(tree => tree.FilePath == path);
        _input = _input.ReplaceSyntaxTree(old, Parse(new TestFile(path, source)));
        return Run();
    }

    /// <summary>Removes a source file and runs again.</summary>
    public GeneratorTest<TGenerator> RemoveFile(string path)
    {
        _input = _input.RemoveSyntaxTrees(_input.SyntaxTrees.Single(tree => tree.FilePath == path));
        return Run();
    }

    /// <summary>Replaces the text of an additional file and runs again.</summary>
    public GeneratorTest<TGenerator> ReplaceAdditionalFile(string path, string text)
    {
        var replacement = new TestText(new TestFile(path, text));
        _driver = _driver.ReplaceAdditionalText(_additionalTexts[path], replacement);
        _additionalTexts[path] = replacement;
        return Run();
    }

    /// <summary>Runs again although nothing was edited.</summary>
    public GeneratorTest<TGenerator> RunAgain() => Run();

    /// <summary>Compiles everything into an assembly and loads it, so that generated code can be called.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = _output.Emit(image);
        return emitted.Success ? Assembly.Load(image.ToArray()) : throw new XunitException(Listed(emitted.Diagnostics));
    }

    private GeneratorTest<TGenerator> Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_input, out _output, out _);
        var thrown = _driver.GetRunResult().Results.Where(result => result.Exception is not null).ToList();
        return thrown is [] ? this : throw new XunitException(Listed(thrown.Select(result => result.Exception)));
    }

    private SyntaxTree Parse(TestFile file) => CSharpSyntaxTree.ParseText(file.Text, _parseOptions, file.Path, Encoding.UTF8);

    private static string Listed<T>(IEnumerable<T> items) =>
        string.Join("\n", items.DefaultIfEmpty().Select(item => item?.ToString() ?? "nothing"));
}
