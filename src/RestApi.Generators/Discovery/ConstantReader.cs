using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Reads the constants of the types in a file; kept as long as the file is unchanged, and only of files that are asked for.</summary>
internal static class ConstantReader
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<DeclaredConstant>> s_constants = new();

    public static IReadOnlyList<DeclaredConstant> Read(SyntaxTree tree) => s_constants.GetValue(tree, static tree => [.. ReadAll(tree)]);

    private static IEnumerable<DeclaredConstant> ReadAll(SyntaxTree tree) =>
        tree.GetRoot() is CompilationUnitSyntax unit ? unit.Members.SelectMany(static member => ReadMember(member, "", "")) : [];

    private static IEnumerable<DeclaredConstant> ReadMember(MemberDeclarationSyntax member, string space, string outer)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax declaration:
                var inner = CSharpText.Qualify(space, CSharpText.OneLine(declaration.Name));
                return declaration.Members.SelectMany(nested => ReadMember(nested, inner, inner));
            case TypeDeclarationSyntax { Arity: 0 } declaration:
                var path = CSharpText.Qualify(outer, declaration.Identifier.Text);
                return declaration.Members.SelectMany(nested => ReadMember(nested, space, path));
            case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                return field
                    .Declaration.Variables.Where(static variable => variable.Initializer is not null && !BrokenSyntax.IsIn(variable))
                    .Select(variable => new DeclaredConstant(
                        outer,
                        space,
                        variable.Identifier.ValueText,
                        AttributeReader.Evaluate(null, variable.Initializer!.Value)
                    ));
            default:
                return [];
        }
    }
}
