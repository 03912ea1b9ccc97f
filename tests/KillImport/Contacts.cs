using System.Globalization;
using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.KillImport;

/// <summary>The rows to import, with keys from 0 on, and the action that imports them.</summary>
internal static class Contacts
{
    public const int Count = 100_000;
    public const int ChunkSize = 500;
    public const string App = "contacts";
    public const string Key = "c_external_id";

    public static int Import(string file)
    {
        var action = ActionDescriptor.Create("import", _ => Import());
        using var host = ActionHost.CreateBuilder().AddActions([action]).UseSqlite(file).Build();
        return host.Run("import", "jobs", "1").Succeeded ? 0 : 1;
    }

    private static void Import()
    {
        var options = new ImportOptions
        {
            App = App,
            ChunkSize = ChunkSize,
            Progress = new PrintedProgress(),
        };
        var result = ComindServer.ImportData(Enumerable.Range(0, Count).Select(Row), [Key], options);
        Console.WriteLine(
            $"created={result.Created} updated={result.Updated} unchanged={result.Unchanged} rejected={result.Rejected.Count}"
        );
    }

    private static JsonObject Row(int number) =>
        new()
        {
            ["title"] = $"Contact {number}",
            ["c_email"] = $"contact.{number}@example.com",
            [Key] = number,
        };

    // Written at once, unlike what Progress<T> does: the script waits for these lines.
    private sealed class PrintedProgress : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Console.WriteLine(value.Rows.ToString(CultureInfo.InvariantCulture));
    }
}
