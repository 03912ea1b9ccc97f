using System.Buffers;
using System.Text;

namespace Comind.Api.Server;

/// <summary>
/// Makes a name that every file system accepts and that is no path: no separators, control characters or reserved names, at most
/// 255 bytes as UTF-8. A safe name stays as it is.
/// </summary>
internal static class SafeFileName
{
    public const string Default = "download";

    private const int MaxBytes = 255;

    // Longer ones are no type but the rest of a sentence.
    private const int MaxExtensionBytes = 32;

    // Directional marks make "exe.gpj" read as "jpg.exe"; the last two are invisible.
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create([
        .. "<>:\"/\\|?*\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\uFFFD",
    ]);

    private static readonly HashSet<string> s_reserved = new(
        [
            "CON",
            "PRN",
            "AUX",
            "NUL",
            "CONIN$",
            "CONOUT$",
            .. "0123456789¹²³".SelectMany(static digit => new[] { $"COM{digit}", $"LPT{digit}" }),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <param name="name">Any text; only what follows the last separator counts.</param>
    /// <returns>The safe name, or null when nothing is left.</returns>
    public static string? Of(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var cleaned = Trim(Clean(Trim(name[(name.LastIndexOfAny(['/', '\\']) + 1)..])));
        return cleaned.Length == 0 ? null : NotReserved(Shorten(NotReserved(NotHidden(cleaned))));
    }

    private static string Clean(ReadOnlySpan<char> name)
    {
        var cleaned = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var isForbidden = Rune.IsControl(rune) || (rune.IsBmp && s_forbidden.Contains((char)rune.Value));
            cleaned.Append(isForbidden ? "_" : rune.ToString());
        }

        return cleaned.ToString();
    }

    // Windows drops dots and spaces at the end, so that two names would be one file.
    private static string Trim(string name)
    {
        var start = 0;
        var end = name.Length;
        while (end > start && (name[end - 1] == '.' || char.IsWhiteSpace(name[end - 1])))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(name[start]))
        {
            start++;
        }

        return name[start..end];
    }

    // A server must not name a file that a shell or a web server reads as its settings.
    private static string NotHidden(string name) => name[0] == '.' ? "_" + name[1..] : name;

    private static string NotReserved(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = (dot < 0 ? name : name[..dot]).TrimEnd();
        return s_reserved.Contains(stem) ? "_" + name : name;
    }

    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && Encoding.UTF8.GetByteCount(name.AsSpan(dot)) <= MaxExtensionBytes ? name[dot..] : "";
        var stem = name.AsSpan(0, name.Length - extension.Length);
        return Trim(Start(stem, MaxBytes - Encoding.UTF8.GetByteCount(extension))) + extension;
    }

    private static string Start(ReadOnlySpan<char> text, int maxBytes)
    {
        var (length, bytes) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > maxBytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length].ToString();
    }
}
