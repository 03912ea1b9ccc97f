using System.Text.Json.Nodes;
using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

public class InventoryTests
{
    private const string HintName = "RestApi.Inventory.g.cs";

    private static TestProject Project { get; } =
        Samples.Project(
            """
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
            [ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]
            internal static partial class CrmApi
            {
                [Post("/contacts")] public static partial void Create([Body] string contact);

                [Get("/contacts/{id}?kind={kind}")] public static partial string Get(string id, string kind);
            }

            [RestClient(BaseUrl = "https://user:pass-word@billing.example:8443/v1")]
            internal static partial class BillingApi
            {
                [Delete("/bills/{id}?key=k-1")]
                [BearerAuth("crmApiKey")]
                public static partial void Delete(int id);
            }

            internal static class Jobs
            {
                [Action("sync")] internal static void Sync() { }

                [ScriptTask("a \"quoted\"; 100 %\n\u2028 name")] internal static Task Pay(ScriptTaskContext context) => Task.CompletedTask;
            }

            """
        ) with
        {
            AdditionalFiles = [Samples.SecretsFile, new("settings/services.json", "{ \"crm\": { }, \"accounting\": { } }")],
            Properties = new Dictionary<string, string> { ["RestApiInventory"] = "true" },
        };

    [Fact]
    public void Inventory_lists_what_a_reviewer_reads()
    {
        var test = new GeneratorTest<InventoryGenerator>(Project).CompilesWithoutWarnings();

        Snapshot.Matches(test.GeneratedFile(HintName), "Inventory");
    }

    [Fact]
    public void Secrets_are_told_from_other_arguments_in_any_order()
    {
        var source = """
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
            [ApiKeyHeader(secret: "crmApiKey", header: "X-API-Key")]
            [OAuth2ClientCredentials(clientSecret: "crmApiKey", tokenUrl: "https://login.example/token", clientId: "crmBaseUrl")]
            internal static partial class CrmApi
            {
                [Get("/contacts")]
                public static partial string Get();
            }

            """;

        var text = new GeneratorTest<InventoryGenerator>(Project with { Sources = [new("Test0.cs", source)] }).GeneratedFile(HintName);

        Assert.DoesNotContain("undeclared", text, StringComparison.Ordinal);
        Assert.DoesNotContain("login.example", text, StringComparison.Ordinal);
        Assert.True(
            text.IndexOf("\"crmBaseUrl\"", text.IndexOf("OAuth2ClientCredentials", StringComparison.Ordinal), StringComparison.Ordinal)
                < text.LastIndexOf("\"crmApiKey\"", StringComparison.Ordinal),
            text
        );
    }

    [Fact]
    public void Constants_are_listed_by_what_they_stand_for()
    {
        var source = """
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = Routes.Url)]
            [BearerAuth(Routes.Key)]
            internal static partial class BillingApi
            {
                [Delete(Routes.Bills + "/{id}")]
                public static partial void Delete(int id);
            }

            internal static class Routes
            {
                public const string Url = "https://billing.example", Bills = "/bills", Key = "crmApiKey";
            }

            """;
        var project = Project with { Sources = [new("Billing.cs", source)] };

        var text = new GeneratorTest<InventoryGenerator>(project).CompilesWithoutWarnings().GeneratedFile(HintName);

        Assert.Contains("\"https://billing.example\"", text, StringComparison.Ordinal);
        Assert.Contains("\"/bills/{id}\"", text, StringComparison.Ordinal);
        Assert.Contains("\"crmApiKey\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_hold_json_and_never_a_credential()
    {
        var text = new GeneratorTest<InventoryGenerator>(Project).GeneratedFile(HintName);
        var json = string.Join(
            '\n',
            text.Split('\n')
                .Where(static line =>
                    line.StartsWith("// ", StringComparison.Ordinal) && !line.StartsWith("// <", StringComparison.Ordinal)
                )
                .Select(static line => line[3..])
        );

        Assert.Equal(
            "a (U+0022)quoted(U+0022); 100 %(U+000A)(U+2028) name",
            JsonNode.Parse(json)!["actions"]![0]!["name"]!.GetValue<string>()
        );
        Assert.DoesNotContain("pass-word", text, StringComparison.Ordinal);
        Assert.DoesNotContain("k-1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_names_no_secret_is_not_shown() =>
        Assert.Contains(
            "(undeclared)",
            new GeneratorTest<InventoryGenerator>(
                Project with
                {
                    Sources =
                    [
                        new(
                            "Test0.cs",
                            "using Comind.Api.Server; [RestClient(BaseUrl = \"x\")] [BearerAuth(\"sk_live_1\")] static partial class A { }"
                        ),
                    ],
                }
            ).GeneratedFile(HintName),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nobody_asked_nothing_is_written() =>
        Assert.Empty(new GeneratorTest<InventoryGenerator>(Project with { Properties = new Dictionary<string, string>() }).GeneratedFiles);

    [Fact]
    public void Empty_project_has_an_empty_inventory() =>
        Assert.Contains(
            "//   \"clients\": [],",
            new GeneratorTest<InventoryGenerator>(Project with { Sources = [], AdditionalFiles = [] }).GeneratedFile(HintName),
            StringComparison.Ordinal
        );

    [Fact]
    public void Body_of_an_action_and_other_files_do_not_matter()
    {
        var test = new GeneratorTest<InventoryGenerator>(Project).HoldsNoSymbols();

        test.AddFile("class Unrelated;", "Unrelated.cs").NothingWasRegenerated();
        test.ReplaceFile(Project.Sources[0].Text.Replace("Sync() { }", "Sync() { _ = 1; }", StringComparison.Ordinal))
            .StepRan(InventoryGenerator.Steps.Inventory, IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();
    }

    [Fact]
    public void Order_of_the_files_does_not_matter()
    {
        var files = new[] { new TestFile("A.cs", Action("b", "A")), new TestFile("B.cs", Action("a", "B")) };

        Assert.Equal(Written(files), Written([files[1], files[0]]));
    }

    private static string Written(IReadOnlyList<TestFile> sources) =>
        new GeneratorTest<InventoryGenerator>(Project with { Sources = sources }).GeneratedFile(HintName);

    private static string Action(string name, string type) =>
        $"static class {type} {{ [Comind.Api.Server.Action(\"{name}\")] internal static void Run() {{ }} }}";
}
