namespace Comind.Api.Server;

/// <summary>Finds a secret that was formatted into a plain text and so lost its value.</summary>
internal static class MaskedText
{
    public static bool IsIn(ReadOnlySpan<char> text) => text.Contains(Secret.Mask, StringComparison.Ordinal);

    /// <exception cref="ArgumentException">The text holds the mask of a secret.</exception>
    public static void Refuse(ReadOnlySpan<char> text, string what)
    {
        if (IsIn(text))
        {
            throw new ArgumentException(
                $"The value of {what} contains '***': a secret was turned into text before it got here. "
                    + "Pass the Secret itself, \"Bearer \" + secret, or Secret.Format($\"Bearer {secret}\")."
            );
        }
    }
}
