using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Comind.Api.Analyzers;
using Comind.Api.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acme.AnalyzersTests.Repository;

/// <summary>Whatever the product holds, on files of this repository.</summary>
internal static class AllRules
{
    /// <summary>What the compiler loads.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. InstancesIn<DiagnosticAnalyzer>(typeof(RuleIds))
            .Where(static analyzer => analyzer.GetType().IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false)),
    ];

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = [.. InstancesIn<CodeFixProvider>(typeof(HardcodedCredentialFix))];

    /// <summary>The files of a folder of the repository, without what a build made.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root(), folder), pattern, SearchOption.AllDirectories)
                .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Whether the package hands a file to the compiler besides the sources.</summary>
    public static bool IsHandedOver(string path) =>
        path.Contains("/settings/", StringComparison.Ordinal) || path.EndsWith(".ts", StringComparison.Ordinal);

    public static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../../.."));

    private static IEnumerable<T> InstancesIn<T>(Type type) =>
        type
            .Assembly.GetTypes()
            .Where(static found => typeof(T).IsAssignableFrom(found) && !found.IsAbstract)
            .OrderBy(static found => found.FullName, StringComparer.Ordinal)
            .Select(static found => (T)Activator.CreateInstance(found)!);
}
