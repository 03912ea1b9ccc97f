using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Stripe;

namespace Acme.Corpus.Checkout;

// A shop that talks to several payment services, each in the style of its client.
internal static class PaymentSetup
{
    private const string ApiVersion = "2025-03-31.basil"; // quiet A #5
    private const string SignatureHeader = "Stripe-Signature"; // quiet A #3
    private const string MollieKey = "live_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM"; // LOUD A1002 name+shape
    private const string MollieProfile = "pfl_QkEhN94Ba"; // quiet A #5
    private const string AdyenMerchant = "AcmeShopECOM"; // quiet A #7
    private const string TestCard = "4111111111111111"; // quiet A #13

    public static void Configure() => StripeConfiguration.ApiKey = "{{stripe-live}}"; // LOUD A1002 format

    public static void ConfigureFromSecret() => StripeConfiguration.ApiKey = Secrets.PayToken.Reveal(); // quiet A flow

    public static StripeClient Client() => new("{{stripe-restricted}}"); // LOUD A1002 #17

    public static StripeClient ClientOf(IConfiguration configuration) => new(configuration["Stripe:SecretKey"]); // quiet A #3

    public static RequestOptions Options(string order) =>
        new()
        {
            ApiKey = "stripe-acct2-Hamster!77", // LOUD A1002 initializer
            IdempotencyKey = $"order-{order}-capture", // quiet A #10
            StripeAccount = "acct_1032D82eZvKYlo2C", // quiet A #5
        };

    public static object Event(string json, RestHeaders headers) => EventUtility.ConstructEvent(json, headers[SignatureHeader] ?? "", "whsec-mallard-2025-prod"); // LOUD A1002 #17

    public static void Mollie(RestRequest request) => request.AddHeader("Authorization", $"Bearer {MollieKey}"); // LOUD A1001 #18

    public static void Adyen(RestRequest request) => request.AddHeader("X-API-Key", "AQEyhmfxK4zJbBZDw0m" + "/n3Q5qf3VaY9UCJ14XWZE03G"); // LOUD A1001 #18

    public static void PayPal(RestClient client)
    {
        var id = "AZDxjDScFpQtjWTOUtWKbyN_bDt4OgqaF4eYXlewfBP4"; // quiet A #7
        var secret = "EGnHDxD_qRPdaLdZz8iCr8N7_MzF"; // LOUD A1002 name+shape =paypal
        var basic = Convert.ToBase64String(Encoding.ASCII.GetBytes(id + ":" + secret)); // also =paypal
        client.CreateRequest("/v1/oauth2/token", "POST").AddHeader("Authorization", "Basic " + basic).AddFormField("grant_type", "client_credentials"); // also =paypal
    }

    public static void PayPalOfRecord(RestRequest request, Entity entity, string password)
    {
        var pair = $"{entity.Id}:{password}";
        request.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))); // quiet A getbytes
    }

    public static void Klarna(RestRequest request) => request.SetHttpBasicAuth("PK12345_ab3f9", "wombat12"); // LOUD A1001 #22

    public static void Worldline(RestRequest request, string body)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes("wl.prod.signing.2209")); // LOUD A1002 getbytes
        request.AddHeader("X-GCS-Signature", Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)))); // quiet A getbytes
    }

    public static string SignatureBase(string body) => "sha256=" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("acme-v1" + body))); // quiet A #11

    public static AuthenticationHeaderValue GoCardless() => new("Bearer", "live_QmJk-4rTz-poplar"); // LOUD A1002 #17

    public static AuthenticationHeaderValue Challenge() => new("Bearer", "realm=\"shop\""); // quiet A #2

    public static void Square(RestRequest request)
    {
        request.AddHeaders(
            new Dictionary<string, string>
            {
                ["Square-Version"] = "2025-04-16", // quiet A #5
                ["Authorization"] = "Bearer EAAAl-pelican-33-rush", // LOUD A1001 collection
                ["X-Request-Id"] = Guid.NewGuid().ToString("N"), // quiet A #5
            }
        );
    }

    public static string? Environment(string name) =>
        name switch
        {
            "sandbox" => "https://pal-test.adyen.com", // quiet A #5
            "key" => System.Environment.GetEnvironmentVariable("ADYEN_API_KEY"), // quiet A #3
            _ => null,
        };

    public static bool IsSandboxKey(string apiKey) => apiKey.StartsWith("test_", StringComparison.Ordinal); // quiet A #2

    public static bool HasDefaultKey(string apiKey) => apiKey == "live_otter-DEFAULT-9313"; // LOUD A1002 name+shape

    public static string Describe() => TestCard + AdyenMerchant + MollieProfile + ApiVersion;
}
