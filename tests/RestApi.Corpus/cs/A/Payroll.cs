using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;

namespace Acme.Corpus.Payroll13;

/// <summary>Binds to the section "Payroll". Set "Payroll:ClientSecret" with <c>dotnet user-secrets set Payroll:ClientSecret 4f-example-9c</c>.</summary> // quiet A #13
internal sealed class PayrollOptions
{
    public const string SectionName = "Payroll";

    [Required(AllowEmptyStrings = false)]
    public string BaseUrl { get; set; } = "https://api.paywell.example/v3/";

    [JsonPropertyName("client_id")]
    public string ClientId { get; set; } = "paywell-sync-prod"; // quiet A #5

    [JsonPropertyName("client_secret"), Required(ErrorMessage = "Client secret is required")] // quiet A #1
    public string ClientSecret { get; set; } = "pR7kuaEw2-Lm40vzQx"; // LOUD A1002 #19

    public string TokenEndpoint { get; set; } = "/oauth2/token"; // quiet A #2

    /// <summary>Filled by the host from the vault.</summary>
    public string? ApiKey { get; init; }

    [RegularExpression("^[A-Za-z0-9_-]{32,64}$", ErrorMessage = "The API key has 32 to 64 characters")] // quiet A regex
    public string? PartnerKey { get; init; }

    public int TokenLifetimeMinutes { get; set; } = 55;
}

internal sealed record BankFileOptions(
    string Host = "sftp.bankfiles.example",
    int Port = 22,
    string UserName = "acme_payroll", // quiet A #7
    string Password = "Zahltag!2024", // LOUD A1002 default
    string KeyFingerprint = "SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDSsgvn8FDxqBnTkRk") // quiet A #5
{
    public string Describe() => $"{UserName}@{Host}:{Port}";
}

internal sealed class PayrollDatabaseOptions
{
    public string ConnectionString { get; set; } =
        "Server=sql-pay-01;Database=Payroll;User Id=payroll_app;Password=Kestrel-99-blue;Encrypt=True"; // LOUD A1002 #21

    public string ReadOnlyConnectionString { get; set; } = "Server=sql-pay-02;Database=Payroll;Integrated Security=SSPI"; // quiet A #21

    public string Template { get; } = "Server={0};Database={1};User Id={2};Password={3}"; // quiet A #4

    public string Build(string server, string user, string password) => string.Format(null, Template, server, "Payroll", user, password);
}

internal static class PayrollConfigurationKeys
{
    public const string ClientSecret = SecretsSection + ":ClientSecret"; // quiet A #3
    private const string SecretsSection = PayrollOptions.SectionName + ":Secrets";

    internal static readonly string[] Required =
    [
        "COMIND_SECRET_PAYROLL_TOKEN", // quiet A #3
        "COMIND_SECRET_PAYROLL_URL",
    ];

    public static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["password"] = "Password of the bank user", // quiet A #1
        ["apiKey"] = "API key (see the portal, page Integrations)",
        ["passwordPolicy"] = "NIST-800-63B", // quiet A #2
    };
}

internal sealed class PayrollSettingsReader(IConfiguration configuration)
{
    public PayrollOptions Read()
    {
        var section = configuration.GetSection(PayrollOptions.SectionName);
        return new PayrollOptions
        {
            BaseUrl = section["BaseUrl"] ?? "https://sandbox.paywell.example/",
            ClientId = section["ClientId"] ?? throw new ActionException("Payroll:ClientId is missing"),
            ClientSecret = configuration[PayrollConfigurationKeys.ClientSecret] ?? "", // quiet A coalesce
            ApiKey = section["ApiKey"] ?? "pw_live_9fK2mQ7rT4xW8zB3", // LOUD A1002 fallback
            PartnerKey = configuration.GetValue<string>("Payroll:PartnerKey"),
        };
    }

    public string TaxOfficeToken() => configuration.GetValue("TaxOffice:Token", "{{base62-32}}"); // LOUD A1002 default

    public string MailPassword()
    {
        var password = Environment.GetEnvironmentVariable("PAYROLL_MAIL_PASSWORD");
        if (string.IsNullOrEmpty(password))
        {
            password = "Gehalt_Mail_77"; // LOUD A1002 #19
        }

        return password;
    }

