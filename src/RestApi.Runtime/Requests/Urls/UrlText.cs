using System.Buffers;

namespace Comind.Api.Server;

/// <summary>Characters of a URL in the making, in a buffer that is used again for the next one.</summary>
internal sealed class UrlText
{
    // A URL longer than most servers take; what is larger is not kept for the next request.
    private const int LargestKept = 16 * 1024;

    private static readonly SearchValues<char> s_unreserved = SearchValues.Create(
        "-._~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    private char[] _characters = new char[256];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _characters.AsSpan(0, Length);

    public void Clear()
    {
        Length = 0;
        if (_characters.Length > LargestKept)
        {
            _characters = new char[256];
        }
    }

    public UrlText Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
        return this;
    }

    /// <summary>Appends a text in which everything but unreserved characters is percent-encoded as UTF-8 (RFC 3986).</summary>
    public UrlText AppendEscaped(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(s_unreserved))
        {
            return Append(text);
        }

        int written;
        // One character becomes nine at the most; nearly always it stays one.
        for (var room = text.Length; !Uri.TryEscapeDataString(text, Room(room), out written); room = text.Length * 9) { }

        Length += written;
        return this;
    }

    public override string ToString() => new(Written);

    private Span<char> Room(int count)
    {
        if (_characters.Length - Length < count)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + count));
        }

        return _characters.AsSpan(Length);
    }
}
