using Acme.GeneratorBenchmarks;
using Microsoft.CodeAnalysis;

namespace Acme.AnalyzerBenchmarks;

/// <summary>The projects that are measured.</summary>
internal static class Projects
{
    private const int ActionFilesOfDense = 200;
    private const int PlainFilesOfDense = 20;

    /// <summary>Plain files, and 20 that use each of our features.</summary>
    public static AnalyzedProject Ordinary(int plainFiles) =>
        new($"ordinary, {plainFiles:N0} files", Scene.WithFeatures(plainFiles), Texts(scripts: 2));

    /// <summary>Nearly every file is action code.</summary>
    public static AnalyzedProject Dense() =>
        new(
            $"action code, {ActionFilesOfDense} of {ActionFilesOfDense + PlainFilesOfDense} files",
            new Scene([
                .. Enumerable.Range(0, PlainFilesOfDense).Select(PlainFile.Of),
                .. Enumerable.Range(0, ActionFilesOfDense / 4).SelectMany(ActionFiles.Of),
            ]),
            Texts(scripts: 10)
        );

    /// <summary>A project that never heard of us.</summary>
    public static AnalyzedProject Foreign(int plainFiles) =>
        new($"without the runtime, {plainFiles:N0} files", Scene.Foreign(plainFiles), []);

    private static IEnumerable<AdditionalText> Texts(int scripts) =>
        [new Settings(Settings.Text), .. Enumerable.Range(0, scripts).Select(static index => new Script(index))];
}
