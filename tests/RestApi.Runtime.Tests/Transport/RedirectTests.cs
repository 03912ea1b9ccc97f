using System.Globalization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Transport;

public sealed class RedirectTests
{
    [Theory]
    [InlineData("GET", 301)]
    [InlineData("GET", 302)]
    [InlineData("GET", 303)]
    [InlineData("GET", 307)]
    [InlineData("GET", 308)]
    [InlineData("HEAD", 302)]
    public async Task A_redirect_within_the_origin_is_followed_with_all_headers(string method, int status)
    {
        await using var server = await EchoServer.StartAsync(context => Redirect(context, "/new?x=1", status, from: "/old"));

        foreach (var res in await Both(() => NewRequest(server.Url + "/old", method)))
        {
            Assert.Equal(200, res.StatusCode);
            var last = server.Last;
            Assert.Equal((method, "/new?x=1"), (last.Method, last.Target));
            Assert.Equal("Bearer t-1", last.Header("Authorization"));
            Assert.Equal("k-1", last.Header("X-Key"));
            Assert.Equal("de", last.Header("Content-Language"));
        }
    }

    [Fact]
    public async Task Nothing_the_caller_set_crosses_to_another_origin_or_comes_back()
    {
        await using var home = await EchoServer.StartAsync(static context =>
            Redirect(context, context.Request.Query["to"].ToString(), 302, from: "/old")
        );
        await using var foreign = await EchoServer.StartAsync(context => Redirect(context, home.Url + "/back", 302, from: "/"));

        foreach (var res in await Both(() => NewRequest(home.Url + "/old", "GET").AddQueryParameter("to", foreign.Url + "/")))
        {
            Assert.Equal(200, res.StatusCode);
            foreach (var request in new[] { foreign.Last, home.Last })
            {
                Assert.All(["Authorization", "X-Key", "Content-Language"], name => Assert.Null(request.Header(name)));
            }

            Assert.Equal("/back", home.Last.Target);
        }
    }

    [Fact]
    public async Task Ten_redirects_are_followed_and_the_eleventh_is_the_answer()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            var left = int.Parse(context.Request.Path.Value!.AsSpan(1), CultureInfo.InvariantCulture);
            return left == 0 ? Task.CompletedTask : Redirect(context, $"/{left - 1}", 302);
        });

        Assert.All(await Both(() => NewRequest(server.Url + "/10", "GET")), static res => Assert.Equal(200, res.StatusCode));
        foreach (var res in await Both(() => NewRequest(server.Url + "/11", "GET")))
        {
            Assert.Equal((302, "/0"), (res.StatusCode, res.Headers["Location"]));
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Methods_that_change_something_are_not_sent_again(string method)
    {
        await using var server = await EchoServer.StartAsync(static context => Redirect(context, "/new", 307));

        foreach (var res in await Both(() => NewRequest(server.Url + "/old", method)))
        {
            Assert.Equal((307, "/new"), (res.StatusCode, res.Headers["Location"]));
            Assert.Equal("/old", server.Last.Target);
        }
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://")]
    [InlineData("")]
    public async Task A_redirect_to_nowhere_is_the_answer(string location)
    {
        await using var server = await EchoServer.StartAsync(context => Redirect(context, location, 302));

        Assert.All(await Both(() => NewRequest(server.Url + "/old", "GET")), static res => Assert.Equal(302, res.StatusCode));
    }

    [Fact]
    public void A_redirect_from_https_to_http_is_the_answer()
    {
        using var inner = new RedirectingHandler("http://example.com/new");
        var client = new RestClient("https://example.com", RestTransport.Over(inner));

        Assert.Equal(302, client.CreateRequest("/old", "GET").ExecuteRequest().StatusCode);
        Assert.Equal(["https://example.com/old"], inner.Seen);
    }

    [Fact]
    public void A_redirect_from_http_to_https_is_followed_without_what_the_caller_set()
    {
        using var action = TestAction.Context(options: new RestApiOptions { AllowedHttpHosts = ["example.com"] }).Enter();
        using var inner = new RedirectingHandler("https://example.com/new");
        var client = new RestClient("http://example.com", RestTransport.Over(inner));

        client.CreateRequest("/old", "GET").SetApiKey("X-Key", "k-1").ExecuteRequest();

        Assert.Equal(["http://example.com/old X-Key", "https://example.com/new"], inner.Seen);
    }

    private static RestRequest NewRequest(string url, string method) =>
        new RestClient(url)
            .CreateRequest("", method)
            .SetOAuth2AuthorizationHeaderAuth("t-1")
            .SetApiKey("X-Key", "k-1")
            .AddHeader("Content-Language", "de");

    private static async Task<RestResponse[]> Both(Func<RestRequest> request) =>
        [await request().ExecuteRequestAsync(), request().ExecuteRequest()];

    private static Task Redirect(HttpContext context, string location, int status, string? from = null)
    {
        if (from is null || context.Request.Path == from)
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = location;
        }

        return Task.CompletedTask;
    }

    private sealed class RedirectingHandler(string location) : HttpMessageHandler
    {
        private bool _redirected;

        public List<string> Seen { get; } = [];

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add(string.Join(' ', request.Headers.Select(static header => header.Key).Prepend(request.RequestUri!.AbsoluteUri)));
            var response = new HttpResponseMessage(_redirected ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.Found);
            response.Headers.Location = new Uri(location);
            _redirected = true;
            return response;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}
