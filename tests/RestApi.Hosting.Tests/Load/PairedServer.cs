using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acme.HostingTests.Load;

/// <summary>Answers with what it was sent, and notices parts of two requests in one, requests that come twice, and new connections.</summary>
internal sealed class PairedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, byte> _connections = new();
    private readonly ConcurrentDictionary<string, byte> _seen = new();
    private readonly TaskCompletionSource _isFull = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _held;
    private int _waiting;
    private int _mixedUp;
    private int _twice;

    private PairedServer(WebApplication app, int held)
    {
        _app = app;
        _held = held;
    }

    public string Url => _app.Urls.First();

    public int Seen => _seen.Count;

    public int MixedUp => Volatile.Read(ref _mixedUp);

    public int Twice => Volatile.Read(ref _twice);

    public int ConnectionCount => _connections.Count;

    /// <param name="held">So many first requests wait until all of them are there, each on a connection of its own.</param>
    public static async Task<PairedServer> StartAsync(int held)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new PairedServer(builder.Build(), held);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        _connections.TryAdd(context.Connection.Id, 0);
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var name = context.Request.Path.Value!.TrimStart('/');
        var isPaired =
            context.Request.Headers["X-Name"] == name
            && context.Request.Query["name"] == name
            && (body.Length == 0 || body == $$"""{"name":"{{name}}"}""");
        Count(ref _mixedUp, !isPaired);
        Count(ref _twice, !_seen.TryAdd(name, 0));
        await HoldAsync();
        await context.Response.WriteAsync($"{context.Request.Method} {name}");
    }

    private Task HoldAsync()
    {
        if (_isFull.Task.IsCompleted)
        {
            return Task.CompletedTask;
        }

        if (Interlocked.Increment(ref _waiting) >= _held)
        {
            _isFull.TrySetResult();
        }

        return _isFull.Task;
    }

    private static void Count(ref int counter, bool happened)
    {
        if (happened)
        {
            Interlocked.Increment(ref counter);
        }
    }
}
