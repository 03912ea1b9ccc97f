using System;
using System.Collections.Generic;
using System.Globalization;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4131: a declaration of a Refit interface means something else here.</summary>
internal static class RefitDifference
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.RefitDifference,
        title: "Means something else in Refit",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Most of a Refit interface means the same here. Where it does not, this rule names the difference.",
        helpLinkUri: Rules.HelpLink(RuleIds.RefitDifference)
    );

    private const double LongestInSeconds = 1000;

    private static readonly Dictionary<string, string> s_others = new()
    {
        ["Authorize"] =
            "[Authorize] of Refit is [BearerAuth(nameof({0}.X))] here; for a token that comes from the caller take a parameter with [Header(\"Authorization\")]",
        ["Property"] =
            "[Property] of Refit has no counterpart: there are no handlers that read it. Pass the value as a parameter, or set it where the call is made",
        ["Encoded"] =
            "[Encoded] of Refit has no counterpart: every value is escaped. Use {**name} for a value with slashes, [Url] for a whole URL",
        ["QueryName"] = "[QueryName] of Refit is [Query(\"name\")] of a bool or a text here",
        ["FormObject"] = "[FormObject] of Refit is a parameter for each field here, with [FormField]",
        ["AttachmentName"] = "[AttachmentName] of Refit is [FilePart(FileName = \"name\")] here",
        ["QueryUriFormat"] = "[QueryUriFormat] of Refit has no counterpart: every value is escaped",
    };

    public static void Check(ClientCall call, ClientReport report)
    {
        CheckSymbol(call.Method, (location, why) => report.Add(call, Rule, location, Named(why, report)));
        foreach (var parameter in call.Parameters)
        {
            CheckSymbol(parameter.Symbol, (location, why) => report.Add(call, Rule, location, Named(why, report)));
        }

        CheckMarkers(call.Markers, (location, fix, why) => report.Add(call, Rule, location, FixData.Of(fix, "number"), Named(why, report)));
    }

    public static void CheckClient(Client client, ClientReport report)
    {
        CheckSymbol(client.Type, (location, why) => report.Add(Rule, location, Named(why, report)));
        CheckMarkers(client.Markers, (location, fix, why) => report.Add(Rule, location, FixData.Of(fix, "number"), Named(why, report)));
    }

    private static string Named(string why, ClientReport report) => why.Replace("{0}", report.Names.Secrets);

    private static void CheckMarkers(IReadOnlyList<Marker> markers, Action<Location, string?, string> report)
    {
        foreach (var marker in markers)
        {
            if (marker.Name == "Timeout" && marker.Value("seconds") is double seconds and >= LongestInSeconds and <= int.MaxValue / 1000d)
            {
                var instead = (seconds / 1000).ToString(CultureInfo.InvariantCulture);
                var given = seconds.ToString(CultureInfo.InvariantCulture);
                report(
                    marker.LocationOf("seconds"),
                    instead,
                    $"[Timeout] counts seconds here, milliseconds in Refit: write {instead} if {given} are milliseconds"
                );
            }

            foreach (var (value, syntax) in marker.Name == "Headers" ? marker.Elements("headers") : [])
            {
                if (value is string line && IsScheme(line))
                {
                    report(syntax.GetLocation(), null, "Refit adds the token to this header; here say [BearerAuth(nameof({0}.X))]");
                }
            }
        }
    }

    private static bool IsScheme(string line)
    {
        var colon = line.IndexOf(':');
        return colon > 0
            && line.Substring(0, colon).Trim().Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            && line.Substring(colon + 1).Trim() is "Bearer" or "Basic" or "Token";
    }

    // After the using was changed such an attribute does not resolve; with both usings it is still that of Refit, and means nothing.
    private static void CheckSymbol(ISymbol symbol, Action<Location, string> report)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (
                attribute.AttributeClass is { } type
                && (
                    type.TypeKind == TypeKind.Error
                    || type.ContainingNamespace is { Name: "Refit", ContainingNamespace.IsGlobalNamespace: true }
                )
                && s_others.TryGetValue(AttributeNames.WithoutSuffix(type.Name), out var why)
                && attribute.ApplicationSyntaxReference is { } syntax
            )
            {
                report(Location.Create(syntax.SyntaxTree, syntax.Span), why);
            }
        }
    }
}
