using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

/// <summary>The price of an edit in a settings file: only what follows from it is written again.</summary>
public class SettingsCacheTests
{
    private static TestProject Project => WholeProject.Project;

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

        test.ReplaceAdditionalFile(
                WholeProject.Variables.Path,
                WholeProject.Variables.Text.Replace(":", " : ", StringComparison.Ordinal) + "// the end\n"
            )
            .StepRan(SettingsGenerator.Steps.VariablesFiles, IncrementalStepRunReason.Unchanged)
            .StepRan(SettingsGenerator.Steps.Variables, IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();
    }

    [Fact]
    public void Changed_variable_does_not_regenerate_the_services()
    {
        var test = new GeneratorTest<SettingsGenerator>(Project);

        test.ReplaceAdditionalFile(WholeProject.Variables.Path, WholeProject.Variables.Text.Replace("200", "300", StringComparison.Ordinal))
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
}
