using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>What takes longer than a validation script has.</summary>
/// <param name="Verb">What it does, behind a subject: <c>waits</c>.</param>
/// <param name="Next">What to do instead.</param>
internal sealed record SlowStep(string Verb, string Next);

/// <summary>Knows the steps that do not fit into the budget of a validation script.</summary>
/// <param name="calls">The calls that send a request.</param>
/// <param name="symbols">The types of the runtime.</param>
/// <param name="seconds">The budget.</param>
/// <param name="isRaised">Whether the author gave the script more than it has by default, and so thought of it.</param>
internal sealed class SlowSteps(HttpCalls calls, KnownSymbols symbols, double seconds, bool isRaised)
{
    private static readonly SlowStep s_wait = new("waits", "decide without waiting");
    private static readonly SlowStep s_retry = new("repeats a call", "call once, and decide by that answer");
    private static readonly SlowStep s_import = new("writes many records", "do that in an action");
    private static readonly SlowStep s_pages = new("reads page by page", "ask for what decides in one call");

    /// <summary>What calls in each turn of a loop.</summary>
    public static SlowStep CallInLoop { get; } = new("calls in a loop", "ask for all of it in one call");

    /// <summary>What a call does that is slow by itself; null for all others.</summary>
    public SlowStep? Of(IInvocationOperation call) =>
        call.TargetMethod.Name switch
        {
            "Sleep" when IsComindServer(call) || IsFramework(call, "Thread") => Wait(call),
            "Delay" when IsFramework(call, "Task") && IsAwaited(call) => Wait(call),
            "SetRetry" when !isRaised && IsOurs(call) && call.Arguments is [{ Value: var attempts }] => WrittenTime.Number(attempts) > 1
                ? s_retry
                : null,
            "ImportData" or "BulkCreateAppRecords" or "BulkDeleteAppRecords" when !isRaised && IsComindServer(call) => s_import,
            _ when !isRaised && IsReadInPages(call) => s_pages,
            _ => null,
        };

    /// <summary>A timeout that is longer than the script may run; null for all others.</summary>
    public SlowStep? TimeoutOf(IOperation operation)
    {
        var given = operation switch
        {
            IInvocationOperation { TargetMethod.Name: "SetRequestTimeout", Arguments: [var argument] } call when IsOurs(call) =>
                WrittenTime.Number(argument.Value),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Seconds" } property } } assignment
                when SymbolEqualityComparer.Default.Equals(property.ContainingType, symbols.ServiceTimeouts) => WrittenTime.Number(
                assignment.Value
            ),
            _ => null,
        };
        return given >= seconds ? new($"gives a call {Show(given.Value)} s", "set a timeout below it") : null;
    }

    public static string Show(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private SlowStep? Wait(IInvocationOperation call)
    {
        var wait = call.Arguments.Length > 0 ? WrittenTime.Seconds(call.Arguments[0].Value) : null;
        return isRaised ? (wait >= seconds ? s_wait : null)
            : wait == 0 ? null
            : s_wait;
    }

    // A delay that is only raced against a call is a timeout.
    private static bool IsAwaited(IOperation call)
    {
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAwaitOperation:
                case IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" }:
                    return true;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" }
                or IConversionOperation
                or IParenthesizedOperation:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>All items of a paged call are read; <c>First</c> and <c>Take</c> end with the first page.</summary>
    private bool IsReadInPages(IInvocationOperation call) =>
        calls.DeclaredCall(call.TargetMethod) is { } declared
        && declared
            .GetAttributes()
            .Any(attribute =>
                attribute.AttributeClass is { Name: "PagedAttribute" } paged
                && SymbolEqualityComparer.Default.Equals(paged.ContainingAssembly, symbols.RestApi.ContainingAssembly)
            )
        && ParentOf(call) switch
        {
            IForEachLoopOperation loop => loop
                .Body.Descendants()
                .All(static part => part is not (IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break })),
            IArgumentOperation
            {
                Parent: IInvocationOperation
                {
                    TargetMethod:
                    { Name: "ToList" or "ToArray" or "Count" or "Sum" or "ToDictionary" or "ToHashSet", IsExtensionMethod: true }
                }
            } => true,
            _ => false,
        };

    private static IOperation? ParentOf(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private bool IsOurs(IInvocationOperation call) =>
        SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, symbols.RestApi.ContainingAssembly);

    private bool IsComindServer(IInvocationOperation call) =>
        SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.ComindServer);

    private static bool IsFramework(IInvocationOperation call, string type) =>
        call.TargetMethod.ContainingType is { Arity: 0 } containing
        && containing.Name == type
        && containing.ContainingNamespace.ToDisplayString() is "System.Threading" or "System.Threading.Tasks";
}
