namespace Comind.Api.Server;

/// <summary>
/// Writes one file piece by piece, for one caller at a time. Disposing it before <see cref="Complete"/> leaves nothing behind.
/// </summary>
public interface IFileWriter : IDisposable
{
    /// <summary>How many bytes were written so far.</summary>
    long Length { get; }

    /// <summary>Appends bytes.</summary>
    /// <param name="data">The bytes.</param>
    /// <exception cref="FileStoreException">The file gets too large, or the disk cannot take it.</exception>
    void Write(ReadOnlySpan<byte> data);

    /// <summary>Appends bytes.</summary>
    /// <param name="data">The bytes; not changed before the task ends.</param>
    /// <param name="cancellationToken">Gives up; then the writer can only be disposed.</param>
    /// <returns>A task that ends when the bytes are taken.</returns>
    /// <exception cref="FileStoreException">The file gets too large, or the disk cannot take it.</exception>
    ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default);

    /// <summary>Ends the file, once.</summary>
    /// <returns>The temporary file.</returns>
    /// <exception cref="InvalidOperationException">It is complete already, or a write has failed.</exception>
    FileRef Complete();
}
