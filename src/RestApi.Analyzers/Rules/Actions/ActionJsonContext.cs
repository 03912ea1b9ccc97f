using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4208: the JSON context of an action is none.</summary>
internal static class ActionJsonContext
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ActionJsonContext,
        title: "JSON context of an action is none",
        messageFormat: "'{0}' is no JsonSerializerContext that the registry can use; name a non-abstract class that derives from it",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The registry reads the parameters of an action through the Default of this class, which the generator of System.Text.Json writes.",
        helpLinkUri: Rules.HelpLink(RuleIds.ActionJsonContext)
    );

    public static Diagnostic? Find(DeclaredAction action, ActionSymbols symbols) =>
        action.Argument("JsonContext") is { } written
        && action.Attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "JsonContext").Value.Value is ITypeSymbol type
        && type.TypeKind != TypeKind.Error
        && (type.IsAbstract || !Derives(type, symbols.JsonSerializerContext))
            ? Diagnostic.Create(Rule, written.Expression.GetLocation(), type.Name)
            : null;

    private static bool Derives(ITypeSymbol type, INamedTypeSymbol? context)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (ActionSymbols.Is(current, context))
            {
                return true;
            }
        }

        return false;
    }
}
