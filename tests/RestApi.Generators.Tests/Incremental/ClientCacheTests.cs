using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

/// <summary>The price of an edit in or beside a client.</summary>
public class ClientCacheTests
{
    private static TestProject Project => WholeProject.Project;

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
}
