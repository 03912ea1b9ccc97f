using Acme.TestKit;
using Verify = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer, Comind.Api.CodeFixes.HardcodedCredentialFix>;

namespace Acme.AnalyzersTests.Security;

public sealed class HardcodedCredentialFixTests
{
    [Fact]
    public Task Secret_is_declared_and_used() =>
        Verify.Fixes(
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);"""),
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", Secrets.ApiKey);"""),
            CredentialCode.Settings,
            CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_API_KEY")
        );

    [Fact]
    public Task Secret_gets_the_prefix_of_the_project() =>
        Verify.Fixes(
            new TestProject(CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);"""))
            {
                AdditionalFiles = CredentialCode.Settings,
                EditorConfig = "dotnet_code_quality.RAPI4004.prefix = ACME_",
            },
            new TestProject(CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", Secrets.ApiKey);"""))
            {
                AdditionalFiles = CredentialCode.SettingsWith("apiKey: process.env.ACME_API_KEY"),
            }
        );

    [Fact]
    public Task Class_of_the_secrets_is_called_as_the_project_says()
    {
        var names = new Dictionary<string, string> { ["RestApiSecretsClass"] = "Keys" };
        return Verify.Fixes(
            new TestProject(CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);"""))
            {
                AdditionalFiles = CredentialCode.Settings,
                Properties = names,
            },
            new TestProject(CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", Keys.ApiKey);"""))
            {
                AdditionalFiles = CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_API_KEY"),
                Properties = names,
            }
        );
    }

    [Fact]
    public Task Optional_secret_is_not_used_for_a_credential() =>
        Verify.Fixes(
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);"""),
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", Secrets.ApiKey2);"""),
            [new("settings/secrets.ts", "export const secrets = {\n  apiKey: process.env.COMIND_SECRET_API_KEY ?? \"\",\n};\n")],
            [
                new(
                    "settings/secrets.ts",
                    "export const secrets = {\n  apiKey: process.env.COMIND_SECRET_API_KEY ?? \"\",\n  apiKey2: process.env.COMIND_SECRET_API_KEY2,\n};\n"
                ),
            ]
        );

    [Theory]
    [InlineData(
        """RestApi.AddHeader("Authorization", [|"Bearer k-8f3a"|]);""",
        """RestApi.AddHeader("Authorization", "Bearer " + Secrets.Authorization);""",
        "authorization: process.env.COMIND_SECRET_AUTHORIZATION"
    )]
    [InlineData(
        """RestApi.AddHeader("Authorization", "Bearer " + [|"k-8f3a"|]);""",
        """RestApi.AddHeader("Authorization", "Bearer " + Secrets.Authorization);""",
        "authorization: process.env.COMIND_SECRET_AUTHORIZATION"
    )]
    [InlineData(
        """RestApi.AddHeader("Authorization", $"Bearer {[|"k-8f3a"|]}");""",
        """RestApi.AddHeader("Authorization", "Bearer " + Secrets.Authorization);""",
        "authorization: process.env.COMIND_SECRET_AUTHORIZATION"
    )]
    [InlineData(
        """RestApi.AddHeader(value: [|"k-8f3a"|], name: "X-API-Key");""",
        """RestApi.AddHeader(value: Secrets.ApiKey, name: "X-API-Key");""",
        "apiKey: process.env.COMIND_SECRET_API_KEY"
    )]
    [InlineData(
        """request.AddQueryParameter("token", [|"k-8f3a"|]);""",
        """request.AddQueryParameter("token", Secrets.Token);""",
        "token: process.env.COMIND_SECRET_TOKEN"
    )]
    [InlineData(
        """RestApi.SetApiKey("X-Key", [|"k-8f3a"|], ApiKeyLocation.Query);""",
        """RestApi.SetApiKey("X-Key", Secrets.Key, ApiKeyLocation.Query);""",
        "key: process.env.COMIND_SECRET_KEY"
    )]
    [InlineData(
        """RestApi.SetHttpBasicAuth("svc-crm", [|"k-8f3a"|]);""",
        """RestApi.SetHttpBasicAuth("svc-crm", Secrets.SvcCrmPassword);""",
        "svcCrmPassword: process.env.COMIND_SECRET_SVC_CRM_PASSWORD"
    )]
    [InlineData(
        """RestApi.SetOAuth2AuthorizationHeaderAuth([|"k-8f3a"|]);""",
        """RestApi.SetOAuth2AuthorizationHeaderAuth(Secrets.AccessToken);""",
        "accessToken: process.env.COMIND_SECRET_ACCESS_TOKEN"
    )]
    [InlineData(
        """var erpToken = new Secret([|"k-8f3a"|]);""",
        """var erpToken = Secrets.ErpToken;""",
        "erpToken: process.env.COMIND_SECRET_ERP_TOKEN"
    )]
    [InlineData(
        """Secret made = new([|"k-8f3a"|], "COMIND_SECRET_ERP_KEY");""",
        """Secret made = Secrets.ErpKey;""",
        "erpKey: process.env.COMIND_SECRET_ERP_KEY"
    )]
    public Task Call_is_kept_and_its_value_replaced(string marked, string expected, string declaration) =>
        Verify.Fixes(
            CredentialCode.InMethod(marked),
            CredentialCode.InMethod(expected),
            CredentialCode.Settings,
            CredentialCode.SettingsWith(declaration)
        );

    [Theory]
    [InlineData(
        """[BearerAuth([|"sk_live_8f3aQ7xN2mK9rT4wZ6yB1cD5"|])] class Api;""",
        """[BearerAuth(nameof(Secrets.AccessToken))] class Api;""",
        "accessToken: process.env.COMIND_SECRET_ACCESS_TOKEN"
    )]
    public Task Attribute_gets_the_name_of_the_secret(string marked, string expected, string declaration) =>
        Verify.Fixes(
            CredentialCode.InClass(marked),
            CredentialCode.InClass(expected),
            CredentialCode.Settings,
            CredentialCode.SettingsWith(declaration)
        );

    [Fact]
    public Task Declared_secret_of_that_name_is_used() =>
        Verify.Fixes(
            CredentialCode.InMethod("""RestApi.AddHeader("Crm-Api-Key", [|"k-8f3a"|]);"""),
            CredentialCode.InMethod("""RestApi.AddHeader("Crm-Api-Key", Secrets.CrmApiKey);"""),
            CredentialCode.Settings,
            CredentialCode.Settings
        );

    [Fact]
    public Task Alias_that_stands_for_another_variable_is_left_alone() =>
        Verify.Fixes(
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);"""),
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", Secrets.ApiKey2);"""),
            CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_OLD_KEY"),
            CredentialCode.SettingsWith("apiKey: process.env.COMIND_SECRET_OLD_KEY", "apiKey2: process.env.COMIND_SECRET_API_KEY2")
        );

    [Fact]
    public Task The_file_of_the_folder_comes_before_those_of_its_subfolders() =>
        Verify.Fixes(
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);"""),
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", Secrets.ApiKey);"""),
            [
                new("settings/legacy/secrets.ts", "export const secrets = {\n  old: process.env.COMIND_SECRET_OLD,\n};\n"),
                new("settings/secrets.ts", "export const secrets = {\n};\n"),
            ],
            [
                new("settings/legacy/secrets.ts", "export const secrets = {\n  old: process.env.COMIND_SECRET_OLD,\n};\n"),
                new("settings/secrets.ts", "export const secrets = {\n  apiKey: process.env.COMIND_SECRET_API_KEY,\n};\n"),
            ]
        );

    [Fact]
    public Task Json_declarations_are_edited_as_well() =>
        Verify.Fixes(
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);"""),
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", Secrets.ApiKey);"""),
            [new("settings/secrets.json", "{\n  \"crmApiKey\": \"COMIND_SECRET_CRM_API_KEY\"\n}\n")],
            [
                new(
                    "settings/secrets.json",
                    "{\n  \"crmApiKey\": \"COMIND_SECRET_CRM_API_KEY\",\n  \"apiKey\": \"COMIND_SECRET_API_KEY\"\n}\n"
                ),
            ]
        );

    [Theory]
    [InlineData("""RestApi.AddHeader("X-API-Key", given ?? [|"k-8f3a"|]);""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", test ? [|"t-8f3a"|] : [|"p-8f3a"|]);""")]
    [InlineData("""string key; key = "k-8f3a"; RestApi.AddHeader("X-API-Key", [|key|]);""")]
    [InlineData("""RestApi.CreateClient([|"https://svc:k-8f3a@crm.example.com"|]);""")]
    [InlineData("""RestApi.CreateClient($"[|https://svc:k-8f3a@|]{given}/v1");""")]
    [InlineData("""RestApi.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes([|"svc:p-8f3a"|])));""")]
    [InlineData("""RestApi.AddHeader("Cookie", [|"session=8f3a; lang=en"|]);""")]
    public Task Value_that_is_only_partly_a_credential_has_no_fix(string marked) =>
        Verify.OffersNoFix(new TestProject(CredentialCode.InMethod(marked)) { AdditionalFiles = CredentialCode.Settings });

    [Fact]
    public Task Header_line_of_an_attribute_has_no_fix() =>
        Verify.OffersNoFix(
            new TestProject(CredentialCode.InClass("""[Headers([|"X-API-Key: k-8f3a"|])] class Api;"""))
            {
                AdditionalFiles = CredentialCode.Settings,
            }
        );

    [Theory]
    [InlineData("settings/other.ts", CredentialCode.SecretsFile)]
    [InlineData("settings/secrets.ts", "export const secrets = {")]
    [InlineData("settings/secrets.ts", "")]
    public Task No_fix_without_a_secrets_file_that_can_be_edited(string path, string text) =>
        Verify.OffersNoFix(
            new TestProject(CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);"""))
            {
                AdditionalFiles = [new(path, text)],
            }
        );

    [Theory]
    [InlineData("namespace Acme; static class Secrets;")]
    [InlineData("namespace Acme.Secrets; class Vault;")]
    public Task No_fix_when_the_project_has_such_a_class_of_its_own(string clash) =>
        Verify.OffersNoFix(
            new TestProject(CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);"""), clash)
            {
                AdditionalFiles = CredentialCode.Settings,
            }
        );
}
