using System.Text;

namespace Acme.Corpus.HotelBooking13;

public sealed record BookingSettings(string BaseUrl, string ApiKey, string? WebhookSecret = null);

public sealed record Guest(string Name, string Email, string? LoyaltyPassword);

public sealed class BookingApi
{
    // The channel manager gives one key to each property.
    private static readonly (string Property, string ApiKey)[] s_properties =
    [
        ("BER-MITTE", "cm_a81f0c5d7e3b4926"), // LOUD A1002 tuple
        ("HAM-ALTONA", Environment.GetEnvironmentVariable("CM_KEY_HAM") ?? ""), // quiet A #3
    ];

    private readonly BookingSettings _settings;

    public BookingApi(BookingSettings settings)
    {
        _settings = settings;
    }

    public static BookingApi Sandbox() => new(new BookingSettings("https://sandbox.stayhub.example", "{{stripe-restricted}}")); // LOUD A1002 #17

    public static string? KeyOf(string property) => s_properties.FirstOrDefault(entry => entry.Property == property).ApiKey;

    public string Availability(DateOnly day)
    {
        var response = new RestClient(_settings.BaseUrl)
            .CreateRequest("/availability", "GET")
            .AddQueryParameter("day", day.ToString("O"))
            .SetApiKey("X-Stay-Key", _settings.ApiKey) // quiet A #2
            .ExecuteRequest();
        response.EnsureStatus(200);
        return response.Content;
    }

    public bool IsGenuine(string payload, string signature) =>
        _settings.WebhookSecret is { } secret && new Secret(secret, "webhook").VerifyHmacSha256(payload, signature, "sha256="); // quiet A #3

    public string Weather(string city)
    {
        using var forecast = RestApi.CreateClient("https://weather.example")
            .CreateRequest("/today", "GET")
            .AddQueryParameter("q", city)
            .AddQueryParameter("api_key", "{{hex32}}") // LOUD A1001 query
            .AddQueryParameter("units", "metric")
            .ExecuteRequest();
        return forecast.IsSuccess ? forecast.Content : "";
    }

    public void SyncRates(string rates)
    {
        var request = new RestClient("https://rates.stayhub.example").CreateRequest("/rates", "PUT");
        request.AddHeader("X-Partner-Token", "stay-rates-4kQ9vT2x"); // LOUD A1001 #17
        request.AddBody(rates, "application/json");
        request.ExecuteRequest().EnsureSuccess();
    }
}

public sealed class DoorLockService(string vendor, string masterPin = "739164") // LOUD A1002 default
{
    public string Open(string room)
    {
        var command = $"OPEN {room}";
        var response = RestApi.CreateClient($"https://{vendor}.locks.example").CreateRequest("/commands", "POST").AddJsonBody(new { command, pin = masterPin }).ExecuteRequest();
        return response.IsSuccess ? response.Content : throw new ActionException($"Door {room} did not open, wrong PIN?"); // quiet A #1
    }

    public static string KeyCardDesign(string room) => room.EndsWith('S') ? "Suite-Gold-2025" : "standard"; // quiet A #10
}

