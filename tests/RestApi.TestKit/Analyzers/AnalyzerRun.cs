using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace Acme.TestKit;

/// <summary>Runs a rule on code that need not compile, such as code that is being typed.</summary>
public static class AnalyzerRun<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>What the rule reports; a rule that throws fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> Diagnose(TestProject project) => Diagnose(project, TestDefaults.References);

    /// <summary>What the rule reports in a project that does not reference the runtime.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnoseWithoutRuntime(TestProject project) =>
        Diagnose(project, TestDefaults.ReferencesWithoutRuntime);

    /// <summary>The rule survives the code at every moment while it is typed: cut off after each token.</summary>
    public static async Task SurvivesTyping(string source)
    {
        var tokens = (await CSharpSyntaxTree.ParseText(source).GetRootAsync()).DescendantTokens();
        foreach (var length in tokens.Select(token => token.Span.End).Distinct())
        {
            await Diagnose(source[..length]);
        }
    }

    private static Task<ImmutableArray<Diagnostic>> Diagnose(TestProject project, IEnumerable<MetadataReference> references) =>
        AnalyzerRun.Diagnose(new TAnalyzer(), project, references);
}

/// <summary>Runs a rule that a test has made.</summary>
public static class AnalyzerRun
{
    /// <summary>What the rule reports; a rule that throws fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> Diagnose(DiagnosticAnalyzer rule, TestProject project) =>
        Diagnose(rule, project, TestDefaults.References);

    private static AnalyzerOptions Files(TestProject project) =>
        new([.. project.AdditionalFiles.Select(file => new TestText(file))], new TestOptions(project));

    internal static async Task<ImmutableArray<Diagnostic>> Diagnose(
        DiagnosticAnalyzer rule,
        TestProject project,
        IEnumerable<MetadataReference> references
    )
    {
        var options = TestDefaults.ParseOptions(project.LanguageVersion);
        var trees = project.Sources.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path));
        var reports = await CSharpCompilation
            .Create("Acme", trees, references, TestDefaults.CompilationOptions)
            .WithAnalyzers([rule], Files(project))
            .GetAnalyzerDiagnosticsAsync();
        if (reports.FirstOrDefault(report => report.Id == "AD0001") is { } thrown)
        {
            throw new XunitException($"{thrown}\n\n{string.Join("\n\n", project.Sources.Select(file => file.Text))}");
        }

        return reports;
    }
}
