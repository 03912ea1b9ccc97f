using Microsoft.CodeAnalysis;
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
            ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] } => IsTakenOut(declaration.GetSyntax()),
            _ => false,
        };

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
