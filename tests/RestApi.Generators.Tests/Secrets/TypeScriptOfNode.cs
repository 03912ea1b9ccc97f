using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Acme.GeneratorsTests;

/// <summary>What Node says a secrets file holds, after the TypeScript compiler took the types away. Not every machine has Node.</summary>
internal static class TypeScriptOfNode
{
    private static readonly Lazy<bool> s_isAvailable = new(Install);

    public static bool IsAvailable => s_isAvailable.Value;

    /// <summary>Evaluates all files in one process, in order.</summary>
    public static async Task<IReadOnlyList<EvaluatedFile>> EvaluateAsync(IEnumerable<string> texts)
    {
        using var process = Start("node", "evaluate.mjs");
        var output = process.StandardOutput.ReadToEndAsync();
        await JsonSerializer.SerializeAsync(process.StandardInput.BaseStream, texts.Select(text => new { text }));
        process.StandardInput.Close();
        var json = await output.WaitAsync(TimeSpan.FromMinutes(1));
        return JsonSerializer.Deserialize<List<EvaluatedFile>>(json, JsonSerializerOptions.Web)!;
    }

    private static bool Install()
    {
        try
        {
            var package = Path.Combine(Folder(), "node_modules", "typescript", "package.json");
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            return Succeeds("node", "-e", "process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)")
                && (
                    (File.Exists(package) && File.ReadAllText(package).Contains("\"version\": \"5.9.3\"", StringComparison.Ordinal))
                    || Succeeds(npm, "ci", "--omit=dev", "--no-audit", "--no-fund")
                );
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        process.BeginOutputReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            return false;
        }

        return process.ExitCode == 0;
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder(),
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../typescript"));
}

/// <summary>One evaluated file.</summary>
internal sealed record EvaluatedFile(IReadOnlyList<string> Problems, IReadOnlyList<EvaluatedSecret> Secrets);

/// <summary>An exported key and the environment variables that its value holds.</summary>
internal sealed record EvaluatedSecret(string Alias, IReadOnlyList<string> Names);
