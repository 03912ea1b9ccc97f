using System.Net;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.Extensions.Configuration;
using static Acme.RuntimeTests.Egress.Blocked;

namespace Acme.RuntimeTests.Egress;

/// <summary>The list of allowed hosts and the rule about plain http, for calls and for redirects.</summary>
public sealed class HostRulesTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private int Port => new Uri(echo.Server.Url).Port;

    private Secret Declared => new(echo.Server.Url, "COMIND_SECRET_URL");

    [Fact]
    public async Task Only_hosts_of_the_list_are_called()
    {
        await IsSent(() => Get(new RestClient(Declared)), new RestApiOptions { AllowedHosts = ["other.example", $"127.0.0.1:{Port}"] });

        var message = await IsBlocked(
            () => Get(new RestClient(Declared)),
            new RestApiOptions { AllowedHosts = ["127.0.0.1", "*.example"] }
        );

        Assert.Contains(
            $"GET /x on 127.0.0.1:{Port} failed (Blocked): 127.0.0.1:{Port} is not among RestApi:AllowedHosts.",
            message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://in-clear-text.example.com")]
    [InlineData("http://10.9.8.7:8080")]
    public async Task Plain_http_goes_to_this_machine_only(string url)
    {
        var message = await IsBlocked(() => Get(new RestClient(new Secret(url, "COMIND_SECRET_URL"))));

        Assert.Contains(
            "would get everything in clear text. Use https, or add it to RestApi:AllowedHttpHosts.",
            message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Plain_http_goes_to_a_configured_host()
    {
        using var action = TestAction.Context(options: new RestApiOptions { AllowedHttpHosts = ["*.example.com"] }).Enter();
        using var handler = new RecordingHandler();

        Get(new RestClient("http://api.example.com", RestTransport.Over(handler))).ExecuteRequest();

        Assert.Equal("http://api.example.com/x", handler.Request?.RequestUri?.AbsoluteUri);
    }

    [Fact]
    public async Task A_redirect_to_a_host_beyond_the_list_is_refused()
    {
        await using var home = await RedirectingTo(echo.Server.Url + "/y?token=1");
        var received = echo.Server.Received.Count;

        var message = await IsBlocked(
            () => Get(new RestClient(home.Url)),
            new RestApiOptions { AllowedHosts = [new Uri(home.Url).Authority], IsDevelopment = true }
        );

        Assert.Contains(
            $"the redirect goes to 127.0.0.1:{Port}, which is not among RestApi:AllowedHosts",
            message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("token", message, StringComparison.Ordinal);
        Assert.Equal(received, echo.Server.Received.Count);
    }

    [Fact]
    public async Task A_redirect_to_plain_http_elsewhere_is_refused()
    {
        await using var home = await RedirectingTo("http://api.example.com/y");

        var message = await IsBlocked(() => Get(new RestClient(new Secret(home.Url, "COMIND_SECRET_URL"))));

        Assert.Contains(
            "the redirect goes to api.example.com, which would get everything in clear text",
            message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/y")]
    [InlineData("http://localhost:{0}/y")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    public async Task A_declared_host_cannot_send_to_a_private_address(string location)
    {
        await using var home = await RedirectingTo(string.Format(null, location, Port));
        var received = echo.Server.Received.Count;

        var message = await IsBlocked(() => Get(new RestClient(new Secret(home.Url, "COMIND_SECRET_URL"))));

        Assert.Contains("has a private address", message, StringComparison.Ordinal);
        Assert.Equal(received, echo.Server.Received.Count);
    }

    [Fact]
    public async Task A_declared_host_sends_on_within_itself()
    {
        await using var home = await EchoServer.StartAsync(static context =>
        {
            if (context.Request.Path == "/x")
            {
                context.Response.Redirect("/y");
            }

            return Task.CompletedTask;
        });

        await IsSent(() => Get(new RestClient(new Secret(home.Url, "COMIND_SECRET_URL"))));

        Assert.Equal("/y", home.Last.Target);
    }

    [Fact]
    public async Task Nothing_of_a_request_follows_it_to_another_origin()
    {
        await using var home = await RedirectingTo(echo.Server.Url + "/y");
        using var action = TestAction.Context().Enter();

        foreach (var isSynchronous in new[] { true, false })
        {
            var request = new RestClient(home.Url)
                .CreateRequest("/{key}", "GET")
                .AddUrlSegment("key", new Secret("s3cr3t-in-path"))
                .AddQueryParameter("key", new Secret("s3cr3t-in-query"))
                .AddHeader("X-Key", new Secret("s3cr3t-in-header"));
            using var answer = isSynchronous ? request.ExecuteRequest() : await request.ExecuteRequestAsync();

            var last = echo.Server.Last;
            Assert.Equal("/y", last.Target);
            Assert.Null(last.Header("Referer"));
            Assert.DoesNotContain("s3cr3t", string.Join('\n', last.Headers), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_host_behind_a_proxy_is_looked_at_before()
    {
        await using var proxy = await EchoServer.StartAsync();
        var options = new RestApiOptions { AllowedHttpHosts = ["*"] };
        using var network = new GuardedNetwork(new WebProxy(proxy.Url), new AddressGuard(ResolveAsync));
        using var transport = RestTransport.Over(network);

        await IsBlocked(() => Get(new RestClient("http://10.1.2.3", transport)), options);
        Assert.Empty(proxy.Received);

        // Names that only the proxy knows are the proxy's to resolve.
        await IsSent(() => Get(new RestClient("http://known-to-the-proxy.invalid", transport)), options);
        Assert.Equal("known-to-the-proxy.invalid", proxy.Last.Header("Host"));

        using var action = TestAction.Context(options: options).Enter();
        var named = Get(new RestClient("http://internal.example", transport));
        Assert.Equal(RestApiErrorKind.Blocked, (await Assert.ThrowsAsync<RestApiException>(() => named.ExecuteRequestAsync())).Kind);

        static Task<IPAddress[]> ResolveAsync(string host, CancellationToken token) =>
            host == "internal.example"
                ? Task.FromResult<IPAddress[]>([IPAddress.Parse("192.168.0.1")])
                : Dns.GetHostAddressesAsync(host, token);
    }

    [Theory]
    [InlineData("AllowedHosts")]
    [InlineData("AllowedPrivateHosts")]
    [InlineData("AllowedHttpHosts")]
    public void A_wrong_setting_is_named(string key)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Read($"RestApi:{key}", "api.example.com, https://wrong-4711.example/"));

        Assert.StartsWith(
            $"The setting RestApi:{key} is 'https://wrong-4711.example/', not a host without scheme and path",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Settings_are_lists_or_texts_with_commas()
    {
        Assert.Equal(["a.example", "*.b.example:8443"], Read("RestApi:AllowedHosts", " a.example ,*.b.example:8443,").AllowedHosts);
        Assert.Equal(["a.example"], Read("RestApi:AllowedHttpHosts:0", "a.example").AllowedHttpHosts);
        Assert.Empty(Read("RestApi:Other", "x").AllowedPrivateHosts);
    }

    private static RestApiOptions Read(string key, string value) =>
        RestApiOptionsReader.Read(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build(), isDevelopment: false);

    private static Task<EchoServer> RedirectingTo(string location) =>
        EchoServer.StartAsync(context =>
        {
            context.Response.Redirect(location);
            return Task.CompletedTask;
        });
}
