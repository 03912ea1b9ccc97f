using System.Security.Cryptography;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>What the writers of all stores have in common: the limit, the checksum, and that a failed write is final.</summary>
internal abstract class HashingFileWriter(string id, string name, string? contentType, long maxBytes) : IFileWriter
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private State _state;

    private enum State
    {
        Open,
        Failed,
        Complete,
        Disposed,
    }

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> data)
    {
        Begin(data.Length);
        Append(data);
        End(data);
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default)
    {
        Begin(data.Length);
        await AppendAsync(data, cancellationToken).ConfigureAwait(false);
        End(data.Span);
    }

    public FileRef Complete()
    {
        RequireOpen();
        _state = State.Failed;
        var file = new FileRef(id, name, contentType, Length, Convert.ToHexStringLower(_hash.GetHashAndReset()), isTemporary: true);
        Keep(file);
        _state = State.Complete;
        return file;
    }

    public void Dispose()
    {
        if (_state == State.Disposed)
        {
            return;
        }

        var isKept = _state == State.Complete;
        _state = State.Disposed;
        _hash.Dispose();
        if (!isKept)
        {
            Discard();
        }
    }

    protected abstract void Append(ReadOnlySpan<byte> data);

    protected abstract ValueTask AppendAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);

    /// <summary>Makes the complete file visible.</summary>
    protected abstract void Keep(FileRef file);

    /// <summary>Removes whatever was written; throws nothing.</summary>
    protected abstract void Discard();

    private void Begin(int length)
    {
        RequireOpen();
        _state = State.Failed;
        if (length > maxBytes - Length)
        {
            throw FileStoreException.TooLarge(name, maxBytes);
        }
    }

    private void End(ReadOnlySpan<byte> data)
    {
        _hash.AppendData(data);
        Length += data.Length;
        _state = State.Open;
    }

    private void RequireOpen()
    {
        ObjectDisposedException.ThrowIf(_state == State.Disposed, this);
        if (_state != State.Open)
        {
            throw new InvalidOperationException(
                _state == State.Complete
                    ? "The file is complete. Start another one with Create."
                    : "Writing this file has failed, so it is not complete. Dispose the writer and start again with Create."
            );
        }
    }
}
