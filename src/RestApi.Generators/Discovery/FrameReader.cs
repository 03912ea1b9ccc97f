using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Reads where a type lives: the namespaces and types around it and the usings that are visible there.</summary>
internal static class FrameReader
{
    // The types of a file, and what each of them is read for, share what stands around them.
    private static readonly ConditionalWeakTable<SyntaxNode, ScopePart> s_scopes = new();

    public static TypeFrame Read(BaseTypeDeclarationSyntax type)
    {
        var scopes = new Stack<ScopePart>();
        var types = new Stack<TypeHeader>();
        for (SyntaxNode? node = type; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BaseTypeDeclarationSyntax declaration:
                    types.Push(ReadHeader(declaration));
                    break;
                case BaseNamespaceDeclarationSyntax or CompilationUnitSyntax:
                    scopes.Push(s_scopes.GetValue(node, ReadScope));
                    break;
            }
        }

        return new(new(scopes), new(types));
    }

    public static string KeywordOf(BaseTypeDeclarationSyntax type) =>
        type switch
        {
            RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: (int)SyntaxKind.StructKeyword } => "record struct",
            TypeDeclarationSyntax declaration => declaration.Keyword.Text,
            _ => "enum",
        };

    public static bool HasGlobal(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (IsGlobal(directive))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsGlobal(UsingDirectiveSyntax directive) => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    public static UsingPart Read(UsingDirectiveSyntax directive)
    {
        var isStatic = directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword);
        var alias = directive.Alias?.Name.Identifier;
        var target = CSharpText.OneLine(directive.NamespaceOrType);
        var words = new[]
        {
            "using",
            isStatic ? "static" : "",
            directive.UnsafeKeyword.IsKind(SyntaxKind.UnsafeKeyword) ? "unsafe" : "",
            alias is { } name ? name.Text + " =" : "",
            target,
        };
        return new(string.Join(" ", words.Where(static word => word.Length > 0)) + ";", alias?.ValueText, target, isStatic);
    }

    private static string Read(TypeParameterConstraintClauseSyntax clause) =>
        $"where {clause.Name.Identifier.Text} : {string.Join(", ", clause.Constraints.Select(CSharpText.OneLine))}";

    private static ScopePart ReadScope(SyntaxNode node) =>
        node is BaseNamespaceDeclarationSyntax scope ? ReadScope(CSharpText.OneLine(scope.Name), scope.Externs, scope.Usings)
        : node is CompilationUnitSyntax file ? ReadScope("", file.Externs, file.Usings)
        : throw new ArgumentException("A scope is a file or a namespace.", nameof(node));

    private static ScopePart ReadScope(
        string name,
        SyntaxList<ExternAliasDirectiveSyntax> externs,
        SyntaxList<UsingDirectiveSyntax> usings
    ) =>
        new(
            name,
            new(externs.Where(static alias => !BrokenSyntax.IsIn(alias)).Select(static alias => alias.Identifier.Text)),
            new(usings.Where(static directive => !IsGlobal(directive) && !BrokenSyntax.IsIn(directive)).Select(Read).Distinct())
        );

    private static TypeHeader ReadHeader(BaseTypeDeclarationSyntax declaration)
    {
        var type = declaration as TypeDeclarationSyntax;
        return new(
            MemberReader.Words(declaration.Modifiers),
            KeywordOf(declaration),
            declaration.Identifier.Text,
            type?.TypeParameterList is { } list
                ? "<" + string.Join(", ", list.Parameters.Select(static parameter => parameter.Identifier.Text)) + ">"
                : "",
            type?.Arity ?? 0,
            string.Join(" ", type?.ConstraintClauses.Select(Read) ?? []),
            new(type?.Members.OfType<BaseTypeDeclarationSyntax>().Select(static nested => nested.Identifier.ValueText) ?? [])
        );
    }
}
