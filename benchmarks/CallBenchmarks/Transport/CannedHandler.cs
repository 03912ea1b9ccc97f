using System.Net;
using System.Net.Http.Headers;

namespace Acme.CallBenchmarks;

/// <summary>Reads a request to its end and answers from memory, without a task that waits.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly BodySink _body = new();
    private byte[] _answer = [];
    private HttpStatusCode _status = HttpStatusCode.OK;
    private bool _records;
    private SentRequest? _sent;

    public void Play(Scenario scenario) => (_status, _answer) = (scenario.Status, scenario.Answer);

    public async Task<SentRequest> RecordAsync(Func<Task> call)
    {
        (_records, _sent) = (true, null);
        await call();
        _records = false;
        return _sent ?? throw new InvalidOperationException("The call sent no request.");
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _body.Clear();
        request.Content?.CopyTo(_body, context: null, cancellationToken);
        return Answer(request);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _body.Clear();
        var copied = request.Content?.CopyToAsync(_body, cancellationToken) ?? Task.CompletedTask;
        return copied.IsCompletedSuccessfully ? Task.FromResult(Answer(request)) : AnswerAfterAsync(copied, request);
    }

    private async Task<HttpResponseMessage> AnswerAfterAsync(Task copied, HttpRequestMessage request)
    {
        await copied;
        return Answer(request);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (_records)
        {
            _sent = SentRequest.Of(request, _body.Written);
        }

        var content = new ByteArrayContent(_answer);
        content.Headers.ContentType = s_json;
        return new HttpResponseMessage(_status) { Content = content, RequestMessage = request };
    }

    protected override void Dispose(bool disposing)
    {
        _body.Dispose();
        base.Dispose(disposing);
    }
}
