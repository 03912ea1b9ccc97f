using System.Globalization;

namespace Comind.Api.Hosting;

/// <summary>Times as the tables hold them: ISO 8601, UTC.</summary>
internal sealed class SqliteClock(TimeProvider time)
{
    public string Now() => time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
