using System.Text.RegularExpressions;

namespace Acme.GeneratorsTests;

/// <summary>A request of Refit and one of ours side by side, byte by byte but for what a run makes up itself.</summary>
/// <param name="url">The server's, whose port changes from run to run.</param>
internal sealed partial class RequestComparison(string url)
{
    public const string Same = "the same";
    public const string SameInAnotherOrder = "the same, headers in another order";

    /// <summary>The name of the call and what is different, on a line of its own each.</summary>
    public string Of(string name, string refit, string ours)
    {
        var (theirs, own) = (Stable(refit), Stable(ours));
        return theirs == own ? $"{name}: {Same}\n"
            : theirs.Split('\n').Order().SequenceEqual(own.Split('\n').Order()) ? $"{name}: {SameInAnotherOrder}\n"
            : $"{name}:\n{Lines("  Refit ", theirs, own)}{Lines("  ours  ", own, theirs)}";
    }

    private static string Lines(string sign, string text, string other)
    {
        var known = other.Split('\n').ToHashSet();
        return string.Concat(text.Split('\n').Where(line => !known.Contains(line)).Select(line => sign + line + "\n"));
    }

    private string Stable(string request) =>
        Boundary()
            .Replace(request.ReplaceLineEndings("\n"), "BOUNDARY")
            .Replace(new Uri(url).Authority, "server", StringComparison.Ordinal);

    [GeneratedRegex("(?<=boundary=\"?|--)[0-9A-Za-z-]{20,}?(?=[\"\n]|--|$)")]
    private static partial Regex Boundary();
}
