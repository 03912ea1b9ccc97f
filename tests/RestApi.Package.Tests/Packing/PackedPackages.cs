namespace Acme.PackageTests;

/// <summary>Packs the solution once, outside the repository's own bin and obj, under a version that no cache knows.</summary>
public sealed class PackedPackages : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    public string Feed => _folder.Of("feed");

    internal ProgramResult Pack { get; private set; } = new(-1, "");

    internal PackageFile Of(string id) => new(Path.Combine(Feed, $"{id}.{Version}.nupkg"));

    public async Task InitializeAsync() =>
        Pack = await Dotnet.RunAsync(
            Repository.Root,
            "pack",
            "RestApi.Generators.sln",
            "--configuration",
            "Release",
            "--output",
            Feed,
            "--artifacts-path",
            _folder.Of("artifacts"),
            $"-p:Version={Version}",
            "-p:AnalyzeSources=false"
        );

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}

[CollectionDefinition(nameof(PackedPackages))]
public sealed class PackedPackagesDefinition : ICollectionFixture<PackedPackages>;
