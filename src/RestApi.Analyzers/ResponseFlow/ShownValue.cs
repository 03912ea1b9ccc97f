using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Tells the values that only become part of a text, at once or under a name: nothing is decided by them.</summary>
internal static class ShownValue
{
    public static bool Is(SyntaxNode value) =>
        value.Parent switch
        {
            ParenthesizedExpressionSyntax outer => Is(outer),
            InterpolationSyntax => true,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => HasText(sum),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => IsName(declarator),
            _ => false,
        };

    private static bool HasText(BinaryExpressionSyntax sum) =>
        sum.DescendantNodes()
            .Any(static part => part.IsKind(SyntaxKind.StringLiteralExpression) || part is InterpolatedStringExpressionSyntax);

    private static bool IsName(VariableDeclaratorSyntax declarator)
    {
        var uses = declarator
            .Ancestors()
            .First(static node => node is MemberDeclarationSyntax or CompilationUnitSyntax)
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == declarator.Identifier.ValueText)
            .ToList();
        return uses.Count > 0 && uses.TrueForAll(Is);
    }
}
