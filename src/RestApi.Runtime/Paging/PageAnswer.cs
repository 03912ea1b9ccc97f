namespace Comind.Api.Server;

/// <summary>The answer to the request of one page, and where it came from: a link in it may be relative to that.</summary>
internal sealed class PageAnswer(RestResponse response, Uri url) : IAnswer<PageAnswer>, IDisposable
{
    public RestResponse Response => response;

    public Uri Url => url;

    public int StatusCode => response.StatusCode;

    public RestHeaders Headers => response.Headers;

    static AnswerBody IAnswer<PageAnswer>.BodyFor(in CallScope call, HttpResponseMessage response) => PooledBody.For(call, response);

    static PageAnswer IAnswer<PageAnswer>.Create(in CallScope call, HttpResponseMessage response, AnswerBody body)
    {
        var url = response.RequestMessage?.RequestUri ?? call.State.Client.BaseUrl.Url;
        return new(new(call.Target, response, ((PooledBody)body).Take(out var length), length, call.Action), url);
    }

    public void Dispose() => response.Dispose();
}
