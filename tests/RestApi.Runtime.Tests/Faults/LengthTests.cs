using Acme.RuntimeTests.Resilience;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Faults;

/// <summary>More content than the server declares: it is cut, and its rest reaches no other call.</summary>
public sealed class LengthTests
{
    [Fact]
    public async Task A_body_longer_than_declared_is_cut_and_its_connection_is_not_used_again()
    {
        using var server = new FaultServer(
            Fault.Sends("HTTP/1.1 200 OK\nContent-Length: 2\n\n{}HTTP/1.1 200 OK\nContent-Length: 4\n\nevil")
        );

        await BothWays.ForEach(async execute =>
        {
            for (var i = 0; i < 3; i++)
            {
                using var res = await execute(new RestClient(new Secret(server.Url)).CreateRequest("/x", "GET").SetRequestTimeout(15));

                Assert.Equal("{}", res.Content);
            }
        });

        server.Heal();
        using var next = new RestClient(new Secret(server.Url)).CreateRequest("/x", "GET").SetRequestTimeout(15).ExecuteRequest();
        Assert.Equal("{}", next.Content);
        await server.AssertConnectionsAreClosedAsync();
    }
}
