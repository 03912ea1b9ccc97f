using System.IO.Compression;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Transport;

public sealed class SizeTests
{
    private const int Limit = 50 * 1024 * 1024;

    [Fact]
    public async Task A_declared_size_over_the_limit_is_TooLarge_before_it_is_read()
    {
        using var server = RawServer.Stalling($"HTTP/1.1 200 OK\nContent-Length: {Limit + 1}\n\n");

        await IsTooLarge(server.Url);
    }

    [Fact]
    public async Task A_stream_over_the_limit_is_TooLarge()
    {
        await using var server = await EchoServer.StartAsync(context => WriteAsync(context.Response.Body, Limit + 1));

        await IsTooLarge(server.Url);
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_a_large_one_is_TooLarge()
    {
        await using var server = await EchoServer.StartAsync(static async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await WriteAsync(gzip, 4 * Limit);
        });

        await IsTooLarge(server.Url);
    }

    [Fact]
    public async Task A_body_at_the_limit_is_read()
    {
        await using var server = await EchoServer.StartAsync(static context => WriteAsync(context.Response.Body, Limit));

        using var res = NewRequest(server.Url, "GET").ExecuteRequest();

        Assert.Equal(Limit, res.ContentLength);
    }

    [Fact]
    public async Task The_size_that_an_answer_to_HEAD_declares_is_no_body()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            context.Response.ContentLength = 10L * Limit;
            return Task.CompletedTask;
        });

        using var res = NewRequest(server.Url, "HEAD").ExecuteRequest();

        Assert.Equal((200, 0L, "524288000"), (res.StatusCode, res.ContentLength, res.Headers["Content-Length"]));
    }

    private static RestRequest NewRequest(string url, string method) => new RestClient(url).CreateRequest("/export", method);

    private static async Task IsTooLarge(string url)
    {
        var asynchronous = await Assert.ThrowsAsync<RestApiException>(() => NewRequest(url, "GET").ExecuteRequestAsync());
        var synchronous = Assert.Throws<RestApiException>(() => NewRequest(url, "GET").ExecuteRequest());
        foreach (var error in new[] { asynchronous, synchronous })
        {
            Assert.Equal((RestApiErrorKind.TooLarge, 200), (error.Kind, error.StatusCode));
            Assert.StartsWith(
                $"GET /export on {new Uri(url).Authority} failed (TooLarge): the answer is larger than 50 MB.",
                error.Message,
                StringComparison.Ordinal
            );
        }
    }

    private static async Task WriteAsync(Stream stream, int count)
    {
        var chunk = new byte[64 * 1024];
        try
        {
            for (var left = count; left > 0; left -= chunk.Length)
            {
                await stream.WriteAsync(chunk.AsMemory(0, Math.Min(left, chunk.Length)));
            }
        }
        catch (IOException)
        {
            // The client hung up, as it should.
        }
    }
}
