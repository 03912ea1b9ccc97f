using System.Security.Cryptography;
using System.Text;

namespace Comind.Api.Server;

public sealed partial class Secret
{
    /// <summary>Signs data with this secret as the key, as in webhook and request signatures.</summary>
    /// <param name="data">The bytes to sign.</param>
    /// <returns>The 32 bytes of the HMAC-SHA-256 (RFC 2104), the key taken as UTF-8.</returns>
    public byte[] HmacSha256(ReadOnlySpan<byte> data) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(_value), data);

    /// <summary>Signs the UTF-8 form of a text with this secret as the key.</summary>
    /// <param name="text">The text to sign.</param>
    /// <returns>The 32 bytes of the HMAC-SHA-256 (RFC 2104).</returns>
    public byte[] HmacSha256(string text) => HmacSha256(Encoding.UTF8.GetBytes(text));

    /// <summary>Signs data with this secret as the key.</summary>
    /// <param name="data">The bytes to sign.</param>
    /// <returns>The 64 bytes of the HMAC-SHA-512 (RFC 2104), the key taken as UTF-8.</returns>
    public byte[] HmacSha512(ReadOnlySpan<byte> data) => HMACSHA512.HashData(Encoding.UTF8.GetBytes(_value), data);

    /// <summary>Signs the UTF-8 form of a text with this secret as the key.</summary>
    /// <param name="text">The text to sign.</param>
    /// <returns>The 64 bytes of the HMAC-SHA-512 (RFC 2104).</returns>
    public byte[] HmacSha512(string text) => HmacSha512(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Whether a signature that came with data was made with this secret, as in webhooks. The time taken does not tell how much of
    /// it is right. Anything that is no such signature, null included, is false.
    /// </summary>
    /// <param name="data">The bytes as they arrived.</param>
    /// <param name="signature">The signature in hexadecimal or base64; <c>sha256=</c> before it is skipped.</param>
    /// <param name="prefix">What must stand before the signature instead, such as <c>v0=</c>.</param>
    /// <returns>Whether it is the HMAC-SHA-256 of the data.</returns>
    public bool VerifyHmacSha256(ReadOnlySpan<byte> data, string? signature, string prefix = "") =>
        SignatureText.Matches(HmacSha256(data), signature, prefix, "sha256=");

    /// <inheritdoc cref="VerifyHmacSha256(ReadOnlySpan{byte}, string?, string)"/>
    /// <param name="text">The text as it arrived, taken as UTF-8.</param>
    /// <param name="signature">The signature in hexadecimal or base64; <c>sha256=</c> before it is skipped.</param>
    /// <param name="prefix">What must stand before the signature instead, such as <c>v0=</c>.</param>
    public bool VerifyHmacSha256(string text, string? signature, string prefix = "") =>
        VerifyHmacSha256(Encoding.UTF8.GetBytes(text), signature, prefix);

    /// <summary>As <see cref="VerifyHmacSha256(ReadOnlySpan{byte}, string?, string)"/>, for HMAC-SHA-512.</summary>
    /// <param name="data">The bytes as they arrived.</param>
    /// <param name="signature">The signature in hexadecimal or base64; <c>sha512=</c> before it is skipped.</param>
    /// <param name="prefix">What must stand before the signature instead.</param>
    /// <returns>Whether it is the HMAC-SHA-512 of the data.</returns>
    public bool VerifyHmacSha512(ReadOnlySpan<byte> data, string? signature, string prefix = "") =>
        SignatureText.Matches(HmacSha512(data), signature, prefix, "sha512=");

    /// <inheritdoc cref="VerifyHmacSha512(ReadOnlySpan{byte}, string?, string)"/>
    /// <param name="text">The text as it arrived, taken as UTF-8.</param>
    /// <param name="signature">The signature in hexadecimal or base64; <c>sha512=</c> before it is skipped.</param>
    /// <param name="prefix">What must stand before the signature instead.</param>
    public bool VerifyHmacSha512(string text, string? signature, string prefix = "") =>
        VerifyHmacSha512(Encoding.UTF8.GetBytes(text), signature, prefix);
}
