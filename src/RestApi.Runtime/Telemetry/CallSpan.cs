using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>The span of one attempt, after the OpenTelemetry conventions for HTTP clients.</summary>
internal static class CallSpan
{
    public static Activity? Start(CallTrace call, RequestState state) =>
        RestApiTelemetry.Source.HasListeners()
            ? RestApiTelemetry.Source.StartActivity(NameOf(call), ActivityKind.Client, parentContext: default, TagsOf(call, state))
            : null;

    public static void Stop(Activity? span, CallTrace call)
    {
        if (span is null)
        {
            return;
        }

        if (span.IsAllDataRequested)
        {
            Describe(span, call);
        }

        span.Dispose();
    }

    private static string NameOf(CallTrace call) => $"{(call.KnownMethod == call.Method ? call.Method : "HTTP")} {call.UrlTemplate}";

    // Given at the start, so that samplers can decide by them.
    private static List<KeyValuePair<string, object?>> TagsOf(CallTrace call, RequestState state)
    {
        var tags = new List<KeyValuePair<string, object?>>
        {
            new(AttributeNames.Method, call.KnownMethod),
            new(AttributeNames.ServerAddress, call.ServerAddress),
            new(AttributeNames.ServerPort, call.ServerPort),
            new(AttributeNames.UrlFull, ShownUrl.Of(call.Url, state)),
            new(AttributeNames.UrlTemplate, call.UrlTemplate),
        };
        if (call.KnownMethod != call.Method)
        {
            tags.Add(new(AttributeNames.OriginalMethod, SecretRedactor.Redact(call.Method)));
        }

        if (call.Attempt > 1)
        {
            tags.Add(new(AttributeNames.ResendCount, call.Attempt - 1));
        }

        return tags;
    }

    private static void Describe(Activity span, CallTrace call)
    {
        if (call.Status is { } status)
        {
            span.SetTag(AttributeNames.Status, status);
            span.SetTag(AttributeNames.ProtocolVersion, TextOf(call.ProtocolVersion!));
        }

        if (call.Error is { } error)
        {
            span.AddRedacted(error);
        }

        if (call.ErrorType is { } type)
        {
            span.SetTag(AttributeNames.ErrorType, type);
            // A status of HTTP needs no words.
            span.SetStatus(ActivityStatusCode.Error, call.Error is null ? null : SecretRedactor.Redact(call.Error.Message));
        }
    }

    private static string TextOf(Version version) =>
        version.Major switch
        {
            2 => "2",
            3 => "3",
            _ => version.Minor == 0 ? "1.0" : "1.1",
        };
}
