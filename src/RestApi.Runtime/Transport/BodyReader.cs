using System.Buffers;

namespace Comind.Api.Server;

/// <summary>Reads a whole body up to the size limit.</summary>
internal static class BodyReader
{
    private const int MaxBytes = 50 * 1024 * 1024;
    private const int ChunkSize = 16 * 1024;

    public static byte[] Read(HttpResponseMessage response, RestTarget target)
    {
        RefuseDeclaredSize(response, target);
        using var stream = response.Content.ReadAsStream();
        using var body = new MemoryStream();
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            int count;
            while ((count = stream.Read(chunk)) > 0)
            {
                Append(body, chunk.AsSpan(0, count), target, (int)response.StatusCode);
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    public static async Task<byte[]> ReadAsync(HttpResponseMessage response, RestTarget target, CancellationToken cancellationToken)
    {
        RefuseDeclaredSize(response, target);
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            int count;
            while ((count = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
            {
                Append(body, chunk.AsSpan(0, count), target, (int)response.StatusCode);
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static void RefuseDeclaredSize(HttpResponseMessage response, RestTarget target)
    {
        // The answer to HEAD declares the size of a body that does not come.
        if (response.Content.Headers.ContentLength > MaxBytes && target.Method != HttpMethod.Head.Method)
        {
            var status = (int)response.StatusCode;
            throw RestApiException.ForTooLarge(target, status, MaxBytes);
        }
    }

    // What counts is the size after decompression.
    private static void Append(MemoryStream body, ReadOnlySpan<byte> chunk, RestTarget target, int status)
    {
        if (body.Length + chunk.Length > MaxBytes)
        {
            throw RestApiException.ForTooLarge(target, status, MaxBytes);
        }

        body.Write(chunk);
    }
}
