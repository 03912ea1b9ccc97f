namespace Acme.PackageTests;

/// <summary>The C# of the README and the guide, built once.</summary>
public sealed class BuiltDocumentation : IAsyncLifetime, IDisposable
{
    private readonly ConsumerSolution _solution;

    public BuiltDocumentation(PackedPackages packages) => _solution = new(packages, FirstSync, Guide);

    internal ConsumerProject FirstSync { get; } = FirstProject.Create();

    internal ConsumerProject Guide { get; } = GuideProject.Create([Pages.Readme, .. Pages.Guide], secrets: FirstProject.Secrets);

    internal BuildOutput Output { get; private set; } = new(new(-1, ""));

    internal Task<ProgramResult> RunFirstSyncAsync(Dictionary<string, string> variables) =>
        _solution.RunAsync(FirstSync, variables, "run", "--no-build");

    public async Task InitializeAsync() => Output = await _solution.BuildAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _solution.Dispose();
}
