using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>The folder of a <see cref="DiskFileStore"/>: where each file is, and in plain words why it cannot be used.</summary>
internal sealed class FileFolder(string path)
{
    public const string DataExtension = ".data";
    public const string SidecarExtension = ".json";

    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    public string TemporaryPath => System.IO.Path.Combine(Path, "temporary");

    public string Data(string id) => System.IO.Path.Combine(Path, id + DataExtension);

    public string Sidecar(string id) => System.IO.Path.Combine(Path, id + SidecarExtension);

    public string TemporaryData(string id) => System.IO.Path.Combine(TemporaryPath, id + DataExtension);

    public string TemporarySidecar(string id) => System.IO.Path.Combine(TemporaryPath, id + SidecarExtension);

    /// <summary>Makes the folder, but not the one it is in: a wrong path would go unnoticed.</summary>
    public void Create()
    {
        if (Directory.Exists(TemporaryPath))
        {
            return;
        }

        if (System.IO.Path.GetDirectoryName(Path) is { } parent && !Directory.Exists(parent))
        {
            throw new DirectoryNotFoundException();
        }

        Directory.CreateDirectory(TemporaryPath);
    }

    public static bool IsDiskError(Exception e) => e is IOException or UnauthorizedAccessException;

    public FileStoreException Explain(Exception e) => new(FileStoreErrorKind.Unavailable, $"File store '{Path}' {Describe(e)}", e);

    public FileStoreException Damaged(string id, Exception? e = null) =>
        new(
            FileStoreErrorKind.Damaged,
            $"File '{id}' of the file store '{Path}' is damaged: content and description do not match. Nothing was changed; restore both "
                + "from a backup, or upload the file again.",
            e
        );

    private string Describe(Exception e)
    {
        var parent = System.IO.Path.GetDirectoryName(Path);
        return e switch
        {
            _ when File.Exists(Path) => "cannot be used: it is a file. Name a folder.",
            _ when !Directory.Exists(parent) => $"cannot be used. The folder '{parent}' does not exist; create it first.",
            UnauthorizedAccessException => "cannot be read or written. Check the permissions of the folder and what is in it.",
            _ when IsFull(e) => "cannot grow: the disk is full. Free some space and run again; what was persisted before is safe.",
            _ when IsReadOnly(e) => "cannot be written: the disk is read-only. Choose another folder.",
            _ => $"failed: {e.Message}",
        };
    }

    // The low word is the error code of the system; .NET has no name for these.
    private static bool IsFull(Exception e) =>
        OperatingSystem.IsWindows()
            ? (e.HResult & 0xFFFF) is 39 or 112 // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
            : e.HResult is 28 || e.HResult == (OperatingSystem.IsLinux() ? 122 : 69); // ENOSPC, EDQUOT

    private static bool IsReadOnly(Exception e) => (e.HResult & 0xFFFF) == (OperatingSystem.IsWindows() ? 19 : 30); // ERROR_WRITE_PROTECT, EROFS
}
