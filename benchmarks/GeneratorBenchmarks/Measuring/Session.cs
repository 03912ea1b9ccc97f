using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Acme.GeneratorBenchmarks;

/// <summary>A project that is open in an editor: generators that have run on it and run again after each edit.</summary>
internal sealed class Session
{
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private Settings _settings = new(Settings.Text);

    public Session(GeneratorSet generators, CSharpCompilation compilation, bool trackSteps = false)
    {
        _compilation = compilation;
        _driver = CSharpGeneratorDriver.Create(
            generators.Create(),
            [_settings],
            Scene.ParseOptions,
            new ProjectOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps)
        );
    }

    public GeneratorDriverRunResult Result => _driver.GetRunResult();

    public CSharpCompilation Compilation => _compilation;

    /// <summary>Everything together, as the compiler goes on with it.</summary>
    public Compilation WithGenerated => _compilation.AddSyntaxTrees(Result.GeneratedTrees);

    /// <summary>Runs on what is there.</summary>
    public Cost Run() => Cost.Of(() => _driver = _driver.RunGenerators(_compilation));

    /// <summary>Replaces a text in a source file and runs; parsing the file is nobody's cost.</summary>
    public Cost Edit(string path, string what, string replacement)
    {
        var old = _compilation.SyntaxTrees.First(tree => tree.FilePath == path);
        var text = old.GetText();
        var at = text.ToString().IndexOf(what, StringComparison.Ordinal);
        var changed = old.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, what.Length), replacement)));
        _ = changed.GetRoot();
        _compilation = _compilation.ReplaceSyntaxTree(old, changed);
        return Run();
    }

    /// <summary>Replaces the settings file and runs; the sources stay as they are.</summary>
    public Cost EditSettings(string text)
    {
        var changed = new Settings(text);
        var cost = Cost.Of(() =>
        {
            _driver = _driver.ReplaceAdditionalText(_settings, changed).RunGenerators(_compilation);
        });
        _settings = changed;
        return cost;
    }
}
