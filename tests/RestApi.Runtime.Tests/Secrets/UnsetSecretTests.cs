using Comind.Api.Server;

namespace Acme.RuntimeTests.Secrets;

/// <summary>A secret that is null is refused where it is passed, with the name of what it was for.</summary>
public sealed class UnsetSecretTests
{
    private const string Url = "https://example.com/token";

    private static readonly Secret s_unset = null!;
    private static readonly Secret s_set = new("set-in-this-test");

    public static TheoryData<string, Action<RestRequest>> Uses =>
        new()
        {
            { "the token URL", static request => request.SetOAuth2ClientCredentials(s_unset, "c", "s") },
            { "the token URL", static request => request.SetOAuth2ClientCredentials(s_unset, "c", s_set) },
            { "the token URL", static request => request.SetOAuth2ClientCredentials(s_unset, s_set, "s") },
            { "the token URL", static request => request.SetOAuth2ClientCredentials(s_unset, s_set, s_set) },
            { "the client id", static request => request.SetOAuth2ClientCredentials(Url, s_unset, "s") },
            { "the client id", static request => request.SetOAuth2ClientCredentials(Url, s_unset, s_set) },
            { "the client secret", static request => request.SetOAuth2ClientCredentials(Url, "c", s_unset) },
            { "the client secret", static request => request.SetOAuth2ClientCredentials(Url, s_set, s_unset) },
            { "the user name", static request => request.SetHttpBasicAuth(s_unset, "p") },
            { "the user name", static request => request.SetHttpBasicAuth(s_unset, s_set) },
            { "the password", static request => request.SetHttpBasicAuth("u", s_unset) },
            { "the password", static request => request.SetHttpBasicAuth(s_set, s_unset) },
            { "the token", static request => request.SetOAuth2AuthorizationHeaderAuth(s_unset) },
            { "API key 'X-Key'", static request => request.SetApiKey("X-Key", s_unset) },
            { "API key 'key'", static request => request.SetApiKey("key", s_unset, ApiKeyLocation.Query) },
            { "the key of the signature", static request => request.SetHmacSignature("X-Signature", s_unset) },
            { "URL segment 'id'", static request => request.AddUrlSegment("id", s_unset) },
            { "the body", static request => request.AddBody(s_unset, "text/plain") },
            { "the body", static request => request.AddXmlBody(s_unset) },
            { "the path", static request => request.Client.CreateRequest(s_unset, "GET") },
            { "the base URL", static _ => GC.KeepAlive(new RestClient(s_unset)) },
        };

    [Theory]
    [MemberData(nameof(Uses))]
    public void Unset_secret_is_refused_by_name(string what, Action<RestRequest> use)
    {
        var request = new RestClient("http://127.0.0.1:1").CreateRequest("/x/{id}", "POST");

        var error = Assert.Throws<ArgumentNullException>(() => use(request));

        Assert.Equal($"The value of {what} is a secret that is not set.", error.Message);
    }
}
