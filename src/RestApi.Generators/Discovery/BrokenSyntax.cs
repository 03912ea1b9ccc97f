using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Half-typed code: what would be copied from it would be an error in a file that nobody wrote. Bodies do not matter.</summary>
internal static class BrokenSyntax
{
    public static bool IsIn(MethodDeclarationSyntax method) =>
        IsIn(method.Identifier)
        || IsIn(method.ReturnType)
        || IsIn(method.ParameterList)
        || IsIn(method.AttributeLists)
        || IsIn(method.Modifiers)
        || HasArraySize(method.ReturnType)
        || method.ParameterList.Parameters.Any(static parameter => HasArraySize(parameter.Type));

    public static bool IsIn(PropertyDeclarationSyntax property) =>
        IsIn(property.Identifier)
        || IsIn(property.Type)
        || IsIn(property.AccessorList)
        || IsIn(property.AttributeLists)
        || IsIn(property.Modifiers)
        || HasArraySize(property.Type);

    /// <summary>Whether it is in the head of a type or of what is around it.</summary>
    public static bool IsIn(TypeDeclarationSyntax type) =>
        type.AncestorsAndSelf()
            .Any(static node =>
                node switch
                {
                    TypeDeclarationSyntax outer => IsIn(outer.Identifier)
                        || IsIn(outer.TypeParameterList)
                        || IsIn(outer.AttributeLists)
                        || IsIn(outer.Modifiers),
                    BaseNamespaceDeclarationSyntax scope => IsIn(scope.Name) || HasAlias(scope.Name),
                    _ => false,
                }
            );

    // "namespace A::B" is an error of its meaning only, but what is copied from it does not even parse.
    private static bool HasAlias(NameSyntax name) => name.DescendantNodesAndSelf().OfType<AliasQualifiedNameSyntax>().Any();

    // "int[3] sizes" is an error of its meaning too, and no type where it would be copied to.
    private static bool HasArraySize(TypeSyntax? type) =>
        type is not (null or IdentifierNameSyntax or PredefinedTypeSyntax)
        && type.DescendantNodesAndSelf()
            .OfType<ArrayRankSpecifierSyntax>()
            .Any(static rank => rank.Sizes.Any(static size => size is not OmittedArraySizeExpressionSyntax));

    public static bool IsIn(SyntaxNode? node) => node?.ContainsDiagnostics == true;

    private static bool IsIn(SyntaxToken token) => token.IsMissing || token.ContainsDiagnostics;

    private static bool IsIn(SyntaxTokenList tokens) => tokens.Any(static token => IsIn(token));

    private static bool IsIn(SyntaxList<AttributeListSyntax> lists) => lists.Any(static list => IsIn((SyntaxNode)list));
}
