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

/// <summary>Fixes RAPI4115: makes the segment optional, or the value required.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NullableSegmentFix))]
[Shared]
public sealed class NullableSegmentFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NullableSegment);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.FindAsync<ParameterSyntax>().ConfigureAwait(false) is not { Type: NullableTypeSyntax type } parameter
            || parameter.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
        )
        {
            return;
        }

        if (FixData.TextOf(context.Diagnostics[0]) is { } name && PathOf(method, name) is { } path)
        {
            var place = "{" + name + "}";
            var optional = path.Token.ValueText.Replace(place, "{" + name + "?}");
            context.Offer(
                $"Write '{{{name}?}}', which may be left out",
                "RAPI4115.Optional",
                path,
                path.WithToken(SyntaxFactory.Literal(optional).WithTriviaFrom(path.Token))
            );
        }

        if (parameter.Default is null)
        {
            context.Offer("Take a value that is never null", "RAPI4115.Required", type, type.ElementType.WithTriviaFrom(type));
        }
    }

    private static LiteralExpressionSyntax? PathOf(MethodDeclarationSyntax method, string name) =>
        method
            .AttributeLists.SelectMany(static list => list.Attributes)
            .SelectMany(static attribute => attribute.ArgumentList?.Arguments ?? default)
            .Select(static argument => argument.Expression)
            .OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(literal => literal.Token.Value is string text && text.Contains("{" + name + "}"));
}
