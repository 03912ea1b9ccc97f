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
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } when !IsSetByConstructor(field) => DeclaredValue(field),
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

    private static bool IsSetByConstructor(ISymbol member) =>
        member
            .ContainingType.Constructors.SelectMany(static constructor => constructor.DeclaringSyntaxReferences)
            .Any(declaration => Sets(declaration.GetSyntax(), member.Name));

    private static bool Sets(SyntaxNode constructor, string name) =>
        constructor is ConstructorDeclarationSyntax
        && constructor
            .DescendantNodes()
            .Any(node =>
                node switch
                {
                    AssignmentExpressionSyntax assignment => Names(assignment.Left, name),
                    ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Names(argument.Expression, name),
                    _ => false,
                }
            );

    private static bool Names(ExpressionSyntax target, string name) =>
        target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);

    private static IOperation? OfLocal(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        IOperation? single = null;
        foreach (var operation in root.Descendants())
        {
            if (!Writes(operation, reference.Local, out var value))
            {
                continue;
            }

            if (value is null || single is not null)
            {
                return null;
            }

            single = value;
        }

        return single;
    }

    // A write whose value is null is one that cannot be followed.
    private static bool Writes(IOperation operation, ILocalSymbol local, out IOperation? value)
    {
        value = null;
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when Is(declarator.Symbol, local):
                value = declarator.GetVariableInitializer()?.Value;
                return value is not null;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when Is(target.Local, local):
                value = assignment.Value;
                return true;
            case IAssignmentOperation and not ISimpleAssignmentOperation:
                return ((IAssignmentOperation)operation)
                    .Target.DescendantsAndSelf()
                    .Any(target => target is ILocalReferenceOperation written && Is(written.Local, local));
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                return argument.Value is ILocalReferenceOperation passed && Is(passed.Local, local);
            default:
                return false;
        }
    }

    private static bool Is(ILocalSymbol left, ILocalSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
