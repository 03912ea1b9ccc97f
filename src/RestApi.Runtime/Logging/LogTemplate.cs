using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Comind.Api.Server;

/// <summary>Fills the placeholders of a log line. What nobody marked as harmless is masked.</summary>
internal static partial class LogTemplate
{
    public static string Fill(string? template, object?[]? arguments)
    {
        // A single null is an argument, not the lack of a list.
        var values = arguments ?? [null];
        var next = 0;
        var text = new StringBuilder(
            Placeholder().Replace(template ?? "", match => next < values.Length ? Show(values[next++]) : match.Value)
        );
        for (; next < values.Length; next++)
        {
            text.Append(' ').Append(Show(values[next]));
        }

        return text.ToString();
    }

    private static string Show(object? argument) => argument is NonsensitiveValue harmless ? harmless.ToString() : Secret.Mask;

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Placeholder();
}

/// <summary>An argument that a log may show.</summary>
internal sealed class NonsensitiveValue(object? value)
{
    public override string ToString() => Format(value);

    private static string Format(object? value) =>
        value switch
        {
            null => "null",
            string text => text,
            NonsensitiveValue inner => inner.ToString(),
            DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            IEnumerable items and not System.Text.Json.Nodes.JsonNode => $"[{string.Join(", ", items.Cast<object?>().Select(Format))}]",
            System.Text.Json.Nodes.JsonNode node => node.ToJsonString(),
            _ => value.ToString() ?? "",
        };
}
