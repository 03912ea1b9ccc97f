using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>A method that is marked as an action or script.</summary>
/// <param name="Kind">The attribute without its suffix, such as <c>ScriptTask</c>.</param>
/// <param name="Method">The method; several marks on it are several actions.</param>
/// <param name="Attribute">The mark.</param>
/// <param name="Syntax">The mark as it is written.</param>
internal sealed record DeclaredAction(string Kind, IMethodSymbol Method, AttributeData Attribute, AttributeSyntax Syntax)
{
    public const string Action = "Action";
    public const string ScriptService = "ScriptService";
    public const string ScriptTask = "ScriptTask";
    public const string ValidationScript = "ValidationScript";

    private const string Suffix = "Attribute";

    /// <summary>How a message begins, such as <c>Script task 'Pay'</c>.</summary>
    public string Title =>
        Kind switch
        {
            Action => $"Action '{Method.Name}'",
            ScriptService => $"Script service '{Method.Name}'",
            ScriptTask => $"Script task '{Method.Name}'",
            _ => $"Validation script '{Method.Name}'",
        };

    /// <summary>The name it is run by, or null when it has none.</summary>
    public string? Name => Attribute.ConstructorArguments is [{ Value: string name }] ? name : null;

    /// <summary>Where the name of the method stands.</summary>
    public Location Location => Method.Locations[0];

    public static ImmutableArray<DeclaredAction> Of(IMethodSymbol method, ActionSymbols symbols, CancellationToken cancellation) =>
        // Both parts of a partial method have the attributes of both; the first stands for them.
        method.PartialDefinitionPart
            is null
        && Marks.HasDerived(method, symbols.Runnable)
            ? method
                .GetAttributes()
                .Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.BaseType, symbols.Runnable))
                .Select(attribute => Read(method, attribute, cancellation))
                .OfType<DeclaredAction>()
                .ToImmutableArray()
            : ImmutableArray<DeclaredAction>.Empty;

    /// <summary>What is written for the name or for a property such as <c>BudgetSeconds</c>; null when nothing is.</summary>
    public AttributeArgumentSyntax? Argument(string? property)
    {
        var arguments = Syntax.ArgumentList?.Arguments ?? default;
        return property is null
            ? arguments.FirstOrDefault(static argument => argument.NameEquals is null)
            : arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property);
    }

    private static DeclaredAction? Read(IMethodSymbol method, AttributeData attribute, CancellationToken cancellation)
    {
        var name = attribute.AttributeClass!.Name;
        return attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax && name.Length > Suffix.Length
            ? new(name.Substring(0, name.Length - Suffix.Length), method, attribute, syntax)
            : null;
    }
}
