using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Tells the members of a type apart: methods by name and types of parameters, in whatever way these are written.</summary>
internal static class MemberKey
{
    private static readonly Dictionary<string, string> s_keywords = new(StringComparer.Ordinal)
    {
        ["Boolean"] = "bool",
        ["Byte"] = "byte",
        ["Int16"] = "short",
        ["Int32"] = "int",
        ["Int64"] = "long",
        ["Single"] = "float",
        ["Double"] = "double",
        ["Decimal"] = "decimal",
        ["Char"] = "char",
        ["String"] = "string",
        ["Object"] = "object",
    };

    public static string Of(MethodPart method) =>
        Of(method.Name.TrimStart('@'), method.Parameters.Select(static parameter => Of(parameter.Type, parameter.Modifiers)));

    public static string Of(MethodDeclarationSyntax method) =>
        Of(
            method.Identifier.ValueText,
            method.ParameterList.Parameters.Select(static parameter =>
                parameter.Type is { } type ? Of(WrittenType.Read(type), MemberReader.Words(parameter.Modifiers)) : ""
            )
        );

    /// <summary>The partial member that a person implemented, or null for any other member.</summary>
    public static string? OfImplementation(MemberDeclarationSyntax member) =>
        !member.Modifiers.Any(SyntaxKind.PartialKeyword) || IsGenerated(member)
            ? null
            : member switch
            {
                MethodDeclarationSyntax method when method.Body is not null || method.ExpressionBody is not null || IsExtern(method) => Of(
                    method
                ),
                PropertyDeclarationSyntax property when HasBody(property) || IsExtern(property) => property.Identifier.ValueText,
                _ => null,
            };

    /// <summary>Whether a generator wrote it: the rules, which run after it, see that too.</summary>
    public static bool IsGenerated(MemberDeclarationSyntax member) =>
        member.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    private static bool IsExtern(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.ExternKeyword);

    private static bool HasBody(PropertyDeclarationSyntax property) =>
        property.ExpressionBody is not null
        || property.AccessorList?.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null)
            == true;

    private static string Of(string name, IEnumerable<string> parameters) => $"{name}({string.Join(",", parameters)})";

    private static string Of(WrittenType type, IEnumerable<string> modifiers) =>
        (modifiers.Any(static modifier => modifier is "ref" or "out" or "in") ? "&" : "") + Of(type);

    // Of "string?" and "string" only one can be declared, of "int?" and "int" both.
    private static string Of(WrittenType type) =>
        type.Name.Length == 0 || (type.Name == "[]" && type.Arguments.Count == 0)
            ? type.Text.Replace(" ", "")
            : (s_keywords.TryGetValue(type.Name, out var keyword) ? keyword : type.Name)
                + (type.Arguments.Count == 0 ? "" : $"<{string.Join(",", type.Arguments.Select(Of))}>")
                + (type is { IsNullable: true, IsKnownValue: true } ? "?" : "");
}
