using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>The members that a constructor puts its parameters into, when it does nothing else.</summary>
internal static class ConstructorMembers
{
    /// <summary>The member for each parameter by its name; null for a constructor that may look at what it is given.</summary>
    public static IReadOnlyDictionary<string, ISymbol>? Of(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.DeclaringSyntaxReferences is not [var declaration]
            ? null
            : declaration.GetSyntax() switch
            {
                RecordDeclarationSyntax => Positional(constructor, type),
                TypeDeclarationSyntax primary => Initialized(constructor, primary, type),
                ConstructorDeclarationSyntax { Initializer: null } ordinary => Assigned(constructor, ordinary, type),
                _ => null,
            };

    private static Dictionary<string, ISymbol> Positional(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor
            .Parameters.Select(parameter => type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault())
            .OfType<ISymbol>()
            .ToDictionary(static member => member.Name, StringComparer.Ordinal);

    // class Answer(bool ok, string body) { public bool Ok { get; } = ok; … }
    private static Dictionary<string, ISymbol>? Initialized(IMethodSymbol constructor, TypeDeclarationSyntax type, INamedTypeSymbol symbol)
    {
        var members = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
        foreach (var member in type.Members)
        {
            var (name, value) = member switch
            {
                PropertyDeclarationSyntax { Initializer.Value: var initial } property => (property.Identifier.ValueText, initial),
                FieldDeclarationSyntax { Declaration.Variables: [{ Initializer.Value: var initial } field] } => (
                    field.Identifier.ValueText,
                    initial
                ),
                _ => ("", null),
            };
            if (value is IdentifierNameSyntax { Identifier.ValueText: var parameter } && symbol.GetMembers(name) is [var kept])
            {
                members[parameter] = kept;
            }
        }

        return type.BaseList is null && constructor.Parameters.All(parameter => IsOnlyKept(parameter.Name, members, type)) ? members : null;
    }

    // A parameter that methods use as well is a member without a name.
    private static bool IsOnlyKept(string parameter, Dictionary<string, ISymbol> members, TypeDeclarationSyntax type) =>
        members.ContainsKey(parameter)
        && type.Members.SelectMany(static member => member.DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Count(name => name.Identifier.ValueText == parameter) == 1;

    // { Ok = ok; _body = body; }
    private static Dictionary<string, ISymbol>? Assigned(
        IMethodSymbol constructor,
        ConstructorDeclarationSyntax declaration,
        INamedTypeSymbol type
    )
    {
        var members = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
        foreach (var assignment in AssignmentsIn(declaration))
        {
            var name = assignment?.Left switch
            {
                IdentifierNameSyntax own => own.Identifier.ValueText,
                MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own => own.Name.Identifier.ValueText,
                _ => "",
            };
            if (
                assignment?.Right is not IdentifierNameSyntax { Identifier.ValueText: var parameter }
                || type.GetMembers(name) is not [var kept]
            )
            {
                return null;
            }

            members[parameter] = kept;
        }

        return constructor.Parameters.All(parameter => members.ContainsKey(parameter.Name)) ? members : null;
    }

    // Null stands for a statement of another kind.
    private static IEnumerable<AssignmentExpressionSyntax?> AssignmentsIn(ConstructorDeclarationSyntax declaration) =>
        declaration.ExpressionBody is { Expression: var only }
            ? [only as AssignmentExpressionSyntax]
            : declaration.Body?.Statements.Select(static statement =>
                (statement as ExpressionStatementSyntax)?.Expression as AssignmentExpressionSyntax
            ) ?? [];
}
