using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Acme.AnalyzerBenchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Check">Whether a missed bar fails the program.</param>
/// <param name="Only">What the name of a project has to hold; empty for all projects.</param>
internal sealed record RunOptions(int Rounds, bool Check, string Only)
{
    public const string Usage = "AnalyzerBenchmarks [--rounds N] [--only NAME] [--check]";

    public static bool TryParse(string[] args, [NotNullWhen(true)] out RunOptions? options, out string mistake)
    {
        (options, mistake) = (null, "");
        var (rounds, check, only) = (9, false, "");
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--check":
                    check = true;
                    break;
                case "--rounds" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) && rounds > 0:
                    i++;
                    break;
                case "--only" when value is not null:
                    only = value;
                    i++;
                    break;
                default:
                    mistake = $"'{args[i]}' is not understood, or its value is not.\n{Usage}";
                    return false;
            }
        }

        options = new(rounds, check, only);
        return true;
    }
}
