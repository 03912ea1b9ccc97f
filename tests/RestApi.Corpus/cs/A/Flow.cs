namespace Acme.Corpus.Flow;

// How a value gets from where it is written to where it is used.
internal sealed partial class Billing(string tenant)
{
    private const string PayKey = "pk-violet-0092"; // LOUD A1001 #19 =pay

    private const string Prefix = "Bearer ";

    private static readonly string s_session = "s-" + "maple" + "-" + 404; // LOUD A1001 #19 =session

    private readonly string _hook = "hook/" + nameof(Billing);

    private readonly string _signing = string.Concat("sig-", "walnut-", "55"); // LOUD A1001 #18 =sign

    private string _current = "";

    private static string Pin => "4471-9920"; // LOUD A1001 #19 =pin

    private string Region { get; } = "eu-central-1";

    private static string Mail { get; } = Environment.GetEnvironmentVariable("MAIL_PASSWORD") ?? "kestrel-Nest-4"; // LOUD A1001 coalesce =mail

    public void Constant(RestRequest request) => request.AddHeader("X-API-Key", PayKey); // also =pay

    public void ReadOnlyField(RestRequest request) => request.AddHeader("X-Session-Token", s_session); // also =session

    public void InstanceField(RestRequest request) => request.AddHeader("X-Hook", _hook); // quiet A #19

    public void Joined(RestRequest request) => request.SetHmacSignature("X-Signature", _signing); // also =sign

    public void Property(RestRequest request) => request.SetHttpBasicAuth("terminal", Pin); // also =pin

    public void RegionHeader(RestRequest request) => request.AddHeader("X-Region", Region); // quiet A #19

    public void Fallback(RestRequest request) => request.SetHttpBasicAuth("mailer", Mail); // also =mail

    public void SetLater(RestRequest request) => request.AddHeader("X-API-Key", _current); // quiet A #19

    public void Assign(string value) => _current = value;

    public void Tenant(RestRequest request) => request.AddHeader("X-API-Key", tenant.ToUpperInvariant()); // quiet A flow

    public void Local(RestRequest request)
    {
        var key = "loc-tulip-18"; // LOUD A1001 #19 =local
        request.AddHeader("X-API-Key", key); // also =local
    }

    public void LocalAssignedLater(RestRequest request, bool live)
    {
        string key;
        key = "later-gecko-7"; // LOUD A1001 #19 =later
        if (live)
        {
            request.AddHeader("X-API-Key", key); // also =later
        }
    }

    public void TwoValues(RestRequest request, bool live)
    {
        var token = "";
        if (live)
        {
            token = Secrets.PayToken.Reveal();
        }

        request.AddHeader("X-API-Key", token); // quiet A reassigned
    }

    public void Overwritten(RestRequest request)
    {
        var key = "none yet";
        key = Secrets.CrmApiKey.Reveal();
        request.AddHeader("X-API-Key", key); // quiet A reassigned
    }

    public void Concatenated(RestRequest request) => request.AddHeader("Authorization", Prefix + "amber-Lake-31"); // LOUD A1001 #18

    public void ConcatenatedWithSecret(RestRequest request) => request.AddHeader("Authorization", Prefix + Secrets.PayToken); // quiet A #18

    public void Interpolated(RestRequest request) => request.AddHeader("Authorization", $"Token {"cedar-12"}"); // LOUD A1001 #18

    public void InterpolatedConstant(RestRequest request) => request.AddHeader("Authorization", $"{Prefix}{PayKey}"); // LOUD A1001 #18

    public void InterpolatedTenant(RestRequest request) => request.AddHeader("Authorization", $"Token {tenant}"); // quiet A #18

    public void Formatted(RestRequest request) => request.AddHeader("Authorization", string.Format("Bearer {0}", "pebble-Beach")); // LOUD A1001 #18

    public void FormattedFromOutside(RestRequest request, string token) =>
        request.AddHeader("Authorization", string.Format(CultureInfo.InvariantCulture, "Bearer {0}", token)); // quiet A #18

