using System.Net.Http;
using Stripe;

namespace Acme.Corpus.CargoPayments;

internal sealed record TerminalLogin(string Terminal, string User = "cashier", string Pin = "483920"); // LOUD A1002 pin

internal sealed record CardOnFile(string Brand, string Last4, string Token);

internal sealed class PaymentSetup
{
    public const string PublishableKey = "{{stripe-publishable}}"; // quiet A #5
    public const string MaskedKey = "sk_live_****"; // quiet A #4
    public const string TestCard = "4242 4242 4242 4242"; // quiet A #5

    // TODO(mk): vault, see PAY-118
    public static string SquareSecret => "{{square}}"; // LOUD A1002 expression-body

    private readonly (string MerchantId, string SharedSecret) _klarna = ("K501123", "Zahlung+Fracht9"); // LOUD A1002 tuple

    private readonly Dictionary<string, string> _adyen = new()
    {
        { "merchantAccount", "AcmeLogisticsEU" }, // quiet A #7
        { "hmacKeyId", "2023-11" }, // quiet A #5
        { "hmacKey", "44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056" }, // LOUD A1002 dictionary
        { "environment", "live" },
    };

    public static void Configure()
    {
        StripeConfiguration.ApiKey = "{{stripe-live}}"; // LOUD A1002 assignment
    }

    public static RequestOptions ForTollAccount(string invoice) =>
        new()
        {
            ApiKey = "{{stripe-restricted}}", // LOUD A1002 initializer
            IdempotencyKey = "toll-invoice-2024-000187", // quiet A #2
            StripeAccount = "acct_1032D82eZvKYlo2C", // quiet A #5
        };

    public static object OnWebhook(string json, string signature) => EventUtility.ConstructEvent(json, signature, "{{stripe-hook}}"); // LOUD A1002 #17

    public static object OnWebhookFromSettings(string json, string signature, Settings settings)
    {
        if (!settings.Token.StartsWith("whsec_", StringComparison.Ordinal)) // quiet A #2
        {
            throw new ActionException("The webhook secret must start with whsec_."); // quiet A #1
        }

        return EventUtility.ConstructEvent(json, signature, settings.Token); // quiet A variable
    }

    public static decimal Balance(string iban)
    {
        var res = RestApi
            .CreateClient("https://bank.cargo.example")
            .CreateRequest("/accounts/{iban}/balance", "GET")
            .AddUrlSegment("iban", iban)
            .AddHeader("Cookie", "PAYSESSID=8f2k1l0qv7m3n5wz; lang=de") // LOUD A1001 cookie
            .AddHeader("X-Correlation-Id", "cargo-balance-001") // quiet A #5
            .ExecuteRequest()
            .EnsureSuccess();
        return decimal.Parse(res.Content, CultureInfo.InvariantCulture);
    }

    public static void PayToll(decimal amount)
    {
        RestApi
            .CreateClient("https://toll.example")
            .CreateRequest("/pay", "POST")
            .AddFormField("customer", "ACME-4711") // quiet A #7
            .AddFormField("password", "Mautgeb-2018") // LOUD A1001 form
            .AddFormField("amount", amount)
            .ExecuteRequest()
            .EnsureSuccess();
    }

    public static void Refund(string reference)
    {
        RestApi
            .CreateClient("https://pay.cargo.example")
            .CreateRequest("/refunds", "POST")
            .SetOAuth2AuthorizationHeaderAuth(Secrets.PayToken) // quiet A secret
            .AddJsonBody(new { reference, reason = "customer token lost" }) // quiet A #1
            .ExecuteRequest()
            .EnsureSuccess();
    }

    public static StringContent CaptureBody(string reference) =>
        new(JsonSerializer.Serialize(new { reference, merchant = "ACME", apiSecret = "qx81-Lkkw-003a" }), Encoding.UTF8, "application/json"); // LOUD A1002 anonymous

    public static string CacheKey(string merchant) => $"pay:token:{merchant}:v2"; // quiet A #10

    public static string Text(string code) =>
        code switch
        {
            "pin_tries_exceeded" => "Die PIN wurde dreimal falsch eingegeben.", // quiet A #1
            "token_expired" => "The saved card token has expired; please enter the card again.", // quiet A #1
            "authentication_required" => "pay.errors.sca_required", // quiet A #9
            _ => code,
        };

    public string Summary() => $"{_klarna.MerchantId}, {_adyen.Count} Adyen settings";
}
