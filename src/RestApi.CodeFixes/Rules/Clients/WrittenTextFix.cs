using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI2014, RAPI4103, RAPI4104, RAPI4105, RAPI4128 and RAPI4131: writes the text or number that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrittenTextFix))]
[Shared]
public sealed class WrittenTextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(
            RuleIds.MissingKeyField,
            RuleIds.BrokenPathTemplate,
            RuleIds.UnusablePath,
            RuleIds.MissingSlash,
            RuleIds.NotLiteral,
            RuleIds.RefitDifference
        );

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (
            FixData.TextOf(diagnostic) is not { } text
            || await context.FindAsync<ExpressionSyntax>().ConfigureAwait(false) is not { } expression
        )
        {
            return;
        }

        var literal = Literal(diagnostic, text);
        context.Offer($"Write {literal}", diagnostic.Id + ".Write", expression, literal.WithTriviaFrom(expression));
    }

    private static LiteralExpressionSyntax Literal(Diagnostic diagnostic, string text) =>
        FixData.NameOf(diagnostic) == "number"
            ? SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.ParseToken(text))
            : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
