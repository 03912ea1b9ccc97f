using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Acme.CallBenchmarks;

/// <summary>HttpClient with a JSON context, without a library: the measure of all others.</summary>
internal sealed class HttpClientCalls(HttpClient client)
{
    public static Contender Create(HttpClient client)
    {
        var calls = new HttpClientCalls(client);
        return new("HttpClient, async", Call.Of(calls.GetAsync), Call.Of(calls.PostAsync), Call.Of(calls.MissingAsync));
    }

    public static Contender CreateSynchronous(HttpClient client)
    {
        var calls = new HttpClientCalls(client);
        return new("HttpClient, sync", Call.Of(calls.Get), Call.Of(calls.Post), Call.Of(calls.Missing));
    }

    private async Task<ContactPage?> GetAsync()
    {
        using var request = NewGet();
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(ContactJson.Default.ContactPage);
    }

    private async Task<AddedContact?> PostAsync()
    {
        using var request = NewPost();
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(ContactJson.Default.AddedContact);
    }

    private async Task<ApiProblem?> MissingAsync()
    {
        using var request = NewFind();
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        RequireMissing(response);
        return await response.Content.ReadFromJsonAsync(ContactJson.Default.ApiProblem);
    }

    private ContactPage? Get()
    {
        using var request = NewGet();
        using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var content = response.Content.ReadAsStream();
        return JsonSerializer.Deserialize(content, ContactJson.Default.ContactPage);
    }

    private AddedContact? Post()
    {
        using var request = NewPost();
        using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var content = response.Content.ReadAsStream();
        return JsonSerializer.Deserialize(content, ContactJson.Default.AddedContact);
    }

    private ApiProblem? Missing()
    {
        using var request = NewFind();
        using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        RequireMissing(response);
        using var content = response.Content.ReadAsStream();
        return JsonSerializer.Deserialize(content, ContactJson.Default.ApiProblem);
    }

    private static HttpRequestMessage NewGet() =>
        WithKey(
            new(
                HttpMethod.Get,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"api/v2/contacts?updated_since={Uri.EscapeDataString(Scenario.UpdatedSince)}&limit={Scenario.PageSize}"
                )
            )
        );

    private static HttpRequestMessage NewPost() =>
        WithKey(
            new(HttpMethod.Post, "api/v2/contacts") { Content = JsonContent.Create(Scenario.NewContact, ContactJson.Default.NewContact) }
        );

    private static HttpRequestMessage NewFind() =>
        WithKey(new(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"api/v2/contacts/{Scenario.MissingId}")));

    private static HttpRequestMessage WithKey(HttpRequestMessage request)
    {
        request.Headers.Add("X-API-Key", Scenario.ApiKey);
        return request;
    }

    private static void RequireMissing(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.NotFound)
        {
            throw new InvalidOperationException($"404 was expected, not {(int)response.StatusCode}.");
        }
    }
}
