using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.Extensions.Configuration;

namespace Acme.HostingTests.Transfers;

/// <summary>A running action whose files are on the disk; the flow that starts it is inside.</summary>
internal sealed class RunningAction : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly RunFiles _run;
    private readonly ActionContext.Scope _scope;

    private RunningAction(RestApiOptions options, CancellationToken cancellationToken)
    {
        Path = _folder.File("files");
        Store = new WatchedStore(new DiskFileStore(Path));
        _run = new RunFiles(Store);
        var configuration = new ConfigurationBuilder().Build();
        var context = new ActionContext("transfer", new AppRecord("jobs", "1"), configuration, new InMemoryRecordStore(), new NoLog())
        {
            CancellationToken = cancellationToken,
            Options = options,
            Files = _run,
        };
        _scope = context.Enter();
    }

    /// <summary>The folder of the store.</summary>
    public string Path { get; }

    public WatchedStore Store { get; }

    /// <summary>Whatever is in the folder of the store, finished or not.</summary>
    public string[] FilesOnDisk => Directory.Exists(Path) ? Directory.GetFiles(Path, "*", SearchOption.AllDirectories) : [];

    public static RunningAction Start(RestApiOptions? options = null, CancellationToken cancellationToken = default) =>
        new(options ?? new RestApiOptions { IsDevelopment = true }, cancellationToken);

    /// <summary>Ends the action as its host does, while the test goes on.</summary>
    public void End()
    {
        _scope.Dispose();
        _run.Dispose();
    }

    public void Dispose()
    {
        End();
        _folder.Dispose();
    }

    private sealed class NoLog : IActionLogSink
    {
        public void Write(ActionLogLevel level, string message) { }
    }
}
