using System.Net.Mail;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Acme.Corpus.NamesAndShapes;

// Other code than ours: the name of the variable, property or parameter and the shape of the value decide.
internal sealed class MailRelay
{
    private const string SmtpPassword = "Owl.and.Pussycat-3"; // LOUD A1002 name+shape
    private const string PasswordHash = "$2a$11$KbVhvQp6V1nW0jvZ1x9n7uW0n3rTQ1dQyV6nLx6yS0mB3m8oJr5eK"; // quiet A #5
    private static readonly string s_apiSecret = "{{base62-32}}"; // LOUD A1002 name+shape
    private readonly string _dbPassword = "admin123"; // LOUD A1002 #25
    private string? _token;

    public string ApiKey { get; set; } = "{{hex32}}"; // LOUD A1002 name+shape

    public string ApiKeyId { get; set; } = "{{hex32}}"; // quiet A #2

    public string AccessToken => "{{base62-40}}"; // LOUD A1002 name+shape

    public string TokenEndpoint => "https://id.example.com/oauth2/v2.0/token"; // quiet A #2

    public string ClientSecret { get; init; } = "qZ3~Turtle.dove-in.pear-tree"; // LOUD A1002 name+shape

    public string ClientId { get; init; } = "b1a3f6d2-6b0e-4a53-9d1c-7e0d8a9c4f10"; // quiet A #5

    public void Send(MailMessage message)
    {
        string password = "abcd"; // LOUD A1002 #24
        using var secure = new SecureString();
        secure.AppendChar('x'); // LOUD A1002 #20 =secure
        secure.AppendChar('7'); // also =secure
        secure.AppendChar('!'); // also =secure
        var account = new NetworkCredential("relay", "swan-Lake-1877"); // LOUD A1001 network-credential
        var other = new NetworkCredential { UserName = "relay", Password = "nutcracker" }; // LOUD A1001 network-credential
        var empty = new NetworkCredential("relay", ""); // quiet A network-credential
        var outside = new NetworkCredential("relay", _token); // quiet A network-credential
        var domain = new NetworkCredential("relay", secure, "CORP"); // quiet A network-credential
        Use(password, account, other, empty, outside, domain, message);
    }

    public void SecureFromLoop(Action<SecureString> use)
    {
        using var secure = new SecureString();
        foreach (var letter in "tinker-Bell") // LOUD A1002 #20 =loop
        {
            secure.AppendChar(letter); // also =loop
        }

        use(secure);
    }

    public void SecureFromOutside(string text, Action<SecureString> use)
    {
        using var secure = new SecureString();
        Array.ForEach(text.ToCharArray(), secure.AppendChar); // quiet A #20
        use(secure);
    }

    public unsafe SecureString SecureFromPointer()
    {
        fixed (char* letters = "captain-Hook") // LOUD A1002 #20
        {
            return new SecureString(letters, 12);
        }
    }

    public SecureString SecureFromHelper() => ToSecure("lost.Boys.5"); // LOUD A1002 #20

    public X509Certificate2 Certificate(byte[] data) => X509CertificateLoader.LoadPkcs12(data, "pfx-Pan-11"); // LOUD A1001 #17

    public X509Certificate2 CertificateFromSecret(byte[] data, Secret password) => X509CertificateLoader.LoadPkcs12(data, password.Reveal()); // quiet A #17

    public byte[] Derive(byte[] salt) => Rfc2898DeriveBytes.Pbkdf2("tick-Tock-croc", salt, 100_000, HashAlgorithmName.SHA256, 32); // LOUD A1001 #17

    public byte[] Sign(byte[] data) => HMACSHA256.HashData(Encoding.UTF8.GetBytes("shared-Shadow-9"), data); // LOUD A1001 getbytes

    public byte[] SignUtf8(byte[] data) => HMACSHA256.HashData("never-Never-land"u8, data); // LOUD A1001 bytes

