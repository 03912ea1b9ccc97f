using System.Text;
using System.Text.RegularExpressions;

namespace Comind.Api.Server;

/// <summary>Which characters the bytes of XML stand for (RFC 7303, section 3): byte order mark, declared charset, XML declaration, UTF-8.</summary>
internal static partial class XmlEncoding
{
    /// <summary>Where a declaration ends at the latest, in characters.</summary>
    public const int LongestDeclaration = 200;

    /// <param name="body">The bytes.</param>
    /// <param name="charset">What the header of the answer says; null for nothing.</param>
    /// <param name="markLength">How many bytes the byte order mark takes.</param>
    public static Encoding Of(ReadOnlySpan<byte> body, string? charset, out int markLength) =>
        ContentDecoder.EncodingOf(body, charset ?? DeclaredIn(body), out markLength);

    /// <summary>The encoding that the declaration of a text names, or null.</summary>
    public static string? DeclaredIn(ReadOnlySpan<char> text) =>
        text.StartsWith("<?xml", StringComparison.Ordinal) && Declaration().Match(text.ToString()) is { Success: true } match
            ? match.Groups["name"].Value
            : null;

    // A declaration is ASCII in every encoding but UTF-16, whose zeros give it away.
    private static string? DeclaredIn(ReadOnlySpan<byte> body) =>
        body.StartsWith("<\0?\0"u8) ? "utf-16"
        : body.StartsWith("\0<\0?"u8) ? "utf-16BE"
        : DeclaredIn(Encoding.Latin1.GetString(body[..Math.Min(body.Length, LongestDeclaration)]).AsSpan());

    [GeneratedRegex("""^<\?xml[^>]*?\sencoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._-]*)["']""", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
