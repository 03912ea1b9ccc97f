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

    /// <summary>Whatever the assembly of our rules holds.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } =
    [
        .. typeof(HardcodedCredentialAnalyzer)
            .Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute)) && !type.IsAbstract)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
