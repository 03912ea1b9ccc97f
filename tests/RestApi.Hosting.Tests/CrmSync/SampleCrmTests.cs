using System.Globalization;
using System.Text.RegularExpressions;

namespace Acme.HostingTests.CrmSync;

/// <summary>The main job as a newcomer runs it: the sample with its own CRM.</summary>
public sealed class SampleCrmTests : IDisposable
{
    private readonly CrmSyncProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task First_run_creates_all_contacts_and_the_second_updates_those_that_changed()
    {
        var first = await _program.RunAsync();

        Assert.Equal(("", 0), (first.Errors, first.ExitCode));
        Assert.Equal(
            "Started the sample CRM with 450 contacts on 127.0.0.1:PORT\n"
                + "Fetched 450 contacts from CRM\n"
                + "Import complete: 450 created, 0 updated\n"
                + "Stored in crm-sync.db, tables contacts and sync_jobs\n",
            WithoutPort(first.Output)
        );
        AssertCounts(contacts: 450, changed: 0);
        Assert.Equal("Synced 450 contacts", JobField("c_last_sync_status"));
        var phones = Phones();
        var watermark = JobField("c_last_sync_date");

        var second = await _program.RunAsync();

        Assert.Equal(("", 0), (second.Errors, second.ExitCode));
        Assert.Contains(
            "\nFetched 20 contacts from CRM\nImport complete: 0 created, 20 updated\n",
            second.Output,
            StringComparison.Ordinal
        );
        AssertCounts(contacts: 450, changed: 20);
        Assert.Equal("Synced 20 contacts", JobField("c_last_sync_status"));
        Assert.Equal(20, Phones().Except(phones).Count());
        Assert.True(string.CompareOrdinal(watermark, JobField("c_last_sync_date")) < 0);
    }

    [Fact]
    public async Task Contacts_arrive_with_all_mapped_fields()
    {
        await _program.RunAsync("--db", "other.db");

        var contact = Sqlite.Scalar(_program.File("other.db"), "SELECT fields FROM contacts WHERE fields ->> 'c_external_id' = '1002'");

        Assert.Equal(
            """{"title":"Boris Abe","c_email":"Boris.Abe@example.com","c_phone":"+15550000001","c_company_name":"Globex","c_external_id":"1002","c_source":"crm-sync"}""",
            contact
        );
        Assert.False(File.Exists(_program.Database));
    }

    [Fact]
    public async Task Secrets_of_the_machine_do_not_disturb_it()
    {
        _program
            .WithEnvironment(CrmSyncProgram.ApiKeyName, "another-key")
            .WithEnvironment(CrmSyncProgram.BaseUrlName, "https://crm.example.invalid");

        var run = await _program.RunAsync();

        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        AssertCounts(contacts: 450, changed: 0);
    }

    [Fact]
    public async Task File_of_another_kind_stays_as_it_is()
    {
        await File.WriteAllTextAsync(_program.Database, new string('x', 4_096));

        var run = await _program.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"\Aerror: Record store '.*crm-sync\.db' is not a SQLite database\. .*\n\z", run.Errors);
        Assert.Equal(new string('x', 4_096), await File.ReadAllTextAsync(_program.Database));
    }

    private void AssertCounts(int contacts, int changed)
    {
        var text = contacts.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(text, Sqlite.Scalar(_program.Database, "SELECT count(*) FROM contacts"));
        Assert.Equal(text, Sqlite.Scalar(_program.Database, "SELECT count(DISTINCT fields ->> 'c_external_id') FROM contacts"));
        Assert.Equal(
            changed.ToString(CultureInfo.InvariantCulture),
            Sqlite.Scalar(_program.Database, "SELECT count(*) FROM contacts WHERE updated_at > (SELECT max(created_at) FROM contacts)")
        );
    }

    private string[] Phones() => Sqlite.Column(_program.Database, "SELECT fields ->> 'c_phone' FROM contacts");

    private string JobField(string name) => Sqlite.Scalar(_program.Database, $"SELECT fields ->> '{name}' FROM sync_jobs");

    private static string WithoutPort(string output) => Regex.Replace(output, @"127\.0\.0\.1:\d+", "127.0.0.1:PORT");
}
