using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>Files in memory, for tests: behaves as <see cref="DiskFileStore"/> does and forgets everything at the end.</summary>
public sealed class InMemoryFileStore : IFileStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (FileRef File, byte[] Content)> _files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IFileWriter Create(string name, string? contentType, long maxBytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        return new Writer(this, FileId.New(), name, contentType, maxBytes);
    }

    /// <inheritdoc/>
    public FileRef? Find(string fileRef)
    {
        ArgumentNullException.ThrowIfNull(fileRef);
        lock (_lock)
        {
            return _files.TryGetValue(fileRef, out var entry) ? entry.File : null;
        }
    }

    /// <summary>All files, ordered by name; temporary ones too.</summary>
    /// <returns>The files.</returns>
    public IReadOnlyList<FileRef> List()
    {
        lock (_lock)
        {
            return [.. _files.Values.Select(static entry => entry.File).OrderBy(static file => file.Name, StringComparer.Ordinal)];
        }
    }

    /// <inheritdoc/>
    public Stream OpenRead(string fileRef)
    {
        lock (_lock)
        {
            return new MemoryStream(Get(fileRef).Content, writable: false);
        }
    }

    /// <inheritdoc/>
    public StoredFile Persist(string fileRef)
    {
        lock (_lock)
        {
            var (file, content) = Get(fileRef);
            _files[fileRef] = (file.AsPersisted(), content);
            return file.AsStored();
        }
    }

    /// <inheritdoc/>
    public void RemoveTemporary(string fileRef)
    {
        ArgumentNullException.ThrowIfNull(fileRef);
        lock (_lock)
        {
            if (_files.TryGetValue(fileRef, out var entry) && entry.File.IsTemporary)
            {
                _files.Remove(fileRef);
            }
        }
    }

    private (FileRef File, byte[] Content) Get(string fileRef)
    {
        ArgumentNullException.ThrowIfNull(fileRef);
        return _files.TryGetValue(fileRef, out var entry) ? entry : throw FileStoreException.NotFound(fileRef);
    }

    private sealed class Writer(InMemoryFileStore store, string id, string name, string? contentType, long maxBytes)
        : HashingFileWriter(id, name, contentType, maxBytes)
    {
        private readonly MemoryStream _content = new();

        protected override void Append(ReadOnlySpan<byte> data) => _content.Write(data);

        protected override ValueTask AppendAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
            _content.WriteAsync(data, cancellationToken);

        protected override void Keep(FileRef file)
        {
            lock (store._lock)
            {
                store._files.Add(file.Ref, (file, _content.ToArray()));
            }
        }

        protected override void Discard() => _content.Dispose();
    }
}
