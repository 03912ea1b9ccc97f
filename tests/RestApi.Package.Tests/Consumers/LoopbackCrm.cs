using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acme.PackageTests;

/// <summary>A remote API on a free port of this machine: one contact, for who has the key.</summary>
internal sealed class LoopbackCrm : IAsyncDisposable
{
    private readonly WebApplication _server;

    private LoopbackCrm(WebApplication server) => _server = server;

    public const string Key = "key-of-the-loopback-crm";

    public string Url => _server.Urls.Single();

    public ConcurrentQueue<string> Requests { get; } = [];

    public static async Task<LoopbackCrm> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var crm = new LoopbackCrm(builder.Build());
        crm._server.MapGet("/contacts/{id:int}", crm.GetContact);
        await crm._server.StartAsync();
        return crm;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private IResult GetContact(int id, HttpRequest request)
    {
        Requests.Enqueue($"{request.Method} {request.Path}");
        return request.Headers["X-API-Key"] == Key ? Results.Json(new { id, name = $"Ada {id}" }) : Results.Unauthorized();
    }
}
