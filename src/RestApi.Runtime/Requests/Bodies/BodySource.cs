namespace Comind.Api.Server;

/// <summary>Content of a body whose length is known before it is read, and that can be read as often as the body is sent.</summary>
internal abstract class BodySource
{
    public abstract long Length { get; }

    public abstract void CopyTo(Stream target, CancellationToken cancellationToken);

    public abstract ValueTask CopyToAsync(Stream target, CancellationToken cancellationToken);
}
