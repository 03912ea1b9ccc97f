using System.Net;
using System.Net.Http.Headers;

namespace Acme.RuntimeTests.Allocation;

/// <summary>Answers from memory, at once, and reads what it is sent as a socket would.</summary>
internal sealed class CannedHandler(byte[] answer, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Content?.CopyTo(Stream.Null, context: null, cancellationToken);
        return NewAnswer();
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content?.CopyToAsync(Stream.Null, cancellationToken) ?? Task.CompletedTask;
        Assert.True(sent.IsCompletedSuccessfully);
        return Task.FromResult(NewAnswer());
    }

    private HttpResponseMessage NewAnswer()
    {
        var content = new ByteArrayContent(answer);
        content.Headers.ContentType = s_json;
        return new HttpResponseMessage(status) { Content = content };
    }
}
