namespace Acme.RuntimeTests.Servers;

/// <summary>One echo server for all tests of a class.</summary>
public sealed class EchoFixture : IAsyncLifetime
{
    public EchoServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await EchoServer.StartAsync();

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();
}
