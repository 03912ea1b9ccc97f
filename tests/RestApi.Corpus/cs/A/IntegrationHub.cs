using System.Net;
using System.Text;

namespace Acme.Corpus.GridHub13;

// ---------------------------------------------------------------------------------------------------------------
//  Everything the grid operator talks to. Endpoints, header names, keys, error codes. Keep the order of the wiki page.
// ---------------------------------------------------------------------------------------------------------------
public static class HubConstants
{
    public static class Endpoints
    {
        public const string Meters = "https://api.meterpoint.example/v2";
        public const string Tokens = "https://login.meterpoint.example/oauth/token"; // quiet A #2
        public const string PasswordReset = Meters + "/users/{user}/password-reset"; // quiet A #2
        public const string Sms = "https://sms.example/api/send?user=grid&password=Stromausfall5"; // LOUD A1001 url =sms
        public const string Weather = "https://weather.example/v1/forecast?key={key}&zip={zip}"; // quiet A #4
    }

    public static class Headers
    {
        public const string ApiKey = "Ocp-Apim-Subscription-Key"; // quiet A #2
        public const string Token = "X-Auth-Token"; // quiet A #2
        public const string Correlation = "X-Correlation-Id";
    }

    public static class Keys
    {
        internal const string Meter = "4c1e9ab27f0d4d55b8e36a9102fd7c3e"; // LOUD A1001 #19 =meter
        public static string SpotMarket { get; } = "{{google-api}}"; // LOUD A1002 #19
        public const string Primary = "meter_id"; // quiet A #10
        internal const string CheckoutPublishable = "{{stripe-publishable}}"; // quiet A #5
        public static readonly string[] RotatedTokens = ["{{gitlab}}"]; // LOUD A1002 array
    }

    public static class Resources
    {
        public const string LoginPasswordLabel = "Login_Password_Label"; // quiet A #3
        public const string TokenExpired = "Errors.TokenExpired"; // quiet A #11
    }

    public static class Features
    {
        public const string PasswordlessLogin = "feature.passwordless-login.enabled"; // quiet A #10
        public const bool UseTokenCache = true;
    }

    public static class Tenants
    {
        public static readonly Guid TenantId = new("72f988bf-86f1-41af-91ab-2d7cd011db47"); // quiet A #5
        public const string ClientId = "a7c39d52-14fe-4b0e-9c77-5d1be30f8a61"; // quiet A #5
        public const string ClientSecret = "{{azure-client}}"; // LOUD A1001 #19 =azure
        public const string StorageConnection =
            "DefaultEndpointsProtocol=https;AccountName=gridhub;AccountKey={{azure-storage}};EndpointSuffix=core.windows.net"; // LOUD A1002 #21
    }
}

public enum HubSystem
{
    Meters,
    SpotMarket,
    Sms,
    Outages,
    Scada,
}

public sealed class Hub
{
    private static readonly Dictionary<HubSystem, Dictionary<string, string>> s_headers = new()
    {
        [HubSystem.Outages] = new() { ["Accept"] = "application/json", ["Authorization"] = "Token 5e1b7f9d3a2c4806" }, // LOUD A1002 dictionary =outage
        [HubSystem.Scada] = new() { ["Accept"] = "text/plain", [HubConstants.Headers.Token] = "anonymous" }, // quiet A #8
    };

    private readonly AppVariables _vars = AppSchema.GetVars();

    public string ReadMeter(string meter)
    {
        RestApi.CreateClient(HubConstants.Endpoints.Meters);
        RestApi.CreateRequest("/meters/{meter}/values", "GET");
        RestApi.AddUrlSegment("meter", meter);
        RestApi.AddHeader(HubConstants.Headers.ApiKey, HubConstants.Keys.Meter); // also =meter
        RestApi.AddHeader(HubConstants.Headers.Correlation, "c0ffee00-0000-4000-a000-000000000001"); // quiet A #5
        var response = RestApi.ExecuteRequest();
        if (response.StatusCode == 401)
        {
            throw new ActionException("HUB-401: subscription key rejected"); // quiet A #1
        }

        return response.EnsureSuccess().Content;
    }

