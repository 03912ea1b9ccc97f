using Comind.Api.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Actions;

public sealed class HostStartTests
{
    private readonly List<string> _events = [];

    [Fact]
    public async Task Background_services_start_once_before_the_first_run_and_stop_with_the_host()
    {
        var host = Host(startsSlowly: false);
        await using (host)
        {
            Assert.Empty(_events);
            host.Run("run", "jobs", "1");
            await host.RunAsync("run", "jobs", "1");
        }

        Assert.Equal(["start", "run", "run", "stop"], _events);
    }

    [Fact]
    public async Task Synchronous_action_stays_on_its_thread_when_a_service_starts_slowly()
    {
        await using var host = Host(startsSlowly: true);
        var thread = await Task.Factory.StartNew(
            () =>
            {
                host.Run("run", "jobs", "1");
                return Environment.CurrentManagedThreadId;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

        Assert.Equal(["start", "run"], _events);
        Assert.Equal(thread, _thread);
    }

    [Fact]
    public async Task Host_that_ran_nothing_starts_and_stops_nothing()
    {
        await Host(startsSlowly: false).DisposeAsync();

        Assert.Empty(_events);
    }

    [Fact]
    public void Service_that_cannot_start_is_reported_to_whoever_runs_an_action()
    {
        var builder = ActionHostBuilder
            .ForTests([])
            .AddActions([Action("run", _ => _events.Add("run"))])
            .UseStore(new InMemoryRecordStore());
        builder.Services.AddHostedService(_ => new Service(_events, () => throw new InvalidOperationException("No exporter.")));
        using var host = builder.Build();

        Assert.Equal("No exporter.", Assert.Throws<InvalidOperationException>(() => host.Run("run", "jobs", "1")).Message);
        Assert.Empty(_events);
    }

    private int _thread;

    private ActionHost Host(bool startsSlowly)
    {
        var action = Action(
            "run",
            _ =>
            {
                _events.Add("run");
                _thread = Environment.CurrentManagedThreadId;
            }
        );
        var builder = ActionHostBuilder.ForTests([]).AddActions([action]).UseStore(new InMemoryRecordStore());
        builder.Services.AddHostedService(_ => new Service(_events, () => startsSlowly ? Task.Delay(50) : Task.CompletedTask));
        return builder.Build();
    }

    private sealed class Service(List<string> events, Func<Task> start) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await start();
            events.Add("start");
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            events.Add("stop");
            return Task.CompletedTask;
        }
    }
}
