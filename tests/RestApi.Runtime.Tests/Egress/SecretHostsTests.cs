using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using static Acme.RuntimeTests.Egress.Blocked;

namespace Acme.RuntimeTests.Egress;

/// <summary>A secret that is bound to hosts goes nowhere else, wherever it stands in a request.</summary>
public sealed partial class SecretHostsTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private const string Name = "COMIND_SECRET_CRM_API_KEY";
    private const string Value = "s3cr3t-of-the-crm";

    private static readonly RestApiOptions s_development = new() { IsDevelopment = true };

    private static readonly Dictionary<string, Func<RestClient, Secret, RestRequest>> s_places = new()
    {
        ["header"] = static (client, secret) => Post(client).AddHeader("X-Key", secret),
        ["header, sum"] = static (client, secret) => Post(client).AddHeader("Authorization", "Bearer " + secret),
        ["header, sum behind"] = static (client, secret) => Post(client).AddHeader("X-Key", secret + ":x"),
        ["header, interpolated"] = static (client, secret) => Post(client).AddHeader("X-Key", $"k {secret}"),
        ["header, formatted"] = static (client, secret) => Post(client).AddHeader("X-Key", Secret.Format($"k {secret}")),
        ["header, joined"] = static (client, secret) => Post(client).AddHeader("X-Key", new Secret("s3cr3t-0ther") + secret),
        ["header, joined before"] = static (client, secret) => Post(client).AddHeader("X-Key", secret + new Secret("s3cr3t-0ther")),
        ["query"] = static (client, secret) => Post(client).AddQueryParameter("k", secret),
        ["query, interpolated"] = static (client, secret) => Post(client).AddQueryParameter("k", $"k {secret}"),
        ["segment"] = static (client, secret) => client.CreateRequest("/{k}", "POST").AddUrlSegment("k", secret),
        ["segment, interpolated"] = static (client, secret) => client.CreateRequest("/{k}", "POST").AddUrlSegment("k", $"b{secret}"),
        ["path"] = static (client, secret) => client.CreateRequest("/" + secret, "POST"),
        ["path, interpolated"] = static (client, secret) => client.CreateRequest($"/bot{secret}/x", "POST"),
        ["text"] = static (client, secret) => Post(client).AddBody("<t>" + secret, "text/xml"),
        ["text, interpolated"] = static (client, secret) => Post(client).AddBody($"<t>{secret}", "text/xml"),
        ["json"] = static (client, secret) => Post(client).AddJsonBody(new { a = new { b = new[] { secret } } }),
        ["json, typed"] = static (client, secret) => Post(client).AddJsonBody(new Login(secret), LoginJson.Default),
        ["json object"] = static (client, secret) => Post(client).AddJsonBody(new JsonObject { ["k"] = JsonValue.Create(secret) }),
        ["basic, password"] = static (client, secret) => Post(client).SetHttpBasicAuth("user", secret),
        ["basic, user"] = static (client, secret) => Post(client).SetHttpBasicAuth(secret, "x"),
        ["basic, both"] = static (client, secret) => Post(client).SetHttpBasicAuth(new Secret("s3cr3t-us3r"), secret),
        ["bearer"] = static (client, secret) => Post(client).SetOAuth2AuthorizationHeaderAuth(secret),
        ["bearer, interpolated"] = static (client, secret) => Post(client).SetOAuth2AuthorizationHeaderAuth($"{secret}"),
        ["key"] = static (client, secret) => Post(client).SetApiKey("X-Key", secret),
        ["key, interpolated"] = static (client, secret) => Post(client).SetApiKey("X-Key", $"{secret}"),
        ["key in query"] = static (client, secret) => Post(client).SetApiKey("k", secret, ApiKeyLocation.Query),
        ["base url"] = static (client, secret) => Post(new RestClient(client.BaseUrl.Itself + "/a/" + secret)),
        ["base url, interpolated"] = static (client, secret) => Post(new RestClient($"{client.BaseUrl.Itself}{secret}/")),
    };

    public static TheoryData<string> Places => [.. s_places.Keys];

    private string Host => new Uri(echo.Server.Url).Authority;

    [Theory]
    [MemberData(nameof(Places))]
    public async Task It_goes_to_its_host_only(string place)
    {
        var request = s_places[place];
        var received = echo.Server.Received.Count;
        var foreign = new Secret(Value, Name).ForHosts("crm.example.com", "*.crm.example.com");

        var message = await IsBlocked(() => request(new RestClient(echo.Server.Url), foreign), s_development);

        Assert.Contains(
            $"{Host} may not get the secret {Name}, which is bound to crm.example.com, *.crm.example.com.",
            message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Value, message, StringComparison.Ordinal);
        Assert.Equal(received, echo.Server.Received.Count);

        var own = new Secret(Value, Name).ForHosts("crm.example.com", Host);
        await IsSent(() => request(new RestClient(echo.Server.Url), own), s_development);
        Assert.Equal(received + 2, echo.Server.Received.Count);
    }

    [Fact]
    public async Task What_is_made_of_two_goes_where_both_may()
    {
        var client = new RestClient(echo.Server.Url);
        var here = new Secret("one-secret", "ONE").ForHosts(Host);
        var there = new Secret("two-secret", "TWO").ForHosts("two.example");

        Assert.Contains(
            "the secret TWO",
            await IsBlocked(() => Post(client).AddHeader("X", here + there), s_development),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "the secret TWO",
            await IsBlocked(() => Post(client).AddHeader("X", $"{there}{here}"), s_development),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "the secret TWO",
            await IsBlocked(() => Post(client).AddJsonBody(new { here, there }).AddHeader("X", here), s_development),
            StringComparison.Ordinal
        );
        await IsSent(() => Post(client).AddHeader("X", here + here), s_development);
    }

    [Fact]
    public async Task It_can_be_bound_tighter_but_not_looser()
    {
        var client = new RestClient(echo.Server.Url);
        var bound = new Secret(Value, Name).ForHosts("crm.example.com");

        await IsBlocked(() => Post(client).AddHeader("X", bound.ForHosts(Host, "crm.example.com")), s_development);
        await IsBlocked(() => Post(client).AddHeader("X", bound.ForHosts("*")), s_development);
        await IsSent(() => Post(client).AddHeader("X", new Secret(Value, Name).ForHosts("*").ForHosts(Host)), s_development);
    }

    [Fact]
    public async Task One_without_a_name_is_bound_too()
    {
        var token = new Secret(Value).ForHosts("crm.example.com");

        var message = await IsBlocked(() => Post(new RestClient(echo.Server.Url)).AddHeader("X", token), s_development);

        Assert.Contains("the secret without a name, which is bound to crm.example.com", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replaced_one_does_not_count()
    {
        var foreign = new Secret(Value, Name).ForHosts("crm.example.com");
        RestRequest New() => Post(new RestClient(echo.Server.Url));

        await IsSent(() => New().SetApiKey("X", foreign).SetApiKey("X", "own"), s_development);
        await IsSent(() => New().SetApiKey("x", foreign, ApiKeyLocation.Query).SetApiKey("x", "own", ApiKeyLocation.Query), s_development);
        await IsSent(() => New().SetOAuth2AuthorizationHeaderAuth(foreign).SetHttpBasicAuth("a", "b"), s_development);
    }

    [Fact]
    public async Task A_binding_ends_with_its_request()
    {
        var own = new Secret(Value, Name).ForHosts(Host);
        using var action = TestAction.Context().Enter();
        Post(new RestClient(echo.Server.Url)).AddJsonBody(new { own }).ExecuteRequest();

        await using var other = await EchoServer.StartAsync();
        Assert.Equal(200, Post(new RestClient(other.Url)).AddJsonBody(new { a = 1 }).ExecuteRequest().StatusCode);
    }

    [Fact]
    public async Task A_url_that_is_a_bound_secret_says_itself_where_it_goes()
    {
        var url = new Secret(echo.Server.Url, "COMIND_SECRET_URL").ForHosts("crm.example.com");
        var key = new Secret("s3cr3t-key", Name).ForHosts("crm.example.com");

        await IsSent(() => Post(new RestClient(url)));
        await IsSent(() => Post(new RestClient(url + "/v2")));
        Assert.Contains(Name, await IsBlocked(() => Post(new RestClient(url + "/v2/" + key))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_binds_the_secrets_of_the_app()
    {
        using var action = TestAction
            .Context(
                settings: new Dictionary<string, string?>
                {
                    [Name] = Value,
                    [$"RestApi:SecretHosts:{Name}"] = $"crm.example.com, {Host}",
                    ["COMIND:SECRET:NESTED"] = "s3cr3t-nested",
                    ["RestApi:SecretHosts:COMIND:SECRET:NESTED:0"] = "nested.example.com",
                    ["COMIND_SECRET_FREE"] = "s3cr3t-free",
                }
            )
            .Enter();
        var client = new RestClient(echo.Server.Url);
        var secrets = AppSchema.GetSecrets();

        Assert.Equal(200, Post(client).AddHeader("X", secrets.Require(Name)).ExecuteRequest().StatusCode);
        Assert.Equal(200, Post(client).AddHeader("X", secrets.Require("COMIND_SECRET_FREE")).ExecuteRequest().StatusCode);
        await using var other = await EchoServer.StartAsync();
        var error = Assert.Throws<RestApiException>(() =>
            Post(new RestClient(other.Url)).AddHeader("X", secrets.Require(Name)).ExecuteRequest()
        );
        Assert.Contains($"the secret {Name}, which is bound to crm.example.com, {Host}", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<RestApiException>(() =>
            Post(client).AddHeader("X", secrets.Require("COMIND__SECRET__NESTED")).ExecuteRequest()
        );
        Assert.Contains("bound to nested.example.com", error.Message, StringComparison.Ordinal);
        Assert.Empty(other.Received);
    }

    [Fact]
    public void Wrong_hosts_are_named()
    {
        using var action = TestAction
            .Context(
                settings: new Dictionary<string, string?> { [Name] = Value, [$"RestApi:SecretHosts:{Name}"] = "https://wrong-4712.example" }
            )
            .Enter();

        var error = Assert.Throws<InvalidOperationException>(() => AppSchema.GetSecrets()[Name]);
        Assert.StartsWith(
            $"The setting RestApi:SecretHosts:{Name} is 'https://wrong-4712.example', not a host",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => new Secret(Value).ForHosts());
        Assert.Throws<ArgumentException>(() => new Secret(Value).ForHosts("crm.example.com/v1"));
    }

    private static RestRequest Post(RestClient client) => client.CreateRequest("/x", "POST").SetRequestTimeout(20);

    internal sealed record Login(Secret Password);

    [JsonSerializable(typeof(Login))]
    private sealed partial class LoginJson : JsonSerializerContext;
}
