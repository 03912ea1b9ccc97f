namespace Acme.RuntimeTests.Servers;

/// <summary>The token endpoints that are there: always ours, and the one of another project on a machine with Node.</summary>
public sealed class TokenServers : IAsyncLifetime
{
    private const string Kestrel = "Kestrel";
    private const string Mock = "oauth2-mock-server";

    private readonly Dictionary<string, ITokenServer> _servers = [];

    public static TheoryData<string> Names => OAuth2MockServer.IsAvailable ? [Kestrel, Mock] : [Kestrel];

    public ITokenServer this[string name] => _servers[name];

    public async Task InitializeAsync()
    {
        _servers[Kestrel] = await TokenServer.StartAsync();
        if (OAuth2MockServer.IsAvailable)
        {
            _servers[Mock] = await OAuth2MockServer.StartAsync();
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync();
        }
    }
}
