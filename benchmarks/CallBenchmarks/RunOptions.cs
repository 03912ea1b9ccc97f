using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Acme.CallBenchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record RunOptions(Transport Transport, int Rounds, IReadOnlyList<string> Only, bool Check, bool Refit)
{
    public const string Usage = """
        CallBenchmarks [--transport memory|loopback] [--rounds N] [--only name]... [--check]
            the ratio run: one table of every client against HttpClient
        CallBenchmarks --refit [--rounds N]
            one interface through Refit and through us: what both send, and what it costs; fails when they send what is not known to differ
        CallBenchmarks bdn [BenchmarkDotNet options]
            the same calls under BenchmarkDotNet
        CallBenchmarks types NAME
            which types the bytes of one client belong to
        """;

    public bool Includes(string contender) =>
        Only.Count == 0 || Only.Any(part => contender.Contains(part, StringComparison.OrdinalIgnoreCase));

    public static bool TryParse(string[] args, [NotNullWhen(true)] out RunOptions? options, out string mistake)
    {
        (options, mistake) = (null, "");
        var (transport, rounds, check, refit) = (Transport.Memory, 15, false, false);
        var only = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--check":
                    check = true;
                    continue;
                case "--refit":
                    refit = true;
                    continue;
                case "--transport" when Enum.TryParse(value, ignoreCase: true, out transport) && Enum.IsDefined(transport):
                case "--rounds" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) && rounds > 0:
                    break;
                case "--only" when value is not null:
                    only.Add(value);
                    break;
                default:
                    mistake = $"'{args[i]}' is not understood, or its value is not.\n{Usage}";
                    return false;
            }

            i++;
        }

        if (check && transport != Transport.Memory)
        {
            mistake = "--check holds the bars of calls in memory. Leave out --transport.";
            return false;
        }

        if (refit && (check || only.Count > 0 || transport != Transport.Memory))
        {
            mistake = "--refit compares and measures every call of one interface. Leave out what chooses among others, but for --rounds.";
            return false;
        }

        options = new(transport, rounds, only, check, refit);
        return true;
    }
}
