namespace Acme.Corpus.MaestroHookRelay;

internal abstract record Outcome<T>
{
    public sealed record Ok(T? Value) : Outcome<T>;

    public sealed record Failed(int Status) : Outcome<T>;
}

/// <summary>hook |> enrich |> relay, for shops and newsletters. Functions only.</summary>
internal static class HookRelay
{
    private static readonly int[] s_accepted = [200, 201, 202];

    private static readonly Func<string, RestResponse> s_get = static path => Shop(path, "GET").ExecuteRequest();

    public static Order? Enrich(string id) => s_get($"/orders/{id}").ReadJson<Order>(); // LOUD B2001 delegate

    public static Order? EnrichStrict(string id) => Shop($"/orders/{id}", "GET").ExecuteRequest().EnsureSuccess().ReadJson<Order>(); // quiet B chain

    public static Order?[] EnrichAll(IEnumerable<string> ids) =>
        [.. ids.Select(static id => Shop("/orders/" + id, "GET").ExecuteRequest().ReadJson<Order>())]; // LOUD B2001 select

    public static Order?[] EnrichKnown(IEnumerable<string> ids) =>
        [.. ids.Select(static id => Shop("/orders/" + id, "GET").ExecuteRequest())
            .Where(static response => response.IsSuccess)
            .Select(static response => response.ReadJson<Order>())]; // quiet B where

    public static Outcome<T> Read<T>(RestResponse response) => response switch
    {
        { IsSuccess: true } => new Outcome<T>.Ok(response.ReadJson<T>()), // quiet B property-pattern
        _ => new Outcome<T>.Failed(response.StatusCode),
    };

    public static Contact? Subscriber(string mail)
    {
        var response = Lists("/subscribers/" + mail, "GET").ExecuteRequest();
        return response switch
        {
            { StatusCode: 401 or 403 } => throw new ActionException("list service refused the key"), // also =sub
            { StatusCode: 429 } => throw new ActionException("slow down"),
            _ => response.ReadJson<Contact>(), // LOUD B2001 switch-default =sub
        };
    }

    public static Contact? Profile(string mail)
    {
        var response = Lists("/profiles/" + mail, "GET").ExecuteRequest();
        return response is { StatusCode: not 404 } ? response.ReadJson<Contact>() : null; // LOUD B2001 not-404
    }

    public static Contact? Segment(string mail)
    {
        var response = Lists("/segments/" + mail, "GET").ExecuteRequest();
        return response is { StatusCode: >= 200 and < 300 } ok ? ok.ReadJson<Contact>() : null; // quiet B declared-pattern
    }

    public static (Order? Order, Invoice? Invoice) Pair(string id)
    {
        var (orders, invoices) = (s_get("/orders/" + id), s_get("/invoices/" + id));
        return orders.IsSuccess
            ? (orders.ReadJson<Order>(), null) // quiet B tuple
            : (null, invoices.ReadJson<Invoice>()); // LOUD B2001 tuple-other
    }

    public static (Order? Order, Contact? Buyer) Both(string id, string mail)
    {
        var order = s_get("/orders/" + id);
        var buyer = Lists("/subscribers/" + mail, "GET").ExecuteRequest();
        return (order.StatusCode, buyer.StatusCode) switch
        {
            (200, 200) => (order.ReadJson<Order>(), buyer.ReadJson<Contact>()), // quiet B tuple-pattern
            (200, 404) => (order.ReadJson<Order>(), null), // quiet B tuple-pattern
            _ => throw new ActionException("relay: nothing to send"),
        };
    }

    public static JsonObject? Relay(JsonObject hook)
    {
        var response = Lists("/events", "POST").AddJsonBody(hook).ExecuteRequest();
        return s_accepted.Contains(response.StatusCode) ? response.ReadJson<JsonObject>() : null; // quiet B contains
    }

    public static JsonObject? RelayTwice(JsonObject hook)
    {
        return Attempt() ?? Attempt();

        JsonObject? Attempt()
        {
            using var response = Lists("/events", "POST").AddJsonBody(hook).ExecuteRequest();
            return response.StatusCode > 0 ? response.ReadJson<JsonObject>() : null; // LOUD B2001 positive
        }
    }

    public static JsonNode? Stock(string sku)
    {
        RestResponse Guarded(string path)
        {
            var response = s_get(path);
            return response.StatusCode == 200 ? response : throw new ActionException($"{path}: {response.StatusCode}");
        }

        return JsonNode.Parse(Guarded("/stock/" + sku).Content); // quiet B local-function
    }

    public static JsonNode? Price(string sku) =>
        s_get("/prices/" + sku) is var response && (response.StatusCode == 200 || response.Content.Length > 0) // also =price
            ? JsonNode.Parse(response.Content) // LOUD B2001 or-content =price
            : null;

    public static JsonNode? Forms(string serviceId) =>
        Api.Rest.V1.Get(serviceId, new ServiceRequest { Path = "/forms" }).Body; // quiet B service

    public static Order? FromService(string serviceId, string id) =>
        Api.Rest.V1.Get(serviceId, new ServiceRequest { Path = "/orders/" + id }).ReadBody<Order>(); // quiet B service

    public static async Task<Invoice?> LatestAsync(CancellationToken ct) =>
        (await Shop("/invoices/latest", "GET").ExecuteRequestAsync(ct)).ReadJson<Invoice>(); // LOUD B2001 await-chain

    public static async Task<string> DigestAsync(string list, CancellationToken ct)
    {
        var response = await Lists($"/lists/{list}/digest", "GET").ExecuteRequestAsync(ct);
        switch (response)
        {
            case var r when r.StatusCode is 200:
                return JsonNode.Parse(r.Content)?["html"]?.ToString() ?? ""; // quiet B when
            case { StatusCode: 204 }:
                return "";
            default:
                throw new ActionException("digest: " + response.Problem?.Title);
        }
    }

    public static void Purge(IReadOnlyList<string> ids) =>
        ids.ToList().ForEach(static id => Shop("/hooks/" + id, "DELETE").ExecuteRequest()); // LOUD B2002 for-each

    private static RestRequest Shop(string path, string method) => new RestClient("https://shop.example").CreateRequest(path, method);

    private static RestRequest Lists(string path, string method) => new RestClient("https://lists.example").CreateRequest(path, method);
}
