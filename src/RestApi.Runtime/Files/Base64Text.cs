namespace Comind.Api.Server;

/// <summary>Base64 as APIs return it: bare, with line breaks, or inside a data URL (RFC 2397).</summary>
internal readonly ref struct Base64Text
{
    private const string Scheme = "data:";
    private const string Marker = ";base64";

    private readonly ReadOnlySpan<char> _digits;

    private Base64Text(ReadOnlySpan<char> digits, string? mediaType)
    {
        _digits = digits;
        MediaType = mediaType;
    }

    /// <summary>The media type of a data URL that has a usable one.</summary>
    public string? MediaType { get; }

    public int MaxBytes => _digits.Length / 4 * 3 + 3;

    public static Base64Text Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (!trimmed.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new(trimmed, null);
        }

        var comma = trimmed.IndexOf(',');
        var header = comma < 0 ? "" : trimmed[Scheme.Length..comma].ToString();
        if (!header.EndsWith(Marker, StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException("This data URL holds no base64: it must start with 'data:<media type>;base64,'.");
        }

        var mediaType = header[..^Marker.Length];
        return new(trimmed[(comma + 1)..], MediaTypes.IsValid(mediaType) ? mediaType : null);
    }

    /// <exception cref="FormatException">Not base64. The text is not shown: it may be anything.</exception>
    public int Decode(Span<byte> bytes) =>
        Convert.TryFromBase64Chars(_digits, bytes, out var count)
            ? count
            : throw new FormatException(
                "The text is no base64, or only a part of it. Pass the content exactly as the API returned it, without quotes around it."
            );
}
