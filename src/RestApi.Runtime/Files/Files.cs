using System.Buffers;
using System.Text;

namespace Comind.Api.Server;

/// <summary>
/// The files of the running action: what it downloads or makes is temporary until <see cref="PersistFileRef(FileRef)"/>. All members
/// need a running action and end early when it is cancelled.
/// </summary>
public static class Files
{
    private const int PieceSize = 80 * 1024;

    /// <summary>Finds a file that a record refers to, for example to upload it.</summary>
    /// <param name="uid">The uid of a stored file, such as <see cref="Attachment.FileUid"/>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="FileStoreException">There is no such file.</exception>
    public static FileRef GetFileRef(string uid)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uid);
        return Get(Running().Store, uid);
    }

    /// <summary>Keeps a temporary file for good. Doing it again gives the same file.</summary>
    /// <param name="fileRef">The file.</param>
    /// <returns>The file with the uid for records.</returns>
    /// <exception cref="FileStoreException">There is no such file (any more), or the store cannot be written.</exception>
    public static StoredFile PersistFileRef(FileRef fileRef)
    {
        ArgumentNullException.ThrowIfNull(fileRef);
        return Running().Store.Persist(fileRef.Ref);
    }

    /// <summary>Keeps a temporary file for good. Doing it again gives the same file.</summary>
    /// <param name="fileRef">Its <see cref="FileRef.Ref"/>.</param>
    /// <returns>The file with the uid for records.</returns>
    /// <exception cref="FileStoreException">There is no such file (any more), or the store cannot be written.</exception>
    public static StoredFile PersistFileRef(string fileRef)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileRef);
        return Running().Store.Persist(fileRef);
    }

    /// <summary>Opens the content of a file.</summary>
    /// <param name="fileRef">The file.</param>
    /// <returns>A stream to read; dispose it.</returns>
    /// <exception cref="FileStoreException">There is no such file (any more).</exception>
    public static Stream OpenRead(FileRef fileRef)
    {
        ArgumentNullException.ThrowIfNull(fileRef);
        return Running().Store.OpenRead(fileRef.Ref);
    }

    /// <summary>
    /// Starts a temporary file that is written piece by piece, up to <see cref="RestApiOptions.MaxDownloadBytes"/>.
    /// </summary>
    /// <param name="name">The file's name, such as <c>contacts.csv</c>; made safe when it is not.</param>
    /// <param name="contentType">The media type; by default taken from the name.</param>
    /// <returns>The writer: call <see cref="IFileWriter.Complete"/>, and dispose it.</returns>
    public static IFileWriter Create(string name, string? contentType = null)
    {
        RequireNames(name, contentType);
        var (store, context) = Running();
        return store.Create(name, contentType, context.Options.MaxDownloadBytes);
    }

    /// <summary>
    /// Reads a whole file as base64, for an API that takes files inside JSON. At most
    /// <see cref="RestApiOptions.MaxContentBytes"/>, because all of it is in memory.
    /// </summary>
    /// <param name="fileRef">The file.</param>
    /// <returns>The content as base64, without line breaks.</returns>
    /// <exception cref="FileStoreException">There is no such file (any more), or it is too large.</exception>
    public static string ReadFileRefAsBase64(FileRef fileRef)
    {
        ArgumentNullException.ThrowIfNull(fileRef);
        var (store, context) = Running();
        using var content = store.OpenRead(fileRef.Ref);
        var limit = Math.Min(context.Options.MaxContentBytes, Array.MaxLength / 2);
        if (content.Length > limit)
        {
            throw new FileStoreException(
                FileStoreErrorKind.TooLarge,
                $"File '{fileRef.Name}' has {FileStoreException.Bytes(content.Length)}, and base64 holds all of it in memory: the limit is "
                    + $"{FileStoreException.Bytes(limit)}. Send it with AddFile, read it with Files.OpenRead, or raise RestApi:MaxContentBytes."
            );
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)content.Length);
        try
        {
            var data = buffer.AsSpan(0, (int)content.Length);
            for (var read = 0; read < data.Length; )
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                var piece = data.Slice(read, Math.Min(PieceSize, data.Length - read));
                content.ReadExactly(piece);
                read += piece.Length;
            }

            return Convert.ToBase64String(data);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Makes a temporary file from base64, such as an API returns inside JSON.</summary>
    /// <param name="base64">The content as base64, or as a data URL (<c>data:image/png;base64,…</c>).</param>
    /// <param name="name">The file's name, such as <c>chart.png</c>; made safe when it is not.</param>
    /// <param name="contentType">The media type; by default that of the data URL, else taken from the name.</param>
    /// <returns>The file.</returns>
    /// <exception cref="FormatException">The text is no base64.</exception>
    public static FileRef UseBase64DataAsFileRef(string base64, string name, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(base64);
        var data = Base64Text.Parse(base64);
        using var file = Create(name, contentType ?? data.MediaType);
        var buffer = ArrayPool<byte>.Shared.Rent(data.MaxBytes);
        try
        {
            Write(file, buffer.AsSpan(0, data.Decode(buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return file.Complete();
    }

    /// <summary>Makes a temporary file from a text, in UTF-8 without a byte order mark.</summary>
    /// <param name="text">The content.</param>
    /// <param name="name">The file's name, such as <c>contacts.csv</c>; made safe when it is not.</param>
    /// <param name="contentType">The media type; by default taken from the name.</param>
    /// <returns>The file.</returns>
    public static FileRef UseTextAsFileRef(string text, string name, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var file = Create(name, contentType);
        var encoder = Encoding.UTF8.GetEncoder();
        var buffer = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            for (var rest = text.AsSpan(); ; )
            {
                encoder.Convert(rest, buffer, flush: true, out var letters, out var bytes, out var isComplete);
                Write(file, buffer.AsSpan(0, bytes));
                rest = rest[letters..];
                if (isComplete)
                {
                    return file.Complete();
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The running action and its store.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    internal static (IFileStore Store, ActionContext Context) Running(string what = nameof(Files)) =>
        ActionContext.Current is not { } context
            ? throw new InvalidOperationException(
                $"{what} needs a running action: start it through ActionHost, which brings the file store."
            )
            : (
                context.Files ?? throw new InvalidOperationException($"{what} needs a file store, and this action runs without one."),
                context
            );

    /// <summary>The file as the store knows it, and its content.</summary>
    /// <exception cref="FileStoreException">There is no such file (any more).</exception>
    internal static FileRef Stored(FileRef file, string what, out StreamSource content)
    {
        if (file is null)
        {
            throw new ArgumentNullException(nameof(file), "There is no file to send. Did its download succeed?");
        }

        var store = Running(what).Store;
        var stored = Get(store, file.Ref);
        content = StreamSource.Of(store, stored);
        return stored;
    }

    private static void Write(IFileWriter file, ReadOnlySpan<byte> data)
    {
        var token = Running().Context.CancellationToken;
        while (!data.IsEmpty)
        {
            token.ThrowIfCancellationRequested();
            var length = Math.Min(PieceSize, data.Length);
            file.Write(data[..length]);
            data = data[length..];
        }
    }

    private static FileRef Get(IFileStore store, string fileRef) => store.Find(fileRef) ?? throw FileStoreException.NotFound(fileRef);

    private static void RequireNames(string name, string? contentType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (contentType is not null)
        {
            MediaTypes.Checked(contentType);
        }
    }
}
