using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorsTests;

public class EntityGeneratorTests
{
    private const string Usings = "using System;\nusing Comind.Api.Server;\n";

    private static GeneratorTest<EntityGenerator> Generate(params string[] sources)
    {
        var test = new GeneratorTest<EntityGenerator>(Samples.Project([.. sources.Select(static source => Usings + source)]));
        test.CompilesWithoutWarnings();
        return test;
    }

    [Fact]
    public void Partial_properties_read_and_write_fields()
    {
        var test = Generate(
            """
            using System.Text.Json.Nodes;

            namespace Acme.CrmSync;

            [Entity]
            public partial class SyncJob
            {
                [Field("c_last_sync")]
                public partial string? LastSyncDate { get; set; }

                [Field]
                public partial string Email { get; set; }

                [Field]
                public partial int RetryCount { get; private set; }

                [Field]
                public partial DateTimeOffset? DueAt { get; init; }

                [Field(Names.State)]
                internal partial JobState State { get; set; }

                [Field]
                protected virtual partial JsonObject Payload { get; }

                [Field]
                public partial JsonArray? Attachments { set; }

                [Field]
                public required partial Guid @event { get; set; }

                [Field]
                public new partial string Title { get; set; }
            }

            public enum JobState { New, Done }

            internal static class Names
            {
                public const string State = "c_job_state";
            }

            """
        );

        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.SyncJob.Entity.g.cs"), "SyncJob");
    }

    [Fact]
    public void Lists_write_through_to_their_field()
    {
        var test = Generate(
            """
            using System.Collections.Generic;

            namespace Acme.CrmSync;

            [Entity]
            public partial class Report
            {
                [Field("attachments__list")]
                public partial IList<Attachment>? Attachments { get; set; }

                [Field]
                public partial ICollection<string> Tags { get; set; }

                [Field]
                public partial System.Collections.Generic.IReadOnlyList<int?>? Scores { get; set; }

                [Field]
                internal partial IEnumerable<DateOnly> Days { get; }

                [Field]
                public partial IReadOnlyCollection<Guid> Ids { get; init; }

                [Field]
                public partial FieldList<decimal>? Amounts { get; private set; }
            }

            """
        );

        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.Report.Entity.g.cs"), "Lists");
    }

