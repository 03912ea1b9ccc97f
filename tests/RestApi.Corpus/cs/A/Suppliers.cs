using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Acme.Corpus.Suppliers;

// Supplier portals: one class per portal, every author with habits of their own.
internal sealed class AlphaPortal
{
    private const string BaseUrl = "https://alpha.example.com/api"; // quiet A #5
    private const string ApiKey = "a1f9-Hermelin-42"; // LOUD A1001 #19 =alpha
    private static readonly string UserName = "acme_edi"; // quiet A #7
    private static readonly string Password = "Iltis2023!"; // LOUD A1001 #19 =alphapwd

    public string Catalogue()
    {
        RestApi.CreateClient(BaseUrl);
        RestApi.CreateRequest("/catalogue", "GET");
        RestApi.AddHeader("X-API-Key", ApiKey); // also =alpha
        RestApi.SetHttpBasicAuth(UserName, Password); // also =alphapwd
        return RestApi.ExecuteRequest().EnsureSuccess().Content;
    }
}

internal sealed class BetaPortal(string tenant)
{
    private string? _token;

    private string Token => _token ??= Login("edi@acme.example", "Baummarder#7"); // LOUD A1002 #17

    public RestRequest Orders(RestClient client) =>
        client.CreateRequest($"/{tenant}/orders", "GET").SetOAuth2AuthorizationHeaderAuth(Token); // quiet A flow

    public RestRequest Stock(RestClient client) => client.CreateRequest("/stock", "GET").AddHeader("Authorization", "Bearer " + _token); // quiet A flow

    private static string Login(string mail, string password)
    {
        RestApi.CreateClient("https://beta.example.com");
        RestApi.CreateRequest("/login", "POST");
        RestApi.AddJsonBody(new LoginRequest(mail, password, "password")); // quiet A #1
        return RestApi.ExecuteRequest().EnsureSuccess().ReadJson<LoginAnswer>()!.Token;
    }

    internal sealed record LoginRequest(string Mail, string Password, [property: JsonPropertyName("grant_type")] string GrantType); // quiet A #2

    internal sealed record LoginAnswer([property: JsonPropertyName("access_token")] string Token); // quiet A #3
}

internal static class GammaPortal
{
    public static readonly Dictionary<string, string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        { "Accept", "application/vnd.gamma.v3+json" }, // quiet A #5
        { "X-Gamma-Key", "gk_29f0c1Steinmarder" }, // LOUD A1002 collection
        { "X-Gamma-Tenant", "acme" }, // quiet A #7
        { "X-Gamma-Trace", "off" }, // quiet A #2
    };

    public static void Apply(RestRequest request, bool isTest)
    {
        foreach (var (name, value) in Headers)
        {
            request.AddHeader(name, value); // quiet A loop
        }

        if (isTest)
        {
            request.AddHeader("X-Gamma-Sandbox-Token", "sandbox-Mauswiesel-1"); // LOUD A1001 own-api
        }
    }

    public static RestRequest Signed(RestRequest request, string body)
    {
        var signature = Convert.ToHexString(HMACSHA1.HashData("gamma-Zobel-sign"u8, Encoding.UTF8.GetBytes(body))); // LOUD A1002 getbytes
        return request.AddHeader("X-Gamma-Signature", signature); // quiet A #11
    }

    public static RestRequest SignedBy(RestRequest request, Secret key) => request.SetHmacSignature("X-Gamma-Signature", key); // quiet A flow
}

internal static class DeltaPortal
{
    private static readonly (string Region, string Key)[] s_regions = [("eu", "dk-eu-Vielfrass9"), ("us", "dk-us-Fischotter3")]; // LOUD A1001 tuple =delta

    public static void Region(RestRequest request, string region) =>
        request.AddHeader("X-API-Key", s_regions.First(entry => entry.Region == region).Key); // also =delta

    public static string KeyOf(string region) =>
        region switch
        {
            "eu" => "https://eu.delta.example.com", // quiet A #5
            "us" => "https://us.delta.example.com", // quiet A #5
            _ => throw new ArgumentException("no key for this region", nameof(region)), // quiet A #1
        };

    public static string ApiKeyOf(string region)
    {
        switch (region)
        {
            case "eu":
                return "dk-eu-Dachsbau8"; // LOUD A1002 switch-arm
            case "us":
                return Environment.GetEnvironmentVariable("DELTA_US") ?? ""; // quiet A coalesce
            default:
                return string.Empty; // quiet A #4
        }
    }

