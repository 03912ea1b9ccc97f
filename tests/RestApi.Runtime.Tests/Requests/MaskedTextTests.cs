using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

/// <summary>A secret that became a text before it got to the builder has lost its value: say so instead of sending asterisks.</summary>
public sealed class MaskedTextTests
{
    private static readonly Secret s_secret = new("s3cr3t-value");
    private readonly string _masked = $"Bearer {s_secret}";
    private readonly RestRequest _request = new RestClient("http://127.0.0.1:9").CreateRequest("/{id}", "POST");

    [Fact]
    public void A_masked_text_is_refused_everywhere()
    {
        Refused("header 'X-Key'", () => _request.AddHeader("X-Key", _masked));
        Refused("query parameter 'q'", () => _request.AddQueryParameter("q", _masked));
        Refused("query parameter 'q'", () => _request.AddQueryParameter("q", ["a", _masked]));
        Refused("URL segment 'id'", () => _request.AddUrlSegment("id", _masked));
        Refused("the token", () => _request.SetOAuth2AuthorizationHeaderAuth(_masked));
        Refused("API key 'X-Key'", () => _request.SetApiKey("X-Key", _masked));
        Refused("API key 'key'", () => _request.SetApiKey("key", _masked, ApiKeyLocation.Query));
        Refused("the user name", () => _request.SetHttpBasicAuth(_masked, "p"));
        Refused("the password", () => _request.SetHttpBasicAuth("u", _masked));
        Refused("the base URL", () => RestApi.CreateClient("https://" + $"{s_secret}.example.com".ToString()));
        Refused("the base URL", () => _ = new RestClient(new Uri("https://example.com/***")));
        Refused("the path", () => new RestClient("http://127.0.0.1:9").CreateRequest("/bot" + _masked, "GET"));
    }

    [Fact]
    public void A_masked_text_beside_a_secret_is_refused()
    {
        Refused("header 'X-Key'", () => _request.AddHeader("X-Key", $"{_masked} {s_secret}"));
        Refused("header 'X-Key'", () => _request.AddHeader("X-Key", $"{_masked.AsSpan()} {s_secret}"));
        Refused("header 'X-Key'", () => _request.AddHeader("X-Key", $"{(s_secret, 1)} {s_secret}"));
        Refused("a part of the sum", () => _ = _masked + s_secret);
        Refused("a part of the sum", () => _ = s_secret + _masked);
        Refused("the interpolated string", () => Secret.Format($"{_masked} {s_secret}"));
    }

    [Fact]
    public void A_masked_text_without_a_secret_beside_it_is_refused_too()
    {
        Refused("header 'X-Key'", () => _request.AddHeader("X-Key", $"{_masked}"));
        Refused("query parameter 'q'", () => _request.AddQueryParameter("q", $"{_masked}"));
        Refused("URL segment 'id'", () => _request.AddUrlSegment("id", $"{_masked}"));
    }

    [Fact]
    public void A_credential_that_really_holds_asterisks_is_sent()
    {
        var secret = new Secret("a***b");

        _request.AddHeader("X-Key", secret).AddHeader("X-Other", $"k {secret}").SetOAuth2AuthorizationHeaderAuth(secret);
    }

    [Fact]
    public void Asterisks_in_a_body_are_a_text_as_any_other() => _request.AddBody("***bold***", "text/markdown");

    private static void Refused(string what, Action send)
    {
        var error = Assert.Throws<ArgumentException>(send);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains("\"Bearer \" + secret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t-value", error.ToString(), StringComparison.Ordinal);
    }
}
