using System.Text.Json.Nodes;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Records;

public sealed class ImportOptionsTests
{
    private static readonly string[] s_key = ["k"];
    private readonly MemoryRecordStore _store = new();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(ImportOptions.MaxChunkSize + 1)]
    public void Chunk_of_another_size_is_refused(int size)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new ImportOptions { ChunkSize = size });

        Assert.Contains("1 to 100000 rows", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_have_defaults_and_limits()
    {
        Assert.Equal((500, DuplicateRows.Reject), (new ImportOptions().ChunkSize, new ImportOptions().Duplicates));
        Assert.Equal(1, new ImportOptions { ChunkSize = 1 }.ChunkSize);
        Assert.Equal(ImportOptions.MaxChunkSize, new ImportOptions { ChunkSize = ImportOptions.MaxChunkSize }.ChunkSize);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImportOptions { Duplicates = (DuplicateRows)2 });
    }

    [Fact]
    public void Every_form_of_rows_hands_the_options_on()
    {
        using var scope = TestAction.Context(_store).Enter();

        HandsOn(options => ComindServer.ImportData([new JsonObject { ["k"] = 1 }], s_key, options));
        HandsOn(options => ComindServer.ImportData([new Dictionary<string, object?> { ["k"] = 1 }], s_key, options));
        HandsOn(options => ComindServer.ImportData([new Row("1", "Ann")], ["c_external_id"], RowContext.Default.Row, options));
        HandsOn(options => ComindServer.ImportData([new Row("1", "Ann")], ["c_external_id"], options));
        HandsOn(options => ComindServer.ImportData(data: [new { k = 1 }], keyFields: ["k"], options));
    }

    [Fact]
    public void Import_ends_by_either_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        using var other = new CancellationTokenSource();

        var own = Ended(action: other.Token, own: cancelled.Token);
        var action = Ended(action: cancelled.Token, own: other.Token);

        Assert.Equal((cancelled.Token, cancelled.Token), (own.CancellationToken, action.CancellationToken));
        Assert.Empty(_store["contacts"]);
    }

    private OperationCanceledException Ended(CancellationToken action, CancellationToken own)
    {
        using var scope = TestAction.Context(_store, cancellationToken: action).Enter();
        return Assert.ThrowsAny<OperationCanceledException>(() =>
            ComindServer.ImportData([new JsonObject { ["k"] = 1 }], s_key, new ImportOptions { CancellationToken = own })
        );
    }

    private void HandsOn(Action<ImportOptions> import)
    {
        var options = new ImportOptions { App = "accounts", Duplicates = DuplicateRows.Merge };
        import(options);
        Assert.Same(options, _store.Options);
    }
}
