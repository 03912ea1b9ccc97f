using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acme.AnalyzerBenchmarks;

/// <summary>One build of a project, in milliseconds of processor time.</summary>
/// <param name="Emit">The compiler alone.</param>
/// <param name="Control">The run of a rule that looks at every call and does nothing.</param>
/// <param name="Whole">The run of all rules.</param>
/// <param name="Rules">What of that was spent in the rules, as the compiler reports it.</param>
/// <param name="ByPart">What each rule and the empty one take where each is an analyzer of its own.</param>
internal sealed record Round(double Emit, double Control, double Whole, double Rules, IReadOnlyDictionary<string, double> ByPart)
{
    public static async Task<Round> RunAsync(AnalyzedProject project)
    {
        var (emit, control, empty) = await RunAsync(project, AnalyzerSet.Control);
        var (again, whole, ours) = await RunAsync(project, AnalyzerSet.Ours);
        var (_, _, parts) = await RunAsync(project, AnalyzerSet.Parts);
        return new((emit + again) / 2, control, whole, ours.Values.Sum(), parts.Concat(empty).ToDictionary());
    }

    // As in a build, the compiler has bound the project for itself: rules do not pay for that.
    private static async Task<(double Emit, double Run, IReadOnlyDictionary<string, double> ByAnalyzer)> RunAsync(
        AnalyzedProject project,
        ImmutableArray<DiagnosticAnalyzer> analyzers
    )
    {
        var compilation = project.Fresh();
        var emit = await Work.OfAsync(() => EmitAll(compilation));
        AnalysisResult? result = null;
        var run = await Work.OfAsync(async () =>
            result = await project.With(compilation, analyzers).GetAnalysisResultAsync(CancellationToken.None)
        );
        // The compiler reports time on the wall, of the one thread that runs rules; other programs take their part of it. What the run
        // spends on other threads beside it, to bind what comes next, is not the rules'.
        var scale = Math.Min(1, run.Processor / run.Wall);
        return (
            emit.Processor,
            run.Processor,
            result!.AnalyzerTelemetryInfo.ToDictionary(
                static pair => pair.Key.GetType().Name,
                pair => pair.Value.ExecutionTime.TotalMilliseconds * scale
            )
        );
    }

    private static void EmitAll(CSharpCompilation compilation)
    {
        var emitted = compilation.Emit(Stream.Null, Stream.Null);
        if (!emitted.Success)
        {
            throw new InvalidOperationException($"The project does not compile: {emitted.Diagnostics[0]}");
        }
    }
}
