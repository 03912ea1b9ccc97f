using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Actions;

public sealed partial class ParameterTests
{
    private static readonly string[] s_kinds = ["Mail", "Post"];

    public enum Channel
    {
        Mail,
        Post,
    }

    internal sealed record Address(string Street, int Number);

    [JsonSerializable(typeof(Address))]
    internal sealed partial class AddressJson : JsonSerializerContext;

    [Fact]
    public void Values_of_every_kind_arrive()
    {
        var id = Guid.NewGuid();
        var seen = Run(
            new JsonObject
            {
                ["text"] = "a",
                ["whole"] = 7,
                ["big"] = "9007199254740993",
                ["money"] = 1.25m,
                ["flag"] = true,
                ["id"] = id.ToString(),
                ["day"] = "2026-01-31",
                ["time"] = "2026-01-31T08:00:00+02:00",
                ["channel"] = "post",
                ["node"] = new JsonObject { ["x"] = 1 },
                ["tags"] = new JsonArray("a", "b"),
            },
            ActionInput.Of<string>("text"),
            ActionInput.Of<int>("whole"),
            ActionInput.Of<long>("big"),
            ActionInput.Of<decimal>("money"),
            ActionInput.Of<bool>("flag"),
            ActionInput.Of<Guid>("id"),
            ActionInput.Of<DateOnly>("day"),
            ActionInput.Of<DateTimeOffset>("time"),
            ActionInput.Of<Channel>("channel"),
            ActionInput.Of<JsonObject>("node"),
            ActionInput.ListOf<string>("tags")
        );

        Assert.Equal(
            ["a", 7, 9007199254740993L, 1.25m, true, id, new DateOnly(2026, 1, 31), DateTimeOffset.Parse("2026-01-31T06:00:00Z", null)],
            seen[..8]
        );
        Assert.Equal(Channel.Post, seen[8]);
        Assert.Equal("""{"x":1}""", ((JsonObject)seen[9]!).ToJsonString());
        Assert.Equal(["a", "b"], (IEnumerable<string>)seen[10]!);
    }

    [Fact]
    public void What_may_be_left_out_gets_its_default_or_null()
    {
        var seen = Run(
            new JsonObject { ["note"] = null },
            ActionInput.Of<int?>("count").OrNull(),
            ActionInput.Of<string?>("note").OrNull(),
            ActionInput.WithDefault("limit", 200),
            ActionInput.Of<int>("zero").OrNull(),
            ActionInput.ListOf<int>("years").OrNull()
        );

        Assert.Equal([null, null, 200, 0, null], seen);
    }

    [Fact]
    public void Names_are_found_in_any_case() => Assert.Equal([1], Run(new JsonObject { ["COUNT"] = 1 }, ActionInput.Of<int>("count")));

    [Fact]
    public void Object_is_read_by_its_context_and_without_one_by_reflection()
    {
        var parameters = new JsonObject
        {
            ["address"] = new JsonObject { ["Street"] = "Main", ["Number"] = 1 },
        };
        var action = ActionDescriptor.Create(
            "run",
            [ActionInput.Of<Address>("address")],
            (input, _) => ActionLog.Info(input.Get<Address>(0).Street),
            json: AddressJson.Default
        );
        using var host = ActionHost.ForTests([action]);

        Assert.Equal("Main", Assert.Single(host.Run("run", parameters).Log).Message);
        Assert.Equal([new Address("Main", 1)], Run(parameters, ActionInput.Of<Address>("address")));
    }

