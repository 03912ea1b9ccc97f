using System.Diagnostics;
using System.Security.Cryptography;
using Comind.Api.Hosting;

namespace Acme.HostingTests.FileStores;

/// <summary>A process that writes files is killed at random moments: what is in the store is complete, always.</summary>
public sealed class KilledWriterTests : IDisposable
{
    private const int Rounds = 8;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killing_a_writer_leaves_complete_files_and_leftovers_that_are_cleaned_up()
    {
        var path = _folder.File("files");
        for (var round = 0; round < Rounds; round++)
        {
            await WriteAndKillAsync(path);
            AssertComplete(path, new DiskFileStore(path));
        }

        Assert.NotEmpty(Directory.GetFiles(path, "*.json"));
        _ = new DiskFileStore(path, new Tomorrow());
        Assert.Empty(Directory.GetFiles(Path.Combine(path, "temporary")));
        Assert.Equal(Ids(path, "*.json"), Ids(path, "*.data"));
    }

    /// <summary>The program of the other process: writes files and persists every second one, until it is killed.</summary>
    internal static int Write(string path)
    {
        var store = new DiskFileStore(path);
        for (var number = 0; ; number++)
        {
            using var writer = store.Create($"{number}.bin", null, long.MaxValue);
            for (var piece = 0; piece < 4; piece++)
            {
                writer.Write(RandomNumberGenerator.GetBytes(50_000));
            }

            var file = writer.Complete();
            if (number % 2 == 0)
            {
                store.Persist(file.Ref);
            }
        }
    }

    private static async Task WriteAndKillAsync(string path)
    {
        var known = Count(path);
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", typeof(KilledWriterTests).Assembly.Location, Program.WriteFiles, path])
        )!;
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (Count(path) == known)
            {
                Assert.False(process.HasExited);
                await Task.Delay(5, limit.Token);
            }

            await Task.Delay(RandomNumberGenerator.GetInt32(60), limit.Token);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static int Count(string path) => Directory.Exists(path) ? Directory.GetFiles(path, "*.json").Length : 0;

    private static void AssertComplete(string path, DiskFileStore store)
    {
        foreach (var id in Directory.GetFiles(path, "*.json", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension))
        {
            var file = store.Find(id!)!;
            using var content = store.OpenRead(id!);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
        }
    }

    private static IEnumerable<string?> Ids(string path, string pattern) =>
        Directory.GetFiles(path, pattern).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);

    private sealed class Tomorrow : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow.AddHours(25);
    }
}
