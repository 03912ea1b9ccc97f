using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Comind.Api.Server;

/// <summary>
/// An opaque credential. Text, JSON and debugger views show <c>***</c>; the value goes out only through the members of
/// <see cref="RestApi"/> that take a secret, through <c>+</c> and interpolation there, or through <see cref="Reveal"/>.
/// </summary>
[DebuggerDisplay("***")]
[DebuggerTypeProxy(typeof(SecretDebugView))]
[JsonConverter(typeof(SecretJsonConverter))]
[SuppressMessage(
    "Usage",
    "CA2225:Operator overloads have named alternates",
    Justification = "Interpolation is the named alternate: $\"Bearer {secret}\"."
)]
public sealed class Secret
{
    /// <summary>What stands in for the value wherever a secret is shown: <c>***</c>.</summary>
    public const string Mask = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Wraps a credential that was obtained at run time, such as a token from a login call.</summary>
    /// <param name="value">The credential itself; never empty.</param>
    /// <param name="name">The name under which messages speak of it, such as <c>COMIND_SECRET_CRM_API_KEY</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public Secret(string value, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
        Name = name;
        SecretRedactor.Remember(value);
    }

    /// <summary>The declared name, or null for a secret that was made at run time. Safe to show.</summary>
    public string? Name { get; }

    /// <summary>The credential in clear text. Keep it out of logs, exceptions and records.</summary>
    /// <returns>The value as it was given.</returns>
    public string Reveal() => _value;

    /// <summary>Signs data with this secret as the key, as in webhook and request signatures.</summary>
    /// <param name="data">The bytes to sign.</param>
    /// <returns>The 32 bytes of the HMAC-SHA-256 (RFC 2104), the key taken as UTF-8.</returns>
    public byte[] HmacSha256(ReadOnlySpan<byte> data) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(_value), data);

    /// <summary>Signs the UTF-8 form of a text with this secret as the key.</summary>
    /// <param name="text">The text to sign.</param>
    /// <returns>The 32 bytes of the HMAC-SHA-256 (RFC 2104).</returns>
    public byte[] HmacSha256(string text) => HmacSha256(Encoding.UTF8.GetBytes(text));

    /// <summary>Puts text before a secret; the result is as opaque as the secret: <c>"Bearer " + Secrets.Token</c>.</summary>
    public static Secret operator +(string? prefix, Secret secret) => Derive(secret, prefix + secret._value);

    /// <summary>Puts text behind a secret; the result is as opaque as the secret.</summary>
    public static Secret operator +(Secret secret, string? suffix) => Derive(secret, secret._value + suffix);

    /// <summary>Joins two secrets; the result is as opaque as they are.</summary>
    public static Secret operator +(Secret left, Secret right) => Derive(left, left._value + right._value);

    /// <summary>Joins the parts of an interpolated string that holds a secret: <c>Secret.Format($"Bearer {token}")</c>.</summary>
    /// <param name="text">The interpolated string; formatted with the invariant culture.</param>
    /// <returns>An opaque secret with the real value of every part.</returns>
    public static Secret Format(SecretInterpolatedStringHandler text) => new(text.ToStringAndClear());

    /// <summary>Never the value.</summary>
    /// <returns><c>***</c>.</returns>
    public override string ToString() => Mask;

    private static Secret Derive(Secret origin, string value) => new(value, origin.Name);

    private sealed class SecretDebugView(Secret secret)
    {
        public string? Name => secret.Name;

        public string Value { get; } = Mask;
    }
}
