using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4307: a typed record derives from something that is no Entity.</summary>
internal static class EntityBase
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.EntityBase,
        title: "Typed record has another base class",
        messageFormat: "'{0}' does not derive from Entity, which reads and writes its fields; {1}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator adds the base class Entity where a type has none. It cannot tell a class from an interface whose name does not look like one.",
        helpLinkUri: Rules.HelpLink(RuleIds.EntityBase)
    );

    public static Diagnostic? Find(INamedTypeSymbol type, EntitySymbols symbols, CancellationToken cancellation)
    {
        // What is not partial gets nothing at all, and RAPI4101 says so.
        if (
            EntitySymbols.Derives(type, symbols.Entity)
            || type.BaseType is not { TypeKind: not TypeKind.Error } parent
            || !IsPartial(type, cancellation)
        )
        {
            return null;
        }

        var next =
            parent.SpecialType == SpecialType.System_Object
                ? "name it first, before the interfaces"
                : $"let '{parent.Name}' derive from it";
        return parent.SpecialType == SpecialType.System_Object && !HasBaseList(type, cancellation)
            ? null
            : Diagnostic.Create(Rule, type.Locations[0], type.Name, next);
    }

    private static bool HasBaseList(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax { BaseList: not null });

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(static modifier => modifier.ValueText == "partial")
        );
}
