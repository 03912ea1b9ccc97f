using System.Net.Sockets;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Resilience;

public sealed class RetryTests
{
    private static readonly RetryOptions s_atOnce = new() { BaseDelay = TimeSpan.FromMilliseconds(1) };

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_status_that_passes_is_tried_again_until_an_answer_stands(int status)
    {
        await using var server = await ScriptedServer.StartAsync(status, status, 200);

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(server.Url).SetRetry(s_atOnce));

            Assert.Equal((200, "answer 3"), (res.StatusCode, res.Content));
            Assert.Equal(3, server.TakeCount());
        });
        Assert.Equal(1, server.ConnectionCount);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(501)]
    public async Task A_status_that_stays_is_the_answer(int status)
    {
        await using var server = await ScriptedServer.StartAsync(status, 200);

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(server.Url).SetRetry(s_atOnce));

            Assert.Equal(status, res.StatusCode);
            Assert.Equal(1, server.TakeCount());
        });
    }

    [Fact]
    public async Task The_last_answer_is_returned_when_the_attempts_are_used_up()
    {
        await using var server = await ScriptedServer.StartAsync(503);

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(server.Url).SetRetry(new RetryOptions { MaxAttempts = 4, BaseDelay = default }));

            Assert.Equal((503, "answer 4"), (res.StatusCode, res.Content));
            Assert.Equal(4, server.TakeCount());
        });
    }

    [Fact]
    public async Task Without_retry_the_first_answer_is_returned()
    {
        await using var server = await ScriptedServer.StartAsync(503, 200);

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(server.Url));

            Assert.Equal(503, res.StatusCode);
            Assert.Equal(1, server.TakeCount());
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 100\n\npart")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n4\npart\n")]
    public async Task An_answer_that_breaks_off_is_tried_again(string firstAnswer)
    {
        await BothWays.ForEach(async execute =>
        {
            var count = 0;
            using var server = RawServer.Start(
                (client, _) =>
                {
                    var answer = ++count == 1 ? firstAnswer : "HTTP/1.1 200 OK\nContent-Length: 2\n\n{}";
                    client.Send(System.Text.Encoding.Latin1.GetBytes(answer.ReplaceLineEndings("\r\n")));
                }
            );

            using var res = await execute(NewRequest(server.Url).SetRetry(s_atOnce));

            Assert.Equal("{}", res.Content);
            Assert.Equal(2, count);
        });
    }

    [Fact]
    public async Task A_server_that_comes_up_a_little_later_is_reached()
    {
        await BothWays.ForEach(async execute =>
        {
            var port = RawServer.UnusedPort();
            var call = Task.Factory.StartNew(
                () =>
                    execute(
                        NewRequest($"http://127.0.0.1:{port}")
                            .SetRetry(new RetryOptions { MaxAttempts = 20, BaseDelay = TimeSpan.FromMilliseconds(50) })
                    ),
                TaskCreationOptions.LongRunning
            );
            await Task.Delay(100);
            using var listener = new TcpListener(System.Net.IPAddress.Loopback, port);
            listener.Start();
            using var client = await listener.AcceptSocketAsync().WaitAsync(BothWays.Hang);
            client.Send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8);

            using var res = await call.Unwrap();

            Assert.Equal("{}", res.Content);
        });
    }

    [Fact]
    public async Task The_last_failure_is_thrown_when_the_attempts_are_used_up()
    {
        var count = 0;
        using var server = RawServer.Start(
            (client, _) =>
            {
                Interlocked.Increment(ref count);
                client.Send("HTTP/1.1 2"u8);
            }
        );

        var errors = await BothWays.Fail(() => NewRequest(server.Url).SetRetry(s_atOnce));

        Assert.All(errors, static error => Assert.Equal(RestApiErrorKind.Connect, error.Kind));
        Assert.Equal(6, count);
    }

    // .NET itself sends a message without content again, up to three times, when its connection is closed unanswered.
    [Theory]
    [InlineData("POST", false)]
    [InlineData("POST", true)]
    [InlineData("PATCH", false)]
    public async Task What_may_not_be_repeated_reaches_the_server_once(string method, bool hasBody)
    {
        var count = 0;
        using var server = RawServer.Start((_, _) => Interlocked.Increment(ref count));

        var errors = await BothWays.Fail(() =>
            hasBody ? NewRequest(server.Url, method).AddBody("x", "text/plain") : NewRequest(server.Url, method)
        );

        Assert.All(errors, static error => Assert.Equal(RestApiErrorKind.Connect, error.Kind));
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task An_answer_that_is_no_http_is_not_asked_for_again()
    {
        var count = 0;
        using var server = RawServer.Start(
            (client, _) =>
            {
                Interlocked.Increment(ref count);
                client.Send("hello\r\n\r\n"u8);
            }
        );

        var errors = await BothWays.Fail(() => NewRequest(server.Url).SetRetry(s_atOnce));

        Assert.All(errors, static error => Assert.Equal(RestApiErrorKind.Protocol, error.Kind));
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Each_attempt_sends_the_same_request()
    {
        await using var server = await ScriptedServer.StartAsync(503, 503, 200);

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(
                new RestClient(new Secret(server.Url))
                    .CreateRequest("/items/{id}", "PUT")
                    .AddUrlSegment("id", "a b")
                    .AddQueryParameter("q", "1")
                    .SetApiKey("X-Key", new Secret("k-1"))
                    .AddHeader("Content-Language", "de")
                    .AddBody("<a/>", "text/xml")
                    .SetRetry(s_atOnce)
            );

            Assert.Equal(200, res.StatusCode);
            Assert.Equal(3, server.TakeCount());
        });
        Assert.Single(server.Received.Select(static request => $"{request.Method} {request.Target} {request.Text}").Distinct());
        Assert.Single(server.Received.Select(static request => string.Join("\n", request.Headers)).Distinct());
        Assert.Equal(("/items/a%20b?q=1", "<a/>"), (server.Received.First().Target, server.Received.First().Text));
    }

    [Fact]
    public async Task What_a_repeated_call_sent_stays_out_of_the_next_one()
    {
        await using var server = await ScriptedServer.StartAsync(503, 200, 503, 200);

        for (var i = 0; i < 2; i++)
        {
            using var res = NewRequest(server.Url, "PUT").AddJsonBody(new { number = i }).SetRetry(s_atOnce).ExecuteRequest();
            Assert.Equal(200, res.StatusCode);
        }

        using var plain = NewRequest(server.Url).ExecuteRequest();

        Assert.Equal(
            ["""{"number":0}""", """{"number":0}""", """{"number":1}""", """{"number":1}""", ""],
            server.Received.Select(static request => request.Text)
        );
    }

    [Fact]
    public async Task An_attempt_knows_its_number()
    {
        using var handler = new AttemptHandler();
        var client = new RestClient("https://example.com", RestTransport.Over(handler));

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(client.CreateRequest("/x", "GET").SetRetry(s_atOnce));
            using var next = await execute(client.CreateRequest("/x", "GET"));
        });

        Assert.Equal([1, 2, 3, 1, 1, 2, 3, 1], handler.Attempts);
    }

    private static RestRequest NewRequest(string url, string method = "GET") =>
        new RestClient(new Secret(url)).CreateRequest("/x", method).SetRequestTimeout(15);

    private sealed class AttemptHandler : HttpMessageHandler
    {
        public List<int> Attempts { get; } = [];

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Attempts.Add(((CallMessage)request).State.Attempt);
            return new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}