    public void JoinedParts(RestRequest request) => request.SetApiKey("X-Key", string.Join("-", "frozen", "yogurt", "88")); // LOUD A1001 #18

    public void JoinedFromOutside(RestRequest request, string[] parts) => request.SetApiKey("X-Key", string.Join("-", parts)); // quiet A #18

    public void JoinedArray(RestRequest request) => request.SetApiKey("X-Key", string.Join('.', new[] { "iris", "lotus", "3" })); // LOUD A1001 collection

    public void JoinedCollection(RestRequest request)
    {
        string[] parts = ["nimbus", "2000", "vault"]; // LOUD A1001 collection =parts
        request.SetApiKey("X-Key", string.Join("/", parts)); // also =parts
    }

    public void Coalesced(RestRequest request, string? configured) => request.AddHeader("X-API-Key", configured ?? "default-lynx-1"); // LOUD A1001 coalesce

    public void CoalescedEmpty(RestRequest request, string? configured) => request.AddHeader("X-API-Key", configured ?? ""); // quiet A coalesce

    public void CoalescedThrow(RestRequest request, string? configured) =>
        request.AddHeader("X-API-Key", configured ?? throw new ActionException("Set the key of the billing API first.")); // quiet A coalesce

    public void CoalescedAssignment(RestRequest request, string? configured)
    {
        configured ??= "assigned-Newt-6"; // LOUD A1001 coalesce =assigned
        request.AddHeader("X-API-Key", configured); // also =assigned
    }

    public void Conditional(RestRequest request, bool live) => request.SetHttpBasicAuth("pos", live ? Secrets.PayToken.Reveal() : "test-Badger-9"); // LOUD A1001 ternary

    public void ConditionalSecrets(RestRequest request, bool live) => request.SetHttpBasicAuth("pos", live ? Secrets.PayToken : Secrets.ErpToken); // quiet A ternary

    public void ConditionalBoth(RestRequest request, bool live)
    {
        var password = live ? "Saffron_1" : "Paprika_2"; // LOUD A1001 ternary =both
        request.SetHttpBasicAuth("pos", password); // also =both
    }

    public void Arms(RestRequest request, string region) =>
        request.AddHeader(
            "X-API-Key",
            region switch
            {
                "eu" => "eu-Basil-70", // LOUD A1001 switch-arm
                "us" => Environment.GetEnvironmentVariable("US_KEY") ?? "", // quiet A switch-arm
                _ => throw new ArgumentOutOfRangeException(nameof(region)), // quiet A switch-arm
            }
        );

    public void NamesByArm(RestRequest request, string region) =>
        request.AddHeader(
            "X-API-Key",
            Environment.GetEnvironmentVariable(
                region switch
                {
                    "eu" => "COMIND_SECRET_EU_KEY", // quiet A #3
                    _ => "COMIND_SECRET_US_KEY", // quiet A #3
                }
            )
        );

