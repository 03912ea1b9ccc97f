using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Finds types and namespaces of the consumer that have the name of a type we generate.</summary>
internal static class TakenNames
{
    /// <summary>The namespaces that a declaration adds below an outer one and that are named like a type of ours.</summary>
    public static IEnumerable<TakenName> In(string fullName, string outerNamespace) =>
        Namespaces(fullName, outerNamespace).Where(static name => GeneratedNames.IsOurs(LastOf(name))).Select(Namespace);

    /// <summary>The full name of a namespace and those around it; an empty text for anything else.</summary>
    public static string NamespaceOf(SyntaxNode? declaration) =>
        declaration is BaseNamespaceDeclarationSyntax space
            ? CSharpText.Qualify(NamespaceOf(space.Parent), CSharpText.OneLine(space.Name))
            : "";

    /// <summary>The top-level types and the namespaces of a file that have one of the names.</summary>
    public static IEnumerable<TakenName> In(SyntaxTree tree, IReadOnlyCollection<string> names) =>
        tree.GetRoot() is CompilationUnitSyntax unit ? In(unit.Members, "", names) : [];

    private static IEnumerable<TakenName> In(
        SyntaxList<MemberDeclarationSyntax> members,
        string outerNamespace,
        IReadOnlyCollection<string> names
    )
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax declaration)
            {
                var space = CSharpText.Qualify(outerNamespace, CSharpText.OneLine(declaration.Name));
                var found = Namespaces(space, outerNamespace).Where(name => names.Contains(LastOf(name).TrimStart('@'))).Select(Namespace);
                foreach (var taken in found.Concat(In(declaration.Members, space, names)))
                {
                    yield return taken;
                }
            }
            else if (GeneratedNames.NameOf(member) is { } name && names.Contains(name))
            {
                yield return new(CSharpText.Qualify(outerNamespace, name), GeneratedNames.IsExtension(member));
            }
        }
    }

    private static IEnumerable<string> Namespaces(string fullName, string outerNamespace)
    {
        for (var end = fullName.Length; end > outerNamespace.Length; end = fullName.LastIndexOf('.', end - 1))
        {
            yield return fullName.Substring(0, end);
        }
    }

    private static TakenName Namespace(string name) => new(name, IsExtension: false);

    private static string LastOf(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
