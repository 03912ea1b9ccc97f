using System.Text;
using System.Text.Json;

namespace Acme.PackageTests;

/// <summary>Projects for two frameworks, restored and built the way users do, each in one go.</summary>
[Collection(nameof(PackedPackages))]
public sealed class SeveralFrameworksTests(SeveralFrameworksTests.Built built) : IClassFixture<SeveralFrameworksTests.Built>
{
    [Fact]
    public void All_halves_build_without_a_warning()
    {
        Assert.Empty(built.Output.Of(SeveralFrameworksProjects.Twofold));
        Assert.Empty(built.Output.Of(SeveralFrameworksProjects.Half));
        built.Output.EnsureSuccess();
    }

    [Theory]
    [InlineData(SeveralFrameworksProjects.Net, "Ada 7; mount", "GET /contacts/7")]
    [InlineData(SeveralFrameworksProjects.Windows, "Ada 8 has the number 8; print", "GET /contacts/8")]
    public async Task Each_runs_with_what_was_generated_for_its_symbols(string framework, string output, string request)
    {
        await using var crm = await LoopbackCrm.StartAsync();
        var variables = new Dictionary<string, string>
        {
            ["COMIND_SECRET_CRM_API_KEY"] = LoopbackCrm.Key,
            ["COMIND_SECRET_CRM_BASE_URL"] = crm.Url,
        };

        var result = await built.Solution.RunAsync(
            SeveralFrameworksProjects.Twofold,
            variables,
            "exec",
            $"bin/Debug/{framework}/Twofold.dll"
        );

        Assert.Equal(output, result.EnsureSuccess().Output.Trim());
        Assert.Equal(request, Assert.Single(crm.Requests));
    }

    [Fact]
    public void Both_get_the_same_files_and_none_holds_what_is_of_the_other()
    {
        var net = built.Solution.GeneratedFiles(SeveralFrameworksProjects.Twofold, SeveralFrameworksProjects.Net);
        var windows = built.Solution.GeneratedFiles(SeveralFrameworksProjects.Twofold, SeveralFrameworksProjects.Windows);

        Assert.Contains(net.Keys, static file => file.EndsWith("/Twofold.Secrets.g.cs", StringComparison.Ordinal));
        Assert.Equal(net.Keys, windows.Keys);
        Assert.Contains("OnWindows", Text(windows), StringComparison.Ordinal);
        Assert.DoesNotContain("Elsewhere", Text(windows), StringComparison.Ordinal);
        Assert.Contains("Elsewhere", Text(net), StringComparison.Ordinal);
        Assert.DoesNotContain("OnWindows", Text(net), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SeveralFrameworksProjects.Net, "Elsewhere", "mount")]
    [InlineData(SeveralFrameworksProjects.Windows, "OnWindows", "print")]
    public void Each_has_an_inventory_of_its_own(string framework, string method, string action)
    {
        var file = built.Solution.PathOf(SeveralFrameworksProjects.Twofold, "obj", "Debug", framework, "restapi.inventory.json");

        using var inventory = JsonDocument.Parse(File.ReadAllText(file));
        var root = inventory.RootElement;
        Assert.Equal(action, Assert.Single(root.GetProperty("actions").EnumerateArray()).GetProperty("name").GetString());
        var client = Assert.Single(root.GetProperty("clients").EnumerateArray());
        Assert.Equal(method, Assert.Single(client.GetProperty("calls").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public void The_package_reaches_only_the_framework_that_refers_to_it()
    {
        var net = built.Solution.GeneratedFiles(SeveralFrameworksProjects.Half, SeveralFrameworksProjects.Net);

        Assert.Contains(net.Keys, static file => file.EndsWith("/Half.CrmApi.RestClient.g.cs", StringComparison.Ordinal));
        Assert.Empty(built.Solution.GeneratedFiles(SeveralFrameworksProjects.Half, SeveralFrameworksProjects.Standard));
        Assert.True(File.Exists(built.Solution.PathOf(SeveralFrameworksProjects.Half, "bin", "Debug", "netstandard2.0", "Half.dll")));
    }

    private static string Text(SortedDictionary<string, byte[]> files) => string.Concat(files.Values.Select(Encoding.UTF8.GetString));

    /// <summary>The projects, built once.</summary>
    public sealed class Built(PackedPackages packages) : IAsyncLifetime, IDisposable
    {
        internal ConsumerSolution Solution { get; } = new(packages, SeveralFrameworksProjects.Twofold, SeveralFrameworksProjects.Half);

        internal BuildOutput Output { get; private set; } = new(new(-1, ""));

        public async Task InitializeAsync() => Output = await Solution.BuildAsync();

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Solution.Dispose();
    }
}
