using Comind.Api.Server;

namespace Acme.CallBenchmarks;

/// <summary>Generated calls of an API whose URL comes from configuration, as its key does.</summary>
[RestClient(BaseUrl = nameof(Secrets.BaseUrl), JsonContext = typeof(ContactJson))]
[ApiKeyHeader("X-API-Key", nameof(Secrets.ApiKey))]
public static partial class ConfiguredApi
{
    [Get("/api/v2/contacts")]
    public static partial ContactPage GetContacts([Query("updated_since")] string updatedSince, [Query] int limit);

    [Get("/api/v2/contacts")]
    public static partial Task<ContactPage> GetContactsAsync([Query("updated_since")] string updatedSince, [Query] int limit);

    [Post("/api/v2/contacts")]
    public static partial AddedContact AddContact([Body] NewContact contact);

    [Post("/api/v2/contacts")]
    public static partial Task<AddedContact> AddContactAsync([Body] NewContact contact);

    [Get("/api/v2/contacts/{id}")]
    public static partial RestResponse FindContact(int id);

    [Get("/api/v2/contacts/{id}")]
    public static partial Task<RestResponse> FindContactAsync(int id);
}
