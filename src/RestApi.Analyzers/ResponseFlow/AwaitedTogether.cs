using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Finds the calls that <c>Task.WhenAll</c> waits for, where they stand in its arguments.</summary>
internal static class AwaitedTogether
{
    public static bool IsWaitForAll(IMethodSymbol method) => method is { Name: "WhenAll" or "WaitAll" } && IsOfTask(method);

    public static bool IsWaitForAny(IMethodSymbol method) => method is { Name: "WhenAny" } && IsOfTask(method);

    /// <summary>The calls; none for tasks in a variable that is used elsewhere, where somebody may ask them.</summary>
    public static IEnumerable<IInvocationOperation> In(IInvocationOperation wait) =>
        wait.Arguments.SelectMany(static argument =>
            Wrappers.Without(argument.Value) is ILocalReferenceOperation tasks ? CallsIn(tasks) : Calls(argument.Value)
        );

    private static IEnumerable<IInvocationOperation> CallsIn(ILocalReferenceOperation tasks)
    {
        var others = LocalValues
            .References(tasks.Local, tasks)
            .Where(use => use != tasks)
            .Select(static use =>
                use.Parent is IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: var task }] } ? task : null
            )
            .ToList();
        return LocalValues.Of(tasks) is not [var made] || others.Contains(null) ? []
            : others.Count == 0 ? Calls(made)
            : others.SelectMany(static task => Calls(task!));
    }

    private static bool IsOfTask(IMethodSymbol method) => method.ContainingType is { Name: "Task", ContainingNamespace.Name: "Tasks" };

    private static IEnumerable<IInvocationOperation> Calls(IOperation tasks) =>
        tasks switch
        {
            IConversionOperation conversion => Calls(conversion.Operand),
            IArrayCreationOperation { Initializer.ElementValues: var elements } => elements.SelectMany(Calls),
            IInvocationOperation { TargetMethod.Name: "Select", Arguments: [_, { Value: var function }] } => CallsOfEach(function),
            IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray", Arguments: [{ Value: var source }] } => Calls(source),
            IInvocationOperation call => [call],
            // [one, two], which is an operation of newer compilers only, and what a call of WhenAll(one, two) makes of it
            { Syntax: CollectionExpressionSyntax } or { IsImplicit: true, Type.Name: "ReadOnlySpan" } => tasks.ChildOperations.SelectMany(
                Calls
            ),
            _ => [],
        };

    private static IEnumerable<IInvocationOperation> CallsOfEach(IOperation function) =>
        function switch
        {
            IConversionOperation conversion => CallsOfEach(conversion.Operand),
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda
                .Body.Operations.OfType<IReturnOperation>()
                .Select(static result => result.ReturnedValue is IAwaitOperation await ? await.Operation : result.ReturnedValue)
                .OfType<IInvocationOperation>(),
            _ => [],
        };
}
