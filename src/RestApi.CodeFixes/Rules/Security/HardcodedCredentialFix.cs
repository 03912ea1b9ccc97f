using System.Collections.Immutable;
using System.Composition;
using System.IO;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Comind.Api.CodeFixes;

/// <summary>RAPI1001: declares the secret in settings/secrets and uses it in place of the credential.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedCredentialFix))]
[Shared]
public sealed class HardcodedCredentialFix : CodeFixProvider
{
    internal const string EquivalenceKey = nameof(HardcodedCredentialFix);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HardcodedCredential);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => HardcodedCredentialFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var plan = await CredentialPlan
            .MakeAsync(document.Project, [(document, context.Span)], context.CancellationToken)
            .ConfigureAwait(false);
        if (plan is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title(plan),
                    token => CredentialPlan.ApplyAsync(document.Project.Solution, [plan], token),
                    EquivalenceKey
                ),
                context.Diagnostics
            );
        }
    }

    private static string Title(ProjectRewrite plan)
    {
        var alias = plan.Calls[0].Alias;
        var file = Path.GetFileName(plan.SecretsFile.FilePath ?? plan.SecretsFile.Name);
        return plan.IsDeclared ? $"Use the secret '{alias}', which {file} declares" : $"Declare the secret '{alias}' in {file} and use it";
    }
}
