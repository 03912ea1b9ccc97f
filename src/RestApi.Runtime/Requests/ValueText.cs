using System.Text;

namespace Comind.Api.Server;

/// <summary>The text of a value whose type is only known when it is sent.</summary>
internal static class ValueText
{
    /// <returns>The text; null for a value that is null, which is not sent.</returns>
    /// <exception cref="ArgumentException">The value has no text form.</exception>
    public static RestValue? Of<T>(T value, string kind, string name) =>
        value switch
        {
            null => default(RestValue?),
            string text => text,
            Secret secret => secret,
            bool flag => flag ? "true" : "false",
            Uri url => url.OriginalString,
            IFormattable formattable => UrlFormat.Format(formattable),
            _ => throw new ArgumentException(
                $"The value of {kind} '{name}' is a {value.GetType().Name}, which has no text form. Pass a text, number, date or boolean."
            ),
        };

    /// <summary>The texts of all items that are not null.</summary>
    public static IEnumerable<RestValue> Each<T>(IEnumerable<T>? values, string kind, string name)
    {
        foreach (var value in values ?? [])
        {
            if (Of(value, kind, name) is { } text)
            {
                yield return text;
            }
        }
    }

    /// <summary>All texts as one; null when there are none.</summary>
    public static RestValue? Join(IEnumerable<RestValue> texts, char separator)
    {
        StringBuilder? joined = null;
        var isSecret = false;
        HostBinding? binding = null;
        foreach (var text in texts)
        {
            joined = joined is null ? new() : joined.Append(separator);
            joined.Append(text.Text);
            isSecret |= text.IsSecret;
            binding = HostBinding.Join(binding, text.Binding);
        }

        return joined is null ? default(RestValue?) : new RestValue(joined.ToString(), isSecret) { Binding = binding };
    }

    /// <summary>What stands between the items of one parameter; null when each is a parameter of its own.</summary>
    public static char? SeparatorOf(CollectionFormat format) =>
        format switch
        {
            CollectionFormat.Csv => ',',
            CollectionFormat.Ssv => ' ',
            CollectionFormat.Tsv => '\t',
            CollectionFormat.Pipes => '|',
            _ => null,
        };
}
