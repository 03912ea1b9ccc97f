namespace Comind.Api.Server;

/// <summary>
/// The file store as one run sees it: temporary files of other runs do not exist here, and its own end with it.
/// </summary>
internal sealed class RunFiles(IFileStore store) : IFileStore, IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _temporary = new(StringComparer.Ordinal);
    private readonly HashSet<Writer> _writers = [];
    private bool _hasEnded;

    public IFileWriter Create(string name, string? contentType, long maxBytes)
    {
        var writer = new Writer(this, store.Create(name, contentType, maxBytes));
        lock (_lock)
        {
            if (!_hasEnded)
            {
                _writers.Add(writer);
                return writer;
            }
        }

        writer.Dispose();
        throw Ended();
    }

    public FileRef? Find(string fileRef)
    {
        ArgumentNullException.ThrowIfNull(fileRef);
        RequireRunning();
        return store.Find(fileRef) is { } found && (!found.IsTemporary || IsOwn(found.Ref)) ? found : null;
    }

    public Stream OpenRead(string fileRef) => store.OpenRead(Get(fileRef).Ref);

    public StoredFile Persist(string fileRef)
    {
        var stored = store.Persist(Get(fileRef).Ref);
        Forget(fileRef);
        return stored;
    }

    public void RemoveTemporary(string fileRef)
    {
        if (IsOwn(fileRef))
        {
            store.RemoveTemporary(fileRef);
            Forget(fileRef);
        }
    }

    public FileRef Get(string fileRef) => Find(fileRef) ?? throw FileStoreException.NotFound(fileRef);

    /// <summary>Removes what was not persisted. What cannot be removed now is the store's to clean up later.</summary>
    public void Dispose()
    {
        Writer[] writers;
        string[] files;
        lock (_lock)
        {
            _hasEnded = true;
            (writers, files) = ([.. _writers], [.. _temporary]);
            _writers.Clear();
            _temporary.Clear();
        }

        Array.ForEach(writers, static writer => writer.Dispose());
        Array.ForEach(files, Remove);
    }

    private void Remove(string fileRef)
    {
        try
        {
            store.RemoveTemporary(fileRef);
        }
        // How the run ended matters more.
        catch (FileStoreException) { }
    }

    private FileRef Complete(Writer writer, FileRef file)
    {
        lock (_lock)
        {
            _writers.Remove(writer);
            if (!_hasEnded)
            {
                _temporary.Add(file.Ref);
                return file;
            }
        }

        Remove(file.Ref);
        throw Ended();
    }

    private void Forget(Writer writer)
    {
        lock (_lock)
        {
            _writers.Remove(writer);
        }
    }

    private void Forget(string fileRef)
    {
        lock (_lock)
        {
            _temporary.Remove(fileRef);
        }
    }

    private bool IsOwn(string fileRef)
    {
        lock (_lock)
        {
            return _temporary.Contains(fileRef);
        }
    }

    private void RequireRunning()
    {
        lock (_lock)
        {
            if (_hasEnded)
            {
                throw Ended();
            }
        }
    }

    private static InvalidOperationException Ended() =>
        new("The action has ended, and its temporary files with it. Await everything that works with files before the action returns.");

    private sealed class Writer(RunFiles run, IFileWriter inner) : IFileWriter
    {
        public long Length => inner.Length;

        public void Write(ReadOnlySpan<byte> data) => inner.Write(data);

        public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
            inner.WriteAsync(data, cancellationToken);

        public FileRef Complete() => run.Complete(this, inner.Complete());

        public void Dispose()
        {
            run.Forget(this);
            inner.Dispose();
        }
    }
}
