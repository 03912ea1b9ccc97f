using System.Net;

namespace Comind.Api.Server;

/// <summary>One content as the whole body, read while it is sent.</summary>
internal sealed class SourceBody : HttpContent, IRepeatableContent
{
    private readonly BodySource _source;

    public SourceBody(BodySource source, string contentType)
    {
        _source = source;
        Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    /// <summary>The content, if it is in memory.</summary>
    public ReadOnlyMemory<byte>? Bytes => (_source as MemorySource)?.Content;

    public bool CanBeSentAgain => true;

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _source.CopyTo(stream, cancellationToken);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _source.CopyToAsync(stream, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _source.Length;
        return true;
    }
}
