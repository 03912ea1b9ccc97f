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
public sealed record ActionError(ActionErrorKind Kind, string Message, string? Details = null)
{
    private static readonly string[] s_foreign = ["at System.", "at Microsoft.", "at Comind.Api."];

    internal static ActionError From(Exception e, string actionName, CancellationToken cancellationToken) =>
        e switch
        {
            OperationCanceledException when cancellationToken.IsCancellationRequested => new(
                ActionErrorKind.Cancelled,
                $"Action '{actionName}' was cancelled; its record was not saved."
            ),
            ActionException => New(ActionErrorKind.Business, e.Message, e),
            RestApiException or MissingSecretException or RecordStoreException or FileStoreException or UnknownActionException => New(
                ActionErrorKind.Technical,
                e.Message,
                e
            ),
            _ => New(ActionErrorKind.Technical, $"Action '{actionName}' failed with {e.GetType().Name}: {e.Message}{FirstOwnFrame(e)}", e),
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
