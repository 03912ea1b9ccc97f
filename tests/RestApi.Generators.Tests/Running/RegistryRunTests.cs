using System.Text.Json.Nodes;
using Acme.TestKit;
using Comind.Api.Generators;
using Comind.Api.Server;

namespace Acme.GeneratorsTests;

/// <summary>The registry and typed records, compiled, loaded and run on a record.</summary>
public class RegistryRunTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Comind.Api.Server;

        namespace Acme.Work
        {
            [Entity]
            public partial class Job
            {
                [Field] public partial string Note { get; set; }
                [Field] public partial int? RetryCount { get; set; }
                [Field] public partial DateTimeOffset DueAt { get; set; }
                [Field] public partial State State { get; set; }
                [Field] public partial System.Text.Json.Nodes.JsonObject Payload { get; }
                [Field("attachments__list")] public partial IList<Attachment>? Attachments { get; set; }
                [Field] public partial ICollection<string> Tags { get; set; }
            }

            public enum State { New, Done }

            internal static class Jobs
            {
                [Action("finish")]
                internal static void Finish(Job job)
                {
                    job.Note += "finished";
                    job.RetryCount = (job.RetryCount ?? 0) + 1;
                    job.State = job.State == State.New ? State.Done : State.New;
                }

                [Action("read")]
                internal static Task ReadAsync(Job job, CancellationToken token)
                {
                    token.ThrowIfCancellationRequested();
                    _ = job.Payload.Count;
                    return Task.CompletedTask;
                }

                [Action("attach")]
                internal static void Attach(Job job)
                {
                    job.Attachments ??= [];
                    job.Attachments.Add(new("file-2", "monthly-report.pdf"));
                    job.Tags.Add(job.Attachments[0].FileUid);
                }

                [Action("fail")]
                internal static void Fail() => throw new ActionException("Nothing to do.");
            }
        }

        namespace Acme.CrmSync
        {
            public static class Door
            {
                public static System.Collections.Generic.IReadOnlyList<ActionDescriptor> Actions => ActionRegistry.All;
            }
        }

        """;

    private static readonly Lazy<IReadOnlyList<ActionDescriptor>> s_actions = new(static () =>
        (IReadOnlyList<ActionDescriptor>)
            new GeneratorTest<ActionGenerator>(Samples.Project(Source))
                .CompilesWithoutWarnings()
                .Load()
                .GetType("Acme.CrmSync.Door", throwOnError: true)!
                .GetProperty("Actions")!
                .GetValue(null)!
    );

    private static Task RunAsync(string name, AppRecord record, CancellationToken token = default) =>
        s_actions.Value.Single(action => action.Name == name).RunAsync(record, token);

    [Fact]
    public void Registry_lists_all_actions_in_order() =>
        Assert.Equal(["attach", "fail", "finish", "read"], s_actions.Value.Select(static action => action.Name));

    [Fact]
    public async Task Action_reads_and_writes_the_fields_of_its_record()
    {
        var record = new AppRecord("jobs", "1");

        await RunAsync("finish", record);
        await RunAsync("finish", record);

        Assert.Equal("""{"c_note":"finishedfinished","c_retry_count":2,"c_state":"New"}""", record.Fields.ToJsonString());
    }

    [Fact]
    public async Task Item_added_to_a_list_is_in_the_record()
    {
        var empty = new AppRecord("jobs", "1");
        var filled = new AppRecord("jobs", "2");
        filled.Fields["attachments__list"] = new JsonArray(new JsonObject { ["file_uid"] = "file-1", ["size"] = 7 });

        await RunAsync("attach", empty);
        await RunAsync("attach", filled);

        const string Added = """{"file_uid":"file-2","title":"monthly-report.pdf"}""";
        Assert.Equal($$"""{"attachments__list":[{{Added}}],"c_tags":["file-2"]}""", empty.Fields.ToJsonString());
        Assert.Equal(
            $$"""{"attachments__list":[{"file_uid":"file-1","size":7},{{Added}}],"c_tags":["file-1"]}""",
            filled.Fields.ToJsonString()
        );
    }

    [Fact]
    public async Task Empty_field_of_a_JSON_property_says_what_to_do()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync("read", new AppRecord("jobs", "1")));

        Assert.Equal("The field 'c_payload' is empty. Fill it, or declare the property as JsonObject?.", error.Message);
    }

    [Fact]
    public async Task Token_and_failure_reach_the_caller()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            RunAsync("read", new AppRecord("jobs", "1"), new CancellationToken(true))
        );
        Assert.Equal(
            "Nothing to do.",
            (await Assert.ThrowsAsync<ActionException>(() => RunAsync("fail", new AppRecord("jobs", "1")))).Message
        );
    }
}
