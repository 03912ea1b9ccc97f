using System.Globalization;
using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.ImportBenchmark;

/// <summary>Imports into SQLite beside a hand-written batch insert of the same rows, as one table.</summary>
internal sealed class ImportTable(string folder, int rows, int runs)
{
    private const int ChunkSize = 500;

    private readonly string _file = Path.Combine(folder, "contacts.db");

    public void Print()
    {
        Console.WriteLine($"{rows} rows, {ChunkSize} per transaction, best of {runs} runs; the making of the rows is taken off");
        Console.WriteLine();
        Console.WriteLine("| run                                  |    ms | ratio | bytes per row | live memory grew by at most |");
        Console.WriteLine("|--------------------------------------|------:|------:|--------------:|----------------------------:|");
        var baseline = Measure(StartNew, "crm", some => HandWritten.Insert(_file, some, ChunkSize));
        Print("hand-written INSERT of new rows", baseline, baseline);
        Print("ImportData: new rows", Measure(StartNew, "crm", Import), baseline);
        Print("ImportData: again, all unchanged", Measure(() => StartWith("crm"), "crm", Import), baseline);
        Print("ImportData: again, one field updated", Measure(() => StartWith("old"), "crm", Import), baseline);
    }

    private Measured Measure(Action prepare, string source, Action<IEnumerable<JsonObject>> work) =>
        Measured.BestOf(runs, rows, prepare, () => Contacts.Rows(rows, source), work);

    private void StartNew()
    {
        foreach (var file in Directory.GetFiles(folder))
        {
            File.Delete(file);
        }
    }

    private void StartWith(string source)
    {
        StartNew();
        Import(Contacts.Rows(rows, source));
    }

    private void Import(IEnumerable<JsonObject> some)
    {
        var action = ActionDescriptor.Create(
            "import",
            _ => ComindServer.ImportData(some, [Contacts.Key], new ImportOptions { App = "contacts", ChunkSize = ChunkSize })
        );
        using var store = new SqliteRecordStore(_file);
        using var host = ActionHost.ForTests([action], store: store);
        var run = host.Run("import", "jobs", "1");
        if (!run.Succeeded)
        {
            throw new InvalidOperationException(run.Error.Message);
        }
    }

    private static void Print(string name, Measured run, Measured baseline) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name, -36} | {run.Milliseconds, 5:F0} | {run.Milliseconds / baseline.Milliseconds, 5:F2} | {run.BytesPerRow, 13:F0} | {run.GrowthAtMost / 1024.0, 24:F0} KB |"
            )
        );
}
