using System.Globalization;

namespace Comind.Api.Server;

/// <summary>How values read in a URL: invariant culture, dates as ISO 8601.</summary>
internal static class UrlFormat
{
    public static string Format<T>(T value)
        where T : IFormattable =>
        value is DateTime or DateTimeOffset or DateOnly or TimeOnly
            ? value.ToString("O", CultureInfo.InvariantCulture)
            : value.ToString(null, CultureInfo.InvariantCulture);
}
