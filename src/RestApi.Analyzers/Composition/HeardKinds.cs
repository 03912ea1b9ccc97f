using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comind.Api.Analyzers;

/// <summary>
/// What any rule hears of. The compiler is told before the rules start, so this is the sum over all of them, whatever the runtime of the
/// project has and whatever its options say.
/// </summary>
internal static class HeardKinds
{
    public static readonly ImmutableArray<OperationKind> Operations = ImmutableArray.Create(
        OperationKind.Invocation,
        OperationKind.ObjectCreation,
        OperationKind.MethodReference,
        OperationKind.PropertyReference,
        OperationKind.ParameterInitializer,
        OperationKind.TypeParameterObjectCreation,
        OperationKind.DeconstructionAssignment,
        OperationKind.SimpleAssignment,
        OperationKind.Loop,
        OperationKind.Invalid
    );

    public static readonly ImmutableArray<SyntaxKind> Nodes = ImmutableArray.CreateRange(
        new[]
        {
            SyntaxKind.ParenthesizedLambdaExpression,
            SyntaxKind.AnonymousMethodExpression,
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.FixedStatement,
        }
            .Concat(LiteralText.Kinds)
            .Concat(NamedValue.Kinds)
            .Distinct()
    );

    public static readonly KindPlaces OperationPlaces = new(Operations.Select(static kind => (int)kind));

    public static readonly KindPlaces NodePlaces = new(Nodes.Select(static kind => (int)kind));
}
