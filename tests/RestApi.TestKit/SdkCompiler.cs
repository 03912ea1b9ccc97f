using System.Diagnostics;

namespace Acme.TestKit;

/// <summary>
/// Compiles a project with the compiler of the installed SDK, every rule of the SDK switched on. It is newer than the compiler that the
/// tests are linked with, so it knows C# 14.
/// </summary>
public static class SdkCompiler
{
    /// <summary>What the compiler prints, errors and warnings, one a line; empty when it has nothing to say.</summary>
    public static async Task<IReadOnlyList<string>> CompileAsync(TestProject project, string languageVersion, bool nullable)
    {
        var folder = Directory.CreateTempSubdirectory("sdk-compiler-");
        try
        {
            await File.WriteAllLinesAsync(
                Path.Combine(folder.FullName, "build.rsp"),
                Arguments(project, folder.FullName, languageVersion, nullable)
            );
            return await RunAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Arguments(TestProject project, string folder, string languageVersion, bool nullable)
    {
        var sdk = SdkFolder();
        var analyzers = Path.Combine(sdk, "Sdks/Microsoft.NET.Sdk/analyzers");
        yield return "-nologo -nostdlib -target:library -deterministic -warn:9999 -preferreduilang:en -out:app.dll -doc:app.xml -nowarn:CS1591";
        yield return $"-langversion:{languageVersion} -nullable:{(nullable ? "enable" : "disable")}";
        yield return $"-analyzerconfig:\"{Write(folder, "project.globalconfig", project.GlobalConfig)}\"";
        yield return $"-analyzerconfig:\"{Path.Combine(analyzers, "build/config/analysislevel_10_all.globalconfig")}\"";
        foreach (var reference in TestDefaults.References)
        {
            yield return $"-r:\"{reference.Display}\"";
        }

        foreach (
            var analyzer in Directory
                .EnumerateFiles(analyzers, "*.dll")
                .Where(static path => !path.Contains("VisualBasic", StringComparison.Ordinal))
        )
        {
            yield return $"-a:\"{analyzer}\"";
        }

        foreach (var part in (string[])["RestApi.Language.dll", "RestApi.Generators.dll"])
        {
            yield return $"-a:\"{Path.Combine(AppContext.BaseDirectory, part)}\"";
        }

        foreach (var file in project.AdditionalFiles)
        {
            yield return $"-additionalfile:\"{Write(folder, file.Path, file.Text)}\"";
        }

        foreach (var file in project.Sources)
        {
            yield return $"\"{Write(folder, file.Path, file.Text)}\"";
        }
    }

    private static string Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    private static async Task<IReadOnlyList<string>> RunAsync(string folder)
    {
        string[] arguments = [Path.Combine(SdkFolder(), "Roslyn/bincore/csc.dll"), "-noconfig", "@build.rsp"];
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static string SdkFolder()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var sdks = Path.GetFullPath(Path.Combine(framework, "../../../sdk"));
        return Directory.EnumerateDirectories(sdks, $"{Environment.Version.Major}.*").Order(StringComparer.Ordinal).Last();
    }
}
