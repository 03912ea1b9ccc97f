using System.Text;
using System.Text.RegularExpressions;

namespace Acme.CallBenchmarks;

/// <summary>What a server sees of a request. Contenders are only comparable when they all send the same.</summary>
internal sealed partial record SentRequest(string Method, string Url, string ApiKey, string? MediaType, string Body)
{
    public static SentRequest Of(HttpRequestMessage request, ReadOnlySpan<byte> body) =>
        new(
            request.Method.Method,
            Escape().Replace(request.RequestUri!.AbsoluteUri, static escape => escape.Value.ToUpperInvariant()),
            string.Join(", ", request.Headers.GetValues("X-API-Key")),
            request.Content?.Headers.ContentType?.MediaType,
            Encoding.UTF8.GetString(body)
        );

    // %3a and %3A are the same to every server (RFC 3986, section 6.2.2.1).
    [GeneratedRegex("%[0-9a-fA-F]{2}")]
    private static partial Regex Escape();
}
