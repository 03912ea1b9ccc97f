using Acme.AnalyzersTests.Kit;
using Acme.TestKit;
using Comind.Api.Analyzers;
using Comind.Api.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Acme.AnalyzersTests.Security;

/// <summary>Fix All in a solution whose projects read one secrets file.</summary>
public sealed class SharedSecretsFileTests
{
    [Fact]
    public async Task Declarations_for_all_projects_arrive_in_the_one_file()
    {
        using var workspace = new AdhocWorkspace();
        var solution = AddProject(AddProject(workspace.CurrentSolution, "Crm", "k-8f3a"), "Erp", "q-8f3a");

        var fixedSolution = await FixAllAsync(solution);

        foreach (var project in fixedSolution.Projects)
        {
            var secrets = (await project.AdditionalDocuments.Single().GetTextAsync()).ToString();
            Assert.Contains("apiKey: process.env.COMIND_SECRET_API_KEY,", secrets, StringComparison.Ordinal);
            Assert.Contains("apiKey2: process.env.COMIND_SECRET_API_KEY2,", secrets, StringComparison.Ordinal);
        }

        Assert.Contains("Secrets.ApiKey)", await CodeAsync(fixedSolution, "Crm"), StringComparison.Ordinal);
        Assert.Contains("Secrets.ApiKey2)", await CodeAsync(fixedSolution, "Erp"), StringComparison.Ordinal);
    }

    private static Solution AddProject(Solution solution, string name, string credential)
    {
        var id = ProjectId.CreateNewId(name);
        var code = CredentialCode.InMethod($"""RestApi.AddHeader("X-API-Key", "{credential}");""");
        return solution
            .AddProject(id, name, name, LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, TestDefaults.CompilationOptions)
            .WithProjectParseOptions(id, TestDefaults.ParseOptions(TestDefaults.LanguageVersion))
            .AddMetadataReferences(id, TestDefaults.References)
            .AddDocument(DocumentId.CreateNewId(id), "Sync.cs", SourceText.From(code), filePath: $"/{name}/Sync.cs")
            .AddAdditionalDocument(
                DocumentId.CreateNewId(id),
                "secrets.ts",
                SourceText.From(CredentialCode.SecretsFile),
                filePath: "/settings/secrets.ts"
            );
    }

    private static async Task<Solution> FixAllAsync(Solution solution)
    {
        var fix = new HardcodedCredentialFix();
        var context = new FixAllContext(
            solution.Projects.First().Documents.First(),
            fix,
            FixAllScope.Solution,
            nameof(HardcodedCredentialFix),
            fix.FixableDiagnosticIds,
            new ReportsOfRule(new HardcodedCredentialAnalyzer()),
            CancellationToken.None
        );
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<string> CodeAsync(Solution solution, string project) =>
        (await solution.Projects.Single(one => one.Name == project).Documents.Single().GetTextAsync()).ToString();
}
