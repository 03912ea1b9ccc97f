namespace Acme.CallBenchmarks;

/// <summary>Prints which bars are kept. Times are only shown: they depend on what else the machine does.</summary>
internal static class BarReport
{
    /// <returns>Whether every bar for bytes is kept.</returns>
    public static bool Write(
        IReadOnlyList<Contender> contenders,
        IReadOnlyDictionary<Scenario, IReadOnlyDictionary<string, Measurement>> results,
        IReadOnlyDictionary<string, double[]> bytesAboveFloor
    )
    {
        var kept = true;
        foreach (var contender in contenders)
        {
            if (contender.Bars is not { } bars)
            {
                continue;
            }

            foreach (var (scenario, measured) in results)
            {
                var bar = bars.Of(scenario);
                var subject = $"{contender.Name}, {scenario.Name}";
                WriteRatio($"{subject} time", measured[contender.Name].TimeRatio, bar.Time);
                kept &= bar.Bytes is not { } most || WriteRatio($"{subject} bytes", measured[contender.Name].BytesRatio, most);
            }

            var sizes = bytesAboveFloor[contender.Name];
            kept &= WriteGrowth(contender.Name, sizes[^1] - sizes[0]);
        }

        return kept;
    }

    private static bool WriteRatio(string subject, double actual, double most)
    {
        // As it is shown: what reads 0.98 keeps a bar of 0.98.
        var isKept = Math.Round(actual, 2) <= most;
        Console.WriteLine($"{(isKept ? '✓' : '✗')} {subject} {actual:0.00}, at most {most:0.00}");
        return isKept;
    }

    private static bool WriteGrowth(string name, double growth)
    {
        var isKept = growth <= SizeRun.MostGrowth;
        Console.WriteLine($"{(isKept ? '✓' : '✗')} {name}, growth from 10 KB to 1 MB {growth:N0} bytes, at most {SizeRun.MostGrowth:N0}");
        return isKept;
    }
}
