using System.Text.Json;

namespace Acme.PackageTests;

[Collection(nameof(PackedPackages))]
public sealed class ConsumerTests(BuiltConsumers consumers) : IClassFixture<BuiltConsumers>
{
    private const string Page = "https://github.com/restapi-generators/restapi-generators/blob/main/docs/rules";

    [Fact]
    public void A_credential_in_the_code_is_reported_at_its_place_with_its_page()
    {
        var (line, column) = ConsumerProjects.Plain.PositionOf("Program.cs", "\"q7Zr2mP9xK4vT1bN\"");

        var message = Assert.Single(consumers.Output.Of(ConsumerProjects.Plain));

        Assert.Equal(
            ("Program.cs", line, column, "warning", "RAPI1001"),
            (message.File, message.Line, message.Column, message.Severity, message.Id)
        );
        Assert.EndsWith($"({Page}/RAPI1001.md)", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("q7Zr2mP9xK4vT1bN", consumers.Output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_that_the_package_hands_over_are_read_and_no_others()
    {
        var found = consumers.Output.Of(ConsumerProjects.Scripted).Select(static message => (message.File, message.Line, message.Id));

        Assert.Equal([("sync.ts", 3, "RAPI2001"), ("sync.ts", 4, "RAPI3004"), ("variables.ts", 1, "RAPI1001")], found.Order());
    }

    [Fact]
    public void Projects_without_a_mistake_build_without_a_warning()
    {
        ConsumerProject[] quiet =
        [
            ConsumerProjects.WithServices,
            ConsumerProjects.Hyphenated,
            ConsumerProjects.Renamed,
            ConsumerProjects.OptedOut,
            ConsumerProjects.Listed,
        ];

        Assert.All(quiet, project => Assert.Empty(consumers.Output.Of(project)));
    }

    [Fact]
    public void A_namespace_that_hides_the_class_is_explained_beside_the_error_of_the_compiler()
    {
        var (line, _) = ConsumerProjects.HidesTheClass.PositionOf("Program.cs", "namespace RestApi.Shop");

        var messages = consumers.Output.Of(ConsumerProjects.HidesTheClass);

        Assert.Contains(messages, static message => message is { Id: "CS0234", Severity: "error" });
        var rule = Assert.Single(messages, static message => message.Id == "RAPI4006");
        Assert.Equal(("Program.cs", line), (rule.File, rule.Line));
        Assert.EndsWith($"({Page}/RAPI4006.md)", rule.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_client_calls_the_api_with_secrets_from_the_environment()
    {
        await using var crm = await LoopbackCrm.StartAsync();
        var variables = new Dictionary<string, string>
        {
            ["COMIND_SECRET_CRM_API_KEY"] = LoopbackCrm.Key,
            ["COMIND_SECRET_CRM_BASE_URL"] = crm.Url,
        };

        var result = await consumers.RunAsync(ConsumerProjects.Plain, variables, "run", "--no-build");

        Assert.Equal("Contact 7 is Ada 7", result.EnsureSuccess().Output.Trim());
        Assert.Equal("GET /contacts/7", Assert.Single(crm.Requests));
    }

    [Fact]
    public async Task A_program_without_its_secrets_names_all_of_them()
    {
        var result = await consumers.RunAsync(ConsumerProjects.Plain, [], "run", "--no-build");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("COMIND_SECRET_CRM_API_KEY, COMIND_SECRET_CRM_BASE_URL", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop", "count_orders")]
    [InlineData("crm-sync", "COMIND_SECRET_CRM_API_KEY, COMIND_SECRET_CRM_BASE_URL")]
    [InlineData("Renamed", "COMIND_SECRET_CRM_API_KEY, COMIND_SECRET_CRM_BASE_URL")]
    [InlineData("OptedOut", "own secrets")]
    public async Task A_program_runs_with_what_was_generated_for_it(string project, string output)
    {
        var result = await consumers.RunAsync(BuiltConsumers.Of(project), [], "exec", $"bin/Debug/net10.0/{project}.dll");

        Assert.Equal(output, result.EnsureSuccess().Output.Trim());
    }

    [Fact]
    public async Task Declaration_files_are_handed_to_the_compiler_and_nothing_else_is()
    {
        var result = await consumers.RunAsync(ConsumerProjects.Plain, [], "msbuild", "-getItem:AdditionalFiles");

        using var items = JsonDocument.Parse(result.EnsureSuccess().Output);
        var files = items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray();
        Assert.Equal(
            ["actions/sync.ts", "settings/secrets.ts"],
            files.Select(static file => file.GetProperty("Identity").GetString()!.Replace('\\', '/')).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_inventory_is_written_on_request_letter_by_letter()
    {
        var file = consumers.Solution.PathOf(ConsumerProjects.Listed, "obj", "Debug", "net10.0", "restapi.inventory.json");

        using var inventory = JsonDocument.Parse(File.ReadAllText(file));
        var root = inventory.RootElement;
        Assert.Equal("a;b 100%20 $(c) @(d) 'e'", root.GetProperty("actions")[0].GetProperty("name").GetString());
        Assert.Equal("/a;b/{id}", root.GetProperty("clients")[0].GetProperty("calls")[0].GetProperty("path").GetString());
        Assert.Equal("crmBaseUrl", root.GetProperty("clients")[0].GetProperty("hostSecret").GetString());
        Assert.False(File.Exists(consumers.Solution.PathOf(ConsumerProjects.Plain, "obj", "Debug", "net10.0", "restapi.inventory.json")));
    }

    [Fact]
    public async Task A_build_from_nothing_generates_the_same_bytes_again()
    {
        var before = consumers.Solution.GeneratedFiles(ConsumerProjects.Plain);
        Assert.NotEmpty(before);

        Directory.Delete(consumers.Solution.PathOf(ConsumerProjects.Plain, "obj"), recursive: true);
        (await consumers.RunAsync(ConsumerProjects.Plain, [], "build")).EnsureSuccess();

        var after = consumers.Solution.GeneratedFiles(ConsumerProjects.Plain);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }
}