    public void EncodedBasic(RestRequest request) =>
        request.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("svc-pay:Walrus!22"))); // LOUD A1001 getbytes

    public void EncodedWithSecret(RestRequest request, string password) =>
        request.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"svc-pay:{password}"))); // quiet A getbytes

    public void EncodedThroughLocals(RestRequest request)
    {
        var pair = "svc-pay" + ":" + "Heron#7"; // LOUD A1001 getbytes =pair
        var bytes = Encoding.Latin1.GetBytes(pair);
        request.AddHeader("Authorization", $"Basic {Convert.ToBase64String(bytes)}"); // also =pair
    }

    public void Decoded(RestRequest request) =>
        request.SetOAuth2AuthorizationHeaderAuth(Encoding.UTF8.GetString(Convert.FromBase64String("cGx1bS1yaXZlci0yMg=="))); // LOUD A1001 base64

    public void DecodedFromOutside(RestRequest request, string stored) =>
        request.SetOAuth2AuthorizationHeaderAuth(Encoding.UTF8.GetString(Convert.FromBase64String(stored))); // quiet A base64

    public void Characters(RestRequest request) => request.SetApiKey("X-Key", new string(['q', '7', '-', 'o', 't', 't', 'e', 'r'])); // LOUD A1001 chars

    public void CharacterArray(RestRequest request)
    {
        var letters = new[] { 'm', 'o', 'o', 's', 'e', '4', '2', '!' }; // LOUD A1001 chars =letters
        request.SetHttpBasicAuth("kiosk", new string(letters)); // also =letters
    }

    public void Bytes(RestRequest request)
    {
        byte[] raw = [0x70, 0x61, 0x6e, 0x64, 0x61, 0x2d, 0x37]; // LOUD A1001 bytes =raw
        request.SetApiKey("X-Key", Encoding.ASCII.GetString(raw)); // also =raw
    }

    public void Utf8(RestRequest request) => request.SetApiKey("X-Key", Encoding.UTF8.GetString("sparrow-1984"u8)); // LOUD A1001 bytes

    public void Builder(RestRequest request)
    {
        var text = new StringBuilder().Append("Bearer ").Append("ginger-Ale-3"); // LOUD A1001 #18 =builder
        request.AddHeader("Authorization", text.ToString()); // also =builder
    }

    public void BuilderFromOutside(RestRequest request, string token) =>
        request.AddHeader("Authorization", new StringBuilder("Bearer ").Append(token).ToString()); // quiet A #18

    public void Trimmed(RestRequest request) => request.SetApiKey("X-Key", " otter-Pond-5\n".Trim()); // LOUD A1001 flow

    public void Replaced(RestRequest request) => request.SetApiKey("X-Key", "otter_Pond_6".Replace('_', '-')); // LOUD A1001 flow

    public void RawText(RestRequest request) => request.SetHttpBasicAuth("kiosk", """say "friend" 12"""); // LOUD A1001 flow

    public void Verbatim(RestRequest request) => request.SetHttpBasicAuth("kiosk", @"back\slash\9"); // LOUD A1001 flow

    public void Cast(RestRequest request) => request.SetApiKey("X-Key", (string)(object)"cast-Iron-4"); // LOUD A1001 flow

    public void FromLambda(RestRequest request)
    {
        Func<string> read = () => "lambda-Lama-2"; // LOUD A1001 flow =lambda
        request.SetApiKey("X-Key", read()); // also =lambda
    }

    public void FromLocalFunction(RestRequest request)
    {
        request.SetApiKey("X-Key", Read()); // also =localfn
        static string Read() => "inner-Ibis-5"; // LOUD A1001 flow =localfn
    }

    public void FromTuple(RestRequest request)
    {
        var (user, password) = ("svc-kiosk", "tuple-Toad-8"); // LOUD A1001 flow =tuple
        request.SetHttpBasicAuth(user, password); // also =tuple
    }

    public void FromParameterDefault(RestRequest request, string apiKey = "dflt-Kiwi-31") => request.AddHeader("X-API-Key", apiKey); // LOUD A1001 default-parameter

    public void HarmlessDefault(RestRequest request, string accept = "text/csv") => request.AddHeader("Accept", accept); // quiet A default-parameter

    public void NullDefault(RestRequest request, string? apiKey = null) => request.AddHeader("X-API-Key", apiKey); // quiet A default-parameter

    public void FromDictionary(RestRequest request)
    {
        var headers = new Dictionary<string, string>
        {
            ["Accept"] = "application/json", // quiet A initializer
            ["Authorization"] = "Bearer dict-Dingo-4", // LOUD A1001 initializer
        };
        foreach (var (name, value) in headers)
        {
            request.AddHeader(name, value); // quiet A initializer
        }
    }

    public void Cleared(RestRequest request)
    {
        var token = Secrets.PayToken.Reveal();
        request.SetOAuth2AuthorizationHeaderAuth(token); // quiet A flow
        token = "gone";
        request.AddHeader("X-State", token); // quiet A flow
    }
}
