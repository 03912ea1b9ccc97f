using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Decides what a property of the class <c>Secrets</c> takes the place of, and whether it has to be revealed there.</summary>
internal static class SecretReadRewrite
{
    /// <summary>The expression that goes: with <c>!</c> and <c>?? throw</c> behind it, and <c>new Secret(…)</c> around it.</summary>
    public static ExpressionSyntax Replaced(ExpressionSyntax read, bool isTyped, SemanticModel model, CancellationToken cancellation)
    {
        var whole = read;
        while (Wider(whole) is { } wider)
        {
            whole = wider;
        }

        return
            !isTyped
            && whole.Parent
                is ArgumentSyntax
                {
                    Parent: ArgumentListSyntax { Arguments: [_], Parent: BaseObjectCreationExpressionSyntax { Initializer: null } made }
                }
            && model.GetTypeInfo(made, cancellation).Type is INamedTypeSymbol { Name: "Secret" } type
            && IsOurs(type)
            ? made
            : whole;
    }

    /// <summary>Whether a <c>Secret</c> can stand there: in place of <c>new Secret(…)</c>, and where one of our members takes one as well.</summary>
    public static bool TakesSecret(ExpressionSyntax replaced, SecretAccess access, string property, SemanticModel model)
    {
        if (replaced is BaseObjectCreationExpressionSyntax)
        {
            return true;
        }

        var secret = SyntaxFactory.ParseExpression($"{access.QualifiedName}.{property}");
        return replaced.Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax call }
            && call is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
            && model.GetSymbolInfo(call).Symbol is IMethodSymbol current
            && IsOurs(current.ContainingType)
            && model
                .GetSpeculativeSymbolInfo(call.SpanStart, call.ReplaceNode(replaced, secret), SpeculativeBindingOption.BindAsExpression)
                .Symbol
                is IMethodSymbol other
            && other.Name == current.Name
            && other.Parameters.Any(static parameter => parameter.Type.Name == "Secret");
    }

    private static ExpressionSyntax? Wider(ExpressionSyntax read) =>
        read.Parent switch
        {
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => sure,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } checkedRead
                when checkedRead.Left == read => checkedRead,
            ParenthesizedExpressionSyntax inner => inner,
            _ => null,
        };

    private static bool IsOurs(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == "Comind.Api.Server";
}
