namespace Acme.Corpus.SerenadeMapLookup;

// Address book of a courier agency: geocoding, routes, weather on the way. Prototype that stayed.
internal static class CourierMaps
{
    private const string Geo = "https://geo.example";

    public static JsonObject? Geocode(string address)
    {
        RestApi.CreateClient(Geo);
        RestApi.CreateRequest("/search", "GET");
        RestApi.AddQueryParameter("q", address);
        var res = RestApi.ExecuteRequest();
        return JsonSerializer.Deserialize<JsonObject>(res.Content); // LOUD B2001 no-check
    }

    public static JsonObject? Reverse(double lat, double lon)
    {
        RestApi.CreateClient(Geo);
        RestApi.CreateRequest("/reverse", "GET");
        RestApi.AddQueryParameter("lat", lat);
        RestApi.AddQueryParameter("lon", lon);
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode == 404) // also =reverse
            return null;

        return res.ReadJson<JsonObject>(); // LOUD B2001 only-404 =reverse
    }

    public static string Route(string from, string to)
    {
        RestApi.CreateClient(Geo);
        RestApi.CreateRequest("/route", "GET");
        RestApi.AddQueryParameter("from", from);
        RestApi.AddQueryParameter("to", to);
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode != 500) // also =route
        {
            var doc = JsonNode.Parse(res.Content); // LOUD B2001 not-500 =route
            return doc?["polyline"]?.ToString() ?? "";
        }

        return "";
    }

    public static List<Contact> Customers()
    {
        RestApi.CreateClient(Secrets.CrmBaseUrl);
        RestApi.CreateRequest("/contacts", "GET");
        RestApi.SetApiKey("X-API-Key", Secrets.CrmApiKey);
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode != 200)
        {
            throw new ActionException($"GET /contacts failed with {res.StatusCode}: {res.Content}"); // quiet B message
        }

        return res.ReadJson<List<Contact>>() ?? []; // quiet B throw
    }

    public static decimal Temperature(string city)
    {
        var res = new RestClient("https://weather.example").CreateRequest("/now/" + city, "GET").ExecuteRequest();
        if (res.StatusCode != 200) // also =temp
        {
            ActionLog.Warn("weather service answered {status}", res.StatusCode);
        }

        using var doc = JsonDocument.Parse(res.Content); // LOUD B2001 log-only =temp
        return doc.RootElement.GetProperty("temp").GetDecimal();
    }

    public static Shipment? Track(string number)
    {
        var res = new RestClient("https://parcel.example").CreateRequest("/track/" + number, "GET").ExecuteRequest();
        var shipment = res.ReadJson<Shipment>(); // LOUD B2001 check-after =track
        if (!res.IsSuccess) // also =track
            throw new ActionException("tracking failed");

        return shipment;
    }

    public static List<Shipment> TrackAll(IEnumerable<string> numbers)
    {
        var result = new List<Shipment>();
        foreach (var number in numbers)
        {
            var res = new RestClient("https://parcel.example").CreateRequest("/track/" + number, "GET").ExecuteRequest();
            if (res.StatusCode >= 400 || res.StatusCode < 200)
                continue;
            result.Add(res.ReadJson<Shipment>()!); // quiet B continue
        }

        return result;
    }

    public static Order? BookPickup(Order order)
    {
        RestApi.CreateClient("https://courier.example");
        RestApi.CreateRequest("/token", "POST");
        RestApi.AddFormField("grant_type", "client_credentials");
        RestApi.SetHttpBasicAuth("agency", Secrets.PayToken);
        var tokenRes = RestApi.ExecuteRequest();
        if (tokenRes.StatusCode != 200)
            throw new ActionException("courier: no token");
        var token = tokenRes.ReadJson<JsonObject>()?["access_token"]?.ToString() ?? ""; // quiet B throw

        RestApi.CreateClient("https://courier.example");
        RestApi.CreateRequest("/pickups", "POST");
        RestApi.SetOAuth2AuthorizationHeaderAuth(token);
        RestApi.AddJsonBody(order);
        var bookRes = RestApi.ExecuteRequest();
        if (tokenRes.StatusCode != 200)
            throw new ActionException("courier: booking failed");
        return bookRes.ReadJson<Order>(); // LOUD B2001 other-response
    }

    public static void CancelPickup(string id)
    {
        RestApi.CreateClient("https://courier.example");
        RestApi.CreateRequest($"/pickups/{id}", "DELETE");
        RestApi.ExecuteRequest(); // LOUD B2002 ignored
    }

    public static void ConfirmPickup(string id)
    {
        RestApi.CreateClient("https://courier.example");
        RestApi.CreateRequest($"/pickups/{id}/confirm", "POST");
        RestApi.ExecuteRequest().EnsureStatus(200, 204); // quiet B ensure-status
    }

    public static string? Zone(string zip)
    {
        RestApi.CreateClient(Geo);
        RestApi.CreateRequest("/zones/" + zip, "GET");
        var res = RestApi.ExecuteRequest();
        return res.StatusCode / 100 == 2 ? JsonNode.Parse(res.Content)?["zone"]?.ToString() : null; // quiet B divide
    }

    public static JsonNode? Traffic(string road)
    {
        RestApi.CreateClient("https://traffic.example");
        RestApi.CreateRequest("/roads/" + road, "GET");
        var res = RestApi.ExecuteRequest();
        switch (res.StatusCode)
        {
            case 200:
            case 203:
                return JsonNode.Parse(res.Content); // quiet B switch
            case 404:
                return null;
            default:
                throw new ActionException("traffic: " + res.StatusCode);
        }
    }
}
