using System.Net.Mail;
using System.Security;
using System.Security.Cryptography;
using System.Web;

namespace Acme.Corpus.Notifications;

// Mail, weather, maps and shop systems, as found in repositories that were meant to stay private.
internal static class Mailer
{
    private const string Sender = "georg.acme123@gmail.example"; // quiet A #7

    public static void Gmail(MailMessage message)
    {
        var client = new SmtpClient("smtp.gmail.com", 587)
        {
            EnableSsl = true,
            UseDefaultCredentials = false,
            Credentials = new NetworkCredential(Sender, "pzvq ysdk htgo gkcm"), // LOUD A1002 #17
        };
        client.Send(message);
    }

    public static void Elastic(SmtpClient client)
    {
        client.Port = 2525;
        client.Credentials = new NetworkCredential("ops@acme.example", "B843B1DA4C6B2844D699B01ABCEAAD75"); // LOUD A1002 #17
    }

    public static void Router(WebProxy proxy) => proxy.Credentials = new NetworkCredential("admin", "admin"); // LOUD A1002 #25

    public static void Anonymous(WebProxy proxy) => proxy.Credentials = new NetworkCredential("anonymous", "anonymous@acme.example"); // quiet A #7

    public static CredentialCache Domain(Uri url) => new() { { url, "NTLM", new NetworkCredential("IntegrationTester", "I73573r0", "DEV2") } }; // LOUD A1002 #22

    public static CredentialCache Typed(Uri url, string user, SecureString password) => new() { { url, "Digest", new NetworkCredential(user, password) } }; // quiet A #20

    public static NetworkCredential Secure()
    {
        var secure = new SecureString();
        Array.ForEach("Sturmschwalbe1".ToCharArray(), secure.AppendChar); // LOUD A1002 #20
        return new NetworkCredential("svc", secure);
    }

    public static unsafe SecureString Pinned()
    {
        fixed (char* first = "Papageitaucher") // LOUD A1002 #20
        {
            return new SecureString(first, 14);
        }
    }

    public static string Greeting(string name) => $"Dear {name}, your password has been changed. If this was not you, call us."; // quiet A #1
}

internal static class WeatherAndMaps
{
    private static readonly string s_appid = "d4c9eea0d00fb43230b479793d6aa78f"; // LOUD A1001 #12 =weather

    public static RestRequest Weather(RestClient client, double lat) =>
        client.CreateRequest("/data/2.5/weather", "GET").AddQueryParameter("lat", lat).AddQueryParameter("appid", s_appid); // also =weather

    public static RestRequest Geocode(RestClient client, string address) =>
        client.CreateRequest($"/maps/api/geocode/json?address={HttpUtility.UrlEncode(address)}&key={{google-api}}", "GET"); // LOUD A1002 format

    public static RestRequest Tiles(RestClient client, int z) => client.CreateRequest($"/v4/{z}/tiles?access_token=pk-eyJ1-Zaunkoenig.7Q", "GET"); // LOUD A1001 #21

    public static RestRequest Route(RestClient client, string key) => client.CreateRequest($"/route?key={key}&sort_key=distance", "GET"); // quiet A #4

    public static string Etag => "686897696a7c876b7e5d5a1f2b3c4d5e"; // quiet A #12

    public static string Place => "place_id:ChIJN1t_tDeuEmsRUsoyG83frY4"; // quiet A #5

    public static Dictionary<string, string> Parameters(string city) =>
        new()
        {
            ["q"] = city, // quiet A own-api
            ["units"] = "metric", // quiet A own-api
            ["APPID"] = "9f1c5b7a03de4428b6c1d2e3f4a5b6c7", // LOUD A1002 collection
        };
}

internal sealed class WooCommerce
{
    private readonly string _consumerKey = "ck_b16c75b78dd550537bb2b1f0645d08f5b0bd4067"; // LOUD A1002 format
    private readonly string _consumerSecret = "cs_f00dbeefb78dd550537bb2b1f0645d08f5b0bd40"; // LOUD A1002 name+shape
    private readonly string _currencyKey = "EUR"; // quiet A #10
    private string? _nonce;

