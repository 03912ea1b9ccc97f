using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.HostingTests.Transfers;

/// <summary>
/// Whatever goes wrong with a download: the kind and what to do, in time, no file on the disk, not even a part of one, no connection
/// left open, nothing of the content in the message. Synchronous and asynchronous alike.
/// </summary>
public sealed class DownloadFaultTests
{
    private const string Content = "c0nt3nt-of-server";
    private const int Limit = 1_000_000;

    [Fact]
    public async Task Refused() => await Fails($"http://127.0.0.1:{RawServer.UnusedPort()}", RestApiErrorKind.Connect, null, "refused");

    [Fact]
    public async Task Reset_within_the_body()
    {
        using var server = FaultServer.Start(static client =>
        {
            client.Send(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{Content}"));
            // The head has to get there before the reset throws away what was not read yet.
            Thread.Sleep(200);
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.Close();
        });

        await Fails(server, RestApiErrorKind.Connect, 200, "Check that the server runs");
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\nc0nt3nt-of-server")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n11\r\nc0nt3nt-of-server\r\n")]
    public async Task Truncated(string answer)
    {
        using var server = FaultServer.Answering($"HTTP/1.1 200 OK\r\n{answer}");

        await Fails(server, RestApiErrorKind.Protocol, 200, "ended before it was complete");
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nc0nt3nt-of-server\r\n", true)]
    // These have arrived as a whole, so that the connection is good for the next call.
    [InlineData("Content-Encoding: gzip\r\nContent-Length: 17\r\n\r\nc0nt3nt-of-server", false)]
    [InlineData("Content-Encoding: br\r\nContent-Length: 17\r\n\r\nc0nt3nt-of-server", false)]
    public async Task Malformed(string answer, bool isClosed)
    {
        using var server = FaultServer.Answering($"HTTP/1.1 200 OK\r\n{answer}");

        await Fails(server.Url, RestApiErrorKind.Protocol, 200, "breaks the HTTP protocol");
        Assert.True(!isClosed || server.WaitForClosed(2) == 2);
    }

    [Fact]
    public async Task A_compressed_body_that_breaks_off()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[100_000]);
        }

        using var server = FaultServer.Start(client =>
        {
            client.Send(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"));
            client.Send(packed.ToArray().AsSpan(0, (int)packed.Length / 2));
        });

        await Fails(server, RestApiErrorKind.Protocol, 200, "ended before it was complete");
    }

    [Fact]
    public async Task Larger_than_allowed_as_declared()
    {
        using var server = FaultServer.Start(static client =>
        {
            client.Send(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Limit + 1}\r\n\r\n"));
            FaultServer.WaitForClose(client);
        });

        await Fails(
            server,
            RestApiErrorKind.TooLarge,
            200,
            "larger than 1,000,000 bytes. Ask for less, or raise RestApi:MaxDownloadBytes."
        );
    }

    [Fact]
    public async Task Larger_than_allowed_without_a_word()
    {
        using var server = FaultServer.Start(static client =>
        {
            client.Send("HTTP/1.1 200 OK\r\n\r\n"u8);
            FaultServer.SendUntilClosed(client, new byte[10_000]);
        });

        await Fails(server, RestApiErrorKind.TooLarge, 200, "larger than 1,000,000 bytes");
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_large_one()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[200 * Limit]);
        }

        using var server = FaultServer.Start(client =>
        {
            client.Send(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"));
            FaultServer.SendUntilClosed(client, packed.ToArray(), times: 1);
        });

        await Fails(server, RestApiErrorKind.TooLarge, 200, "larger than 1,000,000 bytes");
    }

    [Fact]
    public async Task An_error_larger_than_content_may_be()
    {
        using var server = FaultServer.Start(static client =>
        {
            client.Send(Encoding.ASCII.GetBytes($"HTTP/1.1 500 X\r\nContent-Length: {2 * Limit + 1}\r\n\r\n"));
            FaultServer.WaitForClose(client);
        });

        await Fails(server, RestApiErrorKind.TooLarge, 500, "larger than 2,000,000 bytes. Ask for less, page by page.");
    }

    [Fact]
    public async Task A_body_that_does_not_come_to_its_end_in_time()
    {
        using var server = FaultServer.Start(static client =>
        {
            client.Send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"u8);
            FaultServer.SendUntilClosed(client, Encoding.ASCII.GetBytes(Content), pause: 50);
        });

        await Fails(
            server,
            RestApiErrorKind.Timeout,
            200,
            "no complete answer within 0.5 s. Raise it with SetRequestTimeout",
            seconds: 0.5
        );
    }

    [Fact]
    public async Task Headers_that_do_not_come_in_time()
    {
        using var server = FaultServer.Start(static client =>
        {
            client.Send("HTTP/1.1 200 OK\r\n"u8);
            FaultServer.WaitForClose(client);
        });

        await Fails(server, RestApiErrorKind.Timeout, null, "no complete answer within 0.5 s", seconds: 0.5);
    }

    [Fact]
    public async Task A_body_longer_than_declared_is_cut_at_its_length()
    {
        using var server = FaultServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabc0nt3nt-of-server");
        using var action = RunningAction.Start();

        foreach (var asynchronous in new[] { false, true })
        {
            var res = asynchronous ? await NewRequest(server.Url).DownloadFileAsync() : NewRequest(server.Url).DownloadFile();
            using var content = new StreamReader(Files.OpenRead(res.DownloadedFileRef!));
            Assert.Equal("ab", content.ReadToEnd());
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Cancelled_by_the_action_or_the_caller(bool byCaller, bool asynchronous)
    {
        using var source = new CancellationTokenSource();
        using var server = FaultServer.Start(client =>
        {
            client.Send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nabc"u8);
            Thread.Sleep(100);
            source.Cancel();
            FaultServer.WaitForClose(client);
        });
        using var action = RunningAction.Start(cancellationToken: byCaller ? default : source.Token);

        var error = await Record.ExceptionAsync(async () =>
        {
            var request = NewRequest(server.Url);
            _ = asynchronous ? await request.DownloadFileAsync(byCaller ? source.Token : default) : request.DownloadFile();
        });

        Assert.IsAssignableFrom<OperationCanceledException>(error);
        Assert.Empty(action.FilesOnDisk);
        Assert.Equal(1, server.WaitForClosed(1));
    }

    private static RestRequest NewRequest(string url, double seconds = 20) =>
        new RestClient(url)
            .CreateRequest("/export/{id}", "GET")
            .AddUrlSegment("id", "segm3nt")
            .SetOAuth2AuthorizationHeaderAuth(new Secret("s3cr3t-token"))
            .SetRequestTimeout(seconds);

    private static async Task Fails(FaultServer server, RestApiErrorKind kind, int? status, string says, double seconds = 20)
    {
        await Fails(server.Url, kind, status, says, seconds);
        Assert.Equal(2, server.WaitForClosed(2));
    }

    private static async Task Fails(string url, RestApiErrorKind kind, int? status, string says, double seconds = 20)
    {
        using var action = RunningAction.Start(
            new RestApiOptions
            {
                IsDevelopment = true,
                MaxDownloadBytes = Limit,
                MaxContentBytes = 2 * Limit,
            }
        );
        var started = System.Diagnostics.Stopwatch.StartNew();
        var synchronous = Assert.Throws<RestApiException>(() => NewRequest(url, seconds).DownloadFile());
        Assert.Empty(action.FilesOnDisk);
        var asynchronous = await Assert.ThrowsAsync<RestApiException>(() => NewRequest(url, seconds).DownloadFileAsync());
        Assert.Empty(action.FilesOnDisk);

        Assert.InRange(started.Elapsed.TotalSeconds, 0, 60);
        Assert.Equal(asynchronous.Message, synchronous.Message);
        foreach (var error in new[] { synchronous, asynchronous })
        {
            Assert.Equal((kind, status), (error.Kind, error.StatusCode));
            Assert.StartsWith($"GET /export/{{id}} on {new Uri(url).Authority} failed ({kind}): ", error.Message, StringComparison.Ordinal);
            Assert.Contains(says, error.Message, StringComparison.Ordinal);
            foreach (var hidden in new[] { "s3cr3t-token", Content, "segm3nt" })
            {
                Assert.DoesNotContain(hidden, error.ToString(), StringComparison.Ordinal);
            }
        }
    }
}
