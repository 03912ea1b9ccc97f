using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Finds declarations of the consumer that have the name of a type we generate.</summary>
internal static class TakenNames
{
    /// <summary>The namespaces that a declaration adds below an outer one and that are named like a type of ours.</summary>
    public static IEnumerable<TakenName> In(string fullName, string outerNamespace)
    {
        for (var end = fullName.Length; end > outerNamespace.Length; end = fullName.LastIndexOf('.', end - 1))
        {
            var name = fullName.Substring(0, end);
            if (IsOurs(name.Substring(name.LastIndexOf('.') + 1)))
            {
                yield return new(name, IsExtension: false);
            }
        }
    }

    /// <summary>The name of a top-level type if it is one of ours, otherwise null.</summary>
    public static string? NameOf(MemberDeclarationSyntax member)
    {
        var (name, arity) = member switch
        {
            TypeDeclarationSyntax type => (type.Identifier.ValueText, type.Arity),
            BaseTypeDeclarationSyntax type => (type.Identifier.ValueText, 0),
            DelegateDeclarationSyntax type => (type.Identifier.ValueText, type.Arity),
            _ => ("", 0),
        };
        return arity == 0 && IsOurs(name) && !member.Modifiers.Any(SyntaxKind.FileKeyword) ? name : null;
    }

    /// <summary>Whether it is a second part of the generated class, which is internal and static.</summary>
    public static bool IsExtension(MemberDeclarationSyntax member) =>
        member is ClassDeclarationSyntax { BaseList: null }
        && member.Modifiers.Any(SyntaxKind.PartialKeyword)
        && member.Modifiers.All(static modifier =>
            modifier.Kind()
                is SyntaxKind.PartialKeyword
                    or SyntaxKind.StaticKeyword
                    or SyntaxKind.InternalKeyword
                    or SyntaxKind.UnsafeKeyword
        );

    private static bool IsOurs(string name) => name is OwnNames.Secrets or OwnNames.ActionRegistry or OwnNames.RestClients;
}
