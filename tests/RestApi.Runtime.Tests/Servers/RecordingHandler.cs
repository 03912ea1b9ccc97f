using System.Net;

namespace Acme.RuntimeTests.Servers;

/// <summary>In place of the network, where a test needs to see what the transport would be given.</summary>
internal sealed class RecordingHandler(Func<HttpContent>? content = null) : HttpMessageHandler
{
    public HttpRequestMessage? Request { get; private set; }

    public int SendThread { get; private set; }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = request;
        SendThread = Environment.CurrentManagedThreadId;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content?.Invoke() };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A synchronous call must be sent synchronously.");
}
