using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Acme.TestKit;

/// <summary>
/// Applies a fix to marked code, one by one and as Fix All in document, project and solution. The fixed code must compile
/// after the generators ran on the fixed additional files.
/// </summary>
public static class CodeFixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>Fixes the marked places one after the other until <paramref name="expected"/> is reached; Fix All reaches the same at once.</summary>
    /// <param name="marked">The code before.</param>
    /// <param name="expected">The code after; its additional files are those after the fix. A place that stays reported stays marked.</param>
    /// <param name="fixAll">The code after Fix All, if it differs from fixing one by one.</param>
    /// <param name="equivalenceKey">Which fix, if several are offered.</param>
    /// <param name="iterations">How often the fix is applied one by one, if one application fixes several places.</param>
    /// <param name="fixAllIterations">How often Fix All is applied until nothing is left.</param>
    public static Task Fixes(
        TestProject marked,
        TestProject expected,
        TestProject? fixAll = null,
        string? equivalenceKey = null,
        int? iterations = null,
        int? fixAllIterations = null
    )
    {
        var test = NewTest(marked);
        test.FixedState.Fill(expected);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeActionEquivalenceKey = equivalenceKey;
        test.NumberOfIncrementalIterations = iterations;
        test.NumberOfFixAllIterations = fixAllIterations;
        if (fixAll is not null)
        {
            test.BatchFixedState.Fill(fixAll);
        }

        return test.RunAsync();
    }

    /// <inheritdoc cref="Fixes(TestProject, TestProject, TestProject?, string?, int?, int?)"/>
    public static Task Fixes(
        string marked,
        string expected,
        IReadOnlyList<TestFile>? additionalFiles = null,
        IReadOnlyList<TestFile>? fixedAdditionalFiles = null
    ) =>
        Fixes(
            new TestProject(marked) { AdditionalFiles = additionalFiles ?? [] },
            new TestProject(expected) { AdditionalFiles = fixedAdditionalFiles ?? additionalFiles ?? [] }
        );

    /// <summary>The marked places are reported, and for none of them a fix is offered.</summary>
    public static async Task OffersNoFix(TestProject marked)
    {
        await AnalyzerVerifier<TAnalyzer>.Reports(marked);
        var test = NewTest(marked);
        test.FixedState.Fill(marked);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.NumberOfIncrementalIterations = 0;
        test.NumberOfFixAllIterations = 0;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        await test.RunAsync();
        Assert.True(test.Asked > 0, "The fix was never asked: does it list the id of the rule?");
        Assert.True(test.Offered.Count == 0, "Offered: " + string.Join(", ", test.Offered));
    }

    private static Test NewTest(TestProject marked)
    {
        var test = new Test();
        test.Fill<TAnalyzer>(marked, message: null);
        return test;
    }

    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    {
        public List<string> Offered { get; } = [];

        public int Asked { get; private set; }

        protected override CompilationOptions CreateCompilationOptions() => TestDefaults.CompilationOptions;

        protected override CodeFixContext CreateCodeFixContext(
            Document document,
            TextSpan span,
            ImmutableArray<Diagnostic> diagnostics,
            Action<CodeAction, ImmutableArray<Diagnostic>> registerCodeFix,
            CancellationToken cancellationToken
        )
        {
            Asked++;
            return base.CreateCodeFixContext(
                document,
                span,
                diagnostics,
                (action, fixes) =>
                {
                    Offered.Add(action.Title);
                    registerCodeFix(action, fixes);
                },
                cancellationToken
            );
        }
    }
}
