using System.Runtime.CompilerServices;
using Comind.Api.Server;

namespace Acme.RuntimeTests;

public sealed class PublicApiTests
{
    /// <summary>A changed public surface is a decision: run with UPDATE_SNAPSHOTS=1 and review the difference.</summary>
    [Fact]
    public void The_public_surface_is_the_recorded_one()
    {
        var file = Path.Combine(Folder(), "PublicApi.txt");
        var actual = PublicApi.Print(typeof(Secret).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Assert.True(
                Environment.GetEnvironmentVariable("CI") is null or "",
                "UPDATE_SNAPSHOTS is refused under CI: record on your machine."
            );
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
