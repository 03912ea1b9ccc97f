using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Resilience;

/// <summary>Which requests may be sent again.</summary>
public sealed class RepeatableTests
{
    private static readonly RestApiOptions s_byDefault = new()
    {
        IsDevelopment = true,
        Retry = new() { BaseDelay = TimeSpan.Zero },
    };

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Methods_that_do_the_same_each_time_are_repeated(string method)
    {
        await using var server = await ScriptedServer.StartAsync(503, 200);

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(options: s_byDefault).Enter();
            using var asked = await execute(new RestClient(new Secret(server.Url)).CreateRequest("/x", method).SetRetry(2));
            Assert.Equal((200, 2), (asked.StatusCode, server.TakeCount()));

            using var byDefault = await execute(new RestClient(new Secret(server.Url)).CreateRequest("/x", method));
            Assert.Equal((200, 2), (byDefault.StatusCode, server.TakeCount()));
        });
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    public async Task Retry_of_other_methods_is_refused_and_can_be_put_right(string method)
    {
        await using var server = await ScriptedServer.StartAsync(503, 200);

        await BothWays.ForEach(async execute =>
        {
            var request = new RestClient(new Secret(server.Url))
                .CreateRequest("/x/{id}", method)
                .AddUrlSegment("id", "v4lue")
                .SetRetry(new RetryOptions { BaseDelay = default });

            var error = await Assert.ThrowsAsync<InvalidOperationException>(() => execute(request));
            Assert.Equal(
                $"{method} /x/{{id}} on {new Uri(server.Url).Authority} may not be repeated: the server may have done its work although "
                    + "no answer came. Call SetIdempotencyKey() if the API knows the header Idempotency-Key; otherwise remove SetRetry.",
                error.Message
            );
            Assert.Equal(0, server.TakeCount());

            using var res = await execute(request.SetIdempotencyKey());
            Assert.Equal((200, 2), (res.StatusCode, server.TakeCount()));
        });
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    public async Task A_default_leaves_other_methods_alone_unless_they_have_a_key(string method)
    {
        await using var server = await ScriptedServer.StartAsync(503, 200);

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(options: s_byDefault).Enter();

            using var without = await execute(new RestClient(new Secret(server.Url)).CreateRequest("/x", method));
            Assert.Equal((503, 1), (without.StatusCode, server.TakeCount()));

            using var own = await execute(
                new RestClient(new Secret(server.Url)).CreateRequest("/x", method).AddHeader("idempotency-key", "mine")
            );
            Assert.Equal((200, 2), (own.StatusCode, server.TakeCount()));
        });
    }

    [Fact]
    public async Task One_attempt_switches_the_default_off()
    {
        await using var server = await ScriptedServer.StartAsync(503, 200);
        using var scope = TestAction.Context(options: s_byDefault).Enter();

        using var res = new RestClient(new Secret(server.Url)).CreateRequest("/x", "GET").SetRetry(1).ExecuteRequest();

        Assert.Equal((503, 1), (res.StatusCode, server.TakeCount()));
        // For one attempt no key is needed.
        using var post = new RestClient(new Secret(server.Url)).CreateRequest("/x", "POST").SetRetry(1).ExecuteRequest();
        Assert.Equal(503, post.StatusCode);
    }

    [Fact]
    public async Task All_attempts_carry_the_same_key_and_each_request_its_own()
    {
        await using var server = await ScriptedServer.StartAsync(503, 200);

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(
                new RestClient(new Secret(server.Url))
                    .CreateRequest("/x", "POST")
                    .AddJsonBody(new { a = 1 })
                    .SetIdempotencyKey("first")
                    .SetIdempotencyKey()
                    .SetRetry(new RetryOptions { BaseDelay = default })
            );
            server.TakeCount();
        });

        var keys = server.Received.Select(static request => request.Header("Idempotency-Key")!).ToList();
        Assert.Equal((keys[0], keys[2]), (keys[1], keys[3]));
        Assert.NotEqual(keys[0], keys[2]);
        Assert.All(keys, static key => Assert.True(Guid.TryParse(key, out _)));
        Assert.All(server.Received, static request => Assert.Equal("""{"a":1}""", request.Text));
    }

    [Fact]
    public async Task A_key_of_the_caller_is_sent_as_it_is()
    {
        await using var server = await ScriptedServer.StartAsync(200);

        RestApi.CreateClient(new Secret(server.Url));
        RestApi.CreateRequest("/x", "POST");
        RestApi.SetIdempotencyKey("order-7");
        RestApi.SetRetry(2);
        using var res = RestApi.ExecuteRequest();

        Assert.Equal("order-7", server.Received.Single().Header("Idempotency-Key"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\r\nX-Evil: 1")]
    public void A_key_that_is_none_is_refused(string key)
    {
        var request = new RestClient("https://example.com").CreateRequest("/x", "POST").SetIdempotencyKey("good");

        Assert.Throws<ArgumentException>(() => request.SetIdempotencyKey(key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(21)]
    public void A_number_of_attempts_out_of_range_is_refused(int attempts)
    {
        var request = new RestClient("https://example.com").CreateRequest("/x", "GET");

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => request.SetRetry(attempts));

        Assert.Contains(
            "The attempts of a call are 1 to 20, the first one included; 1 means no retry.",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryOptions { MaxAttempts = attempts });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryOptions { BaseDelay = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryOptions { MaxDelay = TimeSpan.MaxValue });
    }

    [Fact]
    public void A_body_that_can_be_read_once_is_not_repeated()
    {
        var client = new RestClient("https://example.com");
        var state = RequestState.Rent(client, client.BaseUrl.RouteTo("/x"), HttpMethod.Put);
        using var once = new StreamContent(Stream.Null);
        state.Body = once;

        Assert.Null(RetryRules.For(state, s_byDefault));
        RetryRules.Check(state);

        state.Retry = new RetryOptions();
        var error = Assert.Throws<InvalidOperationException>(() => RetryRules.Check(state));
        Assert.Equal(
            "PUT /x on example.com cannot be repeated: its body can be read only once. Send it from a file or from memory, or remove SetRetry.",
            error.Message
        );
    }
}
