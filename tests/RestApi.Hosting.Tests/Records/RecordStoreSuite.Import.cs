using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.HostingTests.Records;

public abstract partial class RecordStoreSuite
{
    [Fact]
    public void New_rows_are_created()
    {
        var result = Import("""{"k":"a","n":1}""", """{"k":"b","n":2}""");

        AssertCounts(result, created: 2);
        Assert.Equal(2, All("contacts").Select(record => record.Id).Distinct().Count());
        AssertFields("""{"k":"a","n":1}""", Contact("a").Fields);
    }

    [Fact]
    public void Row_with_a_known_key_updates_its_record_and_keeps_its_id()
    {
        Import("""{"k":"a","n":1}""");
        var id = Contact("a").Id;

        AssertCounts(Import("""{"k":"a","n":2}"""), updated: 1);

        Assert.Equal(id, Contact("a").Id);
        AssertFields("""{"k":"a","n":2}""", Contact("a").Fields);
    }

    [Fact]
    public void Only_given_fields_are_written()
    {
        Import("""{"k":"a","n":1,"note":"keep"}""");

        AssertCounts(Import("""{"k":"a","n":2}"""), updated: 1);

        AssertFields("""{"k":"a","n":2,"note":"keep"}""", Contact("a").Fields);
    }

    [Fact]
    public void Null_clears_a_field()
    {
        Import("""{"k":"a","n":1}""");

        AssertCounts(Import("""{"k":"a","n":null}"""), updated: 1);

        AssertFields("""{"k":"a","n":null}""", Contact("a").Fields);
    }

    [Theory]
    [InlineData("""{"k":"a","n":1,"list":[{"x":1,"y":2}]}""")]
    [InlineData("""{"list":[{"y":2,"x":1}],"n":1.0,"k":"\u0061"}""")]
    [InlineData("""{"k":"a"}""")]
    [InlineData("""{"k":"a","absent":null}""")]
    public void Row_that_says_the_same_is_unchanged(string row)
    {
        Import("""{"k":"a","n":1,"list":[{"x":1,"y":2}]}""");

        AssertCounts(Import(row), unchanged: 1);

        AssertFields("""{"k":"a","n":1,"list":[{"x":1,"y":2}]}""", Contact("a").Fields);
    }

    [Fact]
    public void Values_made_from_dotnet_types_are_unchanged_when_imported_again()
    {
        static JsonObject NewRow() =>
            new()
            {
                ["k"] = JsonValue.Create(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")),
                ["at"] = JsonValue.Create(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)),
                ["price"] = JsonValue.Create(1.10m),
            };

        AssertCounts(Store.Import("contacts", [NewRow()], ["k"], default), created: 1);
        AssertCounts(Store.Import("contacts", [NewRow()], ["k"], default), unchanged: 1);
    }

    [Fact]
    public void Import_sees_records_that_were_saved_one_by_one()
    {
        Store.Save(new AppRecord("contacts", "7", Row("""{"k":"a"}""")));

        AssertCounts(Import("""{"k":"a","n":1}"""), updated: 1);

        AssertFields("""{"k":"a","n":1}""", Store.Find("contacts", "7")!.Fields);
    }

    [Fact]
    public void Rows_of_several_chunks_are_counted_together_and_their_positions_too()
    {
        IEnumerable<JsonObject> Rows() =>
            Enumerable.Range(0, 1_250).Select(i => i == 1_201 ? Row("""{"k":"0"}""") : Row($$"""{"k":"{{i}}"}"""));

        var first = Store.Import("contacts", Rows(), ["k"], default);
        var second = Store.Import("contacts", Rows(), ["k"], default);

        AssertCounts(first, created: 1_249, rejected: 1);
        AssertCounts(second, unchanged: 1_249, rejected: 1);
        Assert.Equal(1_201, first.Rejected[0].Index);
    }

    [Fact]
    public void Rows_are_read_once_and_chunk_by_chunk()
    {
        var written = new List<int>();
        IEnumerable<JsonObject> Rows()
        {
            for (var i = 0; i < 1_100; i++)
            {
                if (i % 500 == 0)
                {
                    written.Add(All("contacts").Count);
                }

                yield return Row($$"""{"k":{{i}}}""");
            }
        }

        Store.Import("contacts", Rows(), ["k"], default);

        Assert.Equal([0, 500, 1_000], written);
    }

    [Fact]
    public void Import_that_is_cut_off_leaves_whole_chunks_and_can_be_repeated()
    {
        IEnumerable<JsonObject> Rows(int failAt)
        {
            for (var i = 0; i < 1_100; i++)
            {
                yield return i == failAt ? throw new InvalidOperationException("The source broke.") : Row($$"""{"k":{{i}}}""");
            }
        }

        Assert.Throws<InvalidOperationException>(() => Store.Import("contacts", Rows(failAt: 700), ["k"], default));
        Assert.Equal(500, All("contacts").Count);

        AssertCounts(Store.Import("contacts", Rows(failAt: -1), ["k"], default), created: 600, unchanged: 500);
    }

    [Fact]
    public void Cancellation_ends_the_import_between_two_chunks()
    {
        using var source = new CancellationTokenSource();
        IEnumerable<JsonObject> Rows()
        {
            for (var i = 0; i < 1_100; i++)
            {
                if (i == 700)
                {
                    source.Cancel();
                }

                yield return Row($$"""{"k":{{i}}}""");
            }
        }

        Assert.Throws<OperationCanceledException>(() => Store.Import("contacts", Rows(), ["k"], cancellationToken: source.Token));
        Assert.Equal(500, All("contacts").Count);
    }

    [Fact]
    public void Import_of_nothing_does_nothing()
    {
        AssertCounts(Import());
        Assert.Empty(All("contacts"));
    }

    [Fact]
    public void Imports_of_several_threads_do_not_disturb_each_other()
    {
        Parallel.For(
            0,
            4,
            thread =>
            {
                var rows = Enumerable.Range(0, 700).Select(i => Row($$"""{"k":"{{thread}}-{{i}}"}"""));
                AssertCounts(Store.Import("contacts", rows, ["k"], default), created: 700);
            }
        );

        Assert.Equal(2_800, All("contacts").Count);
    }

    private ImportResult Import(params string[] rows) => Store.Import("contacts", rows.Select(Row), ["k"], default);

    private AppRecord Contact(string key) => Assert.Single(All("contacts"), record => (string)record.Fields["k"]! == key);

    private static void AssertCounts(ImportResult result, int created = 0, int updated = 0, int unchanged = 0, int rejected = 0) =>
        Assert.Equal((created, updated, unchanged, rejected), (result.Created, result.Updated, result.Unchanged, result.Rejected.Count));
}
