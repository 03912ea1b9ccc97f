using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Finds a <c>SecureString</c> that is filled with characters of the source. Each finding lies inside of what is looked at.</summary>
internal static class SecureStringUse
{
    private const string TypeName = "SecureString";

    /// <summary>Whether a call of a method can fill one.</summary>
    public static bool MayFill(IMethodSymbol method) => method.Name == "ForEach" || IsAppend(method);

    /// <summary>The first character that is appended one by one, or the text whose characters a loop appends.</summary>
    public static Location? Find(IOperation operation) =>
        operation switch
        {
            IInvocationOperation call when IsAppend(call) && call.Arguments[0].Value.ConstantValue.HasValue && IsFirst(call) =>
                call.Arguments[0].Value.Syntax.GetLocation(),
            // Array.ForEach("abc".ToCharArray(), secure.AppendChar)
            IInvocationOperation { TargetMethod.Name: "ForEach" } call when call.Arguments.Any(IsAppendGroup) => TextIn(call),
            // What is gone through is mostly the result of a call, which is told by its syntax.
            IForEachLoopOperation { Syntax: not ForEachStatementSyntax { Expression: InvocationExpressionSyntax } } loop
                when loop.Collection.ConstantValueOrOperand() is string { Length: > 0 } && Appends(loop) =>
                loop.Collection.Syntax.GetLocation(),
            _ => null,
        };

    /// <summary>The text of <c>fixed (char* letters = "abc")</c> from which one is made.</summary>
    public static Location? Find(FixedStatementSyntax statement, SemanticModel model, CancellationToken cancellation) =>
        statement.Declaration.Variables[0].Initializer?.Value is { } value
        && value.IsKind(SyntaxKind.StringLiteralExpression)
        && statement
            .Statement.DescendantNodes()
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Any(creation => model.GetTypeInfo(creation, cancellation).Type?.Name == TypeName)
            ? value.GetLocation()
            : null;

    private static object? ConstantValueOrOperand(this IOperation value)
    {
        while (!value.ConstantValue.HasValue && value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value.ConstantValue is { HasValue: true, Value: var constant } ? constant : null;
    }

    private static bool IsAppendGroup(IArgumentOperation argument) =>
        argument.Value
            is IDelegateCreationOperation
            {
                Target: IMethodReferenceOperation { Method: { Name: "AppendChar", ContainingType.Name: TypeName } }
            };

    private static Location? TextIn(IInvocationOperation call) =>
        call.Descendants()
            .FirstOrDefault(static part => part is ILiteralOperation { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } })
            ?.Syntax.GetLocation();

    private static bool Appends(IForEachLoopOperation loop) =>
        loop
            .Body.Descendants()
            .OfType<IInvocationOperation>()
            .Any(call =>
                IsAppend(call)
                && call.Arguments[0].Value is ILocalReferenceOperation letter
                && loop.Locals.Any(local => SymbolEqualityComparer.Default.Equals(local, letter.Local))
            );

    private static bool IsFirst(IInvocationOperation call) =>
        LocalValues
            .Root(call)
            .Descendants()
            .OfType<IInvocationOperation>()
            .First(other =>
                IsAppend(other)
                && other.Instance?.Syntax.ToString() == call.Instance?.Syntax.ToString()
                && other.Arguments[0].Value.ConstantValue.HasValue
            )
            .Syntax == call.Syntax;

    private static bool IsAppend(IInvocationOperation call) => IsAppend(call.TargetMethod) && call.Arguments.Length == 1;

    private static bool IsAppend(IMethodSymbol method) => method is { Name: "AppendChar", ContainingType.Name: TypeName };
}
