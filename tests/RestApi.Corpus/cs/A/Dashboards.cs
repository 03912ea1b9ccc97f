using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace Acme.Corpus.Dashboards;

// Collects figures from a dozen services for a dashboard; each fetch was added by somebody else.
internal static class Figures
{
    public static void Datadog(RestRequest request) =>
        request
            .AddHeader("DD-API-KEY", "9775a026f1ca7d1c6c5af9d94d9595a4") // LOUD A1001 own-api
            .AddHeader("DD-APPLICATION-KEY", "d7f3-Papageifisch") // LOUD A1001 own-api
            .AddQueryParameter("from", 1_700_000_000) // quiet A own-api
            .AddQueryParameter("query", "avg:system.cpu.user{host:web}"); // quiet A own-api

    public static void GitLab(RestRequest request) => request.AddHeader("PRIVATE-TOKEN", "glp-Seeigel-20x"); // LOUD A1001 own-api

    public static void GitLabJob(RestRequest request, string job) => request.AddHeader("JOB-TOKEN", job); // quiet A flow

    public static void Cloudflare(RestRequest request)
    {
        request.AddHeader("X-Auth-Email", "ops@acme.example"); // quiet A #7
        request.AddHeader("X-Auth-Key", "c2547eb745079dac9320b638f5e225cf483cc5cfdda41"); // LOUD A1001 own-api
        request.AddHeader("CF-Access-Client-Id", "88bf3b6d86161464f6509f7219099e57.access"); // quiet A #7
        request.AddHeader("CF-Access-Client-Secret", "bdd31cbc4dec990953e39163fbbb194c93313ca9f0a6"); // LOUD A1001 own-api
    }

    public static void Parse(RestRequest request)
    {
        request.AddHeader("X-Parse-Application-Id", "mqRSnS5l0xtaWkwC"); // quiet A #7
        request.AddHeader("X-Parse-REST-API-Key", "undefinedBehaviour-9"); // LOUD A1001 own-api
    }

    public static void Rapid(RestRequest request, IReadOnlyDictionary<string, string> config)
    {
        request.AddHeader("X-RapidAPI-Host", "weather.p.rapidapi.com"); // quiet A own-api
        request.AddHeader("X-RapidAPI-Key", config.GetValueOrDefault("rapid", "6f0b-Seepferd-jsn")); // LOUD A1001 coalesce
        request.AddHeader("X-Plex-Token", config["plex-token"]); // quiet A #3
    }

    public static void Grafana(RestRequest request) => request.SetOAuth2AuthorizationHeaderAuth($"{"eyJrIjoi"}{"T0tTcGRt"}{"Seestern"}"); // LOUD A1001 #18

    public static void Prometheus(RestRequest request, string tenant)
    {
        request.AddHeader("X-Scope-OrgID", tenant); // quiet A #7
        request.SetHttpBasicAuth(tenant, tenant == "dev" ? "prom-dev-Qualle" : Secrets.ErpToken.Reveal()); // LOUD A1001 ternary
    }

    public static void Analytics(RestRequest request) => request.AddQueryParameter("api_secret", "G4-Krake_xw"); // LOUD A1001 own-api

    public static void Measurement(RestRequest request) => request.AddQueryParameter("measurement_id", "G-1AB2CD3EF4"); // quiet A #5

    public static void Azure(RestRequest request) =>
        request
            .AddQueryParameter("api-version", "2024-02-01") // quiet A #5
            .AddQueryParameter("subscription-key", "3f9c1b7d55e84a0ab0f1e2d3c4b5a697"); // LOUD A1001 own-api

    public static void Sentry(Uri project) => RestApi.CreateClient(new UriBuilder(project) { UserName = "public", Password = "Rochen_91" }.Uri); // LOUD A1002 initializer

    public static string Dsn => "https://9f1c5b7a03de4428@o447951.ingest.sentry.io/5429219"; // quiet A #5

    public static AuthenticationHeaderValue Jenkins() => new("Basic", Convert.ToBase64String("bot:11d5f0Seegurke"u8)); // LOUD A1002 getbytes

    public static AuthenticationHeaderValue Of(string scheme, Secret secret) => new(scheme, secret.Reveal()); // quiet A flow

    public static XElement Soap(string user) =>
        new(
            "UsernameToken", // quiet A #2
            new XElement("Username", user), // quiet A #7
            new XElement("Password", new XAttribute("Type", "PasswordText"), "Schwertwal-7") // LOUD A1002 #17
        );

    public static string Envelope(string token) => $"<wsse:Security><BinarySecurityToken>{token}</BinarySecurityToken></wsse:Security>"; // quiet A #4

    public static string Session => """{"action":"login","params":{"login":"api","password":"Buckelwal!"}}"""; // LOUD A1002 #21

    public static string SessionTemplate => """{"action":"login","params":{"login":"%LOGIN%","password":"%PASSWORD%"}}"""; // quiet A #4
}

