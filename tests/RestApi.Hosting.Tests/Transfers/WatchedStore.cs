using Comind.Api.Server;

namespace Acme.HostingTests.Transfers;

/// <summary>A store that knows which of its streams are open and how they were read, and fails when a test says so.</summary>
internal sealed class WatchedStore(IFileStore store) : IFileStore
{
    private int _opened;
    private int _closed;

    public int Opened => Volatile.Read(ref _opened);

    public int Open => Opened - Volatile.Read(ref _closed);

    /// <summary>The threads that read synchronously.</summary>
    public HashSet<int> SynchronousReaders { get; } = [];

    public int AsynchronousReads { get; private set; }

    /// <summary>What to throw at a step of writing: <c>write</c> or <c>complete</c>.</summary>
    public Func<string, Exception?> Fault { get; set; } = static _ => null;

    public IFileWriter Create(string name, string? contentType, long maxBytes) =>
        new FailingWriter(store.Create(name, contentType, maxBytes), this);

    public FileRef? Find(string fileRef) => store.Find(fileRef);

    public Stream OpenRead(string fileRef)
    {
        var content = store.OpenRead(fileRef);
        Interlocked.Increment(ref _opened);
        return new WatchedStream(content, this);
    }

    public StoredFile Persist(string fileRef) => store.Persist(fileRef);

    public void RemoveTemporary(string fileRef) => store.RemoveTemporary(fileRef);

    private sealed class FailingWriter(IFileWriter file, WatchedStore owner) : IFileWriter
    {
        public long Length => file.Length;

        public void Write(ReadOnlySpan<byte> data)
        {
            Pass("write");
            file.Write(data);
        }

        public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default)
        {
            Pass("write");
            return file.WriteAsync(data, cancellationToken);
        }

        public FileRef Complete()
        {
            Pass("complete");
            return file.Complete();
        }

        public void Dispose() => file.Dispose();

        private void Pass(string step)
        {
            if (owner.Fault(step) is { } fault)
            {
                throw fault;
            }
        }
    }

    private sealed class WatchedStream(Stream content, WatchedStore owner) : Stream
    {
        private int _closed;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => content.Length;

        public override long Position
        {
            get => content.Position;
            set => content.Position = value;
        }

        public override int Read(Span<byte> buffer)
        {
            owner.SynchronousReaders.Add(Environment.CurrentManagedThreadId);
            return content.Read(buffer);
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            owner.AsynchronousReads++;
            return content.ReadAsync(buffer, cancellationToken);
        }

        public override long Seek(long offset, SeekOrigin origin) => content.Seek(offset, origin);

        public override void Flush() { }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (Interlocked.Exchange(ref _closed, 1) == 0)
            {
                content.Dispose();
                Interlocked.Increment(ref owner._closed);
            }

            base.Dispose(disposing);
        }
    }
}
