using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Tests of a status against a list or set, and of its digits.</content>
internal sealed partial class FlowInterpreter
{
    /// <summary>
    /// <c>set.Contains(status)</c>, <c>Array.IndexOf(set, status)</c>, <c>set.Any(one => one == status)</c>; null when it is none of these
    /// or the set is not written out.
    /// </summary>
    private FlowValue? VisitSetTest(IInvocationOperation call)
    {
        var operands = call.Arguments.Select(static argument => argument.Value).ToList();
        if (call.Instance is { } instance)
        {
            operands.Insert(0, instance);
        }

        if (operands is not [var set, var item, ..])
        {
            return null;
        }

        switch (call.TargetMethod.Name)
        {
            case "Contains" or "IndexOf" when Peek(item) is StatusValue status && _sets.Of(set.Syntax) is { } statuses:
                responses.UsedOtherwise(status.Response);
                return call.TargetMethod.Name == "Contains"
                    ? StatusTests.Contains(statuses, status)
                    : status with
                    {
                        Step = new IndexStep(status.Step, statuses),
                    };
            case "Any" or "Exists" when EqualTo(item.Syntax) is { } status && _sets.Of(set.Syntax) is { } statuses:
                responses.UsedOtherwise(status.Response);
                return StatusTests.Contains(statuses, status);
            default:
                return null;
        }
    }

    /// <summary>The status that <c>one => one == status</c> compares with.</summary>
    private StatusValue? EqualTo(SyntaxNode lambda)
    {
        if (
            lambda is not SimpleLambdaExpressionSyntax { ExpressionBody: BinaryExpressionSyntax { OperatorToken.Text: "==" } test } function
            || models.For(lambda.SyntaxTree) is not { } model
        )
        {
            return null;
        }

        var others = ImmutableArray
            .Create(test.Left, test.Right)
            .Where(side => !(side is IdentifierNameSyntax name && name.Identifier.ValueText == function.Parameter.Identifier.ValueText))
            .ToList();
        return others is [var other] && model.GetOperation(other) is { } operation ? Peek(operation) as StatusValue : null;
    }

    /// <summary>The value of a simple expression, which is not evaluated by that.</summary>
    private FlowValue Peek(IOperation operation) =>
        operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion => Peek(conversion.Operand),
            IParenthesizedOperation parenthesized => Peek(parenthesized.Operand),
            ILocalReferenceOperation local => State[local.Local],
            IParameterReferenceOperation parameter => State[parameter.Parameter],
            IFlowCaptureReferenceOperation capture => State[capture.Id],
            IPropertyReferenceOperation { Instance: { } receiver } property
                when Peek(receiver) is ResponseValue response && api.IsOfResponse(property.Property) => StatusTests.PropertyOf(
                response,
                property
            ),
            IBinaryOperation binary
                when Peek(binary.LeftOperand) is StatusValue status
                    && StatusTests.IntConstant(binary.RightOperand) is { } operand
                    && StatusStep.Next(status.Step, binary.OperatorKind, operand) is { } step => status with
            {
                Step = step,
            },
            _ => FlowValue.Unknown,
        };

    private static FlowValue? VisitTextCall(StatusTextValue text, IInvocationOperation call) =>
        call.TargetMethod.Name switch
        {
            "StartsWith" => StatusTests.StartsWith(text, call.Arguments[0].Value),
            "Equals" => StatusTests.Compare(text, BinaryOperatorKind.Equals, call.Arguments[0].Value),
            _ => null,
        };
}
