using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4204: an action returns what its kind has no use for.</summary>
internal static class ActionAnswer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ActionAnswer,
        title: "Action returns something else",
        messageFormat: "{0} {1}; {2}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What a method returns is what its kind gives back to whoever ran it. What does not fit is not listed, and the action is unknown at run time.",
        helpLinkUri: Rules.HelpLink(RuleIds.ActionAnswer)
    );

    public static Diagnostic? Find(DeclaredAction action, ActionSymbols symbols)
    {
        var method = action.Method;
        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            return Report(action, "is async and returns void, so it would count as done before its work is", "return Task");
        }

        return method.ReturnType.TypeKind == TypeKind.Error || (Fits(action.Kind, method, symbols) && !method.ReturnsByRef)
            ? null
            : Report(
                action,
                $"returns {method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}",
                Allowed(action.Kind)
            );
    }

    private static bool Fits(string kind, IMethodSymbol method, ActionSymbols symbols)
    {
        var type = method.ReturnType;
        var isValidator = kind == DeclaredAction.ValidationScript;
        if (method.ReturnsVoid || ActionSymbols.Is(type, symbols.Task))
        {
            return !isValidator;
        }

        var value = ActionSymbols.Is(type, symbols.TaskOfResult) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        return isValidator ? AreMessages(value, symbols) : kind == DeclaredAction.ScriptService && AreOutputs(value);
    }

    private static bool AreMessages(ITypeSymbol type, ActionSymbols symbols) =>
        type switch
        {
            IArrayTypeSymbol array => ActionSymbols.Is(array.ElementType, symbols.ValidationMessage),
            INamedTypeSymbol { TypeArguments: [var item] } sequence => ActionSymbols.Is(item, symbols.ValidationMessage)
                && (IsSequence(sequence) || sequence.AllInterfaces.Any(IsSequence)),
            _ => false,
        };

    // Outputs have names: a single value, a list or anything at all has none.
    private static bool AreOutputs(ITypeSymbol type) =>
        type.SpecialType == SpecialType.None
        && type.TypeKind is not (TypeKind.Array or TypeKind.Dynamic or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Enum)
        && !type.IsTupleType
        && type.Name is not ("Task" or "ValueTask" or "IAsyncEnumerable" or "Nullable")
        && !(type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true });

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static string Allowed(string kind) =>
        kind switch
        {
            DeclaredAction.ScriptService =>
                "return its outputs as a JsonObject, a dictionary or an object of your own, or nothing, also as a Task",
            DeclaredAction.ValidationScript => "return IEnumerable<ValidationMessage>, an array or a list of them, or a Task<T> of it",
            _ => "return void or Task; results go to the record, or are those of a [ScriptService]",
        };

    private static Diagnostic Report(DeclaredAction action, string what, string next) =>
        Diagnostic.Create(Rule, action.Location, action.Title, what, next);
}
