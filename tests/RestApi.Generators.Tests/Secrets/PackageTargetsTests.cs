using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>What the targets of the package hand to the compiler and copy out of its output, by the MSBuild of the SDK.</summary>
public sealed class PackageTargetsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("package-targets-");

    [Fact]
    public async Task Template_is_copied_out_of_the_generated_file()
    {
        var secrets = new GeneratorTest<SecretsGenerator>(
            "class App;",
            new TestFile(
                "settings/secrets.ts",
                """
                export const secrets = {
                  crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY,
                  "odd; $(OS) 100% 'q' (a, b)": process.env.COMIND_SECRET_ODD,
                  sentryDsn: process.env.COMIND_SECRET_SENTRY_DSN ?? "",
                };
                """
            )
        ).GeneratedFile("Acme.Secrets.g.cs");
        Write("obj/generated/RestApi.Generators/Comind.Api.Generators.SecretsGenerator/Acme.Secrets.g.cs", secrets);

        await Build("<RestApiSecretsTemplate>true</RestApiSecretsTemplate>", "-t:CoreCompile");

        Assert.Equal(
            """
            # crmApiKey
            COMIND_SECRET_CRM_API_KEY=
            # odd; $(OS) 100% 'q' (a, b)
            COMIND_SECRET_ODD=
            # sentryDsn, optional
            # COMIND_SECRET_SENTRY_DSN=
            """,
            (await File.ReadAllTextAsync(Of("obj/secrets.env.template"))).ReplaceLineEndings("\n").Trim()
        );
    }

    [Fact]
    public async Task Without_the_property_nothing_is_written()
    {
        Write(
            "obj/generated/RestApi.Generators/Comind.Api.Generators.SecretsGenerator/Acme.Secrets.g.cs",
            "// <secrets.env>\n// </secrets.env>"
        );

        await Build("", "-t:CoreCompile");

        Assert.False(File.Exists(Of("obj/secrets.env.template")));
    }

    [Fact]
    public async Task Names_of_generated_classes_reach_the_compiler()
    {
        var output = await Build("", "-getItem:CompilerVisibleProperty");

        var properties = JsonNode.Parse(output)!["Items"]!["CompilerVisibleProperty"]!.AsArray();
        Assert.Equal(
            [
                "RestApiActionRegistryClass",
                "RestApiAppSettingsClass",
                "RestApiJsonClass",
                "RestApiRestClientsClass",
                "RestApiSecretsClass",
                "RestApiServiceIdsClass",
            ],
            properties
                .Select(property => property!["Identity"]!.GetValue<string>())
                .Where(name => name.EndsWith("Class", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("", "settings/erp/secrets.json settings/secrets.ts settings/variables.ts")]
    [InlineData("shared", "shared/services.json")]
    [InlineData("settings;shared", "settings/erp/secrets.json settings/secrets.ts settings/variables.ts shared/services.json")]
    [InlineData("shared;", "shared/services.json")]
    public async Task Settings_of_one_or_several_folders_are_handed_over(string folders, string expected)
    {
        foreach (
            var file in (string[])
                [
                    "settings/secrets.ts",
                    "settings/erp/secrets.json",
                    "settings/variables.ts",
                    "settings/x.d.ts",
                    "shared/services.json",
                    "other/secrets.ts",
                ]
        )
        {
            Write(file, "");
        }

        var output = await Build($"<RestApiSettingsFolder>{folders}</RestApiSettingsFolder>", "-getItem:AdditionalFiles");

        var files = JsonNode.Parse(output)!["Items"]!["AdditionalFiles"]!.AsArray().Select(file => file!["Identity"]!.GetValue<string>());
        Assert.Equal(expected, string.Join(' ', files.Select(file => file.Replace('\\', '/')).Order(StringComparer.Ordinal)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Of(string path) => Path.Combine(_folder.FullName, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Of(path))!);
        File.WriteAllText(Of(path), text);
    }

    private async Task<string> Build(string properties, string argument)
    {
        Write(
            "app.proj",
            $"""
            <Project>
              <PropertyGroup><IntermediateOutputPath>obj/</IntermediateOutputPath>{properties}</PropertyGroup>
              <Import Project="{Targets()}" />
              <Target Name="CoreCompile" />
            </Project>
            """
        );
        string[] arguments = ["msbuild", "app.proj", "-nologo", "-nodeReuse:false", "-v:quiet", argument];
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }

    private static string Targets([CallerFilePath] string path = "") =>
        Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(path)!, "../../../src/RestApi.Generators/buildTransitive/RestApi.Generators.targets")
        );
}
