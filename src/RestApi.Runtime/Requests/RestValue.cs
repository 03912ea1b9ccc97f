namespace Comind.Api.Server;

/// <summary>A text on its way into a request, and whether it may be shown.</summary>
internal readonly record struct RestValue(string Text, bool IsSecret)
{
    public static implicit operator RestValue(string text) => new(text, false);

    public static implicit operator RestValue(Secret secret) => new(secret.Reveal(), true);

    /// <summary>Refuses what was formatted into a text on the way here and so lost its value.</summary>
    /// <exception cref="ArgumentException">The text holds the mask of a secret, or CR, LF or NUL.</exception>
    public RestValue Checked(string what)
    {
        if (!IsSecret && Text.Contains(Secret.Mask, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"The value of {what} contains '***': a secret was turned into text before it got here. "
                    + "Pass the Secret itself, \"Bearer \" + secret, or $\"Bearer {secret}\" directly."
            );
        }

        return this;
    }

    public override string ToString() => IsSecret ? Secret.Mask : Text;
}
