using System.Diagnostics;
using Comind.Api.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Comind.Api.Hosting;

/// <summary>
/// Runs actions by name on a record, on the .NET generic host: configuration (and with it secrets), logging, the
/// record store and the file store come from there.
/// </summary>
public sealed class ActionHost : IDisposable, IAsyncDisposable
{
    private readonly IHost _host;
    private readonly ActionCatalog _actions;
    private readonly bool _listensToCancelKey;

    internal ActionHost(IHost host, ActionCatalog actions, bool listensToCancelKey)
    {
        _host = host;
        _actions = actions;
        _listensToCancelKey = listensToCancelKey;
        Records = host.Services.GetRequiredService<IRecordStore>();
        Files = host.Services.GetRequiredService<IFileStore>();
    }

    /// <summary>The services of the host.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Where the records live.</summary>
    public IRecordStore Records { get; }

    /// <summary>Where the files live.</summary>
    public IFileStore Files { get; }

    /// <summary>
    /// Starts a host with the configuration of the generic host. Secrets come from <c>dotnet user-secrets</c>, in every
    /// environment; environment variables win over them, and what the program adds in code wins over both.
    /// </summary>
    /// <param name="args">The command line; <c>--Name value</c> sets a configuration value.</param>
    /// <returns>The builder.</returns>
    public static ActionHostBuilder CreateBuilder(params string[] args) => ActionHostBuilder.ForPrograms(args);

    /// <summary>
    /// Makes a host for a test: it knows only the given configuration, nothing of the machine, and writes nothing to
    /// the console.
    /// </summary>
    /// <param name="actions">The actions, such as <c>ActionRegistry.All</c>.</param>
    /// <param name="configuration">Secrets and other values by name.</param>
    /// <param name="store">Where records live; by default an <see cref="InMemoryRecordStore"/>.</param>
    /// <param name="files">Where files live; by default an <see cref="InMemoryFileStore"/>.</param>
    /// <returns>The host.</returns>
    public static ActionHost ForTests(
        IEnumerable<ActionDescriptor> actions,
        IEnumerable<KeyValuePair<string, string?>>? configuration = null,
        IRecordStore? store = null,
        IFileStore? files = null
    ) =>
        ActionHostBuilder
            .ForTests(configuration ?? [])
            .AddActions(actions)
            .UseStore(store ?? new InMemoryRecordStore())
            .UseFiles(files ?? new InMemoryFileStore())
            .Build();

    /// <summary>
    /// Runs an action on a record and waits for its end. Synchronous actions run on the calling thread. No exception
    /// of the action comes out: see <see cref="ActionRunResult.Error"/>.
    /// </summary>
    /// <param name="actionName">The name of the action, such as <c>sync_contacts</c>.</param>
    /// <param name="app">The app of the record.</param>
    /// <param name="recordId">The id of the record; when there is none, it is created if the action succeeds.</param>
    /// <param name="cancellationToken">Cancels the action.</param>
    /// <returns>How the action ended.</returns>
    public ActionRunResult Run(string actionName, string app, string recordId, CancellationToken cancellationToken = default)
    {
        // An asynchronous action must not wait for the thread that waits for it.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return RunAsync(actionName, app, recordId, cancellationToken).GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>Runs an action on a record; see <see cref="Run"/>. Synchronous actions still block the caller.</summary>
    /// <param name="actionName">The name of the action, such as <c>sync_contacts</c>.</param>
    /// <param name="app">The app of the record.</param>
    /// <param name="recordId">The id of the record; when there is none, it is created if the action succeeds.</param>
    /// <param name="cancellationToken">Cancels the action.</param>
    /// <returns>How the action ended.</returns>
    public async Task<ActionRunResult> RunAsync(
        string actionName,
        string app,
        string recordId,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actionName);
        ArgumentException.ThrowIfNullOrWhiteSpace(recordId);
        AppName.Check(app);
        var started = Stopwatch.GetTimestamp();
        var log = new RunLog(Services.GetRequiredService<ILoggerFactory>().CreateLogger($"Actions.{actionName}"));
        using var cancelKey = new CancelKey(_listensToCancelKey, cancellationToken);
        AppRecord? record = null;
        ActionError? error = null;
        try
        {
            var action = _actions.Get(actionName);
            record = Records.Find(app, recordId) ?? new AppRecord(app, recordId);
            await RunAsync(action, record, log, cancelKey.Token).ConfigureAwait(false);
            Records.Save(record);
        }
        // Whatever an action throws is its result.
        catch (Exception e)
        {
            error = ActionError.From(e, actionName, cancelKey.Token);
            log.Failed(error);
        }

        return new ActionRunResult
        {
            ActionName = actionName,
            Error = error,
            Log = log.Lines,
            Duration = Stopwatch.GetElapsedTime(started),
            Record = record,
        };
    }

    /// <summary>Releases the services of the host.</summary>
    public void Dispose() => _host.Dispose();

    /// <summary>Releases the services of the host.</summary>
    /// <returns>A task that ends when all are released.</returns>
    public ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host)
        {
            return host.DisposeAsync();
        }

        _host.Dispose();
        return default;
    }

    private async Task RunAsync(ActionDescriptor action, AppRecord record, RunLog log, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var configuration = Services.GetRequiredService<IConfiguration>();
        using var files = new RunFiles(Files);
        var context = new ActionContext(action.Name, record, configuration, Records, log)
        {
            CancellationToken = cancellationToken,
            Files = files,
        };
        using var running = context.Enter();
        await action.RunAsync(record, cancellationToken).ConfigureAwait(false);
    }
}
