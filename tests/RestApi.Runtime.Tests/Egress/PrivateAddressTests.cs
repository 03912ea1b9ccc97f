using System.Net;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using static Acme.RuntimeTests.Egress.Blocked;

namespace Acme.RuntimeTests.Egress;

/// <summary>Hosts that come as plain text lead to no private address, whatever they are called.</summary>
public sealed class PrivateAddressTests : IAsyncLifetime
{
    private EchoServer _server = null!;

    private int Port => new Uri(_server.Url).Port;

    public async Task InitializeAsync() =>
        _server = await EchoServer.StartAsync(answer: null, static kestrel => kestrel.Listen(IPAddress.IPv6Any, 0));

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("http://LOCALHOST")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.1")]
    [InlineData("http://2130706433")]
    [InlineData("http://0x7f000001")]
    [InlineData("http://0177.0.0.01")]
    [InlineData("http://[::1]")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    [InlineData("http://[::ffff:7f00:1]")]
    [InlineData("http://0.0.0.0")]
    [InlineData("http://①②⑦.0.0.1")]
    public async Task Every_way_to_write_this_machine_is_refused(string host)
    {
        // What is not in clear text to this machine anyway has to get past that rule first.
        var options = new RestApiOptions { AllowedHttpHosts = ["*"] };

        var message = await IsBlocked(() => Get(new RestClient($"{host}:{Port}")), options);

        Assert.Contains("has a private address (this machine)", message, StringComparison.Ordinal);
        Assert.Contains("a secret or [RestClient(", message, StringComparison.Ordinal);
        Assert.Contains("RestApi:AllowedPrivateHosts", message, StringComparison.Ordinal);
        Assert.Contains("DOTNET_ENVIRONMENT=Development", message, StringComparison.Ordinal);
        Assert.Equal(0, _server.ConnectionCount);
    }

    [Theory]
    [InlineData("https://10.1.2.3", "private network")]
    [InlineData("https://169.254.169.254", "link-local or cloud metadata")]
    [InlineData("https://[fd00:ec2::254]", "private network")]
    [InlineData("https://100.100.100.200", "network of a provider or cloud")]
    [InlineData("https://[64:ff9b::10.0.0.1]", "private network")]
    public async Task Development_opens_this_machine_only(string url, string kind)
    {
        var message = await IsBlocked(() => Get(new RestClient(new Uri(url))), new RestApiOptions { IsDevelopment = true });

        Assert.Contains($"({kind})", message, StringComparison.Ordinal);
        await IsSent(() => Get(new RestClient($"http://localhost:{Port}")), new RestApiOptions { IsDevelopment = true });
    }

    [Fact]
    public async Task A_configured_host_is_called()
    {
        await IsSent(
            () => Get(new RestClient($"http://127.0.0.1:{Port}")),
            new RestApiOptions { AllowedPrivateHosts = [$"127.0.0.1:{Port}"] }
        );
        await IsBlocked(
            () => Get(new RestClient($"http://127.0.0.1:{Port}")),
            new RestApiOptions { AllowedPrivateHosts = ["127.0.0.1", $"localhost:{Port}"] }
        );
    }

    [Fact]
    public async Task A_declared_host_is_called()
    {
        var secret = new Secret($"http://127.0.0.1:{Port}", "COMIND_SECRET_URL");

        await IsSent(() => Get(new RestClient(secret)));
        await IsSent(() => Get(new RestClient(secret + "/v2")));
        await IsSent(() => Get(new RestClient("" + secret + "?a=1")));
        await IsSent(() => Get(new RestClient($"{secret}/v2")));
        await IsSent(() => Get(new RestClient(Secret.Format($"{secret}/{2}"))));
        await IsSent(() => Get(new RestClient(secret.ForHosts("other.example") + "/v2")));
        await IsSent(() => Get(RestApi.CreateClient(secret)));
        await IsSent(() => Get(RestApi.CreateClient($"{secret}/v2")));
        await IsSent(() => Get(RestClient.ForDeclaredHost(_server.Url.Replace("[::]", "127.0.0.1", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Text_around_a_secret_does_not_become_declared()
    {
        // A port as others write it would be masked in the messages of all tests, whose servers may get the same one.
        var port = new Secret($"0{Port}", "COMIND_SECRET_PORT");
        var scheme = new Secret("HTTP://", "COMIND_SECRET_SCHEME");
        var start = new Secret("HTTP://127.0.0.1:1", "COMIND_SECRET_START");
        var path = new Secret("/v2", "COMIND_SECRET_PATH");
        var token = new Secret($"http://127.0.0.1:{Port}");
        const string Host = "http://127.0.0.1:";

        await IsBlocked(() => Get(new RestClient(token)));
        await IsBlocked(() => Get(new RestClient(token + "/v2")));
        await IsBlocked(() => Get(new RestClient(Host + port)));
        await IsBlocked(() => Get(new RestClient($"{Host}{port}")));
        await IsBlocked(() => Get(new RestClient(Secret.Format($"{Host}{port}") + "/x")));
        await IsBlocked(() => Get(new RestClient(scheme + $"127.0.0.1:{Port}")));
        await IsBlocked(() => Get(new RestClient($"{scheme}127.0.0.1:{Port}")));
        await IsBlocked(() => Get(new RestClient(start + "2345")));
        await IsBlocked(() => Get(new RestClient(token + path)));
        Assert.Equal(0, _server.ConnectionCount);
    }

    [Fact]
    public async Task A_connection_that_a_declared_host_left_open_is_not_used()
    {
        var secret = new Secret($"http://127.0.0.1:{Port}", "COMIND_SECRET_URL");
        await IsSent(() => Get(new RestClient(secret)));

        await IsBlocked(() => Get(new RestClient($"http://127.0.0.1:{Port}")));

        Assert.Equal(2, _server.Received.Count);
        await IsSent(() => Get(new RestClient(secret)));
    }

    [Fact]
    public async Task A_name_with_one_private_address_is_refused()
    {
        using var transport = Resolving(IPAddress.Parse("93.184.215.14"), IPAddress.Parse("::ffff:10.0.0.1"));

        var message = await IsBlocked(() => Get(new RestClient("https://rebinding.example", transport)));

        Assert.Contains("rebinding.example came as plain text", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_for_each_connection_and_with_its_own_name()
    {
        var names = new List<string>();
        var guard = new AddressGuard(
            (name, _) =>
            {
                names.Add(name);
                return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
            }
        );
        using var transport = RestTransport.Over(new GuardedNetwork(new WebProxy(), guard));

        await IsBlocked(() => Get(new RestClient("https://MÜNCHEN.example", transport)));

        Assert.Equal(["xn--mnchen-3ya.example", "xn--mnchen-3ya.example"], names);
    }

    [Fact]
    public async Task An_unknown_name_stays_Dns()
    {
        using var action = TestAction.Context(options: new RestApiOptions()).Enter();
        var request = () => Get(new RestClient("https://no-such-host.invalid"));

        Assert.Equal(RestApiErrorKind.Dns, Assert.Throws<RestApiException>(() => request().ExecuteRequest()).Kind);
        Assert.Equal(RestApiErrorKind.Dns, (await Assert.ThrowsAsync<RestApiException>(() => request().ExecuteRequestAsync())).Kind);
    }

    [Fact]
    public async Task A_slow_lookup_ends_with_the_call()
    {
        using var action = TestAction.Context(options: new RestApiOptions()).Enter();
        var guard = new AddressGuard(
            async (_, token) =>
            {
                await Task.Delay(TimeSpan.FromMinutes(5), token);
                return [];
            }
        );
        using var transport = RestTransport.Over(new GuardedNetwork(new WebProxy(), guard));
        var request = () => new RestClient("https://slow.example", transport).CreateRequest("/x", "GET").SetRequestTimeout(0.2);

        Assert.Equal(RestApiErrorKind.Timeout, Assert.Throws<RestApiException>(() => request().ExecuteRequest()).Kind);
        Assert.Equal(RestApiErrorKind.Timeout, (await Assert.ThrowsAsync<RestApiException>(() => request().ExecuteRequestAsync())).Kind);
    }

    private static RestTransport Resolving(params IPAddress[] addresses) =>
        RestTransport.Over(new GuardedNetwork(new WebProxy(), new AddressGuard((_, _) => Task.FromResult(addresses))));
}
