using Flurl.Http;
using Flurl.Http.Configuration;

namespace Acme.CallBenchmarks;

/// <summary>Flurl with the JSON context.</summary>
internal sealed class FlurlContender(IFlurlClient client)
{
    public static Contender Create(HttpClient client)
    {
        var json = new DefaultJsonSerializer(ContactJson.Default.Options);
        var calls = new FlurlContender(new FlurlClient(client).WithSettings(settings => settings.JsonSerializer = json));
        return new("Flurl.Http 4.0.2, async", Call.Of(calls.GetAsync), Call.Of(calls.PostAsync), Call.Of(calls.MissingAsync));
    }

    private Task<ContactPage> GetAsync() =>
        client
            .Request("api/v2/contacts")
            .SetQueryParam("updated_since", Scenario.UpdatedSince)
            .SetQueryParam("limit", Scenario.PageSize)
            .WithHeader("X-API-Key", Scenario.ApiKey)
            .GetJsonAsync<ContactPage>();

    private Task<AddedContact> PostAsync() =>
        client
            .Request("api/v2/contacts")
            .WithHeader("X-API-Key", Scenario.ApiKey)
            .PostJsonAsync(Scenario.NewContact)
            .ReceiveJson<AddedContact>();

    private async Task<ApiProblem> MissingAsync()
    {
        using var response = await client
            .Request("api/v2/contacts", Scenario.MissingId)
            .WithHeader("X-API-Key", Scenario.ApiKey)
            .AllowHttpStatus(404)
            .GetAsync();
        return response.StatusCode == 404
            ? await response.GetJsonAsync<ApiProblem>()
            : throw new InvalidOperationException($"404 was expected, not {response.StatusCode}.");
    }
}
