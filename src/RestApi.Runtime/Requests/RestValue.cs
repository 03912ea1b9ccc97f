using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>A text on its way into a request, whether it may be shown, and where it may go.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal readonly record struct RestValue([property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Text, bool IsSecret)
{
    /// <summary>Where the secrets in it may be sent; null for anywhere.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public HostBinding? Binding { get; init; }

    private bool IsSound => Text is not null && (IsSecret || !MaskedText.IsIn(Text));

    public static implicit operator RestValue(string text) => new(text, false);

    /// <summary>A secret that is not set becomes a value that <see cref="Checked(string)"/> refuses.</summary>
    public static implicit operator RestValue(Secret? secret) =>
        secret is null ? new(null!, true) : new(secret.Reveal(), true) { Binding = secret.Binding };

    /// <summary>Refuses a value that is not set, or that lost its content when a secret was turned into text.</summary>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    /// <exception cref="ArgumentException">The text holds the mask of a secret.</exception>
    public RestValue Checked(string what)
    {
        if (IsSound)
        {
            return this;
        }

        MaskedText.Refuse(Text, what);
        throw new ArgumentNullException(
            null,
            $"The value of {what} is {(IsSecret ? "a secret that is not set." : "null. Is the secret behind it set?")}"
        );
    }

    /// <summary>As <see cref="Checked(string)"/>; the words for the message are put together only if they are needed.</summary>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    /// <exception cref="ArgumentException">The text holds the mask of a secret.</exception>
    public RestValue Checked(string kind, string name) => IsSound ? this : Checked($"{kind} '{name}'");

    /// <summary>As <see cref="Checked(string)"/>, and refuses a blank value too: as a credential it is always a mistake.</summary>
    /// <exception cref="ArgumentException">The text is blank or holds the mask of a secret.</exception>
    public RestValue CheckedCredential(string what)
    {
        var value = Checked(what);
        return string.IsNullOrWhiteSpace(Text)
            ? throw new ArgumentException($"The value of {what} is blank. Is the secret behind it set?")
            : value;
    }

    /// <summary>As <see cref="CheckedCredential(string)"/>; the words for the message are put together only if they are needed.</summary>
    public RestValue CheckedCredential(string kind, string name) =>
        IsSound && !string.IsNullOrWhiteSpace(Text) ? this : CheckedCredential($"{kind} '{name}'");

    /// <summary>The value of an optional secret, or an error that says so.</summary>
    /// <exception cref="ArgumentNullException">The secret is not set.</exception>
    public static RestValue Of(Secret? secret, string what) => ((RestValue)secret).Checked(what);

    public override string ToString() => IsSecret ? Secret.Mask : Text;
}
