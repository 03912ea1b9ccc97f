using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The JSON context that a client names, and the types it knows.</summary>
internal sealed class JsonContextSymbol(INamedTypeSymbol context)
{
    private HashSet<ITypeSymbol>? _known;

    public string Name => context.Name;

    public static JsonContextSymbol? Of(AttributeData client) =>
        client.NamedArguments.FirstOrDefault(static argument => argument.Key == "JsonContext").Value.Value is INamedTypeSymbol context
            ? new(context)
            : null;

    /// <summary>Whether the context lists the type, or a type that holds it.</summary>
    public bool Reaches(ITypeSymbol type, CancellationToken cancellation) => (_known ??= Known(cancellation)).Contains(type);

    private HashSet<ITypeSymbol> Known(CancellationToken cancellation)
    {
        var known = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ITypeSymbol>(
            context
                .GetAttributes()
                .Where(static attribute => attribute.AttributeClass?.Name == "JsonSerializableAttribute")
                .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value)
                .OfType<ITypeSymbol>()
        );
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var type = open.Pop();
            if (!known.Add(type))
            {
                continue;
            }

            foreach (var next in Held(type))
            {
                open.Push(next);
            }
        }

        return known;
    }

    private static IEnumerable<ITypeSymbol> Held(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => [array.ElementType],
            INamedTypeSymbol named => named
                .TypeArguments.Concat(named.BaseType is null ? [] : Held(named.BaseType))
                .Concat(
                    named.ContainingNamespace?.ToDisplayString().StartsWith("System", System.StringComparison.Ordinal) == true
                        ? []
                        : named
                            .GetMembers()
                            .OfType<IPropertySymbol>()
                            .Where(static property => !property.IsStatic)
                            .Select(static property => property.Type)
                ),
            _ => [],
        };
}
