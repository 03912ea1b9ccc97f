using System.Text.Json;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>
/// Files in a folder: <c>{uid}.data</c> holds the content, <c>{uid}.json</c> name, media type, length and SHA-256. Temporary files are
/// in the folder <c>temporary</c> below. The folder is made by the first write. Several processes may share it.
/// </summary>
public sealed class DiskFileStore : IFileStore
{
    private readonly FileFolder _folder;
    private readonly Lock _moves = new();

    /// <summary>Uses a folder; it need not exist yet, the one it is in must. Removes temporary files that a crash left a day ago.</summary>
    /// <param name="path">The folder, absolute or below the current directory.</param>
    /// <param name="timeProvider">The clock that tells how old temporary files are.</param>
    public DiskFileStore(string path, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _folder = new FileFolder(path);
        Leftovers.Remove(_folder, olderThan: (timeProvider ?? TimeProvider.System).GetUtcNow().AddDays(-1), RemoveTemporary);
    }

    /// <summary>The full path of the folder.</summary>
    public string Path => _folder.Path;

    /// <inheritdoc/>
    public IFileWriter Create(string name, string? contentType, long maxBytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        return Explained(() => new DiskFileWriter(_folder, FileId.New(), name, contentType, maxBytes));
    }

    /// <inheritdoc/>
    public FileRef? Find(string fileRef)
    {
        ArgumentNullException.ThrowIfNull(fileRef);
        // In the order of the move: a file that is persisted meanwhile is found.
        return FileId.IsValid(fileRef) ? Explained(() => Read(fileRef, isTemporary: true) ?? Read(fileRef, isTemporary: false)) : null;
    }

    /// <inheritdoc/>
    public Stream OpenRead(string fileRef)
    {
        var file = Get(fileRef);
        // It may be persisted meanwhile.
        var content = Explained(() => (file.IsTemporary ? Open(_folder.TemporaryData(file.Ref)) : null) ?? Open(_folder.Data(file.Ref)));
        if (content?.Length == file.Length)
        {
            return content;
        }

        content?.Dispose();
        throw _folder.Damaged(file.Ref);
    }

    /// <inheritdoc/>
    public StoredFile Persist(string fileRef)
    {
        lock (_moves)
        {
            var file = Get(fileRef);
            if (file.IsTemporary)
            {
                Explained(() => Move(file.Ref));
            }

            return file.AsStored();
        }
    }

    /// <inheritdoc/>
    public void RemoveTemporary(string fileRef)
    {
        ArgumentNullException.ThrowIfNull(fileRef);
        lock (_moves)
        {
            if (FileId.IsValid(fileRef) && Explained(() => File.Exists(_folder.TemporarySidecar(fileRef))))
            {
                Explained(() => Remove(fileRef));
            }
        }
    }

    private FileRef Get(string fileRef) => Find(fileRef) ?? throw FileStoreException.NotFound(fileRef);

    private FileRef? Read(string id, bool isTemporary)
    {
        using var sidecar = Open(isTemporary ? _folder.TemporarySidecar(id) : _folder.Sidecar(id));
        try
        {
            return sidecar is null ? null : FileSidecar.Read(sidecar, id, isTemporary);
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw _folder.Damaged(id, e);
        }
    }

    // The sidecar comes last: a file is persisted when it has arrived.
    private bool Move(string id)
    {
        // After an attempt that failed half-way the content is there already.
        if (File.Exists(_folder.TemporaryData(id)))
        {
            FlushToDisk(_folder.TemporaryData(id));
            File.Move(_folder.TemporaryData(id), _folder.Data(id));
        }

        FlushToDisk(_folder.TemporarySidecar(id));
        File.Move(_folder.TemporarySidecar(id), _folder.Sidecar(id));
        return true;
    }

    // The sidecar goes first: without it the rest is a leftover.
    private bool Remove(string id)
    {
        File.Delete(_folder.TemporarySidecar(id));
        File.Delete(_folder.TemporaryData(id));
        if (!File.Exists(_folder.Sidecar(id)))
        {
            File.Delete(_folder.Data(id));
        }

        return true;
    }

    private static void FlushToDisk(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(handle);
    }

    private static FileStream? Open(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (FileFolder.IsDiskError(e))
        {
            throw _folder.Explain(e);
        }
    }
}
