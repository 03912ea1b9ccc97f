using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Finds what a call of a lambda, a local function or a method of the same file returns, when that is one expression.</summary>
internal static class ReturnedValue
{
    public static IOperation? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return method.MethodKind switch
        {
            MethodKind.DelegateInvoke => call.Instance is { } target ? OfDelegate(target) : null,
            MethodKind.LocalFunction => OfLocalFunction(call),
            MethodKind.Ordinary when method is { IsVirtual: false, IsAbstract: false, IsOverride: false } => OfMethod(call),
            _ => null,
        };
    }

    /// <summary>What <c>Value</c> of a <c>Lazy</c> is, when its factory returns one expression.</summary>
    public static IOperation? OfLazy(IPropertyReferenceOperation value)
    {
        if (
            value
            is not {
                Property: { Name: "Value", ContainingType: { Name: "Lazy", ContainingNamespace.Name: nameof(System) } },
                Instance: { } lazy
            }
        )
        {
            return null;
        }

        var made = SingleValue.OperationOf(lazy);
        while (made is IConversionOperation conversion)
        {
            made = conversion.Operand;
        }

        return made is IObjectCreationOperation { Arguments: [{ Value: var factory }, ..] } ? OfDelegate(factory) : null;
    }

    /// <summary>What a delegate returns, when its function is one expression.</summary>
    public static IOperation? OfDelegate(IOperation target)
    {
        var value = target is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            ? SingleValue.OperationOf(target)
            : target;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } ? OfBody(function.Body) : null;
    }

    private static IOperation? OfLocalFunction(IInvocationOperation call) =>
        LocalValues
            .Root(call)
            .Descendants()
            .OfType<ILocalFunctionOperation>()
            .FirstOrDefault(function => SymbolEqualityComparer.Default.Equals(function.Symbol, call.TargetMethod))
            is { Body: { } body }
            ? OfBody(body)
            : null;

    private static IOperation? OfMethod(IInvocationOperation call)
    {
        if (
            call.TargetMethod.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != call.Syntax.SyntaxTree
            || reference.GetSyntax() is not MethodDeclarationSyntax method
        )
        {
            return null;
        }

        var value =
            method.ExpressionBody?.Expression
            ?? (method.Body?.Statements is [ReturnStatementSyntax { Expression: { } returned }] ? returned : null);
        return value is null ? null : call.SemanticModel?.GetOperation(value);
    }

    private static IOperation? OfBody(IBlockOperation body) =>
        body.Operations.Where(static operation => !operation.IsImplicit || operation is IReturnOperation).ToList()
            is [IReturnOperation { ReturnedValue: { } value }]
            ? value
            : null;
}
