using System.Diagnostics;
using System.Net.Http.Headers;

namespace Comind.Api.Server;

/// <summary>Writes the bodies of one attempt into the call log of its action.</summary>
internal sealed class BodyLog
{
    private readonly ICallLog _log;
    private readonly RestTarget _target;
    private readonly int _attempt;
    private readonly string _correlationId;
    private readonly int _limit;

    private BodyLog(ICallLog log, RequestState state, string runId)
    {
        _log = log;
        _target = state.Target;
        _attempt = state.Attempt;
        _correlationId = CorrelationId.Of(Activity.Current) ?? runId;
        _limit = state.Options.BodyLogLimit;
    }

    /// <summary>Null, at next to no cost, when nobody wants to see the bodies.</summary>
    public static BodyLog? For(CallMessage message) =>
        message is { State: { Options.BodyLogLimit: > 0 } state, Content: not BufferedContent { IsConfidential: true } }
        && ActionContext.Current is { CallLog: { WantsBodies: true } log } action
            ? new BodyLog(log, state, action.RunId)
            : null;

    /// <summary>Logs a body that is sent, if it is a text in memory.</summary>
    public void WriteSent(HttpContent? content)
    {
        var body = content switch
        {
            BufferedContent buffered => buffered.Bytes.Span,
            SourceBody { Bytes: { } bytes } => bytes.Span,
            _ => [],
        };
        if (body.Length > 0 && BodyText.IsIn(content!.Headers))
        {
            var captured = new CapturedBody(_limit);
            captured.Append(body);
            Write(status: null, captured, content.Headers);
        }
    }

    /// <summary>Has the content of an answer logged when it has come, if it is a text.</summary>
    public HttpResponseMessage Follow(HttpResponseMessage response)
    {
        if (BodyText.IsIn(response.Content.Headers))
        {
            response.Content = new FollowedContent(response.Content, this, (int)response.StatusCode);
        }

        return response;
    }

    public CapturedBody Capture() => new(_limit);

    public void Write(int? status, CapturedBody captured, HttpContentHeaders headers)
    {
        if (captured.IsEmpty)
        {
            return;
        }

        _log.WriteBody(
            new()
            {
                Method = _target.Method,
                Host = SecretRedactor.Redact(_target.Host),
                PathTemplate = SecretRedactor.Redact(_target.PathTemplate.Length == 0 ? "/" : _target.PathTemplate),
                Attempt = _attempt,
                CorrelationId = _correlationId,
                StatusCode = status,
                Text = BodyText.Of(captured, headers, _limit),
            }
        );
    }
}
