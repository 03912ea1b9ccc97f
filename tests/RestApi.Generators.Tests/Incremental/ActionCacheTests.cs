using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

/// <summary>The actions of each file are read on their own.</summary>
public sealed class ActionCacheTests
{
    private const string First = """
        using Comind.Api.Server;
        namespace Acme.CrmSync;
        static partial class First
        {
            [Action("first")]
            internal static void Run(Kind kind = Kind.A) { }
        }

        """;

    private const string Second = """
        using Comind.Api.Server;
        namespace Acme.CrmSync;
        static class Second
        {
            [Action("second")]
            internal static void Run() { }
        }

        """;

    private const string FirstToo = """
        namespace Acme.CrmSync;
        static partial class First
        {
            internal enum Kind { A }
        }

        """;

    private static GeneratorTest<ActionGenerator> Open() => new(Samples.Project(First, Second, FirstToo, "class Plain;"));

    [Fact]
    public void Edit_of_an_action_reads_its_file_only()
    {
        var test = Open();

        test.ReplaceFile(Second.Replace("Run()", "Run(int count)", StringComparison.Ordinal), "Test1.cs")
            .StepRan(ActionGenerator.Steps.Declared, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified)
            .StepRan(ActionGenerator.Steps.Read, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified)
            .StepRan(ActionGenerator.Steps.Registry, IncrementalStepRunReason.Unchanged)
            .StepRan(ActionGenerator.Steps.Files, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified)
            .CompilesWithoutWarnings();
    }

    [Fact]
    public void Other_declarations_reach_no_action() =>
        Open()
            .ReplaceFile(
                "using Comind.Api.Server; [Entity] partial class Plain { [Field] public partial int Count { get; set; } }",
                "Test3.cs"
            )
            .StepRan(ActionGenerator.Steps.SourceFiles, IncrementalStepRunReason.Modified)
            .StepRan(ActionGenerator.Steps.Declared, IncrementalStepRunReason.Unchanged)
            .StepRan(ActionGenerator.Steps.Read, IncrementalStepRunReason.Cached)
            .StepRan(ActionGenerator.Steps.Registry, IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();

    [Fact]
    public void Type_nested_in_another_part_reaches_the_actions_beside_it()
    {
        var test = Open();
        Assert.Contains("global::Acme.CrmSync.First.Kind", test.GeneratedFile(FirstFile), StringComparison.Ordinal);

        test.ReplaceFile(FirstToo.Replace("internal enum Kind { A }", "", StringComparison.Ordinal), "Test2.cs")
            .AddFile("namespace Acme.CrmSync; enum Kind { A }")
            .StepRan(ActionGenerator.Steps.Read, IncrementalStepRunReason.Cached)
            .CompilesWithoutWarnings();
        Assert.DoesNotContain("First.Kind", test.GeneratedFile(FirstFile), StringComparison.Ordinal);

        test.ReplaceFile(FirstToo, "Test2.cs")
            .StepRan(ActionGenerator.Steps.Read, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached)
            .CompilesWithoutWarnings();
        Assert.Contains("global::Acme.CrmSync.First.Kind", test.GeneratedFile(FirstFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_of_the_registry_that_is_taken_leaves_nothing_and_comes_back()
    {
        var test = Open();
        var before = test.GeneratedFiles;

        test.AddFile("namespace Acme.CrmSync; class ActionRegistry;", "Taken.cs")
            .StepRan(ActionGenerator.Steps.Read, IncrementalStepRunReason.Cached);
        Assert.Empty(test.GeneratedFiles);

        test.RemoveFile("Taken.cs");
        Assert.Equal(before, test.GeneratedFiles);
    }

    [Fact]
    public void Files_of_one_name_stay_two()
    {
        var test = new GeneratorTest<ActionGenerator>(
            Samples.Project() with
            {
                Sources = [new("A/Jobs.cs", First), new("B/Jobs.cs", Second), new("Kinds.cs", FirstToo)],
            }
        );

        Assert.Equal(
            ["Acme.CrmSync.ActionRegistry.Jobs-2.g.cs", "Acme.CrmSync.ActionRegistry.Jobs.g.cs", "Acme.CrmSync.ActionRegistry.g.cs"],
            test.CompilesWithoutWarnings().GeneratedFiles.Keys.Order(StringComparer.Ordinal)
        );
    }

    private const string FirstFile = "Acme.CrmSync.ActionRegistry.Test0.g.cs";
}
