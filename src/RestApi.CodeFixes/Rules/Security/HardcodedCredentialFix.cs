using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Comind.Api.CodeFixes;

/// <summary>RAPI1001 and RAPI1002: declares the secret in settings/secrets and uses it in place of the credential.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedCredentialFix))]
[Shared]
public sealed class HardcodedCredentialFix : CodeFixProvider
{
    internal const string EquivalenceKey = nameof(HardcodedCredentialFix);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.HardcodedCredential, RuleIds.SecretShapedLiteral);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => HardcodedCredentialFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var rewrites = await CredentialPlan.MakeAsync([(document, context.Span)], context.CancellationToken).ConfigureAwait(false);
        if (rewrites is [var rewrite])
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title(rewrite),
                    token => CredentialPlan.ApplyAsync(document.Project.Solution, rewrites, token),
                    EquivalenceKey
                ),
                context.Diagnostics
            );
        }
    }

    private static string Title(SecretsRewrite rewrite)
    {
        var alias = rewrite.Calls[0].Alias;
        var file = rewrite.File.Name;
        return rewrite.AddsNothing
            ? $"Use the secret '{alias}', which {file} declares"
            : $"Declare the secret '{alias}' in {file} and use it";
    }
}
