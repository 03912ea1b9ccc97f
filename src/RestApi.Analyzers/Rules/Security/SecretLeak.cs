using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>Where a revealed secret ends up.</summary>
internal enum LeakKind
{
    Log,
    Exception,
    Record,
    File,
    Url,
}

/// <summary>A revealed secret that goes where others read it.</summary>
/// <param name="Site">The expression that brings it there.</param>
/// <param name="Kind">Where that is.</param>
internal sealed record SecretLeak(IOperation Site, LeakKind Kind);

/// <summary>The rule about leaks, in C# and in scripts.</summary>
internal static class SecretLeakRule
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SecretLeak,
        title: "Revealed secret leaks",
        messageFormat: "The secret goes into {0}",
        category: "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Logs, exceptions, records, files and URLs are read and kept by many. What Reveal() hands out is plain text, which "
            + "nothing masks any more; a Secret shows as *** wherever it is written.",
        helpLinkUri: Rules.HelpLink(RuleIds.SecretLeak)
    );

    /// <summary>Where it goes, and what to do about it.</summary>
    public static string Words(LeakKind kind) =>
        kind switch
        {
            LeakKind.Log => "a log, which many people read and which is kept; leave it out, or log the Secret itself, which shows as ***",
            LeakKind.Exception =>
                "an exception, whose text ends up in logs and answers; leave it out, or write the Secret itself, which shows as ***",
            LeakKind.Record => "a record, which everybody with access to the app can read; keep it among the secrets of the app only",
            LeakKind.File => "a file, where others can read it; keep it among the secrets of the app only",
            _ => "the text of a URL, which logs on the way show; send it in a header, or give the Secret itself, which our own logs mask",
        };

    /// <summary>The same for scripts, where a secret is plain text.</summary>
    public static string ScriptWords(LeakKind kind) =>
        kind == LeakKind.Log
            ? "a log, which many people read and which is kept; leave it out"
            : "an error, whose text ends up in logs and answers; leave it out";
}
