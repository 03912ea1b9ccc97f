using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4301: a type marked [Entity] has a shape that no typed record can have.</summary>
internal static class UnusableEntity
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnusableEntity,
        title: "Type can be no typed record",
        messageFormat: "'{0}' can be no typed record: {1}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A typed record is an ordinary class that derives from Entity, in a place where a second file can add to it.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnusableEntity)
    );

    public static Diagnostic? Find(INamedTypeSymbol type) =>
        Reason(type) is { } reason ? Diagnostic.Create(Rule, type.Locations[0], type.Name, reason) : null;

    private static string? Reason(INamedTypeSymbol type) =>
        type.IsRecord ? "it is a record, which cannot derive from Entity; make it a class"
        : type.IsStatic ? "it is static, and there are many records; make it an ordinary class"
        : IsFileLocal(type) ? "it is seen in its file only, and the fields are generated in another; make it internal"
        : null;

    private static bool IsFileLocal(INamedTypeSymbol type) => type.IsFileLocal || (type.ContainingType is { } outer && IsFileLocal(outer));
}
