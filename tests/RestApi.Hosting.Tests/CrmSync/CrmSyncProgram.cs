using System.Diagnostics;

namespace Acme.HostingTests.CrmSync;

/// <summary>How the sample ended and what it wrote, line ends as \n.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors);

/// <summary>Runs samples/CrmSync as a user does, in an empty folder and without the secrets of this machine.</summary>
internal sealed class CrmSyncProgram : IDisposable
{
    public const string ApiKeyName = "COMIND_SECRET_CRM_API_KEY";
    public const string BaseUrlName = "COMIND_SECRET_CRM_BASE_URL";

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);
    private static readonly string s_assembly = FindAssembly();

    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _environment = [];

    public string Database => File("crm-sync.db");

    public string File(string name) => _folder.File(name);

    public CrmSyncProgram WithEnvironment(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    public CrmSyncProgram WithUserSecret(string name, string value)
    {
        var folder = Directory.CreateDirectory(File("profile/Microsoft/UserSecrets/acme-crm-sync"));
        System.IO.File.WriteAllText(Path.Combine(folder.FullName, "secrets.json"), $$"""{ "{{name}}": "{{value}}" }""");
        return this;
    }

    public async Task<ProgramRun> RunAsync(params string[] args)
    {
        using var process = Start(args);
        return await EndAsync(process);
    }

    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [s_assembly, .. args])
        {
            WorkingDirectory = Directory.CreateDirectory(File(".")).FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove(ApiKeyName);
        start.Environment.Remove(BaseUrlName);
        // A user starts it outside Development: what it calls it has to declare.
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment["APPDATA"] = File("profile");
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<ProgramRun> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(s_longest);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ProgramRun(process.ExitCode, WithoutCarriageReturns(await output), WithoutCarriageReturns(await errors));
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string WithoutCarriageReturns(string text) => text.ReplaceLineEndings("\n");

    // .../tests/RestApi.Hosting.Tests/bin/<configuration>/<framework>/ is where this assembly lies.
    private static string FindAssembly()
    {
        var output = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var repository = output.Parent!.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(repository.FullName, "samples", "CrmSync", "bin", output.Parent.Name, output.Name, "CrmSync.dll");
    }
}
