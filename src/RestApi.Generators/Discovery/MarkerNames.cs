using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Tells types apart that cannot concern us: their attributes have names that no marker has.</summary>
internal static class MarkerNames
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "RestClient",
        "Get",
        "Post",
        "Put",
        "Patch",
        "Delete",
        "Head",
        "Options",
        "Action",
        "ScriptService",
        "ScriptTask",
        "ValidationScript",
        "Entity",
        "Field",
    };

    /// <summary>Whether a type or one of its members may be marked; a part of a type may have its marker in another file.</summary>
    public static bool MayBeOn(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword) || HasMarker(type.AttributeLists))
        {
            return true;
        }

        foreach (var member in type.Members)
        {
            if (HasMarker(member.AttributeLists))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the usings gives a marker another name.</summary>
    public static bool AreRenamedBy(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive.Alias is not null && directive.NamespaceOrType is NameSyntax name && IsMarker(LastName(name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc cref="AreRenamedBy(SyntaxList{UsingDirectiveSyntax})" />
    public static bool AreRenamedBy(IEnumerable<UsingPart> usings) =>
        usings.Any(static directive =>
            directive.Alias is not null && IsMarker(directive.Target.Substring(directive.Target.LastIndexOfAny(['.', ':']) + 1))
        );

    private static bool HasMarker(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (IsMarker(LastName(attribute.Name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string LastName(NameSyntax name) =>
        name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };

    private static bool IsMarker(string name) =>
        s_names.Contains(name)
        || (name.EndsWith(Suffix, StringComparison.Ordinal) && s_names.Contains(name.Substring(0, name.Length - Suffix.Length)));
}
