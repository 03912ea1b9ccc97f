using System.IO.Compression;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Transport;

/// <summary>A small answer that unpacks to a large one ends at the limit, in memory of that size.</summary>
public sealed class CompressionTests
{
    private const int Limit = 1024 * 1024;
    private const int Unpacked = 512 * Limit;

    private static readonly Dictionary<string, Lazy<byte[]>> s_bombs = new()
    {
        ["gzip"] = new(static () => Pack(static stream => new GZipStream(stream, CompressionLevel.Fastest))),
        ["deflate"] = new(static () => Pack(static stream => new ZLibStream(stream, CompressionLevel.Fastest))),
        ["br"] = new(static () => Pack(static stream => new BrotliStream(stream, CompressionLevel.Fastest))),
    };

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_bomb_is_TooLarge_in_bounded_memory(string encoding)
    {
        var bomb = s_bombs[encoding].Value;
        // The declared size is that of the packed content, far below the limit or not.
        Assert.InRange(bomb.Length, 1, Unpacked / 100);
        await using var server = await EchoServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            context.Response.ContentLength = bomb.Length;
            await context.Response.Body.WriteAsync(bomb);
        });
        using var action = TestAction
            .Context(options: new RestApiOptions { IsDevelopment = true, MaxContentBytes = Math.Max(Limit, bomb.Length) })
            .Enter();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var synchronous = Assert.Throws<RestApiException>(() => NewRequest(server.Url).ExecuteRequest());
        var asynchronous = await Assert.ThrowsAsync<RestApiException>(() => NewRequest(server.Url).ExecuteRequestAsync());

        Assert.Equal((RestApiErrorKind.TooLarge, 200), (synchronous.Kind, synchronous.StatusCode));
        Assert.Equal((RestApiErrorKind.TooLarge, 200), (asynchronous.Kind, asynchronous.StatusCode));
        // Other tests of the process allocate beside it; the whole content twice would be a gigabyte.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Unpacked / 2);
    }

    private static RestRequest NewRequest(string url) => new RestClient(url).CreateRequest("/export", "GET").SetRequestTimeout(20);

    private static byte[] Pack(Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
        {
            var zeros = new byte[Limit];
            for (var written = 0; written < Unpacked; written += zeros.Length)
            {
                stream.Write(zeros);
            }
        }

        return packed.ToArray();
    }
}
