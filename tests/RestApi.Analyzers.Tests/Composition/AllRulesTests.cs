using Acme.AnalyzersTests.Repository;
using Acme.TestKit;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acme.AnalyzersTests;

/// <summary>The compiler loads one analyzer for all rules, and it reports what they report.</summary>
public sealed class AllRulesTests
{
    private static readonly TestProject s_mistakes = new(
        """
        using System.Net.Http;
        using Comind.Api.Server;

        [RestClient(BaseUrl = "http://crm.example.com")]
        public static partial class Crm
        {
            [Get("/contacts/{id}")]
            public static partial string Contact(int other);
        }

        public static class Orders
        {
            private const string ApiKey = "k-8f3a91c0d2e4";

            [Action("orders")]
            public static void Run(HttpClient client)
            {
                var response = RestApi.Get("https://crm.example.com/orders").ExecuteRequest();
                _ = response.Json();
                _ = new HttpClient();
            }
        }
        """
    )
    {
        AdditionalFiles =
        [
            new("settings/secrets.ts", "export const secrets = { crmApiKey: process.env.OTHER_KEY };"),
            new("actions/orders.ts", "export async function run() { const r = await fetch('https://crm.example.com'); return r.json(); }"),
        ],
    };

    [Fact]
    public async Task Reports_what_each_rule_reports()
    {
        var whole = await AnalyzerRun<AllRulesAnalyzer>.Diagnose(s_mistakes);
        var parts = new List<Diagnostic>();
        foreach (var part in Parts())
        {
            parts.AddRange(await AnalyzerRun.Diagnose(part, s_mistakes));
        }

        Assert.Equal(Sorted(parts), Sorted(whole));
        Assert.Subset(
            whole.Select(static report => report.Id).ToHashSet(),
            new HashSet<string> { "RAPI1002", "RAPI3001", "RAPI4004", "RAPI4102" }
        );
    }

    [Fact]
    public async Task Is_silent_without_the_runtime() =>
        Assert.Empty(await AnalyzerRun<AllRulesAnalyzer>.DiagnoseWithoutRuntime(s_mistakes));

    [Fact]
    public void Declares_every_rule_of_its_parts_once()
    {
        var ids = new AllRulesAnalyzer().SupportedDiagnostics;
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        Assert.Equal(
            Parts().SelectMany(static part => part.SupportedDiagnostics).Select(static rule => rule.Id).Distinct().Order(),
            ids.Select(static rule => rule.Id).Distinct().Order()
        );
    }

    [Fact]
    public void Only_rules_that_report_at_the_end_of_a_compilation_are_loaded_beside_it()
    {
        var beside = AllRules.Analyzers.Where(static analyzer => analyzer is not AllRulesAnalyzer).ToList();
        Assert.Equal(["EndRulesAnalyzer"], beside.Select(static analyzer => analyzer.GetType().Name));
        Assert.DoesNotContain(new AllRulesAnalyzer().SupportedDiagnostics, IsOfEnd);
    }

    private static bool IsOfEnd(DiagnosticDescriptor rule) => rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);

    private static IEnumerable<DiagnosticAnalyzer> Parts() =>
        typeof(AllRulesAnalyzer)
            .Assembly.GetTypes()
            .Where(static type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract)
            .Where(static type => !type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Where(static type => type != typeof(DuplicateActionAnalyzer) && type != typeof(GivenNameAnalyzer))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static IEnumerable<string> Sorted(IEnumerable<Diagnostic> reports) =>
        reports.Select(static report => report.ToString()).Order(StringComparer.Ordinal);
}
