using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorBenchmarks;

/// <summary>Generators that run together in one driver.</summary>
/// <param name="KeysPerRound">How many keystrokes make one measurement: cheap ones need more of them.</param>
internal sealed record GeneratorSet(string Name, Func<IReadOnlyList<ISourceGenerator>> Create, int KeysPerRound)
{
    public static readonly GeneratorSet None = new("no generator", static () => [], 40);

    public static readonly GeneratorSet Ours = new("RestApi", CreateOurs, 40);

    public static readonly GeneratorSet Json = new("System.Text.Json", static () => InBox.Create(InBox.Json), 6);

    public static readonly GeneratorSet Regex = new("Regex", static () => InBox.Create(InBox.Regex), 6);

    public static readonly GeneratorSet WholeInBox = new("all in-box", static () => InBox.CreateAll(), 6);

    public static readonly GeneratorSet InBoxAndOurs = new("all in-box + RestApi", static () => [.. InBox.CreateAll(), .. CreateOurs()], 6);

    public static readonly GeneratorSet SettingsText = new(
        "one that only copies",
        static () => [new SettingsTextGenerator().AsSourceGenerator()],
        40
    );

    public static readonly GeneratorSet Unused = new(
        "unused attribute (FAWMN)",
        static () => [new UnusedAttributeGenerator().AsSourceGenerator()],
        40
    );

    /// <summary>Whatever the assembly of our generators holds.</summary>
    private static IReadOnlyList<ISourceGenerator> CreateOurs() => InBox.GeneratorsIn(typeof(ClientGenerator).Assembly);
}
