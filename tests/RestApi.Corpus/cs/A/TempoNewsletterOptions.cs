using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using SendGrid;

namespace Acme.Corpus.TempoNewsletterOptions;

/// <summary>Settings of the campaign provider. Bound from the section <c>Newsletter:Provider</c>.</summary>
internal sealed class CampaignProviderOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Newsletter:Provider";

    /// <summary>The key of the account, for example <c>0123456789abcdef-us1</c>.</summary>
    [Required(ErrorMessage = "The API key of the campaign provider must be configured.")] // quiet A #1
    public string ApiKey { get; set; } = "{{mailchimp}}"; // LOUD A1002 property

    /// <summary>The header in which the key is sent.</summary>
    public string ApiKeyHeader { get; set; } = "X-Campaign-Key"; // quiet A #3

    /// <summary>Where the signing secret is found in the vault.</summary>
    public string SigningSecretName { get; init; } = "newsletter-webhook-signing-secret"; // quiet A #3

    /// <summary>The token put at the end of each unsubscribe link.</summary>
    [RegularExpression("^[A-Za-z0-9_-]{20,64}$", ErrorMessage = "Token: 20 to 64 letters, digits, '_' or '-'.")] // quiet A #4
    public string UnsubscribeToken { get; set; } = string.Empty; // quiet A empty

    /// <summary>How passwords of editors are stored.</summary>
    public string PasswordFormat { get; init; } = "argon2id"; // quiet A #11

    /// <summary>The vault of the tenant.</summary>
    public string KeyVaultUrl { get; init; } = "https://acme-newsletter.vault.example/"; // quiet A #2
}

/// <summary>The relay for transactional mail.</summary>
internal sealed record TransactionalRelay(
    string Host = "smtp.relay.example",
    int Port = 587,
    string UserName = "campaigns@acme.example", // quiet A #7
    string Password = "Br1efmarke#8"); // LOUD A1002 default-parameter

/// <summary>Base of the typed clients.</summary>
internal abstract class CampaignClientBase(string baseUrl, string apiKey)
{
    /// <summary>Gets the secret for the token endpoint.</summary>
    protected abstract string ClientSecret { get; }

    /// <summary>Starts a request which carries the key.</summary>
    protected RestRequest Start(string path, string method) =>
        new RestClient(baseUrl).CreateRequest(path, method).AddHeader("X-Campaign-Key", apiKey); // quiet A #3
}

/// <summary>Talks to the list service of the group.</summary>
internal sealed class SubscriberListClient() : CampaignClientBase("https://lists.example/api", "sl-4Yw8hN2qXc6Rk0Tb") // LOUD A1002 base-call
{
    /// <inheritdoc />
    protected override string ClientSecret => "w9Zp_3mTqL7vXy2R_kd8"; // LOUD A1002 expression-body

    /// <summary>Removes a subscriber for good.</summary>
    public void Forget(string mail) => Start("/subscribers/" + mail.ToLowerInvariant(), "DELETE").ExecuteRequest().EnsureStatus(204);
}

/// <summary>Registers the services of this module.</summary>
internal static class NewsletterModule
{
    private const string SubscriberDb = // also =db
        "Server=sql-02.acme.example;Database=Subscribers;User Id=nl_app;Password=Tulpen+Feld6;Encrypt=true"; // LOUD A1002 #21 =db

    private const string ArchiveDb =
        "Server=sql-02.acme.example;Database=Archive;Integrated Security=true;Encrypt=true"; // quiet A #21

    /// <summary>The values a developer machine starts with.</summary>
    public static IReadOnlyDictionary<string, string?> Defaults { get; } = new Dictionary<string, string?>
    {
        ["Newsletter:Provider:ApiKeyHeader"] = "X-Campaign-Key", // quiet A #3
        ["Newsletter:Provider:ApiKey"] = "<set by user-secrets>", // quiet A #4
        ["Newsletter:Tracking:ClientSecret"] = "trk.Vb61nQz8.Yh30sKe5", // LOUD A1002 dictionary
        ["Newsletter:Tracking:TokenEndpoint"] = "https://login.tracking.example/oauth/token", // quiet A #2
    };

    /// <summary>Creates the options and overrides what operations ask for.</summary>
    public static (CampaignProviderOptions Options, TransactionalRelay Relay) Build(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = new CampaignProviderOptions { SigningSecretName = configuration["Newsletter:SigningSecretName"] ?? "hook-secret" }; // quiet A #3
        Configure(options, static o => o.ApiKey = "nl.Q7x2Lm9Vt4Zr8Kp1Wn5"); // LOUD A1002 lambda
        var relay = new TransactionalRelay(Password: configuration["Newsletter:Relay:Password"] ?? throw new InvalidOperationException("Newsletter:Relay:Password is not configured.")); // quiet A #3
        return (options, relay);
    }

    /// <summary>The secret with which the provider signs its callbacks.</summary>
    public static string CallbackSecret(IConfiguration configuration) => // also =callback
        configuration.GetValue("Newsletter:CallbackSecret", "Rück-Ruf-2031"); // LOUD A1002 fallback =callback

    /// <summary>The client for transactional mail.</summary>
    public static SendGridClient Mailer() => new("{{sendgrid}}", host: "https://eu.mail.example"); // LOUD A1002 client-library

    /// <summary>The databases by name.</summary>
    public static string Database(string name) => name == "archive" ? ArchiveDb : SubscriberDb;

    private static void Configure(CampaignProviderOptions options, Action<CampaignProviderOptions> configure) => configure(options);
}
