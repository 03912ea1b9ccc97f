using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Acme.PackageTests;

/// <summary>The repository these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    public static string Read(string relativePath) => File.ReadAllText(PathOf(relativePath)).ReplaceLineEndings("\n");

    /// <summary>The version that Directory.Packages.props sets for a package.</summary>
    public static string VersionOf(string packageId) =>
        XDocument
            .Load(PathOf("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Single(package => (string?)package.Attribute("Include") == packageId)
            .Attribute("Version")!
            .Value;

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
