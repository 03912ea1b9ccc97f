using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Acme.RuntimeTests.Servers;

/// <summary>The npm package oauth2-mock-server: a token endpoint that we did not write. It needs Node, so not every machine has it.</summary>
public sealed class OAuth2MockServer : ITokenServer
{
    private static readonly Lazy<bool> s_isAvailable = new(Install);

    private readonly Process _process;
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;

    private OAuth2MockServer()
    {
        _process = Start("node", redirectInput: true, "server.mjs");
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
    }

    /// <summary>Whether Node is on the machine and the package could be installed.</summary>
    public static bool IsAvailable => s_isAvailable.Value;

    public string Url { get; private set; } = "";

    public int Requests => Volatile.Read(ref _requests);

    public static async Task<OAuth2MockServer> StartAsync()
    {
        var server = new OAuth2MockServer();
        server.Url = await server._ready.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return server;
    }

    /// <summary>Its tokens are signed JSON (RFC 7519).</summary>
    public string ClientOf(string token)
    {
        using var payload = JsonDocument.Parse(WebEncoders.Base64UrlDecode(token.Split('.')[1]));
        return payload.RootElement.GetProperty("client_id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _ready.TrySetException(new InvalidOperationException("The token server ended before it was ready."));
        }
        else if (line.StartsWith("READY ", StringComparison.Ordinal))
        {
            _ready.TrySetResult(line["READY ".Length..]);
        }
        else if (line == "TOKEN")
        {
            Interlocked.Increment(ref _requests);
        }
    }

    private static bool Install()
    {
        try
        {
            var package = Path.Combine(Folder(), "node_modules", "oauth2-mock-server", "package.json");
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            return Succeeds("node", "-e", "process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)")
                && (
                    (File.Exists(package) && File.ReadAllText(package).Contains("\"version\": \"7.2.1\"", StringComparison.Ordinal))
                    || Succeeds(npm, "ci", "--omit=dev", "--no-audit", "--no-fund")
                );
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        using var process = Start(program, redirectInput: false, arguments);
        process.BeginOutputReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            return false;
        }

        return process.ExitCode == 0;
    }

    private static Process Start(string program, bool redirectInput, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder(),
                RedirectStandardInput = redirectInput,
                RedirectStandardOutput = true,
            }
        )!;

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../oauth2-mock-server"));
}