    [Fact]
    public void Secret_parameter_is_masked_from_then_on()
    {
        var action = ActionDescriptor.Create(
            "run",
            [ActionInput.Of<Secret>("password")],
            (input, _) => ActionLog.Info($"The password is {input.Get<Secret>(0).Reveal()}.")
        );
        using var host = ActionHost.ForTests([action]);

        var run = host.Run("run", new() { ["password"] = "s3cret-parameter" });

        Assert.Equal("The password is ***.", Assert.Single(run.Log).Message);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_nothing_starts()
    {
        var ran = false;
        var action = ActionDescriptor.Create(
            "send",
            [
                ActionInput.Of<JobActions.Job>("job"),
                ActionInput.Of<string>("to"),
                ActionInput.Of<int>("copies"),
                ActionInput.Of<Channel>("channel"),
                ActionInput.ListOf<int>("years"),
                ActionInput.WithDefault("fee", 1m),
                ActionInput.Of<DateOnly?>("due").OrNull(),
            ],
            (_, _) => ran = true
        );
        using var host = ActionHost.ForTests([action]);

        var run = host.Run(
            "send",
            "jobs",
            "1",
            new JsonObject
            {
                ["copies"] = "confidential",
                ["channel"] = 7,
                ["years"] = new JsonArray(2026, "x"),
                ["fee"] = null,
                ["due"] = "31.1.2026",
                ["chanel"] = "Mail",
            }
        );

        Assert.Equal(ActionErrorKind.Technical, run.Error!.Kind);
        Assert.Equal(
            "Action 'send' was not started: parameter 'to' is missing (text); "
                + "parameter 'copies' must be a whole number, not another text; "
                + $"parameter 'channel' must be one of {string.Join(", ", s_kinds)}, not another number; "
                + "parameter 'years' must be a list of whole number, and its item 2 is another text; "
                + "parameter 'fee' must not be null; "
                + "parameter 'due' must be a date such as 2026-01-31, not another text; "
                + "there is no parameter 'chanel' (did you mean 'channel'?). "
                + "It takes: to (text), copies (whole number), channel (one of Mail, Post), years (list of whole number), "
                + "fee (number, optional), due (date such as 2026-01-31, optional).",
            run.Error.Message
        );
        Assert.DoesNotContain("confidential", run.Error.Message + run.Error.Details, StringComparison.Ordinal);
        Assert.False(ran);
        Assert.Null(host.Records.Find("jobs", "1"));
    }

    [Fact]
    public void Action_without_parameters_refuses_any()
    {
        using var host = ActionHost.ForTests([JobActions.Action("run", _ => { })]);

        var error = host.Run("run", "jobs", "1", new() { ["x"] = 1 }).Error;

        Assert.Equal("Action 'run' was not started: there is no parameter 'x'. It takes no parameters.", error!.Message);
    }

    [Fact]
    public void What_can_never_run_is_refused_when_the_host_is_built()
    {
        var e = Assert.Throws<InvalidOperationException>(() =>
            ActionHost.ForTests([
                ActionDescriptor.Create(
                    "two",
                    [ActionInput.Of<JobActions.Job>("a"), ActionInput.ListOf<JobActions.Job>("b")],
                    (_, _) => { }
                ),
                ActionDescriptor.Create("list", [ActionInput.Of<List<JobActions.Job>>("jobs")], (_, _) => { }),
                ActionDescriptor.Create("late", [], (_, _) => { }, budgetSeconds: -1),
                ActionDescriptor.CreateScriptService("service", [ActionInput.Of<JobActions.Job>("job")], (_, _) => null),
            ])
        );

        Assert.Equal(
            [
                "Action 'two' takes more than one record (a, b). Keep one, and read others by query.",
                "Action 'list' has a parameter 'jobs' of type List`1, which cannot be read from JSON. Records come as IReadOnlyList<T> "
                    + "in the first place; any other type is listed in a JsonSerializerContext, named as JsonContext of the attribute.",
                "Action 'late' has a BudgetSeconds that is not more than 0 and less than 49 days. Correct it in the attribute.",
                "Script service 'service' takes a record (job), which only an [Action] has. Take a parameter instead.",
            ],
            e.Message.Split('\n')
        );
    }

    private static object?[] Run(JsonObject parameters, params ActionInput[] inputs)
    {
        object?[] seen = [];
        var action = ActionDescriptor.Create("run", inputs, (input, _) => seen = [.. inputs.Select((_, i) => input.Get<object?>(i))]);
        using var host = ActionHost.ForTests([action]);
        var run = host.Run("run", parameters);
        Assert.True(run.Succeeded, run.Error?.Message);
        return seen;
    }
}
