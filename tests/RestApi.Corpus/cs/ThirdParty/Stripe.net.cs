namespace Stripe;

public static class StripeConfiguration
{
    public static string? ApiKey { get; set; }
}

public sealed class StripeClient(string? apiKey = null, string? clientId = null)
{
    public string? ApiKey => apiKey + clientId;
}

public sealed class RequestOptions
{
    public string? ApiKey { get; set; }

    public string? IdempotencyKey { get; set; }

    public string? StripeAccount { get; set; }
}

public static class EventUtility
{
    public static object ConstructEvent(string json, string stripeSignatureHeader, string secret) => json + stripeSignatureHeader + secret;
}
