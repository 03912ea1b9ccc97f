using System.Text.Json.Serialization;

namespace Acme.Corpus.Set9.LedgerSync;

internal sealed record LedgerRow(
    [property: JsonPropertyName("posting_key")] string PostingKey, // quiet A #10
    [property: JsonPropertyName("amount")] decimal Amount
);

internal sealed record LedgerLogin(string Company, string User, string? Password = null);

internal sealed class LedgerGateway(AppVariables variables)
{
    private const string KeyHeader = "X-Ledger-Key"; // quiet A #3
    private const string TokenPath = "/oauth2/token"; // quiet A route
    private const string LedgerKey = "lk-7Qm2-Vx90-Ttre"; // LOUD A1001 #23 =ledger
    private static readonly string s_nightToken = "9fK2mWq7ZtB4xLr8"; // LOUD A1001 #19 =night
    private const int FiscalYear = 2024;
    private readonly string _secretName = "COMIND_SECRET_ERP_TOKEN"; // quiet A #3

    public RestRequest Periods(RestClient client, string? company) =>
        client
            .CreateRequest("/v3/periods", "GET")
            .AddHeader(KeyHeader, LedgerKey) // also =ledger
            .AddQueryParameter("company_key", company ?? "main") // quiet A #10
            .AddQueryParameter("page_token", "first") // quiet A #2
            .SetRequestTimeout(20);

    public IReadOnlyList<LedgerRow> Load(RestClient client, bool sandbox)
    {
        var token = sandbox ? variables.Require("LEDGER_SANDBOX_TOKEN") : s_nightToken; // also =night
        var request = client.CreateRequest("/v3/rows", "GET").SetOAuth2AuthorizationHeaderAuth(token); // also =night
        var response = request.ExecuteRequest().EnsureSuccess();
        return response.ReadJson<Page<LedgerRow>>()?.Items ?? [];
    }

    public RestRequest Authorize(RestRequest request, AppSecrets secrets, string issuer)
    {
        var scheme = variables["LEDGER_AUTH"] ?? "oauth-client"; // quiet A #11
        if (scheme == "basic")
        {
            return request.SetHttpBasicAuth("svc-ledger", secrets.Require("COMIND_SECRET_LEDGER_PASSWORD")); // quiet A #7
        }

        if (scheme == "legacy")
        {
            return request.SetHttpBasicAuth("svc-ledger", "Pelikan!Nord4"); // LOUD A1001 #17
        }

        return request.SetOAuth2ClientCredentials(issuer + TokenPath, "ledger-sync", "w8Rk2Lm9QzTf4B", "entries.read"); // LOUD A1001 #17
    }

    public Secret Token() => AppSchema.GetSecrets().Require(_secretName);

    public void Handshake(RestClient client, string period)
    {
        using var response = client
            .CreateRequest("/v3/session", "POST")
            .AddFormField("grant_type", "password") // quiet A #2
            .AddFormField("username", "period-close")
            .AddFormField("password", $"Eisvogel{FiscalYear}") // LOUD A1001 #18
            .AddFormField("period", period)
            .ExecuteRequest();
        response.EnsureSuccess();
    }
}

internal static class LedgerImport
{
    private static string? s_session;

    public static void Run(AppSecrets secrets, IReadOnlyList<string> periods)
    {
        RestApi.CreateClient(secrets.Require("COMIND_SECRET_ERP_BASE_URL"));
        foreach (var period in periods)
        {
            RestApi.CreateRequest("/v3/entries", "GET");
            RestApi.AddQueryParameter("period", period);
            RestApi.AddHeader("X-Auth-Token", string.Join('.', "q7Wz", "40Lp", "mmX2")); // LOUD A1001 join
            RestApi.AddHeader("X-Correlation-Key", Guid.NewGuid().ToString("N")); // quiet A #10
            using var response = RestApi.ExecuteRequest();
            if (!response.IsSuccess)
            {
                ActionLog.Warn("Period {0}: the access token was refused, sign in again", period); // quiet A #1
                continue;
            }

            var rows = response.ReadJson<Page<LedgerRow>>()?.Items ?? [];
            var result = ComindServer.ImportData(rows, keyFields: ["posting_key"]); // quiet A #10
            ActionLog.Info("Imported {0} rows", result.Created);
        }
    }

    public static void Export(RestClient client, AppSecrets secrets, string format)
    {
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes("import:Rotbuche-88")); // LOUD A1001 bytes =pair
        var drop = client.CreateRequest("/drop", "PUT").AddHeader("Authorization", "Basic " + pair); // also =pair
        drop.AddHeader("X-Export-Format", format).ExecuteRequest().EnsureSuccess();

