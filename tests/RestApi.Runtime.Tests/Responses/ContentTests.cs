using System.IO.Compression;
using System.Text;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Responses;

public sealed class ContentTests
{
    private const string Json = """{"name":"Größe €"}""";

    private sealed record Named(string Name);

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-8", "application/json")]
    [InlineData("utf-8", "application/json; charset=utf-8")]
    [InlineData("utf-8", "application/json; charset=\"UTF-8\"")]
    [InlineData("utf-16", "application/json; charset=utf-16")]
    [InlineData("utf-16BE", "application/json; charset=utf-16be")]
    [InlineData("windows-1252", "application/json; charset=windows-1252")]
    [InlineData("utf-8", "application/json; charset=no-such")]
    [InlineData("utf-8", "application/json; charset=utf-7")]
    [InlineData("utf-8", "application/json; charset=")]
    [InlineData("utf-8", "complete nonsense")]
    public void The_declared_charset_decides_and_nonsense_means_utf_8(string encoding, string? contentType)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(Json);

        Decodes(Json, bytes, contentType);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_wins_over_the_declared_charset(string encoding)
    {
        var marked = Encoding.GetEncoding(encoding);

        Decodes(Json, [.. marked.Preamble, .. marked.GetBytes(Json)], "application/json; charset=iso-8859-1");
    }

    [Fact]
    public void Latin_1_is_read() =>
        Decodes("""{"name":"Größe"}""", Encoding.Latin1.GetBytes("""{"name":"Größe"}"""), "application/json; charset=iso-8859-1");

    [Fact]
    public void Windows_1251_is_read() =>
        Decodes(
            """{"name":"Привет"}""",
            CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("""{"name":"Привет"}"""),
            "text/json; charset=windows-1251"
        );

    [Fact]
    public void Bytes_that_are_no_utf_8_are_shown_as_replacement_characters()
    {
        using var res = AnswerOf([0x61, 0xFF, 0x62], null);

        Assert.Equal("a\uFFFDb", res.Content);
        Assert.Equal(3, res.ContentLength);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Compressed_content_is_unpacked(string encoding)
    {
        await using var server = await EchoServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream packed = encoding switch
            {
                "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
                "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
                _ => new ZLibStream(context.Response.Body, CompressionLevel.Fastest),
            };
            await packed.WriteAsync(Encoding.UTF8.GetBytes(Json));
        });
        var client = new RestClient(server.Url);

        using var synchronous = client.CreateRequest("/x", "GET").ExecuteRequest();
        using var asynchronous = await client.CreateRequest("/x", "GET").ExecuteRequestAsync();

        Assert.Equal((Json, Json), (synchronous.Content, asynchronous.Content));
        Assert.Equal(Encoding.UTF8.GetByteCount(Json), synchronous.ContentLength);
        Assert.Contains(encoding, server.Last.Header("Accept-Encoding"), StringComparison.Ordinal);
    }

    private static void Decodes(string text, byte[] bytes, string? contentType)
    {
        using var res = AnswerOf(bytes, contentType);

        Assert.Equal(text, res.Content);
        Assert.Equal(text, $$"""{"name":"{{res.ReadJson<Named>().Name}}"}""");
    }

    private static RestResponse AnswerOf(byte[] bytes, string? contentType)
    {
        using var message = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        if (contentType is not null)
        {
            Assert.True(message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType));
        }

        return Answer.Of(new RestTarget("GET", "api.example.com", "/"), message, bytes);
    }
}
