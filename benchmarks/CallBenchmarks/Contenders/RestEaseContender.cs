using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RestEase;

namespace Acme.CallBenchmarks;

/// <summary>Public, because RestEase implements it in an assembly made at run time.</summary>
public interface IRestEaseContacts
{
    [Get("api/v2/contacts")]
    Task<ContactPage> GetContactsAsync([Query("updated_since")] string updatedSince, int limit, [Header("X-API-Key")] string apiKey);

    [Post("api/v2/contacts")]
    Task<AddedContact> AddContactAsync([Body] NewContact contact, [Header("X-API-Key")] string apiKey);

    [Get("api/v2/contacts/{id}")]
    [AllowAnyStatusCode]
    Task<Response<ApiProblem>> FindContactAsync([Path] int id, [Header("X-API-Key")] string apiKey);
}

/// <summary>RestEase with the JSON context in place of its default, Newtonsoft.Json.</summary>
internal static class RestEaseContender
{
    public static Contender Create(HttpClient client)
    {
        var api = new RestClient(client)
        {
            RequestBodySerializer = new BodySerializer(),
            ResponseDeserializer = new AnswerDeserializer(),
        }.For<IRestEaseContacts>();
        return new(
            "RestEase 1.4.3, async",
            Call.Of(() => api.GetContactsAsync(Scenario.UpdatedSince, Scenario.PageSize, Scenario.ApiKey)),
            Call.Of(() => api.AddContactAsync(Scenario.NewContact, Scenario.ApiKey)),
            Call.Of(() => MissingAsync(api))
        );
    }

    private static async Task<ApiProblem> MissingAsync(IRestEaseContacts api)
    {
        var response = await api.FindContactAsync(Scenario.MissingId, Scenario.ApiKey);
        using var message = response.ResponseMessage;
        return message.StatusCode == HttpStatusCode.NotFound
            ? response.GetContent()
            : throw new InvalidOperationException($"404 was expected, not {message.StatusCode}.");
    }

    private sealed class BodySerializer : RequestBodySerializer
    {
        public override HttpContent? SerializeBody<T>(T body, RequestBodySerializerInfo info) =>
            JsonContent.Create(body, ContactJson.Default.GetTypeInfo(typeof(T))!);
    }

    private sealed class AnswerDeserializer : ResponseDeserializer
    {
        public override T Deserialize<T>(string? content, HttpResponseMessage response, ResponseDeserializerInfo info) =>
            (T)JsonSerializer.Deserialize(content!, ContactJson.Default.GetTypeInfo(typeof(T))!)!;
    }
}
