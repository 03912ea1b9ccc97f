using System.Diagnostics;
using System.Text;

namespace Acme.PackageTests;

/// <summary>Runs the program that the README offers in place of a remote API, on a free port.</summary>
internal sealed class StandInCrm : IAsyncDisposable
{
    private const string PortOfTheReadme = ":5080\"";
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder;
    private readonly Process _program;

    private StandInCrm(TemporaryFolder folder, Process program, string url)
    {
        _folder = folder;
        _program = program;
        Url = url;
    }

    public string Url { get; }

    public static async Task<StandInCrm> StartAsync()
    {
        Assert.Contains(PortOfTheReadme, FirstProject.CrmProgram, StringComparison.Ordinal);
        var folder = new TemporaryFolder();
        folder.Write("crm.cs", FirstProject.CrmProgram.Replace(PortOfTheReadme, ":0\"", StringComparison.Ordinal));
        var program = Dotnet.Start(folder.Path, [], "run", "crm.cs");
        return new(folder, program, await ReadUrlAsync(program));
    }

    public async ValueTask DisposeAsync()
    {
        _program.Kill(entireProcessTree: true);
        await _program.WaitForExitAsync();
        _program.Dispose();
        _folder.Dispose();
    }

    private static async Task<string> ReadUrlAsync(Process program)
    {
        using var limit = new CancellationTokenSource(s_limit);
        var output = new StringBuilder();
        while (await program.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            output.AppendLine(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var start)
            {
                return line[(start + Listening.Length)..];
            }
        }

        throw new InvalidOperationException(
            $"The program of the README did not start:\n{output}{await program.StandardError.ReadToEndAsync(limit.Token)}"
        );
    }
}
