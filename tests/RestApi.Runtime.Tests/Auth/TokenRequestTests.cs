using System.Text;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Auth;

/// <summary>What goes to the token endpoint, and what its answers mean.</summary>
public sealed class TokenRequestTests
{
    private readonly string _client = Guid.NewGuid().ToString();

    [Fact]
    public async Task Id_and_secret_travel_form_encoded_in_the_header_and_the_rest_in_the_form()
    {
        await using var server = await TokenServer.StartAsync();
        var options = new OAuth2Options
        {
            Audience = "https://api.example.com",
            Parameters = new Dictionary<string, string> { ["resource"] = "a b" },
        };

        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, $"ä:{_client}", "p:w %", "read write", options));

        var sent = server.Last;
        var pair = Convert.ToBase64String(Encoding.ASCII.GetBytes($"%C3%A4%3A{_client}:p%3Aw+%25"));
        Assert.Equal(("POST", "/token", "Basic " + pair), (sent.Method, sent.Target, sent.Header("Authorization")));
        Assert.Equal("grant_type=client_credentials&scope=read+write&audience=https%3A%2F%2Fapi.example.com&resource=a+b", sent.Text);
        Assert.Equal("application/x-www-form-urlencoded", sent.Header("Content-Type"));
        Assert.Equal("application/json", sent.Header("Accept"));
    }

    [Fact]
    public async Task In_the_body_there_is_no_header()
    {
        await using var server = await TokenServer.StartAsync();
        var options = new OAuth2Options { ClientAuthentication = OAuth2ClientAuthentication.RequestBody };

        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, "p&w", options: options));

        Assert.Null(server.Last.Header("Authorization"));
        Assert.Equal($"grant_type=client_credentials&client_id={_client}&client_secret=p%26w", server.Last.Text);
    }

    [Fact]
    public async Task Every_part_may_be_a_secret()
    {
        await using var server = await TokenServer.StartAsync();
        Secret url = new(server.Url, "TOKEN_URL"),
            id = new(_client),
            secret = new("s-1");

        await SendAsync(request => request.SetOAuth2ClientCredentials(url, id, secret));
        await SendAsync(request => request.SetOAuth2ClientCredentials(url, id, "s-1"));
        await SendAsync(request => request.SetOAuth2ClientCredentials(url, _client, secret));
        await SendAsync(request => request.SetOAuth2ClientCredentials(url, _client, "s-1"));
        Assert.Equal(1, server.Requests);

        // Where a plain URL may lead is another question than where a secret one may.
        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, id, secret));
        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, id, "s-1"));
        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, secret));
        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, "s-1"));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task Another_secret_scope_or_option_is_another_token()
    {
        await using var server = await TokenServer.StartAsync();

        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, "s-1"));
        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, "s-2"));
        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, "s-1", "read"));
        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, "s-1", options: new() { Audience = "a" }));

        Assert.Equal(4, server.Requests);
    }

    [Fact]
    public async Task The_token_is_redacted_from_then_on()
    {
        await using var server = await TokenServer.AnsweringAsync(200, """{"access_token":"t0ken-to-be-redacted","token_type":"Bearer"}""");

        var sent = await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, "s-1"));

        Assert.Equal("Bearer t0ken-to-be-redacted", sent!.Header("Authorization"));
        Assert.Equal("x *** y", SecretRedactor.Redact("x t0ken-to-be-redacted y"));
    }

    [Theory]
    [InlineData("""{"access_token":"t-1"}""")]
    [InlineData("""{"access_token":"t-1","token_type":"bearer","expires_in":"3600"}""")]
    [InlineData("""{"access_token":"t-1","token_type":"BEARER","expires_in":1e300}""")]
    [InlineData("""{"access_token":"t-1","token_type":"Bearer","expires_in":0}""")]
    [InlineData("""{"access_token":"t-1","token_type":"Bearer","expires_in":-5}""")]
    [InlineData("""{"access_token":"t-1","token_type":"Bearer","expires_in":"soon"}""")]
    [InlineData("""{"access_token":"t-1","token_type":null,"expires_in":null}""")]
    public async Task A_token_is_taken_from_an_answer_that_is_not_quite_right(string answer)
    {
        await using var server = await TokenServer.AnsweringAsync(200, answer);

        var sent = await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, "s-1"));

        Assert.Equal("Bearer t-1", sent!.Header("Authorization"));
    }

    [Theory]
    [InlineData(
        200,
        """{"access_token":"","c0nt3nt":1}""",
        "gave no usable access_token. Check the token URL, and ask the API's operator."
    )]
    [InlineData(
        200,
        """{"access_token":"c0nt3nt\r\nX: y"}""",
        "gave no usable access_token. Check the token URL, and ask the API's operator."
    )]
    [InlineData(
        200,
        """{"access_token":"c0nt3nt \u00e4"}""",
        "gave no usable access_token. Check the token URL, and ask the API's operator."
    )]
    [InlineData(200, """{"access_token":"\ud800"}""", "gave no usable access_token. Check the token URL, and ask the API's operator.")]
    [InlineData(200, """{"access_token":{"c0nt3nt":1}}""", "gave no usable access_token. Check the token URL, and ask the API's operator.")]
    [InlineData(
        200,
        """{"access_token":"c0nt3nt","token_type":"DPoP"}""",
        "gave a token of another type than Bearer, which cannot be sent. Ask the API's operator."
    )]
    [InlineData(200, "<html>c0nt3nt</html>", "answered with something else than a JSON object. Check the token URL.")]
    [InlineData(200, "", "answered with something else than a JSON object. Check the token URL.")]
    [InlineData(200, "[\"c0nt3nt\"]", "answered with something else than a JSON object. Check the token URL.")]
    [InlineData(
        400,
        """{"error":"invalid_scope","error_description":"c0nt3nt"}""",
        "returned 400 BadRequest (invalid_scope). Check token URL, client id, client secret and scope."
    )]
    [InlineData(400, """{"error":"c0nt3nt"}""", "returned 400 BadRequest. Check token URL, client id, client secret and scope.")]
    [InlineData(404, "c0nt3nt", "returned 404 NotFound. Check token URL, client id, client secret and scope.")]
    [InlineData(302, "c0nt3nt", "returned 302 Found. Check token URL, client id, client secret and scope.")]
    [InlineData(503, "", "returned 503 ServiceUnavailable. Check token URL, client id, client secret and scope.")]
    public async Task An_answer_without_a_token_is_an_error_that_quotes_nothing(int status, string answer, string problem)
    {
        await using var server = await TokenServer.AnsweringAsync(status, answer);

        var error = await Assert.ThrowsAsync<RestApiException>(() =>
            SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, "s-1"))
        );

        Assert.Equal((RestApiErrorKind.Token, null), (error.Kind, error.StatusCode));
        Assert.EndsWith($"The token endpoint on {new Uri(server.Url).Authority} {problem}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c0nt3nt", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_of_the_endpoint_has_the_kind_of_what_went_wrong()
    {
        var port = RawServer.UnusedPort();

        var error = await Assert.ThrowsAsync<RestApiException>(() =>
            SendAsync(request => request.SetOAuth2ClientCredentials($"http://127.0.0.1:{port}/token", _client, "s-1"))
        );

        Assert.Equal((RestApiErrorKind.Connect, "/x"), (error.Kind, error.PathTemplate));
        Assert.Contains(
            $"was not sent, for want of an access token. POST / on 127.0.0.1:{port} failed (Connect): the connection was refused.",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "c", "s", "The value of the token URL is blank. Is the secret behind it set?")]
    [InlineData("/token", "c", "s", "The token URL is not an absolute http or https URL, such as https://login.example.com/oauth2/token.")]
    [InlineData("ftp://example.com", "c", "s", "The token URL is not an absolute http or https URL")]
    [InlineData(
        "https://u:p@example.com",
        "c",
        "s",
        "The token URL holds a user name or password. Pass client id and secret on their own."
    )]
    [InlineData("https://example.com", " ", "s", "The value of the client id is blank. Is the secret behind it set?")]
    [InlineData("https://example.com", "c", "", "The value of the client secret is blank. Is the secret behind it set?")]
    [InlineData("https://example.com", "c", "***", "The value of the client secret contains '***'")]
    public void Parts_that_cannot_be_are_refused_at_once(string url, string client, string secret, string problem)
    {
        var request = new RestClient("http://127.0.0.1:1").CreateRequest("/x", "GET");

        var error = Assert.Throws<ArgumentException>(() => request.SetOAuth2ClientCredentials(url, client, secret));

        Assert.StartsWith(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_and_own_parameters_are_refused_at_once()
    {
        var request = new RestClient("http://127.0.0.1:1").CreateRequest("/x", "GET");

        Assert.Throws<ArgumentNullException>(() => request.SetOAuth2ClientCredentials("https://example.com", "c", (Secret)null!));
        Assert.Throws<ArgumentNullException>(() => request.SetOAuth2ClientCredentials("https://example.com", "c", (string)null!));
        var own = new OAuth2Options { Parameters = new Dictionary<string, string> { ["grant_type"] = "password" } };
        Assert.StartsWith(
            "The parameter 'grant_type' of the token request is set by itself. Remove it.",
            Assert.Throws<ArgumentException>(() => request.SetOAuth2ClientCredentials("https://example.com", "c", "s", null, own)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_token_and_Authorization_the_last_one_wins()
    {
        await using var server = await TokenServer.AnsweringAsync(200, """{"access_token":"t-1"}""");

        var byHand = await SendAsync(request =>
            request.SetOAuth2ClientCredentials(server.Url, _client, "s-1").SetOAuth2AuthorizationHeaderAuth("own")
        );
        Assert.Equal(("Bearer own", 0), (byHand!.Header("Authorization"), server.Requests));

        var fetched = await SendAsync(request =>
            request.AddHeader("authorization", "own").SetOAuth2ClientCredentials(server.Url, _client, "s-1")
        );
        Assert.Equal(("Bearer t-1", 1), (fetched!.Header("Authorization"), server.Requests));
    }

    [Fact]
    public async Task The_next_request_is_sent_without_a_token()
    {
        await using var server = await TokenServer.StartAsync();
        await SendAsync(request => request.SetOAuth2ClientCredentials(server.Url, _client, "s-1"));

        var sent = await SendAsync(static request => request);

        Assert.Null(sent!.Header("Authorization"));
    }

    [Fact]
    public void Nothing_shows_the_values()
    {
        var wanted = TokenRequest.Create("https://example.com", null, "c", "s3cr3t", null, null);

        Assert.Equal("***", wanted.ToString());
        Assert.Equal("***", $"{wanted}");
    }

    private static async Task<ReceivedRequest?> SendAsync(Func<RestRequest, RestRequest> configure)
    {
        await using var api = await EchoServer.StartAsync();
        using var res = await configure(new RestClient(api.Url).CreateRequest("/x", "GET")).ExecuteRequestAsync();
        return api.Last;
    }
}
