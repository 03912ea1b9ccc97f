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
public sealed partial class ActionHost : IDisposable, IAsyncDisposable
{
    private readonly IHost _host;
    private readonly RestApiOptions _options;
    private readonly ServiceCatalog _services;
    private readonly HostStart _start;
    private readonly CallLogger _callLog;
    private readonly bool _listensToCancelKey;

    internal ActionHost(IHost host, ActionCatalog actions, bool listensToCancelKey)
    {
        _host = host;
        _start = new HostStart(host);
        _callLog = new CallLogger(host.Services.GetRequiredService<ILoggerFactory>());
        Actions = actions;
        _listensToCancelKey = listensToCancelKey;
        Records = host.Services.GetRequiredService<IRecordStore>();
        Files = host.Services.GetRequiredService<IFileStore>();
        var configuration = host.Services.GetRequiredService<IConfiguration>();
        _services = ServiceCatalog.Read(configuration);
        _options = RestApiOptionsReader.Read(configuration, host.Services.GetRequiredService<IHostEnvironment>().IsDevelopment());
    }

    /// <summary>The services of the host.</summary>
    public IServiceProvider Services => _host.Services;

    internal ActionCatalog Actions { get; }

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
    /// Makes a host for a test, in the Development environment: it knows only the given configuration, nothing of the
    /// machine, and writes nothing to the console.
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

    /// <summary>Releases the services of the host.</summary>
    public void Dispose() => _host.Dispose();

    /// <summary>Stops the background services of the host and releases all its services.</summary>
    /// <returns>A task that ends when all are released.</returns>
    public async ValueTask DisposeAsync()
    {
        await _start.StopAsync().ConfigureAwait(false);
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            _host.Dispose();
        }
    }

    internal ActionContext NewContext(
        ActionDescriptor action,
        string runId,
        IReadOnlyList<AppRecord> records,
        IActionLogSink log,
        RunBudget budget,
        IFileStore files
    ) =>
        new(action.Name, record: null, Services.GetRequiredService<IConfiguration>(), Records, log)
        {
            Kind = action.Kind,
            RunId = runId,
            SelectedRecords = records,
            CancellationToken = budget.Token,
            Cancelled = budget.Cancelled,
            Budget = budget.Budget,
            Options = _options,
            Services = _services,
            Files = files,
            CallLog = _callLog,
        };

    internal TimeSpan BudgetOf(ActionDescriptor action) =>
        action.BudgetSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : _options.Budgets.Of(action.Kind);
}
