using System.Buffers;

namespace Comind.Api.Server;

/// <summary>Receives the content of an answer in a pooled buffer, up to the size limit.</summary>
internal sealed class PooledBody : Stream
{
    private const int SmallestBuffer = 4 * 1024;

    // What a server declares is not believed beyond this: the buffer grows with what really comes.
    private const int LargestFirstBuffer = 1024 * 1024;

    private RestTarget _target = null!;
    private byte[] _buffer = [];
    private int _length;
    private int _status;
    private long _maxBytes;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <exception cref="RestApiException">The answer declares more than is allowed.</exception>
    public static PooledBody For(HttpResponseMessage response, RestTarget target, long maxBytes)
    {
        // The answer to HEAD declares the size of a body that does not come.
        var declared = target.Method == HttpMethod.Head.Method ? 0 : ContentHeaders.DeclaredLength(response.Content.Headers);
        var status = (int)response.StatusCode;
        if (declared > maxBytes)
        {
            throw RestApiException.ForTooLarge(target, status, maxBytes);
        }

        var body = Pool<PooledBody>.Rent();
        body._target = target;
        body._status = status;
        body._maxBytes = maxBytes;
        body._length = 0;
        body._buffer = declared == 0 ? [] : ArrayPool<byte>.Shared.Rent((int)Math.Clamp(declared ?? 0, SmallestBuffer, LargestFirstBuffer));
        return body;
    }

    /// <summary>Hands the buffer over; whoever takes it gives it back to the pool.</summary>
    public byte[] Take(out int length)
    {
        var buffer = _buffer;
        length = _length;
        _buffer = [];
        Pool<PooledBody>.Return(this);
        return buffer;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // What counts is the size after decompression.
        if (_length + (long)buffer.Length > _maxBytes)
        {
            throw RestApiException.ForTooLarge(_target, _status, _maxBytes);
        }

        if (_buffer.Length - _length < buffer.Length)
        {
            Grow(_length + buffer.Length);
        }

        buffer.CopyTo(_buffer.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, _buffer.Length * 2L)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
