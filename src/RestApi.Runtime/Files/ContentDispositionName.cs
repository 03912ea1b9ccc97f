using System.Globalization;
using System.Text;

namespace Comind.Api.Server;

/// <summary>
/// The file name of a <c>Content-Disposition</c> header (RFC 6266), read as browsers do: <c>filename*</c> wins, and what breaks the
/// grammar is read as far as it makes sense. The result is whatever the server says: make it safe.
/// </summary>
internal static class ContentDispositionName
{
    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string? Read(string? header)
    {
        string? plain = null;
        var reader = new ParameterReader(header ?? "");
        while (reader.Next(out var name, out var value))
        {
            if (name.Equals("filename*", StringComparison.OrdinalIgnoreCase) && ReadExtended(value) is { Length: > 0 } extended)
            {
                return extended;
            }

            if (name.Equals("filename", StringComparison.OrdinalIgnoreCase))
            {
                plain ??= ReadEncodedWord(value) ?? ReadBytesAsUtf8(value);
            }
        }

        return plain;
    }

    // RFC 5987: charset'language'percent-encoded bytes.
    private static string? ReadExtended(string value)
    {
        var parts = value.Split('\'', 3);
        if (parts.Length < 3)
        {
            return null;
        }

        return Decode(parts[0], PercentDecode(parts[2]));
    }

    private static byte[] PercentDecode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (
                text[index] == '%'
                && index + 2 < text.Length
                && byte.TryParse(text.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            )
            {
                bytes.Add(value);
                index += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, index, 1));
            }
        }

        return [.. bytes];
    }

    // RFC 2047, which .NET and mail gateways write into the plain parameter: =?utf-8?B?...?=
    private static string? ReadEncodedWord(string value)
    {
        var parts = value.Split('?');
        if (parts is not ["=", var charset, "B" or "b", var data, "="])
        {
            return null;
        }

        var bytes = new byte[data.Length];
        return Convert.TryFromBase64String(data, bytes, out var count) ? Decode(charset, bytes[..count]) : null;
    }

    private static string? Decode(string charset, byte[] bytes)
    {
        try
        {
            return charset.ToUpperInvariant() switch
            {
                "UTF-8" => s_strictUtf8.GetString(bytes),
                "ISO-8859-1" => Encoding.Latin1.GetString(bytes),
                _ => null,
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Header bytes arrive as Latin-1; many servers send UTF-8.
    private static string ReadBytesAsUtf8(string value) =>
        value.Any(static letter => letter is >= '\u0080' and <= '\u00FF') && value.All(static letter => letter <= '\u00FF')
            ? Decode("UTF-8", Encoding.Latin1.GetBytes(value)) ?? value
            : value;

    /// <summary>The <c>name=value</c> parts of a header; what is none, such as the first word, is passed over.</summary>
    private struct ParameterReader(string text)
    {
        private readonly string _text = text;
        private int _position;

        public bool Next(out string name, out string value)
        {
            (name, value) = ("", "");
            int end;
            do
            {
                end = _text.AsSpan(_position).IndexOfAny('=', ';');
                if (end < 0)
                {
                    return false;
                }

                // Some servers forget the semicolon after "attachment".
                name = _text.Substring(_position, end).Trim();
                name = name[(name.LastIndexOf(' ') + 1)..];
                _position += end + 1;
            } while (_text[_position - 1] == ';');

            while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            {
                _position++;
            }

            value = _position < _text.Length && _text[_position] == '"' ? ReadQuoted() : ReadToken();
            return true;
        }

        private string ReadToken()
        {
            var end = _text.IndexOf(';', _position);
            var token = _text[_position..(end < 0 ? _text.Length : end)].Trim();
            _position = end < 0 ? _text.Length : end + 1;
            return token;
        }

        // Only \" and \\ are escapes: Windows servers send C:\folder\name as it is.
        private string ReadQuoted()
        {
            var value = new StringBuilder();
            for (_position++; _position < _text.Length && _text[_position] != '"'; _position++)
            {
                if (_text[_position] == '\\' && _position + 1 < _text.Length && _text[_position + 1] is '"' or '\\')
                {
                    _position++;
                }

                value.Append(_text[_position]);
            }

            _position = Math.Min(_position + 1, _text.Length);
            return value.ToString();
        }
    }
}
