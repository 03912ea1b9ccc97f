using System.Net;
using System.Net.Http.Headers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Telemetry;

/// <summary>What a call costs when nobody looks, in bytes. The bounds are what it cost before there was anything to look at.</summary>
[Collection(nameof(OneAtATime))]
public sealed class AllocationTests
{
    private const int Calls = 200;

#if DEBUG
    // Without optimization the state of every asynchronous method is an object.
    private const int AsynchronousGet = 1200;
#else
    private const int AsynchronousGet = 768;
#endif

    private static readonly Secret s_key = new("all0cation-key");
    private static readonly RestTransport s_transport = RestTransport.Over(new CannedHandler());

    [Fact]
    public void Get_allocates_nothing_more() => Assert.InRange(BytesOf(Get), 1, 624);

    [Fact]
    public void Post_allocates_nothing_more() => Assert.InRange(BytesOf(Post), 1, 720);

    [Fact]
    public void Asynchronous_get_allocates_nothing_more() => Assert.InRange(BytesOf(GetAsync), 1, AsynchronousGet);

    private static long BytesOf(Action call)
    {
        for (var i = 0; i < Calls; i++)
        {
            call();
        }

        // The runtime compiles methods anew now and then, which allocates on this thread too: the cheapest round counts.
        return Enumerable.Range(0, 10).Min(_ => BytesOfRound(call)) / Calls;
    }

    private static long BytesOfRound(Action call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Get() => NewGet().ExecuteRequest().Dispose();

    private static void GetAsync()
    {
        var answer = NewGet().ExecuteRequestAsync();
        Assert.True(answer.IsCompletedSuccessfully);
        answer.Result.Dispose();
    }

    private static void Post() =>
        new RestClient((RestValue)"http://127.0.0.1:9", s_transport)
            .CreateRequest("/contacts", "POST")
            .SetApiKey("X-API-Key", s_key)
            .AddBody("{}", "application/json")
            .ExecuteRequest()
            .Dispose();

    private static RestRequest NewGet() =>
        new RestClient((RestValue)"http://127.0.0.1:9", s_transport)
            .CreateRequest("/contacts", "GET")
            .AddQueryParameter("limit", "10")
            .SetApiKey("X-API-Key", s_key);

    private sealed class CannedHandler : HttpMessageHandler
    {
        private static readonly MediaTypeHeaderValue s_json = new("application/json");
        private static readonly byte[] s_body = [.. "{}"u8];

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => Answer(request);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Answer(request));

        private static HttpResponseMessage Answer(HttpRequestMessage request)
        {
            var content = new ByteArrayContent(s_body);
            content.Headers.ContentType = s_json;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
        }
    }
}
