using System.Globalization;
using System.Text.Json.Nodes;

namespace Acme.ImportBenchmark;

/// <summary>The rows of the seed's contact sync, made one by one, so that no row is in memory before it is asked for.</summary>
internal static class Contacts
{
    public const string Key = "c_external_id";

    public static IEnumerable<JsonObject> Rows(int count, string source) => Enumerable.Range(0, count).Select(i => Row(i, source));

    private static JsonObject Row(int number, string source)
    {
        var id = number.ToString("D8", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["title"] = $"Contact {id}",
            ["c_email"] = $"contact.{id}@example.com",
            ["c_phone"] = $"+1 555 {id}",
            ["c_company_name"] = "Łódź & Zoë GmbH",
            [Key] = id,
            ["c_source"] = source,
        };
    }
}
