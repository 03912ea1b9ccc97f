using Comind.Api.Server;

namespace Acme.CallBenchmarks;

/// <summary>The same calls statement by statement, as TypeScript action logic writes them.</summary>
public sealed class StatementCalls(string baseUrl)
{
    public ContactPage GetContacts(string updatedSince, int limit)
    {
        Get(updatedSince, limit);
        using var response = RestApi.ExecuteRequest().EnsureSuccess();
        return response.ReadJson(ContactJson.Default.ContactPage);
    }

    public async Task<ContactPage> GetContactsAsync(string updatedSince, int limit)
    {
        Get(updatedSince, limit);
        using var response = (await RestApi.ExecuteRequestAsync()).EnsureSuccess();
        return response.ReadJson(ContactJson.Default.ContactPage);
    }

    public AddedContact AddContact(NewContact contact)
    {
        Post(contact);
        using var response = RestApi.ExecuteRequest().EnsureSuccess();
        return response.ReadJson(ContactJson.Default.AddedContact);
    }

    public async Task<AddedContact> AddContactAsync(NewContact contact)
    {
        Post(contact);
        using var response = (await RestApi.ExecuteRequestAsync()).EnsureSuccess();
        return response.ReadJson(ContactJson.Default.AddedContact);
    }

    public ApiProblem FindMissing(int id)
    {
        Find(id);
        using var response = RestApi.ExecuteRequest();
        return Problem(response);
    }

    public async Task<ApiProblem> FindMissingAsync(int id)
    {
        Find(id);
        using var response = await RestApi.ExecuteRequestAsync();
        return Problem(response);
    }

    private void Get(string updatedSince, int limit)
    {
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/api/v2/contacts", "GET");
        RestApi.AddQueryParameter("updated_since", updatedSince);
        RestApi.AddQueryParameter("limit", limit);
        RestApi.SetApiKey("X-API-Key", Secrets.ApiKey);
    }

    private void Post(NewContact contact)
    {
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/api/v2/contacts", "POST");
        RestApi.SetApiKey("X-API-Key", Secrets.ApiKey);
        RestApi.AddJsonBody(contact, ContactJson.Default.NewContact);
    }

    private void Find(int id)
    {
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/api/v2/contacts/{id}", "GET");
        RestApi.AddUrlSegment("id", id);
        RestApi.SetApiKey("X-API-Key", Secrets.ApiKey);
    }

    private static ApiProblem Problem(RestResponse response) =>
        response.StatusCode == 404
            ? response.ReadJson(ContactJson.Default.ApiProblem)
            : throw new InvalidOperationException($"404 was expected, not {response.StatusCode}.");
}
