using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>Puts exceptions on spans without the secrets their texts may hold.</summary>
internal static class SpanExceptions
{
    // Activity.AddException would hand the exception itself to listeners.
    public static void AddRedacted(this Activity span, Exception error) =>
        span.AddEvent(
            new ActivityEvent(
                "exception",
                tags: new ActivityTagsCollection
                {
                    { "exception.type", error.GetType().FullName },
                    { "exception.message", SecretRedactor.Redact(error.Message) },
                    { "exception.stacktrace", SecretRedactor.Redact(error.ToString()) },
                }
            )
        );
}
