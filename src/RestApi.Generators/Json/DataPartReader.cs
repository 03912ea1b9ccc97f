using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Reads what the JSON of a type depends on from its syntax.</summary>
internal static class DataPartReader
{
    public static DataPart Read(BaseTypeDeclarationSyntax declaration)
    {
        var type = declaration as TypeDeclarationSyntax;
        var members = type is null ? [] : Members(type).ToList();
        var constructors = type is null ? [] : type.Members.OfType<ConstructorDeclarationSyntax>().Where(IsInstance).Select(Read).ToList();
        var positional = type?.ParameterList is { } list ? new ConstructorPart(true, false, Read(list)) : null;
        var bases = (declaration.BaseList?.Types.Select(static found => WrittenType.Read(found.Type)) ?? []).ToList();
        var attributes = AttributeReader.Read(declaration.AttributeLists, "type");
        var frame = FrameReader.Read(declaration);
        return new(
            frame,
            frame.Type.Keyword,
            new(type?.TypeParameterList?.Parameters.Select(static parameter => parameter.Identifier.ValueText) ?? []),
            new(bases),
            attributes,
            new(members),
            new(constructors),
            positional,
            MethodsOf(declaration),
            new(
                members
                    .Select(static member => member.Type.Text)
                    .Concat(bases.Select(static found => found.Text))
                    .Concat(attributes.Concat(members.SelectMany(static member => member.Attributes)).SelectMany(Texts))
                    .Concat(positional?.Parameters.Select(static parameter => parameter.Type.Text) ?? [])
                    .SelectMany(WrittenNames.In)
                    .Distinct()
            ),
            BrokenSyntax.IsIn(declaration.BaseList)
                || declaration.AttributeLists.Any(BrokenSyntax.IsIn)
                || (type is not null && (BrokenSyntax.IsIn(type) || type.Members.Any(IsBroken)))
        );
    }

    private static EquatableArray<string> MethodsOf(BaseTypeDeclarationSyntax declaration) =>
        declaration is ClassDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword) && !MemberKey.IsGenerated(type)
            ? new(type.Members.OfType<MethodDeclarationSyntax>().Where(static method => !BrokenSyntax.IsIn(method)).Select(MemberKey.Of))
            : default;

    private static IEnumerable<string> Texts(AttributePart attribute) =>
        [
            attribute.Name,
            .. attribute.Arguments.Where(static argument => argument.Kind == ArgumentKind.Type).Select(static type => type.Text),
        ];

    // What is in bodies and initializers does not matter.
    private static bool IsBroken(MemberDeclarationSyntax member) =>
        member switch
        {
            PropertyDeclarationSyntax property => property.Identifier.IsMissing
                || BrokenSyntax.IsIn(property.Type)
                || property.AttributeLists.Any(BrokenSyntax.IsIn)
                || property.AccessorList is { OpenBraceToken.IsMissing: true } or { CloseBraceToken.IsMissing: true },
            ConstructorDeclarationSyntax constructor => BrokenSyntax.IsIn(constructor.ParameterList),
            IncompleteMemberSyntax => true,
            _ => false,
        };

    private static IEnumerable<DataMember> Members(TypeDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property:
                    yield return Read(property);
                    break;
                case FieldDeclarationSyntax { AttributeLists.Count: > 0 } field:
                    yield return new(
                        AttributeReader.Read(field.AttributeLists, "field"),
                        MemberReader.Words(field.Modifiers),
                        "",
                        WrittenType.None,
                        null,
                        null,
                        false,
                        false,
                        IsField: true
                    );
                    break;
            }
        }
    }

    private static DataMember Read(PropertyDeclarationSyntax property)
    {
        var setter = property.AccessorList?.Accessors.FirstOrDefault(static accessor =>
            accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration
        );
        var getter = property.AccessorList?.Accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return new(
            AttributeReader.Read(property.AttributeLists, "property"),
            MemberReader.Words(property.Modifiers),
            property.Identifier.Text,
            WrittenType.Read(property.Type),
            property.ExpressionBody is not null ? "public" : AccessOf(getter),
            AccessOf(setter),
            setter?.IsKind(SyntaxKind.InitAccessorDeclaration) == true,
            property.Initializer is not null,
            IsField: false
        );
    }

    private static string? AccessOf(AccessorDeclarationSyntax? accessor) =>
        accessor is null ? null
        : accessor.Modifiers.FirstOrDefault(static modifier => !modifier.IsKind(SyntaxKind.ReadOnlyKeyword)) is { RawKind: not 0 } access
            ? access.Text
        : "public";

    private static bool IsInstance(ConstructorDeclarationSyntax constructor) =>
        !constructor.Modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.StaticKeyword));

    private static ConstructorPart Read(ConstructorDeclarationSyntax constructor) =>
        new(
            constructor.Modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.PublicKeyword)),
            constructor.AttributeLists.Count > 0,
            Read(constructor.ParameterList)
        );

    private static EquatableArray<ConstructorParameter> Read(ParameterListSyntax list) =>
        new(
            list.Parameters.Select(static parameter => new ConstructorParameter(
                AttributeReader.Read(
                    SyntaxFactory.List(parameter.AttributeLists.Where(static attributes => attributes.Target is not null)),
                    "property"
                ),
                AttributeReader.Read(parameter.AttributeLists, "property"),
                MemberReader.Words(parameter.Modifiers),
                parameter.Identifier.Text,
                parameter.Type is { } type ? WrittenType.Read(type) : WrittenType.None,
                parameter.Default is { } value ? DefaultValue.Read(value.Value, parameter.Type) : null
            ))
        );
}
