using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api;

/// <summary>
/// Finds declarations of the consumer that have the name of a type we generate. Compiled into each assembly that has to know: what
/// the generators leave out is what the rule reports.
/// </summary>
internal static class GeneratedNames
{
    public const string Secrets = "Secrets";
    public const string ActionRegistry = "ActionRegistry";
    public const string AppSettings = "AppSettings";
    public const string ServiceIds = "ServiceIds";
    public const string RestClients = "RestClients";
    public const string Json = "GeneratedJson";

    /// <summary>The name of a top-level type that a generated class could have too, otherwise null.</summary>
    public static string? NameOf(MemberDeclarationSyntax member)
    {
        var (name, arity) = member switch
        {
            TypeDeclarationSyntax type => (type.Identifier.ValueText, type.Arity),
            BaseTypeDeclarationSyntax type => (type.Identifier.ValueText, 0),
            DelegateDeclarationSyntax type => (type.Identifier.ValueText, type.Arity),
            _ => ("", 0),
        };
        return arity == 0 && name.Length > 0 && !member.Modifiers.Any(SyntaxKind.FileKeyword) ? name : null;
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

    /// <summary>Whether a generated class has this name unless a property gives it another.</summary>
    public static bool IsOurs(string name) => name is Secrets or ActionRegistry or AppSettings or ServiceIds or RestClients or Json;
}
