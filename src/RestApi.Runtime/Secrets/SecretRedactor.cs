namespace Comind.Api.Server;

/// <summary>Takes the credentials this process has seen out of a text, also in their base64, URL and JSON forms.</summary>
internal static class SecretRedactor
{
    private static readonly RememberedSecrets s_secrets = new(capacity: 1024);

    /// <param name="value">The credential.</param>
    /// <param name="isDeclared">Whether it is one of the app's settings, not a token of the moment.</param>
    public static void Remember(string value, bool isDeclared) => s_secrets.Add(value, isDeclared);

    public static string Redact(string text) => s_secrets.Redact(text);
}
