using System.Text.RegularExpressions;

namespace Acme.PackageTests;

[Collection(nameof(PackedPackages))]
public sealed partial class DocumentationTests(BuiltDocumentation documentation) : IClassFixture<BuiltDocumentation>
{
    [Fact]
    public void All_code_of_the_readme_and_the_guide_compiles_without_a_warning()
    {
        Assert.Empty(documentation.Output.Of(documentation.Guide));
        Assert.Empty(documentation.Output.Of(documentation.FirstSync));
        Assert.Contains("0 Error(s)", documentation.Output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_project_says_which_secrets_are_missing_as_the_readme_shows()
    {
        var result = await documentation.RunFirstSyncAsync([]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal(Normalize(Pages.Readme.OutputsOf("dotnet run")[0]), Normalize(result.Output));
    }

    [Fact]
    public async Task The_first_project_syncs_as_the_readme_shows()
    {
        await using var crm = await StandInCrm.StartAsync();
        var secrets = new Dictionary<string, string>
        {
            ["COMIND_SECRET_CRM_API_KEY"] = "demo-key",
            ["COMIND_SECRET_CRM_BASE_URL"] = crm.Url,
        };

        var result = await documentation.RunFirstSyncAsync(secrets);

        Assert.Equal(Normalize(Pages.Readme.OutputsOf("dotnet run")[1]), Normalize(result.EnsureSuccess().Output));
    }

    // The id of the user-secrets differs from project to project.
    private static string Normalize(string output) => UserSecretsId().Replace(output.ReplaceLineEndings("\n").Trim(), "--id <id>");

    [GeneratedRegex(@"--id \S+")]
    private static partial Regex UserSecretsId();
}
