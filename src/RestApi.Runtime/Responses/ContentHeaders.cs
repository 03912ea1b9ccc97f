using System.Globalization;
using System.Net.Http.Headers;

namespace Comind.Api.Server;

/// <summary>Reads what an answer says of its content as it was sent: parsing every header costs more than most calls.</summary>
internal static class ContentHeaders
{
    /// <summary>The size that the server declares, in bytes; null when it does not.</summary>
    public static long? DeclaredLength(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Length", out var values)
        && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : null;

    public static string? MediaType(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;

    /// <summary>The charset that the server declares, or null.</summary>
    public static string? Charset(HttpContentHeaders headers) =>
        MediaType(headers) is { } type
        && type.Contains("charset", StringComparison.OrdinalIgnoreCase)
        && MediaTypeHeaderValue.TryParse(type, out var parsed)
            ? parsed.CharSet
            : null;
}
