using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Scripts;

public sealed class ScriptTaskTests
{
    [Fact]
    public void Completed_task_hands_back_variables_and_model_changes()
    {
        var run = Run(task =>
        {
            Assert.Equal("p-1", task.ProcessInstanceId);
            Assert.Equal(3, (int)task.GetVariable("amount")!);
            Assert.Null(task.GetVariable("absent"));
            Assert.Equal("""{"amount":3}""", task.GetAllVariables().ToJsonString());
            task.Complete(new JsonObject { ["paid"] = true }, new JsonObject { ["state"] = "done" });
        });

        Assert.True(run.Succeeded, run.Error?.Message);
        Assert.Equal(ScriptTaskOutcomeKind.Completed, run.Outcome!.Kind);
        Assert.Equal("""{"paid":true}""", run.Outcome.Variables.ToJsonString());
        Assert.Equal("""{"state":"done"}""", run.Outcome.ModelChanges.ToJsonString());
    }

    [Fact]
    public void Variables_may_be_a_dictionary_or_absent()
    {
        var run = Run(static task => task.Complete(new Dictionary<string, object?> { ["day"] = new DateOnly(2026, 1, 31), ["n"] = null }));

        Assert.Equal("""{"day":"2026-01-31","n":null}""", run.Outcome!.Variables.ToJsonString());
        Assert.Empty(Run(static task => task.Complete()).Outcome!.Variables);
    }

    [Fact]
    public void Failure_is_a_technical_incident()
    {
        var run = Run(static task => task.HandleFailure("The bank is closed."));

        Assert.Equal((ActionErrorKind.Technical, "The bank is closed."), (run.Error!.Kind, run.Error.Message));
        Assert.Equal((ScriptTaskOutcomeKind.Failure, "The bank is closed."), (run.Outcome!.Kind, run.Outcome.Cause));
    }

    [Fact]
    public void Bpmn_error_is_a_business_error_with_its_code()
    {
        var run = Run(static task => task.HandleBpmnError("NO_FUNDS", "There is not enough money."));
        var bare = Run(static task => task.HandleBpmnError("NO_FUNDS"));

        Assert.Equal(
            (ActionErrorKind.Business, "NO_FUNDS", "There is not enough money."),
            (run.Error!.Kind, run.Error.Code, run.Error.Message)
        );
        Assert.Equal((ScriptTaskOutcomeKind.BpmnError, "NO_FUNDS"), (run.Outcome!.Kind, run.Outcome.Code));
        Assert.Equal("Script task 'pay' ended with the business error 'NO_FUNDS'.", bare.Error!.Message);
    }

    [Fact]
    public void Cause_is_free_of_loaded_secrets()
    {
        var secret = new Secret("s3cret-cause");

        var run = Run(task => task.HandleFailure($"Call with {secret.Reveal()} failed."));

        Assert.Equal("Call with *** failed.", run.Outcome!.Cause);
    }

    [Fact]
    public void Task_without_an_outcome_is_an_error()
    {
        var run = Run(static _ => { });

        Assert.Equal(ActionErrorKind.Technical, run.Error!.Kind);
        Assert.Contains(
            "Script task 'pay' ended without an outcome. Call Complete, HandleFailure or HandleBpmnError on every path.",
            run.Error.Message,
            StringComparison.Ordinal
        );
        Assert.Null(run.Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Second_outcome_is_an_error_also_when_the_task_hides_it(bool hide)
    {
        var run = Run(task =>
        {
            task.Complete();
            try
            {
                task.HandleFailure("And yet it failed.");
            }
            catch (InvalidOperationException) when (hide) { }
        });

        Assert.Contains(
            "Script task 'pay' reported Completed and then Failure. Report exactly one outcome.",
            run.Error!.Message,
            StringComparison.Ordinal
        );
        Assert.Null(run.Outcome);
    }

    [Fact]
    public void What_a_task_throws_after_its_outcome_counts()
    {
        var run = Run(static task =>
        {
            task.Complete();
            throw new ActionException("Not after all.");
        });

        Assert.Equal(ActionErrorKind.Business, run.Error!.Kind);
        Assert.Null(run.Outcome);
    }

    [Fact]
    public async Task Asynchronous_task_with_typed_variables_is_awaited()
    {
        var task = ActionDescriptor.CreateScriptTaskAsync(
            "pay",
            [ActionInput.Context<ScriptTaskContext>("context"), ActionInput.Of<decimal>("amount")],
            async (input, _) =>
            {
                await Task.Yield();
                input.Get<ScriptTaskContext>(0).Complete(new JsonObject { ["twice"] = input.Get<decimal>(1) * 2 });
            }
        );
        using var host = ActionHost.ForTests([task]);

        var run = await host.RunTaskAsync("pay", new JsonObject { ["amount"] = 1.5m, ["other"] = 1 });

        Assert.Equal("""{"twice":3.0}""", run.Outcome!.Variables.ToJsonString());
    }

    private static ScriptTaskResult Run(Action<ScriptTaskContext> task)
    {
        var action = ActionDescriptor.CreateScriptTask(
            "pay",
            [ActionInput.Context<ScriptTaskContext>("context")],
            (input, _) => task(input.Get<ScriptTaskContext>(0))
        );
        using var host = ActionHost.ForTests([action]);
        return host.RunTask("pay", new JsonObject { ["amount"] = 3 }, "p-1");
    }
}
