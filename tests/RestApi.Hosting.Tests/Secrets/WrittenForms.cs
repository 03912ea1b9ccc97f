using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Web;

namespace Acme.HostingTests.Secrets;

/// <summary>How a value is written in texts, as libraries write it.</summary>
internal static class WrittenForms
{
    public static IReadOnlyList<string> Of(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        return
        [
            value,
            value.Trim(),
            Uri.EscapeDataString(value),
            HttpUtility.UrlEncode(value),
            WebUtility.UrlEncode(value),
            HttpUtility.UrlPathEncode(value),
            WebUtility.HtmlEncode(value),
            JsonSerializer.Serialize(value)[1..^1],
            JsonSerializer.Serialize(value, s_relaxed)[1..^1],
            Convert.ToBase64String(bytes),
            Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            Uri.EscapeDataString(Convert.ToBase64String(bytes)),
            // What stays the same of a value behind a user name that is as long as this.
            Middle(bytes, "user:"),
            Middle(bytes, "user1:"),
            Middle(bytes, "user12:"),
        ];
    }

    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Middle(byte[] value, string user)
    {
        var text = Convert.ToBase64String([.. Encoding.UTF8.GetBytes(user), .. value]);
        var start = (user.Length * 8 + 5) / 6;
        var end = (user.Length + value.Length) * 8 / 6;
        return end - start >= 8 ? text[start..end] : Convert.ToBase64String(value);
    }
}
