using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Tells the texts that a helper may have handed out beside a status, without looking at the flow.</summary>
internal static class HandedOutText
{
    public static bool MayBe(IOperation text, ResponseApi api) =>
        text switch
        {
            IFieldReferenceOperation { Field.ContainingType: { IsTupleType: true } tuple } => api.MayHoldContent(tuple),
            IPropertyReferenceOperation { Property.ContainingType: { } type } => api.MayHoldContent(type),
            ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] } local => IsTakenOut(declaration.GetSyntax())
                || IsHandedOut(declaration.GetSyntax(), local),
            _ => false,
        };

    // Get(out var body, out var status), var body = Get(out var status), string body; Get(out body, out status)
    private static bool IsHandedOut(SyntaxNode declaration, ILocalReferenceOperation local) =>
        declaration switch
        {
            SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax argument } } =>
                argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) && argument.Parent?.Parent is { } call && HandsOut(call, local),
            VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call } =>
                arguments.Any(static argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)) && HandsOut(call, local),
            VariableDeclaratorSyntax { Initializer: null } => true,
            _ => false,
        };

    private static bool HandsOut(SyntaxNode call, ILocalReferenceOperation local) =>
        local.SemanticModel?.GetSymbolInfo(call).Symbol is IMethodSymbol method && ResponseApi.HandsOutContent(method);

    // var (status, body) = Get(), var body = answer.Body
    private static bool IsTakenOut(SyntaxNode declaration) =>
        declaration switch
        {
            SingleVariableDesignationSyntax
            {
                Parent: ParenthesizedVariableDesignationSyntax
                    or DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax } }
            } => true,
            VariableDeclaratorSyntax { Initializer.Value: MemberAccessExpressionSyntax } => true,
            _ => false,
        };
}
