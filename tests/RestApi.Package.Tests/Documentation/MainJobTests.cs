using System.Text.RegularExpressions;

namespace Acme.PackageTests;

public sealed partial class MainJobTests
{
    private const string Command = "dotnet run --project samples/CrmSync";

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Fact]
    public async Task The_main_job_prints_what_the_readme_shows_run_by_run()
    {
        using var folder = new TemporaryFolder();
        var shown = Pages.Readme.OutputsOf(Command);
        Assert.Equal(2, shown.Count);

        foreach (var output in shown)
        {
            var run = await Dotnet.RunAsync(
                folder.Path,
                "run",
                "--no-build",
                "--configuration",
                Configuration,
                "--project",
                Repository.PathOf("samples/CrmSync")
            );

            Assert.Equal(WithoutPort(output), WithoutPort(run.EnsureSuccess().Output));
        }
    }

    private static string WithoutPort(string output) => Port().Replace(output.ReplaceLineEndings("\n").Trim(), "127.0.0.1:<port>");

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Port();
}
