using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Recognises callbacks that say yes to everything: they return <c>true</c>, throw nothing and look at nothing they are given.</summary>
internal static class AcceptingCallback
{
    // .NET hands over the certificate as well as what is wrong with it.
    private const int LeastParameters = 2;

    /// <summary>Whether a method may be asked about a certificate, and say yes.</summary>
    public static bool MayBe(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean && method.Parameters.Length >= LeastParameters;

    /// <summary>The same of a function, by syntax alone.</summary>
    public static bool MayBe(AnonymousFunctionExpressionSyntax function) =>
        function is not ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: < LeastParameters }
        && (function.ExpressionBody is not { } value || IsTrue(value));

    public static bool Is(IOperation target) =>
        target switch
        {
            IAnonymousFunctionOperation { Syntax: AnonymousFunctionExpressionSyntax function } lambda => Accepts(
                function.ExpressionBody,
                function.Block,
                lambda.Symbol
            ),
            IMethodReferenceOperation { Method: { IsVirtual: false, IsAbstract: false, IsOverride: false } method } => Accepts(method),
            _ => false,
        };

    /// <summary>Whether code runs on the machine of a developer only, by a condition around it.</summary>
    public static bool IsForDevelopment(SyntaxNode code) =>
        code.Ancestors()
            .Any(ancestor =>
                ancestor switch
                {
                    IfStatementSyntax choice => choice.Statement.Span.Contains(code.Span) && AsksForDevelopment(choice.Condition),
                    ConditionalExpressionSyntax choice => choice.WhenTrue.Span.Contains(code.Span) && AsksForDevelopment(choice.Condition),
                    _ => false,
                }
            );

    private static bool AsksForDevelopment(ExpressionSyntax condition) =>
        condition
            .DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Any(static name => name.Identifier.ValueText.IndexOf("IsDevelopment", StringComparison.OrdinalIgnoreCase) >= 0)
        && !condition.DescendantNodesAndSelf().Any(static node => node.IsKind(SyntaxKind.LogicalNotExpression));

    private static bool Accepts(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            MethodDeclarationSyntax declaration => Accepts(declaration.ExpressionBody?.Expression, declaration.Body, method),
            LocalFunctionStatementSyntax declaration => Accepts(declaration.ExpressionBody?.Expression, declaration.Body, method),
            _ => false,
        };

    private static bool Accepts(ExpressionSyntax? expression, BlockSyntax? block, IMethodSymbol method)
    {
        if (block is null)
        {
            return IsTrue(expression);
        }

        var hasReturn = false;
        foreach (
            var node in block.DescendantNodes(static node =>
                node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            )
        )
        {
            switch (node)
            {
                case ReturnStatementSyntax { Expression: var returned }:
                    hasReturn = true;
                    if (!IsTrue(returned))
                    {
                        return false;
                    }

                    break;
                case ThrowStatementSyntax or ThrowExpressionSyntax:
                // What is given to other code may be checked there.
                case IdentifierNameSyntax name when method.Parameters.Any(parameter => parameter.Name == name.Identifier.ValueText):
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return false;
            }
        }

        return hasReturn;
    }

    private static bool IsTrue(ExpressionSyntax? expression)
    {
        while (expression is ParenthesizedExpressionSyntax inner)
        {
            expression = inner.Expression;
        }

        return expression.IsKind(SyntaxKind.TrueLiteralExpression);
    }
}
