using System.Globalization;
using System.Text.Json;
using Acme.RuntimeTests.Servers;
using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.HostingTests.Seeds;

/// <summary>
/// "Complete example: sync contacts with an external CRM", "Storing credentials securely" and "Handling responses" of the
/// platform's documentation, statement by statement.
/// </summary>
public sealed class SeedSyncTests : IAsyncLifetime
{
    private const string Key = "k-4711-of-the-seed";

    private readonly InMemoryRecordStore _records = new();
    private string _content =
        """{"data":[{"id":1,"full_name":"Ada Lovelace","email":"ada@example.com"},{"id":2,"full_name":"Alan Turing"}]}""";
    private int _status = 200;
    private EchoServer _crm = null!;

    /// <summary>As the generator writes it.</summary>
    public sealed class SyncJob : Entity
    {
        public string? LastSyncDate
        {
            get => GetField<string>("c_last_sync_date");
            set => SetField("c_last_sync_date", value);
        }

        public string? LastSyncStatus
        {
            get => GetField<string>("c_last_sync_status");
            set => SetField("c_last_sync_status", value);
        }
    }

    public async Task InitializeAsync() =>
        _crm = await EchoServer.StartAsync(context =>
        {
            context.Response.StatusCode = _status;
            return context.Response.WriteAsync(_content);
        });

    public Task DisposeAsync() => _crm.DisposeAsync().AsTask();

