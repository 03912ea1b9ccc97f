using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Comind.Api.Server;

/// <summary>
/// The texts in which a credential may turn up: as it is, in base64, and escaped for URLs, JSON and XML, in the ways of .NET and
/// of servers that send back what they got.
/// </summary>
internal static partial class SecretForms
{
    // A shorter piece of base64 stands in ordinary texts by chance.
    private const int ShortestBase64Piece = 8;

    public static IReadOnlyCollection<string> Of(string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        var forms = new HashSet<string>(StringComparer.Ordinal) { value };
        AddBase64Forms(forms, Convert.ToBase64String(utf8).TrimEnd('='));
        AddUrlForms(forms, value);
        AddJsonForms(forms, value);
        forms.Add(WebUtility.HtmlEncode(value));
        // Behind one or two other bytes the base64 of the same value looks different: "user:" + password, for example.
        for (var shift = 0; shift < 3; shift++)
        {
            AddBase64Piece(forms, utf8, shift);
        }

        // Who reads it from a file often takes blanks and line ends off.
        if (value.Trim() is var trimmed && trimmed != value)
        {
            forms.UnionWith(Of(trimmed));
        }

        forms.RemoveWhere(static form => form.Length < FormIndex.ShortestForm);
        return forms;
    }

    private static void AddUrlForms(HashSet<string> forms, string value)
    {
        foreach (var form in (string[])[Uri.EscapeDataString(value), WebUtility.UrlEncode(value)])
        {
            foreach (var escaped in (string[])[form, WithLowerEscapes(form)])
            {
                forms.Add(escaped);
                // As forms are sent.
                forms.Add(escaped.Replace("%20", "+", StringComparison.Ordinal));
                // As URLs show what was not escaped before: what has a meaning in URLs stays, or nearly everything.
                forms.Add(Unescape(ReservedEscape(), escaped));
                forms.Add(Unescape(VisibleEscape(), escaped));
            }
        }
    }

    private static string Unescape(Regex escapes, string text) =>
        escapes.Replace(text, static escape => Uri.UnescapeDataString(escape.Value));

    private static string WithLowerEscapes(string text) => PercentEscape().Replace(text, static escape => escape.Value.ToLowerInvariant());

    private static void AddJsonForms(HashSet<string> forms, string value)
    {
        var relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value);
        var ascii = NotAscii().Replace(relaxed, static character => $"\\u{(int)character.Value[0]:X4}");
        foreach (var form in (string[])[JavaScriptEncoder.Default.Encode(value), relaxed, ascii])
        {
            forms.Add(form);
            var lower = UnicodeEscape().Replace(form, static escape => escape.Value.ToLowerInvariant());
            forms.Add(lower);
            forms.Add(lower.Replace("/", "\\/", StringComparison.Ordinal));
        }
    }

    // Only the characters that the value decides alone, whatever stands before and behind it.
    private static void AddBase64Piece(HashSet<string> forms, byte[] utf8, int shift)
    {
        var text = Convert.ToBase64String([.. new byte[shift], .. utf8]);
        var first = (shift * 8 + 5) / 6;
        var end = (shift + utf8.Length) * 8 / 6;
        if (end - first >= ShortestBase64Piece)
        {
            AddBase64Forms(forms, text[first..end]);
        }
    }

    private static void AddBase64Forms(HashSet<string> forms, string text)
    {
        forms.Add(text);
        forms.Add(text.Replace('+', '-').Replace('/', '_'));
        var escaped = Uri.EscapeDataString(text);
        forms.Add(escaped);
        forms.Add(WithLowerEscapes(escaped));
    }

    [GeneratedRegex("%[0-9A-F]{2}")]
    private static partial Regex PercentEscape();

    // : / ? # [ ] @ ! $ & ' ( ) * + , ; =
    [GeneratedRegex("%(3A|2F|3F|23|5B|5D|40|21|24|26|27|28|29|2A|2B|2C|3B|3D)", RegexOptions.IgnoreCase)]
    private static partial Regex ReservedEscape();

    // Every visible character of ASCII.
    [GeneratedRegex("%(2[1-9A-F]|[3-6][0-9A-F]|7[0-9A-E])", RegexOptions.IgnoreCase)]
    private static partial Regex VisibleEscape();

    [GeneratedRegex(@"\\u[0-9A-F]{4}")]
    private static partial Regex UnicodeEscape();

    [GeneratedRegex(@"[^\x00-\x7F]")]
    private static partial Regex NotAscii();
}
