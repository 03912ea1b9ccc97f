using System.Text;

namespace Acme.Corpus.Freight13;

public enum Carrier
{
    Northline,
    Roadrunner,
    Seaways,
}

public sealed record Parcel(string Number, double WeightKg, string Zip);

public sealed record Quote(Carrier Carrier, decimal Price);

/// <summary>Builds the requests to the carriers; one builder for each call.</summary>
public sealed class CarrierRequestBuilder
{
    private const string NorthlineKey = "nl-prod-7d41c09be3a85f26"; // LOUD A1001 #23 =north
    private const string DefaultUserAgent = "AcmeFreight/4.2 (+https://acme.example/bots)";

    private static readonly Dictionary<Carrier, string> s_tokens = new()
    {
        [Carrier.Northline] = "{{jwt}}", // LOUD A1002 dictionary
        [Carrier.Roadrunner] = "{{base62-24}}", // LOUD A1002 dictionary
    };

    private string _url = "";
    private string? _token;
    private TimeSpan _timeout = TimeSpan.FromSeconds(20);

    public static CarrierRequestBuilder For(Carrier carrier) =>
        new() { _url = $"https://{carrier.ToString().ToLowerInvariant()}.example", _token = s_tokens.GetValueOrDefault(carrier) };

    public CarrierRequestBuilder WithToken(string token)
    {
        _token = token;
        return this;
    }

    public CarrierRequestBuilder WithTimeout(TimeSpan timeout)
    {
        _timeout = timeout;
        return this;
    }

    public RestRequest Build(string path, string method = "GET")
    {
        var request = new RestClient(_url)
            .CreateRequest(path, method)
            .AddHeader("User-Agent", DefaultUserAgent)
            .AddHeader("X-Idempotency-Key", Guid.NewGuid().ToString("N")) // quiet A #10
            .SetRequestTimeout(_timeout.TotalSeconds);
        return _token is null ? request : request.SetOAuth2AuthorizationHeaderAuth(_token);
    }

    public RestRequest BuildNorthline(string path) =>
        new RestClient("https://gateway.northline.example").CreateRequest(path, "GET").AddHeader("X-Api-Key", NorthlineKey); // also =north
}

public sealed class QuoteService(AppSecrets secrets)
{
    public Quote Roadrunner(Parcel parcel)
    {
        var response = CarrierRequestBuilder.For(Carrier.Roadrunner)
            .Build("/quotes", "POST")
            .AddJsonBody(new { parcel.Number, parcel.WeightKg, parcel.Zip, tariffKey = "STD-DOM-24" }) // quiet A #10
            .ExecuteRequest();
        if (!response.IsSuccess)
        {
            throw new ActionException("Roadrunner refused the token or the parcel"); // quiet A #1
        }

        return new Quote(Carrier.Roadrunner, response.ReadJson<decimal>());
    }

    public Quote Seaways(Parcel parcel)
    {
        var response = new RestClient("https://api.seaways.example/v1")
            .CreateRequest("/rates/{zip}", "GET")
            .AddUrlSegment("zip", parcel.Zip)
            .SetHttpBasicAuth("acme-freight", "Anker#Winde4") // LOUD A1001 #17
            .ExecuteRequest();
        return response.StatusCode == 200 ? new Quote(Carrier.Seaways, response.ReadJson<decimal>()) : throw new ActionException("No rate");
    }

    public string? TrackInland(string number)
    {
        var login = secrets.Require("COMIND_SECRET_INLAND_USER"); // quiet A #3
        var password = secrets["COMIND_SECRET_INLAND_PASSWORD"] ?? throw new ActionException("Inland password missing in the secrets of the app"); // quiet A #1
        using var response = new RestClient(secrets.Require("COMIND_SECRET_INLAND_URL"))
            .CreateRequest("/track", "GET")
            .AddQueryParameter("number", number)
            .AddQueryParameter("pageToken", "first") // quiet A #10
            .SetHttpBasicAuth(login, password)
            .ExecuteRequest();
        return response.IsSuccess ? response.Content : null;
    }

    public void Confirm(string number, string? token = null)
    {
        var bearer = "Bearer " + (token ?? "rr_7Yq2LmZ0cVb8NsXe4Ht6"); // LOUD A1001 #18 =confirm
        CarrierRequestBuilder.For(Carrier.Roadrunner)
            .Build("/confirmations", "PUT")
            .AddHeader("Authorization", bearer) // also =confirm
            .AddJsonBody(new { number })
            .ExecuteRequest()
            .EnsureSuccess();
    }

    public byte[] Label(string number)
    {
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes("labels:Etikett-2oo8")); // LOUD A1001 #18 =label
        var response = RestApi.CreateClient("https://labels.seaways.example")
            .CreateRequest("/labels/{number}.zpl", "GET")
            .AddUrlSegment("number", number)
            .AddHeader("Authorization", $"Basic {credentials}") // also =label
            .ExecuteRequest();
        return response.EnsureSuccess().Content.Length > 0 ? Encoding.ASCII.GetBytes(response.Content) : [];
    }
}

