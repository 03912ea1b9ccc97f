using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acme.HostingTests.Transfers;

/// <summary>Kestrel that reads what arrives with the form reader of ASP.NET.</summary>
public sealed class FormServer : IAsyncLifetime
{
    private readonly ConcurrentQueue<ReceivedForm> _received = new();
    private readonly WebApplication _app;

    public FormServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    public string Url => _app.Urls.First();

    internal ReceivedForm Last => _received.Last();

    public Task InitializeAsync() => _app.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    private async Task ReceiveAsync(HttpContext context)
    {
        var request = context.Request;
        var form = await request.ReadFormAsync();
        var files = new List<ReceivedFile>();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            files.Add(new(file.Name, file.FileName, file.Headers.ContentType.ToString(), content.ToArray()));
        }

        _received.Enqueue(
            new(
                request.Headers.ContentType.ToString(),
                request.ContentLength,
                request.Headers.TransferEncoding.ToString(),
                [.. form.SelectMany(static field => field.Value.Select(value => new KeyValuePair<string, string>(field.Key, value!)))],
                files
            )
            {
                Authorization = request.Headers.Authorization.ToString(),
            }
        );
        context.Response.StatusCode = StatusCodes.Status201Created;
    }
}

internal sealed record ReceivedForm(
    string ContentType,
    long? ContentLength,
    string TransferEncoding,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlyList<ReceivedFile> Files
)
{
    public required string Authorization { get; init; }
}

internal sealed record ReceivedFile(string Field, string Name, string ContentType, byte[] Content);
