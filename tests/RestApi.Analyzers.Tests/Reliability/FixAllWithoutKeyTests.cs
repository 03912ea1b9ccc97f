using Acme.AnalyzersTests.Kit;
using Acme.TestKit;
using Comind.Api.Analyzers;
using Comind.Api.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Fix All for a caller that does not say which action it means, as dotnet format does for the second rule of one analyzer.</summary>
public sealed class FixAllWithoutKeyTests
{
    [Theory]
    [InlineData(FixAllScope.Solution)]
    [InlineData(FixAllScope.Document)]
    public async Task First_action_that_is_offered_is_meant(FixAllScope scope)
    {
        var code = ResponseCode.InMethod("RestApi.ExecuteRequest(); RestApi.DownloadFile();");

        Assert.Equal(
            ResponseCode.InMethod("RestApi.ExecuteRequest().EnsureSuccess(); RestApi.DownloadFile().EnsureSuccess();"),
            await FixAsync(code, scope)
        );
    }

    [Fact]
    public async Task Nothing_is_offered_where_no_action_is() =>
        Assert.Null(await FixAsync(ResponseCode.InMethod("Action run = () => { };"), FixAllScope.Solution));

    [Fact]
    public async Task Report_of_another_rule_is_no_mistake_of_a_fix()
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, ResponseCode.InMethod("RestApi.ExecuteRequest(); const int a = 1; Save($\"{a}\");"));
        var tree = (await document.GetSyntaxTreeAsync())!;
        var rule = new DiagnosticDescriptor("OTHER1", "a", "a", "a", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        var fixes = Repository.AllRules.Fixes.ToList();
        Assert.NotEmpty(fixes);
        foreach (var token in (await tree.GetRootAsync()).DescendantTokens().Where(static token => token.Span.Length > 0))
        {
            var report = Diagnostic.Create(rule, token.GetLocation());
            foreach (var fix in fixes)
            {
                await fix.RegisterCodeFixesAsync(new(document, report, static (_, _) => { }, CancellationToken.None));
            }
        }
    }

    private static async Task<string?> FixAsync(string code, FixAllScope scope)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, code);
        var fix = new IgnoredResponseFix();
        var context = new FixAllContext(
            document,
            fix,
            scope,
            null!,
            fix.FixableDiagnosticIds,
            new ReportsOfRule(new IgnoredResponseAnalyzer()),
            CancellationToken.None
        );
        if (await fix.GetFixAllProvider().GetFixAsync(context) is not { } action)
        {
            return null;
        }

        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static Document Open(AdhocWorkspace workspace, string code)
    {
        var id = ProjectId.CreateNewId();
        return workspace
            .CurrentSolution.AddProject(id, "Sync", "Sync", LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, TestDefaults.CompilationOptions)
            .WithProjectParseOptions(id, TestDefaults.ParseOptions(TestDefaults.LanguageVersion))
            .AddMetadataReferences(id, TestDefaults.References)
            .AddDocument(DocumentId.CreateNewId(id), "Sync.cs", SourceText.From(code), filePath: "/Sync.cs")
            .GetProject(id)!
            .Documents.Single();
    }
}
