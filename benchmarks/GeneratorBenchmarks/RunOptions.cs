using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Acme.GeneratorBenchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Check">Whether only numbers that are the same everywhere are taken, and a missed bar of them fails the program.</param>
internal sealed record RunOptions(int Rounds, bool Check)
{
    public const string Usage = "GeneratorBenchmarks [--rounds N] [--check]";

    public static bool TryParse(string[] args, [NotNullWhen(true)] out RunOptions? options, out string mistake)
    {
        (options, mistake) = (null, "");
        var (rounds, check) = (9, false);
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
                default:
                    mistake = $"'{args[i]}' is not understood, or its value is not.\n{Usage}";
                    return false;
            }
        }

        options = new(rounds, check);
        return true;
    }
}
