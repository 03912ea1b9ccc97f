using System.Text.Json.Nodes;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

/// <summary>A secret is opaque everywhere but at the receiver.</summary>
public sealed class SecretArrivalTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private readonly Secret _secret = new("s3cr3t/värde+1");
    private readonly RestClient _client = new(echo.Server.Url);

    [Fact]
    public void Sum_and_interpolation_arrive_in_a_header_in_both_styles()
    {
        Assert.Equal("Bearer s3cr3t/värde+1", HeaderOf(request => request.AddHeader("X-Token", "Bearer " + _secret)));
        Assert.Equal("Bearer s3cr3t/värde+1", HeaderOf(request => request.AddHeader("X-Token", $"Bearer {_secret}")));
        Assert.Equal("Bearer s3cr3t/värde+1", HeaderOf(_ => RestApi.AddHeader("X-Token", "Bearer " + _secret)));
        Assert.Equal("Bearer s3cr3t/värde+1", HeaderOf(_ => RestApi.AddHeader("X-Token", $"Bearer {_secret}")));
        Assert.Equal("s3cr3t/värde+1:x", HeaderOf(request => request.AddHeader("X-Token", _secret + ":" + "x")));
    }

    [Fact]
    public void Sum_and_interpolation_arrive_in_the_query_in_both_styles()
    {
        Assert.Equal("k-s3cr3t/värde+1", QueryOf(request => request.AddQueryParameter("q", "k-" + _secret)));
        Assert.Equal("k-s3cr3t/värde+1", QueryOf(request => request.AddQueryParameter("q", $"k-{_secret}")));
        Assert.Equal("k-s3cr3t/värde+1", QueryOf(_ => RestApi.AddQueryParameter("q", "k-" + _secret)));
        Assert.Equal("k-s3cr3t/värde+1", QueryOf(_ => RestApi.AddQueryParameter("q", $"k-{_secret}")));
    }

    [Fact]
    public void Sum_and_interpolation_arrive_in_path_and_segment_in_both_styles()
    {
        const string Arrived = "/bot-s3cr3t%2Fv%C3%A4rde%2B1/send";
        Assert.Equal(Arrived, TargetOf("/{bot}/send", request => request.AddUrlSegment("bot", "bot-" + _secret)));
        Assert.Equal(Arrived, TargetOf("/{bot}/send", request => request.AddUrlSegment("bot", $"bot-{_secret}")));
        Assert.Equal(Arrived, TargetOf("/{bot}/send", _ => RestApi.AddUrlSegment("bot", "bot-" + _secret)));
        Assert.Equal(Arrived, TargetOf("/{bot}/send", _ => RestApi.AddUrlSegment("bot", $"bot-{_secret}")));

        var token = new Secret("110201543:AAHdqTc");
        _client.CreateRequest($"/bot{token}/send", "GET").ExecuteRequest();
        Assert.Equal("/bot110201543:AAHdqTc/send", echo.Server.Last.Target);
        RestApi.CreateClient(echo.Server.Url);
        RestApi.CreateRequest("/bot" + token + "/send", "GET");
        RestApi.ExecuteRequest();
        Assert.Equal("/bot110201543:AAHdqTc/send", echo.Server.Last.Target);
        RestApi.CreateRequest($"/bot{token}/sent", "GET").ExecuteRequest();
        Assert.Equal("/bot110201543:AAHdqTc/sent", echo.Server.Last.Target);
    }

    [Fact]
    public void Sum_and_interpolation_arrive_in_a_body_in_both_styles()
    {
        Assert.Equal("<t>s3cr3t/värde+1", BodyOf(request => request.AddBody("<t>" + _secret, "text/xml")));
        Assert.Equal("<t>s3cr3t/värde+1", BodyOf(request => request.AddBody($"<t>{_secret}", "text/xml")));
        Assert.Equal("<t>s3cr3t/värde+1", BodyOf(_ => RestApi.AddBody("<t>" + _secret, "text/xml")));
        Assert.Equal("<t>s3cr3t/värde+1", BodyOf(_ => RestApi.AddBody($"<t>{_secret}", "text/xml")));
    }

    [Fact]
    public void A_secret_inside_a_json_body_arrives()
    {
        var secret = new Secret("s3cr3t-value");
        Assert.Equal("""{"token":"s3cr3t-value"}""", BodyOf(request => request.AddJsonBody(new { token = secret })));
        Assert.Equal("""{"token":"s3cr3t-value"}""", BodyOf(_ => RestApi.AddJsonBody(new { token = secret })));
        Assert.Equal(
            """{"token":"s3cr3t-value"}""",
            BodyOf(request => request.AddJsonBody(new JsonObject { ["token"] = JsonValue.Create(secret) }))
        );
        Assert.Equal(
            """{"token":"s3cr3t-value"}""",
            BodyOf(request => request.AddJsonBody(new Dictionary<string, object> { ["token"] = secret }))
        );
        Assert.Equal("\"s3cr3t-value\"", BodyOf(request => request.AddJsonBody(secret)));
    }

    [Fact]
    public void A_secret_is_a_base_url_in_both_styles()
    {
        var url = new Secret(echo.Server.Url);
        RestApi.CreateClient(url).CreateRequest("/a", "GET").ExecuteRequest();
        Assert.Equal("/a", echo.Server.Last.Target);
        RestApi.CreateClient(url + "/b").CreateRequest("/x", "GET").ExecuteRequest();
        Assert.Equal("/b/x", echo.Server.Last.Target);
        RestApi.CreateClient($"{url}/c").CreateRequest("/x", "GET").ExecuteRequest();
        Assert.Equal("/c/x", echo.Server.Last.Target);
        new RestClient($"{url}/d").CreateRequest("/x", "GET").ExecuteRequest();
        Assert.Equal("/d/x", echo.Server.Last.Target);
        new RestClient(url).CreateRequest("/e", "GET").ExecuteRequest();
        Assert.Equal("/e", echo.Server.Last.Target);
    }

    [Fact]
    public void Authentication_takes_secrets_in_both_styles()
    {
        var secret = new Secret("s3cr3t");
        Assert.Equal("Bearer s3cr3t", AuthorizationOf(request => request.SetOAuth2AuthorizationHeaderAuth(secret)));
        Assert.Equal("Bearer s3cr3t-1", AuthorizationOf(request => request.SetOAuth2AuthorizationHeaderAuth($"{secret}-{1}")));
        Assert.Equal("Bearer s3cr3t-1", AuthorizationOf(_ => RestApi.SetOAuth2AuthorizationHeaderAuth($"{secret}-{1}")));
        Assert.Equal("Basic dTpzM2NyM3Q=", AuthorizationOf(request => request.SetHttpBasicAuth("u", secret)));
        Assert.Equal("Basic czNjcjN0Og==", AuthorizationOf(request => request.SetHttpBasicAuth(secret, "")));
        Assert.Equal("Basic czNjcjN0OnMzY3IzdA==", AuthorizationOf(request => request.SetHttpBasicAuth(secret, secret)));
        Assert.Equal("Basic dTpzM2NyM3Q=", AuthorizationOf(_ => RestApi.SetHttpBasicAuth("u", secret)));
        Assert.Equal("Basic czNjcjN0Og==", AuthorizationOf(_ => RestApi.SetHttpBasicAuth(secret, "")));
        Assert.Equal("Basic czNjcjN0OnMzY3IzdA==", AuthorizationOf(_ => RestApi.SetHttpBasicAuth(secret, secret)));
        Assert.Equal("k-s3cr3t", HeaderOf(request => request.SetApiKey("X-Token", "k-" + secret)));
        Assert.Equal("k-s3cr3t", HeaderOf(request => request.SetApiKey("X-Token", $"k-{secret}")));
        Assert.Equal("k-s3cr3t", HeaderOf(_ => RestApi.SetApiKey("X-Token", $"k-{secret}")));
        Assert.Equal("k-s3cr3t", QueryOf(_ => RestApi.SetApiKey("q", $"k-{secret}", ApiKeyLocation.Query)));
        Assert.Equal("s3cr3t", QueryOf(request => request.SetApiKey("q", secret, ApiKeyLocation.Query)));
    }

    [Fact]
    public void Interpolation_without_a_secret_is_an_ordinary_text()
    {
        const string Version = "2";
        Assert.Equal("v2", HeaderOf(request => request.AddHeader("X-Token", $"v{Version}")));
        Assert.Equal("constant", HeaderOf(request => request.AddHeader("X-Token", $"constant")));
        Assert.Equal("a7   -0.5", HeaderOf(request => request.AddHeader("X-Token", $"a{7, -4}{-0.5m}")));
        Assert.Equal("2026-01", HeaderOf(request => request.AddHeader("X-Token", $"{new DateOnly(2026, 1, 2):yyyy-MM}")));
        Assert.Equal("", QueryOf(request => request.AddQueryParameter("q", $"{null}")));
        Assert.Equal("a b", QueryOf(request => request.AddQueryParameter("q", $"{"a b".AsSpan()}")));
        Assert.Equal("   x", QueryOf(request => request.AddQueryParameter("q", $"{"x", 4}")));
    }

    [Fact]
    public void A_secret_behind_any_static_type_or_format_arrives()
    {
        object boxed = _secret;
        Assert.Equal("s3cr3t/värde+1", QueryOf(request => request.AddQueryParameter("q", $"{boxed}")));
        Assert.Equal("s3cr3t/värde+1", QueryOf(request => request.AddQueryParameter("q", $"{_secret, 3}")));
        Assert.Equal("s3cr3t/värde+1", QueryOf(request => request.AddQueryParameter("q", $"{boxed:x}")));
    }

    private string? HeaderOf(Action<RestRequest> configure) => Sent(configure).Header("X-Token");

    private string? AuthorizationOf(Action<RestRequest> configure) => Sent(configure).Header("Authorization");

    private string? QueryOf(Action<RestRequest> configure) => Assert.Single(Sent(configure).Query["q"]);

    private string BodyOf(Action<RestRequest> configure) => Sent(configure, "POST").Text;

    private string TargetOf(string path, Action<RestRequest> configure) => Sent(configure, "GET", path).Target;

    private ReceivedRequest Sent(Action<RestRequest> configure, string method = "GET", string path = "/x")
    {
        RestApi.CreateClient(echo.Server.Url);
        configure(RestApi.CreateRequest(path, method));
        RestApi.ExecuteRequest();
        return echo.Server.Last;
    }
}
