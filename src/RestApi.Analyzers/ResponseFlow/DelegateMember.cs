using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>A field or property that holds a lambda from its initializer on: <c>static readonly Func&lt;string, RestResponse&gt; s_get = …</c>.</summary>
internal static class DelegateMember
{
    /// <summary>The lambda of a member that nobody can give another value; a constructor that does is believed not to.</summary>
    public static LambdaExpressionSyntax? LambdaOf(ISymbol member, CancellationToken cancellation) =>
        member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }
        && member.OriginalDefinition.DeclaringSyntaxReferences is [var declaration]
            ? declaration.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax { Initializer.Value: LambdaExpressionSyntax lambda } => lambda,
                PropertyDeclarationSyntax { Initializer.Value: LambdaExpressionSyntax lambda } => lambda,
                _ => null,
            }
            : null;

    /// <summary>The flow of the lambda.</summary>
    public static (IMethodSymbol Function, ControlFlowGraph Graph)? GraphOf(
        LambdaExpressionSyntax lambda,
        SemanticModel model,
        CancellationToken cancellation
    )
    {
        var outer = model.GetOperation(lambda.Parent!, cancellation) switch
        {
            IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellation),
            IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellation),
            _ => null,
        };
        var function = outer
            ?.Blocks.SelectMany(static block => block.Operations)
            .SelectMany(static operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>()
            .FirstOrDefault();
        return function is null ? null : (function.Symbol, outer!.GetAnonymousFunctionControlFlowGraph(function, cancellation));
    }
}
