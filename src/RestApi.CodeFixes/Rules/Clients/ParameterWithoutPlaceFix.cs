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

/// <summary>Fixes RAPI4106: gives the parameter the placeholder that nothing fills.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParameterWithoutPlaceFix))]
[Shared]
public sealed class ParameterWithoutPlaceFix : CodeFixProvider
{
    private const string Key = "RAPI4106.Fill";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ParameterWithoutPlace);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            FixData.TextOf(context.Diagnostics[0]) is not { } placeholder
            || await context.FindAsync<ParameterSyntax>().ConfigureAwait(false) is not { } parameter
        )
        {
            return;
        }

        // [Path] without a name, or the name that [Path] or [AliasAs] gives.
        var argument = SyntaxFactory.AttributeArgument(
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(placeholder))
        );
        var title = $"Fill '{{{placeholder}}}' with it";
        if (await context.FindAsync<AttributeArgumentSyntax>().ConfigureAwait(false) is { } written)
        {
            context.Offer(title, Key, written, written.WithExpression(argument.Expression));
        }
        else if (parameter.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(IsPath) is { } path)
        {
            context.Offer(
                title,
                Key,
                path,
                path.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(argument)))
            );
        }
    }

    private static bool IsPath(AttributeSyntax attribute) => attribute.Name.ToString().Split('.').Last() is "Path" or "PathAttribute";
}
