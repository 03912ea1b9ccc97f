using Comind.Api.Server;

namespace Acme.HostingTests.Transfers;

/// <summary>Runs alone: it measures what the whole process allocates.</summary>
[CollectionDefinition(nameof(LargeFileTests), DisableParallelization = true)]
public sealed class RunsAlone;

/// <summary>Files that would not fit take no more memory than small ones, neither on the way out nor on the way in.</summary>
[Collection(nameof(LargeFileTests))]
public sealed class LargeFileTests : IDisposable
{
    private const long Size = 320L * 1024 * 1024;

    // The server is in this process too; what it and the client allocate does not depend on the size.
    private const long MostAllocated = 24L * 1024 * 1024;

    private readonly RunningAction _action = RunningAction.Start();

    public void Dispose() => _action.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_large_file_goes_up_in_bounded_memory(bool asynchronous)
    {
        await using var server = await StreamServer.StartAsync();
        var file = SparseFile.Create(_action, "export.bin", Size);
        await UploadAsync(server, SparseFile.Create(_action, "warm-up.bin", 1000), asynchronous);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await UploadAsync(server, file, asynchronous);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal(("export.bin", Size, SparseFile.Hash(_action, file)), server.LastUpload);
        Assert.InRange(server.LastContentLength, Size + 100, Size + 500);
        Assert.InRange(allocated, 0, MostAllocated);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_large_file_comes_down_in_bounded_memory(bool asynchronous)
    {
        await using var server = await StreamServer.StartAsync();
        await DownloadAsync(server, 1000, asynchronous);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var file = await DownloadAsync(server, Size, asynchronous);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal(Size, file.Length);
        Assert.Equal(StreamServer.HashOf(Size), file.Sha256);
        Assert.Equal(StreamServer.HashOf(Size), SparseFile.Hash(_action, file, isTemporary: true));
        Assert.InRange(allocated, 0, MostAllocated);
    }

    private static async Task UploadAsync(StreamServer server, FileRef file, bool asynchronous)
    {
        var request = new RestClient(server.Url).CreateRequest("/upload", "POST").AddFile("file", file).SetRequestTimeout(300);
        using var res = asynchronous ? await request.ExecuteRequestAsync() : request.ExecuteRequest();
        res.EnsureSuccess();
    }

    private static async Task<FileRef> DownloadAsync(StreamServer server, long length, bool asynchronous)
    {
        var request = new RestClient(server.Url).CreateRequest("/file", "GET").AddQueryParameter("length", length).SetRequestTimeout(300);
        var res = asynchronous ? await request.DownloadFileAsync() : request.DownloadFile();
        return res.EnsureSuccess().DownloadedFileRef!;
    }
}
