using System;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4116: a URL of a declaration is plain http.</summary>
internal static class PlainHttp
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.PlainHttp,
        title: "URL is sent in plain text",
        messageFormat: "Use https: over http everybody on the way reads and changes what is sent",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Over http all that is sent and received, credentials too, is readable and changeable on the way. Loopback is fine.",
        helpLinkUri: Rules.HelpLink(RuleIds.PlainHttp)
    );

    public static void CheckClient(Client client, ClientReport report)
    {
        foreach (var marker in client.Markers)
        {
            Check(marker, report, location => report.Add(Rule, location));
        }
    }

    public static void Check(ClientCall call, ClientReport report)
    {
        foreach (var marker in call.Markers)
        {
            Check(marker, report, location => report.Add(call, Rule, location));
        }
    }

    private static void Check(Marker marker, ClientReport client, Action<Location?> report)
    {
        var argument = marker.Name switch
        {
            "RestClient" => "BaseUrl",
            "OAuth2ClientCredentials" => "tokenUrl",
            _ => null,
        };
        if (argument is not null && marker.Text(argument) is { } url && IsPlain(url, client.Options(marker.Syntax.SyntaxTree)))
        {
            report(new PathText(url, marker.Expression(argument)).LocationOf(0, "http".Length));
        }
    }

    private static bool IsPlain(string url, RuleOptions options) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && !IsLoopback(parsed)
        && options.AllowedHosts?.Contains(parsed.Host) != true;

    private static bool IsLoopback(Uri url) => url.IsLoopback || url.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
