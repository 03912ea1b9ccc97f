using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Uses of contents, here or in a helper: which are a mistake.</content>
internal sealed partial class BodyFlow
{
    private void Judge(BasicBlock block, ContentValue content, SyntaxNode use)
    {
        if (ReadOf(block, content, use) is { } read)
        {
            Report(read, content.Read, content.IsHandedOut ? content.Read : use, helper: null, content.IsHandedOut);
        }
    }

    /// <summary>A response is handed to a helper that uses the content.</summary>
    private void Judge(IArgumentOperation argument, int response, HelperRead read)
    {
        var call = (IInvocationOperation)argument.Parent!;
        // The same helper may read errors elsewhere.
        var kind = read.Kind == ContentKind.Data ? ContentKind.Any : read.Kind;
        var function = (argument.Value as IDelegateCreationOperation)?.Target as IMethodReferenceOperation;
        Report(
            read.Of(response, _interpreter.State[response]) with
            {
                Kind = kind,
            },
            call.Syntax,
            argument.Value.Syntax,
            function?.Method.Name ?? call.TargetMethod.Name,
            isGiven: function is null
        );
    }

    /// <summary>A method uses the content that its own object holds.</summary>
    private void Judge(IInvocationOperation call, int response, HelperRead read) =>
        Report(
            read.Of(response, _interpreter.State[response]),
            call.Syntax,
            UncheckedRead.NameOf(call.Syntax),
            call.TargetMethod.Name,
            isHandedOut: true
        );

    private void Report(HelperRead read, SyntaxNode place, SyntaxNode use, string? helper, bool isHandedOut = false, bool isGiven = false)
    {
        if (MixedStatuses.Are(new(read.Statuses, read.IsTested), read.Statuses, read.Kind))
        {
            var error = MixedStatuses.ErrorIn(read.Statuses);
            var execution = _responses.ExecutionOf(read.Given);
            _found.Add(
                (read.Given, new(place, use, read.IsTested, error, execution, IsOnlyRead: false, helper, read.IsFile, isHandedOut, isGiven))
            );
        }
    }

    /// <summary>What reaches a use of a content; null when it needs no check.</summary>
    private HelperRead? ReadOf(BasicBlock block, ContentValue content, SyntaxNode use)
    {
        var known = _interpreter.State[content.Response];
        var operation = _graph.OriginalOperation.SemanticModel?.GetOperation(use);
        if (operation is not null && (ContentUse.IsHarmless(operation, _api) || IsToldInOut(operation, content.Response)))
        {
            _responses.UsedOtherwise(content.Response);
            return null;
        }

        var isErrorText = known.IsTested && FlowRegions.IsInCatch(block);
        return isErrorText
            ? null
            : new(
                content.Response,
                known.Statuses & content.Statuses,
                known.IsTested,
                KindOf(content.Read, operation),
                UncheckedRead.NameOf(content.Read).ToString() == "DownloadedFileRef"
            );
    }

    /// <summary><c>ok = response.IsSuccess; return response.Content;</c> where <c>ok</c> is an <c>out</c> parameter: whoever calls can check.</summary>
    private bool IsToldInOut(IOperation use, int response) =>
        use.Parent is IReturnOperation
        && use.SemanticModel?.GetEnclosingSymbol(use.Syntax.SpanStart) is IMethodSymbol method
        && method.Parameters.Any(parameter =>
            parameter.RefKind == RefKind.Out
            && _interpreter.State[parameter] switch
            {
                StatusValue status => status.Response == response,
                ConditionValue condition => condition.Outcomes.ContainsKey(response),
                _ => false,
            }
        );

    private static ContentKind KindOf(SyntaxNode read, IOperation? use) =>
        read is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "DownloadedFileRef" } ? ContentKind.OfSuccess
        : use is not null ? ErrorAsData.KindOf(use, use.SemanticModel?.GetEnclosingSymbol(use.Syntax.SpanStart))
        : ContentKind.Any;
}
