using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer>;

namespace Acme.AnalyzersTests.Security;

public sealed class HardcodedCredentialQuietTests
{
    [Theory]
    [InlineData("""RestApi.AddHeader("X-API-Key", secret);""")]
    [InlineData("""RestApi.AddHeader("Authorization", "Bearer " + secret);""")]
    [InlineData("""RestApi.AddHeader("Authorization", $"Bearer {secret}");""")]
    [InlineData("""RestApi.AddHeader("Authorization", "Bearer " + given);""")]
    [InlineData("""RestApi.AddHeader("Authorization", $"Token token={given}");""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", Load("crm"));""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", Environment.GetEnvironmentVariable("COMIND_SECRET_CRM_API_KEY"));""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", AppSchema.GetSecrets().Require("COMIND_SECRET_CRM_API_KEY"));""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", given ?? throw new InvalidOperationException("No key is set."));""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", given ?? "");""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", "invalid");""")]
    [InlineData("""RestApi.AddHeader("X-Token", given ?? "no-token").AddHeader("X-API-Key", given ?? "without_api_key");""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", "crm-" + given);""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", given + "." + "v2").AddHeader("X-API-Key", $"{given}:{count}");""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", $"{given}-Page01Step02Item3").AddHeader("X-API-Key", given + ".OAuth2Token2");""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", string.Join(".", given, "production", "2024-05-01"));""")]
    [InlineData("""RestApi.AddHeader("X-Operator-Pin", "required").AddHeader("X-Map-Pin", "774120");""")]
    [InlineData("""RestApi.AddHeader("X-Shop-Key", given + ".orders-2024").AddHeader("X-Shop-Key", "shop/" + given);""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", string.Format("{0}.{1}", given, count));""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", string.Format(given, "crm"));""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", string.Join(".", given.Split(',')));""")]
    [InlineData("""RestApi.SetHttpBasicAuth("svc-crm", given);""")]
    [InlineData("""RestApi.SetHttpBasicAuth("svc-crm", secret);""")]
    [InlineData("""RestApi.SetOAuth2ClientCredentials("https://a.example/t", "svc-crm", secret, "read");""")]
    [InlineData("""RestApi.SetHmacSignature("X-Signature", secret);""")]
    [InlineData("""RestApi.SetOAuth2AuthorizationHeaderAuth(secret);""")]
    [InlineData("""RestApi.SetApiKey("X-Key", secret);""")]
    [InlineData("""RestApi.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("svc:" + given)));""")]
    [InlineData("""RestApi.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{given}:{given}")));""")]
    [InlineData("""_ = new Secret(given, "COMIND_SECRET_CRM_API_KEY");""")]
    [InlineData("""_ = "Bearer k-8f3a" + secret;""")]
    [InlineData("""RestApi.SetHttpBasicAuth("user", "secret");""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", "test-api-key");""")]
    [InlineData("""RestApi.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("user:pass")));""")]
    public Task Credential_from_elsewhere_is_quiet(string statement) => Silent(statement);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("string.Empty")]
    [InlineData("(string?)null")]
    [InlineData("\"***\"")]
    [InlineData("Secret.Mask")]
    [InlineData("\"Bearer\"")]
    [InlineData("\"Bearer \"")]
    [InlineData("\"<your-api-key>\"")]
    [InlineData("\"{token}\"")]
    [InlineData("\"${CRM_TOKEN}\"")]
    [InlineData("\"{{token}}\"")]
    [InlineData("\"@password\"")]
    [InlineData("\"REDACTED\"")]
    [InlineData("\"xxxxxxxx\"")]
    [InlineData("\"COMIND_SECRET_CRM_API_KEY\"")]
    [InlineData("nameof(Sync)")]
    public Task Placeholder_mask_or_name_is_quiet(string value) =>
        Silent($"""RestApi.AddHeader("Authorization", {value}).AddHeader("Authorization", "Bearer " + {value});""");

    [Theory]
    [InlineData("""RestApi.AddHeader("Accept", "application/json");""")]
    [InlineData("""RestApi.AddHeader("X-Title", "Enter your password: abc123!");""")]
    [InlineData("""RestApi.AddHeader("X-Password-Policy", "strict-8f3a");""")]
    [InlineData("""RestApi.AddHeader("X-Request-Id", "4dcb9b21-8f3a-4c7e-9a51-0d3d8c1b6f10");""")]
    [InlineData("""RestApi.AddHeader("If-None-Match", "d41d8cd98f00b204e9800998ecf8427e");""")]
    [InlineData("""RestApi.AddHeader("X-Author", "k-8f3a");""")]
    [InlineData("""RestApi.AddHeader("X-Signature-Algorithm", "HMAC-SHA256");""")]
    [InlineData("""RestApi.AddHeader("X-Action", "synchronizeContactsFromExternalCrmIntoLocalRecords");""")]
    [InlineData("""RestApi.AddHeader("Cookie", "lang=en; theme=dark");""")]
    [InlineData("""RestApi.AddHeader(given, "k-8f3a");""")]
    [InlineData("""RestApi.AddQueryParameter("token_type", "bearer");""")]
    [InlineData("""RestApi.AddQueryParameter("page_token", "8f3aQ7xN2mK9rT4w");""")]
    [InlineData("""RestApi.AddQueryParameter("primary_key", "c_external_id");""")]
    [InlineData("""RestApi.AddQueryParameter("keyboard", "qwertyuiopasdfghjkl");""")]
    [InlineData("""RestApi.AddQueryParameter("alphabet", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");""")]
    [InlineData("""RestApi.AddQueryParameter("limit", "200").AddQueryParameter("token", count);""")]
    [InlineData("""RestApi.AddUrlSegment("token", "8f3a");""")]
    [InlineData("""RestApi.AddBody("user=svc&password=", "text/plain").AddBody("token_type=bearer&page=2", "text/plain");""")]
    [InlineData("""RestApi.AddFormField("grant_type", "client_credentials").AddParameter("page_token", "8f3a");""")]
    [InlineData("""RestApi.CreateRequest("/issues?page_token=8f3a&keyword=password&token={token}", "GET");""")]
    [InlineData("""RestApi.AddHeader("X-Atlassian-Token", "no-check");""")]
    [InlineData("""RestApi.AddQueryParameter("auth", "true").AddQueryParameter("key", "value");""")]
    [InlineData("""RestApi.SetHttpBasicAuth(secret, "x-oauth-basic").SetHttpBasicAuth(secret, "api_token");""")]
    [InlineData("""RestApi.AddHeader("X-Auth", true).AddQueryParameter("key", 42).AddQueryParameter("auth", false);""")]
    [InlineData("""ActionLog.Info("The password is wrong, the token k-8f3a too");""")]
    public Task Value_that_is_no_credential_is_quiet(string statement) => Silent(statement);

    [Theory]
    [InlineData("\"https://api.example.com/v1\"")]
    [InlineData("\"https://svc-crm@api.example.com\"")]
    [InlineData("\"https://api.example.com/users/a:b@example.com\"")]
    [InlineData("\"https://api.example.com?mail=a:b@example.com\"")]
    [InlineData("\"https://svc:<password>@api.example.com\"")]
    [InlineData("\"https://svc:${PASSWORD}@api.example.com\"")]
    [InlineData("$\"https://svc:{given}@api.example.com\"")]
    [InlineData("$\"https://{given}@api.example.com\"")]
    [InlineData("secret")]
    [InlineData("\"svc:k-8f3a@api.example.com\"")]
    [InlineData("\"https://user:pass@crm.example.com\"")]
    public Task Url_without_a_written_password_is_quiet(string url) =>
        Silent($"RestApi.CreateClient({url}); _ = new RestClient({url.Replace("$\"", "\"", StringComparison.Ordinal)});");

    [Theory]
    [InlineData("""string _key = "k-8f3a"; void Run() => RestApi.AddHeader("X-API-Key", _key);""")]
    [InlineData("""string Key { get; set; } = "k-8f3a"; void Run() => RestApi.AddHeader("X-API-Key", Key);""")]
    [InlineData(
        """readonly string _key = "none yet"; Sync(string key) => _key = key; void Run() => RestApi.AddHeader("X-API-Key", _key);"""
    )]
    [InlineData(
        """string Key { get; } = "none yet"; Sync(string key) { this.Key = key; } void Run() => RestApi.AddHeader("X-API-Key", Key);"""
    )]
    [InlineData("""void Run(string given) { var key = "none"; key = given; RestApi.AddHeader("X-API-Key", key); }""")]
    [InlineData("""void Run(string given) { var key = "k-"; key += given; RestApi.AddHeader("X-API-Key", key); }""")]
    [InlineData(
        """void Run() { var key = "none yet"; Load(ref key); RestApi.AddHeader("X-API-Key", key); } void Load(ref string key) => key = "";"""
    )]
    [InlineData("""void Run() { Load(out var key); RestApi.AddHeader("X-API-Key", key); } void Load(out string key) => key = "";""")]
    [InlineData("""void Run(string[] keys) { foreach (var key in keys) { RestApi.AddHeader("X-API-Key", key); } }""")]
    [InlineData(
        """void Run() { var key = "none yet"; key = Load(); RestApi.AddHeader("X-API-Key", key); } string Load() => Environment.MachineName;"""
    )]
    [InlineData(
        """void Run() { var text = new StringBuilder("crm-"); text.Append(Environment.MachineName); RestApi.AddHeader("X-API-Key", text.ToString()); }"""
    )]
    [InlineData("""void Run(string key = "") => RestApi.AddHeader("X-API-Key", key);""")]
    [InlineData("""void Run(Func<string> read) => RestApi.AddHeader("X-API-Key", read());""")]
    [InlineData("""void Run() => RestApi.AddHeader("X-API-Key", new string('x', 12));""")]
    [InlineData(
        """void Run() { var (key, other) = (Key, Key); RestApi.AddHeader("X-API-Key", key + other); } string Key => Environment.MachineName;"""
    )]
    [InlineData(
        """static readonly string A = B + "x" + B; static readonly string B = A + "y" + A; void Run() => RestApi.AddHeader("X-API-Key", A);"""
    )]
    [InlineData("""virtual protected string Key => "none yet"; void Run() => RestApi.AddHeader("X-API-Key", Key);""")]
    public Task Name_that_may_hold_something_else_is_quiet(string members) => Verify.Silent(CredentialCode.InClass(members));

    [Theory]
    [InlineData("""[Headers("Accept: application/json", "X-Title: k-8f3a")] class Api;""")]
    [InlineData("""[Headers("X-API-Key: {key}", "Authorization: Bearer", "X-API-Key")] class Api;""")]
    [InlineData("""[BearerAuth("crmToken")] class Api;""")]
    [InlineData("""[BearerAuth("COMIND_SECRET_CRM_TOKEN")] class Api;""")]
    [InlineData("""[BearerAuth(nameof(Run))] class Api; void Run() { }""")]
    [InlineData("""[BasicAuth("svc@example.com", "crmPassword")] class Api;""")]
    [InlineData("""[ApiKeyHeader("X-API-Key", "crm-api-key")] class Api;""")]
    [InlineData("""[RestClient(BaseUrl = "https://api.example.com/v1")] class Api;""")]
    [InlineData("""[RestClient(BaseUrl = "crmBaseUrl")] class Api;""")]
    public Task Attribute_that_names_a_secret_is_quiet(string members) => Verify.Silent(CredentialCode.InClass(members));

    [Fact]
    public Task Members_of_the_same_name_elsewhere_are_quiet() =>
        Verify.Silent(
            """
            namespace Other;

            class Secret(string value) { public string Value => value; }

            static class RestApi
            {
                public static void AddHeader(string name, string value) { }
                public static void SetHttpBasicAuth(string user, string password) { }
            }

            [System.AttributeUsage(System.AttributeTargets.Class)]
            class HeadersAttribute(string line) : System.Attribute { public string Line => line; }

            [Headers("X-API-Key: k-8f3a")]
            class Sync
            {
                /// <summary><code>RestApi.AddHeader("X-API-Key", "k-8f3a");</code></summary>
                void Run()
                {
                    // RestApi.AddHeader("X-API-Key", "k-8f3a");
                    RestApi.AddHeader("X-API-Key", new Secret("k-8f3a").Value);
                    RestApi.SetHttpBasicAuth("svc", "k-8f3a");
                }
            }
            """
        );

    [Fact]
    public Task Generated_code_is_quiet() =>
        Verify.Silent("// <auto-generated/>\n" + CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", "k-8f3a");"""));

    [Fact]
    public Task Long_sum_does_not_overflow() =>
        Verify.Silent(
            CredentialCode.InMethod(
                $"""RestApi.AddHeader("X-API-Key", given{string.Concat(Enumerable.Repeat(" + \"-\" + given", 600))});"""
            )
        );

    private static Task Silent(string statement) => Verify.Silent(CredentialCode.InMethod(statement));
}
