using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace Acme.PackageTests;

[Collection(nameof(PackedPackages))]
public sealed class PackageContentsTests(PackedPackages packages)
{
    private const string Home = "https://github.com/restapi-generators/restapi-generators";

    private static readonly string[] s_ids = ["RestApi.Generators", "RestApi.Hosting", "RestApi.Runtime"];

    [Fact]
    public void Packing_ends_without_a_warning()
    {
        Assert.True(packages.Pack.ExitCode == 0, packages.Pack.Output);
        Assert.DoesNotContain("warning", packages.Pack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Packing_gives_three_packages_of_one_version() =>
        Assert.Equal(
            s_ids.Select(id => $"{id}.{packages.Version}.nupkg"),
            Directory.GetFiles(packages.Feed).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_package_to_add_holds_every_compiler_part_in_one_folder_and_no_library() =>
        Assert.Equal(
            [
                "README.md",
                "RestApi.Generators.nuspec",
                "analyzers/dotnet/cs/RestApi.Analyzers.dll",
                "analyzers/dotnet/cs/RestApi.CodeFixes.dll",
                "analyzers/dotnet/cs/RestApi.Generators.dll",
                "analyzers/dotnet/cs/RestApi.Language.dll",
                "buildTransitive/RestApi.Generators.targets",
                "lib/net10.0/_._",
            ],
            packages.Of("RestApi.Generators").Contents()
        );

    [Theory]
    [InlineData("RestApi.Runtime")]
    [InlineData("RestApi.Hosting")]
    public void A_library_package_holds_the_assembly_and_its_documentation(string id) =>
        Assert.Equal(["README.md", $"{id}.nuspec", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], packages.Of(id).Contents());

    [Fact]
    public void The_package_to_add_depends_on_the_runtime_of_its_version_and_on_nothing_else() =>
        Assert.Equal([("RestApi.Runtime", packages.Version)], DependenciesOf("RestApi.Generators"));

    [Fact]
    public void The_hosting_package_depends_on_the_runtime_of_its_version() =>
        Assert.Contains(("RestApi.Runtime", packages.Version), DependenciesOf("RestApi.Hosting"));

    [Theory]
    [InlineData("RestApi.Generators")]
    [InlineData("RestApi.Runtime")]
    [InlineData("RestApi.Hosting")]
    public void Every_package_says_where_it_comes_from_and_what_it_may_be_used_for(string id)
    {
        var metadata = packages.Of(id).Metadata();

        Assert.Equal("MIT", metadata.Element("license")?.Value);
        Assert.Equal("README.md", metadata.Element("readme")?.Value);
        Assert.Equal(Home, metadata.Element("projectUrl")?.Value);
        Assert.Equal(Home, metadata.Element("repository")?.Attribute("url")?.Value);
        Assert.False(string.IsNullOrWhiteSpace(metadata.Element("description")?.Value));
        // It would keep the runtime away from who runs "dotnet add package".
        Assert.Null(metadata.Element("developmentDependency"));
    }

    [Theory]
    [InlineData("RestApi.Generators", "analyzers/dotnet/cs/RestApi.Analyzers.dll")]
    [InlineData("RestApi.Generators", "analyzers/dotnet/cs/RestApi.CodeFixes.dll")]
    [InlineData("RestApi.Generators", "analyzers/dotnet/cs/RestApi.Generators.dll")]
    [InlineData("RestApi.Generators", "analyzers/dotnet/cs/RestApi.Language.dll")]
    [InlineData("RestApi.Runtime", "lib/net10.0/RestApi.Runtime.dll")]
    [InlineData("RestApi.Hosting", "lib/net10.0/RestApi.Hosting.dll")]
    public void Every_assembly_brings_its_symbols_and_no_path_of_the_building_machine(string id, string file)
    {
        var assembly = packages.Of(id).Read(file);

        using var image = new PEReader(new MemoryStream(assembly));
        var entry = Assert.Single(image.ReadDebugDirectory(), static entry => entry.Type is DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var reader = symbols.GetMetadataReader();
        var documents = reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)).ToList();
        Assert.NotEmpty(documents);
        Assert.DoesNotContain(documents, static document => document.StartsWith(Repository.Root, StringComparison.Ordinal));
        Assert.False(assembly.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root)) >= 0, $"{file} names {Repository.Root}.");
    }

    private IEnumerable<(string? Id, string? Version)> DependenciesOf(string id) =>
        from @group in packages.Of(id).Metadata().Elements("dependencies").Elements("group")
        where @group.Attribute("targetFramework")?.Value == "net10.0"
        from dependency in @group.Elements("dependency")
        select (dependency.Attribute("id")?.Value, dependency.Attribute("version")?.Value);
}