    public byte[] SignFromSecret(byte[] data, Secret key) => key.HmacSha256(data); // quiet A getbytes

    public byte[] Digest() => SHA256.HashData(Encoding.UTF8.GetBytes("schema-version-17")); // quiet A #11

    public Aes Cipher()
    {
        var aes = Aes.Create();
        aes.Key = Convert.FromBase64String("{{base64-44}}"); // LOUD A1001 base64
        aes.IV = RandomNumberGenerator.GetBytes(16); // quiet A bytes
        aes.Key = RandomNumberGenerator.GetBytes(32); // quiet A bytes
        return aes;
    }

    public byte[] MasterKey { get; } = [0x1f, 0x8b, 0x03, 0x5a, 0x77, 0xc2, 0xee, 0x90, 0x41, 0x2d, 0xb6, 0x08, 0x99, 0xfa, 0x13, 0x64]; // LOUD A1002 bytes

    public byte[] PngSignature { get; } = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]; // quiet A bytes

    public bool Check(string given) => given == "sesame-Street-4"; // quiet A #11

    public bool CheckPassword(string password) => password == "open-Sesame-40"; // LOUD A1002 name+shape

    public bool CheckToken(string token) => string.Equals(token, "fixed-Wand-31", StringComparison.Ordinal); // LOUD A1002 name+shape

    public bool CheckGrant(string tokenType) => tokenType == "bearer"; // quiet A #2

    public bool CheckPin(string passcode) => passcode is "8842"; // LOUD A1002 #22

    public void Assign(string value)
    {
        _token = value; // quiet A name+shape
        _token = "hard-Wired-2"; // LOUD A1002 name+shape
        _token = null; // quiet A name+shape
        _token = ""; // quiet A name+shape
        _token = nameof(MailRelay); // quiet A #3
    }

    public Settings Configure(string path) =>
        new()
        {
            UserName = "relay-svc", // quiet A #7
            Password = "Jolly-Roger", // LOUD A1002 initializer
            ApiKey = File.ReadAllText(path), // quiet A initializer
            Token = "{{base62-24}}", // LOUD A1002 initializer
            ConnectionString = "Server=.;Database=app;Trusted_Connection=True", // quiet A #21
            SigningKey = Encoding.UTF8.GetBytes("peter-Panther"), // LOUD A1002 getbytes
            Headers = { ["X-Api-Key"] = "smee-and-Hook-2" }, // LOUD A1002 initializer
        };

    public Settings With(Settings settings)
    {
        settings.Password = Environment.GetEnvironmentVariable("RELAY_PASSWORD"); // quiet A #3
        settings.Headers["Authorization"] = "Basic {{base64-24}}"; // LOUD A1002 name+shape
        settings.Headers["Cache-Control"] = "no-store, private"; // quiet A #10
        settings.Headers.Add("X-Auth-Token", "mermaid-Lagoon"); // LOUD A1002 #17
        settings.Headers.TryAdd("X-Auth-Scheme", "hmac-sha256"); // quiet A #2
        return settings;
    }

    public JsonObject Login() => new() { ["user"] = "svc", ["password"] = "wendy_Darling" }; // LOUD A1002 initializer

    public JsonObject LoginSchema() => new() { ["user"] = "string", ["password"] = "string" }; // quiet A #13

    public string Serialized() => """{"user":"svc","password":"tootles&Nibs"}"""; // LOUD A1002 name+shape

    public string SerializedTemplate() => """{"user":"{{user}}","password":"{{password}}"}"""; // quiet A #4

    public string SerializedInterpolated(string password) => $$"""{"user":"svc","password":"{{password}}"}"""; // quiet A #4

    public string Flags() => "--user svc --password curly-Twin"; // LOUD A1002 name+shape

    public string FlagNames() => "--user <name> --password <password>"; // quiet A #4

    public string Query() => "grant_type=client_credentials&client_id=crm&client_secret=slightly-Soiled-8"; // LOUD A1002 name+shape

    public string QueryPrefix(string secret) => "grant_type=client_credentials&client_secret=" + Uri.EscapeDataString(secret); // quiet A #18

    public void Open(Action<string, string, string> connect) => connect("host.example.com", "svc", "john.Michael"); // quiet A #8

    public void Named(Func<string, string, Settings> make) => make("svc", Environment.GetEnvironmentVariable("SVC_PW")!); // quiet A #3

    public Settings Login(string user, string password) => new() { UserName = user, Password = password }; // quiet A name+shape

    public Settings LoginLiteral() => Login("svc", "tiger_Lily"); // LOUD A1002 #17

    public Settings LoginNamed() => Login(user: "svc", password: "pirate.Cove!6"); // LOUD A1002 #17

    public Settings LoginEmpty() => Login("svc", ""); // quiet A #17

    public Settings LoginThroughField() => Login("svc", _dbPassword); // quiet A #17

    public Client Connect() => new("https://files.example.com", apiToken: "skull-Rock-88"); // LOUD A1002 #17

    public Client ConnectAnonymous() => new("https://files.example.com", apiToken: null); // quiet A #17

    public Client ConnectDefault() => new("https://files.example.com"); // quiet A default-parameter

    private static SecureString ToSecure(string password)
    {
        var secure = new SecureString();
        foreach (var letter in password)
        {
            secure.AppendChar(letter); // quiet A #20
        }

        return secure;
    }

    private static void Use(params object[] values) => GC.KeepAlive(values);

    internal sealed class Client(string url, string? apiToken = "tinker.dust-3") // LOUD A1002 default-parameter
    {
        public override string ToString() => $"{url} {apiToken?.Length}"; // quiet A name+shape
    }
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class VendorLoginAttribute(string user, string password) : Attribute
{
    public string User { get; } = user;

    public string Password { get; } = password;

    public string? Realm { get; set; }
}

