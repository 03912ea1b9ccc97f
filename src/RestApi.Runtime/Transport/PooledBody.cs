using System.Buffers;

namespace Comind.Api.Server;

/// <summary>Receives content in a pooled buffer.</summary>
internal sealed class PooledBody : AnswerBody
{
    private const int SmallestBuffer = 4 * 1024;

    // What a server declares is not believed beyond this: the buffer grows with what really comes.
    private const int LargestFirstBuffer = 1024 * 1024;

    private byte[] _buffer = [];
    private int _length;

    /// <exception cref="RestApiException">The answer declares more than is allowed.</exception>
    public static PooledBody For(in CallScope call, HttpResponseMessage response)
    {
        var body = call.State.Answer;
        var expected = body.Expect(call.Target, response, call.Options.MaxContentBytes);
        body._length = 0;
        body._buffer = expected == 0 ? [] : ArrayPool<byte>.Shared.Rent((int)Math.Clamp(expected ?? 0, SmallestBuffer, LargestFirstBuffer));
        return body;
    }

    /// <summary>Hands the buffer over; whoever takes it gives it back to the pool.</summary>
    public byte[] Take(out int length)
    {
        var buffer = _buffer;
        length = _length;
        _buffer = [];
        return buffer;
    }

    protected override void Append(ReadOnlySpan<byte> bytes)
    {
        if (_buffer.Length - _length < bytes.Length)
        {
            Grow(_length + bytes.Length);
        }

        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    protected override ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Append(bytes.Span);
        return ValueTask.CompletedTask;
    }

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
