using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Acme.GeneratorsTests;

/// <summary>An answer of a <see cref="TranscriptServer"/>.</summary>
internal sealed record Reply(int Status, string Content = "", string Type = "application/json")
{
    /// <summary>One more header, such as <c>Link: &lt;...&gt;</c>.</summary>
    public string? Header { get; init; }

    /// <summary>What the same request gets the next time.</summary>
    public Reply? Next { get; init; }
}

/// <summary>Kestrel on loopback that writes down what arrives, the same on every machine.</summary>
internal sealed partial class TranscriptServer : IAsyncDisposable
{
    private static readonly string[] s_unimportant = ["Host", "Content-Length", "traceparent", "Accept-Encoding", "Connection"];

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Reply> _replies;
    private readonly List<string> _lines = [];

    private TranscriptServer(WebApplication app, IReadOnlyDictionary<string, Reply> replies)
    {
        _app = app;
        _replies = new(replies);
    }

    public string Url => _app.Urls.First();

    public static async Task<TranscriptServer> StartAsync(IReadOnlyDictionary<string, Reply> replies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new TranscriptServer(builder.Build(), replies);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>What arrived since it was asked last.</summary>
    public IReadOnlyList<string> TakeLines()
    {
        lock (_lines)
        {
            string[] lines = [.. _lines];
            _lines.Clear();
            return lines;
        }
    }

    /// <summary>A text without what differs from run to run.</summary>
    public string Stable(string text) =>
        Boundary()
            .Replace(Uuid().Replace(text, "UUID"), "BOUNDARY")
            .Replace(Url, "http://server", StringComparison.Ordinal)
            .Replace(new Uri(Url).Authority, "server", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        Record(context.Request, target, await reader.ReadToEndAsync());
        var reply = Find(target) ?? new(200, """{"name":"Ada"}""");
        context.Response.StatusCode = reply.Status;
        if (reply.Header is { } header)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            context.Response.Headers.Append(header[..colon], header[(colon + 1)..].Trim());
        }

        if (reply.Status is not (204 or 205))
        {
            context.Response.ContentType = reply.Type;
            await context.Response.WriteAsync(reply.Content);
        }
    }

    private Reply? Find(string target)
    {
        var key = _replies.ContainsKey(target) ? target : target.Split('?')[0];
        if (!_replies.TryGetValue(key, out var reply))
        {
            return null;
        }

        _replies[key] = reply.Next ?? reply;
        return reply;
    }

    private void Record(HttpRequest request, string target, string body)
    {
        var headers = request
            .Headers.Where(header => !s_unimportant.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(static header => $"> {header.Key}: {header.Value}")
            .Order(StringComparer.Ordinal);
        var lines = body.Length == 0 ? [] : body.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(static line => "> " + line);
        lock (_lines)
        {
            _lines.AddRange([$"> {request.Method} {target}", .. headers, .. lines]);
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("(?<=boundary=\"?|--)[0-9A-Za-z-]{20,}?(?=[\"\n]|--|$)")]
    private static partial Regex Boundary();
}
