using System.Net.Http.Headers;
using System.Text;

namespace Comind.Api.Server;

/// <summary>The bytes of a body and their media type.</summary>
internal sealed record RequestBody(byte[] Bytes, string ContentType)
{
    public static RequestBody Json(byte[] utf8) => new(utf8, "application/json");

    public static RequestBody Text(string text, string contentType)
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

        return new(encoding.GetBytes(text), type.ToString());
    }

    // The length is known, so the body never goes out chunked, which many servers refuse.
    public ByteArrayContent ToContent(string? contentType)
    {
        var content = new ByteArrayContent(Bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType ?? ContentType);
        return content;
    }

    private static Encoding EncodingOf(MediaTypeHeaderValue type, string contentType) =>
        type.CharSet is null
            ? Encoding.UTF8
            : Charsets.Find(type.CharSet)
                ?? throw new ArgumentException($"The charset of '{contentType}' is not known. Use utf-8.", nameof(contentType));
}
