using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4130: marks the interface.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnmarkedClientFix))]
[Shared]
public sealed class UnmarkedClientFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnmarkedClient);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // A class needs a base URL, which nobody can guess.
        if (await context.FindAsync<TypeDeclarationSyntax>().ConfigureAwait(false) is not InterfaceDeclarationSyntax type)
        {
            return;
        }

        var leading = type.GetLeadingTrivia();
        var indentation =
            leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia)
                ? SyntaxFactory.TriviaList(leading[leading.Count - 1])
                : default;
        var list = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("RestClient"))))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(SyntaxFactory.LineFeed);
        var bare = type.WithLeadingTrivia(indentation);
        context.Offer("Add [RestClient]", "RAPI4130.Mark", type, bare.WithAttributeLists(bare.AttributeLists.Insert(0, list)));
    }
}
