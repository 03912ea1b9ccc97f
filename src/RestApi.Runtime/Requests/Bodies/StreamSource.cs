using System.Buffers;

namespace Comind.Api.Server;

/// <summary>Content that is read piece by piece while it is sent: a stored file, or a stream of the caller.</summary>
/// <param name="name">What messages call it.</param>
/// <param name="length">How many bytes are sent.</param>
/// <param name="open">Gives the content from its start, each time anew.</param>
/// <param name="isOwned">Whether what was opened is closed after it was read.</param>
internal sealed class StreamSource(string name, long length, Func<Stream> open, bool isOwned) : BodySource
{
    private const int PieceSize = 80 * 1024;

    public override long Length => length;

    public static StreamSource Of(IFileStore store, FileRef file) =>
        new($"file '{file.Name}'", file.Length, () => store.OpenRead(file.Ref), isOwned: true);

    /// <exception cref="ArgumentException">The stream cannot tell its length.</exception>
    public static StreamSource Of(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanRead || !content.CanSeek)
        {
            throw new ArgumentException(
                $"The stream for {name} is closed, or its length is not known, which servers ask for. Open it anew, or write the content to a "
                    + "file with Files.Create and send that.",
                nameof(content)
            );
        }

        var start = content.Position;
        return new(name, Math.Max(0, content.Length - start), () => AtStart(content, start), isOwned: false);
    }

    public override void CopyTo(Stream target, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PieceSize);
        var content = Open();
        try
        {
            for (var left = length; left > 0; )
            {
                cancellationToken.ThrowIfCancellationRequested();
                var piece = Read(content, buffer.AsSpan(0, NextPiece(left)));
                target.Write(buffer.AsSpan(0, piece));
                left -= piece;
            }
        }
        finally
        {
            if (isOwned)
            {
                content.Dispose();
            }

            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public override async ValueTask CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PieceSize);
        var content = Open();
        try
        {
            for (var left = length; left > 0; )
            {
                var piece = await ReadAsync(content, buffer.AsMemory(0, NextPiece(left)), cancellationToken).ConfigureAwait(false);
                await target.WriteAsync(buffer.AsMemory(0, piece), cancellationToken).ConfigureAwait(false);
                left -= piece;
            }
        }
        finally
        {
            if (isOwned)
            {
                await content.DisposeAsync().ConfigureAwait(false);
            }

            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Stream AtStart(Stream content, long start)
    {
        content.Position = start;
        return content;
    }

    private static int NextPiece(long left) => (int)Math.Min(PieceSize, left);

    private Stream Open()
    {
        try
        {
            return open();
        }
        catch (Exception e) when (IsOfSource(e))
        {
            throw Unreadable(e);
        }
    }

    private int Read(Stream content, Span<byte> buffer)
    {
        try
        {
            return Some(content.Read(buffer));
        }
        catch (Exception e) when (IsOfSource(e))
        {
            throw Unreadable(e);
        }
    }

    private async ValueTask<int> ReadAsync(Stream content, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return Some(await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (IsOfSource(e))
        {
            throw Unreadable(e);
        }
    }

    private int Some(int count) =>
        count > 0
            ? count
            : throw new FileStoreException(
                FileStoreErrorKind.Damaged,
                $"The content of {name} ended before its {FileStoreException.Bytes(length)} were sent. Nothing may change it meanwhile."
            );

    // The transport would take it for a failure of the network.
    private static bool IsOfSource(Exception e) => e is not (FileStoreException or OperationCanceledException);

    private FileStoreException Unreadable(Exception e) =>
        new(FileStoreErrorKind.Unavailable, $"The content of {name} cannot be read: {e.Message} Keep it open until the call is over.", e);
}
