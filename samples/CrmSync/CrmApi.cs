using Comind.Api.Server;

namespace Acme.CrmSync;

[RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl), JsonContext = typeof(CrmJson))]
[ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]
[Timeout(30)]
internal static partial class CrmApi
{
    /// <summary>One page of the contacts that changed at a time or later; without a time, of all.</summary>
    [Get("/api/v2/contacts")]
    public static partial ContactPage GetContacts([Query("updated_since")] string? updatedSince, [Query] int limit, [Query] int offset);
}
