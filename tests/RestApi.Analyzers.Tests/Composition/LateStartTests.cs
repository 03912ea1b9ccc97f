using System.Diagnostics.CodeAnalysis;
using Acme.TestKit;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acme.AnalyzersTests;

/// <summary>The rules of a compilation start once, and only when there is something that they may have to say.</summary>
public sealed class LateStartTests
{
    private const string Mistakes = """
        using Comind.Api.Server;

        static class Settings
        {
            private const string ApiKey = "k-8f3a91c0d2e4";
            private const string MailPassword = "Brieftaube_19";

            static int Status() => RestApi.Get("https://crm.example.com/orders").ExecuteRequest().StatusCode;
        }
        """;

    private readonly AskedOptions _asked = new();

    [Fact]
    public async Task Question_about_syntax_starts_nothing()
    {
        var (driver, tree) = Driver();
        Assert.Empty(await driver.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None));
        Assert.Equal(0, _asked.Times);
    }

    [Fact]
    public async Task Question_about_meaning_starts_them_once()
    {
        var (driver, tree) = Driver();
        Assert.Equal(["RAPI1002", "RAPI1002"], await IdsOf(driver, tree));
        Assert.Equal(1, _asked.Times);
    }

    [Fact]
    public async Task Start_that_fails_is_made_good_by_the_next()
    {
        _asked.Failures = 1;
        var (driver, tree) = Driver();
        // What was to be looked at first is not looked at.
        Assert.Contains("RAPI1002", await IdsOf(driver, tree));
        Assert.Equal(2, _asked.Times);
    }

    private static async Task<IEnumerable<string>> IdsOf(CompilationWithAnalyzers driver, SyntaxTree tree)
    {
        var model = driver.Compilation.GetSemanticModel(tree);
        var reports = await driver.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        return reports.Select(static report => report.Id).Order(StringComparer.Ordinal);
    }

    private (CompilationWithAnalyzers Driver, SyntaxTree Tree) Driver()
    {
        var tree = CSharpSyntaxTree.ParseText(Mistakes, TestDefaults.ParseOptions(TestDefaults.LanguageVersion), "Settings.cs");
        var compilation = CSharpCompilation.Create("Acme", [tree], TestDefaults.References, TestDefaults.CompilationOptions);
        return (compilation.WithAnalyzers([new AllRulesAnalyzer()], new AnalyzerOptions([], _asked)), tree);
    }

    /// <summary>Counts how often the rules, which ask at their start, ask how the generated classes are called.</summary>
    private sealed class AskedOptions : AnalyzerConfigOptionsProvider
    {
        private readonly NoOptions _none = new(null);

        public AskedOptions() => GlobalOptions = new NoOptions(this);

        public int Times { get; private set; }

        public int Failures { get; set; }

        public override AnalyzerConfigOptions GlobalOptions { get; }

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _none;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _none;

        private void Ask()
        {
            Times++;
            if (Failures-- > 0)
            {
                throw new InvalidOperationException("Not yet.");
            }
        }

        private sealed class NoOptions(AskedOptions? asked) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                if (key == "build_property.RootNamespace")
                {
                    asked?.Ask();
                }

                value = null;
                return false;
            }
        }
    }
}
