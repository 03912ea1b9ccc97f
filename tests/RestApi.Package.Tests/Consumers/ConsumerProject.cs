namespace Acme.PackageTests;

/// <summary>A project as a user would have it: what <c>dotnet new console</c> writes, the package, and some files.</summary>
internal sealed record ConsumerProject(string Name, params (string Path, string Text)[] Files)
{
    public string Properties { get; init; } = "";

    /// <summary>What it is built for.</summary>
    public string[] Frameworks { get; init; } = ["net10.0"];

    /// <summary>The framework that alone gets the packages; null for all of them.</summary>
    public string? FrameworkOfPackages { get; init; }

    public string[] Packages { get; init; } = ["RestApi.Generators"];

    /// <summary>Packages of others, in the version that this repository uses.</summary>
    public string[] OtherPackages { get; init; } = [];

    /// <summary>The text of one file.</summary>
    public string this[string path] => Files.Single(file => file.Path == path).Text;

    public string ProjectFile(string version) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                {TargetFrameworks}
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                {Properties}
              </PropertyGroup>
              <ItemGroup{Condition}>
                {string.Join('\n', Packages.Select(id => Reference(id, version)))}
                {string.Join('\n', OtherPackages.Select(id => Reference(id, Repository.VersionOf(id))))}
              </ItemGroup>
            </Project>
            """;

    private string TargetFrameworks =>
        Frameworks is [var only]
            ? $"<TargetFramework>{only}</TargetFramework>"
            : $"<TargetFrameworks>{string.Join(';', Frameworks)}</TargetFrameworks>";

    private string Condition => FrameworkOfPackages is null ? "" : $" Condition=\"'$(TargetFramework)' == '{FrameworkOfPackages}'\"";

    private static string Reference(string id, string version) => $"""<PackageReference Include="{id}" Version="{version}" />""";

    /// <summary>Where a part of a file stands, as the compiler counts: from 1.</summary>
    public (int Line, int Column) PositionOf(string path, string part)
    {
        var before = this[path][..this[path].IndexOf(part, StringComparison.Ordinal)];
        return (before.Count(static c => c == '\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }
}
