using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Comind.Api.Analyzers.ResponseFlow;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>What comparisons and calls of a script say of the status of a response.</summary>
internal static class ScriptStatusTests
{
    private static readonly TimeSpan s_longestMatch = TimeSpan.FromMilliseconds(50);

    /// <summary><c>status op text</c>; null stands for what is not constant. Whoever compares with that has decided elsewhere what to accept.</summary>
    public static FlowValue Compare(ScriptStatusValue status, string comparison, string? constant)
    {
        if (Comparison(comparison) is not { } holds)
        {
            return FlowValue.Unknown;
        }

        if (constant is not null)
        {
            return double.TryParse(constant, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? Condition(status, code => holds(code / status.Divisor, number))
                : FlowValue.Unknown;
        }

        Outcome outcome = comparison switch
        {
            "==" or "===" => new(StatusSet.Success, ~StatusSet.Success),
            "!=" or "!==" => new(~StatusSet.Success, StatusSet.Success),
            _ => new(StatusSet.Success, StatusSet.Success),
        };
        return new ConditionValue(status.Response, outcome);
    }

    /// <summary>The comparison with its operands the other way round.</summary>
    public static string Swap(string comparison) =>
        comparison switch
        {
            "<" => ">",
            ">" => "<",
            "<=" => ">=",
            ">=" => "<=",
            _ => comparison,
        };

    /// <summary>A test of the status as a text, such as <c>String(status).startsWith("2")</c>.</summary>
    public static FlowValue CompareText(ScriptStatusValue status, Func<string, bool> holds) =>
        Condition(status, code => holds((code / status.Divisor).ToString(CultureInfo.InvariantCulture)));

    /// <summary><c>/^2/.test(status)</c>.</summary>
    public static FlowValue Match(ScriptStatusValue status, string expression)
    {
        var end = expression.LastIndexOf('/');
        if (end <= 1)
        {
            return FlowValue.Unknown;
        }

        try
        {
            var pattern = new Regex(expression.Substring(1, end - 1), RegexOptions.ECMAScript, s_longestMatch);
            return CompareText(status, pattern.IsMatch);
        }
        catch (Exception failure) when (failure is ArgumentException or RegexMatchTimeoutException)
        {
            return FlowValue.Unknown;
        }
    }

    /// <summary><c>position op number</c> for the position of a status in a list.</summary>
    public static FlowValue Compare(PositionValue position, string comparison, string? constant) =>
        (comparison, constant) switch
        {
            (">=", "0") or (">", "-1") or ("!==" or "!=", "-1") => position.IsFound,
            ("<", "0") or ("<=", "-1") or ("===" or "==", "-1") => position.IsFound.Negate(),
            _ => FlowValue.Unknown,
        };

    public static ConditionValue Condition(ScriptStatusValue status, Func<int, bool> holds)
    {
        var ifTrue = StatusSet.Where(holds);
        return new ConditionValue(status.Response, new(ifTrue, ~ifTrue));
    }

    private static Func<int, double, bool>? Comparison(string comparison) =>
        comparison switch
        {
            "==" or "===" => static (left, right) => left == right,
            "!=" or "!==" => static (left, right) => left != right,
            "<" => static (left, right) => left < right,
            "<=" => static (left, right) => left <= right,
            ">" => static (left, right) => left > right,
            ">=" => static (left, right) => left >= right,
            _ => null,
        };
}
