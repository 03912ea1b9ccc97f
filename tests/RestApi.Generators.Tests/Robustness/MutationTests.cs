using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Acme.GeneratorsTests;

/// <summary>Whatever is typed, no generator throws; what was valid before the edit stays parseable after it.</summary>
public class MutationTests
{
    private static readonly string[] s_fragments =
    [
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "\"",
        "'",
        ";",
        ",",
        ".",
        "::",
        "=>",
        "?",
        "@",
        "\\u0041",
        "/*",
        "*/",
        "//",
        "#if X\n",
        "#endif\n",
        "\"\"\"",
        "$\"{",
        "partial ",
        "static ",
        "file ",
        "async ",
        "ref ",
        "params ",
        "namespace X;",
        "namespace Secrets { ",
        "using A = B;",
        "global using Comind.Api.Server;",
        "[Get(\"/{a}\")]",
        "[Field]",
        "[Action(\"x\")]",
        "[Entity]",
        "[RestClient]",
        "class ",
        "record ",
        "extension(int i) { }",
        "delegate*<int>",
        "(int, int)",
        "int?[]",
        "\0",
        "\uD800",
        "\u2028",
        "é",
        "\r",
        "nameof(",
        "typeof(",
        "where T : new()",
        "= default",
    ];

    private static readonly CSharpParseOptions s_options = TestDefaults.ParseOptions(LanguageVersion.Preview);

    private readonly Random _random = new(20_250_101);
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
            var target = _random.Next(_trees.Count + 1);
            var mutated = Mutate(target < _trees.Count ? WholeProject.Sources[target] : Samples.SecretsFile.Text);
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

    private string Mutate(string text)
    {
        for (var edits = _random.Next(1, 6); edits > 0 && text.Length > 0; edits--)
        {
            var at = _random.Next(text.Length);
            var length = Math.Min(_random.Next(12), text.Length - at);
            text = _random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, s_fragments[_random.Next(s_fragments.Length)]),
                2 => text.Insert(_random.Next(text.Length), text.Substring(at, length)),
                _ => text.Remove(at, length).Insert(at, s_fragments[_random.Next(s_fragments.Length)]),
            };
        }

        return text;
    }

    private sealed class Settings(string text) : AdditionalText
    {
        public override string Path => "/project/settings/secrets.ts";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
