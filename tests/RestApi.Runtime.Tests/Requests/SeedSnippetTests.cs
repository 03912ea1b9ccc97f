using System.Globalization;
using System.Text.Json;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

/// <summary>The statement-style snippets of the TypeScript documentation, line for line.</summary>
public sealed class SeedSnippetTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private readonly string _url = echo.Server.Url;
    private readonly Contact _entity = new();

    [Fact]
    public void Get()
    {
        // 1. Base URL
        RestApi.CreateClient(_url);

        // 2. Path + method
        RestApi.CreateRequest("/v1/contacts", "GET");

        // 3. Headers, auth, body (as needed)
        RestApi.AddHeader("Accept", "application/json");

        // 4. Fire
        var res = RestApi.ExecuteRequest();
        var data = JsonDocument.Parse(res.Content);

        Assert.Equal(200, res.StatusCode);
        Assert.Equal(JsonValueKind.Object, data.RootElement.ValueKind);
        Arrived("GET", "/v1/contacts", "", ("Accept", "application/json"));
    }

    [Fact]
    public void Basic_auth()
    {
        RestApi.CreateClient(_url);
        RestApi.CreateRequest("/data", "GET");
        RestApi.SetHttpBasicAuth("username", "password");
        var res = RestApi.ExecuteRequest();

        Assert.Equal(200, res.StatusCode);
        Arrived("GET", "/data", "", ("Authorization", "Basic dXNlcm5hbWU6cGFzc3dvcmQ="));
    }

    [Fact]
    public void Bearer_token()
    {
        var token = new Secret("tok-4711");

        RestApi.CreateClient(_url);
        RestApi.CreateRequest("/data", "GET");
        RestApi.SetOAuth2AuthorizationHeaderAuth(token);
        var res = RestApi.ExecuteRequest();

        Assert.Equal(200, res.StatusCode);
        Arrived("GET", "/data", "", ("Authorization", "Bearer tok-4711"));
    }

    [Fact]
    public void Api_key_in_a_header()
    {
        var apiKey = new Secret("key-4711");

        RestApi.CreateClient(_url);
        RestApi.CreateRequest("/data", "GET");
        RestApi.AddHeader("X-API-Key", apiKey);
        var res = RestApi.ExecuteRequest();

        Assert.Equal(200, res.StatusCode);
        Arrived("GET", "/data", "", ("X-API-Key", "key-4711"));
    }

    [Fact]
    public void Get_with_query_parameters()
    {
        RestApi.CreateClient(_url);
        RestApi.CreateRequest("/contacts", "GET");
        RestApi.AddQueryParameter("status", "active");
        RestApi.AddQueryParameter("limit", "50");
        RestApi.AddQueryParameter("offset", "0");
        var res = RestApi.ExecuteRequest();

        Assert.Equal(200, res.StatusCode);
        Arrived("GET", "/contacts?status=active&limit=50&offset=0", "");
    }

    [Fact]
    public void Post_with_json_body()
    {
        RestApi.CreateClient(_url);
        RestApi.CreateRequest("/contacts", "POST");
        RestApi.AddHeader("Content-Type", "application/json");
        RestApi.AddJsonBody(
            new
            {
                name = _entity.Title,
                email = _entity.Email,
                company = _entity.CompanyName,
                source = "comind-sync",
            }
        );
        var res = RestApi.ExecuteRequest();

        Assert.Equal(200, res.StatusCode);
        Arrived(
            "POST",
            "/contacts",
            """{"name":"Ann","email":"ann@acme.com","company":"Acme","source":"comind-sync"}""",
            ("Content-Type", "application/json"),
            ("Content-Length", "77")
        );
    }

    [Fact]
    public void Put_to_update_an_existing_resource()
    {
        var now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        RestApi.CreateClient(_url);
        RestApi.CreateRequest($"/contacts/{_entity.ExternalId}", "PUT");
        RestApi.AddHeader("Content-Type", "application/json");
        RestApi.AddJsonBody(
            new
            {
                name = _entity.Title,
                email = _entity.Email,
                updated_at = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            }
        );
        var res = RestApi.ExecuteRequest();

        Assert.Equal(200, res.StatusCode);
        Arrived(
            "PUT",
            "/contacts/c-7",
            """{"name":"Ann","email":"ann@acme.com","updated_at":"2026-01-02T03:04:05.0000000Z"}""",
            ("Content-Type", "application/json"),
            ("Content-Length", "81")
        );
    }

    private void Arrived(string method, string target, string body, params (string Name, string Value)[] headers)
    {
        var request = echo.Server.Last;
        Assert.Equal((method, target, body), (request.Method, request.Target, request.Text));
        // What the transport itself adds; everything else must have been asked for.
        string[] own = ["Host", "Accept-Encoding"];
        Assert.Equal(
            headers.Order(),
            request.Headers.Where(header => !own.Contains(header.Key)).Select(static header => (header.Key, header.Value)).Order()
        );
    }

    private sealed class Contact
    {
        public string Title => "Ann";

        public string Email => "ann@acme.com";

        public string CompanyName => "Acme";

        public string ExternalId => "c-7";
    }
}
