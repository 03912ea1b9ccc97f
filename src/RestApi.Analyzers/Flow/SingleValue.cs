using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Finds the one value that a local, field or property ever holds, as far as its declaration tells.</summary>
internal static class SingleValue
{
    /// <summary>The value of a name, or null when it may hold several or stands in another file.</summary>
    public static IOperation? OperationOf(IOperation reference)
    {
        if (reference is ILocalReferenceOperation local)
        {
            return OfLocal(local);
        }

        var value = Initializer(reference);
        return value?.SyntaxTree == reference.Syntax.SyntaxTree ? reference.SemanticModel?.GetOperation(value) : null;
    }

    /// <summary>The literal that a name of another file stands for: no model of that file is at hand here.</summary>
    public static string? LiteralOf(IOperation reference) =>
        Initializer(reference) is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            ? literal.Token.ValueText
            : null;

    /// <summary>Where the value of a name is written.</summary>
    public static Location? OriginOf(IOperation reference) => Initializer(reference)?.GetLocation();

    private static ExpressionSyntax? Initializer(IOperation reference) =>
        reference switch
        {
            ILocalReferenceOperation { Local.IsConst: true } local => DeclaredValue(local.Local),
            IFieldReferenceOperation { Field: { IsConst: true } field } => DeclaredValue(field),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => IsSetByConstructor(field)
                ? AssignedValue(field)
                : DeclaredValue(field),
            IPropertyReferenceOperation { Property: { SetMethod: null, IsVirtual: false, IsAbstract: false, IsOverride: false } property }
                when !IsSetByConstructor(property) => DeclaredValue(property),
            _ => null,
        };

    private static ExpressionSyntax? DeclaredValue(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is not [var declaration]
            ? null
            : declaration.GetSyntax() switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var value } => value,
                PropertyDeclarationSyntax { Initializer.Value: var value } => value,
                PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
                _ => null,
            };

    // static Sync() { s_key = "abc"; }, when nothing else sets it.
    private static ExpressionSyntax? AssignedValue(IFieldSymbol field) =>
        DeclaredValue(field) is null
        && field
            .ContainingType.Constructors.SelectMany(static constructor => constructor.DeclaringSyntaxReferences)
            .Select(static declaration => declaration.GetSyntax())
            .OfType<ConstructorDeclarationSyntax>()
            .SelectMany(constructor => constructor.DescendantNodes().Where(node => Sets(node, field.Name)))
            .ToList()
            is [
                AssignmentExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                    Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
                } assignment,
            ]
            ? assignment.Right
            : null;

    private static bool IsSetByConstructor(ISymbol member) =>
        member
            .ContainingType.Constructors.SelectMany(static constructor => constructor.DeclaringSyntaxReferences)
            .Any(declaration =>
                declaration.GetSyntax() is ConstructorDeclarationSyntax constructor
                && constructor.DescendantNodes().Any(node => Sets(node, member.Name))
            );

    private static bool Sets(SyntaxNode node, string name) =>
        node switch
        {
            AssignmentExpressionSyntax assignment => Names(assignment.Left, name),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Names(argument.Expression, name),
            _ => false,
        };

    private static bool Names(ExpressionSyntax target, string name) =>
        target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);

    private static IOperation? OfLocal(ILocalReferenceOperation reference) => LocalValues.Of(reference) is [var single] ? single : null;

    /// <summary>Whether a local is a text in the making, so that what is appended to it counts too.</summary>
    public static bool IsBuilder(ILocalReferenceOperation reference) => reference.Type?.Name == "StringBuilder";
}
