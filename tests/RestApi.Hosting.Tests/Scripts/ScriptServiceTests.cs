using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Scripts;

public sealed partial class ScriptServiceTests
{
    internal sealed record Rate(string Currency, decimal Value);

    [JsonSerializable(typeof(Rate))]
    internal sealed partial class RateJson : JsonSerializerContext;

    [Fact]
    public void Inputs_are_read_by_name_with_all_their_values()
    {
        var inputs = new JsonObject
        {
            ["currency"] = "EUR",
            ["amount"] = 12.5m,
            ["codes"] = new JsonArray("a", 1, true, null),
            ["empty"] = "",
            ["nothing"] = null,
            ["day"] = JsonValue.Create(new DateOnly(2026, 1, 31)),
        };
        var context = Seen(inputs);

        Assert.Equal(["EUR"], context.GetParameters("Currency"));
        Assert.Equal(["a", "1", "true"], context.GetParameters("codes"));
        Assert.Empty(context.GetParameters("absent"));
        Assert.Empty(context.GetParameters("nothing"));
        Assert.Equal("12.5", context.GetFirstParameter("amount"));
        Assert.Equal("2026-01-31", context.GetFirstParameter("day"));
        Assert.Equal("a", context.GetFirstParameter("codes", "x"));
        Assert.Equal(["x", "x", "x"], new[] { "empty", "nothing", "absent" }.Select(name => context.GetFirstParameter(name, "x")));
        Assert.Null(context.GetFirstParameter("absent"));
        Assert.Equal(inputs.ToJsonString(), context.GetInputParameters().ToJsonString());
    }

    [Fact]
    public void Typed_inputs_are_bound_beside_those_nobody_declared()
    {
        var service = ActionDescriptor.CreateScriptService(
            "rate",
            [ActionInput.Context<ScriptContext>("context"), ActionInput.Of<decimal>("amount")],
            (input, _) =>
                new JsonObject { ["twice"] = input.Get<decimal>(1) * 2, ["note"] = input.Get<ScriptContext>(0).GetFirstParameter("note") }
        );
        using var host = ActionHost.ForTests([service]);

        var run = host.RunService("rate", new JsonObject { ["amount"] = 2, ["note"] = "n" });

        Assert.True(run.Succeeded, run.Error?.Message);
        Assert.Equal("""{"twice":4,"note":"n"}""", run.Outputs.ToJsonString());
        Assert.StartsWith(
            "Script service 'rate' was not started: parameter 'amount' is missing (number).",
            host.RunService("rate").Error!.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Asynchronous_service_is_awaited_and_has_no_record()
    {
        var service = ActionDescriptor.CreateScriptServiceAsync(
            "rate",
            [],
            async (_, token) =>
            {
                await Task.Delay(1, token);
                return new JsonObject { ["records"] = ActionContext.Current!.SelectedRecords.Count };
            }
        );
        using var host = ActionHost.ForTests([service]);

        Assert.Equal("""{"records":0}""", (await host.RunServiceAsync("rate")).Outputs.ToJsonString());
        Assert.Equal("""{"records":0}""", host.RunService("rate").Outputs.ToJsonString());
    }

    [Fact]
    public void Failed_service_has_an_error_and_no_outputs()
    {
        var service = ActionDescriptor.CreateScriptService("rate", [], (_, _) => throw new ActionException("No rate today."));
        using var host = ActionHost.ForTests([service]);

        var run = host.RunService("rate");

        Assert.Equal((ActionErrorKind.Business, "No rate today."), (run.Error!.Kind, run.Error.Message));
        Assert.Empty(run.Outputs);
    }

    [Fact]
    public void Outputs_come_from_json_dictionaries_and_objects()
    {
        var node = new JsonObject { ["a"] = 1 };

        Assert.Same(node, ScriptOutputs.Of(node));
        Assert.Equal("""{"a":1,"b":"x"}""", ScriptOutputs.Of(new Dictionary<string, object?> { ["a"] = 1, ["b"] = "x" }).ToJsonString());
        Assert.Equal("""{"currency":"EUR","value":1.5}""", ScriptOutputs.Of(new Rate("EUR", 1.5m)).ToJsonString());
        Assert.Equal("""{"Currency":"EUR","Value":1.5}""", ScriptOutputs.Of(new Rate("EUR", 1.5m), RateJson.Default).ToJsonString());
        Assert.Same(node, ScriptOutputs.Of(node, RateJson.Default));
        Assert.Empty(ScriptOutputs.Of((JsonObject?)null));
        Assert.Empty(ScriptOutputs.Of((Rate?)null, RateJson.Default));
    }

    [Fact]
    public void Output_that_has_no_names_or_is_a_secret_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ScriptOutputs.Of(new List<int> { 1 }));
        Assert.Throws<ArgumentException>(() => ScriptOutputs.Of(new { Token = new Secret("s3cret-output") }));
        Assert.Throws<ArgumentException>(() =>
            ScriptOutputs.Of(new Dictionary<string, object?> { ["token"] = new Secret("s3cret-output") })
        );
    }

    [Fact]
    public void Script_of_another_kind_is_not_started()
    {
        using var host = ActionHost.ForTests([
            ActionDescriptor.CreateScriptService("rate", [], (_, _) => null),
            ActionDescriptor.Create("sync", _ => { }),
        ]);

        Assert.Equal("Script service 'rate' is no action: start it with RunService.", host.Run("rate").Error!.Message);
        Assert.Equal("Action 'sync' is no script service: start it with Run.", host.RunService("sync").Error!.Message);
        Assert.Equal(
            "There is no script service 'rates'. Did you mean 'rate'? Known script services: rate.",
            host.RunService("rates").Error!.Message
        );
        Assert.Equal("There is no script task 'x'. Known script tasks: none.", host.RunTask("x").Error!.Message);
    }

    private static ScriptContext Seen(JsonObject inputs)
    {
        ScriptContext? seen = null;
        var service = ActionDescriptor.CreateScriptService(
            "see",
            [ActionInput.Context<ScriptContext>("context")],
            (input, _) =>
            {
                seen = input.Get<ScriptContext>(0);
                return null;
            }
        );
        using var host = ActionHost.ForTests([service]);
        Assert.True(host.RunService("see", inputs).Succeeded);
        return seen!;
    }
}
