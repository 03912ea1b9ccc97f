using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Auth;

/// <summary>OAuth 2 client credentials against real token endpoints.</summary>
public sealed class TokenFlowTests(TokenServers servers) : IClassFixture<TokenServers>
{
    private const string ClientSecret = "cl1ent s3cr3t: ü%+";

    // Tokens are kept by client: each test is one of its own.
    private readonly string _client = "client & co " + Guid.NewGuid();

    public static TheoryData<string> Names => TokenServers.Names;

    [Fact]
    public void Under_CI_the_server_of_another_project_is_there() =>
        Assert.True(
            OAuth2MockServer.IsAvailable || Environment.GetEnvironmentVariable("CI") is null or "",
            "Install Node 20 or later and let npm reach its registry: these tests also talk to the npm package oauth2-mock-server."
        );

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_is_fetched_once_and_sent_with_every_call(string name)
    {
        await using var api = await ProtectedApi.StartAsync();
        var before = servers[name].Requests;

        Assert.Equal(200, NewRequest(name, api).ExecuteRequest().StatusCode);
        Assert.Equal(200, (await NewRequest(name, api).ExecuteRequestAsync()).StatusCode);

        var token = Assert.Single(api.Tokens);
        Assert.Equal(_client, servers[name].ClientOf(token));
        Assert.Equal(2, api.Received.Count);
        Assert.Equal(1, servers[name].Requests - before);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_client_may_say_in_the_body_who_it_is(string name)
    {
        await using var api = await ProtectedApi.StartAsync();
        var options = new OAuth2Options { ClientAuthentication = OAuth2ClientAuthentication.RequestBody };

        NewRequest(name, api, options: options).ExecuteRequest().EnsureSuccess();

        Assert.Equal(_client, servers[name].ClientOf(Assert.Single(api.Tokens)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Concurrent_callers_share_one_fetch_synchronous_and_asynchronous_ones(string name)
    {
        await using var api = await ProtectedApi.StartAsync();
        var before = servers[name].Requests;
        using var start = new Barrier(12);

        var synchronous = Enumerable.Range(0, 6).Select(_ => OnOwnThread(() => NewRequest(name, api).ExecuteRequest())).ToArray();
        var asynchronous = Enumerable.Range(0, 6).Select(_ => OnOwnThread(() => NewRequest(name, api).ExecuteRequestAsync())).ToArray();
        var answers = await Task.WhenAll(synchronous);
        var others = await Task.WhenAll(await Task.WhenAll(asynchronous));

        Assert.All(answers.Concat(others), static res => Assert.Equal(200, res.StatusCode));
        Assert.Equal(12, api.Received.Count);
        Assert.Single(api.Tokens);
        Assert.Equal(1, servers[name].Requests - before);

        Task<T> OnOwnThread<T>(Func<T> call) =>
            Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return call();
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_401_is_answered_once_with_a_fresh_token_and_the_same_body(string name)
    {
        await using var api = await ProtectedApi.StartAsync();
        NewRequest(name, api).ExecuteRequest().EnsureSuccess();
        var before = servers[name].Requests;
        foreach (var isAsync in new[] { false, true })
        {
            api.Revoke(api.Tokens.Last());
            var request = NewRequest(name, api, "POST").AddBody($"body {isAsync}", "text/plain");

            using var res = isAsync ? await request.ExecuteRequestAsync() : request.ExecuteRequest();

            Assert.Equal(200, res.StatusCode);
            Assert.Equal(2, api.Received.Count(received => received.Text == $"body {isAsync}"));
        }

        Assert.Equal(3, api.Tokens.Count());
        Assert.Equal(2, servers[name].Requests - before);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_second_401_is_the_answer(string name)
    {
        await using var api = await ProtectedApi.StartAsync();
        api.IsClosed = true;
        var before = servers[name].Requests;

        Assert.Equal(401, NewRequest(name, api).ExecuteRequest().StatusCode);
        Assert.Equal((2, 2), (api.Received.Count, servers[name].Requests - before));

        Assert.Equal(401, (await NewRequest(name, api).ExecuteRequestAsync()).StatusCode);
        Assert.Equal(4, api.Received.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_is_renewed_before_it_expires(string name)
    {
        await using var api = await ProtectedApi.StartAsync();
        NewRequest(name, api, scope: "short").ExecuteRequest().EnsureSuccess();
        NewRequest(name, api, scope: "short").ExecuteRequest().EnsureSuccess();
        Assert.Single(api.Tokens);

        // It holds for two seconds, half of which is the margin.
        await Task.Delay(1200);
        NewRequest(name, api, scope: "short").ExecuteRequest().EnsureSuccess();

        Assert.Equal(2, api.Tokens.Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_unknown_client_is_an_error_that_names_the_endpoint_and_quotes_nothing(string name)
    {
        await using var api = await ProtectedApi.StartAsync();
        var host = new Uri(servers[name].Url).Authority;

        IsRefused(await Assert.ThrowsAsync<RestApiException>(() => Unknown().ExecuteRequestAsync()));
        IsRefused(Assert.Throws<RestApiException>(() => Unknown().ExecuteRequest()));
        Assert.Empty(api.Received);

        RestRequest Unknown() => NewRequest(name, api, client: "unknown " + _client);

        void IsRefused(RestApiException error)
        {
            Assert.Equal((RestApiErrorKind.Token, null), (error.Kind, error.StatusCode));
            Assert.Equal(("GET", "/x"), (error.Method, error.PathTemplate));
            Assert.Equal(
                $"GET /x on {new Uri(api.Url).Authority} was not sent, for want of an access token. "
                    + $"The token endpoint on {host} returned 401 Unauthorized (invalid_client). "
                    + "Check token URL, client id, client secret and scope.",
                error.Message
            );
            Assert.Equal(
                (401, host),
                (((RestApiException)error.InnerException!).StatusCode, ((RestApiException)error.InnerException).Host)
            );
            Assert.DoesNotContain("s3cr3t", error.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("Nobody", error.ToString(), StringComparison.Ordinal);
        }
    }

    private RestRequest NewRequest(
        string name,
        ProtectedApi api,
        string method = "GET",
        string? scope = null,
        OAuth2Options? options = null,
        string? client = null
    ) =>
        new RestClient(api.Url)
            .CreateRequest("/x", method)
            .SetOAuth2ClientCredentials(servers[name].Url, client ?? _client, new Secret(ClientSecret), scope, options);
}
