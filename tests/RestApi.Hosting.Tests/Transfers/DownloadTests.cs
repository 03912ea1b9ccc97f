using System.Security.Cryptography;
using System.Text;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.HostingTests.Transfers;

public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] s_content = [.. Enumerable.Range(0, 300_001).Select(static number => (byte)(number * 13))];

    private readonly RunningAction _action = RunningAction.Start();

    public void Dispose() => _action.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_content_becomes_a_temporary_file(bool asynchronous)
    {
        await using var server = await StartAsync(static response =>
        {
            response.ContentType = "application/pdf";
            response.Headers.ContentDisposition = "attachment; filename=\"report.pdf\"; filename*=UTF-8''bericht%20%C3%BC.pdf";
            return response.Body.WriteAsync(s_content).AsTask();
        });

        var res = await GetAsync(server.Url + "/export", asynchronous);

        var file = res.DownloadedFileRef!;
        Assert.Equal((200, true, s_content.LongLength), (res.StatusCode, res.IsSuccess, res.ContentLength));
        Assert.Equal(
            ("bericht ü.pdf", "application/pdf", s_content.LongLength, true),
            (file.Name, file.ContentType, file.Length, file.IsTemporary)
        );
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(s_content)), file.Sha256);
        Assert.Equal(s_content, Read(file));
        Assert.Equal("application/pdf", res.Headers["content-type"]);
        Assert.Equal("", res.ErrorContent);
        Assert.Same(res, res.EnsureSuccess());
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\\\..\\\\evil.exe", "evil.exe")]
    [InlineData("NUL", "_NUL")]
    [InlineData(".htaccess", "_htaccess")]
    public async Task A_name_that_the_server_gives_is_made_safe(string given, string name)
    {
        await using var server = await StartAsync(response =>
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{given}\"";
            return response.WriteAsync("x");
        });

        Assert.Equal(name, (await GetAsync(server.Url)).DownloadedFileRef!.Name);
        Assert.All(_action.FilesOnDisk, path => Assert.StartsWith(_action.Path, path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/export/monthly-report.pdf?token=1", "text/html", "monthly-report.pdf")]
    [InlineData("/export/contacts", "text/csv; charset=utf-8", "contacts.csv")]
    [InlineData("/", "application/zip", "download.zip")]
    public async Task Without_a_name_the_url_and_the_media_type_give_one(string path, string contentType, string name)
    {
        await using var server = await StartAsync(response =>
        {
            response.ContentType = contentType;
            return response.WriteAsync("x");
        });

        Assert.Equal(name, (await GetAsync(server.Url + path)).DownloadedFileRef!.Name);
    }

    [Fact]
    public async Task After_a_redirect_the_name_is_the_one_of_the_real_file()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            if (context.Request.Path == "/latest")
            {
                context.Response.Redirect("/files/v7.zip");
            }

            return Task.CompletedTask;
        });

        Assert.Equal("v7.zip", (await GetAsync(server.Url + "/latest")).DownloadedFileRef!.Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_compressed_answer_is_stored_as_what_it_unpacks_to(bool asynchronous)
    {
        await using var server = await StartAsync(static async response =>
        {
            response.Headers.ContentEncoding = "gzip";
            await using var gzip = new System.IO.Compression.GZipStream(response.Body, System.IO.Compression.CompressionLevel.Fastest);
            await gzip.WriteAsync(s_content);
        });

        var res = await GetAsync(server.Url, asynchronous);

        Assert.Equal(s_content.LongLength, res.ContentLength);
        Assert.Equal(s_content, Read(res.DownloadedFileRef!));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_status_makes_no_file_and_its_content_can_be_shown(bool asynchronous)
    {
        await using var server = await StartAsync(static response =>
        {
            response.StatusCode = 404;
            response.ContentType = "text/plain; charset=iso-8859-1";
            response.Headers["X-Request-Id"] = "r-7";
            return response.Body.WriteAsync(Encoding.Latin1.GetBytes("größe unbekannt")).AsTask();
        });

        var res = await GetAsync(server.Url, asynchronous);

        Assert.Equal((404, false, 15L, "größe unbekannt"), (res.StatusCode, res.IsSuccess, res.ContentLength, res.ErrorContent));
        Assert.Equal("r-7", res.Headers["X-Request-Id"]);
        Assert.Null(res.DownloadedFileRef);
        Assert.Empty(_action.FilesOnDisk);
        var error = Assert.Throws<RestApiException>(() => res.EnsureSuccess());
        Assert.Equal((RestApiErrorKind.Status, 404), (error.Kind, error.StatusCode));
        Assert.DoesNotContain("unbekannt", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_long_error_the_start_is_kept()
    {
        await using var server = await StartAsync(static response =>
        {
            response.StatusCode = 500;
            return response.WriteAsync(new string('x', 1_000_000));
        });

        var res = await GetAsync(server.Url);

        Assert.Equal((1_000_000L, 64 * 1024), (res.ContentLength, res.ErrorContent.Length));
    }

    [Theory]
    [InlineData("GET", 204)]
    [InlineData("GET", 205)]
    [InlineData("HEAD", 200)]
    public async Task Where_no_content_can_be_there_is_no_file(string method, int status)
    {
        using var server = RawServer.Answering($"HTTP/1.1 {status} X\nContent-Length: {(method == "HEAD" ? 7 : 0)}\n\n");

        foreach (var asynchronous in new[] { false, true })
        {
            var request = new RestClient(server.Url).CreateRequest("/x", method);
            var res = asynchronous ? await request.DownloadFileAsync() : request.DownloadFile();

            Assert.Equal((status, true, 0L), (res.StatusCode, res.IsSuccess, res.ContentLength));
            Assert.Null(res.DownloadedFileRef);
            Assert.Empty(_action.FilesOnDisk);
        }
    }

    [Fact]
    public async Task An_empty_content_is_an_empty_file()
    {
        await using var server = await StartAsync(static response =>
        {
            response.ContentLength = 0;
            return Task.CompletedTask;
        });

        Assert.Equal(0, (await GetAsync(server.Url)).DownloadedFileRef!.Length);
    }

    [Fact]
    public async Task A_post_downloads_too_and_both_styles_do_the_same()
    {
        await using var server = await StartAsync(static response => response.WriteAsync("report"));
        RestApi.CreateClient(server.Url);
        RestApi.CreateRequest("/render.txt", "POST");
        RestApi.AddJsonBody(new { month = 7 });
        var synchronous = RestApi.DownloadFile();
        RestApi.CreateRequest("/render.txt", "POST");
        RestApi.AddJsonBody(new { month = 7 });
        var asynchronous = await RestApi.DownloadFileAsync();

        Assert.Equal("report", Encoding.UTF8.GetString(Read(synchronous.DownloadedFileRef!)));
        Assert.Equal(synchronous.DownloadedFileRef!.Sha256, asynchronous.DownloadedFileRef!.Sha256);
        Assert.NotEqual(synchronous.DownloadedFileRef.Ref, asynchronous.DownloadedFileRef.Ref);
        Assert.All(server.Received, static request => Assert.Equal("""{"month":7}""", request.Text));
    }

    [Fact]
    public async Task Downloads_and_errors_keep_their_connection()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            context.Response.StatusCode = context.Request.Path == "/none" ? 404 : 200;
            return context.Response.Body.WriteAsync(s_content).AsTask();
        });

        for (var call = 0; call < 5; call++)
        {
            Assert.Equal(200, (await GetAsync(server.Url + "/file", asynchronous: call % 2 == 0)).StatusCode);
            Assert.Equal(404, (await GetAsync(server.Url + "/none", asynchronous: call % 2 == 0)).StatusCode);
        }

        Assert.Equal(1, server.ConnectionCount);
    }

    [Fact]
    public async Task What_was_downloaded_ends_with_the_action_unless_it_is_persisted()
    {
        await using var server = await StartAsync(static response => response.WriteAsync("x"));
        var kept = Files.PersistFileRef((await GetAsync(server.Url)).DownloadedFileRef!);
        await GetAsync(server.Url);

        _action.End();

        Assert.All(_action.FilesOnDisk, path => Assert.Contains(kept.UploadedFileId, path, StringComparison.Ordinal));
        Assert.Equal(2, _action.FilesOnDisk.Length);
    }

    private static Task<EchoServer> StartAsync(Func<HttpResponse, Task> answer) =>
        EchoServer.StartAsync(context => answer(context.Response));

    private static async Task<DownloadResponse> GetAsync(string url, bool asynchronous = false)
    {
        var request = new RestClient(url).CreateRequest("", "GET");
        return asynchronous ? await request.DownloadFileAsync() : request.DownloadFile();
    }

    private static byte[] Read(FileRef file)
    {
        using var content = Files.OpenRead(file);
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes;
    }
}
