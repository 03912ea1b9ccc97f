using Refit;

namespace Acme.CallBenchmarks;

internal interface IRefitContacts
{
    [Get("/api/v2/contacts")]
    Task<ContactPage> GetContactsAsync([AliasAs("updated_since")] string updatedSince, int limit, [Header("X-API-Key")] string apiKey);

    [Post("/api/v2/contacts")]
    Task<AddedContact> AddContactAsync([Body] NewContact contact, [Header("X-API-Key")] string apiKey);

    [Get("/api/v2/contacts/{id}")]
    Task<IApiResponse<Contact>> FindContactAsync(int id, [Header("X-API-Key")] string apiKey);
}

/// <summary>Refit: generated code, the JSON context, no exception for the 404.</summary>
internal static class RefitContender
{
    public static Contender Create(HttpClient client)
    {
        var settings = new RefitSettings(new SystemTextJsonContentSerializer(ContactJson.Default.Options));
        var api = RestService.For<IRefitContacts>(client, settings);
        return new(
            "Refit 16.4.0, async",
            Call.Of(() => api.GetContactsAsync(Scenario.UpdatedSince, Scenario.PageSize, Scenario.ApiKey)),
            Call.Of(() => api.AddContactAsync(Scenario.NewContact, Scenario.ApiKey)),
            Call.Of(() => MissingAsync(api))
        );
    }

    private static async Task<ApiProblem?> MissingAsync(IRefitContacts api)
    {
        using var response = await api.FindContactAsync(Scenario.MissingId, Scenario.ApiKey);
        return response.HasResponseError(out var error)
            ? await error.GetContentAsAsync<ApiProblem>()
            : throw new InvalidOperationException($"404 was expected, not {response.StatusCode}.");
    }
}
