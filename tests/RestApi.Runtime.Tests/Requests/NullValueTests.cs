using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

/// <summary>A literal null compiles wherever a text or a secret is taken; it is skipped where it may be absent, refused where not.</summary>
public sealed class NullValueTests
{
    private readonly Secret _secret = new("s3cr3t-value");
    private readonly RestClient _client = RestApi.CreateClient("http://127.0.0.1:9");
    private readonly RestRequest _request;

    public NullValueTests() => _request = RestApi.CreateRequest("/{id}", "POST");

    [Fact]
    public void Optional_values_are_skipped()
    {
        Assert.Same(_request, _request.AddHeader("X", null).AddQueryParameter("q", null));
        RestApi.CreateClient("http://127.0.0.1:9");
        var ambient = RestApi.CreateRequest("/{id}", "POST");
        Assert.Same(ambient, RestApi.AddHeader("X", null));
        Assert.Same(ambient, RestApi.AddQueryParameter("q", null));
    }

    [Fact]
    public void Required_values_are_refused()
    {
        Refused(() => _request.AddUrlSegment("id", null));
        Refused(() => _request.AddBody(null!, "text/plain"));
        Refused(() => _request.AddJsonBody(null!));
        Refused(() => _request.SetApiKey("X", null!));
        Refused(() => _request.SetOAuth2AuthorizationHeaderAuth(null!));
        Refused(() => _request.SetHttpBasicAuth(null!, null!));
        Refused(() => _request.SetHttpBasicAuth("u", null!));
        Refused(() => _request.SetHttpBasicAuth(null!, "p"));
        Refused(() => _request.SetHttpBasicAuth(_secret, null!));
        Refused(() => _request.SetHttpBasicAuth(null!, _secret));
        Refused(() => _client.CreateRequest(null!, "GET"));
        Refused(() => _client.CreateRequest("/x", null!));
        Refused(() => _ = new RestClient(null!));
        Refused(() => RestApi.CreateClient(null!));
        Refused(() => _ = new Secret(null!));
    }

    [Fact]
    public void The_ambient_style_refuses_the_same()
    {
        RestApi.CreateClient("http://127.0.0.1:9");
        RestApi.CreateRequest("/{id}", "POST");
        Refused(() => RestApi.AddUrlSegment("id", null));
        Refused(() => RestApi.AddBody(null!, "text/plain"));
        Refused(() => RestApi.AddJsonBody(null!));
        Refused(() => RestApi.SetApiKey("X", null!));
        Refused(() => RestApi.SetOAuth2AuthorizationHeaderAuth(null!));
        Refused(() => RestApi.SetHttpBasicAuth(null!, null!));
        Refused(() => RestApi.SetHttpBasicAuth(_secret, null!));
        Refused(() => RestApi.SetHttpBasicAuth(null!, _secret));
        Refused(() => RestApi.CreateRequest(null!, "GET"));
    }

    [Fact]
    public void A_secret_that_is_not_set_is_refused_with_a_hint()
    {
        Secret? missing = null;
        NotSet(() => _request.AddHeader("X", $"Bearer {missing}"));
        NotSet(() => _request.AddHeader("X", "Bearer " + missing!));
        NotSet(() => _request.AddUrlSegment("id", missing!));
        NotSet(() => _request.AddBody(missing!, "text/plain"));
        NotSet(() => _request.SetApiKey("X", missing!));
        NotSet(() => _request.SetOAuth2AuthorizationHeaderAuth(missing!));
        NotSet(() => _request.SetHttpBasicAuth("u", missing!));
        NotSet(() => _request.SetHttpBasicAuth(missing!, missing!));
        NotSet(() => _client.CreateRequest(missing!, "GET"));
        NotSet(() => RestApi.CreateClient(missing));
        NotSet(() => _ = missing! + _secret);
        NotSet(() => _ = _secret + missing!);
        NotSet(() => _ = missing! + "x");
    }

    [Fact]
    public void A_sum_with_a_null_text_is_the_secret_itself()
    {
        Assert.Equal("s3cr3t-value", (null + _secret).Reveal());
        Assert.Equal("s3cr3t-value", (_secret + null).Reveal());
        Assert.Equal("s3cr3t-value", (_secret + "").Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_credential_is_refused(string blank)
    {
        Assert.Contains("blank", Assert.Throws<ArgumentException>(() => _request.SetApiKey("X", blank)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _request.SetApiKey("x", blank, ApiKeyLocation.Query));
        Assert.Throws<ArgumentException>(() => _request.SetOAuth2AuthorizationHeaderAuth(blank));
    }

    [Fact]
    public void A_typed_null_chooses_the_overload_it_names()
    {
        JsonObject? body = null;
        Assert.Throws<ArgumentNullException>(() => _request.AddJsonBody(body!));
        Assert.Throws<ArgumentNullException>(() => RestApi.CreateClient((Uri)null!));
    }

    private static void Refused(Action call) => Assert.ThrowsAny<ArgumentException>(call);

    private static void NotSet(Action call) =>
        Assert.Contains("not set", Assert.Throws<ArgumentNullException>(call).Message, StringComparison.Ordinal);
}
