using System.Net;
using System.Text.Json;
using RestSharp;
using RestSharp.Serializers.Json;

namespace Acme.CallBenchmarks;

/// <summary>RestSharp with the JSON context, no exception for the 404.</summary>
internal sealed class RestSharpContender(RestClient client)
{
    public static Contender Create(HttpClient client, Uri baseUrl)
    {
        var calls = new RestSharpContender(
            new RestClient(
                client,
                new RestClientOptions(baseUrl),
                configureSerialization: static serializers => serializers.UseSystemTextJson(ContactJson.Default.Options)
            )
        );
        return new("RestSharp 114.1.0, async", Call.Of(calls.GetAsync), Call.Of(calls.PostAsync), Call.Of(calls.MissingAsync));
    }

    private Task<ContactPage?> GetAsync() =>
        client.GetAsync<ContactPage>(
            new RestRequest("api/v2/contacts")
                .AddQueryParameter("updated_since", Scenario.UpdatedSince)
                .AddQueryParameter("limit", Scenario.PageSize)
                .AddHeader("X-API-Key", Scenario.ApiKey)
        );

    private Task<AddedContact?> PostAsync() =>
        client.PostAsync<AddedContact>(
            new RestRequest("api/v2/contacts").AddHeader("X-API-Key", Scenario.ApiKey).AddJsonBody(Scenario.NewContact)
        );

    private async Task<ApiProblem?> MissingAsync()
    {
        var request = new RestRequest("api/v2/contacts/{id}")
            .AddUrlSegment("id", Scenario.MissingId)
            .AddHeader("X-API-Key", Scenario.ApiKey);
        var response = await client.ExecuteAsync(request);
        return response.StatusCode == HttpStatusCode.NotFound
            ? JsonSerializer.Deserialize(response.Content!, ContactJson.Default.ApiProblem)
            : throw new InvalidOperationException($"404 was expected, not {response.StatusCode}.");
    }
}
