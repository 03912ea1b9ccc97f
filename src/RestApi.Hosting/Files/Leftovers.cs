using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>What runs that crashed left in the folder for temporary files.</summary>
internal static class Leftovers
{
    public static void Remove(FileFolder folder, DateTimeOffset olderThan, Action<string> removeComplete)
    {
        try
        {
            var files = new DirectoryInfo(folder.TemporaryPath);
            if (!files.Exists)
            {
                return;
            }

            foreach (var file in files.EnumerateFiles().Where(file => file.LastWriteTimeUtc < olderThan))
            {
                Remove(folder, file, removeComplete);
            }
        }
        // Who uses the store hears of it; cleaning up can wait.
        catch (Exception e) when (FileFolder.IsDiskError(e) || e is FileStoreException) { }
    }

    private static void Remove(FileFolder folder, FileInfo file, Action<string> removeComplete)
    {
        var id = file.Name.Split('.')[0];
        if (!FileId.IsValid(id))
        {
            return;
        }

        if (file.Extension == FileFolder.SidecarExtension)
        {
            removeComplete(id);
        }
        else if (!File.Exists(folder.TemporarySidecar(id)))
        {
            file.Delete();
        }
    }
}
