using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4120: a call has a form and a body.</summary>
internal static class FormAndBody
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.FormAndBody,
        title: "Form and body in one request",
        messageFormat: "'{0}' is a body, and the other parts are a form; a request has one of the two",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A form is itself the body of a request.",
        helpLinkUri: Rules.HelpLink(RuleIds.FormAndBody)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        var isForm =
            call.Has("Multipart")
            || call.Parameters.Any(static parameter => parameter is { Said: not null, Place: Place.Field or Place.File });
        if (!isForm)
        {
            return;
        }

        foreach (
            var body in call.At(Place.Body, Place.Open)
                .Where(static parameter => parameter.Place == Place.Body || !SentType.IsScalar(parameter.Type))
        )
        {
            report.Add(call, Rule, body.Said?.Location ?? body.OwnLocation, body.Symbol.Name);
        }
    }
}
