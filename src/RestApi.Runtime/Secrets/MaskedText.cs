namespace Comind.Api.Server;

/// <summary>Finds a secret that was formatted into a plain text and so lost its value.</summary>
internal static class MaskedText
{
    public static bool IsIn(ReadOnlySpan<char> text) => text.Contains(Secret.Mask, StringComparison.Ordinal);

    /// <summary>As <see cref="Refuse(ReadOnlySpan{char}, string)"/>; the words for the message are put together only if they are needed.</summary>
    /// <exception cref="ArgumentException">The text holds the mask of a secret.</exception>
    public static void Refuse(ReadOnlySpan<char> text, string kind, string name)
    {
        if (IsIn(text))
        {
            Refuse(text, $"{kind} '{name}'");
        }
    }

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
