namespace Comind.Api.Server;

/// <summary>Content that is in memory anyway.</summary>
internal sealed class MemorySource(ReadOnlyMemory<byte> content) : BodySource
{
    public ReadOnlyMemory<byte> Content => content;

    public override long Length => content.Length;

    public override void CopyTo(Stream target, CancellationToken cancellationToken) => target.Write(content.Span);

    public override ValueTask CopyToAsync(Stream target, CancellationToken cancellationToken) =>
        target.WriteAsync(content, cancellationToken);
}
