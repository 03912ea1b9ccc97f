using Acme.TestKit;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UndeclaredSecretAnalyzer>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class UndeclaredSecretTests
{
    private static readonly IReadOnlyList<TestFile> s_settings =
    [
        new(
            "settings/secrets.ts",
            "export const secrets = { crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY, crmBaseUrl: process.env.COMIND_SECRET_CRM_BASE_URL };"
        ),
        new("settings/erp/secrets.json", "{ \"erp-user\": \"COMIND_SECRET_ERP_USER\", \"erpPassword\": \"COMIND_SECRET_ERP_PASSWORD\" }"),
    ];

    [Theory]
    [InlineData("RestClient(BaseUrl = [|\"crmUrl\"|])")]
    [InlineData("RestClient(BaseUrl = [|\"://crm.example.com\"|])")]
    [InlineData("RestClient(BaseUrl = [|\"\"|])")]
    [InlineData("ApiKeyHeader(\"X-API-Key\", [|\"crmKey\"|])")]
    [InlineData("ApiKeyHeader(secret: [|\"crmKey\"|], header: \"X-API-Key\")")]
    [InlineData("ApiKeyQuery(\"key\", [|\"crmKey\"|])")]
    [InlineData("BearerAuth([|\"crmToken\"|])")]
    [InlineData("BearerAuth([|\"crm\" + \"Token\"|])")]
    [InlineData("BearerAuth([|Names.Token|])")]
    [InlineData("BearerAuth([|\"<your token>\"|])")]
    [InlineData("OAuth2ClientCredentials([|\"erp\"|], [|\"erpId\"|], [|\"erpSecret\"|])")]
    [InlineData("BasicAuth([|\"svc-crm\"|], \"erpPassword\")")]
    [InlineData("BasicAuth([|\"crmUser\"|], [|\"crmPassword\"|])")]
    public Task Name_that_no_settings_file_declares_is_reported(string attribute) => Verify.Reports(Client(attribute), s_settings);

    [Theory]
    [InlineData("RestClient(BaseUrl = \"crmBaseUrl\")")]
    [InlineData("RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))")]
    [InlineData("RestClient(BaseUrl = \"https://crm.example.com\")")]
    [InlineData("RestClient(BaseUrl = \"https://\" + \"crm.example.com\")")]
    [InlineData("ApiKeyHeader(\"X-API-Key\", \"crmApiKey\")")]
    [InlineData("ApiKeyHeader(\"X-API-Key\", \"CrmApiKey\")")]
    [InlineData("ApiKeyHeader(\"X-API-Key\", nameof(Secrets.CrmApiKey))")]
    [InlineData("ApiKeyQuery(\"crmKey\", nameof(Acme.Secrets.CrmApiKey))")]
    [InlineData("BearerAuth(Names.Key)")]
    [InlineData("OAuth2ClientCredentials(\"https://a.example/t\", nameof(Secrets.ErpUser), \"erpPassword\", Scope = \"crm\")")]
    [InlineData("BasicAuth(\"erp-user\", nameof(Secrets.ErpPassword))")]
    [InlineData("BasicAuth(nameof(Secrets.ErpUser), \"erpPassword\")")]
    [InlineData("Headers(\"Accept: application/json\")")]
    [InlineData("Timeout(30)")]
    public Task Declared_names_and_urls_are_fine(string attribute) => Verify.Silent(Client(attribute), s_settings);

    [Fact]
    public Task Class_of_the_secrets_may_have_another_name()
    {
        const string More =
            " static partial class Keys { public static Secret Mine => new(\"\"); } static class Secrets { public static string Mine => \"\"; }";
        return Verify.Reports(
            new TestProject(
                "using Comind.Api.Server; namespace Acme; [BearerAuth(nameof(Keys.CrmApiKey))] class A; [BearerAuth(nameof(Keys.Mine))] class B; [BearerAuth([|nameof(Secrets.Mine)|])] class C;"
                    + More
            )
            {
                AdditionalFiles = s_settings,
                Properties = new Dictionary<string, string> { ["RestApiSecretsClass"] = "Keys" },
            }
        );
    }

    [Theory]
    [InlineData("nameof(Names.CrmApiKye)", "The secret 'CrmApiKye' is not declared; did you mean 'CrmApiKey'?")]
    [InlineData("nameof(Names.Token)", "The secret 'Token' is not declared; declare it in settings/secrets.ts")]
    [InlineData("\"crmApiKye\"", "The secret with this name is not declared; did you mean 'crmApiKey'?")]
    [InlineData("\"githubToken\"", "The secret with this name is not declared; declare it in settings/secrets.ts")]
    public Task Message_suggests_the_nearest_name_in_the_same_form(string name, string message) =>
        Verify.Reports(Client($"BearerAuth([|{name}|])"), s_settings, message: message);

    [Theory]
    [InlineData("nameof(Secrets.{|CS0117:CrmApiKye|})")]
    [InlineData("nameof(Acme.Secrets.{|CS0117:CrmApiKye|})")]
    public Task Name_that_the_compiler_misses_is_explained(string name) => Verify.Reports(Client($"BearerAuth([|{name}|])"), s_settings);

    [Fact]
    public Task Class_that_the_compiler_misses_is_explained() =>
        Verify.Reports(Client("BearerAuth([|nameof({|CS0103:Secrets|}.CrmApiKey)|])"));

    [Fact]
    public Task Attributes_of_methods_are_read_too() =>
        Verify.Reports(
            """
            using Comind.Api.Server;

            [RestClient(BaseUrl = "crmBaseUrl")]
            static partial class Crm
            {
                [Get("/contacts"), BearerAuth([|"crmToken"|])]
                public static RestResponse GetContacts() => new RestClient("https://crm.example.com").CreateRequest("/", "GET").ExecuteRequest();
            }
            """,
            s_settings
        );

    [Fact]
    public Task Project_without_a_settings_file_is_told_to_declare_the_secret() =>
        Verify.Reports(
            Client("ApiKeyHeader(\"X-API-Key\", [|\"crmApiKey\"|])"),
            message: "The secret with this name is not declared; declare it in settings/secrets.ts"
        );

    [Fact]
    public Task Secret_in_a_place_that_cannot_be_read_is_not_declared() =>
        Verify.Reports(
            Client("BasicAuth(\"user\", [|\"password\"|])"),
            [new("settings/secrets.ts", "export const secrets = { user: process.env.USER, password: };")]
        );

    [Fact]
    public Task Property_that_the_project_adds_to_the_class_is_fine() =>
        Verify.Silent(
            Client("BearerAuth(nameof(Secrets.Session))")
                + "static partial class Secrets { public static Secret Session => new(\"given\" + 1); }",
            s_settings
        );

    [Theory]
    [InlineData("BearerAuth(\"sk-live-4eC39HqLyjWDarjtT1zdp7dc\")")]
    [InlineData("BasicAuth(\"erp-user\", \"p@ss!word\")")]
    public Task Values_are_left_to_the_rule_for_credentials(string attribute) => Verify.Silent(Client(attribute), s_settings);

    [Fact]
    public Task Attribute_of_the_same_name_from_elsewhere_is_fine() =>
        Verify.Silent(
            """
            class BearerAuthAttribute(string secret) : System.Attribute { public string Secret => secret; }

            [BearerAuth("crmToken")]
            class Crm;
            """,
            s_settings
        );

    private static string Client(string attribute) =>
        $$"""
            using Comind.Api.Server;

            namespace Acme;

            [{{attribute}}]
            static class Crm;

            static class Names
            {
                public const string Key = "crmApiKey";
                public const string Token = "crmToken";
                public const string CrmApiKye = Key;
            }

            """;
}
