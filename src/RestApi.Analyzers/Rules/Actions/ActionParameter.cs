using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4205: nothing could be passed to a parameter of an action.</summary>
internal static class ActionParameter
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ActionParameter,
        title: "Action takes what nobody can pass",
        messageFormat: "Parameter '{0}' of {1} {2}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Parameters are filled with the record, the context of the script, values read from JSON by name, and the cancellation token, in that order.",
        helpLinkUri: Rules.HelpLink(RuleIds.ActionParameter)
    );

    private static readonly HashSet<string> s_lists = ["IReadOnlyList", "IReadOnlyCollection", "IEnumerable", "IList", "ICollection"];

    public static IEnumerable<Diagnostic> FindAll(DeclaredAction action, ActionSymbols symbols)
    {
        var records = 0;
        foreach (var parameter in action.Method.Parameters)
        {
            if (IsRecords(parameter.Type, symbols))
            {
                records++;
            }

            if (Reason(action, parameter, records, symbols) is { } reason)
            {
                var title = char.ToLowerInvariant(action.Title[0]) + action.Title.Substring(1);
                yield return Diagnostic.Create(Rule, parameter.Locations[0], parameter.Name, title, reason);
            }
        }
    }

    private static string? Reason(DeclaredAction action, IParameterSymbol parameter, int records, ActionSymbols symbols)
    {
        var type = parameter.Type;
        if (parameter.RefKind is not (RefKind.None or RefKind.In) || parameter.IsParams)
        {
            return "is passed in a way that a registry cannot; take the plain value";
        }

        if (ActionSymbols.Is(type, symbols.CancellationToken))
        {
            return parameter.Ordinal == action.Method.Parameters.Length - 1 ? null : "is a token, which comes last; move it to the end";
        }

        return type.TypeKind == TypeKind.Error ? null
            : symbols.IsContext(type) ? ContextReason(action, parameter, symbols)
            : HoldsRecord(type, symbols) ? RecordReason(action, type, records, symbols)
            : IsUnreadable(type)
                ? $"is of type {Short(type)}, which JSON has no value for; take a text, a number, a list or a type of your own"
            : null;
    }

    private static string? ContextReason(DeclaredAction action, IParameterSymbol parameter, ActionSymbols symbols)
    {
        if (symbols.ContextOf(action.Kind) is not { } context)
        {
            return "is a context, which only scripts have; use ActionContext.Current";
        }

        return !ActionSymbols.Is(parameter.Type, context) ? $"is the context of another kind; take {context.Name}"
            : parameter.Ordinal != 0 ? "is the context, which comes first; move it to the front"
            : parameter.NullableAnnotation == NullableAnnotation.Annotated ? "is the context, which is never null; drop the question mark"
            : null;
    }

    private static string? RecordReason(DeclaredAction action, ITypeSymbol type, int records, ActionSymbols symbols)
    {
        if (action.Kind != DeclaredAction.Action)
        {
            return "is a record, which only an [Action] has; take a parameter";
        }

        if (!IsRecords(type, symbols))
        {
            return $"is of type {Short(type)}; all selected records come as IReadOnlyList<T>, one of them as T";
        }

        var record = (INamedTypeSymbol)(symbols.IsRecord(type) ? type : ((INamedTypeSymbol)type).TypeArguments[0]);
        return records > 1 ? "is a second record; an action is started on one, read others by query"
            : IsOpenable(record) ? null
            : $"is of type {record.Name}, which nobody can make a view of; give it a public constructor without parameters and drop 'abstract'";
    }

    private static bool IsOpenable(INamedTypeSymbol type) =>
        !type.IsAbstract
        && type.InstanceConstructors.Any(static constructor =>
            constructor is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public }
        );

    private static bool IsRecords(ITypeSymbol type, ActionSymbols symbols) =>
        symbols.IsRecord(type)
        || (
            type is INamedTypeSymbol { TypeArguments: [{ NullableAnnotation: not NullableAnnotation.Annotated } item], Name: var name }
            && s_lists.Contains(name)
            && symbols.IsRecord(item)
        );

    private static bool HoldsRecord(ITypeSymbol type, ActionSymbols symbols) =>
        symbols.IsRecord(type)
        || (type is INamedTypeSymbol named && named.TypeArguments.Any(argument => HoldsRecord(argument, symbols)))
        || (type is IArrayTypeSymbol array && HoldsRecord(array.ElementType, symbols));

    private static bool IsUnreadable(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || type.IsTupleType
        || type.IsRefLikeType
        || type.TypeKind is TypeKind.Dynamic or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Delegate;

    private static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
