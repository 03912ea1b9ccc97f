using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Acme.HostingTests.Transfers;

/// <summary>Kestrel that takes and gives files of any size and keeps nothing of them but the checksum.</summary>
internal sealed class StreamServer : IAsyncDisposable
{
    private static readonly byte[] s_piece = [.. Enumerable.Range(0, 64 * 1024).Select(static number => (byte)(number * 31))];

    private readonly WebApplication _app;

    private StreamServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(static kestrel =>
            {
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Listen(IPAddress.Loopback, 0);
            });
        _app = builder.Build();
        _app.Run(context => context.Request.Path == "/upload" ? TakeAsync(context.Request) : GiveAsync(context));
    }

    public string Url => _app.Urls.First();

    public (string Name, long Length, string Hash) LastUpload { get; private set; }

    public long LastContentLength { get; private set; }

    public static async Task<StreamServer> StartAsync()
    {
        var server = new StreamServer();
        await server._app.StartAsync();
        return server;
    }

    public static string HashOf(long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var left = length; left > 0; left -= s_piece.Length)
        {
            hash.AppendData(s_piece.AsSpan(0, (int)Math.Min(left, s_piece.Length)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpRequest request)
    {
        var boundary = MediaTypeHeaderValue.Parse(request.ContentType).Boundary.ToString();
        var section = (await new MultipartReader(boundary, request.Body).ReadNextSectionAsync())!.AsFileSection()!;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length) = (new byte[64 * 1024], 0L);
        for (int count; (count = await section.FileStream!.ReadAsync(buffer)) > 0; length += count)
        {
            hash.AppendData(buffer, 0, count);
        }

        LastContentLength = request.ContentLength ?? -1;
        LastUpload = (section.FileName, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task GiveAsync(HttpContext context)
    {
        var length = long.Parse(context.Request.Query["length"]!, CultureInfo.InvariantCulture);
        context.Response.ContentLength = length;
        for (var left = length; left > 0; left -= s_piece.Length)
        {
            await context.Response.Body.WriteAsync(s_piece.AsMemory(0, (int)Math.Min(left, s_piece.Length)));
        }
    }
}
