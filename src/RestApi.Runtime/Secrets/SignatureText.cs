using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Comind.Api.Server;

/// <summary>Compares a signature that came as text with the right one, without telling by its time how much of it is alike.</summary>
internal static class SignatureText
{
    public static bool Matches(ReadOnlySpan<byte> expected, string? text, string prefix, string usualPrefix)
    {
        var written = text.AsSpan().Trim();
        if (prefix.Length > 0)
        {
            if (!written.StartsWith(prefix, StringComparison.Ordinal))
            {
                return false;
            }

            written = written[prefix.Length..];
        }
        else if (written.StartsWith(usualPrefix, StringComparison.OrdinalIgnoreCase))
        {
            written = written[usualPrefix.Length..];
        }

        Span<byte> bytes = stackalloc byte[64];
        var isText =
            written.Length == expected.Length * 2 ? ReadHex(written, bytes, out var length) : ReadBase64(written, bytes, out length);
        return isText && CryptographicOperations.FixedTimeEquals(expected, bytes[..length]);
    }

    private static bool ReadHex(ReadOnlySpan<char> text, Span<byte> bytes, out int length) =>
        Convert.FromHexString(text, bytes, out _, out length) == OperationStatus.Done;

    // Base64Url reads neither + nor /, Convert neither - nor _ nor a missing padding.
    private static bool ReadBase64(ReadOnlySpan<char> text, Span<byte> bytes, out int length)
    {
        length = 0;
        Span<char> url = stackalloc char[96];
        var unpadded = text.TrimEnd('=');
        if (unpadded.Length > url.Length)
        {
            return false;
        }

        unpadded.CopyTo(url);
        url = url[..unpadded.Length];
        url.Replace('+', '-');
        url.Replace('/', '_');
        return Base64Url.DecodeFromChars(url, bytes, out _, out length) == OperationStatus.Done;
    }
}
