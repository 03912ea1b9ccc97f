using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>Finds attributes of a declaration. Asked for every type and member of a project, so nothing is allocated.</summary>
internal static class Marks
{
    /// <summary>Whether a person gave a declaration an attribute.</summary>
    public static bool Has(ISymbol symbol, INamedTypeSymbol? attribute) => Find(symbol, attribute) is not null;

    /// <summary>The first attribute of a type; null for none.</summary>
    public static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? attribute)
    {
        if (attribute is null || !MayBeMarked(symbol))
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
        if (from is null || !MayBeMarked(symbol))
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

    /// <summary>Whether a person wrote any attribute at a declaration, by syntax: to ask for attributes binds them, and most have none.</summary>
    public static bool MayBeMarked(ISymbol symbol)
    {
        // What the compiler adds to a record has attributes too.
        if (symbol.IsImplicitlyDeclared)
        {
            return false;
        }

        var parts = symbol.DeclaringSyntaxReferences;
        if (parts.IsEmpty)
        {
            // Of another assembly.
            return true;
        }

        foreach (var part in parts)
        {
            if (HasAttributes(part.GetSyntax()))
            {
                return true;
            }
        }

        return symbol is IMethodSymbol { PartialImplementationPart: { } implementation } && MayBeMarked(implementation);
    }

    private static bool HasAttributes(SyntaxNode declaration) =>
        declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists.Count > 0,
            AccessorDeclarationSyntax accessor => accessor.AttributeLists.Count > 0,
            ParameterSyntax parameter => parameter.AttributeLists.Count > 0,
            LocalFunctionStatementSyntax function => function.AttributeLists.Count > 0,
            VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } => field.AttributeLists.Count > 0,
            ArrowExpressionClauseSyntax => false,
            _ => true,
        };
}
