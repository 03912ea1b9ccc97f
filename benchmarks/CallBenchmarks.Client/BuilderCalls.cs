using Comind.Api.Server;

namespace Acme.CallBenchmarks;

/// <summary>The same calls in the fluent style.</summary>
public sealed class BuilderCalls(string baseUrl)
{
    public ContactPage GetContacts(string updatedSince, int limit)
    {
        using var response = Get(updatedSince, limit).ExecuteRequest().EnsureSuccess();
        return response.ReadJson(ContactJson.Default.ContactPage);
    }

    public async Task<ContactPage> GetContactsAsync(string updatedSince, int limit)
    {
        using var response = (await Get(updatedSince, limit).ExecuteRequestAsync()).EnsureSuccess();
        return response.ReadJson(ContactJson.Default.ContactPage);
    }

    public AddedContact AddContact(NewContact contact)
    {
        using var response = Post(contact).ExecuteRequest().EnsureSuccess();
        return response.ReadJson(ContactJson.Default.AddedContact);
    }

    public async Task<AddedContact> AddContactAsync(NewContact contact)
    {
        using var response = (await Post(contact).ExecuteRequestAsync()).EnsureSuccess();
        return response.ReadJson(ContactJson.Default.AddedContact);
    }

    public ApiProblem FindMissing(int id)
    {
        using var response = Find(id).ExecuteRequest();
        return Problem(response);
    }

    public async Task<ApiProblem> FindMissingAsync(int id)
    {
        using var response = await Find(id).ExecuteRequestAsync();
        return Problem(response);
    }

    private RestRequest Get(string updatedSince, int limit) =>
        new RestClient(baseUrl)
            .CreateRequest("/api/v2/contacts", "GET")
            .AddQueryParameter("updated_since", updatedSince)
            .AddQueryParameter("limit", limit)
            .SetApiKey("X-API-Key", Secrets.ApiKey);

    private RestRequest Post(NewContact contact) =>
        new RestClient(baseUrl)
            .CreateRequest("/api/v2/contacts", "POST")
            .SetApiKey("X-API-Key", Secrets.ApiKey)
            .AddJsonBody(contact, ContactJson.Default.NewContact);

    private RestRequest Find(int id) =>
        new RestClient(baseUrl)
            .CreateRequest("/api/v2/contacts/{id}", "GET")
            .AddUrlSegment("id", id)
            .SetApiKey("X-API-Key", Secrets.ApiKey);

    private static ApiProblem Problem(RestResponse response) =>
        response.StatusCode == 404
            ? response.ReadJson(ContactJson.Default.ApiProblem)
            : throw new InvalidOperationException($"404 was expected, not {response.StatusCode}.");
}
