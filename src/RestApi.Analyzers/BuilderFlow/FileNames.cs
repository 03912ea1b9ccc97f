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
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    private FileNames(SyntaxTree tree)
    {
        Tree = tree;
        var open = new Stack<OpenMember>();
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            while (open.Count > 0 && open.Peek().End <= node.SpanStart)
            {
                Close(open.Pop(), open);
            }

            switch (node)
            {
                case UsingDirectiveSyntax directive:
                    HasOtherNames |= GivesOtherNames(directive);
                    break;
                case SimpleNameSyntax { Identifier: var name }:
                    Add(name);
                    if (open.Count > 0)
                    {
                        open.Peek().Names.Add(name.ValueText);
                    }

                    break;
                case YieldStatementSyntax when open.Count > 0:
                    open.Peek().IsIterator = true;
                    break;
                case BaseMethodDeclarationSyntax
                or LocalFunctionStatementSyntax
                or BasePropertyDeclarationSyntax
                or BaseFieldDeclarationSyntax:
                case BaseListSyntax:
                    open.Push(new(NameOf(node), node.Span.End, node is MethodDeclarationSyntax or LocalFunctionStatementSyntax));
                    break;
            }
        }

        while (open.Count > 0)
        {
            Close(open.Pop(), open);
        }
    }

    public SyntaxTree Tree { get; }

    /// <summary>Whether the builder may stand there under another name, or its members without one.</summary>
    public bool HasOtherNames { get; }

    public static FileNames Of(SyntaxTree tree) => s_files.GetValue(tree, static key => new FileNames(key));

    /// <summary>Where the file mentions a name.</summary>
    public IReadOnlyList<int> PlacesOf(string name) => _places.TryGetValue(name, out var places) ? places : [];

    /// <summary>The names that a piece of code mentions.</summary>
    public static IEnumerable<string> In(SyntaxNode code) =>
        code.DescendantNodes().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText).Distinct();

    /// <summary>The names that members of a name mention; of a type those that are mentioned when it is made.</summary>
    public IEnumerable<string> UsedBy(string member) => _members.TryGetValue(member, out var names) ? names : [];

    private static string NameOf(SyntaxNode member) =>
        member switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            IndexerDeclarationSyntax => "this[]",
            _ => member.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText ?? "",
        };

    private void Close(OpenMember member, Stack<OpenMember> around)
    {
        Add(member.Name, member.Names);
        if (member is { IsIterator: true, MayBeIterator: true })
        {
            // The code of an iterator runs when the next element is asked for.
            Add("MoveNext", member.Names);
            Add("MoveNextAsync", member.Names);
        }

        if (around.Count > 0)
        {
            around.Peek().Names.UnionWith(member.Names);
            around.Peek().IsIterator |= member.IsIterator;
        }
    }

    private void Add(string member, HashSet<string> used)
    {
        if (_members.TryGetValue(member, out var names))
        {
            names.UnionWith(used);
        }
        else
        {
            _members.Add(member, new(used, StringComparer.Ordinal));
        }
    }

    private void Add(SyntaxToken name)
    {
        if (!_places.TryGetValue(name.ValueText, out var places))
        {
            _places.Add(name.ValueText, places = []);
        }

        places.Add(name.SpanStart);
    }

    private static bool GivesOtherNames(UsingDirectiveSyntax directive) =>
        (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
        && directive.ToString().Contains("RestApi");

    /// <summary>A member whose end was not read yet.</summary>
    private sealed class OpenMember(string name, int end, bool mayBeIterator)
    {
        public string Name { get; } = name;

        public int End { get; } = end;

        public bool MayBeIterator { get; } = mayBeIterator;

        public bool IsIterator { get; set; }

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
    }
}
