using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Acme.TestKit;

/// <summary>Hands a <see cref="TestProject"/> to the Roslyn testing types.</summary>
internal static class ProjectSetup
{
    private static readonly ReferenceAssemblies s_framework = new("net10.0");

    public static void Fill<TAnalyzer>(this AnalyzerTest<DefaultVerifier> test, TestProject project, string? message)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        test.ReferenceAssemblies = s_framework;
        // That #pragma silences a report is the compiler's work; checking it doubles the time of every test.
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
        test.TestState.AdditionalReferences.AddRange(TestDefaults.References);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", project.GlobalConfig));
        if (project.EditorConfig is { } lines)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\n{lines}\n"));
        }

        test.TestState.Fill(project);
        test.SolutionTransforms.Add(
            (solution, id) =>
                solution
                    .WithProjectParseOptions(
                        id,
                        TestDefaults.ParseOptions(project.LanguageVersion).WithPreprocessorSymbols(project.Symbols)
                    )
                    .AddAnalyzerReference(id, new GeneratorReference(ProductGenerators.For(project)))
        );
        if (message is not null)
        {
            test.DiagnosticVerifier = (diagnostic, _, verifier) => verifier.Equal(message, diagnostic.GetMessage(null));
        }
    }

    public static void Fill(this SolutionState state, TestProject project)
    {
        foreach (var file in project.Sources)
        {
            state.Sources.Add(("/0/" + file.Path, file.Text));
        }

        foreach (var file in project.AdditionalFiles)
        {
            state.AdditionalFiles.Add(("/0/" + file.Path, file.Text));
        }
    }
}
