using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Scripts;

public sealed class ValidationScriptTests
{
    [Fact]
    public void Nothing_found_is_valid()
    {
        Assert.True(Run(static _ => []).IsValid);
        Assert.True(Run(static _ => null).IsValid);
    }

    [Fact]
    public void Messages_carry_keys_and_parameters_in_order()
    {
        var run = Run(static _ => [new("age.tooLow", "18"), new("name.missing")]);

        Assert.True(run.Succeeded);
        Assert.False(run.IsValid);
        Assert.Equal(["age.tooLow", "name.missing"], run.Messages.Select(static message => message.Key));
        Assert.Equal(["18"], run.Messages[0].Parameters);
        Assert.Empty(run.Messages[1].Parameters);
        Assert.Equal("age.tooLow (1)", run.Messages[0].ToString());
    }

    [Fact]
    public void Form_tells_values_visibility_and_data()
    {
        ValidationScriptContext? seen = null;

        var run = Run(context =>
        {
            seen = context;
            return null;
        });

        Assert.True(run.IsValid, run.Error?.Message);
        Assert.Equal("17", seen!.GetFirstParameter("age"));
        Assert.Equal(
            ("EUR", true, 1.5m),
            (seen.GetValue("currency"), seen.IsVisible("currency"), (decimal)seen.GetData("currency", "rate")!)
        );
        Assert.Equal((null, false, null), (seen.GetValue("hidden"), seen.IsVisible("hidden"), seen.GetData("hidden", "rate")));
        Assert.Equal((null, false, null), (seen.GetValue("absent"), seen.IsVisible("absent"), seen.GetData("absent", "rate")));
    }

    [Fact]
    public void Script_that_yields_its_messages_runs_within_its_action_and_budget()
    {
        static IEnumerable<ValidationMessage> Endless(ScriptContext context)
        {
            while (true)
            {
                ComindServer.Sleep(10);
                yield return new ValidationMessage(ActionContext.Current!.ActionName, context.GetFirstParameter("age")!);
            }
        }

        var run = Run(Endless, budgetSeconds: 0.3);

        Assert.Equal(ActionErrorKind.Technical, run.Error!.Kind);
        Assert.StartsWith("Validation script 'age' used up its budget of 0.3 s.", run.Error.Message, StringComparison.Ordinal);
        Assert.False(run.IsValid);
        Assert.Empty(run.Messages);
    }

    [Fact]
    public void Script_that_breaks_is_not_valid()
    {
        var run = Run(static _ => throw new FormatException("Bad."));

        Assert.False(run.IsValid);
        Assert.StartsWith("Validation script 'age' failed with FormatException: Bad.", run.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asynchronous_script_is_awaited()
    {
        var script = ActionDescriptor.CreateValidationScriptAsync(
            "age",
            [ActionInput.Of<int>("age")],
            async (input, _) =>
            {
                await Task.Yield();
                return input.Get<int>(0) < 18 ? [new ValidationMessage("age.tooLow")] : [];
            }
        );
        using var host = ActionHost.ForTests([script]);

        Assert.False((await host.ValidateAsync("age", new JsonObject { ["age"] = 17 })).IsValid);
        Assert.True(host.Validate("age", new JsonObject { ["age"] = 18 }).IsValid);
    }

    private static ValidationScriptResult Run(
        Func<ValidationScriptContext, IEnumerable<ValidationMessage>?> script,
        double? budgetSeconds = null
    )
    {
        var action = ActionDescriptor.CreateValidationScript(
            "age",
            [ActionInput.Context<ValidationScriptContext>("context")],
            (input, _) => script(input.Get<ValidationScriptContext>(0)),
            budgetSeconds
        );
        using var host = ActionHost.ForTests([action]);
        var fields = new Dictionary<string, FormField>
        {
            ["currency"] = new("EUR", Data: new() { ["rate"] = 1.5m }),
            ["hidden"] = new(null, IsVisible: false),
        };
        return host.Validate("age", new JsonObject { ["age"] = 17 }, fields);
    }
}
