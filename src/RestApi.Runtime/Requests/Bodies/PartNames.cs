using System.Buffers;

namespace Comind.Api.Server;

/// <summary>
/// Names in the head of a part, as browsers write them (WHATWG HTML, "multipart/form-data encoding algorithm"): in UTF-8, and a quote or
/// line break as its percent code, so that none of them ends the value or starts another header.
/// </summary>
internal static class PartNames
{
    // A backslash is itself for one receiver and an escape for the next; other control characters nobody agrees on.
    private static readonly SearchValues<char> s_refused = SearchValues.Create([
        '\\',
        '\u007F',
        .. Enumerable.Range(0, 32).Select(static code => (char)code).Where(static letter => letter is not ('\t' or '\r' or '\n')),
    ]);

    /// <exception cref="ArgumentException">The name is empty or holds characters that receivers read differently.</exception>
    public static string Encode(string name, string what)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException($"The {what} is empty. Name it as the API asks for.");
        }

        if (name.AsSpan().ContainsAny(s_refused))
        {
            throw new ArgumentException(
                $"The {what} holds a backslash or a control character, which servers read differently. Pass the name without folders."
            );
        }

        return name.Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
    }
}
