using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

/// <summary>The price of a keystroke: what was not touched comes from the cache.</summary>
public class CacheTests
{
    private static TestProject Project => WholeProject.Project;

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