    public static void Upload(RestRequest request) => request.AddFormField("upload_token", "Waschbaer:upload:77"); // LOUD A1001 own-api

    public static void UploadOf(RestRequest request, string uploadToken) => request.AddFormField("upload_token", uploadToken); // quiet A flow

    public static void Query(RestRequest request) =>
        request.AddQueryParameters(new Dictionary<string, string> { ["api_token"] = "Nutria-31x", ["limit"] = "50" }); // LOUD A1002 collection

    public static void Local(RestRequest request)
    {
        string BuildToken(string prefix) => prefix + "-" + "Bisamratte" + 5;
        request.SetOAuth2AuthorizationHeaderAuth(BuildToken("dt")); // LOUD A1001 local-function
    }

    public static void Out(RestRequest request)
    {
        Credentials(out var user, out var password);
        request.SetHttpBasicAuth(user, password); // also =out
    }

    private static void Credentials(out string user, out string password)
    {
        user = "delta"; // quiet A #7
        password = "Feldhase!5"; // LOUD A1002 name+shape =out
    }
}

internal sealed class EpsilonOptions
{
    public EpsilonOptions()
    {
        Secret = "eps-Wildkatze-12"; // LOUD A1002 name+shape
        SecretKeyName = "epsilon-secret"; // quiet A #3
    }

    public string Secret { get; set; }

    public string SecretKeyName { get; set; }

    public string RefreshToken { get; init; } = "rt." + "Luchs" + ".2291"; // LOUD A1002 #18

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(30); // quiet A #2

    public string TokenCachePath { get; init; } = "/var/cache/epsilon/token.json"; // quiet A #3

    public static EpsilonOptions Test => new() { Secret = "test-secret", RefreshToken = "fake-refresh-token" }; // quiet A #8

    public static EpsilonOptions Live => new() { Secret = "Wildschwein_live_8", RefreshToken = Environment.GetEnvironmentVariable("EPS_REFRESH")! }; // LOUD A1002 initializer

    public static string Describe(EpsilonOptions options) => $"secret: {(options.Secret.Length > 0 ? "set" : "missing")}"; // quiet A #1

    public bool Matches(string token) => string.Equals(token, "hook-Rothirsch-19", StringComparison.Ordinal); // LOUD A1002 name+shape

    public bool IsBearer(string tokenType) => string.Equals(tokenType, "bearer", StringComparison.OrdinalIgnoreCase); // quiet A #2
}

internal static class ZetaPortal
{
    private const string ConnectionTemplate = "Host={0};Username={1};Password={2};Database=zeta"; // quiet A #4
    private const string Connection = "Host=zeta.example.com;Username=edi;Password=Damhirsch7;Database=zeta"; // LOUD A1002 #21
    private const string Trusted = "Host=zeta.example.com;Username=edi;Passfile=/run/secrets/pgpass;Database=zeta"; // quiet A #3
    private const string Sftp = "sftp://edi:Rehbock%21@sftp.zeta.example.com:22/out"; // LOUD A1002 #21
    private const string SftpKey = "sftp://edi@sftp.zeta.example.com:22/out"; // quiet A #21
    private const string Mail = "smtp.zeta.example.com;587;edi@acme.example"; // quiet A #7
    private const string Json = """{ "zeta": { "clientId": "acme", "clientSecret": "Gaemse.4711" } }"""; // LOUD A1002 raw-string
    private const string Xml = """<add key="ZetaPassword" value="Steinbock88" />"""; // LOUD A1002 raw-string
    private const string XmlSample = """<add key="ZetaPassword" value="#{ZetaPassword}" />"""; // quiet A #4
    private const string Yaml = "zeta:\n  user: edi\n  password: Mufflon_12\n"; // LOUD A1002 raw-string
    private const string YamlSample = "zeta:\n  user: edi\n  password: ${ZETA_PASSWORD}\n"; // quiet A #4
    private const string Env = "ZETA_USER=edi\nZETA_PASSWORD=Wisent-2\n"; // LOUD A1002 raw-string

    public static IEnumerable<string> All() => [Connection, ConnectionTemplate, Trusted, Sftp, SftpKey, Mail, Json, Xml, XmlSample, Yaml, YamlSample, Env];
}
