using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorBenchmarks;

/// <summary>A project to compile: its sources as text, and its settings file.</summary>
internal sealed class Scene(IReadOnlyList<SceneFile> files, bool hasRuntime = true)
{
    /// <summary>How often each feature is used.</summary>
    public const int Copies = 20;

    private static readonly IReadOnlyList<MetadataReference> s_references = [.. ReferencePaths().Select(ToReference)];

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Parse);

    public IReadOnlyList<SceneFile> Files => files;

    /// <summary>Plain files, and 20 that use each feature.</summary>
    public static Scene WithFeatures(int plainFiles) =>
        new([.. Enumerable.Range(0, plainFiles).Select(PlainFile.Of), .. Enumerable.Range(0, Copies).SelectMany(FeatureFiles.Of)]);

    /// <summary>A project that never heard of us.</summary>
    public static Scene Foreign(int plainFiles) => new([.. Enumerable.Range(0, plainFiles).Select(PlainFile.Of)], hasRuntime: false);

    /// <summary>A compilation of freshly parsed files: nothing that a generator keeps for a tree is of any use to it.</summary>
    public CSharpCompilation Compile() =>
        CSharpCompilation.Create(
            "Acme.Shop",
            files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path, Encoding.UTF8)),
            hasRuntime ? s_references : s_references.Where(static reference => !IsRuntime(reference.Display!)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );

    private static IEnumerable<string> ReferencePaths()
    {
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == framework || IsReferenced(path));
    }

    private static bool IsReferenced(string path) =>
        IsRuntime(path) || Path.GetFileName(path).StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal);

    private static bool IsRuntime(string path) => Path.GetFileName(path) == "RestApi.Runtime.dll";

    private static MetadataReference ToReference(string path) => MetadataReference.CreateFromFile(path);
}
