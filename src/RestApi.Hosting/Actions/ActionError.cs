using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>What kind of failure ended an action.</summary>
public enum ActionErrorKind
{
    /// <summary>The action itself gave up with an <see cref="ActionException"/>: its user should read why.</summary>
    Business,

    /// <summary>Something broke: network, configuration, store, or a mistake in the action.</summary>
    Technical,

    /// <summary>The action was cancelled from outside.</summary>
    Cancelled,
}

/// <summary>Why an action ended without success. All texts are free of loaded secrets.</summary>
/// <param name="Kind">What kind of failure it was.</param>
/// <param name="Message">What happened and what to do next, for the user of the action.</param>
/// <param name="Details">Exception types and stack traces, for the developer; null when there was no exception.</param>
/// <param name="Code">The code of a business error that a script task reported, otherwise null.</param>
public sealed record ActionError(ActionErrorKind Kind, string Message, string? Details = null, string? Code = null)
{
    private static readonly string[] s_foreign = ["at System.", "at Microsoft.", "at Comind.Api."];

    /// <summary>The only cause of an exception that was wrapped by waiting for a task, or the exception itself.</summary>
    internal static Exception Unwrap(Exception e)
    {
        while (e is AggregateException { InnerExceptions: [var only] })
        {
            e = only;
        }

        return e;
    }

    /// <summary>What a script task reported as its end; null when it completed.</summary>
    internal static ActionError? Of(ScriptTaskOutcome outcome, string name) =>
        outcome.Kind switch
        {
            ScriptTaskOutcomeKind.Completed => null,
            ScriptTaskOutcomeKind.Failure => new(ActionErrorKind.Technical, outcome.Cause!),
            _ => new(
                ActionErrorKind.Business,
                outcome.Cause ?? $"{ActionKind.ScriptTask.Named(name)} ended with the business error '{outcome.Code}'.",
                Code: outcome.Code
            ),
        };

    /// <param name="e">What was thrown, unwrapped.</param>
    /// <param name="subject">How a message begins, such as <c>Action 'sync_contacts'</c>.</param>
    /// <param name="savesRecords">Whether it has records that were not saved.</param>
    /// <param name="cancelled">Tells whether somebody wanted it to end.</param>
    internal static ActionError From(Exception e, string subject, bool savesRecords, CancellationToken cancelled) =>
        e switch
        {
            OperationCanceledException when cancelled.IsCancellationRequested => new(
                ActionErrorKind.Cancelled,
                $"{subject} was cancelled{(savesRecords ? "; its record was not saved" : "")}."
            ),
            ActionException => New(ActionErrorKind.Business, e.Message, e),
            RestApiException
            or MissingSecretException
            or RecordStoreException
            or FileStoreException
            or UnknownActionException
            or ActionBudgetException
            or ActionParameterException
            or ServiceException => New(ActionErrorKind.Technical, e.Message, e),
            _ => New(ActionErrorKind.Technical, $"{subject} failed with {e.GetType().Name}: {e.Message}{FirstOwnFrame(e)}", e),
        };

    private static ActionError New(ActionErrorKind kind, string message, Exception e) =>
        new(kind, SecretRedactor.Redact(message), SecretRedactor.Redact(e.ToString()));

    // The first frame that is neither ours nor .NET's is where the developer should look.
    private static string FirstOwnFrame(Exception e)
    {
        var frames = (e.StackTrace ?? "").Split('\n', StringSplitOptions.TrimEntries);
        var own = Array.Find(frames, frame => frame.StartsWith("at ", StringComparison.Ordinal) && !s_foreign.Any(frame.StartsWith));
        return own is null ? "" : $" ({own})";
    }
}