#region Tests

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CaseAttribute(params object?[] arguments) : Attribute
{
    public object?[] Arguments => arguments;
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class TestAccountAttribute(string userName, string password) : Attribute
{
    public string UserName => userName;

    public string Password => password;
}

internal static class Fixtures
{
    public const string FakeToken = "test-token"; // quiet A #8
    public const string TestCardNumber = "4242424242424242"; // quiet A #5
    public static readonly string TestToken = "{{github-pat}}"; // LOUD A1002 #19

    public static BookingSettings Local => new("https://localhost:5001", ApiKey: "dummy-key", WebhookSecret: "not-a-secret"); // quiet A #8

    public static BookingSettings Staging
    {
        get
        {
            var key = "stg_Wd5rT8yU1iOpLk3j"; // LOUD A1002 #19 =stg
            return new BookingSettings("https://staging.stayhub.example", key, Environment.GetEnvironmentVariable("STAY_HOOK")); // also =stg
        }
    }

    public static Guest AnyGuest(string? password = "password") => new("Erika Mustermann", "erika@example.com", password); // quiet A #8

    public static IEnumerable<object?[]> BadPasswords()
    {
        yield return ["short"];
        yield return ["nodigitsatall", "password needs a digit"]; // quiet A #8
        yield return [new string('x', 200), "too_long"];
    }
}

[TestAccount("e2e.booking@acme.example", "Frankfurt.Zimmer.12")] // LOUD A1002 attribute
public sealed class BookingApiTests
{
    private readonly Dictionary<string, string> _environment = [];

    [Case("apiKey", "")] // quiet A #8
    [Case("apiKey", " ")]
    public void Rejects_empty_keys(string name, string value)
    {
        _environment[name] = value;
        Expect(BookingValidator.Problem(name, value) == "apiKey must not be empty"); // quiet A #1
    }

    [Case("user", "pass", false)] // quiet A #8
    [Case("manager", "Rezeption-Nacht-1", true)] // LOUD A1002 attribute
    public void Login(string user, string password, bool expected)
    {
        Expect(BookingValidator.TryLogin(user, password) == expected);
    }

    public void Masks_tokens_in_logs()
    {
        var log = new StringBuilder();
        log.Append("token=").Append(BookingValidator.Hide(Fixtures.FakeToken));
        Expect(log.ToString() == "token=te******en"); // quiet A #4
    }

    public void Signs_the_payload_of_the_documentation()
    {
        // key and digest of RFC 4231, test case 2
        var signature = new Secret("Jefe").HmacSha256("what do ya want for nothing?"); // quiet A #13
        Expect(Convert.ToHexStringLower(signature) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"); // quiet A #5
    }

    public void Reads_rates_from_the_live_system()
    {
        RestApi.CreateClient("https://api.stayhub.example");
        RestApi.CreateRequest("/v2/rates?property=BER-MITTE", "GET");
        RestApi.SetOAuth2AuthorizationHeaderAuth("{{jwt}}"); // LOUD A1001 #17
        Expect(RestApi.ExecuteRequest().StatusCode == 200);
    }

    public void Finds_the_property_without_a_key()
    {
        var missing = BookingApi.KeyOf("MUC-RIEM");
        Expect(missing is null, because: "MUC has no api key yet");
    }

    public void Encodes_the_basic_header()
    {
        var header = BookingValidator.Basic("Aladdin", "open sesame"); // quiet A #13
        Expect(header == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="); // quiet A #13
    }

    public void Restores_the_nightly_dump()
    {
        var target = Environment.GetEnvironmentVariable("E2E_DB")
            ?? "postgres://e2e:Nachtportier_5@db.e2e.acme.example:5432/bookings"; // LOUD A1002 url
        Expect(target.StartsWith("postgres://", StringComparison.Ordinal));
    }

    private static void Expect(bool condition, string because = "")
    {
        if (!condition)
        {
            throw new InvalidOperationException("Expected: " + because);
        }
    }
}

#endregion

internal static class BookingValidator
{
    private const string TokenPattern = @"\b(token|apikey|secret)=(?<value>[^&\s]{8,})"; // quiet A regex

    public static string? Problem(string name, string value) => string.IsNullOrWhiteSpace(value) ? name + " must not be empty" : null;

    public static bool TryLogin(string user, string password)
    {
        switch (user)
        {
            case "nightaudit":
                return password is "Abschluss#02Uhr"; // LOUD A1002 comparison
            case "guest":
                return password.Length == 0;
            default:
                return File.Exists(Path.Combine("users", user + ".pwd")); // quiet A #10
        }
    }

    public static string Hide(string token) => string.Concat(token.AsSpan(0, 2), "******", token.AsSpan(token.Length - 2)); // quiet A #4

    public static string Basic(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password)); // quiet A #18

    public static bool MentionsToken(string line) => System.Text.RegularExpressions.Regex.IsMatch(line, TokenPattern);
}
