using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>What a program has computed from a status: <c>status / 100</c>, <c>status - 200</c>, <c>Array.IndexOf(set, status)</c>.</summary>
internal abstract record StatusStep
{
    // A loop could go on computing; nobody tests such a number.
    private const int MostSteps = 4;

    /// <summary>What was computed before.</summary>
    protected abstract StatusStep? Before { get; }

    private int Depth => Before is null ? 1 : Before.Depth + 1;

    /// <summary>The next step; null for one that is not followed.</summary>
    public static StatusStep? Next(StatusStep? before, BinaryOperatorKind kind, int operand)
    {
        var isFollowed =
            kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract
            || (kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder && operand > 0);
        return isFollowed && (before is null || before.Depth < MostSteps) ? new ArithmeticStep(before, kind, operand) : null;
    }

    /// <summary>The number that a status becomes.</summary>
    public static int Apply(StatusStep? step, int status) => step is null ? status : step.Apply(Apply(step.Before, status));

    protected abstract int Apply(int number);

    private sealed record ArithmeticStep(StatusStep? Before, BinaryOperatorKind Kind, int Operand) : StatusStep
    {
        protected override StatusStep? Before { get; } = Before;

        protected override int Apply(int number) =>
            unchecked(
                Kind switch
                {
                    BinaryOperatorKind.Add => number + Operand,
                    BinaryOperatorKind.Subtract => number - Operand,
                    BinaryOperatorKind.Divide => number / Operand,
                    _ => number % Operand,
                }
            );
    }
}

/// <summary>The index of a status in a set: not negative if it is in there.</summary>
internal sealed record IndexStep(StatusStep? Before, StatusSet Set) : StatusStep
{
    protected override StatusStep? Before { get; } = Before;

    protected override int Apply(int number) => Set.Contains(number) ? 0 : -1;
}
