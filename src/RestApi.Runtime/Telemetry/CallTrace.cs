using System.Diagnostics;
using System.Globalization;

namespace Comind.Api.Server;

/// <summary>
/// What is known of one attempt of a call while somebody looks: as a span, in metrics, and in the call log of its action. All
/// texts are free of loaded secrets.
/// </summary>
internal sealed class CallTrace
{
    private readonly RestTarget _target;
    private readonly ActionContext? _action;
    private readonly CallLimit _limit;
    private readonly HttpContent? _body;
    private readonly Activity? _span;
    private readonly string? _correlationId;
    private readonly DateTimeOffset _startedAt = DateTimeOffset.UtcNow;
    private readonly long _started;
    private Exception? _error;

    private CallTrace(in CallScope call, CallMessage message)
    {
        _target = call.Target;
        _action = call.Action;
        _limit = call.Limit;
        _body = message.Content;
        Url = message.RequestUri!;
        Attempt = message.State.Attempt;
        _span = CallSpan.Start(this, message.State);
        if ((_span ?? Activity.Current) is { } context)
        {
            TraceHeaders.AddTo(message, context);
            _correlationId = CorrelationId.Of(context);
        }

        _started = Stopwatch.GetTimestamp();
    }

    public Uri Url { get; }

    /// <summary>Which attempt of the call it is, from 1.</summary>
    public int Attempt { get; }

    public string Method => _target.Method;

    /// <summary>The method, or <c>_OTHER</c> for one that HTTP does not define: it may come from data.</summary>
    public string KnownMethod =>
        Method is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" or "TRACE" or "CONNECT" ? Method : "_OTHER";

    public string Host => field ??= SecretRedactor.Redact(_target.Host);

    public string ServerAddress => field ??= SecretRedactor.Redact(Url.IdnHost);

    public int ServerPort => Url.Port;

    public string UrlTemplate => field ??= SecretRedactor.Redact(_target.PathTemplate.Length == 0 ? "/" : _target.PathTemplate);

    public int? Status { get; private set; }

    public Version? ProtocolVersion { get; private set; }

    /// <summary>Why there was no usable answer; null when there was one, or when the call was cancelled.</summary>
    public RestApiErrorKind? ErrorKind => (_error as RestApiException)?.Kind;

    /// <summary>The kind of failure, or the status when it is one of an error; null for a success.</summary>
    public string? ErrorType { get; private set; }

    public Exception? Error => _error;

    public TimeSpan Duration { get; private set; }

    /// <summary>The size of the body that was sent; null where it is not known.</summary>
    public long? RequestBytes { get; private set; }

    /// <summary>The size of the content that came, after decompression.</summary>
    public long ResponseBytes { get; private set; }

    /// <summary>Begins to follow an attempt. Null, at next to no cost, when nobody would see it.</summary>
    public static CallTrace? Start(in CallScope call, CallMessage message) =>
        call.Action is null && !RestApiTelemetry.Source.HasListeners() && !CallMetrics.AreWanted && Activity.Current is null
            ? null
            : new CallTrace(call, message);

    /// <summary>Takes note of how much of the answer has come.</summary>
    public void Received(AnswerBody body) => ResponseBytes = body.Length;

    /// <summary>Takes note of why the attempt failed, and of how much of the answer had come.</summary>
    public void Failed(Exception error, AnswerBody? body)
    {
        _error = error;
        ResponseBytes = body?.Length ?? 0;
    }

    /// <summary>Takes note of what the failure means to the caller.</summary>
    public void Failed(RestApiException failure) => _error = failure;

    public void Stop(HttpResponseMessage? response)
    {
        Duration = Stopwatch.GetElapsedTime(_started);
        Status = (int?)response?.StatusCode;
        ProtocolVersion = response?.Version;
        RequestBytes = _body is null ? 0 : _body.Headers.ContentLength;
        ErrorType = TypeOfError();
        if (CallMetrics.AreWanted)
        {
            CallMetrics.Record(this);
        }

        // Before the span ends, so that a log line belongs to it.
        _action?.AddCall(ToRecord(_action.RunId));
        CallSpan.Stop(_span, this);
    }

    private string? TypeOfError() =>
        _error switch
        {
            null => Status >= 400 ? Status.Value.ToString(CultureInfo.InvariantCulture) : null,
            RestApiException failure => failure.Kind.ToString(),
            _ when _limit.HasEnded => "Cancelled",
            _ => _error.GetType().FullName,
        };

    private RestCallRecord ToRecord(string runId) =>
        new()
        {
            Method = Method,
            Host = Host,
            PathTemplate = UrlTemplate,
            // A call that was cancelled has no answer, even if one had begun to come.
            StatusCode = Error is null || ErrorKind is not null ? Status : null,
            ErrorKind = ErrorKind,
            StartedAt = _startedAt,
            Duration = Duration,
            RequestBytes = RequestBytes ?? 0,
            ResponseBytes = ResponseBytes,
            Attempt = Attempt,
            CorrelationId = _correlationId ?? runId,
        };
}
