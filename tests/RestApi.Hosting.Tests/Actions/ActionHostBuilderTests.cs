using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Actions;

public sealed class ActionHostBuilderTests
{
    private const string Name = "COMIND_SECRET_HOSTING_TEST";

    private static readonly ActionDescriptor s_readsSecret = Action(
        "read",
        job => job.Status = AppSchema.GetSecrets().Require(Name).Reveal()
    );

    [Fact]
    public void Secret_comes_from_the_environment()
    {
        using var variable = new TemporaryVariable(Name, "from-environment");

        Assert.Equal("from-environment", ReadSecret(_ => { }));
    }

    [Fact]
    public void What_the_program_adds_wins_over_the_environment()
    {
        using var variable = new TemporaryVariable(Name, "from-environment");

        Assert.Equal("from-program", ReadSecret(builder => builder.Configuration.AddInMemoryCollection([new(Name, "from-program")])));
    }

    [Fact]
    public void Command_line_wins_over_the_environment()
    {
        using var variable = new TemporaryVariable(Name, "from-environment");

        Assert.Equal("from-command-line", ReadSecret(_ => { }, $"--{Name}", "from-command-line"));
    }

    [Fact]
    public void Test_host_knows_nothing_of_the_machine()
    {
        using var variable = new TemporaryVariable(Name, "from-environment");
        using var host = ActionHost.ForTests([s_readsSecret]);

        Assert.StartsWith($"Missing secret: {Name}.", host.Run("read", "jobs", "1").Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_host_takes_given_configuration()
    {
        using var host = ActionHost.ForTests([s_readsSecret], new Dictionary<string, string?> { [Name] = "given" });

        Assert.Equal("given", (string)host.Run("read", "jobs", "1").Record!.Fields["c_status"]!);
    }

    [Fact]
    public void Services_configuration_logging_and_environment_are_those_of_the_host()
    {
        var builder = ActionHost.CreateBuilder("--Greeting", "hello");
        builder.Services.AddSingleton("service");
        builder.Logging.ClearProviders();

        using var host = builder.UseStore(new InMemoryRecordStore()).Build();

        Assert.Equal("service", host.Services.GetRequiredService<string>());
        Assert.Equal("hello", host.Services.GetRequiredService<IConfiguration>()["Greeting"]);
        Assert.Same(builder.Environment, host.Services.GetRequiredService<IHostEnvironment>());
    }

    [Fact]
    public void Sqlite_file_receives_the_record_and_is_closed_with_the_host()
    {
        using var folder = new TempFolder();
        var path = folder.File("jobs.db");
        using (var host = ActionHost.CreateBuilder().AddActions([Action("run", job => job.Status = "done")]).UseSqlite(path).Build())
        {
            Assert.True(host.Run("run", "jobs", "1").Succeeded);
        }

        Assert.Equal("""{"c_status":"done"}""", Sqlite.Scalar(path, "SELECT fields FROM jobs"));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Given_store_stays_open_after_the_host()
    {
        using var store = new DisposableStore();
        ActionHost.CreateBuilder().UseStore(store).Build().Dispose();

        Assert.False(store.IsDisposed);
    }

    [Fact]
    public void Files_are_kept_next_to_the_sqlite_file_unless_told_otherwise()
    {
        using var folder = new TempFolder();
        var records = folder.File("records.db");

        Assert.Equal(folder.File("files"), FolderOf(builder => builder.UseSqlite(records)));
        Assert.Equal(folder.File("uploads"), FolderOf(builder => builder.UseSqlite(records).UseFiles(folder.File("uploads"))));
        Assert.Equal(folder.File("uploads"), FolderOf(builder => builder.UseFiles(folder.File("uploads")).UseSqlite(records)));
        Assert.Equal(Path.GetFullPath("files"), FolderOf(builder => builder.UseSqlite("records.db")));
        Assert.Equal(Path.GetFullPath("files"), FolderOf(builder => builder.UseSqlite(records).UseStore(new InMemoryRecordStore())));
    }

    [Fact]
    public void Given_file_store_is_used_and_is_a_service()
    {
        var files = new InMemoryFileStore();
        using var host = ActionHost.CreateBuilder().UseStore(new InMemoryRecordStore()).UseFiles(files).Build();
        using var test = ActionHost.ForTests([]);

        Assert.Same(files, host.Files);
        Assert.Same(files, host.Services.GetRequiredService<IFileStore>());
        Assert.IsType<InMemoryFileStore>(test.Files);
    }

    [Fact]
    public void File_of_an_action_is_on_the_disk_of_the_host()
    {
        using var folder = new TempFolder();
        using var host = ActionHost
            .CreateBuilder()
            .AddActions([Action("run", job => job.Status = Files.PersistFileRef(Files.UseTextAsFileRef("a", "a.txt")).UploadedFileId)])
            .UseSqlite(folder.File("jobs.db"))
            .Build();

        var uid = (string)host.Run("run", "jobs", "1").Record!.Fields["c_status"]!;
        Assert.Equal("a", File.ReadAllText(folder.File($"files/{uid}.data")));
    }

    private static string FolderOf(Func<ActionHostBuilder, ActionHostBuilder> configure)
    {
        using var host = configure(ActionHost.CreateBuilder()).Build();
        return Assert.IsType<DiskFileStore>(host.Files).Path;
    }

    private static string ReadSecret(Action<ActionHostBuilder> configure, params string[] args)
    {
        var builder = ActionHost.CreateBuilder(args).AddActions([s_readsSecret]).UseStore(new InMemoryRecordStore());
        configure(builder);
        using var host = builder.Build();
        return (string)host.Run("read", "jobs", "1").Record!.Fields["c_status"]!;
    }

    private sealed class TemporaryVariable : IDisposable
    {
        private readonly string _name;

        public TemporaryVariable(string name, string value) => Environment.SetEnvironmentVariable(_name = name, value);

        public void Dispose() => Environment.SetEnvironmentVariable(_name, null);
    }

    private sealed class DisposableStore : IRecordStore, IDisposable
    {
        private readonly InMemoryRecordStore _inner = new();

        public bool IsDisposed { get; private set; }

        public AppRecord? Find(string app, string id) => _inner.Find(app, id);

        public void Save(params IReadOnlyList<AppRecord> records) => _inner.Save(records);

        public ImportResult Import(
            string app,
            IEnumerable<System.Text.Json.Nodes.JsonObject> rows,
            IReadOnlyList<string> keyFields,
            ImportOptions? options = null,
            CancellationToken cancellationToken = default
        ) => _inner.Import(app, rows, keyFields, options, cancellationToken);

        public IReadOnlyList<AppRecord> Query(string app, RecordQuery query, CancellationToken cancellationToken = default) =>
            _inner.Query(app, query, cancellationToken);

        public IReadOnlyList<AppRecord> Create(string app, IReadOnlyList<System.Text.Json.Nodes.JsonObject> rows) =>
            _inner.Create(app, rows);

        public AppRecord? Update(string app, string id, System.Text.Json.Nodes.JsonObject values) => _inner.Update(app, id, values);

        public int Delete(string app, IReadOnlyCollection<string> ids) => _inner.Delete(app, ids);

        public void Dispose() => IsDisposed = true;
    }
}
