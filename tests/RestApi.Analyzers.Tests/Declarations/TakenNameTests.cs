using Acme.TestKit;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.TakenNameAnalyzer>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class TakenNameTests
{
    private static readonly IReadOnlyList<TestFile> s_settings =
    [
        new("settings/secrets.ts", "export const secrets = { a: process.env.A };"),
        new("settings/variables.json", "{ \"limit\": 1 }"),
        new("settings/services.json", "[ \"crm\" ]"),
    ];

    [Theory]
    [InlineData("namespace Acme; class [|Secrets|];")]
    [InlineData("namespace Acme; class [|AppSettings|] { public int Limit { get; set; } }")]
    [InlineData("namespace Acme; enum [|ServiceIds|] { Crm }")]
    [InlineData("namespace Acme; public static partial class [|Secrets|];")]
    [InlineData("namespace Acme; partial record [|Secrets|];")]
    [InlineData("namespace Acme { delegate void [|Secrets|](); }")]
    [InlineData("namespace Acme.[|Secrets|];")]
    [InlineData("namespace Acme.[|Secrets|].Store { class Vault; }")]
    [InlineData("namespace Acme { namespace [|Secrets|] { class Vault; } }")]
    [InlineData(
        "using Comind.Api.Server; namespace Acme; static class [|ActionRegistry|] { [Action(\"x\")] public static void Run() { } }"
    )]
    [InlineData(
        "using Comind.Api.Server; namespace Acme; class [|RestClients|]; [RestClient(BaseUrl = \"https://a.example\")] partial interface ICrm;"
    )]
    public Task Name_of_a_generated_class_is_reported(string code) => Verify.Reports(code, s_settings);

    [Fact]
    public Task Namespace_is_reported_in_each_file() =>
        Verify.Reports(
            new TestProject("namespace Acme.[|Secrets|] { class A; }", "namespace Acme.[|Secrets|] { class B; }")
            {
                AdditionalFiles = s_settings,
            }
        );

    [Fact]
    public Task Message_says_what_is_not_generated() =>
        Verify.Reports(
            "namespace Acme; class [|AppSettings|];",
            s_settings,
            message: "The class 'AppSettings' for variables.json is not generated, because the project has this name already; rename it, make it 'static partial' to add members of your own, or set the property RestApiAppSettingsClass to another name for ours"
        );

    [Theory]
    [InlineData("namespace Acme; static partial class Secrets { public static int Count => All.Count; }")]
    [InlineData("namespace Acme; class Secrets<T>;")]
    [InlineData("namespace Acme; class Vault { class Secrets; class AppSettings; }")]
    [InlineData("namespace Acme.Other; class Secrets;")]
    [InlineData("class Secrets;")]
    [InlineData("namespace Acme; file class Secrets;")]
    [InlineData("namespace Acme; class ActionRegistry;")]
    [InlineData("namespace Acme; class RestClients;")]
    [InlineData("namespace Secrets; class Vault;")]
    public Task Names_that_do_not_clash_are_fine(string code) => Verify.Silent(code, s_settings);

    [Theory]
    [InlineData("namespace Acme; class Secrets;")]
    [InlineData("namespace Acme; class AppSettings;")]
    [InlineData("namespace Acme; class ServiceIds;")]
    public Task Without_a_declaration_the_name_is_free(string code) =>
        Verify.Silent(code, [new("settings/secrets.ts", "export const secrets = {};")]);

    [Fact]
    public async Task Name_that_a_property_gives_is_the_one_that_can_clash()
    {
        var named = new Dictionary<string, string> { ["RestApiSecretsClass"] = "Keys", ["RestApiActionRegistryClass"] = "Jobs" };
        const string Actions =
            "using Comind.Api.Server; namespace Acme; {0} static class Work { [Action(\"x\")] public static void Run() { } }";

        await Verify.Reports(new TestProject("namespace Acme; class [|Keys|];") { AdditionalFiles = s_settings, Properties = named });
        await Verify.Reports(new TestProject("namespace Acme.[|Keys|];") { AdditionalFiles = s_settings, Properties = named });
        await Verify.Reports(
            new TestProject(Actions.Replace("{0}", "class [|Jobs|];", StringComparison.Ordinal)) { Properties = named },
            "The class 'Jobs' for the actions of the project is not generated, because the project has this name already; rename it, make it 'static partial' to add members of your own, or set the property RestApiActionRegistryClass to another name for ours"
        );
        await Verify.Silent(
            new TestProject("namespace Acme; class Secrets; class ActionRegistry;") { AdditionalFiles = s_settings, Properties = named }
        );
        await Verify.Silent(new TestProject("namespace Acme; class Keys; class Jobs;") { AdditionalFiles = s_settings });
    }

    [Fact]
    public Task Global_namespace_can_clash_too() =>
        Verify.Reports(new TestProject("class [|Secrets|];") { AdditionalFiles = s_settings, RootNamespace = "" });
}
