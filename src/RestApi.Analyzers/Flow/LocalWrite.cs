using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>One place that gives a variable a value.</summary>
internal readonly record struct LocalWrite(SyntaxNode Syntax, IOperation Value)
{
    /// <summary>Whether the value before it may stay: <c>??=</c>, a turn of a loop.</summary>
    public bool IsConditional => Syntax.IsKind(SyntaxKind.CoalesceAssignmentExpression) || Syntax is ForEachStatementSyntax;

    /// <summary>Whether an operation writes a variable, and which values it may give it; null for one that cannot be followed.</summary>
    public static bool IsWrite(IOperation operation, ISymbol variable, out IReadOnlyList<IOperation>? values)
    {
        values = null;
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when Is(declarator.Symbol, variable):
                values = declarator.GetVariableInitializer()?.Value is { } initial ? [initial] : null;
                return values is not null;
            case ISimpleAssignmentOperation assignment when Names(assignment.Target, variable):
                values = [assignment.Value];
                return true;
            case ICoalesceAssignmentOperation assignment when Names(assignment.Target, variable):
                values = [assignment.Value];
                return true;
            case IDeconstructionAssignmentOperation deconstruction:
                return IsPart(deconstruction.Target, deconstruction.Value, variable, out values);
            case IAssignmentOperation assignment and not ISimpleAssignmentOperation:
                return assignment.Target.DescendantsAndSelf().Any(target => Names(target, variable));
            case IIncrementOrDecrementOperation increment:
                return Names(increment.Target, variable);
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                return argument.Value.DescendantsAndSelf().Any(target => Names(target, variable));
            case IDeclarationPatternOperation pattern:
                return Is(pattern.DeclaredSymbol, variable);
            case IForEachLoopOperation loop when loop.Locals.Any(local => Is(local, variable)):
                values = Items(loop);
                return true;
            default:
                return false;
        }
    }

    private static bool IsPart(IOperation target, IOperation value, ISymbol variable, out IReadOnlyList<IOperation>? values)
    {
        values = null;
        var targets = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        if (targets is not ITupleOperation left)
        {
            return Names(targets, variable);
        }

        for (var index = 0; index < left.Elements.Length; index++)
        {
            if (left.Elements[index].DescendantsAndSelf().Any(element => Names(element, variable)))
            {
                values = Names(left.Elements[index], variable) ? Elements(value, index) : null;
                return true;
            }
        }

        return false;
    }

    // Of each tuple that may be taken; null where one of them is not written.
    private static IReadOnlyList<IOperation>? Elements(IOperation value, int index) =>
        value switch
        {
            IConversionOperation conversion => Elements(conversion.Operand, index),
            IParenthesizedOperation parenthesized => Elements(parenthesized.Operand, index),
            ITupleOperation tuple when index < tuple.Elements.Length => [tuple.Elements[index]],
            IConditionalOperation { WhenFalse: { } whenFalse } choice => Elements([choice.WhenTrue, whenFalse], index),
            ISwitchExpressionOperation choice => Elements(choice.Arms.Select(static arm => arm.Value), index),
            IThrowOperation => [],
            _ => null,
        };

    private static List<IOperation>? Elements(IEnumerable<IOperation> choices, int index)
    {
        var elements = new List<IOperation>();
        foreach (var choice in choices)
        {
            if (Elements(choice, index) is not { } some)
            {
                return null;
            }

            elements.AddRange(some);
        }

        return elements;
    }

    private static IReadOnlyList<IOperation>? Items(IForEachLoopOperation loop)
    {
        IOperation list = loop.Collection;
        while (list is IConversionOperation conversion)
        {
            list = conversion.Operand;
        }

        list = list is ILocalReferenceOperation local && SingleValue.OperationOf(local) is { } single ? single : list;
        return loop.LoopControlVariable is IVariableDeclaratorOperation && TextCalls.ElementsOf(list) is { } items ? [.. items] : null;
    }

    private static bool Names(IOperation operation, ISymbol variable) =>
        operation switch
        {
            ILocalReferenceOperation local => Is(local.Local, variable),
            IParameterReferenceOperation parameter => Is(parameter.Parameter, variable),
            IDeclarationExpressionOperation declaration => Names(declaration.Expression, variable),
            _ => false,
        };

    private static bool Is(ISymbol? left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