    [Fact]
    public void Contacts_are_created_then_updated_and_the_job_tells_of_it()
    {
        var first = Run();
        Assert.True(first.Succeeded, first.Error?.Details);
        Assert.Equal(
            ["Fetched 2 contacts from CRM", "Import complete: 2 created, 0 updated"],
            first.Log.Select(static line => line.Message)
        );
        Assert.Equal("/api/v2/contacts?updated_since=&limit=200", _crm.Last.Target);
        Assert.Equal(Key, _crm.Last.Header("X-API-Key"));

        _content = """{"data":[{"id":2,"full_name":"Alan M. Turing"}]}""";
        var second = Run();
        Assert.Equal("Import complete: 0 created, 1 updated", second.Log[^1].Message);
        Assert.Contains(
            $"updated_since={Uri.EscapeDataString(first.Record!.Fields["c_last_sync_date"]!.ToString())}",
            _crm.Last.Target,
            StringComparison.Ordinal
        );
        Assert.Equal("Synced 1 contacts", second.Record!.Fields["c_last_sync_status"]!.ToString());
        Assert.Equal(
            ["Ada Lovelace", "Alan M. Turing"],
            _records.List("contacts").Select(static contact => contact.Fields["title"]!.ToString()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Nothing_new_changes_only_the_job()
    {
        _content = """{"data":[]}""";

        Assert.Equal("No new contacts", Run().Record!.Fields["c_last_sync_status"]!.ToString());
        Assert.Empty(_records.List("contacts"));
    }

    [Fact]
    public void Missing_credentials_are_named_and_nothing_is_sent()
    {
        var run = Run(key: null);

        Assert.Equal(ActionErrorKind.Business, run.Error!.Kind);
        Assert.StartsWith("Missing CRM credentials.", run.Error.Message, StringComparison.Ordinal);
        Assert.Empty(_crm.Received);
    }

    [Theory]
    [InlineData(401, "Authentication failed - check your API credentials")]
    [InlineData(429, "Rate limit exceeded - try again later")]
    [InlineData(500, "Request failed with status 500: {}")]
    public void A_status_that_is_no_success_ends_the_action_with_its_words(int status, string message)
    {
        (_status, _content) = (status, "{}");

        var run = Run("handle");

        Assert.Equal((ActionErrorKind.Business, message), (run.Error!.Kind, run.Error.Message));
    }

    [Theory]
    [InlineData(200, ActionLogLevel.Info, "Success: {}")]
    [InlineData(404, ActionLogLevel.Warn, "Resource not found, skipping")]
    public void Success_and_an_expected_404_go_on(int status, ActionLogLevel level, string message)
    {
        (_status, _content) = (status, "{}");

        Assert.Equal(new ActionLogLine(level, message), Assert.Single(Run("handle").Log));
    }

    private ActionRunResult Run(string action = "sync_contacts", string? key = Key)
    {
        using var host = ActionHost.ForTests(
            [
                ActionDescriptor.Create<SyncJob>("sync_contacts", static (entity, _) => SyncContacts(entity)),
                ActionDescriptor.Create("handle", static _ => HandleResponse()),
            ],
            new Dictionary<string, string?> { ["COMIND_SECRET_CRM_API_KEY"] = key, ["COMIND_SECRET_CRM_BASE_URL"] = _crm.Url },
            store: _records
        );
        return host.Run(action, "sync_jobs", "1");
    }

    private static void SyncContacts(SyncJob entity)
    {
        // 1. Retrieve credentials from secrets
        var secrets = AppSchema.GetSecrets();
        var apiKey = secrets["COMIND_SECRET_CRM_API_KEY"];
        var baseUrl = secrets["COMIND_SECRET_CRM_BASE_URL"];

        if (apiKey is null || baseUrl is null)
        {
            throw new ActionException(
                "Missing CRM credentials. Configure COMIND_SECRET_CRM_API_KEY and COMIND_SECRET_CRM_BASE_URL in app secrets."
            );
        }

        // 2. Fetch contacts from external CRM
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/api/v2/contacts", "GET");
        RestApi.AddHeader("X-API-Key", apiKey);
        RestApi.AddQueryParameter("updated_since", entity.LastSyncDate ?? "");
        RestApi.AddQueryParameter("limit", "200");
        RestApi.SetRequestTimeout(30);

        var res = RestApi.ExecuteRequest();

        if (res.StatusCode != 200)
        {
            throw new ActionException($"CRM API returned {res.StatusCode}: {res.Content}");
        }

        var crmContacts = JsonDocument.Parse(res.Content).RootElement.GetProperty("data").EnumerateArray().ToList();
        ActionLog.Log($"Fetched {crmContacts.Count} contacts from CRM");

        if (crmContacts.Count == 0)
        {
            entity.LastSyncStatus = "No new contacts";
            entity.LastSyncDate = Now();
            return;
        }

        // 3. Map external data to Comind.work fields
        var mapped = crmContacts.Select(static c => new
        {
            title = c.GetProperty("full_name").GetString(),
            c_email = c.TryGetProperty("email", out var email) ? email.GetString() : null,
            c_external_id = c.GetProperty("id").ToString(),
            c_source = "crm-sync",
        });

        // 4. Import into Comind.work - duplicates matched by c_external_id
        var result = ComindServer.ImportData(data: mapped, keyFields: ["c_external_id"], new ImportOptions { App = "contacts" });

        ActionLog.Log($"Import complete: {result.Created} created, {result.Updated} updated");

        // 5. Update sync status on the trigger record
        entity.LastSyncStatus = $"Synced {crmContacts.Count} contacts";
        entity.LastSyncDate = Now();
    }

    private static void HandleResponse()
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_CRM_BASE_URL"));
        RestApi.CreateRequest("/contacts/7", "GET");
        var res = RestApi.ExecuteRequest();

        // Check for success
        if (res.StatusCode is >= 200 and < 300)
        {
            var data = JsonDocument.Parse(res.Content);
            ActionLog.Log($"Success: {data.RootElement}");
        }
        else if (res.StatusCode == 401)
        {
            throw new ActionException("Authentication failed - check your API credentials");
        }
        else if (res.StatusCode == 404)
        {
            ActionLog.Warn("Resource not found, skipping");
        }
        else if (res.StatusCode == 429)
        {
            throw new ActionException("Rate limit exceeded - try again later");
        }
        else
        {
            throw new ActionException($"Request failed with status {res.StatusCode}: {res.Content}");
        }
    }

    private static string Now() => DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
}
