using System.Net;
using System.Net.Sockets;

namespace Acme.HostingTests.CrmSync;

/// <summary>The sample when something is wrong: one clear error, nothing stored, no credential shown.</summary>
public sealed class FailureTests : IDisposable
{
    private const string Key = "k3y-of-the-crm/with+signs";

    private readonly CrmSyncProgram _program = new CrmSyncProgram().WithEnvironment(CrmSyncProgram.ApiKeyName, Key);

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Unreachable_crm_is_named_with_the_kind_of_failure()
    {
        var run = await _program.RunAsync("--crm", "http://127.0.0.1:9");

        AssertFailed(
            run,
            "error: GET /api/v2/contacts on 127.0.0.1:9 failed (Connect): the connection was refused. "
                + "Check that the server runs and the base URL is right.\n"
        );
        Assert.False(File.Exists(_program.Database));
    }

    [Fact]
    public async Task Missing_secrets_are_listed_together_with_the_commands_that_set_them()
    {
        using var program = new CrmSyncProgram();

        var run = await program.RunAsync("--crm");

        AssertFailed(
            run,
            """
            error: Missing secrets: COMIND_SECRET_CRM_API_KEY, COMIND_SECRET_CRM_BASE_URL. Set them with:
              dotnet user-secrets set COMIND_SECRET_CRM_API_KEY "<value>" --id acme-crm-sync
              dotnet user-secrets set COMIND_SECRET_CRM_BASE_URL "<value>" --id acme-crm-sync

            """
        );
        Assert.False(File.Exists(program.Database));
    }

    [Fact]
    public async Task Missing_key_alone_is_named_when_the_url_is_given()
    {
        using var program = new CrmSyncProgram();

        var run = await program.RunAsync("--crm", "http://127.0.0.1:9");

        Assert.StartsWith("error: Missing secret: COMIND_SECRET_CRM_API_KEY. Set it with:\n", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(CrmSyncProgram.BaseUrlName, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_key_is_answered_with_the_status_and_where_to_look()
    {
        await using var crm = await FakeCrm.StartAsync(request => new CrmAnswer(401, $$"""{"error":"bad key {{request.ApiKey}}"}"""));

        var run = await _program.RunAsync("--crm", crm.Url);

        AssertFailed(run, "error: CRM API returned 401. Check the API key in COMIND_SECRET_CRM_API_KEY.\n");
        Assert.False(File.Exists(_program.Database));
    }

    [Fact]
    public async Task Crm_that_fails_at_the_second_page_changes_nothing()
    {
        var broken = false;
        await using var crm = await FakeCrm.StartAsync(request =>
            broken && request.Query["offset"] != "0" ? new CrmAnswer(500, "oops") : FakeCrm.Contacts(300)(request)
        );
        await _program.RunAsync("--crm", crm.Url);
        var before = await File.ReadAllBytesAsync(_program.Database);
        broken = true;

        var run = await _program.RunAsync("--crm", crm.Url);

        AssertFailed(run, "error: CRM API returned 500\n");
        Assert.Equal(before, await File.ReadAllBytesAsync(_program.Database));
    }

    [Fact]
    public async Task Crm_that_ignores_the_offset_does_not_keep_the_sync_busy_forever()
    {
        await using var crm = await FakeCrm.StartAsync(_ => CrmAnswer.Page([1, 2]));

        var run = await _program.RunAsync("--crm", crm.Url);

        AssertFailed(run, "error: The CRM returned the same page twice; it seems to ignore the parameter 'offset'.\n");
        Assert.False(File.Exists(_program.Database));
    }

    [Theory]
    [InlineData("<html>welcome</html>")]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"data":null}""")]
    public async Task Answer_that_is_no_page_of_contacts_is_one_clear_error(string content)
    {
        await using var crm = await FakeCrm.StartAsync(_ => new CrmAnswer(200, content));

        var run = await _program.RunAsync("--crm", crm.Url);

        Assert.Equal(("", 1), (run.Output, run.ExitCode));
        Assert.Matches(@"\Aerror: [^\n]*GET /api/v2/contacts on 127\.0\.0\.1:\d+ [^\n]*JSON of ContactPage[^\n]*\n\z", run.Errors);
        Assert.DoesNotContain("welcome", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_program.Database));
    }

    [Fact]
    public async Task Base_url_that_is_none_is_named_without_its_value()
    {
        var run = await _program.WithEnvironment(CrmSyncProgram.BaseUrlName, "crm.example.invalid").RunAsync("--crm");

        AssertFailed(run, "error: The value of COMIND_SECRET_CRM_BASE_URL is no http or https URL, such as https://crm.example.com.\n");
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Cancel_key_ends_it_cleanly(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // There is no way to send a console's Ctrl+C to another process there.
        }

        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var process = _program.Start("--crm", $"http://{silent.LocalEndpoint}");
        using var connection = await silent.AcceptTcpClientAsync();

        using (var kill = System.Diagnostics.Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        var run = await CrmSyncProgram.EndAsync(process);

        Assert.Equal("error: Action 'sync_contacts' was cancelled; its record was not saved.\n", run.Errors);
        Assert.Equal(("", 130), (run.Output, run.ExitCode));
        Assert.False(File.Exists(_program.Database));
    }

    private static void AssertFailed(ProgramRun run, string errors)
    {
        Assert.Equal(errors.ReplaceLineEndings("\n"), run.Errors);
        Assert.Equal(("", 1), (run.Output, run.ExitCode));
        Assert.DoesNotContain(Key, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(Key), run.Errors, StringComparison.Ordinal);
    }
}
