using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace Comind.Api.Server;

/// <summary>The texts in which a credential may turn up: as it is, escaped for URLs and JSON, and in base64.</summary>
internal static class SecretForms
{
    // A shorter piece of base64 stands in ordinary texts by chance.
    private const int ShortestBase64Piece = 8;

    public static IReadOnlyCollection<string> Of(string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        var forms = new HashSet<string>(StringComparer.Ordinal)
        {
            value,
            Uri.EscapeDataString(value),
            WebUtility.UrlEncode(value),
            JavaScriptEncoder.Default.Encode(value),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value),
            Convert.ToBase64String(utf8),
        };
        // Behind one or two other bytes the base64 of the same value looks different: "user:" + password, for example.
        for (var shift = 0; shift < 3; shift++)
        {
            AddBase64Piece(forms, utf8, shift);
        }

        return forms;
    }

    // Only the characters that the value decides alone, whatever stands before and behind it.
    private static void AddBase64Piece(HashSet<string> forms, byte[] utf8, int shift)
    {
        var text = Convert.ToBase64String([.. new byte[shift], .. utf8]);
        var first = (shift * 8 + 5) / 6;
        var end = (shift + utf8.Length) * 8 / 6;
        if (end - first >= ShortestBase64Piece)
        {
            var piece = text[first..end];
            forms.Add(piece);
            forms.Add(piece.Replace('+', '-').Replace('/', '_'));
        }
    }
}
