using System;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4104: a path holds what no path may hold.</summary>
internal static class UnusablePath
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnusablePath,
        title: "Path addresses something else than it says",
        messageFormat: "This path {0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A path below the base URL is refused at run time when servers would cut it off, normalize it away or read another resource in it.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnusablePath)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        if (call.Path is not { IsBroken: false } path)
        {
            return;
        }

        foreach (var text in new[] { path.Prefix, path.Own })
        {
            if (text is not null && Find(text.Text) is var (start, length, why, repaired))
            {
                report.Add(call, Rule, text.LocationOf(start, length), FixData.Of(repaired), why);
            }
        }
    }

    private static (int Start, int Length, string Why, string? Repaired)? Find(string text)
    {
        var end = text.IndexOf('?');
        // The question mark of {name?} starts no query.
        while (end > 0 && end + 1 < text.Length && text[end + 1] == '}')
        {
            end = text.IndexOf('?', end + 1);
        }

        var path = end < 0 ? text : text.Substring(0, end);
        if (path.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0)
        {
            return (0, scheme + 3, "is a whole URL; scheme and host belong into BaseUrl of [RestClient]", null);
        }

        if (text.IndexOf('#') is var fragment and >= 0)
        {
            return (fragment, 1, "holds '#', and what follows is never sent; pass it as a parameter", null);
        }

        if (path.IndexOf('\\') is var backslash and >= 0)
        {
            return (backslash, 1, "holds a backslash; segments are separated by '/'", text.Replace('\\', '/'));
        }

        if (text.IndexOfAny(['\r', '\n', '\0']) is var control and >= 0)
        {
            return (control, 1, "holds a line break or NUL", null);
        }

        return Segment(text, path);
    }

    private static (int Start, int Length, string Why, string? Repaired)? Segment(string text, string path)
    {
        if (path.Trim('/').Length > 0 && path.Trim('/').IndexOf("//", StringComparison.Ordinal) is var slashes and >= 0)
        {
            var start = slashes + (path.Length - path.TrimStart('/').Length);
            return (start, 2, "holds an empty segment", text.Remove(start, 1));
        }

        var position = 0;
        foreach (var segment in path.Split('/'))
        {
            if (segment is "." or ".." || Uri.UnescapeDataString(segment) is "." or "..")
            {
                return (position, segment.Length, $"holds the segment '{segment}', which addresses another resource", null);
            }

            position += segment.Length + 1;
        }

        return null;
    }
}
