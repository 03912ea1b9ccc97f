using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Auth;

/// <summary>What a token means for the call that needs it: redirects, bodies, time.</summary>
public sealed class TokenCallTests
{
    private readonly string _client = Guid.NewGuid().ToString();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_stays_with_the_origin_of_its_client(bool isAsync)
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var home = await EchoServer.StartAsync(static context =>
            context.Request.Path == "/old" ? Redirect(context, context.Request.Query["to"].ToString()) : Task.CompletedTask
        );
        await using var foreign = await EchoServer.StartAsync(context =>
            context.Request.Path == "/on" ? Redirect(context, home.Url + "/back") : Task.CompletedTask
        );

        await GetAsync("/new");
        Assert.StartsWith("Bearer tok-", home.Last.Header("Authorization"), StringComparison.Ordinal);
        Assert.NotNull(home.Last.Header("X-Signature"));

        await GetAsync(foreign.Url + "/end");
        Assert.Equal(("/end", null, null), (foreign.Last.Target, foreign.Last.Header("Authorization"), foreign.Last.Header("X-Signature")));

        // Where it leads back, a foreign server has chosen the URL.
        await GetAsync(foreign.Url + "/on");
        Assert.Equal(("/back", null, null), (home.Last.Target, home.Last.Header("Authorization"), home.Last.Header("X-Signature")));

        async Task GetAsync(string to)
        {
            var request = new RestClient(home.Url)
                .CreateRequest("/old", "GET")
                .AddQueryParameter("to", to)
                .SetOAuth2ClientCredentials(tokens.Url, _client, "s-1")
                .SetHmacSignature("X-Signature", "k-1");
            using var res = isAsync ? await request.ExecuteRequestAsync() : request.ExecuteRequest();
            Assert.Equal(200, res.StatusCode);
        }
    }

    [Fact]
    public async Task A_foreign_401_fetches_nothing()
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var foreign = await EchoServer.StartAsync(static context =>
        {
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });
        await using var home = await EchoServer.StartAsync(context => Redirect(context, foreign.Url + "/x"));

        using var res = NewRequest(home.Url, tokens).ExecuteRequest();

        Assert.Equal((401, 1, 1), (res.StatusCode, foreign.Received.Count, tokens.Requests));
    }

    [Fact]
    public async Task A_token_request_follows_no_redirect()
    {
        await using var foreign = await EchoServer.StartAsync();
        await using var tokens = await TokenServer.StartAsync(
            async (context, _) =>
            {
                await Redirect(context, foreign.Url + "/token");
                return true;
            }
        );
        await using var api = await EchoServer.StartAsync();

        Assert.Equal(RestApiErrorKind.Token, Assert.Throws<RestApiException>(() => NewRequest(api.Url, tokens).ExecuteRequest()).Kind);
        Assert.Empty(foreign.Received);
        Assert.Empty(api.Received);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_time_of_the_call_includes_that_of_its_token(bool isAsync)
    {
        using var tokens = RawServer.Stalling();
        await using var api = await EchoServer.StartAsync();
        var request = new RestClient(api.Url)
            .CreateRequest("/x", "GET")
            .SetOAuth2ClientCredentials(tokens.Url, _client, "s-1")
            .SetRequestTimeout(0.5);

        var error = isAsync
            ? await Assert.ThrowsAsync<RestApiException>(() => request.ExecuteRequestAsync())
            : Assert.Throws<RestApiException>(request.ExecuteRequest);

        Assert.Equal((RestApiErrorKind.Timeout, "GET", "/x"), (error.Kind, error.Method, error.PathTemplate));
        Assert.Empty(api.Received);
    }

    [Fact]
    public async Task Whoever_cancels_the_call_cancels_its_token_request()
    {
        using var tokens = RawServer.Stalling();
        await using var api = await EchoServer.StartAsync();
        using var cancelled = new CancellationTokenSource(300);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new RestClient(api.Url)
                .CreateRequest("/x", "GET")
                .SetOAuth2ClientCredentials(tokens.Url, _client, "s-1")
                .ExecuteRequestAsync(cancelled.Token)
        );
        Assert.Empty(api.Received);
    }

    [Fact]
    public async Task A_large_answer_of_the_endpoint_is_given_up()
    {
        await using var tokens = await TokenServer.AnsweringAsync(200, new string(' ', 2000) + """{"access_token":"t-1"}""");
        await using var api = await EchoServer.StartAsync();
        using var action = TestAction.Context(options: new RestApiOptions { MaxContentBytes = 1000, IsDevelopment = true }).Enter();

        Assert.Equal(RestApiErrorKind.TooLarge, Assert.Throws<RestApiException>(() => NewRequest(api.Url, tokens).ExecuteRequest()).Kind);
    }

    [Fact]
    public async Task A_server_that_refuses_before_it_has_read_the_body_gets_all_of_it_again()
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var api = await ProtectedApi.StartAsync();
        NewRequest(api.Url, tokens).ExecuteRequest().EnsureSuccess();
        api.Revoke(api.Tokens.Single());
        var body = new string('x', 3_000_000);

        using var res = await NewRequest(api.Url, tokens, "PUT").AddBody(body, "text/plain").ExecuteRequestAsync();

        Assert.Equal(200, res.StatusCode);
        Assert.Equal(body, api.Last.Text);
    }

    private RestRequest NewRequest(string url, TokenServer tokens, string method = "GET") =>
        new RestClient(url).CreateRequest("/x", method).SetOAuth2ClientCredentials(tokens.Url, _client, "s-1");

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    }
}
