using System.Diagnostics;

namespace Acme.CallBenchmarks;

/// <summary>This program once more, as the server.</summary>
internal sealed class LoopbackProcess : IAsyncDisposable
{
    private readonly Process _process;

    private LoopbackProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    public static async Task<LoopbackProcess> StartAsync()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known.");
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(LoopbackProcess).Assembly.Location);
        }

        start.ArgumentList.Add(LoopbackServer.Argument);
        var process = Process.Start(start)!;
        var url = await process.StandardOutput.ReadLineAsync();
        return url is null
            ? throw new InvalidOperationException("The loopback server ended before it listened; its error is above.")
            : new(process, new Uri(url));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
