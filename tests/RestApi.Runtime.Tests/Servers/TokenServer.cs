using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Servers;

/// <summary>What the tests need of a token endpoint, ours or that of another project.</summary>
public interface ITokenServer : IAsyncDisposable
{
    string Url { get; }

    /// <summary>How many requests for a token came.</summary>
    int Requests { get; }

    /// <summary>The client that a token was given to.</summary>
    string ClientOf(string token);
}

/// <summary>
/// A token endpoint on Kestrel (RFC 6749, sections 4.4 and 5). A client that starts with "unknown" gets none; the scope
/// "short" gets one for two seconds.
/// </summary>
public sealed class TokenServer : ITokenServer
{
    private readonly Func<HttpContext, int, Task<bool>> _before;
    private EchoServer _server = null!;
    private int _requests;

    private TokenServer(Func<HttpContext, int, Task<bool>> before) => _before = before;

    public string Url => _server.Url + "/token";

    public int Requests => Volatile.Read(ref _requests);

    public ReceivedRequest Last => _server.Last;

    /// <param name="before">Gets each request with its number and may answer it; then it returns true.</param>
    public static async Task<TokenServer> StartAsync(Func<HttpContext, int, Task<bool>>? before = null)
    {
        var server = new TokenServer(before ?? (static (_, _) => Task.FromResult(false)));
        server._server = await EchoServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public static Task<TokenServer> AnsweringAsync(int status, string content) =>
        StartAsync(
            async (context, _) =>
            {
                context.Response.StatusCode = status;
                await context.Response.WriteAsync(content);
                return true;
            }
        );

    public string ClientOf(string token) => Encoding.UTF8.GetString(Convert.FromHexString(token.Split('-')[1]));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _requests);
        if (await _before(context, number))
        {
            return;
        }

        var form = ReadForm();
        var authorization = context.Request.Headers.Authorization.ToString();
        var client = authorization.StartsWith("Basic ", StringComparison.Ordinal)
            ? WebUtility.UrlDecode(Encoding.UTF8.GetString(Convert.FromBase64String(authorization[6..])).Split(':')[0])
            : form["client_id"];
        context.Response.ContentType = "application/json";
        if (client.StartsWith("unknown", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync($$"""{"error":"invalid_client","error_description":"Nobody knows {{authorization}}"}""");
            return;
        }

        var lifetime = form.GetValueOrDefault("scope") == "short" ? 2 : 3600;
        var token = $"tok-{Convert.ToHexString(Encoding.UTF8.GetBytes(client))}-{Guid.NewGuid():N}";
        await context.Response.WriteAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"access_token":"{{token}}","token_type":"bearer","expires_in":{{lifetime}}}"""
            )
        );
    }

    private Dictionary<string, string> ReadForm() =>
        Last
            .Text.Split('&')
            .Select(static pair => pair.Split('='))
            .ToDictionary(static pair => WebUtility.UrlDecode(pair[0]), static pair => WebUtility.UrlDecode(pair[1]));
}
