using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Acme.GeneratorsTests;

/// <summary>A settings file is read once, whoever asks for it.</summary>
public class SettingsReadTests
{
    private const string Path = "/project/settings/secrets.ts";

    [Fact]
    public void Generators_share_what_was_read()
    {
        var result = Run(new GivenText(Path, Samples.SecretsFile.Text));

        var secrets = ValueOf(result, SecretsGenerator.Steps.Files);
        Assert.NotNull(secrets);
        Assert.Same(secrets, ValueOf(result, ClientGenerator.Steps.SecretsFiles));
    }

    [Fact]
    public void Same_text_in_two_files_is_read_for_each()
    {
        var text = SourceText.From("{ \"apiKey\": \"A\" }");
        var result = Run(new GivenText("/project/settings/secrets.json", text), new GivenText("/project/more/settings/secrets.json", text));

        var sources = Values(result, SecretsGenerator.Steps.Files);
        Assert.Equal(2, sources.Distinct().Count());
    }

    private static object? ValueOf(GeneratorDriverRunResult result, string step) => Values(result, step).SingleOrDefault();

    private static List<object?> Values(GeneratorDriverRunResult result, string step) =>
        [
            .. result
                .Results.Where(run => run.TrackedSteps.ContainsKey(step))
                .SelectMany(run => run.TrackedSteps[step])
                .SelectMany(run => run.Outputs)
                .Select(output => output.Value),
        ];

    private static GeneratorDriverRunResult Run(params AdditionalText[] files)
    {
        var options = TestDefaults.ParseOptions(Samples.Project().LanguageVersion);
        var driver = CSharpGeneratorDriver.Create(
            [new SecretsGenerator().AsSourceGenerator(), new ClientGenerator().AsSourceGenerator()],
            files,
            options,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
        return driver.RunGenerators(CSharpCompilation.Create("Acme", [CSharpSyntaxTree.ParseText(Samples.CrmApi, options)])).GetRunResult();
    }

    private sealed class GivenText(string path, SourceText text) : AdditionalText
    {
        public GivenText(string path, string text)
            : this(path, SourceText.From(text)) { }

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
