using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>Which names each member of a file mentions; read once for each version of the file.</summary>
internal sealed class FileNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileNames> s_files = new();

    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);

    private FileNames(SyntaxTree tree)
    {
        Tree = tree;
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case UsingDirectiveSyntax directive:
                    HasOtherNames |= GivesOtherNames(directive);
                    break;
                case SimpleNameSyntax name:
                    Names.Add(name.Identifier.ValueText);
                    break;
                case BaseMethodDeclarationSyntax
                or LocalFunctionStatementSyntax
                or BasePropertyDeclarationSyntax
                or BaseFieldDeclarationSyntax:
                case BaseListSyntax:
                    Read(node);
                    break;
            }
        }
    }

    public SyntaxTree Tree { get; }

    /// <summary>All names that the file mentions.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the builder may stand there under another name, or its members without one.</summary>
    public bool HasOtherNames { get; }

    public static FileNames Of(SyntaxTree tree) => s_files.GetValue(tree, static key => new FileNames(key));

    /// <summary>The names that a piece of code mentions.</summary>
    public static IEnumerable<string> In(SyntaxNode code) =>
        code.DescendantNodes().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText).Distinct();

    /// <summary>The names that members of a name mention; of a type those that are mentioned when it is made.</summary>
    public IEnumerable<string> UsedBy(string member) => _members.TryGetValue(member, out var names) ? names : [];

    private void Read(SyntaxNode member)
    {
        var name = member switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            IndexerDeclarationSyntax => "this[]",
            _ => member.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText ?? "",
        };
        var used = new HashSet<string>(In(member), StringComparer.Ordinal);
        Add(name, used);
        if (
            member is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            && member.DescendantNodes().Any(static node => node is YieldStatementSyntax)
        )
        {
            // The code of an iterator runs when the next element is asked for.
            Add("MoveNext", used);
            Add("MoveNextAsync", used);
        }
    }

    private void Add(string member, HashSet<string> used)
    {
        if (!_members.TryGetValue(member, out var names))
        {
            _members.Add(member, names = new(StringComparer.Ordinal));
        }

        names.UnionWith(used);
    }

    private static bool GivesOtherNames(UsingDirectiveSyntax directive) =>
        (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
        && directive.ToString().Contains("RestApi");
}
