using System.Net.Sockets;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.HostingTests.Transfers;

/// <summary>However an upload ends, the files it reads are closed and the failure is told for what it is.</summary>
public sealed class UploadFaultTests : IDisposable
{
    private const int Size = 64 * 1024 * 1024;

    private readonly RunningAction _action = RunningAction.Start();
    private readonly FileRef _file;

    public UploadFaultTests() => _file = SparseFile.Create(_action, "big.bin", Size);

    public void Dispose() => _action.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reset_within_the_upload(bool asynchronous)
    {
        using var server = FaultServer.Start(static client =>
        {
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.Close();
        });

        var error = Assert.IsType<RestApiException>(await Fails(server.Url, asynchronous));

        Assert.Equal((RestApiErrorKind.Connect, (int?)null), (error.Kind, error.StatusCode));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_does_not_read(bool asynchronous)
    {
        using var server = RawServer.Stalling();

        var error = Assert.IsType<RestApiException>(await Fails(server.Url, asynchronous, seconds: 0.5));

        Assert.Equal(RestApiErrorKind.Timeout, error.Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelled(bool asynchronous)
    {
        using var source = new CancellationTokenSource();
        using var action = RunningAction.Start(cancellationToken: source.Token);
        using var server = RawServer.Start(
            (_, stopped) =>
            {
                source.Cancel();
                stopped.WaitHandle.WaitOne();
            }
        );
        var file = SparseFile.Create(action, "big.bin", Size);
        var request = new RestClient(server.Url).CreateRequest("/x", "POST").AddFile("file", file);

        var error = await Record.ExceptionAsync(async () =>
            _ = asynchronous ? await request.ExecuteRequestAsync() : request.ExecuteRequest()
        );

        Assert.IsAssignableFrom<OperationCanceledException>(error);
        AllClosed(action);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_gets_shorter_meanwhile(bool asynchronous)
    {
        await using var server = await EchoServer.StartAsync();
        using var own = new MemoryStream(new byte[200_000]);
        var request = new RestClient(server.Url).CreateRequest("/x", "POST").AddFile("file", own, "own.bin");
        own.SetLength(150_000);

        var error = Assert.IsType<FileStoreException>(await ExecuteAsync(request, asynchronous));

        Assert.Equal(FileStoreErrorKind.Damaged, error.Kind);
        Assert.Equal(
            "The content of file 'own.bin' ended before its 200,000 bytes were sent. Nothing may change it meanwhile.",
            error.Message
        );
        Assert.Empty(server.Received);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_that_is_closed_too_early(bool asynchronous)
    {
        await using var server = await EchoServer.StartAsync();
        var own = new MemoryStream(new byte[200_000]);
        var request = new RestClient(server.Url).CreateRequest("/x", "PUT").AddBody(own, "application/pdf");
        own.Dispose();

        var error = Assert.IsType<FileStoreException>(await ExecuteAsync(request, asynchronous));

        Assert.StartsWith("The content of the body cannot be read: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Keep it open until the call is over.", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_is_removed_before_it_is_sent(bool asynchronous)
    {
        await using var server = await EchoServer.StartAsync();
        var request = new RestClient(server.Url).CreateRequest("/x", "POST").AddFile("file", _file);
        File.Delete(Path.Combine(_action.Path, _file.Ref + ".data"));

        var error = Assert.IsType<FileStoreException>(await ExecuteAsync(request, asynchronous));

        Assert.Equal(FileStoreErrorKind.Damaged, error.Kind);
        Assert.Empty(server.Received);
    }

    private async Task<Exception?> Fails(string url, bool asynchronous, double seconds = 20)
    {
        var request = new RestClient(url).CreateRequest("/x", "POST").AddFile("file", _file).SetRequestTimeout(seconds);
        var error = await ExecuteAsync(request, asynchronous);
        AllClosed(_action);
        return error;
    }

    private static Task<Exception?> ExecuteAsync(RestRequest request, bool asynchronous) =>
        Record.ExceptionAsync(async () => _ = asynchronous ? await request.ExecuteRequestAsync() : request.ExecuteRequest())!;

    // A sending that was cut off ends a moment after the call.
    private static void AllClosed(RunningAction action)
    {
        Assert.Equal(1, action.Store.Opened);
        Assert.True(SpinWait.SpinUntil(() => action.Store.Open == 0, TimeSpan.FromMinutes(1)));
    }
}
