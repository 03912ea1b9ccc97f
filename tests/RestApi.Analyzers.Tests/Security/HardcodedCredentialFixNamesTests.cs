using Acme.TestKit;
using Verify = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer, Comind.Api.CodeFixes.HardcodedCredentialFix>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Names in the code: how the generated class is reached, and what becomes of constants that held a credential.</summary>
public sealed class HardcodedCredentialFixNamesTests
{
    private const string Call = """class Sync { void Run() => RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]); }""";

    [Theory]
    [InlineData("Acme", "using Comind.Api.Server; namespace Acme.Sync; ", "using Comind.Api.Server; namespace Acme.Sync; ", "Secrets")]
    [InlineData(
        "Acme",
        "using Acme; using Comind.Api.Server; namespace Other; ",
        "using Acme; using Comind.Api.Server; namespace Other; ",
        "Secrets"
    )]
    [InlineData("", "using Comind.Api.Server; namespace Other; ", "using Comind.Api.Server; namespace Other; ", "Secrets")]
    [InlineData(
        "Acme",
        "using System;\nusing Comind.Api.Server;\n\nnamespace Other; ",
        "using System;\nusing Acme;\nusing Comind.Api.Server;\n\nnamespace Other; ",
        "Secrets"
    )]
    [InlineData("My.App", "using Comind.Api.Server;\n\n", "using Comind.Api.Server;\nusing My.App;\n\n", "Secrets")]
    [InlineData("Alpha", "using Comind.Api.Server;\r\n\r\n", "using Alpha;\r\nusing Comind.Api.Server;\r\n\r\n", "Secrets")]
    [InlineData(
        "Alpha.App",
        "// Licence\nusing Comind.Api.Server;\n",
        "// Licence\nusing Alpha.App;\nusing Comind.Api.Server;\n",
        "Secrets"
    )]
    [InlineData("My.App", "global using Comind.Api.Server;\n", "global using Comind.Api.Server;\nusing My.App;\n", "Secrets")]
    [InlineData(
        "My.App",
        "namespace Other { using Comind.Api.Server; ",
        "using My.App;\n\nnamespace Other { using Comind.Api.Server; ",
        "Secrets",
        " }"
    )]
    [InlineData(
        "My.App",
        "using Comind.Api.Server; namespace Other; class Secrets; ",
        "using Comind.Api.Server; namespace Other; class Secrets; ",
        "global::My.App.Secrets"
    )]
    [InlineData("crm-sync", "using Comind.Api.Server; namespace crm_sync; ", "using Comind.Api.Server; namespace crm_sync; ", "Secrets")]
    public Task Generated_class_is_reached(string rootNamespace, string before, string after, string secrets, string end = "")
    {
        // The generated class has to exist before: an empty namespace cannot be imported.
        var expected = Call.Replace("[|\"k-8f3a\"|]", secrets + ".ApiKey", StringComparison.Ordinal);
        return Verify.Fixes(
            new TestProject(before + Call + end) { RootNamespace = rootNamespace, AdditionalFiles = CredentialCode.Settings },
            new TestProject(after + expected + end)
            {
                RootNamespace = rootNamespace,
                AdditionalFiles = CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_API_KEY"),
            }
        );
    }

