namespace Acme.PackageTests;

/// <summary>All consumer projects, built once.</summary>
public sealed class BuiltConsumers(PackedPackages packages) : IAsyncLifetime, IDisposable
{
    private static readonly ConsumerProject[] s_projects =
    [
        ConsumerProjects.Plain,
        ConsumerProjects.Scripted,
        ConsumerProjects.WithServices,
        ConsumerProjects.Hyphenated,
        ConsumerProjects.HidesTheClass,
        ConsumerProjects.Renamed,
        ConsumerProjects.OptedOut,
        ConsumerProjects.Listed,
    ];

    internal ConsumerSolution Solution { get; } = new(packages, s_projects);

    internal BuildOutput Output { get; private set; } = new(new(-1, ""));

    public async Task InitializeAsync() => Output = await Solution.BuildAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Solution.Dispose();

    internal static ConsumerProject Of(string name) => s_projects.Single(project => project.Name == name);

    internal Task<ProgramResult> RunAsync(ConsumerProject project, Dictionary<string, string> variables, params string[] arguments) =>
        Solution.RunAsync(project, variables, arguments);
}
