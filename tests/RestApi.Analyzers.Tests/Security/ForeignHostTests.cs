using Acme.TestKit;
using Comind.Api.Analyzers;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ForeignHostAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1010.</summary>
public sealed class ForeignHostTests
{
    private const string Declared = """
        DeclareUrl("https://crm.example/v2", "COMIND_SECRET_CRM_KEY", "COMIND_SECRET_SHARED_KEY");
        SecretHosts.DeclareUrl("https://login.crm.example/token", "COMIND_SECRET_SHARED_KEY");
        SecretHosts.DeclareUrl("https://erp.example", "COMIND_SECRET_ERP_KEY");
        SecretHosts.DeclareUrlSecret("COMIND_SECRET_ERP_URL", "COMIND_SECRET_ERP_KEY");
        """;

    private static readonly IReadOnlyList<TestFile> s_settings =
    [
        new(
            "settings/secrets.ts",
            """
            export const secrets = {
              crmKey: process.env.COMIND_SECRET_CRM_KEY,
              sharedKey: process.env.COMIND_SECRET_SHARED_KEY,
              erpKey: process.env.COMIND_SECRET_ERP_KEY,
              freeKey: process.env.COMIND_SECRET_FREE_KEY,
            };
            """
        ),
    ];

    private static TestProject Project(string statements, string declared = "SecretHosts." + Declared) =>
        new(
            $$"""
            using System;
            using System.Collections.Generic;
            using Comind.Api.Server;

            namespace Acme;

            static class App
            {
                private const string Mirror = "https://mirror.example/api";
                private static readonly RestClient s_mirror = new(Mirror);
                private static readonly Secret s_bound = Secrets.FreeKey.ForHosts("crm.example", "*.crm.example");
                private static Secret Bound => Secrets.FreeKey.ForHosts(["crm.example"]);

                static void Run(Secret key, string given, bool test, string[] hosts, List<int> pages)
                {
                    {{statements}}
                }

                static void Note(string text) { }
            }
            """,
            $$"""
            namespace Acme;

            using System.Runtime.CompilerServices;
            using Comind.Api.Server;

            static class Secrets
            {
                public static Secret CrmKey => AppSchema.GetSecrets().Require("COMIND_SECRET_CRM_KEY");
                public static Secret SharedKey => AppSchema.GetSecrets().Require("COMIND_SECRET_SHARED_KEY");
                public static Secret ErpKey => AppSchema.GetSecrets().Require("COMIND_SECRET_ERP_KEY");
                public static Secret FreeKey => AppSchema.GetSecrets().Require("COMIND_SECRET_FREE_KEY");
            }

            static class Declarations
            {
                const string CrmKeyName = "COMIND_SECRET_CRM_KEY";

                [ModuleInitializer]
                internal static void Declare()
                {
                    {{declared}}
                }
            }
            """
        )
        {
            AdditionalFiles = s_settings,
        };

    [Theory]
    [InlineData("""new RestClient("https://mirror.example").CreateRequest("/a", "GET").SetApiKey("K", [|key.ForHosts("crm.example")|]);""")]
    [InlineData("""var bound = key.ForHosts("crm.example"); s_mirror.CreateRequest("/a", "GET").AddHeader("K", [|bound|]);""")]
    [InlineData("""s_mirror.CreateRequest("/a", "GET").AddHeader("K", Secret.Format($"v1:{[|s_bound|]}"));""")]
    [InlineData("""s_mirror.CreateRequest("/a", "GET").AddHeader("K", "v1:" + [|Bound|]);""")]
    [InlineData("""s_mirror.CreateRequest("/a", "POST").AddJsonBody(new { given, Key = [|s_bound|] });""")]
    [InlineData("""var request = s_mirror.CreateRequest("/a", "GET"); request.SetHttpBasicAuth("svc", [|s_bound|]);""")]
    [InlineData(
        """var client = new RestClient($"https://mirror.example/{given}"); client.CreateRequest("/a", "GET").AddQueryParameter("k", [|Bound|]);"""
    )]
    [InlineData("""new RestClient(new Uri(Mirror)).CreateRequest("/a", "GET").SetOAuth2AuthorizationHeaderAuth([|Bound|]);""")]
    [InlineData("""s_mirror.CreateRequestTo("https://files.example/a", "GET", anyHost: true).SetApiKey("K", [|Bound|]);""")]
    [InlineData("""s_mirror.CreateRequest("/a", "GET").SetApiKey("K", [|s_bound.ForHosts("mirror.example")|]);""")]
    [InlineData("""RestApi.CreateClient(Mirror).CreateRequest("/a", "GET").SetApiKey("K", [|Bound|]);""")]
    [InlineData("""RestApi.CreateClient(Mirror); RestApi.CreateRequest("/a", "GET"); RestApi.SetApiKey("K", [|Bound|]);""")]
    [InlineData("""RestApi.CreateClient(Mirror); if (test) { RestApi.CreateRequest("/a", "GET"); RestApi.SetApiKey("K", [|Bound|]); }""")]
    [InlineData(
        """RestApi.CreateClient(Mirror); foreach (var page in pages) { RestApi.CreateRequest("/a", "GET").SetApiKey("K", [|Bound|]).ExecuteRequest().EnsureSuccess(); }"""
    )]
    public Task Secret_that_ForHosts_binds_is_reported_elsewhere(string statement) => Verify.Reports(Project(statement));

