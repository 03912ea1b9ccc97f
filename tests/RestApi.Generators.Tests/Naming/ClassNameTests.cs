using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

/// <summary>Generated classes have the names that MSBuild properties give them.</summary>
public sealed class ClassNameTests
{
    private const string Container = "Microsoft.Extensions.DependencyInjection.Abstractions";

    private static readonly Dictionary<string, string> s_names = new()
    {
        ["RestApiSecretsClass"] = "Keys",
        ["RestApiAppSettingsClass"] = "Knobs",
        ["RestApiServiceIdsClass"] = "Systems",
        ["RestApiActionRegistryClass"] = "Jobs",
        ["RestApiRestClientsClass"] = "CrmClients",
        ["RestApiJsonClass"] = "CrmReaders",
    };

    private static TestProject Project(params string[] more) =>
        Samples.Project([Source, Elsewhere, .. more]) with
        {
            AdditionalFiles =
            [
                Samples.SecretsFile,
                new("settings/variables.ts", "export const variables = { syncLimit: 200 };"),
                new("settings/services.json", """{ "crm": "The CRM" }"""),
            ],
            References = [Container],
            Properties = s_names,
        };

    private static TestProject Named(string property, string name, params string[] sources) =>
        Samples.Project(sources) with
        {
            Properties = new Dictionary<string, string> { [property] = name },
        };

    private const string Source = """
        using Comind.Api.Server;

        namespace Acme.CrmSync;

        [RestClient(BaseUrl = nameof(Keys.CrmBaseUrl))]
        [ApiKeyHeader("X-API-Key", "crmApiKey")]
        internal static partial class CrmApi
        {
            [Get("/contacts/{id}")]
            public static partial Contact GetContact(int id);
        }

        [RestClient(BaseUrl = nameof(Keys.CrmBaseUrl))]
        internal partial interface IOther
        {
            [Get("/ping")]
            void Ping();
        }

        internal sealed record Contact(string Name);

        internal static class Uses
        {
            public static Secret Key => Keys.CrmApiKey;

            public static int Limit => Knobs.SyncLimit;

            public static string Crm => Systems.Crm;

            public static int Count => Jobs.All.Count;
        }

        """;

    private const string Elsewhere = """
        using Comind.Api.Server;

        namespace Acme.Elsewhere;

        internal static class Work
        {
            [Action("run")]
            public static void Run() { }
        }

        """;

    [Fact]
    public void Every_generated_class_takes_the_name_that_the_project_gives()
    {
        new GeneratorTest<SecretsGenerator>(Project()).CompilesWithoutWarnings();

        var code = string.Join('\n', WholeProject.Generate(Project()).Values);
        foreach (var name in s_names.Values)
        {
            Assert.Contains($"static partial class {name}\n", code, StringComparison.Ordinal);
        }

        foreach (var usual in (string[])["Secrets", "AppSettings", "ServiceIds", "ActionRegistry", "RestClients", "GeneratedJson"])
        {
            Assert.DoesNotContain($"class {usual}\n", code, StringComparison.Ordinal);
        }

        Assert.Contains("new global::Comind.Api.Server.RestClient(global::Acme.CrmSync.Keys.CrmBaseUrl)", code, StringComparison.Ordinal);
        Assert.Contains("global::Acme.CrmSync.Keys.CrmApiKey", code, StringComparison.Ordinal);
        Assert.Contains("global::Acme.CrmSync.CrmReaders.", code, StringComparison.Ordinal);
    }

    // The targets of the package look for the template there, and people for the class.
    [Fact]
    public void Files_keep_the_usual_names() =>
        Assert.Equal(
            ["Acme.CrmSync.AppSettings.g.cs", "Acme.CrmSync.SecretHosts.g.cs", "Acme.CrmSync.Secrets.g.cs", "Acme.CrmSync.ServiceIds.g.cs"],
            WholeProject
                .Generate(Project())
                .Keys.Where(static name => name.Split('.') is { Length: 5 } parts && parts[2].EndsWith('s'))
                .Where(static name => !name.Contains("RestClients", StringComparison.Ordinal))
        );

    [Fact]
    public void Usual_name_is_free_for_the_project()
    {
        var test = new GeneratorTest<SecretsGenerator>(
            Named("RestApiSecretsClass", "Keys", "namespace Acme.CrmSync; class Secrets { public int Mine => Keys.All.Count; }")
        );

        test.CompilesWithoutWarnings();
        Assert.NotEmpty(test.GeneratedFiles);
    }

