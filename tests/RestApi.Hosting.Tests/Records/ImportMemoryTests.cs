using System.Globalization;
using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Records;

/// <summary>Not beside other tests: it looks at the memory of the whole process.</summary>
[CollectionDefinition(nameof(ImportMemoryTests), DisableParallelization = true)]
[Collection(nameof(ImportMemoryTests))]
public sealed class ImportMemoryTests : IDisposable
{
    private const int Few = 10_000;
    private const int Many = 100_000;
    private const int RowsBetweenLooks = 2_500;
    private const int Attempts = 3;

    private readonly TempFolder _folder = new();
    private readonly SqliteRecordStore _store;

    public ImportMemoryTests() => _store = new SqliteRecordStore(_folder.File("records.db"));

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Row_costs_few_bytes_beyond_itself()
    {
        Assert.InRange(Lowest(i => BytesPerRow($"new{i}", "crm")), 0, 128);
        Assert.InRange(Lowest(_ => BytesPerRow("new1", "crm")), 0, 128);
        Assert.InRange(Lowest(i => BytesPerRow("new1", $"other{i}")), 0, 3_000);
    }

    [Theory]
    [InlineData(DuplicateRows.Reject)]
    [InlineData(DuplicateRows.Merge)]
    public void Memory_is_flat_however_many_rows_there_are(DuplicateRows duplicates)
    {
        var few = Enumerable.Range(1, Attempts).Max(_ => Growth(Few, "few", duplicates));
        var many = Lowest(_ => Growth(Many, "many", duplicates));

        // Two bits for each record that was touched, and what the runtime itself keeps.
        Assert.InRange(many - few, double.NegativeInfinity, 256 * 1024);
    }

    // What is made once, or beside the import, is not what a row costs.
    private static double Lowest(Func<int, double> measure) => Enumerable.Range(1, Attempts).Min(measure);

    private double BytesPerRow(string app, string source)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var row in Rows(Few, source))
        {
            GC.KeepAlive(row);
        }

        var making = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        var rejected = Import(Rows(Few, source), app).Rejected;
        Assert.Empty(rejected);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before - making) / Few;
    }

    private long Growth(int count, string app, DuplicateRows duplicates)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var rows = Rows(count, "crm")
            .Select(
                (row, index) =>
                {
                    if (index % RowsBetweenLooks == RowsBetweenLooks - 1)
                    {
                        most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                    }

                    return row;
                }
            );
        Import(rows, app, new ImportOptions { Duplicates = duplicates });
        return most;
    }

    private ImportResult Import(IEnumerable<JsonObject> rows, string app, ImportOptions? options = null) =>
        _store.Import(app, rows, ["c_external_id"], options);

    private static IEnumerable<JsonObject> Rows(int count, string source) =>
        Enumerable
            .Range(0, count)
            .Select(i => new JsonObject
            {
                ["title"] = "Ada Lovelace",
                ["c_email"] = "ada@example.com",
                ["c_external_id"] = i.ToString("D8", CultureInfo.InvariantCulture),
                ["c_source"] = source,
            });
}
