using System.Net.Http.Headers;
using System.Text;

namespace Comind.Api.Server;

/// <summary>A text as a body, in UTF-8 or the charset that its media type names.</summary>
internal static class TextBody
{
    public static BufferedContent Create(string text, string contentType)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            throw new ArgumentException($"'{contentType}' is no media type, such as application/json.", nameof(contentType));
        }

        var encoding = EncodingOf(type, contentType);
        // JSON, XML and forms say themselves what they are; servers that compare media types refuse a charset there.
        if (type.MediaType!.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
        {
            type.CharSet ??= "utf-8";
        }

        var body = new BufferedContent(type.ToString(), encoding.GetMaxByteCount(text.Length));
        body.Advance(encoding.GetBytes(text, body.GetSpan()));
        return body;
    }

    private static Encoding EncodingOf(MediaTypeHeaderValue type, string contentType) =>
        type.CharSet is null
            ? Encoding.UTF8
            : Charsets.Find(type.CharSet)
                ?? throw new ArgumentException($"The charset of '{contentType}' is not known. Use utf-8.", nameof(contentType));
}
