using System.Security.Cryptography;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Transfers;

/// <summary>A stored file that is large without taking space on the disk: zeros, with a few bytes in between.</summary>
internal static class SparseFile
{
    private static readonly byte[] s_mark = "mark"u8.ToArray();

    public static FileRef Create(RunningAction action, string name, long length)
    {
        Directory.CreateDirectory(action.Path);
        var file = new FileRef(FileId.New(), name, null, length, new string('0', 64), isTemporary: false);
        using (var data = File.Create(Path.Combine(action.Path, file.Ref + ".data")))
        {
            data.SetLength(length);
            foreach (var position in new[] { 0, length / 2, length - s_mark.Length })
            {
                data.Position = position;
                data.Write(s_mark);
            }
        }

        using (var sidecar = File.Create(Path.Combine(action.Path, file.Ref + ".json")))
        {
            FileSidecar.Write(sidecar, file);
        }

        return Files.GetFileRef(file.Ref);
    }

    public static string Hash(RunningAction action, FileRef file, bool isTemporary = false)
    {
        using var data = File.OpenRead(Path.Combine(action.Path, isTemporary ? "temporary" : "", file.Ref + ".data"));
        return Convert.ToHexStringLower(SHA256.HashData(data));
    }
}
