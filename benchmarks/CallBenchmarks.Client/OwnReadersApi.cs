using Comind.Api.Server;

namespace Acme.CallBenchmarks;

/// <summary>Generated calls without a JSON context: what reads and writes the JSON is generated too.</summary>
[RestClient(BaseUrl = "https://api.example.com")]
[ApiKeyHeader("X-API-Key", nameof(Secrets.ApiKey))]
public static partial class OwnReadersApi
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

    [Get("/api/v2/problems/latest")]
    public static partial ApiProblem GetLatestProblem();

    public static ApiProblem FindMissing(int id)
    {
        using var response = FindContact(id);
        return Problem(response);
    }

    public static async Task<ApiProblem> FindMissingAsync(int id)
    {
        using var response = await FindContactAsync(id);
        return Problem(response);
    }

    private static ApiProblem Problem(RestResponse response) =>
        response.StatusCode == 404
            ? response.ReadJson<ApiProblem>(GeneratedJson.ReadApiProblem)
            : throw new InvalidOperationException($"404 was expected, not {response.StatusCode}.");
}
