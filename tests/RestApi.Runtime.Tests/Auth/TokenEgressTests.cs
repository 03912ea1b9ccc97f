using Acme.RuntimeTests.Egress;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Auth;

/// <summary>A token endpoint is called by the rules for every other host.</summary>
public sealed class TokenEgressTests
{
    private readonly string _client = Guid.NewGuid().ToString();

    [Fact]
    public async Task A_private_endpoint_must_be_declared()
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var api = await EchoServer.StartAsync();
        var declaredApi = new Secret(api.Url, "API_URL");

        var error = await Blocked.IsBlocked(() => Request(request => request.SetOAuth2ClientCredentials(tokens.Url, _client, "s-1")));
        Assert.Contains(
            $"GET /x on {new Uri(api.Url).Authority} was not sent, for want of an access token.",
            error,
            StringComparison.Ordinal
        );
        Assert.Equal((0, 0), (tokens.Requests, api.Received.Count));

        var declared = new Secret(tokens.Url, "TOKEN_URL");
        await Blocked.IsSent(() => Request(request => request.SetOAuth2ClientCredentials(declared, _client, "s-1")));
        Assert.Equal(1, tokens.Requests);

        // What somebody else fetched there is of no use to whoever must not go there.
        await Blocked.IsBlocked(() => Request(request => request.SetOAuth2ClientCredentials(tokens.Url, _client, "s-1")));

        RestRequest Request(Func<RestRequest, RestRequest> auth) => auth(Blocked.Get(new RestClient(declaredApi)));
    }

    [Theory]
    [InlineData(OAuth2ClientAuthentication.BasicHeader)]
    [InlineData(OAuth2ClientAuthentication.RequestBody)]
    public async Task A_client_secret_goes_to_its_hosts_only(OAuth2ClientAuthentication authentication)
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var api = await EchoServer.StartAsync();
        var options = new RestApiOptions { IsDevelopment = true };
        var secret = new Secret("s3cr3t-of-client", "CLIENT_SECRET");
        var tokenHost = new Uri(tokens.Url).Authority;

        // It is the endpoint that gets it, not the API.
        await Blocked.IsSent(() => Request(secret.ForHosts(tokenHost)), options);
        var error = await Blocked.IsBlocked(() => Request(secret.ForHosts(new Uri(api.Url).Authority)), options);

        Assert.Contains($"{tokenHost} may not get the secret CLIENT_SECRET", error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", error, StringComparison.Ordinal);
        Assert.Equal(1, tokens.Requests);

        RestRequest Request(Secret clientSecret) =>
            Blocked
                .Get(new RestClient(api.Url))
                .SetOAuth2ClientCredentials(tokens.Url, _client, clientSecret, options: new() { ClientAuthentication = authentication });
    }

    [Fact]
    public async Task The_list_of_allowed_hosts_holds_for_the_endpoint_too()
    {
        await using var tokens = await TokenServer.StartAsync();
        await using var api = await EchoServer.StartAsync();
        var options = new RestApiOptions { IsDevelopment = true, AllowedHosts = [new Uri(api.Url).Authority] };

        var error = await Blocked.IsBlocked(
            () => Blocked.Get(new RestClient(api.Url)).SetOAuth2ClientCredentials(tokens.Url, _client, "s-1"),
            options
        );

        Assert.Contains("is not among RestApi:AllowedHosts", error, StringComparison.Ordinal);
    }
}
