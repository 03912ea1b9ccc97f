using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Acme.HostingTests.Telemetry;

/// <summary>Takes what is posted over OTLP/HTTP, as a collector does, and keeps the bytes.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string ContentType, byte[] Body)> _posts = new();

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    public string Url => _app.Urls.Single();

    public IEnumerable<string> ContentTypes => _posts.Select(static post => post.ContentType).Distinct();

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>All that came to a path. Texts stand in protobuf as they are, so they can be searched for.</summary>
    public string PostedTo(string path) =>
        string.Concat(_posts.Where(post => post.Path == path).Select(static post => Encoding.UTF8.GetString(post.Body)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _posts.Enqueue((http.Request.Path, http.Request.ContentType ?? "", body.ToArray()));
        // An empty answer is a message without any field: everything was accepted.
        http.Response.ContentType = "application/x-protobuf";
    }
}
