using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>Who wants to hear of types with which attribute. The attributes of a type are asked for once, and of most types not at all.</summary>
internal sealed class MarkedTypes
{
    private readonly List<(INamedTypeSymbol Mark, Action<TypePart> Action)> _listeners = [];

    public void Add(INamedTypeSymbol mark, Action<TypePart> action) => _listeners.Add((mark, action));

    /// <summary>Hands on a part of a type that may have an attribute of ours, to the rules that look for a mark which it has.</summary>
    public void Hear(DeclarationContext context)
    {
        if (TypePart.Of(context) is not { } part)
        {
            return;
        }

        var attributes = part.Type.GetAttributes();
        foreach (var (mark, action) in _listeners)
        {
            if (Has(attributes, mark))
            {
                action(part);
            }
        }
    }

    private static bool Has(ImmutableArray<AttributeData> attributes, INamedTypeSymbol mark)
    {
        foreach (var attribute in attributes)
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, mark))
            {
                return true;
            }
        }

        return false;
    }
}
