using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Servers;

/// <summary>An API that answers 401 to a token it does not like, and 200 to any other.</summary>
public sealed class ProtectedApi : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, byte> _revoked = new();
    private EchoServer _server = null!;

    public string Url => _server.Url;

    public IReadOnlyCollection<ReceivedRequest> Received => _server.Received;

    public ReceivedRequest Last => _server.Last;

    /// <summary>Refuses whatever comes.</summary>
    public bool IsClosed { get; set; }

    public IEnumerable<string> Tokens => Received.Select(static request => TokenOf(request)).Distinct();

    public static async Task<ProtectedApi> StartAsync()
    {
        var api = new ProtectedApi();
        api._server = await EchoServer.StartAsync(api.AnswerAsync);
        return api;
    }

    public static string TokenOf(ReceivedRequest request) =>
        request.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : "";

    public void Revoke(string token) => _revoked[token] = 0;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        context.Response.StatusCode = IsClosed || token.Length == 0 || _revoked.ContainsKey(token) ? 401 : 200;
        return context.Response.WriteAsync("{}");
    }
}
