using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

/// <summary>The price of a keystroke: what was not touched comes from the cache.</summary>
public class CacheTests
{
    private static TestProject Project =>
        Samples.Project([.. WholeProject.Sources]) with
        {
            AdditionalFiles = [Samples.SecretsFile, Variables, Services],
        };

    private static TestFile Variables { get; } = new("settings/variables.ts", "export const variables = { syncLimit: 200 };");

    private static TestFile Services { get; } = new("settings/services.json", """{ "crm": "The CRM" }""");

    private static void UnrelatedEditsRegenerateNothing<TGenerator>()
        where TGenerator : IIncrementalGenerator, new()
    {
        var test = new GeneratorTest<TGenerator>(Project);

        test.AddFile("class Unrelated { void M() { } }", "Unrelated.cs").NothingWasRegenerated();
        test.ReplaceFile("class Unrelated { void M() { M(); } }", "Unrelated.cs").NothingWasRegenerated();
        test.ReplaceFile("[System.Obsolete] partial class Unrelated { }", "Unrelated.cs").NothingWasRegenerated();
        test.ReplaceFile("// a comment only\n" + WholeProject.Sources[0]).NothingWasRegenerated();
        test.RunAgain().NothingWasRegenerated();
    }

    [Fact]
    public void Secrets_do_not_follow_the_code() => UnrelatedEditsRegenerateNothing<SecretsGenerator>();

    [Fact]
    public void Settings_do_not_follow_the_code() => UnrelatedEditsRegenerateNothing<SettingsGenerator>();

    [Fact]
    public void Clients_do_not_follow_other_code() => UnrelatedEditsRegenerateNothing<ClientGenerator>();

    [Fact]
    public void Entities_do_not_follow_other_code() => UnrelatedEditsRegenerateNothing<EntityGenerator>();

    [Fact]
    public void Actions_do_not_follow_other_code() => UnrelatedEditsRegenerateNothing<ActionGenerator>();

    [Fact]
    public void No_step_holds_a_symbol()
    {
        new GeneratorTest<SecretsGenerator>(Project).HoldsNoSymbols();
        new GeneratorTest<SettingsGenerator>(Project).HoldsNoSymbols();
        new GeneratorTest<ClientGenerator>(Project).HoldsNoSymbols();
        new GeneratorTest<EntityGenerator>(Project).HoldsNoSymbols();
        new GeneratorTest<ActionGenerator>(Project).HoldsNoSymbols();
    }

