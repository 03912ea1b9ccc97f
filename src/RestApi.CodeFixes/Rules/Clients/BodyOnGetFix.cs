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

/// <summary>Fixes RAPI4109: makes the call a POST.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BodyOnGetFix))]
[Shared]
public sealed class BodyOnGetFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.BodyOnGet);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.FindAsync<MethodDeclarationSyntax>().ConfigureAwait(false) is { } method
            && method
                .AttributeLists.SelectMany(static list => list.Attributes)
                .Select(static attribute => NameOf(attribute))
                .FirstOrDefault(IsGet)
                is { } name
        )
        {
            var post = name.Identifier.ValueText == "Get" ? "Post" : "PostAttribute";
            context.Offer("Use [Post]", "RAPI4109.Post", name, SyntaxFactory.IdentifierName(post).WithTriviaFrom(name));
        }
    }

    private static IdentifierNameSyntax? NameOf(AttributeSyntax attribute) =>
        (attribute.Name as QualifiedNameSyntax)?.Right as IdentifierNameSyntax
        ?? (attribute.Name as AliasQualifiedNameSyntax)?.Name as IdentifierNameSyntax
        ?? attribute.Name as IdentifierNameSyntax;

    private static bool IsGet(IdentifierNameSyntax? name) => name?.Identifier.ValueText is "Get" or "GetAttribute";
}