public sealed class CustomsClient
{
    private readonly string broker;
    private readonly Func<string> passphrase;

    public CustomsClient(string broker, Func<string>? passphrase = null)
    {
        this.broker = broker;
        this.passphrase = passphrase ?? (() => "hafen tor kran 1906"); // LOUD A1002 lambda
    }

    public static CustomsClient FromVars(AppVariables vars) => new(vars.Require("customs_broker"), () => vars.Require("customs_passphrase")); // quiet A #3

    public bool Submit(string declaration)
    {
        var xml = new StringBuilder("<declaration>")
            .Append("<broker>").Append(broker).Append("</broker>")
            .Append("<passphrase>").Append(passphrase()).Append("</passphrase>") // quiet A #4
            .Append(declaration)
            .Append("</declaration>");
        var answer = new RestClient("https://customs.example").CreateRequest("/submit", "POST").AddXmlBody(xml.ToString()).ExecuteRequest();
        return answer.IsSuccess;
    }

    public string Ping()
    {
        const string body = "<ping><user>acme</user><password>Zoll_Amt_31</password></ping>"; // LOUD A1002 xml =ping
        var answer = new RestClient("https://customs.example").CreateRequest("/ping", "POST").AddXmlBody(body).ExecuteRequest(); // also =ping
        return answer.EnsureSuccess().Content;
    }
}

public static class FreightCatalog
{
    private static readonly string[] s_tariffs = ["STD", "EXP", "NIGHT"];

    public static string CacheKey(Parcel parcel) => string.Join(':', "quote", parcel.Zip, s_tariffs[0]); // quiet A #10

    public static string Mask(string token) => token.Length < 8 ? "********" : token[..4] + "…" + token[^2..]; // quiet A #4

    public static string PublicTrackingLink(string number) =>
        $"https://track.acme.example/?n={number}&site=6Lc-public-site"; // quiet A #5

    public static string ErrorText(int code) => code switch
    {
        401 => "TOKEN_EXPIRED", // quiet A #11
        403 => "KEY_WITHOUT_PERMISSION", // quiet A #11
        _ => "UNKNOWN",
    };

    /// <summary>
    /// Usage: <code>CarrierRequestBuilder.For(Carrier.Seaways).WithToken("abc123def456ghi789")</code> // quiet A #13
    /// </summary>
    public static RestRequest Seaways(Secret token) =>
        new RestClient("https://api.seaways.example").CreateRequest("/ports", "GET").SetOAuth2AuthorizationHeaderAuth(token);

    public static int CountPorts()
    {
        var response = CarrierRequestBuilder.For(Carrier.Seaways).WithToken("{{base62-32}}").Build("/ports").ExecuteRequest(); // LOUD A1002 #17
        return response.IsSuccess ? JsonNode.Parse(response.Content)!.AsArray().Count : -1;
    }

    public static void Register(string callback)
    {
        var hook = new JsonObject
        {
            ["url"] = callback,
            ["secret"] = "{{stripe-hook}}", // LOUD A1002 json =hook
            ["secretVersion"] = "2", // quiet A #2
            ["events"] = new JsonArray("parcel.delivered", "token.revoked"), // quiet A #10
        };
        CarrierRequestBuilder.For(Carrier.Northline).Build("/hooks", "POST").AddJsonBody(hook).ExecuteRequest().EnsureStatus(201); // also =hook
    }
}

public static class FreightHealth
{
    private const string ProbeParcel = "00340434161094042557"; // quiet A #5

    public static string Yard()
    {
        RestApi.CreateClient("https://yard.acme.example");
        RestApi.CreateRequest("/gates", "GET");
        RestApi.AddHeader("Authorization", "Bearer yard-{{base62-24}}"); // LOUD A1001 #17
        RestApi.AddHeader("Accept", "text/plain");
        var gates = RestApi.ExecuteRequest();
        return gates.StatusCode == 200 ? gates.Content : "closed";
    }

    public static bool CheckAll()
    {
        var depots = new[] { "HAM", "RTM", "ANR" };
        return depots.All(depot => Probe(depot, key: "{{hex32}}")); // LOUD A1002 #17
    }

    private static bool Probe(string depot, string key)
    {
        var response = new RestClient("https://depots.acme.example")
            .CreateRequest("/probe/{depot}", "GET")
            .AddUrlSegment("depot", depot)
            .AddHeader("X-Parcel", ProbeParcel)
            .AddHeader("X-Depot-Key", key) // quiet A parameter
            .ExecuteRequest();
        return response.IsSuccess;
    }
}
