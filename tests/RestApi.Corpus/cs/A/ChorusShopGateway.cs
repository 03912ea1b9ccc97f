using System.Security.Cryptography;
using Stripe;

namespace Acme.Corpus.ChorusShopGateway;

// Freelance work for the bike shop: orders -> ERP, payments, webhooks. Three shops, one gateway.
internal static class BikeShopGateway
{
    private const string SignatureHeader = "X-Shop-Hmac-Sha256"; // quiet A #3
    private const string PublishableKey = "{{stripe-publishable}}"; // quiet A public-key
    private const string DefaultCurrency = "EUR";

    private static readonly (string Shop, string AdminToken)[] s_outlets =
    [
        ("outlet-nord", "on_83hdKq02mZx7Tw"), // LOUD A1002 tuple
        ("outlet-online", Environment.GetEnvironmentVariable("OUTLET_ONLINE_TOKEN") ?? ""), // quiet A #3
    ];

    static BikeShopGateway() => StripeConfiguration.ApiKey = "{{stripe-live}}"; // LOUD A1002 client-library

    public static object ReadPaymentEvent(string json, RestHeaders headers)
    {
        var signature = headers["Stripe-Signature"] ?? throw new ActionException("Missing Stripe-Signature header"); // quiet A #3
        return EventUtility.ConstructEvent(json, signature, "{{stripe-hook}}"); // LOUD A1001 webhook
    }

    public static RequestOptions ForConnectedAccount(string orderId) => new()
    {
        ApiKey = "{{stripe-restricted}}", // LOUD A1002 initializer
        StripeAccount = "acct_bikes_nord_01", // quiet A #5
        IdempotencyKey = "order-" + orderId + "-capture", // quiet A #10
    };

    public static bool IsFromShop(ReadOnlySpan<byte> body, string? signature)
    {
        if (signature is null)
        {
            return false;
        }

        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes("Kette&Ritzel-2x11"), body); // LOUD A1002 hmac
        return CryptographicOperations.FixedTimeEquals(expected, Convert.FromBase64String(signature));
    }

    public static bool IsFromMarketplace(string body, string? signature) =>
        Secrets.HookSecret.VerifyHmacSha256(body, signature, prefix: "sha256="); // quiet A #11

    public static IReadOnlyList<Order> OpenOrders(string shop)
    {
        var request = new RestClient($"https://{shop}.shop.example/admin/api/2024-07")
            .CreateRequest("/orders.json", "GET")
            .AddQueryParameter("status", "open")
            .AddQueryParameter("fields", "id,token,cart_token,checkout_token") // quiet A #3
            .AddHeader("X-Shopify-Access-Token", "{{shopify}}"); // LOUD A1001 #17
        var response = request.ExecuteRequest().EnsureSuccess();
        return response.ReadJson<List<Order>>() ?? [];
    }

    public static string WarehouseToken(string country) => country switch
    {
        "de" => "wh/Kassel/0Lm4Qx8Rt2Vz6", // LOUD A1002 switch
        "at" => "9Kp1Wn5Hb3Yc7.linz", // LOUD A1002 switch
        "ch" => AppSchema.GetVars().Require("warehouse_token_ch"), // quiet A #3
        _ => throw new ActionException($"No warehouse token for {country}"), // quiet A #1
    };

    public static void NotifyErp(Order order)
    {
        RestApi.CreateClient("https://erp.bikes.example");
        RestApi.CreateRequest("/inbound/orders", "POST");
        RestApi.AddJsonBody(order);
        RestApi.SetHmacSignature("X-Erp-Signature", "Tretlager.58.Zahn"); // LOUD A1001 hmac-header
        RestApi.ExecuteRequest().EnsureStatus(200, 202);
    }

    public static decimal ShippingRate(string zip)
    {
        RestApi.CreateClient("https://rates.parcel.example");
        RestApi.CreateRequest("/v1/quote", "GET");
        RestApi.SetApiKey("access_key", "pq81-ZZ4t-06Lm-wR2e", ApiKeyLocation.Query); // LOUD A1001 api-key
        RestApi.AddQueryParameter("zip", zip);
        RestApi.AddQueryParameter("sort_key", "price_ascending"); // quiet A #10
        RestApi.AddQueryParameter("currency", DefaultCurrency);
        using var response = RestApi.ExecuteRequest();
        return response.StatusCode is >= 200 and < 300 && decimal.TryParse(response.Content, CultureInfo.InvariantCulture, out var rate) ? rate : 9.90m;
    }

    public static JsonObject CheckoutConfig(string shop) => new()
    {
        ["publishableKey"] = PublishableKey, // quiet A public-key
        ["tokenField"] = "checkout_token", // quiet A #3
        ["passwordHint"] = "At least 10 characters, one digit", // quiet A #1
        ["outlets"] = s_outlets.Length,
        ["keyboardLayout"] = "numeric-pad-large", // quiet A #10
        ["signatureHeader"] = SignatureHeader,
        ["shop"] = shop,
    };
}
