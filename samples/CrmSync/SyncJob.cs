using Comind.Api.Server;

namespace Acme.CrmSync;

/// <summary>The record that the sync is started on: what was synced last, and how it went.</summary>
[Entity]
internal sealed partial class SyncJob : Entity
{
    /// <summary>Everything that changed in the CRM before this time is here: <c>c_last_sync_date</c>, ISO 8601.</summary>
    [Field]
    public partial string? LastSyncDate { get; set; }

    [Field]
    public partial string? LastSyncStatus { get; set; }
}
