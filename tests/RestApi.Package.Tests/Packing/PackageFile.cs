using System.IO.Compression;
using System.Xml.Linq;

namespace Acme.PackageTests;

/// <summary>Looks into one .nupkg file.</summary>
internal sealed class PackageFile(string path)
{
    public string FileName { get; } = Path.GetFileName(path);

    /// <summary>Everything but what the package format itself asks for.</summary>
    public string[] Contents()
    {
        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Select(static entry => entry.FullName).Where(static name => !IsFormat(name)).Order(StringComparer.Ordinal)];
    }

    public byte[] Read(string name)
    {
        using var zip = ZipFile.OpenRead(path);
        using var source = zip.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        return copy.ToArray();
    }

    public XElement Metadata()
    {
        var id = FileName[..FileName.IndexOf(".0.", StringComparison.Ordinal)];
        using var nuspec = new MemoryStream(Read($"{id}.nuspec"));
        return WithoutNamespaces(XElement.Load(nuspec)).Element("metadata")!;
    }

    private static bool IsFormat(string name) =>
        name is "[Content_Types].xml"
        || name.StartsWith("_rels/", StringComparison.Ordinal)
        || name.StartsWith("package/", StringComparison.Ordinal);

    private static XElement WithoutNamespaces(XElement element) =>
        new(
            element.Name.LocalName,
            element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration),
            element.HasElements ? element.Elements().Select(WithoutNamespaces) : element.Value
        );
}
