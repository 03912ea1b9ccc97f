namespace Acme.HostingTests.CrmSync;

/// <summary>The sample against a CRM that it did not bring along, when all goes well.</summary>
public sealed class ForeignCrmTests : IDisposable
{
    private const string Key = "k3y-of-the-crm/with+signs";

    private readonly CrmSyncProgram _program = new CrmSyncProgram().WithEnvironment(CrmSyncProgram.ApiKeyName, Key);

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(int.MaxValue, true, "0,200,400")]
    [InlineData(int.MaxValue, false, "0,200,400,450")]
    [InlineData(180, false, "0,180,360,450")]
    public async Task All_pages_are_fetched_however_the_crm_pages(int largestPage, bool tellsTotal, string offsets)
    {
        await using var crm = await FakeCrm.StartAsync(FakeCrm.Contacts(450, largestPage, tellsTotal));

        var run = await _program.RunAsync("--crm", crm.Url);

        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        Assert.StartsWith("Fetched 450 contacts from CRM\nImport complete: 450 created, 0 updated\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(offsets, string.Join(',', crm.Requests.Select(request => request.Query["offset"])));
        Assert.All(
            crm.Requests,
            request => Assert.Equal(("/api/v2/contacts", "200", Key), (request.Path, request.Query["limit"], request.ApiKey))
        );
    }

    [Fact]
    public async Task Next_run_asks_for_what_changed_since_just_before_the_last_fetch()
    {
        await using var crm = await FakeCrm.StartAsync(FakeCrm.Contacts(2));

        await _program.RunAsync("--crm", crm.Url);
        var watermark = JobField("c_last_sync_date");
        await _program.RunAsync("--crm", crm.Url);

        Assert.Equal(2, crm.Requests.Count);
        var first = crm.Requests.First();
        Assert.DoesNotContain("updated_since", first.Query.Keys);
        Assert.True(string.CompareOrdinal(watermark, first.ReceivedAt.ToString("O")) < 0, $"{watermark} is after {first.ReceivedAt:O}.");
        Assert.Equal(watermark, crm.Requests.Last().Query["updated_since"]);
    }

    [Fact]
    public async Task Nothing_new_is_said_on_the_job_and_moves_the_watermark()
    {
        await using var crm = await FakeCrm.StartAsync(_ => CrmAnswer.Page([], total: 0));

        var run = await _program.RunAsync("--crm", crm.Url);

        Assert.StartsWith("Fetched 0 contacts from CRM\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, "No new contacts"), (run.ExitCode, JobField("c_last_sync_status")));
        Assert.NotEmpty(JobField("c_last_sync_date"));
    }

    [Fact]
    public async Task Contact_that_comes_twice_is_imported_once_and_reported()
    {
        await using var crm = await FakeCrm.StartAsync(_ => CrmAnswer.Page([1, 2, 1], total: 3));

        var run = await _program.RunAsync("--crm", crm.Url);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Import complete: 2 created, 0 updated\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("warn: Contact 1 was not imported: An earlier row of this import has the same key; keep one of them.\n", run.Errors);
        Assert.Equal("Synced 2 contacts, 1 were not imported", JobField("c_last_sync_status"));
    }

    [Fact]
    public async Task Two_crms_do_not_share_a_watermark()
    {
        await using var one = await FakeCrm.StartAsync(FakeCrm.Contacts(1));
        await using var other = await FakeCrm.StartAsync(FakeCrm.Contacts(2));

        await _program.RunAsync("--crm", one.Url);
        await _program.RunAsync("--crm", other.Url);

        Assert.DoesNotContain("updated_since", Assert.Single(other.Requests).Query.Keys);
    }

    [Fact]
    public async Task User_secrets_are_read_and_the_environment_wins()
    {
        await using var crm = await FakeCrm.StartAsync(FakeCrm.Contacts(1));
        using var program = new CrmSyncProgram()
            .WithUserSecret(CrmSyncProgram.ApiKeyName, "key-of-user-secrets")
            .WithEnvironment(CrmSyncProgram.BaseUrlName, crm.Url);

        await program.RunAsync("--crm");
        await program.WithEnvironment(CrmSyncProgram.ApiKeyName, Key).RunAsync("--crm");

        Assert.Equal(["key-of-user-secrets", Key], crm.Requests.Select(request => request.ApiKey));
    }

    private string JobField(string name) => Sqlite.Scalar(_program.Database, $"SELECT fields ->> '{name}' FROM sync_jobs");
}