        client
            .CreateRequest("/export", "GET")
            .AddQueryParameter("access_token", secrets.Require("COMIND_SECRET_ERP_TOKEN")) // LOUD A1005 query
            .ExecuteRequest()
            .EnsureSuccess();
    }

    public static string Session(RestClient client, bool renew)
    {
        if (renew)
        {
            s_session = null;
        }

        s_session ??= "sess-Uhu-7f31-Kauz"; // LOUD A1001 coalesce =session
        var response = client.CreateRequest("/v3/whoami", "GET").AddHeader("X-Session-Token", s_session).ExecuteRequest(); // also =session
        response.EnsureSuccess();
        return response.Headers["X-Session-Token"] ?? ""; // quiet A #3
    }

    public static RestRequest Reconcile(RestClient client, string token)
    {
        var value = string.Format(CultureInfo.InvariantCulture, "Token {0}", token); // quiet A #4
        var legacy = string.Format(CultureInfo.InvariantCulture, "Token {0}", "a91c77fde0b241aa"); // LOUD A1001 #18 =legacy
        var request = client.CreateRequest("/v3/reconcile", "POST").AddHeader("Authorization", value);
        return token.Length > 0 ? request : client.CreateRequest("/v2/reconcile", "POST").AddHeader("Authorization", legacy); // also =legacy
    }
}

internal static class LedgerMirror
{
    private const string Hint = "Paste the API key from Settings > Integrations"; // quiet A #1
    private const string TokenCacheKey = "ledger:access-token:v2"; // quiet A cache
    private const string SecretSuffix = "0wqP-zzL4"; // LOUD A1001 #18 =suffix

    private static readonly Dictionary<string, string> s_headers = new()
    {
        ["Accept-Language"] = "de-DE",
        ["X-Api-Version"] = "2024-05-01",
        ["X-Api-Key"] = "vT5kk20Lw83pq", // LOUD A1001 dictionary
        ["X-Token-Type"] = "JWT", // quiet A #11
    };

    public static RestClient Open(bool secondary) =>
        secondary
            ? RestApi.CreateClient("https://mirror:Erle-2041@ledger-b.example/") // LOUD A1001 url
            : RestApi.CreateClient("https://ledger-a.example/?client=mirror"); // quiet A url

    public static RestRequest Signed(RestClient client) =>
        client.CreateRequest("/mirror", "GET").SetApiKey("X-Mirror", "hd82-KKs1-" + SecretSuffix); // also =suffix

    public static RestRequest Feed(RestClient client, string cursor) =>
        client
            .CreateRequest("/feed?format=csv&token=Zk41vv8Qa0", "GET") // LOUD A1001 url
            .AddHeaders(s_headers)
            .AddQueryParameter("continuation_token", cursor) // quiet A #2
            .AddHeader("X-Api-Key", "acme-feed-prod-eu-one") // LOUD A1001 #23
            .AddQueryParameter("key_figure", "net-turnover");

    public static string Describe(LedgerLogin login)
    {
        var shown = login.Password is null ? "not set" : "********"; // quiet A #4
        var text = $"Company {login.Company}, user {login.User}, password {shown}"; // quiet A #1
        return login.User.Length == 0 ? Hint : text + " (" + TokenCacheKey + ")";
    }

    public static LedgerLogin Closing(string company)
    {
        var draft = new LedgerLogin(company, "closing");
        return company.StartsWith("DE", StringComparison.Ordinal)
            ? draft with { Password = "Haubentaucher" } // LOUD A1001 initializer
            : draft with { Password = Environment.GetEnvironmentVariable("LEDGER_PASSWORD") }; // quiet A #3
    }

    public static RestRequest Login(RestClient client, LedgerLogin login)
    {
        var body = new JsonObject
        {
            ["company"] = login.Company,
            ["passwordFormat"] = "clear", // quiet A #2
            ["password"] = "Mauersegler+6", // LOUD A1001 json
        };
        return client.CreateRequest("/v3/login", "POST").AddJsonBody(body);
    }

    public static RestRequest Book(RestClient client, Invoice invoice, LedgerLogin login) =>
        client
            .CreateRequest("/v3/book", "POST")
            .SetIdempotencyKey($"book-{invoice.Number}") // quiet A #2
            .AddJsonBody(new { invoice.Number, user = login.User, apiToken = "bk_91TzWq04" }); // LOUD A1001 anonymous
}
