namespace Acme.PackageTests;

/// <summary>Projects in a folder outside the repository that get the packages from a folder feed; restored and built in one go.</summary>
internal sealed class ConsumerSolution(PackedPackages packages, params ConsumerProject[] projects) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public async Task<BuildOutput> BuildAsync()
    {
        _folder.Write("nuget.config", NuGetConfig());
        _folder.Write("Consumers.slnx", Solution());
        foreach (var project in projects)
        {
            _folder.Write($"{project.Name}/{project.Name}.csproj", project.ProjectFile(packages.Version));
            foreach (var (path, text) in project.Files)
            {
                _folder.Write($"{project.Name}/{path}", text);
            }
        }

        return new(await Dotnet.RunAsync(_folder.Path, "build", "Consumers.slnx"));
    }

    public Task<ProgramResult> RunAsync(ConsumerProject project, Dictionary<string, string> variables, params string[] arguments) =>
        Dotnet.RunAsync(_folder.Of(project.Name), variables, arguments);

    public string PathOf(ConsumerProject project, params string[] parts) => _folder.Of([project.Name, .. parts]);

    /// <summary>The text of each file that the generators wrote for a project, by relative path.</summary>
    public SortedDictionary<string, byte[]> GeneratedFiles(ConsumerProject project, string framework = "net10.0")
    {
        var folder = PathOf(project, "obj", "Debug", framework, "generated");
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories) : [])
        {
            files.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return files;
    }

    public void Dispose() => _folder.Dispose();

    private string Solution() =>
        $"<Solution>{string.Concat(projects.Select(static project => $"<Project Path=\"{project.Name}/{project.Name}.csproj\" />"))}</Solution>";

    // Ours go to a folder that lives as long as the test; everything else comes from where the repository's own restore put it.
    private string NuGetConfig() =>
        $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{_folder.Of("packages")}" />
              </config>
              <packageSources>
                <add key="restapi-generators" value="{packages.Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{MachinePackages}" />
              </fallbackPackageFolders>
            </configuration>
            """;

    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
