using System.Linq;
using System.Threading;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4306: [Field] stands on a property for which nothing is generated.</summary>
internal static class IdleField
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.IdleField,
        title: "Field is not generated",
        messageFormat: "[Field] does nothing for '{0}': {1}",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The generator implements partial instance properties without bodies, in classes marked [Entity]. On anything else the attribute is only a remark.",
        helpLinkUri: Rules.HelpLink(RuleIds.IdleField)
    );

    public static Diagnostic? Find(DeclaredField field, EntitySymbols symbols, Compilation compilation, CancellationToken cancellation) =>
        Reason(field, symbols, compilation, cancellation) is { } reason
            ? Diagnostic.Create(Rule, field.Location, field.Property.IsIndexer ? "this[]" : field.Property.Name, reason)
            : null;

    private static string? Reason(DeclaredField field, EntitySymbols symbols, Compilation compilation, CancellationToken cancellation) =>
        field switch
        {
            _ when !symbols.IsEntity(field.Property.ContainingType) =>
                $"'{field.Property.ContainingType.Name}' is not marked [Entity]; mark it",
            { Property.IsIndexer: true } => "it is an indexer; use a property for each field",
            { Property.IsStatic: true } => "it is static, and there are many records; drop the word",
            { Property.IsAbstract: true } or { Property.IsExtern: true } => "it is implemented elsewhere; drop the word that says so",
            { Syntax: PropertyDeclarationSyntax syntax } when HasBody(syntax) =>
                "it has a body; make it partial without one, or drop the attribute",
            _ when field.Written(cancellation) is { } written
                    && !IsReadable(written.Expression)
                    && (field.GivenName is not { } name || ConstantAnswers.TextOf(compilation, written.Expression) != name) =>
                "its name is not written out; write a literal or the name of a constant",
            _ => null,
        };

    private static bool HasBody(PropertyDeclarationSyntax property) =>
        property.ExpressionBody is not null
        || property.AccessorList?.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null)
            == true;

    private static bool IsReadable(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax inner => IsReadable(inner.Expression),
            LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
            BinaryExpressionSyntax sum => IsText(sum),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
            IdentifierNameSyntax or MemberAccessExpressionSyntax => true,
            _ => false,
        };

    private static bool IsText(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
            ParenthesizedExpressionSyntax inner => IsText(inner.Expression),
            BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && IsText(sum.Left) && IsText(sum.Right),
            _ => false,
        };
}
