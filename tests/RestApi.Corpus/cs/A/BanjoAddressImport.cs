namespace Acme.Corpus.BanjoAddressImport;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactAttribute : Attribute;

/// <summary>A login form as the parser sees it.</summary>
internal sealed record LoginForm(string User, string Password, string? Token = null);

/// <summary>Tests of the import. Everything in here is made up and goes to a server in the process.</summary>
internal sealed class LoginFormTests
{
    private const string Password = "pass"; // quiet A #8
    private const string FakeToken = "fake-token-for-tests"; // quiet A #8

    [Fact]
    public void Keeps_user_and_password()
    {
        var form = new LoginForm("user", Password, FakeToken); // quiet A #8
        Check(form.Password == "pass", "password is kept"); // quiet A #8
    }

    [Fact]
    public void Sends_basic_auth()
    {
        var request = new RestClient("http://localhost:5010").CreateRequest("/login", "POST");
        request.SetHttpBasicAuth("user", "secret"); // quiet A #8
        request.AddHeader("X-API-Key", "test-api-key"); // quiet A #8
        Check(request.ExecuteRequest().StatusCode == 204, "basic auth accepted");
    }

    private static void Check(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}

/// <summary>Nightly import of addresses, with its demo mode for the sales people.</summary>
internal sealed class AddressImport
{
    private static readonly string s_user = Environment.UserName;

    // Same key in all customer installations, see wiki
    private static string ApiKey { get; } = "BJ-" + "5501-" + "KXQ7-" + "22TV"; // LOUD A1002 #18

    public string Key { private get; set; } = "<API-KEY>"; // quiet A #4

    public string SecretFile { get; init; } = "~/.banjo/secret.json"; // quiet A #3

    public static RestRequest Login(RestRequest request, bool demo)
    {
        const string demoKey = "demo"; // quiet A #13
        string secret;
        if (demo)
        {
            secret = demoKey;
        }
        else
        {
            secret = "Adress.Buch.1908"; // LOUD A1002 local =adr
        }

        return request.AddHeader("X-Import-Secret", secret); // also =adr
    }

    public static JsonObject Payload(IEnumerable<Contact> contacts)
    {
        var fields = new JsonArray("name", "email", "access_key_id", "password_changed_at"); // quiet A #3
        return new JsonObject
        {
            ["fields"] = fields,
            ["primaryKey"] = "customer_number", // quiet A #10
            ["count"] = contacts.Count(),
            ["auth"] = new JsonObject { ["user"] = s_user, ["passwd"] = "1mp0rt3ur" }, // LOUD A1002 json-node
        };
    }

    public static void Refresh(Settings settings)
    {
        settings.ApiKey = Secrets.ErpToken.Reveal(); // quiet A #3
        settings.Headers["X-Client-Key"] = "c5Vn-81Qs-LL0x"; // LOUD A1002 indexer
        settings.Headers["X-Client-Key-Id"] = "nightly-import"; // quiet A #2
        settings.SigningKey = "Straße+Hausnummer"u8.ToArray(); // LOUD A1002 utf8
        settings.ConnectionString = new StringBuilder("Server=adr.example;Uid=import;").Append("Pwd=Hausnr!7b;").ToString(); // LOUD A1002 #21
    }

    public static string Geocode(string street) =>
        string.Format(CultureInfo.InvariantCulture, "https://geo.example/find?q={0}&apikey={1}", Uri.EscapeDataString(street), "gk-90Tz-4mWx"); // LOUD A1002 #18

    public static bool Accepts(string password, out string? error)
    {
        string[] tooCommon = ["password", "123456", "qwertz", "letmein", "passwort1"]; // quiet A #13
        error = tooCommon.Contains(password, StringComparer.OrdinalIgnoreCase)
            ? "This password is on the list of the most common ones." // quiet A #1
            : null;
        return error is null;
    }

    public static string Mask(string token) => token.Length < 8 ? "****" : token[..4] + "****"; // quiet A #4
}
