using Comind.Api.Server;

namespace Acme.HostingTests.Transfers;

/// <summary>The network is fine, but the file cannot be stored: the store says why, and the connection is closed.</summary>
public sealed class DownloadStoreFaultTests
{
    private const string DiskFull = "File store 'files' cannot grow: the disk is full. Free some space and run again.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_cannot_be_made_is_named(bool asynchronous)
    {
        using var server = Sending(100_000);
        using var action = RunningAction.Start();
        await File.WriteAllTextAsync(action.Path, "a file in the place of the folder");

        var error = await Fails(server, asynchronous);

        Assert.Equal(FileStoreErrorKind.Unavailable, error.Kind);
        Assert.Contains("it is a file. Name a folder.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_goes_away_meanwhile_is_named(bool asynchronous)
    {
        using var action = RunningAction.Start();
        using var server = FaultServer.Start(client =>
        {
            client.Send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab"u8);
            SpinWait.SpinUntil(() => action.FilesOnDisk.Length == 1, TimeSpan.FromMinutes(1));
            Directory.Delete(action.Path, recursive: true);
            client.Send("cd"u8);
        });

        var error = await Fails(server, asynchronous, isClosed: false);

        Assert.Equal(FileStoreErrorKind.Unavailable, error.Kind);
        Assert.StartsWith($"File store '{action.Path}' failed", error.Message, StringComparison.Ordinal);
        Assert.Empty(action.FilesOnDisk);
    }

    [Theory]
    [InlineData(false, "write")]
    [InlineData(true, "write")]
    [InlineData(false, "complete")]
    [InlineData(true, "complete")]
    public async Task A_full_disk_surfaces_with_the_words_of_the_store(bool asynchronous, string step)
    {
        // What has arrived as a whole leaves a connection that is good for the next call.
        using var server = Sending(step == "write" ? 100_000 : 4);
        using var action = RunningAction.Start();
        var fault = new FileStoreException(FileStoreErrorKind.Unavailable, DiskFull);
        action.Store.Fault = now => now == step ? fault : null;

        Assert.Same(fault, await Fails(server, asynchronous, isClosed: step == "write"));
        Assert.Empty(action.FilesOnDisk);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_store_that_throws_what_it_should_not_is_no_failure_of_the_network(bool asynchronous)
    {
        using var server = Sending(100_000);
        using var action = RunningAction.Start();
        action.Store.Fault = static _ => new IOException("The share is gone.");

        var error = await Fails(server, asynchronous);

        Assert.Equal("The downloaded file cannot be stored: The share is gone.", error.Message);
        Assert.Empty(action.FilesOnDisk);
    }

    [Fact]
    public async Task A_download_that_outlives_its_action_is_told_so_and_leaves_nothing()
    {
        using var ended = new ManualResetEventSlim();
        using var action = RunningAction.Start();
        using var server = FaultServer.Start(client =>
        {
            client.Send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab"u8);
            ended.Wait();
            client.Send("cd"u8);
        });
        var late = new RestClient(server.Url).CreateRequest("/x", "GET").DownloadFileAsync();
        SpinWait.SpinUntil(() => action.FilesOnDisk.Length == 1, TimeSpan.FromMinutes(1));

        action.End();
        ended.Set();

        var error = await Assert.ThrowsAsync<FileStoreException>(() => late);
        Assert.Contains("Await DownloadFileAsync before the action returns", error.Message, StringComparison.Ordinal);
        Assert.Empty(action.FilesOnDisk);
    }

    private static FaultServer Sending(int declared) => FaultServer.Answering($"HTTP/1.1 200 OK\r\nContent-Length: {declared}\r\n\r\nabcd");

    private static async Task<FileStoreException> Fails(FaultServer server, bool asynchronous, bool isClosed = true)
    {
        var request = new RestClient(server.Url).CreateRequest("/x", "GET").SetRequestTimeout(20);
        var error = asynchronous
            ? await Assert.ThrowsAsync<FileStoreException>(() => request.DownloadFileAsync())
            : Assert.Throws<FileStoreException>(() => request.DownloadFile());
        if (isClosed)
        {
            Assert.Equal(1, server.WaitForClosed(1));
        }

        return error;
    }
}
