using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI1004: writes the secret as <c>***</c> into logs and exceptions, and gives it to URLs without revealing it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretLeakFix))]
[Shared]
public sealed class SecretLeakFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SecretLeak);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            FixData.NameOf(context.Diagnostics[0]) is not { } kind
            || await context.FindAsync<InvocationExpressionSyntax>().ConfigureAwait(false)
                is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Reveal" } access } reveal
        )
        {
            return;
        }

        switch (kind)
        {
            case "Log" or "Exception":
                context.Offer("Write *** in its place", nameof(SecretLeakFix) + ".Mask", reveal, Masked(reveal, access));
                break;
            case "Url" when await TakesSecretAsync(context, reveal, access.Expression).ConfigureAwait(false):
                context.Offer(
                    "Give the secret without revealing it",
                    nameof(SecretLeakFix) + ".Secret",
                    reveal,
                    access.Expression.WithTriviaFrom(reveal)
                );
                break;
        }
    }

    // A hole of an interpolated text writes the secret itself, which is ***.
    private static ExpressionSyntax Masked(InvocationExpressionSyntax reveal, MemberAccessExpressionSyntax access) =>
        reveal.Parent is InterpolationSyntax
            ? access.Expression.WithTriviaFrom(reveal)
            : reveal.WithExpression(access.WithName(SyntaxFactory.IdentifierName("ToString")));

    // The call has to mean the same with a Secret in it: some take plain text only.
    private static async Task<bool> TakesSecretAsync(CodeFixContext context, InvocationExpressionSyntax reveal, ExpressionSyntax secret)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var call =
            reveal
                .Ancestors()
                .OfType<ArgumentSyntax>()
                .LastOrDefault(argument => argument.FirstAncestorOrSelf<StatementSyntax>() == reveal.FirstAncestorOrSelf<StatementSyntax>())
                ?.Parent?.Parent as ExpressionSyntax;
        return model is not null
            && call is not null
            && model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol current
            && model
                .GetSpeculativeSymbolInfo(call.SpanStart, call.ReplaceNode(reveal, secret), SpeculativeBindingOption.BindAsExpression)
                .Symbol
                is IMethodSymbol other
            && SymbolEqualityComparer.Default.Equals(other.ContainingType, current.ContainingType)
            && other.Name == current.Name
            && other.Parameters.Any(static parameter => parameter.Type.Name is "Secret" or "SecretInterpolatedStringHandler");
    }
}
