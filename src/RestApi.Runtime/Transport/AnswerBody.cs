namespace Comind.Api.Server;

/// <summary>Receives the content of an answer, up to the size limit. Disposed without having been used, nothing of it stays.</summary>
internal abstract class AnswerBody : Stream
{
    private RestTarget _target = null!;
    private int _status;
    private long _maxBytes;
    private long _length;

    /// <summary>What to do when the content is too large.</summary>
    protected virtual string SizeAdvice => "Ask for less, page by page.";

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>The size the server declares; null when it does not.</summary>
    /// <exception cref="RestApiException">It is more than is allowed.</exception>
    public long? Expect(RestTarget target, HttpResponseMessage response, long maxBytes)
    {
        _target = target;
        _status = (int)response.StatusCode;
        _maxBytes = maxBytes;
        _length = 0;
        // The answer to HEAD declares the size of a body that does not come.
        var declared = target.Method == HttpMethod.Head.Method ? 0 : ContentHeaders.DeclaredLength(response.Content.Headers);
        return declared <= maxBytes || declared is null ? declared : throw TooLarge();
    }

    public sealed override void Write(ReadOnlySpan<byte> buffer)
    {
        Count(buffer.Length);
        Append(buffer);
    }

    public sealed override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public sealed override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Count(buffer.Length);
        return AppendAsync(buffer, cancellationToken);
    }

    public sealed override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public sealed override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    protected abstract void Append(ReadOnlySpan<byte> bytes);

    protected abstract ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    // What counts is the size after decompression.
    private void Count(int bytes)
    {
        if (_length + bytes > _maxBytes)
        {
            throw TooLarge();
        }

        _length += bytes;
    }

    private RestApiException TooLarge() => RestApiException.ForTooLarge(_target, _status, _maxBytes, SizeAdvice);
}
