using System.Diagnostics;

namespace Acme.PackageTests;

/// <summary>Runs the <c>dotnet</c> program the way a user does: in a folder, with a clean environment.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    public static Task<ProgramResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], arguments);

    public static async Task<ProgramResult> RunAsync(string folder, Dictionary<string, string> variables, params string[] arguments)
    {
        using var program = Start(folder, variables, arguments);
        var output = program.StandardOutput.ReadToEndAsync();
        var errors = program.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await program.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            program.Kill(entireProcessTree: true);
            throw new TimeoutException($"'dotnet {string.Join(' ', arguments)}' did not end. So far:\n{await output}{await errors}");
        }

        return new(program.ExitCode, await output + await errors);
    }

    public static Process Start(string folder, Dictionary<string, string> variables, params string[] arguments) =>
        Process.Start(StartInfo(folder, variables, arguments))!;

    private static ProcessStartInfo StartInfo(string folder, Dictionary<string, string> variables, string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host hands its own MSBuild and its CI flags on to children; a user has neither.
        foreach (var name in info.Environment.Keys.Where(IsOfTheTestRun).ToList())
        {
            info.Environment.Remove(name);
        }

        // A build server that outlives the command would keep its output open.
        info.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        info.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A lookup of advisories in the network would make the outcome depend on the day.
        info.Environment["NuGetAudit"] = "false";
        info.Environment["DOTNET_NOLOGO"] = "1";
        info.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in variables)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("COMIND_", StringComparison.Ordinal)
        || name is "CI" or "NUGET_PACKAGES";
}

internal sealed record ProgramResult(int ExitCode, string Output)
{
    public ProgramResult EnsureSuccess() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"Ended with exit code {ExitCode}:\n{Output}");
}
