using System.Buffers;
using System.Net;

namespace Comind.Api.Server;

/// <summary>
/// A body in a pooled buffer. The length is known, so it never goes out chunked, which many servers refuse; and it can be
/// sent again when a call is repeated.
/// </summary>
internal sealed class BufferedContent : HttpContent, IBufferWriter<byte>, IRepeatableContent
{
    private const string JsonType = "application/json";

    // What a large body needed is not kept for the next one.
    private const int LargestKept = 16 * 1024;

    private byte[] _buffer;
    private int _length;
    private bool _isFromPool;

    public BufferedContent(string contentType, int capacity = 256)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(capacity);
        Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    /// <summary>One for the pool; see <see cref="ForJson"/>.</summary>
    public BufferedContent()
        : this(JsonType) { }

    /// <summary>An empty body for JSON. Most bodies are JSON, and <see cref="Release"/> keeps them for the next request.</summary>
    public static BufferedContent ForJson()
    {
        var body = Pool<BufferedContent>.Rent();
        body._isFromPool = true;
        return body;
    }

    /// <summary>Whether a request gave it headers of its own: then it is of no use to another.</summary>
    public bool HasOwnHeaders { get; set; }

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Whether no log may show it or its answer, which holds a secret that nobody knows yet.</summary>
    public bool IsConfidential { get; set; }

    public bool CanBeSentAgain => true;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsSpan(_length);
    }

    /// <summary>Gives the buffer back. Only after an answer came: a call that was cut off may still be sending from it.</summary>
    public void Release()
    {
        if (_isFromPool && !HasOwnHeaders && _buffer.Length <= LargestKept)
        {
            _isFromPool = false;
            _length = 0;
            ForgetLength();
            Pool<BufferedContent>.Return(this);
            return;
        }

        // It may be released twice, but never be handed to two others.
        _isFromPool = false;
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.Write(Bytes.Span);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(Bytes, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    // Whoever asks for the length has it written into the headers.
    private void ForgetLength()
    {
        if (Headers.NonValidated.Count > 1)
        {
            Headers.Clear();
            Headers.TryAddWithoutValidation("Content-Type", JsonType);
        }
    }

    private void MakeRoom(int sizeHint)
    {
        var needed = Math.Max(sizeHint, 1);
        if (_buffer.Length - _length >= needed)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + needed), _buffer.Length * 2));
        Bytes.Span.CopyTo(larger);
        var smaller = _buffer;
        _buffer = larger;
        ArrayPool<byte>.Shared.Return(smaller);
    }
}