    [Theory]
    [InlineData("namespace Acme.CrmSync; class Keys;")]
    [InlineData("namespace Acme.CrmSync { delegate void @Keys(); }")]
    [InlineData("namespace Acme.CrmSync; static partial class Keys<T>; enum Keys;")]
    [InlineData("namespace Acme.CrmSync.Keys.Store { class Vault; }")]
    [InlineData("namespace Acme { namespace CrmSync { namespace @Keys { class Vault; } } }")]
    public void Given_name_that_the_project_has_generates_nothing(string code)
    {
        var test = new GeneratorTest<SecretsGenerator>(Named("RestApiSecretsClass", "Keys", code));

        Assert.Empty(test.GeneratedFiles);
        test.CompilesWithoutWarnings();
    }

    [Theory]
    [InlineData("namespace Acme.CrmSync; static partial class Keys { public static int Count => All.Count; }")]
    [InlineData("namespace Acme.CrmSync; class Vault { class Keys; }")]
    [InlineData("namespace Acme.Other; class Keys;")]
    [InlineData("namespace Acme.CrmSync; class Keys<T>;")]
    [InlineData("namespace Keys { class Vault; }")]
    [InlineData("namespace Acme.CrmSync; file class Keys;")]
    public void Given_name_elsewhere_does_not_matter(string code)
    {
        var test = new GeneratorTest<SecretsGenerator>(Named("RestApiSecretsClass", "Keys", code));

        Assert.NotEmpty(test.GeneratedFiles);
    }

    [Theory]
    [InlineData("RestApiAppSettingsClass", "Acme.Knobs")]
    [InlineData("RestApiAppSettingsClass", "1st")]
    [InlineData("RestApiAppSettingsClass", "class")]
    [InlineData("RestApiAppSettingsClass", "record")]
    [InlineData("RestApiAppSettingsClass", "My Knobs")]
    [InlineData("RestApiAppSettingsClass", "Secrets")]
    [InlineData("RestApiAppSettingsClass", " ")]
    [InlineData("RestApiAppSettingsClass", "AppSettings")]
    public void Name_that_cannot_be_used_leaves_the_usual_one(string property, string name)
    {
        var test = new GeneratorTest<SettingsGenerator>(
            Named(property, name, "class App;") with
            {
                AdditionalFiles = [Samples.SecretsFile, new("settings/variables.json", """{ "limit": 1 }""")],
            }
        );

        test.CompilesWithoutWarnings();
        Assert.Contains("class AppSettings\n", test.GeneratedFile("Acme.CrmSync.AppSettings.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_classes_cannot_have_one_name()
    {
        var project = Project() with
        {
            Sources = [new("App.cs", "class App;")],
            Properties = new Dictionary<string, string> { ["RestApiSecretsClass"] = "Config", ["RestApiAppSettingsClass"] = "Config" },
        };

        new GeneratorTest<SettingsGenerator>(project).CompilesWithoutWarnings();
        var files = WholeProject.Generate(project);
        Assert.Contains("class Config\n", files["Acme.CrmSync.Secrets.g.cs"], StringComparison.Ordinal);
        Assert.Contains("class AppSettings\n", files["Acme.CrmSync.AppSettings.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_that_takes_the_name_is_noticed_and_others_come_from_the_cache()
    {
        var test = new GeneratorTest<SecretsGenerator>(Project());

        test.AddFile("namespace Acme.CrmSync; class Unrelated { void M() { } }", "Unrelated.cs").NothingWasRegenerated();
        test.ReplaceFile("namespace Acme.CrmSync; class Unrelated { void M() { M(); } }", "Unrelated.cs").NothingWasRegenerated();
        test.ReplaceFile("namespace Acme.CrmSync; static partial class Keys { }", "Unrelated.cs")
            .StepRan(SecretsGenerator.Steps.Model, IncrementalStepRunReason.Unchanged)
            .NothingWasRegenerated();

        test.ReplaceFile("namespace Acme.CrmSync; class Keys { }", "Unrelated.cs")
            .StepRan(SecretsGenerator.Steps.Model, IncrementalStepRunReason.Modified);
        Assert.Empty(test.GeneratedFiles);

        test.RemoveFile("Unrelated.cs").StepRan(SecretsGenerator.Steps.Model, IncrementalStepRunReason.Modified);
        Assert.NotEmpty(test.GeneratedFiles);
    }

    [Fact]
    public void Steps_hold_no_symbols()
    {
        new GeneratorTest<SecretsGenerator>(Project("namespace Acme.CrmSync; static partial class Keys;")).HoldsNoSymbols();
        new GeneratorTest<ActionGenerator>(Project("namespace Acme.CrmSync; static partial class Jobs;")).HoldsNoSymbols();
    }
}
