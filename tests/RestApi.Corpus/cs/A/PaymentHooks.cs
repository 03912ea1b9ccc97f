using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;
using Stripe;

namespace Acme.Corpus.Set9.PaymentHooks;

internal sealed record HookCall(string Body, string? Signature, string? SharedSecret, string Origin);

internal static class HookGate
{
    private const string SignatureHeader = "Stripe-Signature";
    private const string SigningAlgorithm = "HMAC-SHA256";
    private const string SecretAlias = "hookSecret";
    private static readonly byte[] s_separator = "payments.webhook.secret.v1"u8.ToArray(); // quiet A #11
    private static readonly byte[] s_macKey = [0x3f, 0x9a, 0x11, 0xc4, 0x72, 0x0e, 0xb8, 0x5d, 0x27, 0xe1, 0x94, 0x6c, 0xa3, 0x58, 0x0b, 0xd6]; // LOUD A1001 bytes =mac
    private static readonly byte[] s_pdfMarker = [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]; // quiet A bytes

    public static object Parse(RestHeaders headers, string body)
    {
        var signature = headers[SignatureHeader] ?? throw new ActionException("The call has no signature");
        return EventUtility.ConstructEvent(body, signature, "{{stripe-hook}}"); // LOUD A1001 provider
    }

    public static bool IsOurs(HookCall call, AppSecrets secrets)
    {
        if (call.Origin == "refund")
        {
            return new Secret("hook:Amsel#5519").VerifyHmacSha256(call.Body, call.Signature, "sha256="); // LOUD A1001 #17
        }

        var key = secrets.Require("COMIND_SECRET_HOOK_SECRET"); // quiet A #3
        return key.VerifyHmacSha256(call.Body, call.Signature);
    }

    public static bool Known(HookCall call)
    {
        if (call.SharedSecret is null or "none") // quiet A #11
        {
            return false;
        }

        return call.SharedSecret == "hs-Kranich-31" || Same(call.SharedSecret); // LOUD A1001 compare
    }

    public static byte[] Mac(string body)
    {
        var text = Encoding.UTF8.GetBytes(body);
        byte[] framed = [.. s_separator, .. text];
        return body.StartsWith("%PDF", StringComparison.Ordinal) ? s_pdfMarker : HMACSHA256.HashData(s_macKey, framed); // also =mac
    }

    public static string Explain(int code) =>
        code switch
        {
            400 => "invalid_token", // quiet A error
            _ => $"{SigningAlgorithm} mismatch, see secret {SecretAlias}", // quiet A #1
        };

    private static bool Same(string givenSecret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(givenSecret), "Fischotter-77"u8); // LOUD A1001 compare
}

internal sealed class PayDesk
{
    private readonly StripeClient _refunds = new("{{stripe-restricted}}"); // LOUD A1001 provider
    private readonly Lazy<string> _gatewaySecret = new(() => "gs.81-Tanne-vK"); // LOUD A1001 lambda =gateway

    public string PublishableKey { get; } = "{{stripe-publishable}}"; // quiet A publishable

    public string AccountTokenId => "{{uuid}}"; // quiet A #5

    public string PartnerSecret => "Lachs&Forelle_90"; // LOUD A1001 property

    public void Configure(bool live)
    {
        if (live)
        {
            StripeConfiguration.ApiKey = "{{stripe-live}}"; // LOUD A1001 provider
            return;
        }

        StripeConfiguration.ApiKey = Environment.GetEnvironmentVariable("STRIPE_API_KEY"); // quiet A #3
    }

    public RequestOptions OptionsFor(Order order) =>
        new()
        {
            IdempotencyKey = "charge-" + order.Id, // quiet A #2
            StripeAccount = "acct_1032D82eZvKYlo2C", // quiet A #5
        };

    public RestRequest Charge(RestClient client, Order order) =>
        client
            .CreateRequest("/v1/charges", "POST")
            .SetHmacSignature("X-Body-Signature", _gatewaySecret.Value) // also =gateway
            .AddFormField("amount", order.Total)
            .AddFormField("payment_method", "pm_card_visa") // quiet A #5
            .AddFormField("client", _refunds.ApiKey is null ? "none" : "set");

    public RestRequest Capture(RestClient client, string chargeId) =>
        client
            .CreateRequest("/v1/captures", "POST")
            .AddHeader("X-Fingerprint", "{{hex40}}") // quiet A #12
            .SetHmacSignature("X-Body-Signature", "Bernstein/2207+Kai", new HmacSignatureOptions { Prefix = "v1=" }) // LOUD A1001 #17
            .AddFormField("charge", chargeId);
}

internal static class PayCrypto
{
    private const string PublicPem = "{{pem-public}}"; // quiet A pem
    private const string ManifestMd5 = "{{hex32}}"; // quiet A #12
    private const string KeyContainer = "PaymentSigningKeys"; // quiet A #9

    public static RSA Verifier()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(PublicPem);
        return rsa;
    }

    public static RSA Signer()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem("{{pem-private}}"); // LOUD A1002 pem
        return rsa;
    }

    public static X509Certificate2 Terminal(string folder) =>
        X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, "terminal.pfx"), "Zeder_90"); // LOUD A1001 #17

    public static X509Certificate2 Root() => X509Certificate2.CreateFromPem("{{pem-certificate}}"); // quiet A pem

    public static Aes Vault(bool rotated)
    {
        var aes = Aes.Create();
        var hex = rotated ? Environment.GetEnvironmentVariable("VAULT_KEY_HEX") ?? "" : "{{hex32}}"; // LOUD A1001 bytes =vault
        aes.Key = Convert.FromHexString(hex); // also =vault
        return aes;
    }

    public static SymmetricSecurityKey TokenKey() => new(Convert.FromBase64String("{{base64-44}}")); // LOUD A1001 bytes

    public static byte[] Derive(byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2("Seeschwalbe_4", salt, iterations: 100_000, HashAlgorithmName.SHA256, outputLength: 32); // LOUD A1001 #17

    public static bool Unchanged(byte[] manifest) => Convert.ToHexStringLower(MD5.HashData(manifest)) == ManifestMd5;

    public static string Container(int tenant) => KeyContainer + "." + tenant.ToString(CultureInfo.InvariantCulture);

    public static string Nonce(int length) =>
        RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", length); // quiet A #6
}

internal static class PayStatements
{
    public static string Header(string service)
    {
        var bearer = new StringBuilder("Bearer ").Append("{{jwt}}").ToString(); // LOUD A1002 builder
        return service == "statements" ? bearer : "Bearer realm=\"payments\", error=\"invalid_token\""; // quiet A #11
    }

    public static RestRequest Ask(RestClient client, string bookingKey)
    {
        char[] letters = ['K', 'o', 'r', 'n', '-', '7', '3', '1', '9', 'x']; // LOUD A1001 chars =letters
        var request = client.CreateRequest("/statements", "GET");
        request.SetHttpBasicAuth("terminal", new string(letters)); // also =letters
        return request.AddQueryParameter("booking_key", bookingKey).AddQueryParameter("partition_key", "2024-Q3"); // quiet A #10
    }

    public static RestRequest Dispute(RestClient client, string id, string? token = "dsp-Luchs-4402") => // LOUD A1001 parameter =dispute
        client.CreateRequest("/disputes/" + id, "GET").SetOAuth2AuthorizationHeaderAuth(token ?? ""); // also =dispute

    public static void Audit(HookCall call, Action<string, string> write)
    {
        write("hook.secret.rotated", call.Origin); // quiet A #3
        write("hook.keyId", "key-2024-03"); // quiet A #5
    }
}
