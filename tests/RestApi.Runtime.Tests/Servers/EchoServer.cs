using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Acme.RuntimeTests.Servers;

/// <summary>Kestrel on loopback: records what arrives, answers what the test asks for.</summary>
public sealed class EchoServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();
    private readonly ConcurrentDictionary<string, byte> _connections = new();

    private EchoServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public IReadOnlyCollection<ReceivedRequest> Received => _received;

    public ReceivedRequest Last => _received.Last();

    public int ConnectionCount => _connections.Count;

    public static Task<EchoServer> StartAsync(RequestDelegate? answer = null) =>
        StartAsync(answer, static kestrel => kestrel.Listen(IPAddress.Loopback, 0));

    public static async Task<EchoServer> StartAsync(
        RequestDelegate? answer,
        Action<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions> listen
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(listen);
        var server = new EchoServer(builder.Build());
        server._app.Run(context => server.HandleAsync(context, answer));
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context, RequestDelegate? answer)
    {
        _connections.TryAdd(context.Connection.Id, 0);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _received.Enqueue(
            new ReceivedRequest(
                context.Request.Method,
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                [.. context.Request.Headers.Select(static header => new KeyValuePair<string, string>(header.Key, header.Value.ToString()))],
                body.ToArray()
            )
            {
                Query = context.Request.Query.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToArray()),
            }
        );
        if (answer is not null)
        {
            await answer(context);
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{}");
    }
}

public sealed record ReceivedRequest(string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public required IReadOnlyDictionary<string, string?[]> Query { get; init; }

    public string Text => Encoding.UTF8.GetString(Body);

    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
