using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The types that typed records are made of, looked up once per compilation.</summary>
internal sealed class EntitySymbols
{
    private const string Server = "Comind.Api.Server.";

    private static readonly string[] s_values = ["System.Guid", "System.DateTime", "System.DateTimeOffset", "System.DateOnly"];

    private EntitySymbols(Compilation compilation, INamedTypeSymbol entity)
    {
        Entity = entity;
        EntityAttribute = compilation.GetTypeByMetadataName(Server + "EntityAttribute");
        FieldAttribute = compilation.GetTypeByMetadataName(Server + "FieldAttribute");
        Attachment = compilation.GetTypeByMetadataName(Server + "Attachment");
        FieldList = compilation.GetTypeByMetadataName(Server + "FieldList`1");
        JsonNode = compilation.GetTypeByMetadataName("System.Text.Json.Nodes.JsonNode");
        Values = [.. s_values.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()];
    }

    public INamedTypeSymbol Entity { get; }

    public INamedTypeSymbol? EntityAttribute { get; }

    public INamedTypeSymbol? FieldAttribute { get; }

    public INamedTypeSymbol? Attachment { get; }

    public INamedTypeSymbol? FieldList { get; }

    public INamedTypeSymbol? JsonNode { get; }

    /// <summary>The values a field may hold that are no keyword of C#.</summary>
    public INamedTypeSymbol[] Values { get; }

    /// <summary>Null in a project without the runtime.</summary>
    public static EntitySymbols? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Server + "Entity") is { } entity ? new(compilation, entity) : null;

    public bool IsEntity(ISymbol type) => Attribute(type, EntityAttribute) is not null;

    public AttributeData? FieldOf(ISymbol property) => Attribute(property, FieldAttribute);

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

    private static AttributeData? Attribute(ISymbol symbol, INamedTypeSymbol? attribute) =>
        attribute is null
            ? null
            : symbol.GetAttributes().FirstOrDefault(found => SymbolEqualityComparer.Default.Equals(found.AttributeClass, attribute));
}
