using System.Globalization;
using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.CrmSync;

internal static class ContactActions
{
    [Action("sync_contacts")]
    public static void SyncContacts(SyncJob job)
    {
        Secrets.EnsurePresent();

        // Taken before the fetch: what changes in the CRM meanwhile belongs to the next run.
        var watermark = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        var contacts = ContactFetch.FetchAll(job.LastSyncDate);
        ActionLog.Info($"Fetched {contacts.Count} contacts from CRM");

        job.LastSyncStatus = contacts.Count == 0 ? "No new contacts" : Import(contacts);
        // The record is saved only if nothing was thrown until the end, so the watermark never runs ahead of the contacts.
        job.LastSyncDate = watermark;
    }

    private static string Import(IReadOnlyList<Contact> contacts)
    {
        var result = ComindServer.ImportData(
            contacts.Select(ToRecord),
            keyFields: ["c_external_id"],
            new ImportOptions { App = "contacts" }
        );
        ActionLog.Info($"Import complete: {result.Created} created, {result.Updated} updated");
        foreach (var row in result.Rejected)
        {
            ActionLog.Warn($"Contact {contacts[row.Index].Id} was not imported: {row.Reason}");
        }

        var imported = contacts.Count - result.Rejected.Count;
        return result.Rejected.Count == 0
            ? $"Synced {imported} contacts"
            : $"Synced {imported} contacts, {result.Rejected.Count} were not imported";
    }

    private static JsonObject ToRecord(Contact contact) =>
        new()
        {
            ["title"] = contact.FullName,
            ["c_email"] = contact.Email,
            ["c_phone"] = contact.Phone,
            ["c_company_name"] = contact.Company,
            ["c_external_id"] = contact.Id.ToString(CultureInfo.InvariantCulture),
            ["c_source"] = "crm-sync",
        };
}
