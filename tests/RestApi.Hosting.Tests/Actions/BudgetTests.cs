using System.Diagnostics;
using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Actions;

public sealed class BudgetTests
{
    private readonly InMemoryRecordStore _store = new();

    [Fact]
    public void Sleep_longer_than_the_budget_ends_with_it_and_says_how_to_raise_it()
    {
        var clock = Stopwatch.StartNew();

        var run = Run(Short("run", (job, _) => Change(job, () => ComindServer.Sleep(60_000))));

        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(20));
        AssertOverBudget(run);
    }

    [Fact]
    public void Token_of_the_action_ends_with_the_budget() =>
        AssertOverBudget(
            Run(
                Short(
                    "run",
                    (job, token) =>
                        Change(
                            job,
                            () =>
                            {
                                token.WaitHandle.WaitOne(60_000);
                                token.ThrowIfCancellationRequested();
                            }
                        )
                )
            )
        );

    [Fact]
    public void Waiting_for_a_task_tells_the_same() =>
        AssertOverBudget(Run(Short("run", (job, token) => Change(job, () => Task.Delay(60_000, token).Wait(CancellationToken.None)))));

    [Fact]
    public async Task Asynchronous_action_ends_with_its_budget()
    {
        var action = ActionDescriptor.CreateAsync(
            "run",
            [ActionInput.Of<Job>("job")],
            async (_, token) => await Task.Delay(60_000, token),
            budgetSeconds: 0.3
        );
        using var host = ActionHost.ForTests([action], store: _store);

        AssertOverBudget(await host.RunAsync("run", "jobs", "1"));
    }

    [Fact]
    public void Action_that_ignores_its_token_is_told_when_it_ends_and_not_saved() =>
        AssertOverBudget(Run(Short("run", (job, _) => Change(job, () => Thread.Sleep(600)))));

    [Fact]
    public void Cancellation_stays_one_when_the_budget_is_used_up_too()
    {
        using var source = new CancellationTokenSource();
        var action = Short(
            "run",
            (_, _) =>
            {
                Thread.Sleep(500);
                source.Cancel();
                ComindServer.Sleep(1);
            }
        );

        Assert.Equal(ActionErrorKind.Cancelled, Run(action, source.Token).Error!.Kind);
    }

    [Fact]
    public void Own_failure_is_not_hidden_by_the_budget()
    {
        var run = Run(
            Short(
                "run",
                (_, _) =>
                {
                    Thread.Sleep(500);
                    throw new ActionException("Sold out.");
                }
            )
        );

        Assert.Equal((ActionErrorKind.Business, "Sold out."), (run.Error!.Kind, run.Error.Message));
    }

    [Fact]
    public void Remaining_time_is_known_to_the_action()
    {
        ActionBudget? budget = null;

        Assert.True(Run(Action("run", _ => budget = ActionContext.Current!.Budget)).Succeeded);

        Assert.Equal(TimeSpan.FromSeconds(120), budget!.Total);
        Assert.InRange(budget.Remaining, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(120));
    }

    [Theory]
    [InlineData(ActionKind.Action, 120)]
    [InlineData(ActionKind.ScriptService, 120)]
    [InlineData(ActionKind.ScriptTask, 120)]
    [InlineData(ActionKind.ValidationScript, 1)]
    public void Each_kind_has_its_budget_and_configuration_changes_it(ActionKind kind, double seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), BudgetOf(kind, new()));
        Assert.Equal(TimeSpan.FromSeconds(0.5), BudgetOf(kind, new() { [$"RestApi:BudgetSeconds:{kind}"] = "0.5" }));
        Assert.Equal(TimeSpan.FromSeconds(2), BudgetOf(kind, new() { [$"RestApi:BudgetSeconds:{kind}"] = "0.5" }, own: 2));
    }

    [Theory]
    [InlineData("RestApi:BudgetSeconds:Action", "soon", "RestApi:BudgetSeconds:Action is 'soon', not a number of seconds")]
    [InlineData("RestApi:BudgetSeconds:Action", "0", "RestApi:BudgetSeconds:Action is '0'")]
    [InlineData("RestApi:BudgetSeconds:Acton", "5", "There is no kind of logic for the setting RestApi:BudgetSeconds:Acton.")]
    public void Wrong_setting_is_told_when_the_host_is_built(string key, string value, string message)
    {
        var e = Assert.Throws<InvalidOperationException>(() => ActionHost.ForTests([], new Dictionary<string, string?> { [key] = value }));

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    private static ActionDescriptor Short(string name, Action<Job, CancellationToken> action) =>
        ActionDescriptor.Create(name, [ActionInput.Of<Job>("job")], (input, token) => action(input.Get<Job>(0), token), budgetSeconds: 0.3);

    private static void Change(Job job, Action wait)
    {
        job.Status = "half";
        wait();
    }

    private static TimeSpan BudgetOf(ActionKind kind, Dictionary<string, string?> settings, double? own = null)
    {
        var budget = TimeSpan.Zero;
        void Look() => budget = ActionContext.Current!.Budget!.Total;
        var action = kind switch
        {
            ActionKind.Action => ActionDescriptor.Create("run", [], (_, _) => Look(), own),
            ActionKind.ScriptService => ActionDescriptor.CreateScriptService(
                "run",
                [],
                (_, _) =>
                {
                    Look();
                    return null;
                },
                own
            ),
            ActionKind.ScriptTask => ActionDescriptor.CreateScriptTask("run", [], (_, _) => Look(), own),
            _ => ActionDescriptor.CreateValidationScript(
                "run",
                [],
                (_, _) =>
                {
                    Look();
                    return null;
                },
                own
            ),
        };
        using var host = ActionHost.ForTests([action], settings);
        _ = kind switch
        {
            ActionKind.Action => host.Run("run"),
            ActionKind.ScriptService => host.RunService("run"),
            ActionKind.ScriptTask => (RunResult)host.RunTask("run"),
            _ => host.Validate("run"),
        };
        return budget;
    }

    private ActionRunResult Run(ActionDescriptor action, CancellationToken cancellationToken = default)
    {
        using var host = ActionHost.ForTests([action], store: _store);
        return host.Run("run", "jobs", "1", cancellationToken);
    }

    private void AssertOverBudget(ActionRunResult run)
    {
        Assert.Equal(ActionErrorKind.Technical, run.Error!.Kind);
        Assert.Equal(
            "Action 'run' used up its budget of 0.3 s. Do less in one run, or raise it with BudgetSeconds of its [Action] attribute "
                + "or the setting RestApi:BudgetSeconds:Action.",
            run.Error.Message
        );
        Assert.StartsWith("Comind.Api.Server.ActionBudgetException", run.Error.Details, StringComparison.Ordinal);
        Assert.Null(_store.Find("jobs", "1"));
    }
}