    [Theory]
    [InlineData("""s_mirror.CreateRequest("/a", "GET").SetApiKey("K", [|Secrets.CrmKey|]);""")]
    [InlineData("""var shared = Secrets.SharedKey; s_mirror.CreateRequest("/a", "GET").SetApiKey("K", [|shared|]);""")]
    [InlineData(
        """var shared = AppSchema.GetSecrets().Require("COMIND_SECRET_SHARED_KEY"); s_mirror.CreateRequest("/a", "GET").SetApiKey("K", [|shared|]);"""
    )]
    [InlineData(
        """RestApi.CreateClient(Mirror); RestApi.CreateRequest("/a", "GET"); RestApi.SetOAuth2AuthorizationHeaderAuth([|Secrets.CrmKey|]);"""
    )]
    public Task Secret_of_a_declared_client_is_reported_elsewhere(string statement) => Verify.Reports(Project(statement));

    [Fact]
    public Task Message_says_what_the_secret_is_bound_to() =>
        Verify.Reports(
            Project("""s_mirror.CreateRequest("/a", "GET").SetApiKey("K", [|s_bound|]);"""),
            "The call goes to mirror.example, but the secret is bound to crm.example, *.crm.example, so the runtime blocks it; call that host, or name this one in ForHosts as well"
        );

    [Fact]
    public Task Message_of_a_declared_secret_names_its_setting() =>
        Verify.Reports(
            Project("""s_mirror.CreateRequest("/a", "GET").SetApiKey("K", [|Secrets.SharedKey|]);"""),
            "The call goes to mirror.example, but the secret is bound to crm.example, login.crm.example, so the runtime blocks it; call that host, or list all its hosts in RestApi:SecretHosts:COMIND_SECRET_SHARED_KEY"
        );

