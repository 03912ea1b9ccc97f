using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Transport;

public sealed class TimeoutTests
{
    // Silence for ever: if the limit did not end the call, nothing would but this.
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("", null)]
    [InlineData("HTTP/1.1 200 OK\nContent-Le", null)]
    [InlineData("HTTP/1.1 202 Accepted\nContent-Length: 100\n\npart", 202)]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n4\npart\n", 200)]
    [InlineData("HTTP/1.1 200 OK\n\npart", 200)]
    [InlineData("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 100\n\n", 200)]
    public async Task Silence_of_the_server_is_Timeout(string sentBefore, int? status)
    {
        using var server = RawServer.Stalling(sentBefore);

        await TimesOut(server.Url, status);
    }

    [Fact]
    public async Task A_body_that_drips_is_Timeout_too()
    {
        using var server = RawServer.Start(
            static (client, stopped) =>
            {
                client.Send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"u8);
                while (!stopped.WaitHandle.WaitOne(20))
                {
                    client.Send("x"u8);
                }
            }
        );

        await TimesOut(server.Url, 200);
    }

    [Fact]
    public async Task The_connection_of_a_call_that_timed_out_is_closed()
    {
        using var closed = new CountdownEvent(2);
        using var server = RawServer.Start(
            (client, _) =>
            {
                client.Send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart"u8);
                Assert.Equal(0, client.Receive(new byte[1]));
                closed.Signal();
            }
        );

        await TimesOut(server.Url, 200);

        Assert.True(closed.Wait(s_hang));
    }

    [Fact]
    public void A_call_within_the_limit_succeeds()
    {
        using var server = RawServer.Answering("HTTP/1.1 200 OK\nContent-Length: 2\n\n{}");

        Assert.Equal(200, NewRequest(server.Url).SetRequestTimeout(20).ExecuteRequest().StatusCode);
    }

    private static RestRequest NewRequest(string url) =>
        new RestClient(url).CreateRequest("/slow/{id}", "GET").AddUrlSegment("id", "segm3nt");

    private static async Task TimesOut(string url, int? status)
    {
        var asynchronous = await FailsAsync(() => NewRequest(url).SetRequestTimeout(0.3).ExecuteRequestAsync());
        var synchronous = await FailsAsync(() =>
            Task.Factory.StartNew(() => NewRequest(url).SetRequestTimeout(0.3).ExecuteRequest(), TaskCreationOptions.LongRunning)
        );
        foreach (var error in new[] { asynchronous, synchronous })
        {
            Assert.Equal((RestApiErrorKind.Timeout, status), (error.Kind, error.StatusCode));
            Assert.Equal(
                $"GET /slow/{{id}} on {new Uri(url).Authority} failed (Timeout): no complete answer within 0.3 s. "
                    + "Raise it with SetRequestTimeout(seconds) if the API needs longer.",
                error.Message
            );
            Assert.DoesNotContain("segm3nt", error.ToString(), StringComparison.Ordinal);
        }
    }

    private static Task<RestApiException> FailsAsync(Func<Task<RestResponse>> call) =>
        Assert.ThrowsAsync<RestApiException>(call).WaitAsync(s_hang);
}
