using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Finds the values that a local or a parameter may hold where it is read, by the blocks that its assignments stand in.</summary>
internal static class LocalValues
{
    /// <summary>The values that may reach a use, or null when one of them cannot be followed.</summary>
    public static IReadOnlyList<IOperation>? Of(ILocalReferenceOperation reference)
    {
        var writes = Writes(Root(reference), reference.Local);
        return writes is null or { Count: 0 } ? null
            : writes.Count == 1 ? [writes[0].Value]
            : Reaching(writes, reference);
    }

    /// <summary>The values assigned to a parameter before a use; null when one of them cannot be followed.</summary>
    public static IReadOnlyList<IOperation>? Of(IParameterReferenceOperation reference) =>
        Writes(Root(reference), reference.Parameter) is { } writes
            ? writes.Count == 0
                ? []
                : Reaching(writes, reference)
            : null;

    /// <summary>All places of the body that name a local.</summary>
    public static IEnumerable<ILocalReferenceOperation> References(ILocalSymbol local, IOperation place) =>
        Root(place)
            .Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));

    /// <summary>The operation of the whole body.</summary>
    public static IOperation Root(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    private static List<LocalWrite>? Writes(IOperation root, ISymbol variable)
    {
        var writes = new List<LocalWrite>();
        foreach (var operation in root.Descendants())
        {
            if (!LocalWrite.IsWrite(operation, variable, out var values))
            {
                continue;
            }

            if (values is null)
            {
                return null;
            }

            writes.AddRange(values.Select(value => new LocalWrite(operation.Syntax, value)));
        }

        return writes;
    }

    private static IReadOnlyList<IOperation>? Reaching(List<LocalWrite> writes, IOperation use)
    {
        var function = FunctionOf(use.Syntax);
        if (writes.Any(write => FunctionOf(write.Syntax) != function))
        {
            return null;
        }

        var before = writes.Where(write => write.Syntax.SpanStart < use.Syntax.SpanStart).ToList();
        var last = before.FindLastIndex(write => !write.IsConditional && IsPassed(write, use));
        // One write may choose between several values.
        var first = last < 0 ? 0 : before.FindIndex(write => write.Syntax == before[last].Syntax);
        return [.. before.Skip(first).Select(static write => write.Value)];
    }

    // Who gets to the use has run everything that stands before it in the blocks around it.
    private static bool IsPassed(LocalWrite write, IOperation use) =>
        write.Syntax.FirstAncestorOrSelf<StatementSyntax>()?.Parent is { } block && block.Span.Contains(use.Syntax.Span);

    private static SyntaxNode? FunctionOf(SyntaxNode node) =>
        node.Ancestors()
            .FirstOrDefault(static ancestor =>
                ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax
            );
}
