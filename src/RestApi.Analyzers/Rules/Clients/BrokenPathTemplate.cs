using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4103: a path has a brace without a partner, or an empty placeholder.</summary>
internal static class BrokenPathTemplate
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.BrokenPathTemplate,
        title: "Path template is broken",
        messageFormat: "This path cannot be read: {0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Braces of a path hold the name of a parameter: /contacts/{{id}}. Each needs its partner, and something in between.",
        helpLinkUri: Rules.HelpLink(RuleIds.BrokenPathTemplate)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        if (call.Verbs.Count > 0 && call.Path is null)
        {
            var verb = call.Verbs[0];
            // A name that does not resolve is the compiler's business.
            if (!verb.Has("path") || verb.Data.ConstructorArguments.Any(static argument => argument.IsNull))
            {
                report.Add(call, Rule, verb.Location, "there is none; write it as in [Get(\"/contacts\")]");
            }

            return;
        }

        foreach (var text in new[] { call.Path?.Prefix, call.Path?.Own })
        {
            if (text?.Break is { } found)
            {
                report.Add(call, Rule, text.LocationOf(found.Start, found.Length), FixData.Of(Closed(call, text)), found.Why);
            }
        }
    }

    // "/contacts/{id" and "/contacts/{id/notes" get their brace where the parameter's name ends.
    private static string? Closed(ClientCall call, PathText text)
    {
        if (text.Break is not { } found || text.Text[found.Start] != '{')
        {
            return null;
        }

        var rest = text.Text.Substring(found.Start + 1);
        var name = call
            .Parameters.Select(static parameter => parameter.Name)
            .OrderByDescending(static name => name.Length)
            .FirstOrDefault(name => rest.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return name is null ? null : text.Text.Insert(found.Start + 1 + name.Length, "}");
    }
}