    public string Url(string host) => $"https://{_consumerKey}:{_consumerSecret}@{host}/wp-json/wc/v3"; // quiet A flow

    public string ShopUrl => "https://shop-api:Eistaucher_4@shop.example.com/wp-json/wc/v3/products?category=83"; // LOUD A1002 #21

    public string Nonce => _nonce ??= Convert.ToHexString(RandomNumberGenerator.GetBytes(16)); // quiet A #5

    public string Currency => _currencyKey;

    public static bool IsKey(string value) => value.StartsWith("ck_", StringComparison.Ordinal) && value.Length == 43; // quiet A #2

    public static string Hash(string password)
    {
        const string pepper = "pfeffer-Mühle-2019"; // LOUD A1002 name+shape =pepper
        var bytes = Encoding.UTF8.GetBytes(password + pepper); // also =pepper
        return Convert.ToHexString(SHA512.HashData(bytes));
    }

    public static byte[] Derive(string password) => Rfc2898DeriveBytes.Pbkdf2(password, RandomNumberGenerator.GetBytes(16), 600_000, HashAlgorithmName.SHA256, 32); // quiet A #11

    public static byte[] DeriveFixed() => Rfc2898DeriveBytes.Pbkdf2("Zwergtaucher-88", RandomNumberGenerator.GetBytes(16), 100_000, HashAlgorithmName.SHA512, 64); // LOUD A1002 #17
}

internal static class Scenarios
{
    private const string ClientId = "ClientId"; // quiet A #3
    private const string Password = "Password"; // quiet A #3
    private const string ClientSecret = "ClientSecret"; // quiet A #3
    private const string RefreshRequestType = "refresh_token"; // quiet A #2
    private const string CredentialKey = "GoogleDrive_Token"; // quiet A #3
    private const string YourSecret = "YOUR_GOOGLE_CLIENT_SECRET"; // quiet A #4
    private const string SecretFileName = "client_secret.json"; // quiet A #3
    private const string PasswordRegex = @"^(?=.*[A-Z])(?=.*\d).{12,}$"; // quiet A #2
    private const string DecoyHash = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"; // quiet A #11
    private const string ApiKeyPrefix = "acme_"; // quiet A #2
    private const string TokenType = "urn:ietf:params:oauth:token-type:access_token"; // quiet A #2
    private const string SigningAlgorithm = "HmacSha256Signature"; // quiet A #11
    private const string PassThroughHeader = "X-Passthrough-Mode"; // quiet A #10
    private const string Compass = "NW-ab3f7c19d2e4"; // quiet A #10
    private const string SoundCloudSecret = "WkF1h5BxtwoybDEeykOs0nRclZAwxnDM"; // LOUD A1002 name+shape
    private const string SpotifySecret = "6c8c35b7d15244879e6274d58c039356"; // LOUD A1002 name+shape
    private const string TenantSecret = "ff29f835-abbc-267a-a981-3f66ac235cd6"; // LOUD A1002 name+shape
    private const string AdminPwd = "letmein"; // LOUD A1002 #25
    private const string JwtKey = "this is my custom Secret key for authentication"; // LOUD A1002 #25
    private const string EncryptionKey = "b14ca5898a4e4133bbce2ea2315a1916"; // LOUD A1002 name+shape
    private const string EncryptionKeyId = "projects/acme/locations/eu/keyRings/r/cryptoKeys/k"; // quiet A #3
    private const string MasterKey = "Seeadler#Horst"; // LOUD A1002 name+shape
    private const string PrimaryKey = "order_id"; // quiet A #10
    private const string LicenseText = "Licensed under the key terms of MIT"; // quiet A #1

