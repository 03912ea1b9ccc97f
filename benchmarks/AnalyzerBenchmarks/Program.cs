using System.Globalization;
using System.Runtime.InteropServices;
using Acme.AnalyzerBenchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (!RunOptions.TryParse(args, out var options, out var mistake))
{
    await Console.Error.WriteLineAsync(mistake);
    return 2;
}

if (await SceneCheck.FindProblemAsync() is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    return 2;
}

var roslyn = typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version;
Console.WriteLine(
    $"{RuntimeInformation.FrameworkDescription}, Roslyn {roslyn}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores; "
        + $"processor time on one thread, medians of {options.Rounds} rounds."
);
Console.WriteLine();

var build = new BuildRun(options);
await build.RunAsync();
var edit = new EditRun(options);
await edit.RunAsync();
Acme.GeneratorBenchmarks.Bar[] bars = [.. build.Bars, .. edit.Bars];
foreach (var bar in bars)
{
    Console.WriteLine(bar);
}

Console.WriteLine($"{bars.Count(static bar => bar.IsKept)} of {bars.Length} bars are kept.");
return options.Check && !bars.All(static bar => bar.IsKept) ? 1 : 0;
