using Acme.TestKit;
using Comind.Api.Analyzers;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UnusedSecretAnalyzer>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class UnusedSecretTests
{
    private const string Declared = "export const secrets = { crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY };";

    private const string Reported = "export const secrets = { [|crmApiKey|]: process.env.COMIND_SECRET_CRM_API_KEY };";

    private static IReadOnlyList<TestFile> Settings(string text, params TestFile[] more) => [new("settings/secrets.ts", text), .. more];

    [Theory]
    [InlineData("class App;")]
    [InlineData("class App; // Secrets.CrmApiKey")]
    [InlineData("/* Acme.Secrets.CrmApiKey, \"crmApiKey\" */ class App;")]
    [InlineData("/// <summary>See <c>Secrets.CrmApiKey</c>.</summary>\nclass App;")]
    [InlineData("class App { public string CrmApiKey = \"\"; }")]
    [InlineData("class App { void CrmApiKey() { int crmApiKey = 0; crmApiKey++; } }")]
    [InlineData("class App { string Text = \"the crmApiKey of the CRM\"; }")]
    [InlineData("class App { string Text = \"crmApiKeys\"; }")]
    [InlineData("#if NEVER\nclass Other { object Key => Acme.Secrets.CrmApiKey; }\n#endif\nclass App;")]
    public Task Secret_that_no_code_names_is_reported(string code) => Verify.Reports(code, Settings(Reported));

    [Theory]
    [InlineData("class App { object Key => Acme.Secrets.CrmApiKey; }")]
    [InlineData("namespace Acme { class App { object Key => Secrets . CrmApiKey; } }")]
    [InlineData("using static Acme.Secrets; class App { object Key => CrmApiKey; }")]
    [InlineData("using S = Acme.Secrets; class App { object Key => S.CrmApiKey; }")]
    [InlineData("using Comind.Api.Server; [BearerAuth(nameof(Acme.Secrets.CrmApiKey))] class App;")]
    [InlineData("using Comind.Api.Server; [BearerAuth(\"crmApiKey\")] class App;")]
    [InlineData("using Comind.Api.Server; [BearerAuth(\"crm-api-key\")] class App;")]
    [InlineData("using Comind.Api.Server; [BearerAuth(@\"crmApiKey\")] class App;")]
    [InlineData("class App { object Key => Comind.Api.Server.AppSchema.GetSecrets()[\"COMIND_SECRET_CRM_API_KEY\"]; }")]
    [InlineData("class App { string Name = \"a\"+nameof(Acme.Secrets.CrmApiKey)+\"b\"; }")]
    [InlineData("class App { string Name = $\"{Acme.Secrets.CrmApiKey}\"; }")]
    public Task Secret_that_code_names_is_fine(string code) => Verify.Silent(code, Settings(Declared));

    [Theory]
    [InlineData("actions/sync.ts", "const key = AppSchema.getSecrets().COMIND_SECRET_CRM_API_KEY;")]
    [InlineData("actions/sync.ts", "import { secrets } from '../settings/secrets'; send(secrets.crmApiKey);")]
    [InlineData("actions/sync.ts", "send(secrets['crm-api-key']);")]
    [InlineData("appsettings.json", "{ \"Password\": \"COMIND_SECRET_CRM_API_KEY\" }")]
    public Task Secret_that_another_file_names_is_fine(string path, string text) =>
        Verify.Silent("class App;", Settings(Declared, new TestFile(path, text)));

    [Theory]
    [InlineData("Razor.Generator/Pages.g.cs", Declared)]
    [InlineData("src/System.Text.Json.SourceGeneration/Keys.cs", Declared)]
    [InlineData("System.Text.Json.SourceGeneration/JsonSourceGenerator/Keys.g.cs", Reported)]
    [InlineData("/p/obj/generated/System.Text.RegularExpressions.Generator/RegexGenerator/Keys.g.cs", Reported)]
    public Task Generated_code_counts_unless_nobody_but_the_SDK_wrote_it(string path, string settings)
    {
        var project = new TestProject
        {
            Sources = [new(path, "class Keys { string Key => \"crmApiKey\"; }")],
            AdditionalFiles = Settings(settings),
        };
        return settings == Reported ? Verify.Reports(project) : Verify.Silent(project);
    }

    [Fact]
    public Task Each_unused_secret_of_each_file_is_reported() =>
        Verify.Reports(
            "class App { object A => Acme.Secrets.Used; }",
            Settings(
                "export const secrets = { used: process.env.U, [|one|]: process.env.COMIND_SECRET_ONE, [|\"b-c\"|]: process.env.B_C };",
                new TestFile("settings/erp/secrets.json", "{ [|\"erpUser\"|]: \"COMIND_SECRET_ERP_USER\" }")
            )
        );

    [Theory]
    [InlineData("class App { object Key => CrmApiKey; }", "global using static Acme.Secrets;", 0)]
    [InlineData("class App { object Key => S.CrmApiKey; }", "global using S = Acme.Secrets;", 0)]
    [InlineData("class App { const int COMIND_SECRET_CRM_API_KEY = 1; string Name => nameof(COMIND_SECRET_CRM_API_KEY); }", "", 0)]
    [InlineData("class App { string Name => \"crm_api_key\"; }", "class Other;", 0)]
    [InlineData("class App { int CrmApiKey => 1; int Two => CrmApiKey + 1; }", "class Other { object Key => Acme.Secrets.All; }", 1)]
    public async Task Class_is_named_in_another_file(string code, string other, int reports) =>
        Assert.Equal(
            reports,
            (await AnalyzerRun<UnusedSecretAnalyzer>.Diagnose(new TestProject(code, other) { AdditionalFiles = Settings(Declared) })).Length
        );

    [Theory]
    [InlineData("class App { object Key => Acme.Secrets.CrmApiKey", 0)]
    [InlineData("class App { object Key => \"crmApiKey", 0)]
    [InlineData("class App { object Key => Acme.Secrets.CrmApi", 1)]
    public async Task Half_typed_code_is_read(string code, int reports)
    {
        var project = new TestProject(code) { AdditionalFiles = Settings(Declared) };

        Assert.Equal(reports, (await AnalyzerRun<UnusedSecretAnalyzer>.Diagnose(project)).Length);
        Assert.Empty(await AnalyzerRun<UnusedSecretAnalyzer>.DiagnoseWithoutRuntime(project));
    }

    [Theory]
    [InlineData("crmApiKey")]
    [InlineData("other, COMIND_SECRET_CRM_API_KEY")]
    [InlineData("other|crmApiKey")]
    public Task Secrets_that_only_configuration_names_can_be_listed(string names) =>
        Verify.Silent("class App;", Settings(Declared), editorconfig: $"dotnet_code_quality.RAPI4002.used_secrets = {names}");

    [Fact]
    public Task Message_says_what_to_do() =>
        Verify.Reports(
            "class App;",
            Settings(Reported),
            message: "Nothing uses the secret 'crmApiKey'; remove it, or list it in dotnet_code_quality.RAPI4002.used_secrets"
        );

    [Theory]
    [InlineData("settings/variables.ts", "export const variables = { unused: 1 };")]
    [InlineData("settings/secrets.ts", "export const secrets = {};")]
    public Task Nothing_declared_is_nothing_unused(string path, string text) => Verify.Silent("class App;", [new(path, text)]);
}
