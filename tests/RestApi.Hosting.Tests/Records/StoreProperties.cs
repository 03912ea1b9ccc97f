using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;
using FsCheck;
using FsCheck.Fluent;
using static Acme.HostingTests.Records.GeneratedRecords;

namespace Acme.HostingTests.Records;

/// <summary>Both stores give the same answers to whatever they are asked.</summary>
public sealed class StoreProperties : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteRecordStore _file;
    private readonly InMemoryRecordStore _memory = new();
    private int _apps;

    public StoreProperties() => _file = new SqliteRecordStore(_folder.File("records.db"));

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Queries_find_the_same_records_in_the_same_order() =>
        Prop.ForAll(
                (from rows in Row.ListOf(10) from queries in Query.ListOf(5) select (rows, queries)).ToArbitrary(),
                batch =>
                {
                    var app = NextApp();
                    foreach (var (index, row) in batch.rows.Index())
                    {
                        AssertSame(store => Saved(store, new AppRecord(app, $"{index}", Parse(row))));
                    }

                    foreach (var query in batch.queries)
                    {
                        AssertSame(store => Texts(store.Query(app, query)));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Writes_have_the_same_results() =>
        Prop.ForAll(
                Steps.ListOf().ToArbitrary(),
                steps =>
                {
                    var app = NextApp();
                    foreach (var step in steps)
                    {
                        AssertSame(store => step.Run(store, app));
                        // Ids that the store chose differ, so these are compared as a bag.
                        AssertSame(store =>
                            string.Join(
                                '\n',
                                store.Query(app, new RecordQuery()).Select(static record => record.Fields.ToJsonString()).Order()
                            )
                        );
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static Gen<Step> Steps =>
        Gen.OneOf(
            from rows in Row.ListOf()
            from keys in Gen.Elements<string[]>(["k"], ["k", "f"])
            from options in Options
            select new Step(
                $"import {options.Duplicates} {options.ChunkSize} {string.Join(',', keys)} {string.Join(' ', rows)}",
                (store, app) => Imported(store.Import(app, rows.Select(Parse), keys, options))
            ),
            from id in Id
            from row in Row
            select new Step($"save {id} {row}", (store, app) => Saved(store, new AppRecord(app, id, Parse(row)))),
            from id in Id
            from row in Row
            select new Step($"update {id} {row}", (store, app) => Updated(store, app, id, Parse(row))),
            from ids in Id.ListOf()
            select new Step($"delete {string.Join(' ', ids)}", (store, app) => $"{store.Delete(app, [.. ids])}")
        );

    private static Gen<string> Id => Gen.Choose(0, 3).Select(static id => $"{id}");

    private static Gen<ImportOptions> Options =>
        from duplicates in Gen.Elements(DuplicateRows.Reject, DuplicateRows.Merge)
        from size in Gen.Elements(1, 2, 500)
        select new ImportOptions { Duplicates = duplicates, ChunkSize = size };

    private string NextApp() => $"app{_apps++}";

    private void AssertSame(Func<IRecordStore, string> ask) => Assert.Equal(ask(_memory), ask(_file));

    private static string Imported(ImportResult result) =>
        $"{result.Created} {result.Updated} {result.Unchanged}\n{string.Join('\n', result.Rejected)}";

    private static string Saved(IRecordStore store, AppRecord record) => Refusal(() => store.Save(record)) ?? "saved";

    private static string Updated(IRecordStore store, string app, string id, JsonObject values)
    {
        AppRecord? updated = null;
        return Refusal(() => updated = store.Update(app, id, values)) ?? updated?.Fields.ToJsonString() ?? "none";
    }

    private static string? Refusal(Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    private static string Texts(IEnumerable<AppRecord> records) =>
        string.Join('\n', records.Select(static record => $"{record.Id} {record.Fields.ToJsonString()}"));

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;

    // Its text is what a failing test shows.
    private sealed record Step(string Text, Func<IRecordStore, string, string> Run)
    {
        public override string ToString() => Text;
    }
}
