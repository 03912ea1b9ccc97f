using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acme.AnalyzersTests.Corpus;

/// <summary>
/// The places of a file without the names that its author chose, so that two that differ in nothing else are equal. Variables and the
/// member itself lose their names; helpers and types that are called keep them, because each does something else.
/// </summary>
internal sealed partial class CorpusShapes(CorpusFile file)
{
    private readonly SyntaxNode? _root = file.Path.EndsWith(".cs", StringComparison.Ordinal)
        ? CSharpSyntaxTree.ParseText(file.Text).GetRoot()
        : null;

    /// <summary>The code around a place and where in it the place is.</summary>
    public string Of(CorpusPlace place)
    {
        var (first, last, names) = _root is null ? BlockAround(place.Line) : MemberAround(_root, place.Line);
        var lines = Enumerable.Range(first, last - first + 1).Select(line => Neutral(file.CodeAt(line), names));
        return $"{place.Family} {place.Line - first} {string.Join('\n', lines)}";
    }

    private static string Neutral(string code, HashSet<string> names) =>
        string.Join(' ', Words().Matches(code).Select(word => names.Contains(word.Value) ? "_" : word.Value));

    private static (int First, int Last, HashSet<string> Names) MemberAround(SyntaxNode root, int line)
    {
        var member =
            root.DescendantNodes()
                .Where(node => node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax)
                .Where(node => LineAt(node, node.SpanStart) <= line && LineAt(node, node.Span.End) >= line)
                .MinBy(node => node.Span.Length)
            ?? root;
        var names = member.DescendantNodesAndSelf().Select(NameOf).Concat(root.DescendantNodes().Select(NameOfVariable));
        return (LineAt(member, member.SpanStart), LineAt(member, member.Span.End), [.. names.Where(name => name.Length > 0)]);
    }

    // A top-level statement: from a line that starts at the margin to the line before the next one.
    private (int First, int Last, HashSet<string> Names) BlockAround(int line)
    {
        var first = line;
        while (first > 1 && !StartsBlock(first))
        {
            first--;
        }

        var last = line;
        while (last < file.Lines.Count && !StartsBlock(last + 1))
        {
            last++;
        }

        var names = Enumerable.Range(first, last - first + 1).SelectMany(at => Declarations().Matches(file.CodeAt(at)));
        return (first, last, [.. names.Select(name => name.Groups["name"].Value)]);
    }

    private bool StartsBlock(int line) => line <= file.Lines.Count && file.CodeAt(line) is [var letter, ..] && char.IsLetter(letter);

    private static int LineAt(SyntaxNode node, int position) => node.SyntaxTree.GetLineSpan(new(position, 0)).StartLinePosition.Line + 1;

    private static string NameOf(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            LocalFunctionStatementSyntax function => function.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            _ => "",
        };

    private static string NameOfVariable(SyntaxNode node) =>
        node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.Text,
            ParameterSyntax parameter => parameter.Identifier.Text,
            SingleVariableDesignationSyntax variable => variable.Identifier.Text,
            ForEachStatementSyntax loop => loop.Identifier.Text,
            _ => "",
        };

    [GeneratedRegex(
        """\b(?:const|let|var|function|class|enum|interface|type)\s+(?<name>\w+)|[(,]\s*(?<name>\w+)\s*\??:|\b(?<name>\w+)\s*=>"""
    )]
    private static partial Regex Declarations();

    [GeneratedRegex("""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)|[\w@#$]+|[^\s\w]""")]
    private static partial Regex Words();
}
