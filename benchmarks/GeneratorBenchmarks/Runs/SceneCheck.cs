using Microsoft.CodeAnalysis;

namespace Acme.GeneratorBenchmarks;

/// <summary>Numbers are void unless the generators saw what they are measured on: everything compiles only with what they write.</summary>
internal static class SceneCheck
{
    public static string? FindProblem() =>
        ProblemIn("the scene", Scene.WithFeatures(plainFiles: 20)) ?? ProblemIn("the scene of many clients", ManyClients.Scene());

    private static string? ProblemIn(string name, Scene scene)
    {
        var session = new Session(GeneratorSet.InBoxAndOurs, scene.Compile());
        session.Run();
        var thrown = session.Result.Results.Select(static result => result.Exception).FirstOrDefault(static thrown => thrown is not null);
        var error = session.WithGenerated.GetDiagnostics().FirstOrDefault(static found => found.Severity == DiagnosticSeverity.Error);
        return thrown is null && error is null ? null : $"Nothing is measured: {name} does not compile. {thrown} {error}";
    }
}
