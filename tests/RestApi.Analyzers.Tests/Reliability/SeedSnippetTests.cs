using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>The snippets of the platform's page on external API calls, line for line in C#.</summary>
public sealed class SeedSnippetTests
{
    [Fact]
    public Task First_snippet_parses_without_a_check() =>
        Reports(
            """
            RestApi.CreateClient("https://api.example.com");
            RestApi.CreateRequest("/v1/contacts", "GET");
            RestApi.AddHeader("Accept", "application/json");
            var res = RestApi.ExecuteRequest();
            var data = JsonDocument.Parse(res.[|Content|]);
            """
        );

    [Theory]
    [InlineData("""RestApi.SetHttpBasicAuth("username", given);""")]
    [InlineData("RestApi.SetOAuth2AuthorizationHeaderAuth(given);")]
    [InlineData("""RestApi.AddHeader("X-API-Key", given);""")]
    public Task Authentication_snippets_read_nothing(string statement) =>
        Silent(
            $"""
            RestApi.CreateClient("https://api.example.com");
            RestApi.CreateRequest("/data", "GET");
            {statement}
            var res = RestApi.ExecuteRequest();
            """
        );

    [Fact]
    public Task Secrets_snippet_reads_nothing() =>
        Silent(
            """
            var key = AppSchema.GetSecrets()["COMIND_SECRET_CRM_API_KEY"];
            if (key is null) throw new InvalidOperationException("Missing secret: COMIND_SECRET_CRM_API_KEY");
            RestApi.CreateClient(given);
            RestApi.CreateRequest("/contacts", "GET");
            RestApi.AddHeader("X-API-Key", key);
            var res = RestApi.ExecuteRequest();
            """
        );

    [Fact]
    public Task Get_with_query_parameters_checks_for_200() =>
        Silent(
            """
            RestApi.CreateClient("https://api.example.com");
            RestApi.CreateRequest("/contacts", "GET");
            RestApi.AddQueryParameter("status", "active");
            var res = RestApi.ExecuteRequest();

            if (res.StatusCode != 200)
            {
                throw new InvalidOperationException($"GET /contacts failed with status {res.StatusCode}: {res.Content}");
            }

            var contacts = res.ReadJson<List<Contact>>();
            ActionLog.Log($"Fetched {contacts.Count} contacts");
            """
        );

    [Fact]
    public Task Post_checks_for_201() =>
        Silent(
            """
            RestApi.CreateRequest("/contacts", "POST");
            RestApi.AddHeader("Content-Type", "application/json");
            RestApi.AddJsonBody(new { name = given });
            var res = RestApi.ExecuteRequest();

            if (res.StatusCode != 201)
            {
                throw new InvalidOperationException($"POST /contacts failed: {res.Content}");
            }

            var created = res.ReadJson<Contact>();
            """
        );

    [Fact]
    public Task Put_reads_the_content_of_a_failure_only() =>
        Silent(
            """
            RestApi.CreateRequest($"/contacts/{given}", "PUT");
            RestApi.AddJsonBody(new { name = given });
            var res = RestApi.ExecuteRequest();

            if (res.StatusCode != 200)
            {
                throw new InvalidOperationException($"PUT /contacts/{given} failed: {res.Content}");
            }
            """
        );

    [Fact]
    public Task Chain_over_the_2xx_range_is_a_check() =>
        Silent(
            """
            var res = RestApi.ExecuteRequest();

            if (res.StatusCode >= 200 && res.StatusCode < 300)
            {
                var data = JsonDocument.Parse(res.Content);
                ActionLog.Log($"Success: {data}");
            }
            else if (res.StatusCode == 401)
            {
                throw new InvalidOperationException("Authentication failed - check your API credentials");
            }
            else if (res.StatusCode == 404)
            {
                ActionLog.Warn("Resource not found, skipping");
            }
            else if (res.StatusCode == 429)
            {
                throw new InvalidOperationException("Rate limit exceeded - try again later");
            }
            else
            {
                throw new InvalidOperationException($"Request failed with status {res.StatusCode}: {res.Content}");
            }
            """
        );

    [Fact]
    public Task Complete_example_checks_before_it_imports() => Silent(Sync(check: true, "ReadJson<Dictionary<string, List<Contact>>>"));

    [Fact]
    public Task Complete_example_without_its_check_is_reported() =>
        Reports(Sync(check: false, "[|ReadJson<Dictionary<string, List<Contact>>>|]"));

    private static string Sync(bool check, string read) =>
        $$"""
            RestApi.CreateClient(given);
            RestApi.CreateRequest("/api/v2/contacts", "GET");
            RestApi.AddHeader("X-API-Key", given);
            RestApi.AddQueryParameter("updated_since", given);
            RestApi.AddQueryParameter("limit", "200");
            RestApi.SetRequestTimeout(30);

            var res = RestApi.ExecuteRequest();

            {{(
                check
                    ? "if (res.StatusCode != 200) { throw new InvalidOperationException($\"CRM API returned {res.StatusCode}: {res.Content}\"); }"
                    : ""
            )}}

            var contacts = res.{{read}}()["data"];
            ActionLog.Log($"Fetched {contacts.Count} contacts from CRM");

            if (contacts.Count == 0)
            {
                return;
            }

            var result = ComindServer.ImportData(contacts.Select(c => new Dictionary<string, object?> { ["title"] = c.Name }), keyFields: ["title"]);
            ActionLog.Log($"Import complete: {result.Created} created, {result.Updated} updated");
            """;

    private static Task Reports(string statements) => Verify.Reports(InMethod(statements));

    private static Task Silent(string statements) => Verify.Silent(InMethod(statements));

    private static string InMethod(string statements) => ResponseCode.InClass($"void Run(string given)\n{{\n{statements}\n}}");
}
