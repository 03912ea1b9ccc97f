using Acme.TestKit;
using Verify = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer, Comind.Api.CodeFixes.HardcodedCredentialFix>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Fix All in document, project and solution, which the kit all tries, and one by one beside it.</summary>
public sealed class HardcodedCredentialFixAllTests
{
    [Fact]
    public Task Three_literals_in_two_files_are_declared_once_each() =>
        Verify.Fixes(
            new TestProject(
                CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]).AddQueryParameter("token", [|"t-8f3a"|]);"""),
                Second("""RestApi.SetHttpBasicAuth("svc", [|"p-8f3a"|]);""")
            )
            {
                AdditionalFiles = CredentialCode.Settings,
            },
            new TestProject(
                CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", Secrets.ApiKey).AddQueryParameter("token", Secrets.Token);"""),
                Second("""RestApi.SetHttpBasicAuth("svc", Secrets.SvcPassword);""")
            )
            {
                AdditionalFiles = CredentialCode.SettingsWith(
                    "apiKey: process.env.COMIND_SECRET_API_KEY",
                    "token: process.env.COMIND_SECRET_TOKEN",
                    "svcPassword: process.env.COMIND_SECRET_SVC_PASSWORD"
                ),
            }
        );

    [Fact]
    public Task Same_literal_under_the_same_name_is_one_secret() =>
        Verify.Fixes(
            new TestProject(Twice("[|\"k-8f3a\"|]", "[|\"k-8f3a\"|]"), Second("""RestApi.AddHeader("x-api-key", [|"k-8f3a"|]);"""))
            {
                AdditionalFiles = CredentialCode.Settings,
            },
            new TestProject(Twice("Secrets.ApiKey", "Secrets.ApiKey"), Second("""RestApi.AddHeader("x-api-key", Secrets.ApiKey);"""))
            {
                AdditionalFiles = CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_API_KEY"),
            }
        );

    [Fact]
    public async Task Different_literals_under_one_name_are_two_secrets()
    {
        var fixedAtOnce = new TestProject(Twice("Secrets.ApiKey", "Secrets.ApiKey2"))
        {
            AdditionalFiles = CredentialCode.SettingsWith(
                "apiKey: process.env.COMIND_SECRET_API_KEY",
                "apiKey2: process.env.COMIND_SECRET_API_KEY2"
            ),
        };
        // One by one, the second fix finds the declaration of the first and cannot know which credential it stands for.
        var fixedInTurn = new TestProject(Twice("Secrets.ApiKey", "Secrets.ApiKey"))
        {
            AdditionalFiles = CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_API_KEY"),
        };

        await Verify.Fixes(
            new TestProject(Twice("[|\"k-8f3a\"|]", "[|\"q-8f3a\"|]")) { AdditionalFiles = CredentialCode.Settings },
            fixedInTurn,
            fixAll: fixedAtOnce
        );
    }

    [Fact]
    public Task Constant_with_several_uses_is_removed_with_the_last_one() =>
        Verify.Fixes(
            CredentialCode.InClass(
                """
                const string Key = "k-8f3a";
                    void Run() => RestApi.AddHeader("X-API-Key", [|Key|]);
                    void Again() => RestApi.AddHeader("X-API-Key", [|Key|]);
                """
            ),
            CredentialCode.InClass(
                """
                void Run() => RestApi.AddHeader("X-API-Key", Secrets.ApiKey);
                    void Again() => RestApi.AddHeader("X-API-Key", Secrets.ApiKey);
                """
            ),
            CredentialCode.Settings,
            CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_API_KEY")
        );

    [Fact]
    public Task What_has_no_fix_stays() =>
        Verify.Fixes(
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]).AddHeader("X-API-Key", given ?? [|"q-8f3a"|]);"""),
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", Secrets.ApiKey).AddHeader("X-API-Key", given ?? [|"q-8f3a"|]);"""),
            CredentialCode.Settings,
            CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_API_KEY")
        );

    private static string Twice(string first, string second) =>
        CredentialCode.InMethod($"""RestApi.AddHeader("X-API-Key", {first}); RestApi.AddHeader("X-API-Key", {second});""");

    private static string Second(string statement) =>
        $$"""
            using Comind.Api.Server;

            namespace Acme.Erp;

            class Export
            {
                void Run() => {{statement}}
            }
            """;
}
