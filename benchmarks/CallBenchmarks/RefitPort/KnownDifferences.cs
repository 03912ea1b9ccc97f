using Acme.GeneratorsTests;

namespace Acme.CallBenchmarks;

/// <summary>Where Refit and we do not send the same on purpose: the snapshot that the tests hold both to.</summary>
internal sealed class KnownDifferences
{
    private const string Resource = "Differences.txt";

    private readonly Dictionary<string, string> _byName = [];

    public static KnownDifferences Read()
    {
        using var stream = typeof(KnownDifferences).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var known = new KnownDifferences();
        var name = "";
        while (reader.ReadLine() is { } line)
        {
            // What is different about a call stands below its name.
            if (!line.StartsWith(' ') && line.Contains(':', StringComparison.Ordinal))
            {
                name = line[..line.IndexOf(':', StringComparison.Ordinal)];
                known._byName[name] = "";
            }

            known._byName[name] += line + "\n";
        }

        return known;
    }

    public string Describe(string name, string difference) =>
        !IsKnown(name, difference) ? "**differs**"
        : difference == $"{name}: {RequestComparison.Same}\n" ? "equal"
        : difference == $"{name}: {RequestComparison.SameInAnotherOrder}\n" ? "equal, headers in another order"
        : "differs as known";

    /// <summary>Writes what is different and was not known to be.</summary>
    /// <returns>Whether there is nothing of the kind.</returns>
    public bool Report(IEnumerable<(string Name, string Difference)> calls)
    {
        var unexpected = calls.Where(call => !IsKnown(call.Name, call.Difference)).ToList();
        foreach (var (name, difference) in unexpected)
        {
            Console.WriteLine(
                $"Not known to differ:\n{difference}It was:\n{_byName.GetValueOrDefault(name, "nothing, the call is new\n")}"
            );
        }

        return unexpected.Count == 0;
    }

    private bool IsKnown(string name, string difference) => _byName.GetValueOrDefault(name) == difference;
}
