using System.Net;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Transport;

public sealed class ProxyTests
{
    [Fact]
    public async Task The_machine_itself_is_called_without_the_proxy()
    {
        await using var server = await EchoServer.StartAsync();
        await using var proxy = await EchoServer.StartAsync();
        using var transport = RestTransport.Over(ConnectionPool.Create(new WebProxy(proxy.Url)));

        var res = new RestClient(server.Url, transport).CreateRequest("/x", "GET").ExecuteRequest();

        Assert.Equal(200, res.StatusCode);
        Assert.Single(server.Received);
        Assert.Empty(proxy.Received);
    }

    [Fact]
    public async Task Other_hosts_are_called_through_the_proxy()
    {
        using var action = TestAction.Context(options: new RestApiOptions { AllowedHttpHosts = ["api.example.invalid"] }).Enter();
        await using var proxy = await EchoServer.StartAsync();
        using var transport = RestTransport.Over(ConnectionPool.Create(new WebProxy(proxy.Url)));

        var res = await new RestClient("http://api.example.invalid", transport).CreateRequest("/x", "GET").ExecuteRequestAsync();

        Assert.Equal(200, res.StatusCode);
        Assert.Equal("api.example.invalid", proxy.Last.Header("Host"));
    }

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("http://127.0.0.2:8080/")]
    [InlineData("https://[::1]/")]
    public void Every_name_of_the_machine_is_known(string url)
    {
        var proxy = new DirectToLoopback(new WebProxy("http://proxy.example:8080"));

        Assert.True(proxy.IsBypassed(new Uri(url)));
        Assert.Null(proxy.GetProxy(new Uri(url)));
    }

    [Fact]
    public void What_else_the_proxy_is_asked_it_answers_itself()
    {
        var credentials = new NetworkCredential("user", "password");
        var machine = new WebProxy("http://proxy.example:8080", BypassOnLocal: false, ["internal\\.example"]);
        var proxy = new DirectToLoopback(machine) { Credentials = credentials };

        Assert.Same(credentials, machine.Credentials);
        Assert.Same(credentials, proxy.Credentials);
        Assert.True(proxy.IsBypassed(new Uri("http://internal.example/")));
        Assert.False(proxy.IsBypassed(new Uri("http://api.example/")));
        Assert.Equal(new Uri("http://proxy.example:8080"), proxy.GetProxy(new Uri("http://api.example/")));
    }
}
