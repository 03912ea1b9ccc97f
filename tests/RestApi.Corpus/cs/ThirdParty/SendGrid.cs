namespace SendGrid;

public sealed class SendGridClient(string apiKey, string? host = null)
{
    public string Host => apiKey + host;
}
