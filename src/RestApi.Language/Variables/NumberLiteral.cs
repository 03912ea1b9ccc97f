using System;
using System.Globalization;
using System.Numerics;

namespace Comind.Api.Language;

/// <summary>The number that JavaScript reads from a literal.</summary>
internal static class NumberLiteral
{
    // More digits than a number has meaning; keeps a hostile file from costing time.
    private const int Longest = 400;

    /// <summary>The value of a literal with an optional sign; null when it is none.</summary>
    public static VariableValue? Read(string literal)
    {
        var isNegative = literal.StartsWith("-", StringComparison.Ordinal);
        var digits = literal.Substring(isNegative ? 1 : 0).Replace("_", "");
        var isBig = digits.EndsWith("n", StringComparison.Ordinal);
        digits = isBig ? digits.Substring(0, digits.Length - 1) : digits;
        if (digits.Length is 0 or > Longest)
        {
            return null;
        }

        return ReadWhole(digits) is { } whole ? Whole(isNegative ? -whole : whole)
            : isBig ? null
            : Fraction((isNegative ? "-" : "") + digits);
    }

    private static BigInteger? ReadWhole(string digits)
    {
        var numberBase = Base(digits);
        var start = numberBase == 10 ? 0 : 2;
        var value = BigInteger.Zero;
        for (var i = start; i < digits.Length; i++)
        {
            var digit = Digit(digits[i]);
            if (digit < 0 || digit >= numberBase)
            {
                return null;
            }

            value = (value * numberBase) + digit;
        }

        return start < digits.Length ? value : null;
    }

    private static int Base(string digits) =>
        digits.Length > 1 && digits[0] == '0'
            ? digits[1] switch
            {
                'x' or 'X' => 16,
                'o' or 'O' => 8,
                'b' or 'B' => 2,
                _ => 10,
            }
            : 10;

    private static int Digit(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => -1,
        };

    private static VariableValue? Whole(BigInteger value) =>
        value >= int.MinValue && value <= int.MaxValue ? Single(VariableKind.Whole, value.ToString(CultureInfo.InvariantCulture))
        : value >= long.MinValue && value <= long.MaxValue ? Single(VariableKind.LongWhole, value.ToString(CultureInfo.InvariantCulture))
        : Fraction(value.ToString(CultureInfo.InvariantCulture));

    private static VariableValue? Fraction(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value)
            ? Single(VariableKind.Number, value.ToString("R", CultureInfo.InvariantCulture))
            : null;

    private static VariableValue Single(VariableKind kind, string text) => new(kind, IsList: false, new([text]));
}
