using Acme.RuntimeTests.Servers;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Resilience;

/// <summary>Answers with one status after the other; the last one stays.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly int[] _statuses;
    private readonly string? _retryAfter;
    private EchoServer _server = null!;
    private int _count;

    private ScriptedServer(int[] statuses, string? retryAfter)
    {
        _statuses = statuses;
        _retryAfter = retryAfter;
    }

    public string Url => _server.Url;

    public IReadOnlyCollection<ReceivedRequest> Received => _server.Received;

    public int ConnectionCount => _server.ConnectionCount;

    /// <summary>How many requests came since this was asked last.</summary>
    public int TakeCount() => Interlocked.Exchange(ref _count, 0);

    public static Task<ScriptedServer> StartAsync(params int[] statuses) => StartAsync(retryAfter: null, statuses);

    public static async Task<ScriptedServer> StartAsync(string? retryAfter, params int[] statuses)
    {
        var server = new ScriptedServer(statuses, retryAfter);
        server._server = await EchoServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var index = Interlocked.Increment(ref _count) - 1;
        context.Response.StatusCode = _statuses[Math.Min(index, _statuses.Length - 1)];
        if (_retryAfter is not null && context.Response.StatusCode >= 400)
        {
            context.Response.Headers.RetryAfter = _retryAfter;
        }

        return context.Response.WriteAsync($"answer {index + 1}");
    }
}
