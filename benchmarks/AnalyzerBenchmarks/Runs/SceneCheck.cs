using Microsoft.CodeAnalysis;

namespace Acme.AnalyzerBenchmarks;

/// <summary>Numbers are void unless the projects compile and the rules see what they are measured on.</summary>
internal static class SceneCheck
{
    public static async Task<string?> FindProblemAsync()
    {
        foreach (var project in new[] { Projects.Ordinary(20), Projects.Dense(), Projects.Foreign(20) })
        {
            var error = project.Fresh().GetDiagnostics().FirstOrDefault(static found => found.Severity == DiagnosticSeverity.Error);
            if (error is not null)
            {
                return $"Nothing is measured: '{project.Name}' does not compile. {error}";
            }

            var reports = await project.With(project.Fresh(), AnalyzerSet.Ours).GetAnalyzerDiagnosticsAsync();
            // The settings declare more than is used, which is information.
            if (reports.FirstOrDefault(static report => report.Severity >= DiagnosticSeverity.Warning) is { } falseAlarm)
            {
                return $"Nothing is measured: '{project.Name}' holds no mistake, but there is a report. {falseAlarm}";
            }
        }

        return await SeesAsync("/project/Actions/Statements0.cs", "StatusCode != 200", "StatusCode == 999", "RAPI2001")
            ?? await SeesAsync("/project/Actions/Statements0.cs", "Secrets.CrmApiKey", "\"k-8f3a91c0d2\"", "RAPI1001")
            ?? await SeesAsync("/project/Crm/Crm0.cs", "/contacts/{id}/notes", "/contacts/{name}/notes", "RAPI4102");
    }

    private static async Task<string?> SeesAsync(string path, string what, string mistake, string rule)
    {
        var project = Projects.Dense();
        var (compilation, _) = project.Edit(path, what, mistake);
        var reports = await project.With(compilation, AnalyzerSet.Ours).GetAnalyzerDiagnosticsAsync();
        return reports.Any(report => report.Id == rule) ? null : $"Nothing is measured: {rule} does not see '{mistake}' in {path}.";
    }
}
