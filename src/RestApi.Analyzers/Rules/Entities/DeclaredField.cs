using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>A property that is marked as a field of a record.</summary>
/// <param name="Property">The property.</param>
/// <param name="Attribute">The mark.</param>
/// <param name="Syntax">The declaration that carries the mark.</param>
internal sealed record DeclaredField(IPropertySymbol Property, AttributeData Attribute, BasePropertyDeclarationSyntax Syntax)
{
    /// <summary>Where the name of the property stands.</summary>
    public Location Location =>
        Syntax switch
        {
            PropertyDeclarationSyntax property => property.Identifier.GetLocation(),
            IndexerDeclarationSyntax indexer => indexer.ThisKeyword.GetLocation(),
            _ => Syntax.GetLocation(),
        };

    /// <summary>The name as it is given, or null where it follows the property's.</summary>
    public string? GivenName => Attribute.ConstructorArguments is [{ Value: string name }] ? name : null;

    /// <summary>Where the name stands; the property when none is given.</summary>
    public Location NameLocation(CancellationToken cancellation) =>
        GivenName is not null && Written(cancellation) is { } argument ? argument.Expression.GetLocation() : Location;

    /// <summary>The argument of the mark, or null.</summary>
    public AttributeArgumentSyntax? Written(CancellationToken cancellation) =>
        Attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax { ArgumentList.Arguments: [var argument, ..] }
            ? argument
            : null;

    public static DeclaredField? Of(IPropertySymbol property, EntitySymbols symbols, CancellationToken cancellation) =>
        symbols.FieldOf(property) is { } attribute
        && attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<BasePropertyDeclarationSyntax>() is { } syntax
            ? new(property, attribute, syntax)
            : null;
}
