using System.Collections.Immutable;
using System.Reflection;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acme.AnalyzerBenchmarks;

/// <summary>Analyzers that run together.</summary>
internal static class AnalyzerSet
{
    /// <summary>The least that an analyzer costs which asks for calls: bodies are bound for it.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Control { get; } = [new EmptyAnalyzer()];

    /// <summary>What the compiler loads from the assembly of our rules.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } =
    [.. Types().Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute))).Select(Create)];

    /// <summary>The same rules, each on its own: what one of them takes can be told, though all together take more so.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Parts { get; } =
    [.. Types().Where(static type => !type.IsDefined(typeof(DiagnosticAnalyzerAttribute))).Select(Create)];

    private static IEnumerable<Type> Types() =>
        typeof(AllRulesAnalyzer)
            .Assembly.GetTypes()
            .Where(static type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal);

    private static DiagnosticAnalyzer Create(Type type) => (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
}
