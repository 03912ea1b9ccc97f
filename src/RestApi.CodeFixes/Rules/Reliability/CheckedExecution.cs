using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary><c>RestApi.ExecuteRequest().EnsureSuccess()</c>: at the call that makes the response.</summary>
internal sealed record CheckedExecution(TextSpan? Execution, ExpressionSyntax Response, int? OwnLineDot) : MissingCheck(Execution)
{
    /// <summary>Finds the expression that is the response; null when its task is stored first.</summary>
    public static CheckedExecution? TryFind(InvocationExpressionSyntax? call, SemanticModel model)
    {
        if (call?.Expression is not MemberAccessExpressionSyntax access)
        {
            // `using static` or a tuple of calls: rare, and the check before the use is as good.
            return null;
        }

        var isTask = model.GetTypeInfo(call).Type is { Name: "Task" or "ValueTask" };
        var response = isTask ? Awaited(call) : call;
        var isOwnLine = !isTask && access.OperatorToken.GetPreviousToken().TrailingTrivia.ToString().Contains("\n");
        return response is null ? null : new(call.Span, response, isOwnLine ? access.OperatorToken.SpanStart : null);
    }

    public override IEnumerable<TextChange> Changes(SourceText text)
    {
        if (Response is AwaitExpressionSyntax)
        {
            return [new(new(Response.SpanStart, 0), "("), new(new(Response.Span.End, 0), ")" + Call)];
        }

        return [new(new(Response.Span.End, 0), LineStart(text) + Call)];
    }

    /// <summary>A chain with one call per line goes on that way.</summary>
    private string LineStart(SourceText text)
    {
        if (OwnLineDot is not { } dot)
        {
            return "";
        }

        var line = text.Lines.GetLineFromPosition(dot);
        return text.ToString(TextSpan.FromBounds(text.Lines[line.LineNumber - 1].End, dot));
    }

    /// <summary><c>await task</c>, <c>task.Result</c> or <c>task.GetAwaiter().GetResult()</c>.</summary>
    private static ExpressionSyntax? Awaited(ExpressionSyntax task) =>
        task.Parent switch
        {
            AwaitExpressionSyntax { Parent: ParenthesizedExpressionSyntax parenthesized } => parenthesized,
            AwaitExpressionSyntax await => await,
            ParenthesizedExpressionSyntax parenthesized => Awaited(parenthesized),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result => result,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Parent: InvocationExpressionSyntax call } => call,
            MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "WaitAsync",
                Parent: InvocationExpressionSyntax call,
            } => Awaited(call),
            _ => null,
        };
}
