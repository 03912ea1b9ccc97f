using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorBenchmarks;

/// <summary>The generators that the SDK runs in every project.</summary>
internal static class InBox
{
    public const string Json = "System.Text.Json.SourceGeneration";
    public const string Regex = "System.Text.RegularExpressions.Generator";

    private static readonly string s_folder = FindFolder();

    public static IReadOnlyList<ISourceGenerator> Create(string assembly) =>
        GeneratorsIn(Assembly.LoadFrom(Path.Combine(s_folder, assembly + ".dll")));

    public static IReadOnlyList<ISourceGenerator> CreateAll() =>
        [
            .. Directory
                .EnumerateFiles(s_folder, "*.dll")
                .Order(StringComparer.Ordinal)
                .SelectMany(static file => GeneratorsIn(Assembly.LoadFrom(file))),
        ];

    public static IReadOnlyList<ISourceGenerator> GeneratorsIn(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(static type => type.IsDefined(typeof(GeneratorAttribute)) && !type.IsAbstract)
                .OrderBy(static type => type.FullName, StringComparer.Ordinal)
                .Select(static type => Activator.CreateInstance(type))
                .Select(static generator =>
                    generator is IIncrementalGenerator incremental ? incremental.AsSourceGenerator() : (ISourceGenerator)generator!
                ),
        ];

    private static string FindFolder()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(framework, "../../../packs/Microsoft.NETCore.App.Ref"));
        return Directory
            .EnumerateDirectories(packs, $"{Environment.Version.Major}.*")
            .Select(static pack => Path.Combine(pack, "analyzers/dotnet/cs"))
            .First(Directory.Exists);
    }
}
