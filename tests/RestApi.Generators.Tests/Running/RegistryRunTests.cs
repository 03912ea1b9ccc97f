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

                [Action("describe", BudgetSeconds = 5 * 60)]
                internal static void Describe(Job job, string text, int? count = 3, State state = State.Done) =>
                    job.Note = $"{text} {count} {state}";

                [ScriptService("rate")]
                internal static Rate GetRate(string currency, decimal factor = 2) => new(currency, factor);

                internal sealed record Rate(string Currency, decimal Value);

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
        Assert.Equal(["attach", "describe", "fail", "finish", "rate", "read"], s_actions.Value.Select(static action => action.Name));

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

    [Fact]
    public void Registry_tells_kind_parameters_and_budget()
    {
        var action = s_actions.Value.Single(static action => action.Name == "describe");
        var service = s_actions.Value.Single(static action => action.Name == "rate");

        Assert.Equal((ActionKind.Action, 300.0), (action.Kind, action.BudgetSeconds));
        Assert.Equal(
            [ActionInputKind.Record, .. Enumerable.Repeat(ActionInputKind.Parameter, 3)],
            action.Inputs.Select(static input => input.Kind)
        );
        Assert.Equal(
            [("text", typeof(string), true), ("count", typeof(int?), false)],
            action.Parameters.Take(2).Select(static input => (input.Name, input.Type, input.IsRequired))
        );
        Assert.Equal(
            ("state", "State", false),
            (action.Parameters[2].Name, action.Parameters[2].Type.Name, action.Parameters[2].IsRequired)
        );
        Assert.Equal((ActionKind.ScriptService, null), (service.Kind, service.BudgetSeconds));
    }

    [Fact]
    public async Task Missing_parameter_is_told_before_the_action_starts()
    {
        var record = new AppRecord("jobs", "1");

        var error = await Assert.ThrowsAsync<ActionParameterException>(() => RunAsync("describe", record));

        Assert.Equal(
            "Action 'describe' was not started: parameter 'text' is missing (text). "
                + "It takes: text (text), count (whole number, optional), state (one of New, Done, optional).",
            error.Message
        );
        Assert.Empty(record.Fields);
    }
}
