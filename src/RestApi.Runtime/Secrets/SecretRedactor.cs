namespace Comind.Api.Server;

/// <summary>Takes the credentials this process has seen out of a text, also in their base64, URL and JSON forms.</summary>
internal static class SecretRedactor
{
    private static readonly RememberedSecrets s_secrets = new(capacity: 1024);

    /// <param name="value">The credential.</param>
    /// <param name="isDeclared">Whether it is one of the app's settings, not a token of the moment.</param>
    public static void Remember(string value, bool isDeclared) => s_secrets.Add(value, isDeclared);

    /// <summary>The length of the longest text to look for; what is cut off behind so much more hides no secret before the cut.</summary>
    public static int LongestForm => s_secrets.LongestForm;

    /// <summary>The first characters of a text, without the secrets that begin among them.</summary>
    public static string Redact(string text, int length) => s_secrets.Redact(text, length);

    public static string Redact(string text) => s_secrets.Redact(text);
}
