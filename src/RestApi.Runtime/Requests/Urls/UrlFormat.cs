using System.Globalization;

namespace Comind.Api.Server;

/// <summary>How values read in a URL: invariant culture, dates as ISO 8601.</summary>
internal static class UrlFormat
{
    /// <summary>Room for every number and date; what needs more becomes a text of its own.</summary>
    public const int Room = 64;

    public static string Format<T>(T value)
        where T : IFormattable => value.ToString(FormatOf(value), CultureInfo.InvariantCulture);

    /// <summary>As <see cref="Format{T}"/>, without a text of its own.</summary>
    /// <returns>False when the value cannot be written so.</returns>
    public static bool TryFormat<T>(T value, Span<char> room, out int written)
    {
        written = 0;
        // Written so that a number is not put into an object.
        return value is ISpanFormattable
            && ((ISpanFormattable)value).TryFormat(room, out written, FormatOf(value), CultureInfo.InvariantCulture);
    }

    private static string? FormatOf<T>(T value) => value is DateTime or DateTimeOffset or DateOnly or TimeOnly ? "O" : null;
}
