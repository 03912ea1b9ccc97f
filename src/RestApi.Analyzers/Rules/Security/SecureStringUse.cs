using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Finds a <c>SecureString</c> that is filled with characters of the source.</summary>
internal static class SecureStringUse
{
    /// <summary>Where the characters are written: the first of them, or the text that they are taken from.</summary>
    public static Location? Find(IOperation operation) =>
        operation switch
        {
            IInvocationOperation { TargetMethod: { Name: "AppendChar", ContainingType.Name: "SecureString" } } call => OfCharacter(call),
            IObjectCreationOperation { Type.Name: "SecureString", Arguments.Length: 2 } creation => OfPointer(creation.Arguments[0].Value),
            _ => null,
        };

    private static Location? OfCharacter(IInvocationOperation call)
    {
        var character = call.Arguments[0].Value;
        if (character.ConstantValue.HasValue)
        {
            return IsFirst(call) ? character.Syntax.GetLocation() : null;
        }

        // The text of the loop, when each of its characters is appended.
        return
            character is ILocalReferenceOperation local
            && local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ForEachStatementSyntax loop
            && call.SemanticModel?.GetConstantValue(loop.Expression) is { HasValue: true, Value: string { Length: > 0 } }
            ? loop.Expression.GetLocation()
            : null;
    }

    private static bool IsFirst(IInvocationOperation call) =>
        LocalValues
            .Root(call)
            .Descendants()
            .OfType<IInvocationOperation>()
            .First(other =>
                other.TargetMethod.Name == "AppendChar"
                && other.Instance?.Syntax.ToString() == call.Instance?.Syntax.ToString()
                && other.Arguments[0].Value.ConstantValue.HasValue
            )
            .Syntax == call.Syntax;

    // fixed (char* letters = "abc")
    private static Location? OfPointer(IOperation pointer)
    {
        while (pointer is IConversionOperation conversion)
        {
            pointer = conversion.Operand;
        }

        return
            pointer is ILocalReferenceOperation local
            && local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
                is VariableDeclaratorSyntax { Initializer.Value: var value }
            && value.IsKind(SyntaxKind.StringLiteralExpression)
            ? value.GetLocation()
            : null;
    }
}
