namespace Acme.HostingTests.CrmSync;

public sealed class CommandLineTests : IDisposable
{
    private readonly CrmSyncProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Help_shows_the_options_and_the_exit_codes_and_does_nothing()
    {
        var run = await _program.RunAsync("--help");

        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        Assert.All(
            ["--crm URL", "--db PATH", "--help", "Exit codes: 0 ", "130 cancelled"],
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal)
        );
        Assert.False(File.Exists(_program.Database));
    }

    [Theory]
    [InlineData("Unknown option '--dbs'.", "--dbs", "x.db")]
    [InlineData("Unknown option 'x.db'.", "x.db")]
    [InlineData("Option '--db' needs the path of a file.", "--db")]
    [InlineData("Option '--db' needs the path of a file.", "--db", "--crm")]
    [InlineData("'crm.example.com' is no http or https URL, such as https://crm.example.com.", "--crm", "crm.example.com")]
    [InlineData("'ftp://crm' is no http or https URL, such as https://crm.example.com.", "--crm", "ftp://crm")]
    public async Task Wrong_option_is_one_clear_error(string problem, params string[] args)
    {
        var run = await _program.RunAsync(args);

        Assert.Equal($"error: {problem} Run with --help to see what there is.\n", run.Errors);
        Assert.Equal(("", 2), (run.Output, run.ExitCode));
    }
}
