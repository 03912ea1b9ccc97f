using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Acme.TestKit;

/// <summary>Walks the fields of a value and finds what must not live in a generator's cache.</summary>
internal sealed class SymbolSearch
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>The path to the first symbol, node, tree, location or compilation, or null.</summary>
    public string? Find(object? value, string path)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || value is MemberInfo or Assembly)
        {
            return null;
        }

        if (IsForbidden(value))
        {
            return $"{path} is a {value.GetType().Name}";
        }

        if (!value.GetType().IsValueType && !_seen.Add(value))
        {
            return null;
        }

        return value is Array items ? FindInItems(items, path) : FindInFields(value, path);
    }

    private string? FindInItems(IEnumerable items, string path)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (Find(item, $"{path}[{index++}]") is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? FindInFields(object value, string path)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                if (!field.FieldType.IsPointer && Find(field.GetValue(value), $"{path}.{Readable(field.Name)}") is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static bool IsForbidden(object value) =>
        value
            is ISymbol
                or SyntaxNode
                or SyntaxToken
                or SyntaxTrivia
                or SyntaxReference
                or SyntaxTree
                or Location
                or Compilation
                or SemanticModel
                or IOperation
                or Diagnostic
                or AttributeData;

    private static string Readable(string field) => field.StartsWith('<') ? field[1..field.IndexOf('>', StringComparison.Ordinal)] : field;
}