[VendorLogin("svc", "attr-Ibex-19")] // LOUD A1002 attribute
internal static class VendorA;

[VendorLogin("svc", password: "", Realm = "corp")] // quiet A attribute
internal static class VendorB;

[Headers("Accept: text/csv", "X-API-Key: hdr-Ocelot-6")] // LOUD A1001 attribute
internal static class VendorC;

[Headers("Accept: text/csv", "User-Agent: acme-sync/2.0")] // quiet A attribute
internal static class VendorD;

[BearerAuth("{{github-pat}}")] // LOUD A1001 attribute
internal static class VendorE;

[BearerAuth(nameof(Secrets.ErpToken))] // quiet A attribute
internal static class VendorF;

[BasicAuth("svc", "p@ngolin 5!")] // LOUD A1001 attribute
internal static class VendorG;

[ApiKeyQuery("key", "crmApiKey")] // quiet A query
internal static class VendorH;

[RestClient(BaseUrl = "https://svc:civet-Cat-2@api.example.com")] // LOUD A1001 attribute
internal static partial class VendorI;

[RestClient(BaseUrl = "https://api.example.com")] // quiet A attribute
[ApiKeyHeader("X-API-Key", "crm-api-key")] // quiet A attribute
internal static partial class VendorJ;

[OAuth2ClientCredentials("https://id.example.com/token", "crmBaseUrl", "{{base62-40}}")] // LOUD A1001 attribute
internal static class VendorK;

[Obsolete("Use the token of the tenant instead; see password-rotation.md.")] // quiet A #1
internal static class VendorL
{
    [System.ComponentModel.DefaultValue("hyena-Laugh-3")] // LOUD A1002 attribute
    public static string? AdminPassword { get; set; }

    [System.ComponentModel.DisplayName("Repeat password")] // quiet A #1
    public static string? AdminPasswordRepeat { get; set; }

    [System.ComponentModel.Description("The API key of the tenant, for example in settings.json")] // quiet A #1
    public static string? Key { get; set; }
}
