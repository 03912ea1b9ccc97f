using System.Diagnostics;
using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Load;

/// <summary>64 actions at once, 1,000 calls each, written as statements; half of the actions synchronous.</summary>
public sealed class ConcurrentActionsTests
{
    private const int Actions = 64;
    private const int Calls = 1000;

    private readonly Lock _lock = new();
    private int _calls;
    private Snapshot _afterFirstThird;
    private Snapshot _atTheEnd;

    [Fact]
    public async Task No_request_is_mixed_up_and_neither_connections_nor_handles_grow()
    {
        await using var server = await PairedServer.StartAsync(held: Actions);
        var configuration = new Dictionary<string, string?>
        {
            ["COMIND_SECRET_BASE_URL"] = server.Url,
            // For a busy machine; what is looked for here takes no time.
            ["RestApi:BudgetSeconds:Action"] = "600",
        };
        await using var host = ActionHost.ForTests(
            [
                ActionDescriptor.Create<Job>("sync", (job, _) => RunCalls(job.Id, server)),
                ActionDescriptor.CreateAsync<Job>("async", (job, token) => RunCallsAsync(job.Id, server, token)),
            ],
            configuration
        );

        // Synchronous actions block their threads, which the server in this process must not lack.
        var running = Enumerable
            .Range(0, Actions)
            .Select(i =>
                i % 2 == 0
                    ? Task.Factory.StartNew(() => host.Run("sync", "jobs", $"job{i}"), TaskCreationOptions.LongRunning)
                    : Task.Run(() => host.RunAsync("async", "jobs", $"job{i}"))
            );
        var results = await Task.WhenAll(running);

        Assert.All(results, static result => Assert.Null(result.Error));
        Assert.Equal(
            Enumerable.Range(0, Actions).Select(static i => $"{Calls} of job{i}"),
            results.Select(static result => Status(result))
        );
        Assert.Equal((Actions * Calls, 0, 0), (server.Seen, server.MixedUp, server.Twice));
        // All 64 were connected at once before the first answer; a few more come when two actions want one that gets free.
        Assert.InRange(_afterFirstThird.Connections, Actions, 2 * Actions);
        Assert.InRange(_atTheEnd.Connections, _afterFirstThird.Connections, _afterFirstThird.Connections + Actions / 4);
        // Both ends of each connection are in this process; macOS counts no handles.
        Assert.True(_afterFirstThird.Handles >= 2 * Actions || OperatingSystem.IsMacOS(), $"{_afterFirstThird}");
        // One handle that is lost per 1,000 calls would be 64; other tests run at the same time.
        Assert.InRange(_atTheEnd.Handles, 0, _afterFirstThird.Handles + Actions);
    }

    private void RunCalls(string job, PairedServer server)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_BASE_URL"));
        for (var i = 0; i < Calls; i++)
        {
            var name = Configure(job, i);
            using var res = RestApi.ExecuteRequest();
            Check(res, name, i, server);
        }

        Finish(job);
    }

    private async Task RunCallsAsync(string job, PairedServer server, CancellationToken cancellationToken)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_BASE_URL"));
        for (var i = 0; i < Calls; i++)
        {
            var name = Configure(job, i);
            using var res = await RestApi.ExecuteRequestAsync(cancellationToken);
            Check(res, name, i, server);
        }

        Finish(job);
    }

    private static string Configure(string job, int call)
    {
        var name = $"{job}-{call}";
        RestApi.CreateRequest("/{name}", MethodOf(call));
        RestApi.AddUrlSegment("name", name);
        RestApi.AddHeader("X-Name", name);
        RestApi.AddQueryParameter("name", name);
        RestApi.SetRequestTimeout(120);
        if (MethodOf(call) == "POST")
        {
            RestApi.AddJsonBody(new { name });
        }

        return name;
    }

    private void Check(RestResponse res, string name, int call, PairedServer server)
    {
        res.EnsureSuccess();
        Assert.Equal($"{MethodOf(call)} {name}", res.Content);
        switch (Interlocked.Increment(ref _calls))
        {
            case Actions * Calls / 3:
                Take(ref _afterFirstThird, server);
                break;
            case Actions * (Calls - 1):
                // Nearly all actions are still running.
                Take(ref _atTheEnd, server);
                break;
        }
    }

    private void Take(ref Snapshot snapshot, PairedServer server)
    {
        lock (_lock)
        {
            snapshot = new Snapshot(server.ConnectionCount, HandleCount());
        }
    }

    private static string MethodOf(int call) => call % 2 == 0 ? "GET" : "POST";

    // What the context of the action knows must be its own after all these calls.
    private static void Finish(string job)
    {
        var context = ActionContext.Current!;
        Assert.Equal(job, context.Record.Id);
        context.Record.Fields["c_status"] = $"{Calls} of {job}";
    }

    private static string Status(ActionRunResult result) => (string)result.Record!.Fields["c_status"]!;

    private static int HandleCount()
    {
        using var process = Process.GetCurrentProcess();
        return process.HandleCount;
    }

    private readonly record struct Snapshot(int Connections, int Handles);
}
