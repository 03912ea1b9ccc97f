using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.HostingTests.Records;

public abstract partial class RecordStoreSuite
{
    [Fact]
    public void Merged_rows_are_applied_in_order_and_count_once()
    {
        var result = Merge("""{"k":"a","n":1,"x":"first"}""", """{"k":"b"}""", """{"k":"a","n":2}""", """{"k":"a","y":0,"n":3}""");

        AssertCounts(result, created: 2);
        AssertFields("""{"k":"a","n":3,"x":"first","y":0}""", Contact("a").Fields);
    }

    [Fact]
    public void Merged_null_clears_what_an_earlier_row_gave()
    {
        AssertCounts(Merge("""{"k":"a","n":1}""", """{"k":"a","n":null}"""), created: 1);

        AssertFields("""{"k":"a","n":null}""", Contact("a").Fields);
    }

    [Theory]
    [InlineData("""{"k":"a","n":1}""", """{"k":"a","n":1}""", 0, 1)]
    [InlineData("""{"k":"a","n":1}""", """{"k":"a","n":2}""", 1, 0)]
    [InlineData("""{"k":"a","n":2}""", """{"k":"a","n":2}""", 1, 0)]
    [InlineData("""{"k":"a","n":2}""", """{"k":"a","n":3}""", 1, 0)]
    public void Merged_rows_of_a_known_key_are_updated_when_one_of_them_changed_it(string first, string second, int updated, int unchanged)
    {
        foreach (var size in (int[])[1, 2])
        {
            Store.Import("contacts", [Row("""{"k":"a","n":1}""")], ["k"]);

            AssertCounts(Merge(size, first, second), updated: updated, unchanged: unchanged);
            Assert.True(JsonNode.DeepEquals(Row(second)["n"], Contact("a").Fields["n"]));
            Store.Delete("contacts", [Contact("a").Id]);
        }
    }

    [Fact]
    public void Rows_are_merged_across_chunks()
    {
        var seen = new Reports();
        var rows = Enumerable.Range(0, 1_000).Select(i => Row($$"""{"k":{{i % 300}},"n{{i / 300}}":{{i}}}"""));

        var result = Store.Import(
            "contacts",
            rows,
            ["k"],
            new ImportOptions
            {
                Duplicates = DuplicateRows.Merge,
                ChunkSize = 250,
                Progress = seen,
            }
        );

        AssertCounts(result, created: 300);
        Assert.Equal([(250, 250), (500, 300), (750, 300), (1_000, 300)], seen.Select(progress => (progress.Rows, progress.Created)));
        AssertFields(
            """{"k":7,"n0":7,"n1":307,"n2":607,"n3":907}""",
            All("contacts").Single(record => (int)record.Fields["k"]! == 7).Fields
        );
    }

    [Fact]
    public void Import_that_was_cut_off_while_merging_ends_the_same_when_repeated()
    {
        string[] rows = ["""{"k":"a","n":1}""", """{"k":"b","n":1}""", """{"k":"a","n":2,"x":1}""", """{"k":"b","n":2}"""];
        IEnumerable<JsonObject> Broken() => rows.Take(3).Select(Row).Append(null!).Select(row => row ?? throw new IOException("Cut off."));
        var options = new ImportOptions { Duplicates = DuplicateRows.Merge, ChunkSize = 2 };

        Assert.Throws<IOException>(() => Store.Import("contacts", Broken(), ["k"], options));
        AssertFields("""{"k":"a","n":1}""", Contact("a").Fields);

        AssertCounts(Merge(2, rows), updated: 2);
        AssertFields("""{"k":"a","n":2,"x":1}""", Contact("a").Fields);
        AssertFields("""{"k":"b","n":2}""", Contact("b").Fields);
    }

    [Fact]
    public void Row_that_an_earlier_chunk_had_is_rejected_unless_merged()
    {
        var result = Store.Import(
            "contacts",
            [Row("""{"k":"a","n":1}"""), Row("""{"k":"a","n":2}""")],
            ["k"],
            new ImportOptions { ChunkSize = 1 }
        );

        AssertCounts(result, created: 1, rejected: 1);
        AssertFields("""{"k":"a","n":1}""", Contact("a").Fields);
    }

    private ImportResult Merge(params string[] rows) => Merge(500, rows);

    private ImportResult Merge(int chunkSize, params string[] rows) =>
        Store.Import("contacts", rows.Select(Row), ["k"], new ImportOptions { Duplicates = DuplicateRows.Merge, ChunkSize = chunkSize });
}