    [Fact]
    public void Body_of_an_action_is_not_read()
    {
        var test = new GeneratorTest<ActionGenerator>(Project);

        test.ReplaceFile(WholeProject.Sources[2].Replace("{ }", "{ _ = job.Note; }", StringComparison.Ordinal), "Test2.cs")
            .StepRan(ActionGenerator.Steps.SourceFiles, IncrementalStepRunReason.Unchanged)
            .StepRan(ActionGenerator.Steps.Files, IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();
    }

    [Fact]
    public void Edit_in_a_client_regenerates_that_client_only()
    {
        var test = new GeneratorTest<ClientGenerator>(Project);

        test.ReplaceFile(WholeProject.Sources[0].Replace("\"/ping\"", "\"/pong\"", StringComparison.Ordinal))
            .StepRan(ClientGenerator.Steps.Declared, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged)
            .StepRan(ClientGenerator.Steps.NamedSecrets, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached)
            .StepRan(ClientGenerator.Steps.Written, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached)
            .StepRan(ClientGenerator.Steps.Clients, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged);
        Assert.Contains("\"/pong\"", test.GeneratedFile("Acme.CrmSync.First.RestClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Body_of_a_type_that_is_sent_is_not_read()
    {
        var test = new GeneratorTest<ClientGenerator>(Project);

        test.ReplaceFile(WholeProject.Sources[1].Replace("?? 0;", "?? 1;", StringComparison.Ordinal), "Test1.cs")
            .StepRan(ClientGenerator.Steps.Types, IncrementalStepRunReason.Unchanged)
            .NothingWasRegenerated();
    }

    [Fact]
    public void New_property_of_a_type_that_is_sent_regenerates_its_client_only()
    {
        var test = new GeneratorTest<ClientGenerator>(Project);
        var more = WholeProject
            .Sources[1]
            .Replace("public int Length()", "public int? Limit { get; init; } public int Length()", StringComparison.Ordinal);

        test.ReplaceFile(more, "Test1.cs")
            .StepRan(ClientGenerator.Steps.Types, IncrementalStepRunReason.Modified)
            .StepRan(ClientGenerator.Steps.Clients, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged)
            .CompilesWithoutWarnings();
        Assert.Contains("filter.Limit", test.GeneratedFile("Acme.CrmSync.IThird.RestClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Type_of_a_name_that_calls_do_not_use_changes_nothing()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Project with
            {
                References = ["Microsoft.Extensions.DependencyInjection.Abstractions"],
            }
        );

        test.AddFile("namespace Acme.CrmSync; public sealed class Other { public int Count { get; set; } }", "Other.cs")
            .StepRan(ClientGenerator.Steps.Types, IncrementalStepRunReason.Unchanged)
            .StepRan(ClientGenerator.Steps.Registrations, IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();
    }

    [Fact]
    public void White_space_in_the_settings_regenerates_nothing()
    {
        var test = new GeneratorTest<SecretsGenerator>(Project);
        var spaced = Samples.SecretsFile.Text.Replace(":", "  :  ", StringComparison.Ordinal) + "\n// the end\n";

        test.ReplaceAdditionalFile(Samples.SecretsFile.Path, spaced)
            .StepRan(SecretsGenerator.Steps.Files, IncrementalStepRunReason.Unchanged)
            .StepRan(SecretsGenerator.Steps.Secrets, IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();
    }

    [Fact]
    public void Changed_alias_regenerates_the_secrets()
    {
        var test = new GeneratorTest<SecretsGenerator>(Samples.Project());
        var renamed = Samples.SecretsFile.Text.Replace("crmApiKey", "crmToken", StringComparison.Ordinal);

        test.ReplaceAdditionalFile(Samples.SecretsFile.Path, renamed)
            .StepRan(SecretsGenerator.Steps.Model, IncrementalStepRunReason.Modified)
            .CompilesWithoutWarnings();
        Assert.Contains("Secret CrmToken =>", test.GeneratedFile("Acme.CrmSync.Secrets.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_alias_regenerates_nothing_but_the_secrets()
    {
        var renamed = Samples.SecretsFile.Text.Replace("crmApiKey", "crmToken", StringComparison.Ordinal);
        var unnamed = WholeProject.Sources[0].Replace("[ApiKeyHeader(\"X-API-Key\", \"crmApiKey\")]", "", StringComparison.Ordinal);
        var project = Project with { Sources = [new("Test0.cs", unnamed), .. Project.Sources.Skip(1)] };

        new GeneratorTest<SettingsGenerator>(project).ReplaceAdditionalFile(Samples.SecretsFile.Path, renamed).NothingWasRegenerated();
        new GeneratorTest<ClientGenerator>(project).ReplaceAdditionalFile(Samples.SecretsFile.Path, renamed).NothingWasRegenerated();
        new GeneratorTest<EntityGenerator>(project).ReplaceAdditionalFile(Samples.SecretsFile.Path, renamed).NothingWasRegenerated();
        new GeneratorTest<ActionGenerator>(project).ReplaceAdditionalFile(Samples.SecretsFile.Path, renamed).NothingWasRegenerated();
        new GeneratorTest<SecretsGenerator>(project)
            .ReplaceAdditionalFile(Samples.SecretsFile.Path, renamed)
            .StepRan(SecretsGenerator.Steps.Files, IncrementalStepRunReason.Modified)
            .StepRan(SecretsGenerator.Steps.SourceFiles, IncrementalStepRunReason.Cached)
            .StepRan(SecretsGenerator.Steps.Model, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void White_space_in_variables_regenerates_nothing()
    {
        var test = new GeneratorTest<SettingsGenerator>(Project);

        test.ReplaceAdditionalFile(Variables.Path, Variables.Text.Replace(":", " : ", StringComparison.Ordinal) + "// the end\n")
            .StepRan(SettingsGenerator.Steps.VariablesFiles, IncrementalStepRunReason.Unchanged)
            .StepRan(SettingsGenerator.Steps.Variables, IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();
    }

    [Fact]
    public void Changed_variable_does_not_regenerate_the_services()
    {
        var test = new GeneratorTest<SettingsGenerator>(Project);

        test.ReplaceAdditionalFile(Variables.Path, Variables.Text.Replace("200", "300", StringComparison.Ordinal))
            .StepRan(SettingsGenerator.Steps.Variables, IncrementalStepRunReason.Modified)
            .StepRan(SettingsGenerator.Steps.Services, IncrementalStepRunReason.Cached);
        Assert.Contains("300", test.GeneratedFile("Acme.CrmSync.AppSettings.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void New_secret_regenerates_no_client()
    {
        var test = new GeneratorTest<ClientGenerator>(Project);
        var more = Samples.SecretsFile.Text.Replace("};", "  other: process.env.OTHER,\n};", StringComparison.Ordinal);

        test.ReplaceAdditionalFile(Samples.SecretsFile.Path, more)
            .StepRan(ClientGenerator.Steps.Secrets, IncrementalStepRunReason.Modified)
            .StepRan(ClientGenerator.Steps.NamedSecrets, IncrementalStepRunReason.Unchanged)
            .StepRan(ClientGenerator.Steps.Written, IncrementalStepRunReason.Cached)
            .StepRan(ClientGenerator.Steps.Clients, IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();
    }

    [Fact]
    public void Changed_alias_writes_only_the_clients_again_that_name_it()
    {
        var test = new GeneratorTest<ClientGenerator>(Project);
        var renamed = Samples.SecretsFile.Text.Replace("crmApiKey", "crmToken", StringComparison.Ordinal);

        test.ReplaceAdditionalFile(Samples.SecretsFile.Path, renamed)
            .StepRan(ClientGenerator.Steps.Declared, IncrementalStepRunReason.Cached)
            .StepRan(ClientGenerator.Steps.NamedSecrets, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged)
            .StepRan(ClientGenerator.Steps.Written, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached);
        Assert.DoesNotContain("Acme.CrmSync.First.RestClient.g.cs", test.GeneratedFiles.Keys);
        Assert.Contains("Acme.CrmSync.Second.RestClient.g.cs", test.GeneratedFiles.Keys);

        test.ReplaceAdditionalFile(Samples.SecretsFile.Path, Samples.SecretsFile.Text).CompilesWithoutWarnings();
        Assert.Contains("Acme.CrmSync.First.RestClient.g.cs", test.GeneratedFiles.Keys);
    }

    [Fact]
    public void Secret_that_becomes_optional_reaches_the_clients_that_name_it()
    {
        var test = new GeneratorTest<ClientGenerator>(Project);
        var optional = Samples.SecretsFile.Text.Replace("_KEY,", "_KEY ?? undefined,", StringComparison.Ordinal);

        test.ReplaceAdditionalFile(Samples.SecretsFile.Path, optional)
            .StepRan(ClientGenerator.Steps.Written, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached)
            .CompilesWithoutWarnings();
        Assert.Contains(
            "Require(\"COMIND_SECRET_CRM_API_KEY\")",
            test.GeneratedFile("Acme.CrmSync.First.RestClient.g.cs"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void White_space_in_the_settings_does_not_reach_the_clients()
    {
        var test = new GeneratorTest<ClientGenerator>(Project);

        test.ReplaceAdditionalFile(Samples.SecretsFile.Path, Samples.SecretsFile.Text.Replace(":", "  :  ", StringComparison.Ordinal))
            .StepRan(ClientGenerator.Steps.SecretsFiles, IncrementalStepRunReason.Unchanged)
            .StepRan(ClientGenerator.Steps.Secrets, IncrementalStepRunReason.Cached)
            .StepRan(ClientGenerator.Steps.NamedSecrets, IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();
    }

    [Fact]
    public void Unrelated_edit_reaches_no_client()
    {
        var test = new GeneratorTest<ClientGenerator>(Project);

        test.AddFile("class Unrelated { void M() { } }", "Unrelated.cs")
            .StepRan(ClientGenerator.Steps.SourceFiles, IncrementalStepRunReason.Unchanged)
            .StepRan(ClientGenerator.Steps.Declared, IncrementalStepRunReason.Cached)
            .StepRan(ClientGenerator.Steps.Types, IncrementalStepRunReason.Unchanged)
            .StepRan(ClientGenerator.Steps.Written, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Method_that_may_not_be_called_as_before_is_told_in_other_files()
    {
        var test = new GeneratorTest<ClientGenerator>(
            "namespace A; using Comind.Api.Server; "
                + "[RestClient(BaseUrl = \"https://a.example\")] static partial class Api { [Get(\"/x\")] public static partial void Ping(); }"
        );
        Assert.True(test.Implements("PingAsync"));

        test.AddFile("namespace A; partial class Api { public static void PingAsync() { } }", "More.cs")
            .StepRan(ClientGenerator.Steps.Declared, IncrementalStepRunReason.Modified)
            .CompilesWithoutWarnings();
        Assert.DoesNotContain("PingAsync", test.GeneratedFile("A.Api.RestClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void New_global_using_brings_clients_to_life()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                "[RestClient(BaseUrl = \"https://crm.example\")] static partial class Api { [Get(\"/x\")] static partial void Ping(); }"
            )
        );
        Assert.Empty(test.GeneratedFiles);

        test.AddFile("global using Comind.Api.Server;").CompilesWithoutWarnings();

        Assert.True(test.Implements("Ping"));
    }

    [Fact]
    public void Second_run_writes_the_same_bytes()
    {
        Assert.Equal(WholeProject.Generate(Project), WholeProject.Generate(Project));
        Assert.Equal(
            WholeProject.Generate(Project),
            WholeProject.Generate(
                Project with
                {
                    Sources = [.. Project.Sources.Select(static file => file with { Text = CarriageReturns(file.Text) })],
                }
            )
        );
    }

    private static string CarriageReturns(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
}
