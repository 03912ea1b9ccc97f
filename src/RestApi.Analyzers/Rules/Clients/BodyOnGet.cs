using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4109: a GET or HEAD has a body.</summary>
internal static class BodyOnGet
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.BodyOnGet,
        title: "Request without body has one",
        messageFormat: "A {0} has no body; {1}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "HTTP gives the body of a GET or HEAD no meaning (RFC 9110, section 9.3.1): servers and proxies ignore or refuse it.",
        helpLinkUri: Rules.HelpLink(RuleIds.BodyOnGet)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        if (call.Verb is not ("GET" or "HEAD"))
        {
            return;
        }

        foreach (var parameter in call.At(Place.Body, Place.Field, Place.File))
        {
            // A part of a form without an attribute goes to the form for the sake of [Multipart] alone.
            if (parameter.Said is { } said)
            {
                report.Add(call, Rule, said.Location, call.Verb, $"use [Post], or send '{parameter.Symbol.Name}' as a query parameter");
            }
        }

        if (call.Find("Multipart") is { } form)
        {
            report.Add(call, Rule, form.Location, call.Verb, "use [Post]");
        }
    }
}
