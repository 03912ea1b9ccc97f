using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Acme.TestKit;

/// <summary>The generators that run in a consumer's project: ours, and the SDK's for JSON contexts.</summary>
public static class ProductGenerators
{
    private static readonly IReadOnlyList<Type> s_ours = [.. Assembly.Load("RestApi.Generators").GetTypes().Where(IsGenerator)];

    private static readonly Lazy<Type> s_json = new(LoadJsonGenerator);

    /// <summary>New instances for one run. Loading the SDK's generator is dear, so it comes along only where a source needs it.</summary>
    public static IReadOnlyList<IIncrementalGenerator> For(TestProject project)
    {
        var needsJson = project.Sources.Any(source => source.Text.Contains("JsonSerializable", StringComparison.Ordinal));
        return [.. (needsJson ? [.. s_ours, s_json.Value] : s_ours).Select(Create), .. project.Beside];
    }

    private static IIncrementalGenerator Create(Type type) => (IIncrementalGenerator)Activator.CreateInstance(type)!;

    private static bool IsGenerator(Type type) => type.IsDefined(typeof(GeneratorAttribute)) && !type.IsAbstract;

    private static Type LoadJsonGenerator()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(framework, "../../../packs/Microsoft.NETCore.App.Ref"));
        var generator = Directory
            .EnumerateDirectories(packs, $"{Environment.Version.Major}.*")
            .Select(pack => Path.Combine(pack, "analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll"))
            .First(File.Exists);
        return Assembly.LoadFrom(generator).GetTypes().Single(IsGenerator);
    }
}
