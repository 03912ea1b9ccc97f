using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.TestKit;

/// <summary>What a test compiles. A string is a project of one source file.</summary>
public sealed record TestProject
{
    public TestProject(params string[] sources) => Sources = [.. sources.Select((text, index) => new TestFile($"Test{index}.cs", text))];

    /// <summary>The C# files, in order.</summary>
    public IReadOnlyList<TestFile> Sources { get; init; }

    /// <summary>What the package's targets hand to the compiler, such as <c>settings/secrets.ts</c>.</summary>
    public IReadOnlyList<TestFile> AdditionalFiles { get; init; } = [];

    /// <summary>Lines of an <c>.editorconfig</c> section for all files, such as <c>dotnet_diagnostic.RAPI2001.severity = none</c>.</summary>
    public string? EditorConfig { get; init; }

    /// <summary>The MSBuild property that decides in which namespace code is generated; empty for the global one.</summary>
    public string RootNamespace { get; init; } = TestDefaults.RootNamespace;

    /// <summary>The C# version of the project; <see cref="TestDefaults.LanguageVersion"/> unless a test says otherwise.</summary>
    public LanguageVersion LanguageVersion { get; init; } = TestDefaults.LanguageVersion;

    /// <summary>What <c>DefineConstants</c> says, such as <c>WINDOWS</c>.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Names of assemblies of the test that the project refers to besides those of every test project.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Generators that run beside the product's own.</summary>
    public IReadOnlyList<IIncrementalGenerator> Beside { get; init; } = [];

    /// <summary>Further MSBuild properties that the package hands to the compiler.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    public static implicit operator TestProject(string source) => new(source);

    /// <summary>The options that MSBuild hands over, as the compiler reads them.</summary>
    internal string GlobalConfig =>
        $"is_global = true\nbuild_property.RootNamespace = {RootNamespace}\nbuild_property.ProjectDir = /project/\n"
        + string.Concat(Properties.Select(property => $"build_property.{property.Key} = {property.Value}\n"));
}
