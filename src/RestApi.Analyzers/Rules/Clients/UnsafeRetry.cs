using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4124: [Retry] stands on a call that may not be repeated.</summary>
internal static class UnsafeRetry
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnsafeRetry,
        title: "Retry of a request that must not be repeated",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A POST or PATCH that was done, and whose answer was lost, would be done twice. A key lets the API recognise it; without one the call is not repeated.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnsafeRetry)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        if (call.Find("Retry") is not { } retry || retry.Value("maxAttempts") is 1)
        {
            return;
        }

        if (call.At(Place.Body, Place.File).FirstOrDefault(static parameter => IsStream(parameter.Type)) is { } stream)
        {
            report.Add(
                call,
                Rule,
                retry.Location,
                $"The stream '{stream.Symbol.Name}' can be sent once, so the call is not repeated; send a FileRef or bytes"
            );
        }
        else if (call.Verb is "POST" or "PATCH" && !call.Has("IdempotencyKey") && !call.At(Place.Key).Any())
        {
            report.Add(
                call,
                Rule,
                retry.Location,
                FixData.Of("IdempotencyKey"),
                $"A {call.Verb} is repeated only with an idempotency key; add [IdempotencyKey] if the API knows it"
            );
        }
    }

    private static bool IsStream(ITypeSymbol type) => SentType.IsStream(type) || SentType.IsRuntime(type, "StreamPart");
}
