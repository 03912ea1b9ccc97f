using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4203: the registry cannot call an action: it is hidden, generic, or no method of a class.</summary>
internal static class UnreachableAction
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnreachableAction,
        title: "Action cannot be reached",
        messageFormat: "{0} cannot be run: {1}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The registry is another class of the same project. It reaches methods that are internal or public, in types that are too, and that have no type parameters.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnreachableAction)
    );

    public static Diagnostic? Find(DeclaredAction action) =>
        Reason(action.Method) is { } reason ? Diagnostic.Create(Rule, action.Location, action.Title, reason) : null;

    private static string? Reason(IMethodSymbol method) =>
        method switch
        {
            { MethodKind: MethodKind.LocalFunction } => "a local function is seen by its method alone; make it a method",
            { MethodKind: not MethodKind.Ordinary } => "it is no ordinary method; put the attribute on one",
            { IsGenericMethod: true } => "it is generic; give it the types it works on",
            { IsAbstract: true } or { IsVirtual: true, IsStatic: true } => "a type has to implement it; give it a body here",
            { PartialImplementationPart: null, IsPartialDefinition: true } => "it has no body; implement it",
            _ when !IsVisible(method.DeclaredAccessibility) => $"it is {Words(method.DeclaredAccessibility)}; make it internal or public",
            _ => ReasonOf(method.ContainingType),
        };

    private static string? ReasonOf(INamedTypeSymbol? type) =>
        type switch
        {
            null => null,
            { TypeKind: not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) } =>
                "it is declared in an extension block; move it out of there",
            { Arity: > 0 } => $"type '{type.Name}' is generic; move it to another type",
            { IsFileLocal: true } => $"type '{type.Name}' is seen in its file only; make it internal",
            { ContainingType: not null } when !IsVisible(type.DeclaredAccessibility) =>
                $"type '{type.Name}' is {Words(type.DeclaredAccessibility)}; make it internal or public",
            _ => ReasonOf(type.ContainingType),
        };

    private static bool IsVisible(Accessibility accessibility) =>
        accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static string Words(Accessibility accessibility) =>
        accessibility switch
        {
            Accessibility.Protected => "protected",
            Accessibility.ProtectedAndInternal => "private protected",
            _ => "private",
        };
}
