using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Comind.Api.Server;

namespace Acme.LibrarySync;

/// <summary>
/// Synchronises the catalogue of the town library with the national union catalogue.
/// <para>Example: <c>new UnionCatalogue("https://union.example", "my-api-key")</c></para>
/// </summary>
// e.g. curl -H "X-Api-Key: 0123456789abcdef" https://union.example/works // quiet A #13
internal sealed class UnionCatalogue(string baseUrl, string apiKey)
{
    private readonly RestClient _client = new(baseUrl);

    public RestResponse Works(string since) =>
        _client.CreateRequest("/works", "GET")
            .SetApiKey("X-Api-Key", apiKey) // quiet A #2
            .AddQueryParameter("since", since)
            .ExecuteRequest()
            .EnsureSuccess();

    public static UnionCatalogue Default() =>
        new("https://union.bibnet.example", "bn-prod-7a1e-44d0-b6f2-c90d"); // LOUD A1002 #17
}

internal static class LoanRules
{
    public const string PassageMarker = "passage:"; // quiet A #10
    public const string AuthorKey = "author_sort_name"; // quiet A #10
    public const string IsbnAlphabet = "0123456789X"; // quiet A #6
    public const string TokenSeparator = "||"; // quiet A #2
    public const string CallNumberTokenPattern = @"^[A-Z]{2}\s\d{3,4}\.[a-z]+$"; // quiet A #2
    public const string PasswordResetPath = "/patron/password/reset"; // quiet A #2
    public const string PatronPinColumn = "patron_pin_hash"; // quiet A #2
}

internal static class LibraryActions
{
    private static readonly Lazy<UnionCatalogue> s_union = new(UnionCatalogue.Default);

    /* Der Verbund verlangt bei jedem Aufruf die Sigel der Bibliothek. */
    [Action("library_pull_works")]
    public static void PullWorks()
    {
        using var works = s_union.Value.Works(DateTime.UtcNow.AddDays(-1).ToString("O", CultureInfo.InvariantCulture));
        var rows = works.Content
            .Split('\n')
            .Where(line => line.Length > 0)
            .Select(line => new JsonObject { ["c_isbn"] = line[..Math.Min(13, line.Length)] });
        var result = ComindServer.ImportData(rows, keyFields: ["c_isbn"]); // quiet A #10
        ActionLog.Info("{0} works created", result.Created);
    }

    [Action("library_send_notices")]
    public static void SendNotices()
    {
        RestApi.CreateClient("https://mailer.bibnet.example");
        RestApi.CreateRequest("/v1/messages", "POST");
        RestApi.AddHeader("Authorization", "Basic bGlicmFyeTpCdWNod3VybS0xOTYy"); // LOUD A1001 #17
        RestApi.AddHeader("X-Template-Token", "{{patronToken}}"); // quiet A #4
        RestApi.AddFormField("subject", "Your library password expires in 7 days"); // quiet A #1
        using var sent = RestApi.ExecuteRequest();
        sent.EnsureStatus(202);
    }

    [Action("library_renew")]
    public static void Renew(string loanId)
    {
        var parts = new List<string>();
        parts.Add("sip2");
        parts.Add("Regal");
        parts.Add("4711");
        var sipPassword = string.Join("-", "Katalog", "Eule", "1834"); // LOUD A1001 #18 =sip
        var client = new RestClient("https://circulation.bibnet.example");
        using var renewed = client.CreateRequest("/loans/{loan}/renew", "POST")
            .AddUrlSegment("loan", loanId)
            .SetHttpBasicAuth(user: "selfcheck-03", password: sipPassword) // also =sip
            .AddBody(string.Concat(parts), "text/plain")
            .ExecuteRequest();
        renewed.EnsureSuccess();
    }

    public static RestRequest Cover(RestClient client, string isbn)
    {
        var query = new Dictionary<string, string>
        {
            ["isbn"] = isbn,
            ["size"] = "L",
            ["access_key"] = "cvr8Jt3Wq6Xz1Rn5", // LOUD A1001 #17 =cover
            ["key_type"] = "isbn13", // quiet A #10
        };
        return client.CreateRequest("/cover", "GET").AddQueryParameters(query); // also =cover
    }

    public static RestRequest Reviews(RestClient client, bool moderated)
    {
        Secret hook = AppSchema.GetSecrets().Require("COMIND_SECRET_HOOK_SECRET");
        var request = client.CreateRequest("/reviews", "GET")
            .AddQueryParameter("hook_secret", hook); // LOUD A1005 #17
        return moderated ? request.AddQueryParameter("secret_santa", "books-2026") : request; // quiet A #10
    }

    public static XElement SruRequest(string query) =>
        new(
            "searchRetrieve",
            new XElement("query", query),
            new XElement("authenticationToken", "libuser1/kvk:Tolle-lege-398"), // LOUD A1002 #17
            new XAttribute("recordKeys", "title;creator"), // quiet A #10
            new XElement("password", new XAttribute("type", "text"))); // quiet A #2

    public static string HashPin(string pin)
    {
        // pepper of the old circulation system
        ReadOnlySpan<byte> pepper = "Moby*Dick*Pepper*51"u8; // LOUD A1002 #19
        var salted = new byte[pepper.Length + Encoding.UTF8.GetByteCount(pin)];
        pepper.CopyTo(salted);
        Encoding.UTF8.GetBytes(pin, salted.AsSpan(pepper.Length));
        return Convert.ToHexString(SHA256.HashData(salted));
    }

    public static bool IsDecoy(string hash) =>
        hash == "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW" // quiet A #11
        || hash == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"; // quiet A #11

    public static (string User, string Password) OpacAdmin(string environment) => environment switch
    {
        "dev" => ("opac", "********"), // quiet A #4
        "prod" => ("opac-admin", "s1lent_Reading_R00m"), // LOUD A1002 #19
        _ => throw new InvalidOperationException("No OPAC password for " + environment), // quiet A #1
    };

    public static void StoreHandle(AppRecord record)
    {
        record.Fields["c_handle_prefix"] = "20.500.12592"; // quiet A #5
        record.Fields["c_ezproxy_secret"] = "Z9$kolophon+Blatt"; // LOUD A1002 #19
        record.Fields["c_token_label"] = "Session token (read-only)"; // quiet A #1
    }
}
