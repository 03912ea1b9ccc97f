using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Reads the shapes of the types in a file; kept as long as the file is unchanged, and only of files that are asked for.</summary>
internal static class ShapeReader
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<TypeShape>> s_shapes = new();

    public static IReadOnlyList<TypeShape> Read(SyntaxTree tree) => s_shapes.GetValue(tree, static tree => [.. ReadAll(tree)]);

    private static IEnumerable<TypeShape> ReadAll(SyntaxTree tree) =>
        tree.GetRoot() is CompilationUnitSyntax unit ? unit.Members.SelectMany(static member => ReadMember(member, "", "")) : [];

    private static IEnumerable<TypeShape> ReadMember(MemberDeclarationSyntax member, string space, string outer)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax declaration:
                var inner = CSharpText.Qualify(space, CSharpText.OneLine(declaration.Name));
                return declaration.Members.SelectMany(nested => ReadMember(nested, inner, inner));
            case EnumDeclarationSyntax declaration:
                return [Shape(declaration, space, outer, 0, "enum", default)];
            case TypeDeclarationSyntax declaration:
                var path = CSharpText.Qualify(outer, declaration.Identifier.Text);
                return declaration
                    .Members.SelectMany(nested => ReadMember(nested, space, path))
                    .Prepend(
                        Shape(declaration, space, outer, declaration.Arity, FrameReader.KeywordOf(declaration), Properties(declaration))
                    );
            default:
                return [];
        }
    }

    private static TypeShape Shape(
        BaseTypeDeclarationSyntax type,
        string space,
        string outer,
        int arity,
        string keyword,
        EquatableArray<PropertyShape> properties
    ) =>
        new(
            CSharpText.Qualify(outer, type.Identifier.Text),
            space,
            type.Identifier.Text,
            arity,
            keyword,
            MemberReader.Words(type.Modifiers),
            keyword != "enum" && type.BaseList?.Types.Any(static entry => !WrittenType.Read(entry.Type).LooksLikeInterface) == true,
            type is ClassDeclarationSyntax part && part.Modifiers.Any(SyntaxKind.PartialKeyword) && !MemberKey.IsGenerated(part)
                ? new(
                    part.Members.OfType<MethodDeclarationSyntax>().Where(static method => !BrokenSyntax.IsIn(method)).Select(MemberKey.Of)
                )
                : default,
            properties
        );

    private static EquatableArray<PropertyShape> Properties(TypeDeclarationSyntax type)
    {
        var positional = type is RecordDeclarationSyntax { ParameterList: { } list }
            ? list.Parameters.Where(static parameter => parameter.Type is not null).Select(Read)
            : [];
        return new(positional.Concat(type.Members.OfType<PropertyDeclarationSyntax>().Where(IsReadable).Select(Read)));
    }

    private static PropertyShape Read(ParameterSyntax parameter) =>
        new(
            parameter.Identifier.Text,
            parameter.Identifier.ValueText,
            WrittenType.Read(parameter.Type!),
            // Without a target an attribute is of the parameter, which says the same.
            AttributeReader.Read(parameter.AttributeLists, "property")
        );

    private static PropertyShape Read(PropertyDeclarationSyntax property) =>
        new(
            property.Identifier.Text,
            property.Identifier.ValueText,
            WrittenType.Read(property.Type),
            AttributeReader.Read(property.AttributeLists, "property")
        );

    private static bool IsReadable(PropertyDeclarationSyntax property) =>
        property.Modifiers.Any(SyntaxKind.PublicKeyword)
        && !property.Modifiers.Any(SyntaxKind.StaticKeyword)
        && property.ExplicitInterfaceSpecifier is null
        && (
            property.ExpressionBody is not null
            || property.AccessorList?.Accessors.Any(static accessor =>
                accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && accessor.Modifiers.Count == 0
            ) == true
        );
}
