using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Reads the members that may carry a marker: calls, actions and fields of records.</summary>
internal static class MemberReader
{
    public static bool IsCandidate(MemberDeclarationSyntax member) =>
        member.AttributeLists.Count > 0
        && member switch
        {
            MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.PartialKeyword)
                || method.Modifiers.Any(SyntaxKind.StaticKeyword)
                || method.Parent is InterfaceDeclarationSyntax,
            PropertyDeclarationSyntax property => property.Modifiers.Any(SyntaxKind.PartialKeyword) && IsDeclaration(property),
            _ => false,
        };

    /// <param name="isOverloaded">Whether the type has another method of that name.</param>
    public static MethodPart Read(MethodDeclarationSyntax method, bool isOverloaded) =>
        new(
            AttributeReader.Read(method.AttributeLists, "method"),
            Words(method.Modifiers),
            WrittenType.Read(method.ReturnType),
            method.Identifier.Text,
            method.TypeParameterList is not null || method.ExplicitInterfaceSpecifier is not null,
            method.Body is not null || method.ExpressionBody is not null,
            new(method.ParameterList.Parameters.Select(Read)),
            isOverloaded
        );

    public static PropertyPart Read(PropertyDeclarationSyntax property) =>
        new(
            AttributeReader.Read(property.AttributeLists, "property"),
            Words(property.Modifiers),
            WrittenType.Read(property.Type),
            property.Identifier.Text,
            property.Identifier.ValueText,
            new(
                property.AccessorList!.Accessors.Select(static accessor => new AccessorPart(
                    Words(accessor.Modifiers),
                    accessor.Keyword.Text
                ))
            )
        );

    private static bool IsDeclaration(PropertyDeclarationSyntax property) =>
        property is { ExpressionBody: null, AccessorList: { } list }
        && list.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null });

    public static EquatableArray<string> Words(SyntaxTokenList modifiers) =>
        modifiers.Count == 0 ? default : new(modifiers.Select(static modifier => modifier.Text));

    private static ParameterPart Read(ParameterSyntax parameter) =>
        new(
            AttributeReader.Read(parameter.AttributeLists, "param"),
            Words(parameter.Modifiers),
            parameter.Type is { } type ? WrittenType.Read(type) : WrittenType.None,
            parameter.Identifier.Text,
            parameter.Identifier.ValueText,
            parameter.Default is { } value ? DefaultValue.Read(value.Value, parameter.Type) : null,
            parameter.Default is { } written ? CSharpText.OneLine(written.Value) : null
        );
}
