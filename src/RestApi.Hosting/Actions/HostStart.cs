using Microsoft.Extensions.Hosting;

namespace Comind.Api.Hosting;

/// <summary>Starts the background services of a host, such as an exporter of traces, once: with the first run.</summary>
internal sealed class HostStart(IHost host)
{
    private readonly Lazy<Task> _started = new(() => host.StartAsync());

    public Task EnsureAsync() => _started.Value;

    public Task StopAsync() =>
        _started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? host.StopAsync() : Task.CompletedTask;
}

/// <summary>The program decides how long it lives. The usual lifetime would take the signals that cancel an action.</summary>
internal sealed class RunLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
