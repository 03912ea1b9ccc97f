using System.Collections.Immutable;
using Acme.TestKit;
using Comind.Api.Analyzers;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acme.AnalyzersTests.Clients;

/// <summary>Runs the generators, then the rules on what came out, as a build does.</summary>
internal sealed class ClientRun
{
    private readonly Compilation _output;

    private ClientRun(Compilation output, ImmutableArray<Diagnostic> reports)
    {
        _output = output;
        Reports = reports;
    }

    /// <summary>What the rules report.</summary>
    public ImmutableArray<Diagnostic> Reports { get; }

    /// <summary>The reports that say why a call has no body.</summary>
    public IEnumerable<Diagnostic> Reasons =>
        Reports.Where(report =>
            report.Severity == DiagnosticSeverity.Error || report.Id is "RAPI4101" or "RAPI4121" or "RAPI4001" or "RAPI1001"
        );

    /// <summary>What the compiler has against the files that were generated.</summary>
    public IEnumerable<Diagnostic> ErrorsInGenerated =>
        _output
            .GetDiagnostics()
            .Where(error => error.Severity == DiagnosticSeverity.Error && error.Location.SourceTree is { } tree && IsGenerated(tree));

    public static async Task<ClientRun> Of(TestProject project)
    {
        var output = new GeneratorTest<ClientGenerator>(project).Output;
        var options = new AnalyzerOptions([.. project.AdditionalFiles.Select(file => new SettingsText(file))]);
        var reports = await output
            .WithAnalyzers(
                [
                    new ClientAnalyzer(),
                    new NotPartialAnalyzer(),
                    new UndeclaredSecretAnalyzer(),
                    new HardcodedCredentialAnalyzer(),
                    new UncoveredJsonAnalyzer(),
                ],
                options
            )
            .GetAnalyzerDiagnosticsAsync();
        return new(output, reports);
    }

    /// <summary>A rule reports a name in these declarations. For what makes the compiler complain about generated files too.</summary>
    public static async Task ReportsAsync(string declarations, string id, string name)
    {
        var run = await Of(ClientCode.Project(declarations));
        var report = Assert.Single(run.Reasons);
        Assert.Equal((id, name), (report.Id, report.Location.SourceTree!.GetText().ToString(report.Location.SourceSpan)));
    }

    /// <summary>Whether a method of that name was generated.</summary>
    public bool Implements(string method) =>
        _output
            .SyntaxTrees.Where(IsGenerated)
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Any(declared =>
                declared.Identifier.ValueText == method && (declared.Body ?? (SyntaxNode?)declared.ExpressionBody) is not null
            );

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private sealed class SettingsText(TestFile file) : AdditionalText
    {
        public override string Path => "/project/" + file.Path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) =>
            Microsoft.CodeAnalysis.Text.SourceText.From(file.Text);
    }
}
