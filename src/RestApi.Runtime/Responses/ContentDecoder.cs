using System.Buffers;
using System.Net.Http.Headers;
using System.Text;

namespace Comind.Api.Server;

/// <summary>Turns the bytes of an answer into text: byte order mark first, then the declared charset, then UTF-8.</summary>
internal static class ContentDecoder
{
    // In these bytes every charset that a server may name reads JSON alike: no escape of a seven-bit encoding, no NUL of a wide one.
    private static readonly SearchValues<byte> s_plain = SearchValues.Create([
        (byte)'\t',
        (byte)'\n',
        (byte)'\r',
        .. Enumerable.Range(' ', '}' - ' ' + 1).Select(static code => (byte)code),
    ]);

    public static string Decode(ReadOnlySpan<byte> body, string? charset)
    {
        var encoding = EncodingOf(body, charset, out var markLength);
        return encoding.GetString(body[markLength..]);
    }

    /// <summary>JSON as UTF-8. The declared charset is looked at only if it can make a difference.</summary>
    public static ReadOnlySpan<byte> JsonToUtf8(ReadOnlySpan<byte> body, HttpContentHeaders headers)
    {
        if (!body.ContainsAnyExcept(s_plain))
        {
            return body;
        }

        var encoding = EncodingOf(body, ContentHeaders.Charset(headers), out var markLength);
        return encoding is UTF8Encoding ? body[markLength..] : Encoding.UTF8.GetBytes(encoding.GetString(body[markLength..]));
    }

    public static Encoding EncodingOf(ReadOnlySpan<byte> body, string? charset, out int markLength)
    {
        foreach (var encoding in (ReadOnlySpan<Encoding>)[Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (body.StartsWith(encoding.Preamble))
            {
                markLength = encoding.Preamble.Length;
                return encoding;
            }
        }

        markLength = 0;
        // An unknown charset is the server's mistake; nearly always the content is UTF-8 all the same.
        return (charset is null ? null : Charsets.Find(charset)) ?? Encoding.UTF8;
    }
}
