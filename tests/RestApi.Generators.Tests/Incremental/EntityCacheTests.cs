using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

/// <summary>Each typed record is written on its own.</summary>
public sealed class EntityCacheTests
{
    private const string Head = "using Comind.Api.Server; namespace Acme.CrmSync; ";
    private const string Order = Head + "[Entity] partial class Order { [Field] public partial int Count { get; set; } }";
    private const string Job = Head + "[Entity] partial class Job { [Field] public partial string Note { get; set; } }";
    private const string JobToo = Head + "partial class Job { [Field] public partial int? RetryCount { get; set; } }";

    private static GeneratorTest<EntityGenerator> Open() => new(Samples.Project(Order, Job, JobToo, "class Plain;"));

    [Fact]
    public void Edit_of_a_record_writes_that_record_only()
    {
        var test = Open();

        test.ReplaceFile(Order.Replace("Count", "Number", StringComparison.Ordinal))
            .StepRan(EntityGenerator.Steps.Declared, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged)
            .StepRan(EntityGenerator.Steps.Written, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached)
            .StepRan(EntityGenerator.Steps.Entities, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged)
            .CompilesWithoutWarnings();
        Assert.Contains("\"c_number\"", test.GeneratedFile("Acme.CrmSync.Order.Entity.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_part_of_a_record_reaches_it()
    {
        var test = Open();

        test.ReplaceFile(JobToo.Replace("class Job", "class Job : Entity", StringComparison.Ordinal), "Test2.cs")
            .StepRan(EntityGenerator.Steps.Written, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified)
            .CompilesWithoutWarnings();
        Assert.DoesNotContain("Server.Entity", test.GeneratedFile("Acme.CrmSync.Job.Test1.Entity.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_declarations_reach_no_record() =>
        Open()
            .ReplaceFile("using Comind.Api.Server; static class Plain { [Action(\"plain\")] internal static void Run() { } }", "Test3.cs")
            .StepRan(EntityGenerator.Steps.SourceFiles, IncrementalStepRunReason.Modified)
            .StepRan(EntityGenerator.Steps.Declared, IncrementalStepRunReason.Unchanged)
            .StepRan(EntityGenerator.Steps.Written, IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();

    [Fact]
    public void Marker_that_is_taken_away_takes_the_record_away()
    {
        var test = Open();

        test.ReplaceFile(Order.Replace("[Entity] ", "", StringComparison.Ordinal));

        Assert.Equal(
            ["Acme.CrmSync.Job.Test1.Entity.g.cs", "Acme.CrmSync.Job.Test2.Entity.g.cs"],
            test.GeneratedFiles.Keys.Order(StringComparer.Ordinal)
        );
    }
}
