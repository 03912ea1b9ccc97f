using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Allocation;

/// <summary>What a call may allocate, as a share of what HttpClient with a JSON context does for the same in the same run.</summary>
public sealed class CallBytesTests
{
    private const string BaseUrl = "https://api.example.com";
    private const string Since = "2026-01-02T03:04:05Z";

    private static readonly Secret s_key = new("key-4711-key-4711", "COMIND_SECRET_BYTES_TEST");
    private static readonly NewContact s_contact = new("Ada Lovelace", "ada@example.com", "active", 7);
    private static readonly byte[] s_page = PageOf(50);
    private static readonly byte[] s_added = """{"id":4711,"name":"Ada Lovelace","status":"active"}"""u8.ToArray();

    [Fact]
    public void A_list_costs_no_more_than_with_HttpClient()
    {
        using var handler = new CannedHandler(s_page);
        using var http = new HttpClient(handler) { BaseAddress = new Uri(BaseUrl) };
        var client = ClientOver(handler);
        var raw = Bytes.PerCall(() => RawGetAsync(http));

        Assert.InRange(Bytes.PerCall(() => GetAsync(client)) / raw, 0.5, 0.98);
        Assert.InRange(Bytes.PerCall(() => Get(client)) / raw, 0.5, 0.96);
    }

    [Fact]
    public void A_small_post_costs_less_than_half()
    {
        using var handler = new CannedHandler(s_added);
        using var http = new HttpClient(handler) { BaseAddress = new Uri(BaseUrl) };
        var client = ClientOver(handler);
        var raw = Bytes.PerCall(() => RawPostAsync(http));

        Assert.InRange(Bytes.PerCall(() => PostAsync(client)) / raw, 0.2, 0.50);
        Assert.InRange(Bytes.PerCall(() => Post(client)) / raw, 0.2, 0.40);
    }

    [Fact]
    public void Readers_and_writers_of_a_type_cost_less_than_a_context()
    {
        using var pages = new CannedHandler(s_page);
        using var added = new CannedHandler(s_added);
        using var rawPages = new HttpClient(pages) { BaseAddress = new Uri(BaseUrl) };
        using var rawAdded = new HttpClient(added) { BaseAddress = new Uri(BaseUrl) };
        var (reading, writing) = (ClientOver(pages), ClientOver(added));

        var get = Bytes.PerCall(() =>
        {
            using var response = NewGet(reading).ExecuteRequest();
            response.EnsureSuccess().ReadJson<ContactPage>(ContactReaders.ReadPage);
        });
        var post = Bytes.PerCall(() =>
        {
            using var response = NewPost(writing, own: true).ExecuteRequest();
            response.EnsureSuccess().ReadJson<AddedContact>(ContactReaders.ReadAdded);
        });

        Assert.InRange(get / Bytes.PerCall(() => RawGetAsync(rawPages)), 0.5, 0.92);
        Assert.InRange(post / Bytes.PerCall(() => RawPostAsync(rawAdded)), 0.2, 0.40);
    }

    [Fact]
    public void What_the_answer_weighs_is_not_copied_to_the_heap()
    {
        Assert.InRange(AbovePage(PageOf(10_000)) - AbovePage(PageOf(100)), -1_024, 1_024);

        static double AbovePage(byte[] page)
        {
            using var handler = new CannedHandler(page);
            var client = ClientOver(handler);
            var parsing = Bytes.PerCall(() => JsonSerializer.Deserialize(page, ContactJson.Default.ContactPage), calls: 4);
            return Bytes.PerCall(() => Get(client), calls: 4) - parsing;
        }
    }

    [Fact]
    public void An_expected_404_costs_less_than_with_HttpClient()
    {
        using var handler = new CannedHandler("{}"u8.ToArray(), HttpStatusCode.NotFound);
        using var http = new HttpClient(handler) { BaseAddress = new Uri(BaseUrl) };
        var client = ClientOver(handler);

        var raw = Bytes.PerCall(async () =>
        {
            using var response = await http.GetAsync(new Uri("/contacts/4711", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        });
        var own = Bytes.PerCall(() =>
        {
            using var response = client.CreateRequest("/contacts/{id}", "GET").AddUrlSegment("id", 4711).ExecuteRequest();
            Assert.Equal(404, response.StatusCode);
        });

        Assert.InRange(own / raw, 0.2, 1.0);
    }

    private static RestClient ClientOver(HttpMessageHandler handler) => new(BaseUrl, RestTransport.Over(handler));

    private static RestRequest NewGet(RestClient client) =>
        client
            .CreateRequest("/api/v2/contacts", "GET")
            .AddQueryParameter("updated_since", Since)
            .AddQueryParameter("limit", 200)
            .SetApiKey("X-API-Key", s_key);

    private static RestRequest NewPost(RestClient client, bool own = false)
    {
        var request = client.CreateRequest("/api/v2/contacts", "POST").SetApiKey("X-API-Key", s_key);
        return own ? request.AddJsonBody(s_contact, ContactReaders.Write) : request.AddJsonBody(s_contact, ContactJson.Default.NewContact);
    }

    private static void Get(RestClient client)
    {
        using var response = NewGet(client).ExecuteRequest();
        response.EnsureSuccess().ReadJson(ContactJson.Default.ContactPage);
    }

    private static async Task GetAsync(RestClient client)
    {
        using var response = await NewGet(client).ExecuteRequestAsync();
        response.EnsureSuccess().ReadJson(ContactJson.Default.ContactPage);
    }

    private static void Post(RestClient client)
    {
        using var response = NewPost(client).ExecuteRequest();
        response.EnsureSuccess().ReadJson(ContactJson.Default.AddedContact);
    }

    private static async Task PostAsync(RestClient client)
    {
        using var response = await NewPost(client).ExecuteRequestAsync();
        response.EnsureSuccess().ReadJson(ContactJson.Default.AddedContact);
    }

    private static async Task RawGetAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/api/v2/contacts?updated_since={Uri.EscapeDataString(Since)}&limit=200"
        );
        request.Headers.Add("X-API-Key", s_key.Reveal());
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync(ContactJson.Default.ContactPage);
    }

    private static async Task RawPostAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v2/contacts");
        request.Headers.Add("X-API-Key", s_key.Reveal());
        request.Content = System.Net.Http.Json.JsonContent.Create(s_contact, ContactJson.Default.NewContact);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync(ContactJson.Default.AddedContact);
    }

    private static byte[] PageOf(int count) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ContactPage([
                .. Enumerable.Range(1, count).Select(id => new Contact(id, $"Contact {id}", $"c{id}@example.com", "active", 3)),
            ]),
            ContactJson.Default.ContactPage
        );
}
