using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>Where secrets may be sent follows from the clients that name them.</summary>
public class SecretHostsTests
{
    [Fact]
    public Task Secrets_go_to_the_hosts_of_the_clients_that_name_them() =>
        new ClientScene(
            """
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = "https://crm.example")]
            [ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]
            internal static partial class CrmApi
            {
                [Get("/a")] public static partial string Get();
            }

            [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
            internal static partial class TenantApi
            {
                [Get("/b"), BearerAuth("crmApiKey")] public static partial string Get();
            }

            [RestClient(BaseUrl = "https://api.other.example/v1")]
            [OAuth2ClientCredentials("https://login.other.example/token", nameof(Secrets.CrmApiKey), nameof(Secrets.CrmApiKey))]
            internal partial interface IOther
            {
                [Get("/c")] string Get();
            }

            """
        )
        {
            Script = """
                show(() => CrmApi.Get());
                show(() => TenantApi.Get());
                """,
        }.MatchesAsync("SecretHosts");

    [Fact]
    public async Task No_other_host_gets_them()
    {
        var scene = ClientScene.Of(
            """[Get("/a")] public static partial string Get();""",
            """
            show(() => CrmApi.Get());
            show(() => new RestClient("https://foreign.example")
                .CreateRequest("/b", "GET")
                .SetApiKey("X-API-Key", AppSchema.GetSecrets().Require("COMIND_SECRET_CRM_API_KEY"))
                .ExecuteRequest());
            """,
            """[ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]"""
        );

        var transcript = await scene.RunAsync();

        Assert.StartsWith("> GET /a\n> X-API-Key: key-1\n", transcript, StringComparison.Ordinal);
        // Which hosts those are is known to the whole process, and so to tests that run beside this one.
        Assert.Contains(
            "foreign.example may not get the secret COMIND_SECRET_CRM_API_KEY, which declared clients send to ",
            transcript,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_client_that_is_given_its_url_binds_nothing() =>
        Assert.Empty(
            HostsOf(
                """
                using Comind.Api.Server;

                namespace Acme.CrmSync;

                [RestClient]
                [ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]
                internal partial interface ICrm
                {
                    [Get("/a")] string Get();
                }

                """
            )
        );

    [Fact]
    public void A_client_without_secrets_binds_nothing() =>
        Assert.Empty(
            HostsOf(
                """
                using Comind.Api.Server;

                namespace Acme.CrmSync;

                [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
                internal partial interface ICrm
                {
                    [Get("/a")] string Get();
                }

                """
            )
        );

    private static IEnumerable<string> HostsOf(string source) =>
        new GeneratorTest<ClientGenerator>(Samples.Project([source]))
            .GeneratedFiles.Select(static file => file.Key)
            .Where(static path => path.Contains("SecretHosts", StringComparison.Ordinal));
}