    public static IReadOnlyList<string> All { get; } = [ClientId, Password, ClientSecret, RefreshRequestType, CredentialKey, YourSecret, SecretFileName]; // quiet A #3

    public static IEnumerable<string> More()
    {
        yield return PasswordRegex + DecoyHash + ApiKeyPrefix + TokenType + SigningAlgorithm + PassThroughHeader + Compass;
        yield return SoundCloudSecret + SpotifySecret + TenantSecret + AdminPwd + JwtKey + EncryptionKey + EncryptionKeyId;
        yield return MasterKey + PrimaryKey + LicenseText;
    }

    public static string Message(string key) =>
        key switch
        {
            "auth.password.expired" => "Your password has expired.", // quiet A #1
            "auth.token.missing" => "No token was sent.", // quiet A #1
            "auth.secret.rotated" => "The secret was rotated by {0}.", // quiet A #4
            _ => key,
        };

    public static string Sql => "update users set password = @password, token = :token where id = $1"; // quiet A #4

    public static string Log(string user) => string.Format("login of {0} with password {1}", user, "******"); // quiet A #4

    public static string Json => """{"password": "<redacted>", "token": null, "secret": ""}"""; // quiet A #4

    public static string Graph => "mutation { login(user: \"robot\", password: \"Basstoelpel9\") { id } }"; // LOUD A1002 #21

    public static string GraphTemplate => "mutation($password: String!) { login(password: $password) { id } }"; // quiet A #4

    public static string Powershell => "Connect-Service -User admin -Password 'Trottellumme.5'"; // LOUD A1002 #21

    public static string Ldap => "LDAP://dc.acme.example;cn=reader;password=Skua2012"; // LOUD A1002 #21

    public static string OleDb => "Provider=SQLOLEDB;Data Source=erp;Initial Catalog=live;User ID=sa;Password=;"; // quiet A #21

    public static (string Key, string Value) Header(string token) => ("X-Auth-Token", token); // quiet A #3

    public static KeyValuePair<string, string> Pair => new("X-Auth-Token", "krabbentaucher-11"); // LOUD A1002 #17

    public static Action<RestRequest> Configure => request => request.AddHeader("X-Shopify-Access-Token", "shp-Tordalk-2288"); // LOUD A1001 own-api

    public static void Local(RestRequest request)
    {
        const string user = "acme"; // quiet A #7
        string secret; // quiet A #2
        (secret, var scope) = ("Dreizehenmoewe_3", "read write"); // LOUD A1001 tuple =tuple
        request.SetOAuth2ClientCredentials("https://login.example.com/token", user, secret, scope); // also =tuple
    }

    public static void Function(RestRequest request)
    {
        request.AddHeader("X-Api-Key", Key()); // also =function
        static string Key() => "lokal-Mittelsaeger"; // LOUD A1001 local-function =function
    }

    public static void Split(RestRequest request)
    {
        var parts = "robot:Gaensesaeger-7".Split(':'); // LOUD A1001 #18 =split
        request.SetHttpBasicAuth(parts[0], parts[1]); // also =split
    }

    public static void Builder(RestRequest request)
    {
        var text = new StringBuilder("Bearer ");
        text.Append("Schellente"); // LOUD A1001 #18 =builder
        text.Append('-').Append(404);
        request.AddHeader("Authorization", text.ToString()); // also =builder
    }

    public static void Replaced(RestRequest request) => request.AddHeader("Authorization", "Bearer {t}".Replace("{t}", "Knaekente-51")); // LOUD A1001 #18

    public static void ReplacedOf(RestRequest request, string t) => request.AddHeader("Authorization", "Bearer {t}".Replace("{t}", t)); // quiet A #4

    public static void Trimmed(RestRequest request) => request.AddHeader("X-Api-Key", " Loeffelente-9 ".Trim()); // LOUD A1001 #18

    public static void Nested(RestRequest request) => request.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("erp:" + "Spiessente"))); // LOUD A1001 getbytes
}