    public JsonNode? Invoices(string month)
    {
        var request = new RestClient("https://billing.example")
            .CreateRequest("/invoices", "GET")
            .AddQueryParameter("month", month)
            .SetOAuth2ClientCredentials(HubConstants.Endpoints.Tokens, HubConstants.Tenants.ClientId, HubConstants.Tenants.ClientSecret, scope: "invoices.read"); // also =azure
        var response = request.ExecuteRequest();
        return response.IsSuccess ? response.ReadJson<JsonNode>() : null;
    }

    public void SendSms(string number, string text)
    {
        var client = new RestClient(HubConstants.Endpoints.Sms); // also =sms
        client.CreateRequest("", "POST").AddFormField("to", number).AddFormField("text", text).ExecuteRequest().EnsureSuccess();
    }

    public void LoginScada(string station)
    {
        var form = new Dictionary<string, string>
        {
            { "station", station },
            { "grant_type", "password" }, // quiet A #11
            { "username", "leitwarte" }, // quiet A #7
            { "password", "Umspannwerk-380kV" }, // LOUD A1002 dictionary =scada
        };
        var response = new RestClient("https://scada.example").CreateRequest("/login", "POST").AddFormFields(form).ExecuteRequest(); // also =scada
        if (response.StatusCode is < 200 or > 299)
        {
            throw new ActionException($"SCADA login of {station} failed");
        }
    }

    public void ReportOutage(string area)
    {
        var call = RestApi.CreateClient(_vars.Require("outage_url")).CreateRequest("/outages", "POST").AddHeaders(s_headers[HubSystem.Outages]); // also =outage
        call.AddFormField("area", area);
        call.AddFormField("access_token", "out_Zk83mWqP1xVt60Lc"); // LOUD A1001 #17
        call.ExecuteRequest().EnsureStatus(200, 202);
    }

    public JsonNode? Substation(int number)
    {
        var map = Api.Rest.V1.Get(
            "gis",
            new ServiceRequest { Path = $"/substations/{number}" },
            headers: new Dictionary<string, string> { ["X-Gis-Key"] = "gis.4Hq7-Zw2M-p9Rt", ["X-Gis-Layer"] = "key-assets" }); // LOUD A1001 dictionary
        return map.Status.Code == 200 ? map.Body : null;
    }

    public string Forecast(string zip, Secret weatherToken)
    {
        var response = new RestClient("https://weather.example")
            .CreateRequest("/v1/forecast/{zip}", "GET")
            .AddUrlSegment("zip", zip)
            .AddHeader("Authorization", $"Bearer {weatherToken}") // quiet A #18
            .ExecuteRequest();
        return response.IsSuccess ? response.Content : "n/a";
    }

    public IDictionary<string, string> Diagnostics() => new SortedDictionary<string, string>
    {
        ["spot.key.present"] = (HubConstants.Keys.SpotMarket.Length > 0).ToString(),
        ["meter.token"] = "[redacted]", // quiet A #4
        ["storage"] = "AccountName=gridhub;AccountKey=***", // quiet A #4
    };

    public static ICredentials Proxy(string? domain)
    {
        var cache = new CredentialCache();
        cache.Add(new Uri("http://proxy.grid.example:3128"), "Basic", new NetworkCredential { UserName = "hub", Password = "Leitung_frei_9", Domain = domain ?? "" }); // LOUD A1002 initializer
        return cache;
    }

    public static string AuthorizationOf(HubSystem system) => system switch
    {
        HubSystem.SpotMarket => "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("grid" + ":" + "Boerse!Spot15")), // LOUD A1002 #18
        HubSystem.Meters or HubSystem.Sms => throw new NotSupportedException("no Authorization header: key in a header of its own"), // quiet A #1
        _ => "",
    };
}
