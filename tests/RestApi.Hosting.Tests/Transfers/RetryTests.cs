using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.HostingTests.Transfers;

/// <summary>A call that is repeated opens its files anew, and a download that broke off leaves nothing for the next attempt.</summary>
public sealed class RetryTests : IDisposable
{
    private static readonly RetryOptions s_retry = new() { MaxAttempts = 3, BaseDelay = TimeSpan.FromMilliseconds(1) };

    private readonly RunningAction _action = RunningAction.Start();

    public void Dispose() => _action.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_with_files_is_sent_again_as_a_whole(bool asynchronous)
    {
        await using var server = await BusyAsync(times: 2);
        using var own = new MemoryStream("own"u8.ToArray());
        var file = Files.UseTextAsFileRef(new string('x', 200_000), "a.txt");
        var request = NewRequest(server, "PUT").AddFile("stored", file).AddFile("own", own, "b.txt");

        using var res = asynchronous ? await request.ExecuteRequestAsync() : request.ExecuteRequest();

        Assert.Equal((200, 3), (res.StatusCode, server.Received.Count));
        Assert.All(server.Received, received => Assert.Equal(server.Last.Body, received.Body));
        Assert.InRange(server.Last.Body.Length, 200_000, 201_000);
        Assert.Equal((3, 0), (_action.Store.Opened, _action.Store.Open));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_as_the_body_is_sent_again_as_a_whole(bool asynchronous)
    {
        await using var server = await BusyAsync(times: 1);
        var request = NewRequest(server, "PUT").AddBody(Files.UseTextAsFileRef("content", "a.txt"));

        using var res = asynchronous ? await request.ExecuteRequestAsync() : request.ExecuteRequest();

        Assert.Equal(["content", "content"], server.Received.Select(static received => received.Text));
        Assert.Equal((200, 2, 0), (res.StatusCode, _action.Store.Opened, _action.Store.Open));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_download_that_breaks_off_is_made_again_from_the_start(bool asynchronous)
    {
        var calls = 0;
        await using var server = await EchoServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 7;
            await context.Response.WriteAsync("con");
            await context.Response.Body.FlushAsync();
            if (Interlocked.Increment(ref calls) == 1)
            {
                context.Abort();
                return;
            }

            await context.Response.WriteAsync("tent");
        });
        var request = NewRequest(server, "GET");

        var res = asynchronous ? await request.DownloadFileAsync() : request.DownloadFile();

        Assert.Equal((2, 7L), (calls, res.DownloadedFileRef!.Length));
        using var content = new StreamReader(Files.OpenRead(res.DownloadedFileRef));
        Assert.Equal("content", content.ReadToEnd());
        Assert.All(_action.FilesOnDisk, path => Assert.Contains(res.DownloadedFileRef.Ref, path, StringComparison.Ordinal));
    }

    private static RestRequest NewRequest(EchoServer server, string method) =>
        new RestClient(server.Url).CreateRequest("/files/7", method).SetRetry(s_retry);

    private static Task<EchoServer> BusyAsync(int times)
    {
        var calls = 0;
        return EchoServer.StartAsync(context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref calls) <= times ? 503 : 200;
            return Task.CompletedTask;
        });
    }
}
