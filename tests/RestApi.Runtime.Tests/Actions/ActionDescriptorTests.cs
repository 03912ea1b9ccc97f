using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Actions;

public sealed class ActionDescriptorTests
{
    private readonly AppRecord _record = new("contacts", "7", new JsonObject { ["title"] = "Ann" });

    private sealed class Contact : Entity;

    [Fact]
    public async Task An_action_works_on_the_record_it_is_run_with()
    {
        using var source = new CancellationTokenSource();
        var seen = CancellationToken.None;
        var action = ActionDescriptor.Create<Contact>(
            "rename",
            (contact, token) =>
            {
                seen = token;
                contact.Title += " of " + contact.Id;
            }
        );

        await action.RunAsync(_record, source.Token);

        Assert.Equal(("rename", "Ann of 7"), (action.Name, (string?)_record.Fields["title"]));
        Assert.Equal(source.Token, seen);
    }

    [Fact]
    public async Task An_asynchronous_action_ends_with_its_task()
    {
        var gate = new TaskCompletionSource();
        var action = ActionDescriptor.CreateAsync<Contact>(
            "rename",
            async (contact, _) =>
            {
                await gate.Task;
                contact.Title = "Anna";
            }
        );

        var run = action.RunAsync(_record, CancellationToken.None);
        Assert.False(run.IsCompleted);
        gate.SetResult();
        await run;

        Assert.Equal("Anna", (string?)_record.Fields["title"]);
    }

    [Fact]
    public async Task Actions_without_a_record_run_too()
    {
        var runs = 0;
        await ActionDescriptor.Create("a", _ => runs++).RunAsync(_record, CancellationToken.None);
        await ActionDescriptor
            .CreateAsync(
                "b",
                async _ =>
                {
                    await Task.Yield();
                    runs++;
                }
            )
            .RunAsync(_record, CancellationToken.None);

        Assert.Equal(2, runs);
    }

    [Fact]
    public void A_synchronous_action_runs_on_the_callers_thread()
    {
        var thread = 0;

        var run = ActionDescriptor.Create("a", _ => thread = Environment.CurrentManagedThreadId).RunAsync(_record, CancellationToken.None);

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public async Task What_an_action_throws_reaches_its_caller()
    {
        var action = ActionDescriptor.Create<Contact>("fails", static (_, _) => throw new ActionException("Fill in the title first."));

        var error = await Assert.ThrowsAsync<ActionException>(() => action.RunAsync(_record, CancellationToken.None));

        Assert.Equal("Fill in the title first.", error.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void An_action_has_a_name(string? name) =>
        Assert.ThrowsAny<ArgumentException>(() => ActionDescriptor.Create(name!, static _ => { }));
}
