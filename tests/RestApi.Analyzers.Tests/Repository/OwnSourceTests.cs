using Acme.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acme.AnalyzersTests.Repository;

/// <summary>No rule cries wolf over the code of this repository, which is full of names of secrets and of responses.</summary>
public sealed class OwnSourceTests
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> s_references = new(static () =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(static path => Path.GetFileName(path) is not "RestApi.Runtime.dll")
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ]
    );

    /// <summary>With the sources of the runtime, so that the rules are on, as in action logic.</summary>
    [Theory]
    [InlineData("src/RestApi.Hosting")]
    [InlineData("src/RestApi.Language")]
    [InlineData("src/RestApi.Generators")]
    [InlineData("src/RestApi.Analyzers")]
    [InlineData("src/RestApi.CodeFixes")]
    [InlineData("samples/CrmSync")]
    public async Task Nothing_is_reported(string folder) => AreNone(await ReportsAsync(folder, TestDefaults.References));

    /// <summary>The runtime itself is what reaches the network; all other rules hold for it too.</summary>
    [Fact]
    public async Task Runtime_opens_connections_and_nothing_else() =>
        AreNone(
            (await ReportsAsync("src/RestApi.Runtime", [])).Where(static report =>
                !report.Contains("RAPI3001", StringComparison.Ordinal) && !report.Contains("RAPI3002", StringComparison.Ordinal)
            )
        );

    // Each report in full, which an assertion about equality would cut off.
    private static void AreNone(IEnumerable<string> reports) => Assert.True(!reports.Any(), string.Join("\n", reports));

    private static async Task<IReadOnlyList<string>> ReportsAsync(string folder, IEnumerable<MetadataReference> runtime)
    {
        var options = TestDefaults.ParseOptions(TestDefaults.LanguageVersion);
        var trees = AllRules
            .Files(folder, "*.cs")
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            .ToList();
        Assert.NotEmpty(trees);
        var references = s_references.Value.Concat(
            runtime.Where(static reference => reference.Display!.EndsWith("RestApi.Runtime.dll", StringComparison.Ordinal))
        );
        var found = await CSharpCompilation
            .Create(
                "Own",
                [.. trees, CSharpSyntaxTree.ParseText(FixedProject.Usings, options, "Usings.cs")],
                references,
                TestDefaults.CompilationOptions
            )
            .WithAnalyzers(
                AllRules.Analyzers,
                new AnalyzerOptions([.. AllRules.Files(folder, "*").Where(AllRules.IsHandedOver).Select(static path => new Handed(path))])
            )
            .GetAnalyzerDiagnosticsAsync();
        // Without the generators every declared call lacks its body.
        return [.. found.Where(static report => report.Id is not "RAPI4129").Select(static report => report.ToString()).Order()];
    }

    private sealed class Handed(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}
