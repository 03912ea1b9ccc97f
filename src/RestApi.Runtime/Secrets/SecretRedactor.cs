using System.Collections.Concurrent;
using System.Text;

namespace Comind.Api.Server;

/// <summary>Takes every credential this process has seen out of a text, also in its base64 and URL-encoded forms.</summary>
internal static class SecretRedactor
{
    // Shorter values would blank out ordinary words of every log line.
    private const int ShortestRedacted = 4;

    private static readonly ConcurrentDictionary<string, string[]> s_forms = new(StringComparer.Ordinal);

    public static void Remember(string value)
    {
        if (value.Length >= ShortestRedacted)
        {
            s_forms.GetOrAdd(value, FormsOf);
        }
    }

    public static string Redact(string text)
    {
        // Longest first: a secret that holds another one would otherwise leave its rest behind.
        foreach (var (_, forms) in s_forms.OrderByDescending(static entry => entry.Key.Length))
        {
            foreach (var form in forms)
            {
                text = text.Replace(form, Secret.Mask, StringComparison.Ordinal);
            }
        }

        return text;
    }

    private static string[] FormsOf(string value)
    {
        var escaped = Uri.EscapeDataString(value);
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
        return [.. new[] { value, escaped, base64, base64.TrimEnd('=') }.Distinct(StringComparer.Ordinal)];
    }
}
