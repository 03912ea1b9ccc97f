using System.Collections.Immutable;
using Acme.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acme.AnalyzersTests.Repository;

/// <summary>A project of this repository in a workspace, to which Fix All is applied as an editor does it.</summary>
internal sealed class FixedProject
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly ProjectId _id = ProjectId.CreateNewId();

    private FixedProject(AdhocWorkspace workspace, string folder, string rootNamespace)
    {
        var sources = AllRules.Files(folder, "*.cs");
        var solution = workspace
            .CurrentSolution.AddProject(_id, "Sample", "Sample", LanguageNames.CSharp)
            .WithProjectCompilationOptions(_id, TestDefaults.CompilationOptions)
            .WithProjectParseOptions(_id, TestDefaults.ParseOptions(TestDefaults.LanguageVersion))
            .AddMetadataReferences(_id, TestDefaults.References)
            .AddAnalyzerReference(_id, new Generators(ProductGenerators.For(new TestProject([.. sources.Select(File.ReadAllText)]))));
        solution = AddSource(solution, "/Usings.cs", Usings);
        solution = sources.Aggregate(solution, (current, path) => AddSource(current, path, File.ReadAllText(path)));
        foreach (var path in AllRules.Files(folder, "*").Where(AllRules.IsHandedOver))
        {
            var id = DocumentId.CreateNewId(_id);
            solution = solution.AddAdditionalDocument(id, Path.GetFileName(path), SourceText.From(File.ReadAllText(path)), filePath: path);
        }

        var global = $"is_global = true\nbuild_property.RootNamespace = {rootNamespace}\n";
        Solution = solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(_id),
            ".globalconfig",
            SourceText.From(global),
            filePath: "/.globalconfig"
        );
    }

    public Solution Solution { get; private set; }

    public Project Project => Solution.GetProject(_id)!;

    public static FixedProject Open(AdhocWorkspace workspace, string folder, string rootNamespace) => new(workspace, folder, rootNamespace);

    /// <summary>The text of an additional file.</summary>
    public async Task<string> TextOfAsync(string ending)
    {
        var document = Project.AdditionalDocuments.Single(file => file.FilePath!.EndsWith(ending, StringComparison.Ordinal));
        return (await document.GetTextAsync()).ToString();
    }

    public async Task<ImmutableArray<Diagnostic>> ErrorsAsync() =>
        [.. (await Project.GetCompilationAsync())!.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error)];

    public async Task<ImmutableArray<Diagnostic>> ReportsAsync()
    {
        var compilation = (await Project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers(AllRules.Analyzers, Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>Applies the first Fix All that changes something.</summary>
    /// <returns>The id of the rule whose reports it fixed; null when no fix is left.</returns>
    public async Task<string?> FixNextAsync()
    {
        var reports = await ReportsAsync();
        foreach (
            var report in reports
                .OrderBy(static report => report.Id, StringComparer.Ordinal)
                .ThenBy(static report => report.Location.SourceSpan)
        )
        {
            foreach (var fix in AllRules.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(report.Id)))
            {
                if (await OfferedAsync(fix, report) is { } action && await ApplyAsync(fix, action, report, reports))
                {
                    return report.Id;
                }
            }
        }

        return null;
    }

    /// <summary>The reports for which a fix is still offered.</summary>
    public async Task<IReadOnlyList<string>> OfferedAsync(IEnumerable<Diagnostic> reports)
    {
        var offered = new List<string>();
        foreach (var report in reports)
        {
            foreach (var fix in AllRules.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(report.Id)))
            {
                if (await OfferedAsync(fix, report) is { } action)
                {
                    offered.Add($"{action.Title}: {report}");
                }
            }
        }

        return offered;
    }

    private async Task<CodeAction?> OfferedAsync(CodeFixProvider fix, Diagnostic report)
    {
        CodeAction? offered = null;
        if (Project.GetDocument(report.Location.SourceTree) is { } document)
        {
            await fix.RegisterCodeFixesAsync(new(document, report, (action, _) => offered ??= action, CancellationToken.None));
        }

        return offered;
    }

    private async Task<bool> ApplyAsync(CodeFixProvider fix, CodeAction action, Diagnostic report, ImmutableArray<Diagnostic> reports)
    {
        var context = new FixAllContext(
            Project.GetDocument(report.Location.SourceTree)!,
            fix,
            FixAllScope.Project,
            action.EquivalenceKey!,
            [report.Id],
            new Reports(reports),
            CancellationToken.None
        );
        var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        var operations = all is null ? [] : await all.GetOperationsAsync(CancellationToken.None);
        if (operations.OfType<ApplyChangesOperation>().FirstOrDefault() is not { ChangedSolution: var changed })
        {
            return false;
        }

        var changes = changed.GetChanges(Solution).GetProjectChanges().ToList();
        Solution = changed;
        return changes.Count > 0;
    }

    private Solution AddSource(Solution solution, string path, string text) =>
        solution.AddDocument(DocumentId.CreateNewId(_id), Path.GetFileName(path), SourceText.From(text), filePath: path);

    private sealed class Reports(ImmutableArray<Diagnostic> reports) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(reports);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        )
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return reports.Where(report => report.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(reports.Where(static report => report.Location.SourceTree is null));
    }

    private sealed class Generators(IEnumerable<IIncrementalGenerator> generators) : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators =
        [
            .. generators.Select(static generator => generator.AsSourceGenerator()),
        ];

        public override string? FullPath => null;

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
