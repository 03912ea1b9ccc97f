namespace Acme.Corpus.LongTables;

// What made others slow: long chains and long tables. Nothing here is a credential, but one.
internal static class Tables
{
    public static readonly byte[] Substitution =
    [
        0x63, 0x7c, 0x77, 0x7b, 0xf2, 0x6b, 0x6f, 0xc5, 0x30, 0x01, 0x67, 0x2b, 0xfe, 0xd7, 0xab, 0x76, // quiet A #15
        0xca, 0x82, 0xc9, 0x7d, 0xfa, 0x59, 0x47, 0xf0, 0xad, 0xd4, 0xa2, 0xaf, 0x9c, 0xa4, 0x72, 0xc0,
        0xb7, 0xfd, 0x93, 0x26, 0x36, 0x3f, 0xf7, 0xcc, 0x34, 0xa5, 0xe5, 0xf1, 0x71, 0xd8, 0x31, 0x15,
    ];

    public static readonly string Countries =
        "AT" + "," + "BE" + "," + "BG" + "," + "CY" + "," + "CZ" + "," + "DE" + "," + "DK" + "," + "EE" + "," + "ES" + "," + "FI" + "," + "FR" // quiet A #15
        + "," + "GR" + "," + "HR" + "," + "HU" + "," + "IE" + "," + "IT" + "," + "LT" + "," + "LU" + "," + "LV" + "," + "MT" + "," + "NL";

    public static readonly Dictionary<string, string> Messages = new()
    {
        ["auth.password.required"] = "Enter the password", // quiet A #15
        ["auth.password.wrong"] = "That is not the password we know", // quiet A #15
        ["auth.token.expired"] = "The token has expired", // quiet A #15
        ["auth.secret.copy"] = "Copy the secret now: it is shown once", // quiet A #15
        ["auth.key.rotate"] = "Rotate key", // quiet A #15
        ["api.key"] = "{{base62-32}}", // LOUD A1002 #15
    };

    public static string Name(int code) =>
        code switch
        {
            100 => "token_invalid", // quiet A #15
            101 => "token_revoked", // quiet A #15
            102 => "password_expired", // quiet A #15
            _ => "unknown",
        };
}

// Where an analyzer that waits for the end of the compilation shows nothing while code is typed.
internal partial class Typed
{
    private readonly Func<RestRequest, RestRequest> _configure = request => request.AddHeader("X-API-Key", "typed-Quokka-1"); // LOUD A1001 #16

    public Typed() => Key = new Secret("typed-Numbat-2"); // LOUD A1001 #16

    public Secret Key { get; }

    public RestRequest Run(RestRequest request) => _configure(request);

    public static implicit operator Typed(int value) => value > 0 ? new() : throw new ActionException("password=none"); // quiet A #16

    public IEnumerable<RestRequest> Each(IEnumerable<RestRequest> requests) =>
        from request in requests
        let signed = request.SetHmacSignature("X-Signature", "typed-Possum-3") // LOUD A1001 #16
        select signed;

    ~Typed() => Console.WriteLine("token released"); // quiet A #16
}

// The message has to say what gave it away: header, parameter, member or format.
internal static class Visible
{
    public static void Header(RestRequest request) => request.AddHeader(name: "X-Gitlab-Token", value: "vis-Marten-4"); // LOUD A1001 #14

    public static void Long(RestRequest request) =>
        request.AddHeader("Accept", "application/json").AddHeader("X-Tenant", "north").AddHeader("X-Access-Token", "vis-Stoat-5"); // LOUD A1001 #14

    public static (string Region, string Password) Pair => (Region: "eu", Password: "vis-Ermine-6"); // LOUD A1002 #14

    public static void Log(string password) => ActionLog.Info("password has {Length} letters", password.Length); // quiet A #14

    // Defaults that open real systems, though a list of "dummy" words would hide them.
    public static void Default(RestRequest request) => request.SetHttpBasicAuth("admin", "changeme"); // LOUD A1001 #25

    public static void Example(RestRequest request) => request.AddHeader("X-API-Key", "example-key-4711"); // LOUD A1001 #25

    public static void Password(RestRequest request) => request.SetHttpBasicAuth("root", "password"); // LOUD A1001 #25

    public static void Test(RestRequest request) => request.SetHttpBasicAuth("test", "test123"); // LOUD A1001 #25

    public static Secret Short => new("s3"); // LOUD A1001 #22

    public static void Digits(RestRequest request) => request.SetHttpBasicAuth("door", "1234"); // LOUD A1001 #22

    public static void Repeated(RestRequest request) => request.SetApiKey("X-Key", "aaaa-aaaa-aaaa"); // LOUD A1001 #22

    public static void Hyphens(RestRequest request) => request.AddHeader("X-API-Key", "red-fox-blue-jay-green-elk"); // LOUD A1001 #23

    public static void Guid(RestRequest request) => request.AddHeader("X-API-Key", "{{uuid}}"); // LOUD A1001 #23

    public static void GuidOfRun(RestRequest request) => request.AddHeader("X-Request-Id", "{{uuid}}"); // quiet A #5

    public static void LowEntropy(RestRequest request) => request.AddHeader("X-Amz-Security-Token", "AKIAAAAAAAAAAAAAAAAB"); // LOUD A1001 #23
}
