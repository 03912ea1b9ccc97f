using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>What one element of a collection is: a response, or a tuple or object with one response in it and nothing that tells how it ended.</summary>
internal static class ElementShape
{
    private const int Deepest = 4;

    /// <summary>An element of this type, with this response in it; null for a type that has none, or several.</summary>
    public static FlowValue? Of(ITypeSymbol? type, int response, ResponseApi api) =>
        type is null ? null : Of(type, response, api, depth: 0);

    /// <summary>The response in an element; null when there is none, several, or something beside it that is followed as well.</summary>
    public static int? ResponseIn(FlowValue value) =>
        value switch
        {
            ResponseValue response => response.Response,
            TupleValue tuple => OnlyIn(tuple.Items),
            HolderValue { TellsStatus: false } holder => OnlyIn(holder.Parts.Values),
            _ => null,
        };

    private static int? OnlyIn(IEnumerable<FlowValue> parts)
    {
        var followed = parts.Where(static part => part != FlowValue.Unknown && part != FlowValue.Null).Take(2).ToList();
        return followed is [var only] ? ResponseIn(only) : null;
    }

    private static FlowValue? Of(ITypeSymbol type, int response, ResponseApi api, int depth)
    {
        if (api.IsResponse(ResponseApi.IsPair(type) ? ((INamedTypeSymbol)type).TypeArguments[1] : type))
        {
            return new ResponseValue(response);
        }

        return depth > Deepest
            ? null
            : TaskTypes.Awaited(type) switch
            {
                INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } => Tuple(
                    elements.Select(element => Of(element.Type, response, api, depth + 1)).ToList()
                ),
                var made when made.IsAnonymousType || !made.DeclaringSyntaxReferences.IsEmpty => Object(made, response, api, depth),
                _ => null,
            };
    }

    private static TupleValue? Tuple(List<FlowValue?> items) =>
        items.Count(static item => item is not null) == 1
            ? new(items.Select(static item => item ?? FlowValue.Unknown).ToImmutableArray())
            : null;

    private static HolderValue? Object(ITypeSymbol type, int response, ResponseApi api, int depth)
    {
        var parts = ImmutableDictionary.CreateBuilder<ISymbol, FlowValue>(SymbolEqualityComparer.Default);
        // What queries nest is followed down; the types of a project mention each other without an end.
        var deepest = type.IsAnonymousType ? depth + 1 : Deepest + 1;
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(static property => !property.IsStatic))
        {
            if (Of(property.Type, response, api, deepest) is { } part)
            {
                parts.Add(property, part);
            }
        }

        return parts.Count == 1 ? new(parts.ToImmutable()) : null;
    }
}
