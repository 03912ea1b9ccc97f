using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Actions;

public sealed class RunWithoutRecordTests
{
    [Fact]
    public void Name_alone_starts_an_action()
    {
        string? seen = null;
        using var host = ActionHost.ForTests([Action(_ => seen = ActionContext.Current!.ActionName)]);

        var run = host.Run("clean_up");

        Assert.True(run.Succeeded, run.Error?.Message);
        Assert.Equal("clean_up", seen);
        Assert.Null(run.Record);
    }

    [Fact]
    public async Task Asynchronous_action_is_awaited()
    {
        var ended = false;
        var action = ActionDescriptor.CreateAsync(
            "clean_up",
            [],
            async (_, token) =>
            {
                await Task.Delay(1, token);
                ended = true;
            }
        );
        await using var host = ActionHost.ForTests([action]);

        Assert.True((await host.RunAsync("clean_up")).Succeeded);
        Assert.True(ended);
    }

    [Fact]
    public async Task Parameters_follow_the_name()
    {
        List<int> seen = [];
        using var host = ActionHost.ForTests([Action(input => seen.Add(input.Get<int>(0)), ActionInput.Of<int>("days"))]);

        Assert.True(host.Run("clean_up", new() { ["days"] = 7 }).Succeeded);
        Assert.True((await host.RunAsync("clean_up", new() { ["days"] = 8 }, CancellationToken.None)).Succeeded);
        Assert.Equal([7, 8], seen);
    }

    [Fact]
    public void Parameter_that_is_missing_is_named()
    {
        using var host = ActionHost.ForTests([Action(_ => { }, ActionInput.Of<int>("days"))]);

        Assert.Contains("'days'", host.Run("clean_up").Error!.Message, StringComparison.Ordinal);
        Assert.Contains("'days'", host.Run("clean_up", parameters: null).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_comes_last_and_cancels()
    {
        using var cancelled = new CancellationTokenSource();
        using var host = ActionHost.ForTests([Action(_ => cancelled.Token.ThrowIfCancellationRequested())]);
        await cancelled.CancelAsync();

        Assert.Equal(ActionErrorKind.Cancelled, host.Run("clean_up", cancelled.Token).Error!.Kind);
        Assert.Equal(ActionErrorKind.Cancelled, host.Run("clean_up", [], cancelled.Token).Error!.Kind);
        Assert.Equal(ActionErrorKind.Cancelled, (await host.RunAsync("clean_up", cancelled.Token)).Error!.Kind);
        Assert.Equal(ActionErrorKind.Cancelled, (await host.RunAsync("clean_up", [], cancelled.Token)).Error!.Kind);
    }

    [Fact]
    public void Action_that_needs_a_record_says_so()
    {
        var action = JobActions.Action("clean_up", static job => job.Status = "clean");
        using var host = ActionHost.ForTests([action]);

        Assert.Contains("none was selected", host.Run("clean_up").Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_that_is_unknown_or_blank_is_told()
    {
        using var host = ActionHost.ForTests([Action(_ => { })]);

        Assert.Equal("There is no action 'clean'. Known actions: clean_up.", host.Run("clean").Error!.Message);
        Assert.ThrowsAny<ArgumentException>(() => host.Run(" "));
    }

    private static ActionDescriptor Action(Action<ActionArguments> run, params ActionInput[] inputs) =>
        ActionDescriptor.Create("clean_up", inputs, (input, _) => run(input));
}