    [Theory]
    [InlineData("""new RestClient("https://crm.example/v2").CreateRequest("/a", "GET").SetApiKey("K", s_bound);""")]
    [InlineData("""new RestClient("https://eu.crm.example").CreateRequest("/a", "GET").SetApiKey("K", s_bound);""")]
    [InlineData("""new RestClient("https://CRM.example:8443").CreateRequest("/a", "GET").SetApiKey("K", Secrets.CrmKey);""")]
    [InlineData("""new RestClient("http://localhost:5000").CreateRequest("/a", "GET").SetApiKey("K", Secrets.CrmKey);""")]
    [InlineData("""new RestClient(given).CreateRequest("/a", "GET").SetApiKey("K", Bound);""")]
    [InlineData("""new RestClient($"https://{given}.example").CreateRequest("/a", "GET").SetApiKey("K", Bound);""")]
    [InlineData("""new RestClient(test ? Mirror : "https://crm.example").CreateRequest("/a", "GET").SetApiKey("K", Bound);""")]
    [InlineData("""new RestClient(Secrets.FreeKey).CreateRequest("/a", "GET").SetApiKey("K", Bound);""")]
    [InlineData("""s_mirror.CreateRequest("/a", "GET").SetApiKey("K", Secrets.FreeKey).AddHeader("X", key);""")]
    [InlineData("""s_mirror.CreateRequest("/a", "GET").SetApiKey("K", Secrets.ErpKey);""")]
    [InlineData(
        """s_mirror.CreateRequest("/a", "GET").SetApiKey("K", key.ForHosts(hosts)).AddHeader("X", key.ForHosts("crm.example", given));"""
    )]
    [InlineData("""s_mirror.CreateRequest("/a", "GET").SetApiKey("K", key.ForHosts("*"));""")]
    [InlineData("""s_mirror.CreateRequest("/a", "GET").AddHeader("K", Bound.Reveal());""")]
    [InlineData(
        """var one = test ? key : Bound; s_mirror.CreateRequest("/a", "GET").SetApiKey("K", one).AddHeader("X", test ? Bound : key);"""
    )]
    [InlineData("""s_mirror.CreateRequest("/a", "GET").SetOAuth2ClientCredentials("https://crm.example/token", Bound, Bound);""")]
    [InlineData(
        """var bound = key; if (test) { bound = key.ForHosts("crm.example"); } s_mirror.CreateRequest("/a", "GET").SetApiKey("K", bound);"""
    )]
    [InlineData("""RestApi.CreateClient("https://crm.example"); RestApi.CreateRequest("/a", "GET"); RestApi.SetApiKey("K", Bound);""")]
    [InlineData(
        """RestApi.CreateClient(Mirror); RestApi.CreateClient("https://crm.example"); RestApi.CreateRequest("/a", "GET"); RestApi.SetApiKey("K", Bound);"""
    )]
    [InlineData(
        """RestApi.CreateClient(Mirror); if (test) { RestApi.CreateClient(given); } RestApi.CreateRequest("/a", "GET"); RestApi.SetApiKey("K", Bound);"""
    )]
    [InlineData("""RestApi.CreateClient(Mirror); Note(given); RestApi.CreateRequest("/a", "GET"); RestApi.SetApiKey("K", Bound);""")]
    [InlineData(
        """RestApi.CreateClient(Mirror); void Send() { RestApi.CreateRequest("/a", "GET"); RestApi.SetApiKey("K", Bound); } Send();"""
    )]
    [InlineData(
        """RestApi.CreateClient(Mirror); try { RestApi.CreateClient(given); } catch (Exception) { RestApi.CreateRequest("/a", "GET"); RestApi.SetApiKey("K", Bound); }"""
    )]
    [InlineData(
        """RestApi.CreateClient(Mirror); foreach (var page in pages) { RestApi.CreateRequest("/a", "GET"); RestApi.SetApiKey("K", Bound); RestApi.CreateClient(given); }"""
    )]
    public Task What_may_go_there_or_is_not_certain_is_quiet(string statement) => Verify.Silent(Project(statement));

    [Theory]
    [InlineData("SecretHosts.DeclareUrl(\"https://crm.example\", CrmKeyName);")]
    [InlineData("SecretHosts.DeclareUrl(\"https://crm.example\" + \"/v2\", \"COMIND_SECRET_CRM_KEY\");")]
    [InlineData("")]
    public Task Declaration_that_nobody_can_read_is_quiet(string declared) =>
        Verify.Silent(Project("""s_mirror.CreateRequest("/a", "GET").SetApiKey("K", Secrets.CrmKey);""", declared));

    [Fact]
    public Task Long_sum_does_not_overflow() =>
        Verify.Reports(
            Project(
                $"""s_mirror.CreateRequest("/a", "GET").AddHeader("K", [|s_bound|]{string.Concat(Enumerable.Repeat(" + \"b\"", 3000))});"""
            )
        );

    [Fact]
    public async Task Code_that_is_being_typed_is_survived()
    {
        var project = Project(
            """RestApi.CreateClient(Mirror); RestApi.CreateRequest("/a", "GET"); var bound = bound; RestApi.SetApiKey("K", Secret.Format($"{Bound}{bound}"));"""
        );
        await AnalyzerRun<ForeignHostAnalyzer>.SurvivesTyping(project.Sources[0].Text);
        Assert.Empty(await AnalyzerRun<ForeignHostAnalyzer>.DiagnoseWithoutRuntime(project));
    }
}
