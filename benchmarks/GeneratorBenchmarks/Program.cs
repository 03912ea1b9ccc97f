using System.Globalization;
using System.Runtime.InteropServices;
using Acme.GeneratorBenchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (!RunOptions.TryParse(args, out var options, out var mistake))
{
    await Console.Error.WriteLineAsync(mistake);
    return 2;
}

if (SceneCheck.FindProblem() is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    return 2;
}

var roslyn = typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version;
var what = options.Check ? "bytes and files only." : $"processor time, medians of {options.Rounds} rounds.";
Console.WriteLine(
    $"{RuntimeInformation.FrameworkDescription}, Roslyn {roslyn}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores; {what}"
);
Console.WriteLine();

Bar[] bars = options.Check
    ? [.. KeystrokeRun.Exact(), .. EditRun.Exact(), .. ManyCallsRun.Exact()]
    :
    [
        .. new KeystrokeRun(options.Rounds).Run(),
        .. new ColdRun(options.Rounds).Run(),
        .. new EditRun(options.Rounds).Run(),
        .. new ForeignRun(options.Rounds).Run(),
        .. new ManyCallsRun(options.Rounds).Run(),
    ];
foreach (var bar in bars)
{
    Console.WriteLine(bar);
}

Console.WriteLine($"{bars.Count(static bar => bar.IsKept)} of {bars.Length} bars are kept.");
return options.Check && !bars.All(static bar => bar.IsKept) ? 1 : 0;
