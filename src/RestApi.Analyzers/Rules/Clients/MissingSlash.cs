using System;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4105: a path does not start with a slash.</summary>
internal static class MissingSlash
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.MissingSlash,
        title: "Path does not start with a slash",
        messageFormat: "Begin the path with '/'",
        category: "Declarations",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The path goes below the base URL with or without the slash. With it everybody sees at a glance that it is a path, and other clients demand it.",
        helpLinkUri: Rules.HelpLink(RuleIds.MissingSlash)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        if (
            call.Path is { IsBroken: false, Own: { Text: { Length: > 0 } text } own }
            && text[0] is not ('/' or '?' or '\\')
            && !IsUrl(text)
        )
        {
            report.Add(call, Rule, own.LocationOf(0, 1), FixData.Of("/" + text));
        }
    }

    private static bool IsUrl(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) >= 0 || text.StartsWith("{**", StringComparison.Ordinal);
}
