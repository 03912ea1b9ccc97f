namespace Comind.Api.Server;

/// <summary>
/// Where files live. Implementations are thread-safe and never take a name or a reference for a path. All members throw
/// <see cref="FileStoreException"/> when the store cannot be used.
/// </summary>
/// <remarks>
/// A file is temporary until <see cref="Persist"/>. Whoever makes one removes it with <see cref="RemoveTemporary"/>; a host does so at
/// the end of each action. What a crash leaves behind is the store's to clean up.
/// </remarks>
public interface IFileStore
{
    /// <summary>Starts a temporary file. Nothing can be found before <see cref="IFileWriter.Complete"/>.</summary>
    /// <param name="name">The file's name, which <see cref="FileRef.Name"/> makes safe.</param>
    /// <param name="contentType">The media type, or null to take it from the name.</param>
    /// <param name="maxBytes">The largest length; more is <see cref="FileStoreErrorKind.TooLarge"/>.</param>
    /// <returns>The writer; dispose it.</returns>
    IFileWriter Create(string name, string? contentType, long maxBytes);

    /// <summary>Finds a file, temporary or persisted.</summary>
    /// <param name="fileRef">The text of the reference or the uid. Any text is allowed.</param>
    /// <returns>The file, or null.</returns>
    FileRef? Find(string fileRef);

    /// <summary>Opens the content for reading, from its start. Readers of one file do not disturb each other.</summary>
    /// <param name="fileRef">The text of the reference or the uid.</param>
    /// <returns>A stream with a known length that can seek; dispose it.</returns>
    /// <exception cref="FileStoreException">There is no such file: <see cref="FileStoreErrorKind.NotFound"/>.</exception>
    Stream OpenRead(string fileRef);

    /// <summary>Keeps a file for good. Doing it again gives the same file; when this returns, the file outlives the process.</summary>
    /// <param name="fileRef">The text of the reference or the uid.</param>
    /// <returns>The file with the uid for records.</returns>
    /// <exception cref="FileStoreException">There is no such file: <see cref="FileStoreErrorKind.NotFound"/>.</exception>
    StoredFile Persist(string fileRef);

    /// <summary>Removes a file that is still temporary. Does nothing to a persisted file, or when there is none.</summary>
    /// <param name="fileRef">The text of the reference.</param>
    void RemoveTemporary(string fileRef);
}
