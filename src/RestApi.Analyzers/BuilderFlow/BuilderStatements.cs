using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>
/// Tells the members in which statements make one client and one request of it, configure that and execute it, all in this order and with
/// nothing between that could get in the way: most are written so, nothing can be wrong with them, and they cost no flow graph.
/// </summary>
internal sealed class BuilderStatements
{
    private static readonly BuilderArguments s_written = new(model: null);

    private readonly BuilderApi _api;
    private readonly AmbientReach _reach;
    private readonly HashSet<string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private BuilderStep _last = BuilderStep.None;
    private string? _method;
    private bool _hasBody;

    private BuilderStatements(BuilderApi api, AmbientReach reach)
    {
        _api = api;
        _reach = reach;
    }

    /// <summary>Whether the calls of the static builder in a member are such statements.</summary>
    /// <param name="call">One of them.</param>
    /// <param name="api">Tells what a call is.</param>
    /// <param name="reach">Tells what else may get to the builder.</param>
    public static bool AreSound(IInvocationOperation call, BuilderApi api, AmbientReach reach)
    {
        var statements = new BuilderStatements(api, reach);
        return statements.Follow(LocalValues.Root(call)) && statements._last == BuilderStep.Execute;
    }

    /// <summary>Goes through an operation as it is evaluated; false where it is not that simple.</summary>
    private bool Follow(IOperation operation)
    {
        foreach (var part in operation.ChildOperations)
        {
            if (!Follow(part))
            {
                return false;
            }
        }

        return operation switch
        {
            IInvocationOperation call => _api.IsAmbient(call.TargetMethod)
            && _api.StepOf(call.TargetMethod) is not BuilderStep.None and var step
                ? Take(call, step)
                : IsApart(call.TargetMethod),
            IMethodReferenceOperation reference => !_reach.Includes(reference.Method),
            IAnonymousFunctionOperation function => !_reach.Includes(function.Syntax),
            ILocalFunctionOperation function => !_reach.Includes(function.Syntax),
            IPropertyReferenceOperation reference => !IsOpen || !_reach.Includes(reference.Property),
            IObjectCreationOperation { Type: INamedTypeSymbol type } => !IsOpen || !_reach.Includes(type),
            IReturnOperation or IThrowOperation => !IsOpen,
            IBranchOperation branch => !IsOpen && branch.BranchKind != BranchKind.GoTo,
            IDynamicInvocationOperation or ILoopOperation or IUsingOperation => !IsOpen,
            _ => true,
        };
    }

    /// <summary>Whether a client or request was made that waits for its execution.</summary>
    private bool IsOpen => _last is not (BuilderStep.None or BuilderStep.Execute);

    private bool IsApart(IMethodSymbol method) =>
        !IsOpen
        || (
            !_reach.Includes(method)
            && _api.StepOf(method) == BuilderStep.None
            && method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.PropertyGet
            && method.GetAttributes().IsEmpty
        );

    private bool Take(IInvocationOperation call, BuilderStep step)
    {
        var follows =
            (_last, step)
            is
                (BuilderStep.None, BuilderStep.CreateClient)
                or
                (BuilderStep.CreateClient, BuilderStep.CreateRequest)
                or
                (BuilderStep.CreateRequest or BuilderStep.Configure, BuilderStep.Configure or BuilderStep.Execute);
        _last = step;
        return follows
            && (
                step == BuilderStep.Execute ? IsCertain(call)
                : step == BuilderStep.Configure ? IsStatement(call) && IsUnderConditionsOnly(call) && MayConfigure(call)
                : IsStatement(call) && IsCertain(call)
            )
            && (step != BuilderStep.CreateRequest || (_method = s_written.Method(call)) is not null);
    }

    // A form with files brings headers and parts of its own.
    private bool MayConfigure(IInvocationOperation call)
    {
        if (s_written.Header(call) is { } header && !_headers.Add(header.Name))
        {
            return false;
        }

        var body = s_written.Body(call);
        if (body == BodyKind.None)
        {
            return true;
        }

        var isFirst = !_hasBody;
        _hasBody = true;
        return isFirst && body != BodyKind.Parts && _method is "POST" or "PUT" or "PATCH" or "DELETE";
    }

    private static bool IsStatement(IInvocationOperation call) => call.Parent is IExpressionStatementOperation;

    /// <summary>Whether nothing decides about a call: it stands in a statement of the member's own block.</summary>
    private static bool IsCertain(IInvocationOperation call)
    {
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IBlockOperation { Parent: IMethodBodyOperation }:
                    return true;
                case IExpressionStatementOperation
                or IVariableInitializerOperation
                or IVariableDeclaratorOperation
                or IVariableDeclarationOperation
                or IVariableDeclarationGroupOperation
                or IUsingDeclarationOperation
                or ISimpleAssignmentOperation
                or IAwaitOperation
                or IParenthesizedOperation
                or IConversionOperation
                or IArgumentOperation
                or IPropertyReferenceOperation:
                case IInvocationOperation or IReturnOperation { Kind: OperationKind.Return }:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsUnderConditionsOnly(IInvocationOperation call)
    {
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IBlockOperation { Parent: IMethodBodyOperation }:
                    return true;
                case IExpressionStatementOperation or IBlockOperation or IConditionalOperation:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
