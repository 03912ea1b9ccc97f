using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>A call of an asynchronous method with what waits for it: <c>await</c>, <c>.Result</c> or <c>.GetAwaiter().GetResult()</c>.</summary>
internal readonly record struct AwaitedCall(ExpressionSyntax Outer, bool IsAsync)
{
    /// <summary>Finds what waits for the call; null when the task itself is used.</summary>
    public static AwaitedCall? Around(InvocationExpressionSyntax call)
    {
        ExpressionSyntax task = MemberCall(call, "ConfigureAwait") ?? call;
        if (task.Parent is AwaitExpressionSyntax awaited)
        {
            return new(awaited, IsAsync: true);
        }

        if (call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result && result.Expression == call)
        {
            return new(result, IsAsync: false);
        }

        return MemberCall(task, "GetAwaiter") is { } awaiter && MemberCall(awaiter, "GetResult") is { } got
            ? new(got, IsAsync: false)
            : null;
    }

    /// <summary>Goes back from the waiting expression to the call.</summary>
    public static InvocationExpressionSyntax CallIn(SyntaxNode outer)
    {
        while (true)
        {
            switch (outer)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    outer = parenthesized.Expression;
                    break;
                case AwaitExpressionSyntax awaited:
                    outer = awaited.Expression;
                    break;
                case MemberAccessExpressionSyntax member:
                    outer = member.Expression;
                    break;
                case InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult",
                        Expression: var inner
                    }
                }:
                    outer = inner;
                    break;
                default:
                    return (InvocationExpressionSyntax)outer;
            }
        }
    }

    private static InvocationExpressionSyntax? MemberCall(ExpressionSyntax receiver, string name) =>
        receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
        && member.Expression == receiver
        && member.Name.Identifier.ValueText == name
            ? call
            : null;
}
