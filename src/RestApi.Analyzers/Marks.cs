using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>Finds attributes of a declaration. Asked for every type and member of a project, so nothing is allocated.</summary>
internal static class Marks
{
    /// <summary>Whether a person gave a declaration an attribute.</summary>
    public static bool Has(ISymbol symbol, INamedTypeSymbol? attribute) => Find(symbol, attribute) is not null;

    /// <summary>The first attribute of a type; null for none.</summary>
    public static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? attribute)
    {
        // What the compiler adds to a record has attributes too.
        if (attribute is null || symbol.IsImplicitlyDeclared)
        {
            return null;
        }

        foreach (var found in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(found.AttributeClass, attribute))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether an attribute of a declaration is derived from a type.</summary>
    public static bool HasDerived(ISymbol symbol, INamedTypeSymbol? from)
    {
        if (from is null || symbol.IsImplicitlyDeclared)
        {
            return false;
        }

        foreach (var found in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(found.AttributeClass?.BaseType, from))
            {
                return true;
            }
        }

        return false;
    }
}
