using System.Runtime.InteropServices;

namespace Acme.CallBenchmarks;

/// <summary>Prints what was measured as markdown.</summary>
internal static class Report
{
    public static void Introduce(Target target, RunOptions options, IEnumerable<(Scenario Scenario, Measurement Baseline)> baselines)
    {
        var machine =
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores";
        var times = baselines.Select(static pair => $"{pair.Scenario.Name} {pair.Baseline.Nanoseconds / 1000:0.0} µs");
        Console.WriteLine($"{machine}; transport {target.Transport}; median of {options.Rounds} rounds.");
        Console.WriteLine($"1.00 is HttpClient, async: {string.Join(", ", times)} in this run.");
        Console.WriteLine();
    }

    public static void Table(
        IReadOnlyList<Contender> contenders,
        IReadOnlyDictionary<Scenario, IReadOnlyDictionary<string, Measurement>> results
    )
    {
        var columns = results.Keys.Select(static scenario => $" {scenario.Name} time | bytes | B/op |");
        Console.WriteLine($"| client |{string.Concat(columns)}");
        Console.WriteLine($"|---|{string.Concat(results.Keys.Select(static _ => "--:|--:|--:|"))}");
        foreach (var contender in contenders)
        {
            var cells = results.Values.Select(result => Cells(result[contender.Name]));
            Console.WriteLine($"| {contender.Name} |{string.Concat(cells)}");
        }

        Console.WriteLine();
    }

    public static void Sizes(IReadOnlyDictionary<string, double[]> bytesAboveFloor)
    {
        Console.WriteLine("Bytes per GET above the parsed objects, by the size of the answer:");
        Console.WriteLine();
        Console.WriteLine("| client | 10 KB | 100 KB | 1 MB |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (name, bytes) in bytesAboveFloor)
        {
            Console.WriteLine($"| {name} | {string.Join(" | ", bytes.Select(static value => $"{value:N0}"))} |");
        }

        Console.WriteLine();
    }

    private static string Cells(Measurement measured) =>
        $" {measured.TimeRatio:0.00} ±{measured.TimeSpread:0.00} | {measured.BytesRatio:0.00} | {measured.Bytes:N0} |";
}
