using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Acme.GeneratorsTests;

/// <summary>Whatever is typed, no generator throws; what was valid before the edit stays parseable after it.</summary>
public class MutationTests
{
    private static readonly CSharpParseOptions s_options = TestDefaults.ParseOptions(LanguageVersion.Preview);

    private readonly Mutator _mutator = new(20_250_101, Fragments.CSharp);
    private readonly HashSet<string> _parsed = [];
    private readonly IReadOnlyList<SyntaxTree> _trees = [.. WholeProject.Sources.Select(Parse)];
    private readonly AdditionalText _settings = new Settings(Samples.SecretsFile.Text);

    [Fact]
    public void Mutated_sources_and_settings_never_throw_and_give_parseable_code()
    {
        var project = CSharpCompilation.Create("Acme", _trees);
        var driver = CSharpGeneratorDriver
            .Create(
                [
                    new SecretsGenerator().AsSourceGenerator(),
                    new ClientGenerator().AsSourceGenerator(),
                    new EntityGenerator().AsSourceGenerator(),
                    new ActionGenerator().AsSourceGenerator(),
                ],
                [_settings],
                s_options
            )
            .RunGenerators(project);
        for (var round = 0; round < 4000; round++)
        {
            var target = _mutator.Next(_trees.Count + 1);
            var mutated = _mutator.Mutate(target < _trees.Count ? WholeProject.Sources[target] : Samples.SecretsFile.Text);
            var result =
                target < _trees.Count
                    ? driver.RunGenerators(project.ReplaceSyntaxTree(_trees[target], Parse(mutated, target)))
                    : driver.ReplaceAdditionalText(_settings, new Settings(mutated)).RunGenerators(project);

            Check(result.GetRunResult(), $"round {round}:\n{mutated}");
        }

        Assert.True(_parsed.Count > 500, "The mutations left nothing to generate.");
    }

    private void Check(GeneratorDriverRunResult run, string input)
    {
        foreach (var result in run.Results)
        {
            Assert.True(result.Exception is null, $"{result.Exception}\n{input}");
            foreach (var source in result.GeneratedSources.Where(source => _parsed.Add(source.SourceText.ToString())))
            {
                var errors = source.SyntaxTree.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
                Assert.False(errors.Any(), $"{string.Join("\n", errors)}\n{source.SourceText}\n{input}");
            }
        }
    }

    private static SyntaxTree Parse(string text, int index) => CSharpSyntaxTree.ParseText(text, s_options, $"Test{index}.cs");

    private sealed class Settings(string text) : AdditionalText
    {
        public override string Path => "/project/settings/secrets.ts";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
