using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
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
public sealed class Secret : IEquatable<Secret>
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
        : this(value, name, binding: null) { }

    internal Secret(string value, string? name, HostBinding? binding)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
        NamedStart = name is null ? null : this;
        Name = name;
        Binding = binding;
        SecretRedactor.Remember(value, isDeclared: name is not null);
    }

    // Its parts are remembered already, and a body that holds a secret is no credential as a whole.
    private Secret(string derived, string? name, Secret? namedStart, HostBinding? binding)
    {
        _value = derived;
        NamedStart = namedStart;
        Name = name;
        Binding = binding;
    }

    /// <summary>The declared name, or null for a secret that was made at run time. Safe to show.</summary>
    public string? Name { get; }

    /// <summary>The secret with a name that the value starts with, often this one; null when it starts with something else.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal Secret? NamedStart { get; }

    /// <summary>Where it may be sent; null for anywhere.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal HostBinding? Binding { get; }

    /// <summary>The same secret, to be sent to these hosts only; a request to any other host is refused before it is sent.</summary>
    /// <param name="hosts">
    /// Hosts such as <c>crm.example.com</c>, or <c>*.example.com</c> for all below it; with <c>:8443</c> or <c>:*</c> where the
    /// port is not the default one. At least one.
    /// </param>
    /// <returns>The bound secret. Where this one is bound already, both must allow a host.</returns>
    /// <exception cref="ArgumentException">There is no host, or one of them is none.</exception>
    public Secret ForHosts(params IEnumerable<string> hosts)
    {
        var list = HostList.Parse(hosts);
        var binding = list.IsEmpty
            ? throw new ArgumentException($"Name at least one host, {HostPattern.Examples}.", nameof(hosts))
            : HostBinding.To(list, Name, Binding);
        return ReferenceEquals(NamedStart, this) ? new(_value, Name, binding) : new(_value, Name, NamedStart, binding);
    }

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
    /// <exception cref="ArgumentNullException">The secret is not set.</exception>
    [OverloadResolutionPriority(1)]
    public static Secret operator +(string? prefix, Secret secret) =>
        new(Plain(prefix) + Value(secret), secret.Name, string.IsNullOrEmpty(prefix) ? secret.NamedStart : null, secret.Binding);

    /// <summary>Puts text behind a secret; the result is as opaque as the secret.</summary>
    /// <exception cref="ArgumentNullException">The secret is not set.</exception>
    [OverloadResolutionPriority(1)]
    public static Secret operator +(Secret secret, string? suffix) =>
        new(Value(secret) + Plain(suffix), secret.Name, secret.NamedStart, secret.Binding);

    /// <summary>Joins two secrets; the result is as opaque as they are.</summary>
    /// <exception cref="ArgumentNullException">One of them is not set.</exception>
    public static Secret operator +(Secret left, Secret right) =>
        new(Value(left) + Value(right), left.Name, left.NamedStart, HostBinding.Join(left.Binding, right.Binding));

    /// <summary>Whether two secrets have the same value.</summary>
    public static bool operator ==(Secret? left, Secret? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two secrets have different values.</summary>
    public static bool operator !=(Secret? left, Secret? right) => !(left == right);

    /// <summary>Joins the parts of an interpolated string that holds a secret: <c>Secret.Format($"Bearer {token}")</c>.</summary>
    /// <param name="text">The interpolated string; formatted with the invariant culture.</param>
    /// <returns>An opaque secret with the real value of every part.</returns>
    public static Secret Format(SecretInterpolatedStringHandler text)
    {
        var namedStart = text.NamedStart;
        var value = text.ToValue("the interpolated string");
        return value.IsSecret ? new(value.Text, name: null, namedStart, value.Binding) : new(value.Text);
    }

    /// <summary>Whether another secret has the same value; the time taken does not tell how much of it is alike.</summary>
    /// <param name="other">The other secret.</param>
    /// <returns>Whether both values are the same.</returns>
    public bool Equals(Secret? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_value), Encoding.UTF8.GetBytes(other._value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <summary>A hash that changes with every process and does not lead back to the value.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>Never the value.</summary>
    /// <returns><c>***</c>.</returns>
    public override string ToString() => Mask;

    private static string Value(Secret? part) => RestValue.Of(part, "a part of the sum").Text;

    private static string? Plain(string? part)
    {
        MaskedText.Refuse(part, "a part of the sum");
        return part;
    }

    private sealed class SecretDebugView(Secret secret)
    {
        public string? Name => secret.Name;

        public string Value { get; } = Mask;
    }
}
