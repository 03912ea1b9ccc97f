using System.Globalization;
using Acme.CallBenchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case [LoopbackServer.Argument, ..]:
        await LoopbackServer.RunAsync();
        return 0;
    case ["bdn", .. var rest]:
        CallBenchmark.Run(rest);
        return 0;
    case ["types", var name]:
        await using (var memory = Target.InMemory())
        {
            return await AllocatedTypes.WriteAsync(memory, name) ? 0 : 2;
        }
}

if (!RunOptions.TryParse(args, out var options, out var mistake))
{
    await Console.Error.WriteLineAsync(mistake);
    return 2;
}

if (options.Refit)
{
    return await RefitRun.RunAsync(options.Rounds) ? 0 : 1;
}

await using var target = await Target.OpenAsync(options.Transport);
return await RatioRun.RunAsync(target, options) ? 0 : 1;
