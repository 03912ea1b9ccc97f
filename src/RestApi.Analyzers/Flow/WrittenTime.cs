using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Reads how long a constant time is.</summary>
internal static class WrittenTime
{
    /// <summary>The number of a constant; null for anything else.</summary>
    public static double? Number(IOperation value) =>
        value switch
        {
            { ConstantValue: { HasValue: true, Value: IConvertible number and not (string or bool or char) } } => Convert.ToDouble(
                number,
                CultureInfo.InvariantCulture
            ),
            IConversionOperation conversion => Number(conversion.Operand),
            _ => null,
        };

    /// <summary>Seconds, of a number of milliseconds or of a <see cref="TimeSpan"/> that is written as one.</summary>
    public static double? Seconds(IOperation value)
    {
        var time = TextPieces.Followed(value);
        return Number(time) is { } milliseconds ? milliseconds / 1000
            : time is IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: nameof(TimeSpan) } } ? 0
            : time
                is IInvocationOperation
                {
                    TargetMethod: { IsStatic: true, ContainingType.Name: nameof(TimeSpan) } method,
                    Arguments: [var amount, ..]
                }
            && Unit(method.Name) is { } unit
                ? Number(amount.Value) * unit
            : null;
    }

    private static double? Unit(string factory) =>
        factory switch
        {
            nameof(TimeSpan.FromMilliseconds) => 0.001,
            nameof(TimeSpan.FromSeconds) => 1,
            nameof(TimeSpan.FromMinutes) => 60,
            nameof(TimeSpan.FromHours) => 3600,
            _ => null,
        };
}
