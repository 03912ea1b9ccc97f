using System.Net.Sockets;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Transport;

/// <summary>Faults below HTTP: each has a kind, names method, host and path template, and quotes nothing of the exchange.</summary>
public sealed class FailureTests
{
    private const string Key = "s3cr3t-key";
    private const string Content = "c0nt3nt-of-server";
    private const string Query = "qu3ry-value";

    [Fact]
    public async Task A_refused_connection_is_Connect()
    {
        var error = await Fails($"http://127.0.0.1:{RawServer.UnusedPort()}", RestApiErrorKind.Connect, null);

        Assert.Contains("refused", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_host_is_Dns()
    {
        var error = await Fails("https://no-such-host.invalid", RestApiErrorKind.Dns, null);

        Assert.Contains("Check the base URL", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_before_the_answer_is_Connect()
    {
        using var server = RawServer.Start(static (client, _) => Reset(client));

        await Fails(server.Url, RestApiErrorKind.Connect, null);
    }

    [Fact]
    public async Task A_connection_closed_without_an_answer_is_Connect()
    {
        using var server = RawServer.Answering("");

        await Fails(server.Url, RestApiErrorKind.Connect, null);
    }

    [Fact]
    public async Task A_reset_within_the_body_is_Connect_with_the_status()
    {
        using var server = RawServer.Start(
            static (client, _) =>
            {
                client.Send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nc0nt3nt-of-server"u8);
                // The head has to get there before the reset throws away what was not read yet.
                Thread.Sleep(200);
                Reset(client);
            }
        );

        await Fails(server.Url, RestApiErrorKind.Connect, 200);
    }

    [Fact]
    public async Task A_body_shorter_than_declared_is_Protocol_with_the_status()
    {
        using var server = RawServer.Answering($"HTTP/1.1 201 Created\nContent-Length: 100\n\n{Content}");

        var error = await Fails(server.Url, RestApiErrorKind.Protocol, 201);
        Assert.Contains("ended before", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chunked_body_that_breaks_off_is_Protocol()
    {
        using var server = RawServer.Answering($"HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n11\n{Content}\n");

        await Fails(server.Url, RestApiErrorKind.Protocol, 200);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nc0nt3nt-of-server\n", 200)]
    [InlineData("c0nt3nt-of-server\n\n", null)]
    [InlineData("HTTP/1.1 c0nt3nt-of-server\n\n", null)]
    [InlineData("HTTP/1.1 200 OK\nc0nt3nt-of-server\n\n", null)]
    public async Task An_answer_that_is_no_http_is_Protocol(string answer, int? status)
    {
        using var server = RawServer.Answering(answer);

        await Fails(server.Url, RestApiErrorKind.Protocol, status);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_that_is_not_compressed_as_it_says_is_Protocol(string encoding)
    {
        using var server = RawServer.Answering($"HTTP/1.1 200 OK\nContent-Encoding: {encoding}\nContent-Length: 17\n\n{Content}");

        await Fails(server.Url, RestApiErrorKind.Protocol, 200);
    }

    [Fact]
    public async Task Headers_beyond_all_measure_are_TooLarge()
    {
        using var server = RawServer.Answering($"HTTP/1.1 200 OK\nX-Big: {new string('x', 100_000)}\nContent-Length: 0\n\n");

        await Fails(server.Url, RestApiErrorKind.TooLarge, null);
    }

    [Fact]
    public async Task A_body_longer_than_declared_is_cut_at_its_length()
    {
        using var server = RawServer.Answering("HTTP/1.1 200 OK\nContent-Length: 2\n\n{}rest");

        Assert.Equal("{}", NewRequest(server.Url).ExecuteRequest().Content);
        Assert.Equal("{}", (await NewRequest(server.Url).ExecuteRequestAsync()).Content);
    }

    [Fact]
    public async Task A_body_that_ends_with_the_connection_is_complete()
    {
        using var server = RawServer.Answering("HTTP/1.1 200 OK\n\n{}");

        Assert.Equal("{}", NewRequest(server.Url).ExecuteRequest().Content);
        Assert.Equal("{}", (await NewRequest(server.Url).ExecuteRequestAsync()).Content);
    }

    private static RestRequest NewRequest(string url) =>
        new RestClient(url)
            .CreateRequest("/contacts/{id}", "POST")
            .AddUrlSegment("id", "segm3nt")
            .AddQueryParameter("q", Query)
            .SetApiKey("X-Key", new Secret(Key))
            .AddJsonBody(new { body = Content })
            .SetRequestTimeout(20);

    private static async Task<RestApiException> Fails(string url, RestApiErrorKind kind, int? status)
    {
        var asynchronous = await Assert.ThrowsAsync<RestApiException>(() => NewRequest(url).ExecuteRequestAsync());
        var synchronous = Assert.Throws<RestApiException>(() => NewRequest(url).ExecuteRequest());
        foreach (var error in new[] { asynchronous, synchronous })
        {
            Assert.Equal((kind, status), (error.Kind, error.StatusCode));
            var host = new Uri(url).IsDefaultPort ? new Uri(url).Host : new Uri(url).Authority;
            Assert.Equal(("POST", host, "/contacts/{id}"), (error.Method, error.Host, error.PathTemplate));
            Assert.StartsWith($"POST /contacts/{{id}} on {host} failed ({kind}): ", error.Message, StringComparison.Ordinal);
            foreach (var hidden in new[] { Key, Content, Query, "segm3nt" })
            {
                Assert.DoesNotContain(hidden, error.ToString(), StringComparison.Ordinal);
            }
        }

        Assert.Equal(asynchronous.Message, synchronous.Message);
        return synchronous;
    }

    private static void Reset(Socket client)
    {
        client.LingerState = new LingerOption(enable: true, seconds: 0);
        client.Close();
    }
}
