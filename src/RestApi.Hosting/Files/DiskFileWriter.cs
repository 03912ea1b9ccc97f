using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>Writes the content into the folder for temporary files; the sidecar comes last and makes it a file.</summary>
internal sealed class DiskFileWriter : HashingFileWriter
{
    private const int BufferSize = 64 * 1024;

    private readonly FileFolder _folder;
    private readonly string _id;
    private readonly FileStream _data;

    public DiskFileWriter(FileFolder folder, string id, string name, string? contentType, long maxBytes)
        : base(id, name, contentType, maxBytes)
    {
        _folder = folder;
        _id = id;
        folder.Create();
        _data = new FileStream(folder.TemporaryData(id), FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
    }

    protected override void Append(ReadOnlySpan<byte> data)
    {
        try
        {
            _data.Write(data);
        }
        catch (Exception e) when (FileFolder.IsDiskError(e))
        {
            throw _folder.Explain(e);
        }
    }

    protected override async ValueTask AppendAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        try
        {
            await _data.WriteAsync(data, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (FileFolder.IsDiskError(e))
        {
            throw _folder.Explain(e);
        }
    }

    protected override void Keep(FileRef file)
    {
        try
        {
            _data.Dispose();
            var sidecar = _folder.TemporarySidecar(_id);
            var partial = sidecar + ".partial";
            using (var target = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
            {
                FileSidecar.Write(target, file);
            }

            File.Move(partial, sidecar);
        }
        catch (Exception e) when (FileFolder.IsDiskError(e))
        {
            throw _folder.Explain(e);
        }
    }

    protected override void Discard()
    {
        try
        {
            // A full disk fails the flush; the file is closed all the same.
            _data.Dispose();
        }
        catch (IOException) { }

        try
        {
            File.Delete(_folder.TemporarySidecar(_id) + ".partial");
            File.Delete(_folder.TemporaryData(_id));
        }
        // The next start cleans up what is old.
        catch (Exception e) when (FileFolder.IsDiskError(e)) { }
    }
}
