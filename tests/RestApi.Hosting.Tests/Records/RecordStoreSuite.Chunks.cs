using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.HostingTests.Records;

public abstract partial class RecordStoreSuite
{
    [Fact]
    public void Progress_tells_what_is_stored_after_each_chunk()
    {
        var stored = new List<int>();
        var seen = new Reports(_ => stored.Add(All("contacts").Count));
        Store.Import("contacts", [Row("""{"k":0}"""), Row("""{"k":1.0}""")], ["k"]);
        Store.Import("contacts", [Row("""{"k":2,"n":1}""")], ["k"]);

        var result = Store.Import(
            "contacts",
            NumberedRows(7).Select(row => (int)row["k"]! == 0 ? Row("""{"k":0,"n":1}""") : row),
            ["k"],
            new ImportOptions { ChunkSize = 3, Progress = seen }
        );

        AssertCounts(result, created: 4, updated: 1, unchanged: 2);
        Assert.Equal([new(3, 0, 1, 2, 0), new(6, 3, 1, 2, 0), new(7, 4, 1, 2, 0)], seen);
        Assert.Equal([3, 6, 7], stored);
    }

    [Fact]
    public void Progress_counts_rejected_rows()
    {
        var seen = new Reports();

        Store.Import("contacts", [Row("""{"k":1}"""), Row("""{}"""), Row("""{"k":1}""")], ["k"], new ImportOptions { Progress = seen });

        Assert.Equal([new(3, 1, 0, 0, 2)], seen);
    }

    [Fact]
    public void Import_of_nothing_has_no_progress()
    {
        var seen = new Reports();

        Store.Import("contacts", [], ["k"], new ImportOptions { Progress = seen });

        Assert.Empty(seen);
    }

    [Fact]
    public void Progress_that_throws_ends_the_import_and_leaves_what_is_stored()
    {
        var options = new ImportOptions { ChunkSize = 2, Progress = new Reports(_ => throw new InvalidOperationException("Enough.")) };

        Assert.Equal(
            "Enough.",
            Assert.Throws<InvalidOperationException>(() => Store.Import("contacts", NumberedRows(5), ["k"], options)).Message
        );
        Assert.Equal(2, All("contacts").Count);
        AssertCounts(Store.Import("contacts", NumberedRows(5), ["k"]), created: 3, unchanged: 2);
    }

    [Fact]
    public void Chunk_at_hand_is_dropped_when_the_import_is_cancelled_in_between()
    {
        using var source = new CancellationTokenSource();
        var options = new ImportOptions { ChunkSize = 2, Progress = new Reports(_ => source.Cancel()) };

        var error = Assert.Throws<OperationCanceledException>(() =>
            Store.Import("contacts", NumberedRows(5), ["k"], options, source.Token)
        );

        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal(2, All("contacts").Count);
    }

    [Fact]
    public void Import_that_was_cancelled_before_reads_no_row() =>
        Assert.Throws<OperationCanceledException>(() =>
            Store.Import(
                "contacts",
                NumberedRows(1).Select<JsonObject, JsonObject>(_ => throw new InvalidOperationException("It was read.")),
                ["k"],
                cancellationToken: new CancellationToken(canceled: true)
            )
        );

    [Theory]
    [InlineData("""{"k":"b","x":{"a":1,"a":2}}""", "Field 'x'")]
    [InlineData("""{"k":"b","x":[{"a":1,"a":2}]}""", "Field 'x'")]
    [InlineData("""{"k":"b","x":1,"x":2}""", "cannot be stored")]
    [InlineData("""{"k":"b","x":"\ud800"}""", "Field 'x'")]
    public void Row_that_cannot_be_stored_is_rejected_and_the_others_land(string row, string reason)
    {
        var result = Import("""{"k":"a"}""", row, """{"k":"c"}""");

        AssertCounts(result, created: 2, rejected: 1);
        Assert.Equal(1, result.Rejected[0].Index);
        Assert.Contains(reason, result.Rejected[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_with_a_value_that_is_no_JSON_is_rejected_and_the_others_land()
    {
        var deep = new JsonObject { ["k"] = "b", ["x"] = Nested(1_000) };

        var result = Store.Import("contacts", [Row("""{"k":"a"}"""), new() { ["k"] = "c", ["x"] = double.NaN }, deep], ["k"]);

        AssertCounts(result, created: 1, rejected: 2);
        AssertCounts(Store.Import("contacts", [new() { ["k"] = "d", ["x"] = Nested(999) }], ["k"]), created: 1);
        Assert.All(result.Rejected, row => Assert.StartsWith("Field 'x' cannot be stored: ", row.Reason, StringComparison.Ordinal));
    }

    private static JsonArray Nested(int levels)
    {
        var list = new JsonArray();
        for (var i = 1; i < levels; i++)
        {
            list = [list];
        }

        return list;
    }

    private static IEnumerable<JsonObject> NumberedRows(int count) => Enumerable.Range(0, count).Select(i => Row($$"""{"k":{{i}}}"""));
}
