namespace Acme.CallBenchmarks;

/// <summary>Where the calls of a run go.</summary>
internal enum Transport
{
    /// <summary>A handler in this process answers; there is no network.</summary>
    Memory,

    /// <summary>Kestrel in a second process answers, so that only the client's bytes are counted.</summary>
    Loopback,
}

/// <summary>The one who answers.</summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly LoopbackProcess? _server;
    private readonly CannedHandler? _canned;

    private Target(CannedHandler canned)
    {
        _canned = canned;
        Handler = canned;
        BaseUrl = new Uri("https://api.example.com");
    }

    private Target(LoopbackProcess server)
    {
        _server = server;
        Handler = new SocketsHttpHandler { UseProxy = false };
        BaseUrl = server.Url;
    }

    public Transport Transport => _canned is null ? Transport.Loopback : Transport.Memory;

    public HttpMessageHandler Handler { get; }

    public Uri BaseUrl { get; }

    public static async Task<Target> OpenAsync(Transport transport) =>
        transport == Transport.Memory ? new(new CannedHandler()) : new(await LoopbackProcess.StartAsync());

    public static Target InMemory() => new(new CannedHandler());

    /// <summary>Lets the following calls be answered by a scenario; on loopback the server knows all of them by itself.</summary>
    public void Play(Scenario scenario) => _canned?.Play(scenario);

    /// <summary>What one call sends; null on loopback, where the server refuses any other request.</summary>
    public async Task<SentRequest?> RecordAsync(Func<Task> call)
    {
        if (_canned is null)
        {
            await call();
            return null;
        }

        return await _canned.RecordAsync(call);
    }

    /// <summary>Hands transport, URL and key to our own clients, which read them from configuration.</summary>
    public void ConfigureOwn()
    {
        Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", "Development");
        Environment.SetEnvironmentVariable("COMIND_SECRET_BENCHMARK_BASE_URL", BaseUrl.OriginalString);
        Environment.SetEnvironmentVariable("COMIND_SECRET_BENCHMARK_API_KEY", Scenario.ApiKey);
        if (_canned is not null)
        {
            OwnTransport.Use(_canned);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Handler.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
