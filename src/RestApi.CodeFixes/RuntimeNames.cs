using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Comind.Api.CodeFixes;

/// <summary>
/// How types of the runtime are written at a place: by their short name, with <c>using Comind.Api.Server;</c> added where that
/// is missing, or in full where the short name or the using would mean something else in this file.
/// </summary>
internal sealed class RuntimeNames(SemanticModel model, int position, CancellationToken cancellation)
{
    private const string Namespace = "Comind.Api.Server";

    private bool? _usingIsSafe;

    /// <summary>Whether a name was given out that needs the using.</summary>
    public bool NeedsUsing { get; private set; }

    /// <summary>Writes the name of a type of the runtime.</summary>
    public NameSyntax Name(string type)
    {
        var found = model.LookupNamespacesAndTypes(position, name: type);
        if (!found.IsEmpty && found.All(IsOurs))
        {
            return IdentifierName(type);
        }

        if (found.Length == 0 && (_usingIsSafe ??= IsUsingSafe()))
        {
            NeedsUsing = true;
            return IdentifierName(type);
        }

        return ParseName($"global::{Namespace}.{type}");
    }

    /// <summary>Adds the using, sorted, where the file keeps its usings.</summary>
    public static CompilationUnitSyntax AddUsing(CompilationUnitSyntax root)
    {
        var directive = UsingDirective(ParseName(Namespace).WithLeadingTrivia(Space)).WithTrailingTrivia(LineFeed);
        if (root.Usings.Count > 0)
        {
            return root.WithUsings(Insert(root.Usings, directive));
        }

        if (root.Members is [BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } inner])
        {
            return root.ReplaceNode(inner, inner.WithUsings(Insert(inner.Usings, directive)));
        }

        return root.WithUsings(SingletonList(directive.WithTrailingTrivia(LineFeed, LineFeed)));
    }

    // A using of the file could become ambiguous: [Get] of another library, RestClient of another client.
    private bool IsUsingSafe()
    {
        var names = new HashSet<string>(
            model
                .Compilation.GetTypeByMetadataName(Namespace + ".RestApi")!
                .ContainingNamespace.GetTypeMembers()
                .Where(static type => type.DeclaredAccessibility == Accessibility.Public)
                .SelectMany(static type => new[] { type.Name, WithoutSuffix(type.Name) }),
            StringComparer.Ordinal
        );
        return model
            .SyntaxTree.GetRoot(cancellation)
            .DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(name => names.Contains(name.Identifier.ValueText))
            .Select(name => model.GetSymbolInfo(name, cancellation).Symbol)
            .All(static symbol =>
                (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } made ? made.ContainingType : symbol)
                    is not INamedTypeSymbol type
                || IsOurs(type)
            );
    }

    private static bool IsOurs(ISymbol symbol) => symbol.ContainingNamespace?.ToDisplayString() == Namespace;

    private static string WithoutSuffix(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;

    private static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings, UsingDirectiveSyntax directive)
    {
        var index = usings.LastIndexOf(ComesBefore) + 1;
        if (index > 0)
        {
            return usings.Insert(index, directive.WithLeadingTrivia(Indentation(usings[index - 1])));
        }

        // The comment above the first using belongs to the file.
        var first = usings[0];
        return usings
            .Replace(first, first.WithLeadingTrivia(Indentation(first)))
            .Insert(0, directive.WithLeadingTrivia(first.GetLeadingTrivia()));
    }

    private static bool ComesBefore(UsingDirectiveSyntax item) =>
        !item.GlobalKeyword.IsKind(SyntaxKind.None)
        || (
            item is { Alias: null, Name: { } name }
            && item.StaticKeyword.IsKind(SyntaxKind.None)
            && (IsSystem(name.ToString()) || string.CompareOrdinal(name.ToString(), Namespace) < 0)
        );

    private static IEnumerable<SyntaxTrivia> Indentation(UsingDirectiveSyntax directive) =>
        directive.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));

    private static bool IsSystem(string name) => name is "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
