using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The types that typed records are made of, looked up once per compilation.</summary>
internal sealed class EntitySymbols
{
    private static readonly string[] s_values = ["System.Guid", "System.DateTime", "System.DateTimeOffset", "System.DateOnly"];

    // Looked for in all references, so only where a record is.
    private readonly Lazy<INamedTypeSymbol?> _jsonNode;
    private readonly Lazy<INamedTypeSymbol[]> _values;

    private EntitySymbols(Compilation compilation, KnownSymbols known, INamedTypeSymbol entity)
    {
        Entity = entity;
        EntityAttribute = known.EntityAttribute;
        FieldAttribute = known.FieldAttribute;
        Attachment = known.Attachment;
        FieldList = entity.ContainingAssembly.GetTypeByMetadataName("Comind.Api.Server.FieldList`1");
        _jsonNode = new(() => compilation.GetTypeByMetadataName("System.Text.Json.Nodes.JsonNode"));
        _values = new(() => [.. s_values.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()]);
    }

    public INamedTypeSymbol Entity { get; }

    public INamedTypeSymbol? EntityAttribute { get; }

    public INamedTypeSymbol? FieldAttribute { get; }

    public INamedTypeSymbol? Attachment { get; }

    public INamedTypeSymbol? FieldList { get; }

    public INamedTypeSymbol? JsonNode => _jsonNode.Value;

    /// <summary>The values a field may hold that are no keyword of C#.</summary>
    public INamedTypeSymbol[] Values => _values.Value;

    /// <summary>Null in a project without the runtime.</summary>
    public static EntitySymbols? TryCreate(Compilation compilation) =>
        KnownSymbols.TryCreate(compilation) is { Entity: { } entity } known ? new(compilation, known, entity) : null;

    public bool IsEntity(ISymbol type) => Marks.Has(type, EntityAttribute);

    public AttributeData? FieldOf(ISymbol property) => Marks.Find(property, FieldAttribute);

    public static bool Derives(ITypeSymbol type, INamedTypeSymbol? from)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, from))
            {
                return true;
            }
        }

        return false;
    }
}
