using System.Globalization;
using System.Net.Http.Headers;

namespace Comind.Api.Server;

/// <summary>Which bodies are texts, and what of them may be shown.</summary>
internal static class BodyText
{
    public static bool IsIn(HttpContentHeaders headers) =>
        ContentHeaders.MediaType(headers) is { } type
        && IsText(type.AsSpan(0, type.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? end : type.Length).Trim())
        // What the caller has compressed itself.
        && !headers.NonValidated.Contains("Content-Encoding");

    /// <summary>So many characters of a body, without the secrets that begin among them.</summary>
    public static string Of(CapturedBody captured, HttpContentHeaders headers, int limit)
    {
        var text = ContentDecoder.Decode(captured.Bytes, ContentHeaders.Charset(headers));
        // Behind the end of what was kept a secret could go on, and not be known.
        var known = captured.IsCut ? Math.Max(0, text.Length - SecretRedactor.LongestForm) : text.Length;
        var length = Math.Min(limit, known);
        if (length < text.Length && length > 0 && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        var shown = SecretRedactor.Redact(text, length);
        return length == text.Length && !captured.IsCut
            ? shown
            : string.Create(CultureInfo.InvariantCulture, $"{shown}... (cut after {length} characters)");
    }

    private static bool IsText(ReadOnlySpan<char> mediaType) =>
        StartsWith(mediaType, "text/")
        || EndsWith(mediaType, "+json")
        || EndsWith(mediaType, "+xml")
        || EndsWith(mediaType, "/json")
        || EndsWith(mediaType, "/xml")
        || EndsWith(mediaType, "/x-ndjson")
        || EndsWith(mediaType, "/javascript")
        || EndsWith(mediaType, "/x-www-form-urlencoded");

    private static bool StartsWith(ReadOnlySpan<char> text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(ReadOnlySpan<char> text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