    [Theory]
    [InlineData(
        """
            class Sync
            {
                // The key of the CRM.
                private const string Key = "k-8f3a";

                void Run() => RestApi.AddHeader("X-API-Key", [|Key|]);
            }
            """,
        """
            class Sync
            {
                void Run() => RestApi.AddHeader("X-API-Key", Secrets.ApiKey);
            }
            """
    )]
    [InlineData(
        """
            class Sync
            {
                private const int Limit = 200;
                private static readonly string s_key = "k-" + Rest, s_path = "/contacts";
                private const string Rest = "8f3a";

                string Path => s_path + Limit;

                void Run() => RestApi.AddHeader("X-API-Key", [|s_key|]);
            }
            """,
        """
            class Sync
            {
                private const int Limit = 200;
                private static readonly string s_path = "/contacts";

                string Path => s_path + Limit;

                void Run() => RestApi.AddHeader("X-API-Key", Secrets.ApiKey);
            }
            """
    )]
    [InlineData(
        """
            class Sync
            {
                void Run()
                {
                    var key = "k-8f3a";
                    RestApi.AddHeader("X-API-Key", [|key|]);
                }
            }
            """,
        """
            class Sync
            {
                void Run()
                {
                    RestApi.AddHeader("X-API-Key", Secrets.ApiKey);
                }
            }
            """
    )]
    [InlineData(
        """
            class Sync
            {
                string Key => "k-8f3a";

                void Run() => RestApi.AddHeader("X-API-Key", [|Key|]);
            }
            """,
        """
            class Sync
            {
                void Run() => RestApi.AddHeader("X-API-Key", Secrets.ApiKey);
            }
            """
    )]
    [InlineData(
        """
            class Sync
            {
                static readonly System.Lazy<string> s_key = new(() => "k-8f3a");

                void Run() => RestApi.AddHeader("X-API-Key", [|s_key.Value|]);
            }
            """,
        """
            class Sync
            {
                void Run() => RestApi.AddHeader("X-API-Key", Secrets.ApiKey);
            }
            """
    )]
    public Task Name_that_becomes_unused_is_removed(string marked, string expected) => Fixes(marked, expected);

    [Theory]
    [InlineData("""public const string Key = "k-8f3a"; int Length => Key.Length;""", "Key")]
    [InlineData("""/** <see cref="Key"/> */ const string Key = "k-8f3a"; [System.Obsolete(Key)] void Old() { }""", "Key")]
    [InlineData("""[System.Obsolete] string Key => "k-8f3a";""", "Key", "#pragma warning disable CS0612\n")]
    [InlineData("""public virtual string Key => "k-8f3a";""", null)]
    [InlineData("""public string Name => "k-8f3a";""", "Name", "interface INamed { string Name { get; } }\n", " : INamed")]
    public Task Name_with_other_uses_stays(string member, string? name, string before = "", string bases = "")
    {
        var marked =
            $$"""{{before}}class Sync{{bases}} { {{member}} void Run() => RestApi.AddHeader("X-API-Key", [|{{name ?? "\"k-8f3a\""}}|]); }""";
        var expected = $$"""{{before}}class Sync{{bases}} { {{member}} void Run() => RestApi.AddHeader("X-API-Key", Secrets.ApiKey); }""";
        return Fixes(marked, expected);
    }

    [Fact]
    public Task Constant_of_another_file_is_removed_with_its_last_use() =>
        Verify.Fixes(
            new TestProject(
                CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|Keys.Crm|]);"""),
                Keys("""public const string Crm = "k-8f3a"; """)
            )
            {
                AdditionalFiles = CredentialCode.Settings,
            },
            new TestProject(CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", Secrets.ApiKey);"""), Keys(""))
            {
                AdditionalFiles = CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_API_KEY"),
            }
        );

    [Fact]
    public Task Name_in_the_code_names_a_token() =>
        Verify.Fixes(
            CredentialCode.InClass(
                """const string ErpToken = "k-8f3a"; void Run() => RestApi.SetOAuth2AuthorizationHeaderAuth([|ErpToken|]);"""
            ),
            CredentialCode.InClass("""void Run() => RestApi.SetOAuth2AuthorizationHeaderAuth(Secrets.ErpToken);"""),
            CredentialCode.Settings,
            CredentialCode.SettingsWith("erpToken: process.env.COMIND_SECRET_ERP_TOKEN")
        );

    private static string Keys(string members) => $$"""namespace Acme; static class Keys { {{members}}public const int Count = 1; }""";

    private static Task Fixes(string marked, string expected) =>
        Verify.Fixes(
            "using Comind.Api.Server;\nnamespace Acme;\n" + marked,
            "using Comind.Api.Server;\nnamespace Acme;\n" + expected,
            CredentialCode.Settings,
            CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_API_KEY")
        );
}
