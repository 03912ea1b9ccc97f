using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>An attribute of the runtime on a declaration.</summary>
/// <param name="Name">Its name without <c>Attribute</c>, such as <c>Get</c>.</param>
/// <param name="Data">What the compiler knows of it.</param>
/// <param name="Syntax">The attribute as it is written.</param>
internal sealed record Marker(string Name, AttributeData Data, AttributeSyntax Syntax)
{
    private const string Suffix = "Attribute";

    /// <summary>The attributes of the runtime that a declaration has.</summary>
    public static IReadOnlyList<Marker> Of(ISymbol symbol, IAssemblySymbol runtime)
    {
        var attributes = symbol.GetAttributes();
        return attributes.IsEmpty
            ? []
            :
            [
                .. attributes
                    .Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.ContainingAssembly, runtime))
                    .Select(static attribute => TryCreate(attribute))
                    .OfType<Marker>(),
            ];
    }

    public Location Location => Syntax.GetLocation();

    /// <summary>The arguments of the constructor and of the properties, each with the name of what it goes to.</summary>
    public IEnumerable<(string Name, AttributeArgumentSyntax Syntax)> Arguments
    {
        get
        {
            var arguments = Syntax.ArgumentList?.Arguments ?? default;
            for (var index = 0; index < arguments.Count; index++)
            {
                var argument = arguments[index];
                var name = (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText;
                yield return (name ?? NameAt(index), argument);
            }
        }
    }

    /// <summary>The value of an argument or property; null where it is not given or no constant.</summary>
    public object? Value(string name)
    {
        foreach (var pair in Data.NamedArguments)
        {
            if (pair.Key == name)
            {
                return pair.Value.Kind == TypedConstantKind.Array ? null : pair.Value.Value;
            }
        }

        var parameters = Data.AttributeConstructor?.Parameters ?? default;
        for (var index = 0; !parameters.IsDefault && index < parameters.Length && index < Data.ConstructorArguments.Length; index++)
        {
            if (parameters[index].Name == name)
            {
                return Data.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array } constant ? constant.Value : null;
            }
        }

        return null;
    }

    /// <summary>What is given to a parameter that takes many, one by one; empty where it is given as one array.</summary>
    public IEnumerable<(object? Value, ExpressionSyntax Syntax)> Elements(string name)
    {
        var written = Arguments.Where(argument => argument.Name == name).Select(static argument => argument.Syntax.Expression).ToList();
        var constants = Data.ConstructorArguments;
        if (
            constants.Length == 0
            || constants[constants.Length - 1] is not { Kind: TypedConstantKind.Array, Values: var values }
            || values.IsDefault
        )
        {
            return [];
        }

        return values.Length == written.Count ? written.Select((expression, index) => (values[index].Value, expression)) : [];
    }

    public string? Text(string name) => Value(name) as string;

    /// <summary>The expression that gives an argument or property its value; null where none does.</summary>
    public ExpressionSyntax? Expression(string name) => Arguments.FirstOrDefault(argument => argument.Name == name).Syntax?.Expression;

    /// <summary>Whether an argument or property is given.</summary>
    public bool Has(string name) => Expression(name) is not null;

    /// <summary>Where an argument stands; the attribute itself where it is not given.</summary>
    public Location LocationOf(string name) => (Expression(name) as SyntaxNode ?? Syntax).GetLocation();

    // The arguments of "params" go all to the last parameter.
    private string NameAt(int index)
    {
        var parameters = Data.AttributeConstructor?.Parameters ?? default;
        return parameters.IsDefaultOrEmpty ? ""
            : index < parameters.Length ? parameters[index].Name
            : parameters[parameters.Length - 1] is { IsParams: true } rest ? rest.Name
            : "";
    }

    private static Marker? TryCreate(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return
            attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax
            && name.EndsWith(Suffix, System.StringComparison.Ordinal)
            ? new(name.Substring(0, name.Length - Suffix.Length), attribute, syntax)
            : null;
    }
}
