using System.Reflection;
using Comind.Api.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Comind.Api.Hosting;

/// <summary>Configures an <see cref="ActionHost"/>; made by <see cref="ActionHost.CreateBuilder"/>.</summary>
public sealed class ActionHostBuilder
{
    private const string DefaultStore = "records.db";
    private const string DefaultFiles = "files";

    private readonly HostApplicationBuilder _builder;
    private readonly List<ActionDescriptor> _actions = [];
    private readonly bool _isProgram;
    private ServiceDescriptor _store = Sqlite(DefaultStore);
    private ServiceDescriptor? _files;
    private string _storeFolder = "";

    private ActionHostBuilder(HostApplicationBuilder builder, bool isProgram)
    {
        _builder = builder;
        _isProgram = isProgram;
    }

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services => _builder.Services;

    /// <summary>The configuration, from which secrets are read. What is added here wins over the environment.</summary>
    public IConfigurationManager Configuration => _builder.Configuration;

    /// <summary>Where log lines go; by default to the console, one plain line each.</summary>
    public ILoggingBuilder Logging => _builder.Logging;

    /// <summary>The environment the program runs in.</summary>
    public IHostEnvironment Environment => _builder.Environment;

    /// <summary>Adds actions that the host can run.</summary>
    /// <param name="actions">The actions, such as <c>ActionRegistry.All</c>.</param>
    /// <returns>This builder.</returns>
    public ActionHostBuilder AddActions(IEnumerable<ActionDescriptor> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        _actions.AddRange(actions);
        return this;
    }

    /// <summary>Keeps records in a SQLite file; by default in <c>records.db</c> in the current directory.</summary>
    /// <param name="path">The file; made by the first write. Its folder must exist.</param>
    /// <returns>This builder.</returns>
    public ActionHostBuilder UseSqlite(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _store = Sqlite(path);
        _storeFolder = Path.GetDirectoryName(path) ?? "";
        return this;
    }

    /// <summary>Keeps records in a store of your own. Disposing it stays with you.</summary>
    /// <param name="store">The store.</param>
    /// <returns>This builder.</returns>
    public ActionHostBuilder UseStore(IRecordStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = ServiceDescriptor.Singleton(store);
        _storeFolder = "";
        return this;
    }

    /// <summary>Keeps files in a folder; by default in <c>files</c> next to the SQLite file, else in the current directory.</summary>
    /// <param name="path">The folder; made by the first write. The folder it is in must exist.</param>
    /// <returns>This builder.</returns>
    public ActionHostBuilder UseFiles(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _files = Disk(path);
        return this;
    }

    /// <summary>Keeps files in a store of your own. Disposing it stays with you.</summary>
    /// <param name="store">The store.</param>
    /// <returns>This builder.</returns>
    public ActionHostBuilder UseFiles(IFileStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _files = ServiceDescriptor.Singleton(store);
        return this;
    }

    /// <summary>Makes the host.</summary>
    /// <returns>The host.</returns>
    /// <exception cref="InvalidOperationException">
    /// Two actions have the same name, one of them can never run, or a setting or declared service is wrong.
    /// </exception>
    public ActionHost Build()
    {
        var actions = new ActionCatalog(_actions);
        Services.Add(_store);
        Services.AddSingleton<IHostLifetime, RunLifetime>();
        Services.Add(_files ?? Disk(Path.Combine(_storeFolder, DefaultFiles)));
        var host = _builder.Build();
        try
        {
            return new ActionHost(host, actions, _isProgram);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    internal static ActionHostBuilder ForPrograms(string[] args)
    {
        // Nobody edits settings while an action runs, and watching files costs handles that build machines run out of.
        var settings = new ConfigurationManager { ["hostBuilder:reloadConfigOnChange"] = "false" };
        // What the host says of itself is noise between the lines of an action; any other setting wins.
        settings.AddInMemoryCollection([new("Logging:LogLevel:Microsoft", "Warning")]);
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { Args = args, Configuration = settings });
        AddUserSecrets(builder.Configuration);
        builder.Logging.ClearProviders().AddProvider(new PlainConsoleLoggerProvider());
        return new ActionHostBuilder(builder, isProgram: true);
    }

    internal static ActionHostBuilder ForTests(IEnumerable<KeyValuePair<string, string?>> configuration)
    {
        var builder = new HostApplicationBuilder(
            new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = Environments.Development }
        );
        builder.Configuration.AddInMemoryCollection(configuration);
        return new ActionHostBuilder(builder, isProgram: false);
    }

    // The generic host reads them only in Development; a sync that a developer starts has no environment set.
    private static void AddUserSecrets(ConfigurationManager configuration)
    {
        if (Assembly.GetEntryAssembly() is not { } program)
        {
            return;
        }

        IList<IConfigurationSource> sources = configuration.Sources;
        var environment = sources.OfType<EnvironmentVariablesConfigurationSource>().Last(source => string.IsNullOrEmpty(source.Prefix));
        foreach (var source in new ConfigurationBuilder().AddUserSecrets(program, optional: true, reloadOnChange: false).Sources)
        {
            sources.Insert(sources.IndexOf(environment), source);
        }
    }

    // Through a factory, so that the host disposes it; a given instance stays its owner's.
    private static ServiceDescriptor Sqlite(string path) => ServiceDescriptor.Singleton<IRecordStore>(_ => new SqliteRecordStore(path));

    private static ServiceDescriptor Disk(string path) => ServiceDescriptor.Singleton<IFileStore>(_ => new DiskFileStore(path));
}
