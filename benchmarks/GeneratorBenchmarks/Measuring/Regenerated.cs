using Microsoft.CodeAnalysis;

namespace Acme.GeneratorBenchmarks;

/// <summary>How many files the last run wrote again, and how many it took from the cache.</summary>
internal sealed record Regenerated(int Files, int Cached)
{
    public double CachedShare => (double)Cached / (Files + Cached);

    public static Regenerated In(Session session)
    {
        var reasons = session
            .Result.Results.SelectMany(static result => result.TrackedOutputSteps.Values)
            .SelectMany(static steps => steps)
            .SelectMany(static step => step.Outputs)
            .Select(static output => output.Reason)
            .ToList();
        var cached = reasons.Count(static reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
        return new(reasons.Count - cached, cached);
    }
}