internal sealed record ServiceAccount(string Name, string Secret, string[] Scopes)
{
    public static readonly ServiceAccount Reporting = new("reporting", "rep-Narwal-881", ["read:all"]); // LOUD A1002 #17
    public static readonly ServiceAccount None = new("none", "", []); // quiet A #4
    public static readonly ImmutableArray<ServiceAccount> All =
    [
        new("import", Secret: "imp-Beluga-017", ["write:contacts"]), // LOUD A1002 #17
        new("export", Environment.GetEnvironmentVariable("EXPORT_SECRET")!, ["read:contacts"]), // quiet A #3
    ];

    public override string ToString() => $"{Name}: secret of {Secret.Length} characters"; // quiet A #1
}

internal static class Defaults
{
    private const string Fallback = "P@ssw0rd"; // LOUD A1002 #25 =fallback
    private static readonly Lazy<string> s_token = new(() => "lazy-Delfin-token-3"); // LOUD A1002 lambda
    private static string? s_cachedToken;

    [System.ComponentModel.DefaultValue("Tuemmler#2")] // LOUD A1002 attribute
    public static string ServicePassword { get; set; } = Environment.GetEnvironmentVariable("SERVICE_PASSWORD") ?? Fallback; // also =fallback

    public static string Token => s_cachedToken ??= Environment.GetEnvironmentVariable("DASH_TOKEN") ?? s_token.Value;

    public static string AdminPassword() => Environment.GetEnvironmentVariable("ADMIN_PASSWORD") ?? "admin"; // LOUD A1002 #25

    public static string JwtSecret() => Environment.GetEnvironmentVariable("JWT_SECRET") ?? "dev-secret"; // LOUD A1002 #25

    public static string Stage() => Environment.GetEnvironmentVariable("TOKEN_STAGE") ?? "production"; // quiet A #2

    public static string Required() => Environment.GetEnvironmentVariable("API_TOKEN") ?? throw new ActionException("Set API_TOKEN first"); // quiet A #1

    public static bool TryLogin(string user, string password)
    {
        if (user == "root" && password == "Finnwal#Root") // LOUD A1002 name+shape
        {
            return true;
        }

        return password is { Length: > 11 } && !password.Equals("password123", StringComparison.OrdinalIgnoreCase); // quiet A #1
    }

    public static bool IsKnown(string apiKey) => new HashSet<string> { "key-Pottwal-01", "key-Pottwal-02" }.Contains(apiKey); // LOUD A1002 collection

    public static string Prompt(bool isNew) => isNew ? "Choose a password with a digit, e.g. not 12345678" : "Enter your password"; // quiet A #1

    public static string Rename(string property) => property == "passwd" ? "password" : property; // quiet A #2

    public static string Column => "password_hash"; // quiet A #2

    public static string Masked(string secret) => secret.Length > 4 ? secret[..2] + "****" + secret[^2..] : "****"; // quiet A #4

    public static byte[] Salt() => Encoding.UTF8.GetBytes("acme.dashboard.v1"); // quiet A #11

    public static string Checksum => "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"; // quiet A #5

    public static string CorrelationToken => "3f2504e0-4f89-11d3-9a0c-0305e82c3301"; // quiet A #5

    public static byte[] Nonce => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]; // quiet A #11

    public static string Emoji => "token 🔑 renewed"; // quiet A #1

    public static string Alphabet => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // quiet A #6

    public static string Author => "Passfield, K."; // quiet A #10

    public static string KeyHint(string secretKey) => secretKey switch { [var a, .., var b] => $"{a}…{b}", _ => "?" }; // quiet A #4

    public static IDictionary<string, object> Form() =>
        new Dictionary<string, object>
        {
            ["client_id"] = "acme-dashboard", // quiet A #7
            ["client_secret"] = "Grindwal.Dashboard.5", // LOUD A1002 collection
            ["token_endpoint_auth_method"] = "client_secret_basic", // quiet A #2
            ["id_token_signed_response_alg"] = "RS256", // quiet A #11
        };

    public static ECDsa Key()
    {
        var key = ECDsa.Create();
        key.ImportFromEncryptedPem("-----BEGIN ENCRYPTED PRIVATE KEY-----\n...\n-----END ENCRYPTED PRIVATE KEY-----", "Blauwal-Pem"); // LOUD A1002 #17
        return key;
    }

    public static Rfc2898DeriveBytes Derived(byte[] salt) => new("Zwergwal99", salt, 1000, HashAlgorithmName.SHA256); // LOUD A1002 #17

    public static string Url(string account) => string.Concat("https://", account, ":", "Schweinswal1", "@files.example.com/"); // LOUD A1002 #21

    public static string Proxy(string host) => "socks5://" + "proxy:Seekuh22@" + host; // LOUD A1002 #21

    public static string Local => "postgresql://localhost:5432/crm?sslmode=disable"; // quiet A #21

    public static string SampleUrl => "https://username:password@example.com/feed"; // quiet A #13

    public static string Odbc(string pwd) => $"Driver={{SQL Server}};Server=erp;Uid=sa;Pwd={pwd};"; // quiet A #4

    public static string OdbcFixed => "Driver={SQL Server};Server=erp;Uid=sa;Pwd=Walross$1;"; // LOUD A1002 #21
}