    [Fact]
    public void Aliases_of_types_are_seen_through()
    {
        var text = Generate(
                """
                using System.Collections.Generic;
                using Text = string;
                using Tags = System.Collections.Generic.IList<string>;
                using Json = System.Text.Json.Nodes.JsonObject;
                using Amount = decimal;

                namespace Acme.CrmSync;

                [Entity]
                public partial class Report
                {
                    [Field] public partial Text Name { get; set; }
                    [Field] public partial Text? Note { get; set; }
                    [Field] public partial Tags Tags { get; set; }
                    [Field] public partial Json Payload { get; set; }
                    [Field] public partial Amount Total { get; set; }
                }

                """
            )
            .GeneratedFile("Acme.CrmSync.Report.Entity.g.cs");

        Assert.Contains("GetField<Text>(\"c_name\") ?? \"\";", text, StringComparison.Ordinal);
        Assert.Contains("GetField<Text>(\"c_note\");", text, StringComparison.Ordinal);
        Assert.Contains("GetListOrEmpty<string>(\"c_tags\");", text, StringComparison.Ordinal);
        Assert.Contains("GetField<Json>(\"c_payload\") ?? throw", text, StringComparison.Ordinal);
        Assert.Contains("GetField<Amount>(\"c_total\");", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Attachment_that_is_promised_is_never_null()
    {
        var text = Generate("[Entity] partial class Job { [Field] public partial Attachment Scan { get; set; } }")
            .GeneratedFile("Job.Entity.g.cs");

        Assert.Contains("GetField<Attachment>(\"c_scan\") ?? throw", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keywords_and_letters_of_any_language_are_names() =>
        Assert.Contains(
            "partial string? @event",
            Generate(
                    "namespace Acme.@namespace; [Entity] partial class @class { [Field] public partial string? @event { get; set; } [Field] public partial int Größe { get; set; } }"
                )
                .GeneratedFile("Acme._namespace._class.Entity.g.cs"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("LastSyncDate", "c_last_sync_date")]
    [InlineData("ID", "c_id")]
    [InlineData("ExternalID", "c_external_id")]
    [InlineData("HTTPStatus", "c_http_status")]
    [InlineData("Address2Line", "c_address2_line")]
    [InlineData("already_snake", "c_already_snake")]
    [InlineData("Mixed_Case", "c_mixed_case")]
    [InlineData("Größe", "c_größe")]
    public void Field_is_named_after_its_property(string property, string field)
    {
        var test = Generate($"[Entity] partial class Job {{ [Field] public partial int {property} {{ get; }} }}");

        Assert.Contains($"(\"{field}\")", test.GeneratedFile("Job.Entity.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partial class Job", true)]
    [InlineData("partial class Job : IDisposable", true)]
    [InlineData("partial class Job : System.IDisposable", true)]
    [InlineData("partial class Job<T>", true)]
    [InlineData("partial class Job : Entity", false)]
    [InlineData("partial class Job : Comind.Api.Server.Entity, IDisposable", false)]
    [InlineData("partial class Job : Invoice", false)]
    public void Base_class_is_added_where_there_is_none(string header, bool isAdded)
    {
        var dispose = "public void Dispose() { GC.SuppressFinalize(this); }";
        var test = Generate(
            $"[Entity] {header} {{ {dispose} [Field] public partial int Count {{ get; set; }} }}\nclass Invoice : Entity;\n"
        );

        var text = Assert.Single(test.GeneratedFiles.Values);
        Assert.Equal(isAdded, text.Contains(" : global::Comind.Api.Server.Entity", StringComparison.Ordinal));
    }

    [Fact]
    public void Base_class_on_another_part_counts() =>
        Assert.Empty(Generate("[Entity] partial class Job;", "partial class Job : Entity;").GeneratedFiles);

    [Fact]
    public void Parts_in_several_files_get_one_base_class()
    {
        var test = Generate(
            "namespace Acme; [Entity] partial class Job;",
            "namespace Acme; partial class Job { [Field] public partial string? Note { get; set; } }",
            "namespace Acme; using Number = int; partial class Job { [Field] public partial Number Count { get; set; } }"
        );

        Assert.Equal(
            ["Acme.Job.Test0.Entity.g.cs", "Acme.Job.Test1.Entity.g.cs", "Acme.Job.Test2.Entity.g.cs"],
            test.GeneratedFiles.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Single(test.GeneratedFiles.Values, static text => text.Contains(": global::", StringComparison.Ordinal));
    }

    [Fact]
    public void Nested_entities_keep_their_nesting() =>
        Assert.Contains(
            "partial struct Outer\n    {\n        partial class Job : ",
            Generate("namespace Acme; partial struct Outer { [Entity] partial class Job { [Field] public partial int A { get; } } }")
                .GeneratedFile("Acme.Outer.Job.Entity.g.cs"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Project_without_nullable_annotations_gets_no_warning() =>
        Assert.NotEmpty(
            new GeneratorTest<EntityGenerator>(
                "#nullable disable\n"
                    + Usings
                    + "[Entity] partial class Job { [Field] public partial string Name { get; set; } [Field] public partial Uri Home { get; set; } }"
            )
                .CompilesWithoutWarnings()
                .GeneratedFiles
        );

    [Theory]
    [InlineData("[Entity] class Job { [Field] public int Count { get; set; } }")]
    [InlineData("[Entity] partial record Job;")]
    [InlineData("[Entity] static partial class Job;")]
    [InlineData("[Entity] file partial class Job;")]
    [InlineData("class Outer { [Entity] partial class Job; }")]
    [InlineData("partial class Job { }")]
    public void What_is_no_entity_is_left_alone(string source) =>
        Assert.Empty(new GeneratorTest<EntityGenerator>(Usings + source).GeneratedFiles);

    [Theory]
    [InlineData("[Field] public int Call { get; set; }")]
    [InlineData("[Field] public static partial int Call { get; set; }")]
    [InlineData("[Obsolete] public partial int Call { get; set; }")]
    [InlineData("[Field(1 + 1)] public partial int Call { get; set; }")]
    [InlineData("[Field] public partial (int, int) Call { get; set; }")]
    [InlineData("[Field] public partial int Call { get => 1; set { } }")]
    [InlineData("[Field] public partial int Call => 1;")]
    public void Property_that_is_no_field_is_left_alone(string member)
    {
        var test = new GeneratorTest<EntityGenerator>(
            $"{Usings}[Entity] partial class Job {{ {member} [Field] public partial int Rest {{ get; set; }} }}"
        );

        var text = test.GeneratedFile("Job.Entity.g.cs");
        Assert.DoesNotContain(" Call", text, StringComparison.Ordinal);
        Assert.Contains(" Rest", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Partial_properties_wait_for_C_sharp_13()
    {
        var project = Samples.Project(Usings + "[Entity] partial class Job { [Field] public partial int Count { get; set; } }");
        var text = new GeneratorTest<EntityGenerator>(project with { LanguageVersion = LanguageVersion.CSharp12 }).GeneratedFile(
            "Job.Entity.g.cs"
        );

        Assert.Contains("partial class Job : global::Comind.Api.Server.Entity", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Count", text, StringComparison.Ordinal);
        Assert.Contains(
            "Count",
            new GeneratorTest<EntityGenerator>(project with { LanguageVersion = LanguageVersion.CSharp13 })
                .CompilesWithoutWarnings()
                .GeneratedFile("Job.Entity.g.cs"),
            StringComparison.Ordinal
        );
    }
}
