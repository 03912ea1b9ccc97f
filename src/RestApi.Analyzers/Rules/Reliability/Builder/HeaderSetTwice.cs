using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.BuilderFlow;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2012: one request gets the same header twice.</summary>
internal static class HeaderSetTwice
{
    private const string ContentType = "Content-Type";

    private const string Title = "Header is set twice";

    private const string Description =
        "Of Authorization and Content-Type the last one wins, so the call before is in vain. Of any other header both values are sent, and a "
        + "server that expects one reads either of them, or none.";

    // Headers that RFC 9110 and others define as one value, not as a list.
    private static readonly HashSet<string> s_single = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Location",
        "Date",
        "Expect",
        "From",
        "Host",
        "Idempotency-Key",
        "If-Modified-Since",
        "If-Range",
        "If-Unmodified-Since",
        "Max-Forwards",
        "Origin",
        "Proxy-Authorization",
        "Range",
        "Referer",
        "User-Agent",
    };

    public static readonly DiagnosticDescriptor Replaced = Describe(
        RuleIds.HeaderSetTwice,
        "'{0}' replaces the {1} header that '{2}' set, which is never sent; keep one of the two"
    );

    public static readonly DiagnosticDescriptor SentTwice = Describe(
        RuleIds.HeaderSetTwice,
        "The {1} header is set by '{2}' already, and both values are sent; keep one of the two"
    );

    public static readonly DiagnosticDescriptor BesideFiles = Describe(
        RuleIds.HeaderSetTwice,
        "A request with files sets its own Content-Type, with a boundary, and throws for that of 'AddHeader'; remove it, or send the file alone with AddBody"
    );

    public static void Check(BuilderBody body, BuilderReport report)
    {
        foreach (var call in body.Log.Calls)
        {
            if (call.Visits[0].Header is { IsOptional: false } header && EarlierHeader(body, call, header.Name) is { } earlier)
            {
                CheckPair(body, call, header, earlier, report);
            }

            CheckFiles(body, call, report);
        }
    }

    private static void CheckPair(BuilderBody body, BuilderCall call, HeaderCall header, HeaderCall earlier, BuilderReport report)
    {
        var isSame = header.Value is not null && header.Value == earlier.Value;
        if (header.Replaces)
        {
            Report(Replaced, BuilderAnalyzer.EarlierIsNeedless);
        }
        else if (isSame || (!earlier.IsOptional && IsSingle(header.Name)))
        {
            Report(SentTwice, isSame ? BuilderAnalyzer.LaterIsNeedless : null);
        }

        void Report(DiagnosticDescriptor rule, string? needless) =>
            report.Add(
                rule,
                call.Syntax,
                earlier.Call,
                needless is null ? null : ImmutableDictionary<string, string?>.Empty.Add(needless, null),
                call.Operation.TargetMethod.Name,
                header.Name,
                body.Log.CallAt(earlier.Call)?.Operation.TargetMethod.Name
            );
    }

    /// <summary>A media type that cannot be that of a form with files, before the first file or after one.</summary>
    private static void CheckFiles(BuilderBody body, BuilderCall call, BuilderReport report)
    {
        if (IsUnfit(call.Visits[0].Header) && call.Visits.All(static visit => visit.Request?.Body == BodyKind.Parts))
        {
            Report(call.Visits[0].Request!.BodyCall, BuilderAnalyzer.LaterIsNeedless);
        }
        else if (
            body.BodyOf(call) == BodyKind.Parts
            && call.Visits.All(static visit =>
                visit.Request is { Body: BodyKind.None or BodyKind.Form } request && IsUnfit(TypeOf(request))
            )
        )
        {
            Report(TypeOf(call.Visits[0].Request!)!.Call, BuilderAnalyzer.EarlierIsNeedless);
        }

        void Report(SyntaxNode? other, string needless) =>
            report.Add(BesideFiles, call.Syntax, other, ImmutableDictionary<string, string?>.Empty.Add(needless, null));
    }

    private static HeaderCall? TypeOf(RequestFacts request) => request.Headers.TryGetValue(ContentType, out var header) ? header : null;

    private static bool IsUnfit(HeaderCall? header) =>
        header is { Value: { } type }
        && header.Name.Equals(ContentType, StringComparison.OrdinalIgnoreCase)
        && (!type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || type.Contains("boundary"));

    /// <summary>The call that sets the header on every path to a later one, if that one is bound to follow.</summary>
    private static HeaderCall? EarlierHeader(BuilderBody body, BuilderCall call, string name)
    {
        var found = call
            .Visits.Select(visit => visit.Request?.Headers.TryGetValue(name, out var header) == true ? header : null)
            .Distinct()
            .ToList();
        return
            found is [{ } earlier]
            && earlier.Call != call.Syntax
            && body.Log.CallAt(earlier.Call) is { } first
            && body.Paths.IsBoundToFollow(first, threw: false, call)
            ? earlier
            : null;
    }

    private static bool IsSingle(string name) => s_single.Contains(name) || CredentialNames.IsCredentialHeader(name);

    private static DiagnosticDescriptor Describe(string id, string message) =>
        new(id, Title, message, "Reliability", DiagnosticSeverity.Warning, isEnabledByDefault: true, Description, Rules.HelpLink(id));
}
