namespace Acme.Corpus.LocalsAndConstants;

// Constants and locals that nobody hands to our API: what they are called and look like is all there is.
internal sealed record Endpoint(string Url, string User, string Password, string? Note = null);

internal static class Jobs
{
    private const int MaxPasswordLength = 64; // quiet A #2

    public static IEnumerable<Endpoint> Endpoints()
    {
        yield return new("https://a.example.com", "svc", "rec-Gibbon-1"); // LOUD A1002 #17
        yield return new("https://b.example.com", "svc", ReadPassword("b")); // quiet A #17
        yield return new("https://c.example.com", "svc", Password: "", Note: "no password needed"); // quiet A #1
        yield return new Endpoint("https://d.example.com", "svc", "x") with { Password = "with-Gecko-2" }; // LOUD A1002 initializer
    }

    public static async Task<string> FetchAsync(RestClient client, CancellationToken cancellationToken)
    {
        const string bearer = "Bearer " + "{{base62-40}}"; // LOUD A1001 #19 =bearer
        var response = await client.CreateRequest("/jobs", "GET").AddHeader("Authorization", bearer).ExecuteRequestAsync(cancellationToken); // also =bearer
        return response.EnsureSuccess().Content; // quiet A flow
    }

    public static void Each(RestClient client)
    {
        foreach (var key in new[] { "each-Lark-1", "each-Wren-2" }) // LOUD A1001 collection =each
        {
            client.CreateRequest("/jobs", "GET").AddHeader("X-API-Key", key).ExecuteRequest().EnsureSuccess(); // also =each
        }
    }

    public static void EachSecret(RestClient client)
    {
        foreach (var key in new[] { Secrets.CrmApiKey, Secrets.PayToken })
        {
            client.CreateRequest("/jobs", "GET").AddHeader("X-API-Key", key).ExecuteRequest().EnsureSuccess(); // quiet A collection
        }
    }

    public static void Rented(RestRequest request)
    {
        Span<char> letters = stackalloc char[8];
        Random.Shared.GetItems("abcdefghjkmnpqrstuvwxyz23456789".AsSpan(), letters); // quiet A #6
        request.SetIdempotencyKey(new string(letters)); // quiet A chars
    }

    public static void Out(RestRequest request)
    {
        Read(out var key);
        request.AddHeader("X-API-Key", key); // quiet A flow
    }

    public static void ByReference(RestRequest request)
    {
        var key = "ref-placeholder";
        Replace(ref key);
        request.AddHeader("X-API-Key", key); // quiet A reassigned
    }

    public static void InLoop(RestRequest request, IEnumerable<string> parts)
    {
        var key = "";
        foreach (var part in parts)
        {
            key += part;
        }

        request.AddHeader("X-API-Key", key); // quiet A loop
    }

    public static void PatternVariable(RestRequest request, object given)
    {
        if (given is string { Length: > 10 } key)
        {
            request.AddHeader("X-API-Key", key); // quiet A flow
        }
    }

    public static void Caught(RestRequest request)
    {
        string token;
        try
        {
            token = File.ReadAllText("/run/secrets/token"); // quiet A #3
        }
        catch (IOException)
        {
            token = "caught-Shrew-4"; // LOUD A1001 flow =caught
        }

        request.SetOAuth2AuthorizationHeaderAuth(token); // also =caught
    }

    public static string? Label(string field) => field == "password" ? "Password" : null; // quiet A #1

    public static bool IsSecret(string field) => field is "password" or "token" or "api_key" or "client_secret"; // quiet A #3

    public static bool IsSecretColumn(string column) => new HashSet<string> { "pwd", "apikey", "ssn" }.Contains(column); // quiet A #3

    public static void Throw(string user) => throw new ActionException($"The password of {user} is wrong; set COMIND_SECRET_CRM_PASSWORD."); // quiet A #1

    public static void Log(string token) => ActionLog.Debug("token={Token}", ActionLog.Nonsensitive(token.Length)); // quiet A #1

    public static int Limit(string password) => Math.Min(password.Length, MaxPasswordLength); // quiet A #2

    public static string Environment(string name) => System.Environment.GetEnvironmentVariable(name + "_PASSWORD") ?? ""; // quiet A #3

    public static Secret Formatted() => Secret.Format($"svc:{Secrets.MailPassword}"); // quiet A own-api

    public static Secret Added() => "Token " + Secrets.ErpToken; // quiet A own-api

    public static bool Same(Secret given) => given == new Secret("same-Bison-5"); // LOUD A1001 own-api

    public static Lazy<Secret> Later { get; } = new(() => new Secret("lazy-Sloth-6", "ERP")); // LOUD A1001 own-api

    public static string AdminPassword(int year) => $"Winter{year}!"; // quiet A #18

    public static string Passphrase => string.Join(' ', "correct", "horse", "battery", "staple"); // LOUD A1002 #18

    public static string Pwd { get; } = new('z', 1); // quiet A name+shape

    public static readonly (string Key, string Value)[] Headers = [("Accept", "text/xml"), ("X-Auth-Token", "tup-Jackal-7")]; // LOUD A1002 initializer

    public static readonly KeyValuePair<string, string> Header = KeyValuePair.Create("Authorization", "Bearer kvp-Hare-8"); // LOUD A1002 #17

    public static string Bearer(string value) => "Bearer " + value; // quiet A #18

    private static string ReadPassword(string name) => File.ReadAllText($"/run/secrets/{name}"); // quiet A #3

    private static void Read(out string key) => key = Secrets.CrmApiKey.Reveal(); // quiet A flow

    private static void Replace(ref string key) => key = Secrets.CrmApiKey.Reveal(); // quiet A reassigned
}
