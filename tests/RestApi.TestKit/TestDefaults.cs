using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.TestKit;

/// <summary>How test code is compiled: net10.0 and the runtime, C# 14, nullable on, no implicit usings.</summary>
public static class TestDefaults
{
    public const string RootNamespace = "Acme";

    /// <summary>C# 14; the compiler that runs the tests still calls it preview.</summary>
    public const LanguageVersion LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview;

    /// <summary>The framework as the test host runs it, the runtime and what the runtime shows of configuration.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [.. ReferencePaths().Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The same, and assemblies of the test by name.</summary>
    public static IEnumerable<MetadataReference> ReferencesWith(IReadOnlyList<string> assemblies) =>
        [
            .. References,
            .. TrustedPaths()
                .Where(path => assemblies.Contains(Path.GetFileNameWithoutExtension(path)))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];

    /// <summary>The references of a project that never heard of this product.</summary>
    public static IReadOnlyList<MetadataReference> ReferencesWithoutRuntime { get; } =
    [.. References.Where(reference => !IsOurs(reference.Display ?? ""))];

    /// <summary>Documentation comments are checked too: what is generated must not warn in a project that publishes them.</summary>
    public static CSharpParseOptions ParseOptions(LanguageVersion version) => new(version, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999
        );

    private static IEnumerable<string> ReferencePaths()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return TrustedPaths().Where(path => Path.GetDirectoryName(path) == framework || IsOurs(path) || IsConfiguration(path));
    }

    private static string[] TrustedPaths() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private static bool IsOurs(string path) => Path.GetFileName(path) == "RestApi.Runtime.dll";

    private static bool IsConfiguration(string path) =>
        Path.GetFileName(path).StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal);
}