    public bool IsPlaceholder(string? secret) => secret is null or "" or "<client-secret>" or "CHANGE_ME_IN_VAULT"; // quiet A #25
}

/// <summary>Defaults for machines of developers, written beside the program when no file exists.</summary>
internal static class DeveloperDefaults
{
    private const string SettingsJson = """{ "Payroll": { "ClientId": "paywell-sync-dev", "ClientSecret": "d3v-Quartal-Abschluss-81" } }"""; // LOUD A1002 json

    private const string SampleJson = """{ "Payroll": { "ClientSecret": "<your secret>", "Token": "${PAYROLL_TOKEN}" } }"""; // quiet A #4

    public static void Write(string folder, bool sample)
    {
        var path = Path.Combine(folder, "appsettings.Development.json");
        if (!File.Exists(path))
        {
            File.WriteAllText(path, sample ? SampleJson : SettingsJson);
        }
    }

    public static Dictionary<string, string?> InMemory() => new()
    {
        ["Payroll:BaseUrl"] = "https://localhost:7001",
        ["Payroll:ApiKey"] = "pw-dev-56c1e0a94d7b", // LOUD A1002 #23
        ["Payroll:CacheKey"] = "payroll:employees:v2", // quiet A #10
        ["Smtp:Password"] = null,
    };
}

internal static class PayrollOptionsValidator
{
    private static readonly HashSet<string> s_forbidden = new(StringComparer.OrdinalIgnoreCase) { "password", "passw0rd", "secret", "12345678" }; // quiet A #11

    public static IEnumerable<string> Validate(PayrollOptions options, BankFileOptions bank)
    {
        if (options.ClientSecret.Length == 0)
        {
            yield return $"{nameof(PayrollOptions.ClientSecret)} must be set";
        }

        if (s_forbidden.Contains(bank.Password))
        {
            yield return "PAY-017: weak bank password"; // quiet A #1
        }
    }

    public static bool MayReopenMonth(string user, string password) =>
        user.StartsWith("hr_", StringComparison.Ordinal) && password == "Sommer2019!"; // LOUD A1002 comparison
}

[RestClient(BaseUrl = "https://api.taxoffice.example")]
[ApiKeyHeader("X-Tax-Key", "taxOfficeKey")] // quiet A #3
[BearerAuth("{{jwt}}")] // LOUD A1001 attribute
internal static partial class TaxOfficeApi;

internal sealed class PayrollGateway(PayrollOptions options)
{
    private readonly BankFileOptions _bank = new() { UserName = "acme_payroll_eu", Password = "9Gulden&Heller" }; // LOUD A1002 initializer

    public JsonNode? Employees(int page)
    {
        var request = new RestClient(options.BaseUrl)
            .CreateRequest("/employees", "GET")
            .AddQueryParameter("page", page)
            .AddQueryParameter("sortKey", "lastName") // quiet A #10
            .AddHeader("X-Partner", _bank.Describe());
        request.SetApiKey("X-Paywell-Key", "{{base62-40}}"); // LOUD A1001 #17
        return JsonNode.Parse(request.ExecuteRequest().EnsureSuccess().Content);
    }

    public decimal Gross(string employee)
    {
        var secrets = AppSchema.GetSecrets();
        var response = new RestClient(secrets.Require("COMIND_SECRET_PAYROLL_URL")) // quiet A #3
            .CreateRequest("/employees/{id}/gross", "GET")
            .AddUrlSegment("id", employee)
            .SetOAuth2AuthorizationHeaderAuth(secrets.Require("COMIND_SECRET_PAYROLL_TOKEN"))
            .ExecuteRequest();
        return response.IsSuccess ? response.ReadJson<decimal>() : 0m;
    }

    public void Notify(string text)
    {
        RestApi.CreateClient("https://payroll-bot:Lohn.Zettel.5@hooks.acme-intern.example"); // LOUD A1001 url
        RestApi.CreateRequest("/notify", "POST");
        RestApi.AddJsonBody(new { text, channel = "payroll", passTicket = false });
        RestApi.ExecuteRequest().EnsureSuccess();
    }
}
