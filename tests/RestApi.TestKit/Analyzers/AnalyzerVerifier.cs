using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Acme.TestKit;

/// <summary>
/// Runs a rule over marked code: <c>[|...|]</c> or <c>{|RAPI1001:...|}</c> is an expected squiggle, anything else is a failure.
/// The code must compile, generators included, and the rule must not throw.
/// </summary>
public static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Reports exactly the marked places, each with the message if one is given.</summary>
    public static Task Reports(TestProject marked, string? message = null)
    {
        Assert.True(
            marked
                .Sources.Concat(marked.AdditionalFiles)
                .Any(file => file.Text.Contains("|]", StringComparison.Ordinal) || file.Text.Contains("|}", StringComparison.Ordinal)),
            "Nothing is marked with [|...|]. For code that must stay quiet there is Silent."
        );
        return Run(marked, message);
    }

    /// <inheritdoc cref="Reports(TestProject, string?)"/>
    public static Task Reports(
        string marked,
        IReadOnlyList<TestFile>? additionalFiles = null,
        string? editorconfig = null,
        string? message = null
    ) => Reports(new TestProject(marked) { AdditionalFiles = additionalFiles ?? [], EditorConfig = editorconfig }, message);

    /// <summary>Reports nothing at all.</summary>
    public static Task Silent(TestProject project) => Run(project, message: null);

    /// <inheritdoc cref="Silent(TestProject)"/>
    public static Task Silent(string source, IReadOnlyList<TestFile>? additionalFiles = null, string? editorconfig = null) =>
        Silent(new TestProject(source) { AdditionalFiles = additionalFiles ?? [], EditorConfig = editorconfig });

    private static Task Run(TestProject project, string? message)
    {
        var test = new Test();
        test.Fill<TAnalyzer>(project, message);
        return test.RunAsync();
    }

    private sealed class Test : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    {
        protected override CompilationOptions CreateCompilationOptions() => TestDefaults.CompilationOptions;
    }
}
