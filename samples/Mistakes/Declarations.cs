namespace Acme.Mistakes;

using System.Text.Json.Serialization;
using Comind.Api.Server;

/// <summary>Names a secret that no settings file declares.</summary>
[RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
[ApiKeyHeader("X-API-Key", "crmApiKye")] // RAPI4001
internal static partial class CrmContacts
{
    public const string Path = "/contacts";
}

/// <summary>Reads a type that its JSON context does not list and that nothing can be generated for.</summary>
[RestClient(BaseUrl = "https://crm.example.com", JsonContext = typeof(CrmEventsJson))]
internal static partial class CrmEvents
{
    [Get("/events/last")]
    public static partial CrmEvent Last(); // RAPI4121
}

internal abstract record CrmEvent(string Name);

[JsonSerializable(typeof(string))]
internal sealed partial class CrmEventsJson : JsonSerializerContext;

/// <summary>A record whose fields nobody reads or writes, because nothing can be added to it.</summary>
[Entity]
internal sealed class SyncJob : Entity // RAPI4101
{
    [Field]
    public string? LastSyncDate { get; set; } // RAPI4101
}

/// <summary>Has the name of the class that settings/variables.ts becomes.</summary>
internal sealed class AppSettings // RAPI4007
{
    public int SyncLimit { get; set; }
}
