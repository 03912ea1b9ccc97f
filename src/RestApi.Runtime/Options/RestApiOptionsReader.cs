using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>Reads <see cref="RestApiOptions"/> from configuration without reflection; a wrong value is an error that names its key.</summary>
internal static class RestApiOptionsReader
{
    public const string Section = "RestApi";

    public static RestApiOptions ReadEnvironment() =>
        Read(
            new ConfigurationBuilder().AddEnvironmentVariables().Build(),
            IsDevelopment("DOTNET_ENVIRONMENT") || IsDevelopment("ASPNETCORE_ENVIRONMENT")
        );

    public static RestApiOptions Read(IConfiguration configuration, bool isDevelopment)
    {
        var section = configuration.GetSection(Section);
        var defaults = new RestApiOptions();
        return new RestApiOptions
        {
            DefaultTimeout = Seconds(section, "DefaultTimeoutSeconds") ?? defaults.DefaultTimeout,
            Budgets = ActionBudgetsReader.Read(section.GetSection("BudgetSeconds")),
            MaxContentBytes = Bytes(section, nameof(RestApiOptions.MaxContentBytes)) ?? defaults.MaxContentBytes,
            MaxDownloadBytes = Bytes(section, nameof(RestApiOptions.MaxDownloadBytes)) ?? defaults.MaxDownloadBytes,
            AllowedHosts = Hosts(section, nameof(RestApiOptions.AllowedHosts)),
            AllowedPrivateHosts = Hosts(section, nameof(RestApiOptions.AllowedPrivateHosts)),
            AllowedHttpHosts = Hosts(section, nameof(RestApiOptions.AllowedHttpHosts)),
            Retry = ResilienceReader.Retry(section.GetSection(nameof(RestApiOptions.Retry))),
            Hosts = ResilienceReader.Hosts(section.GetSection(nameof(RestApiOptions.Hosts))),
            TrustedCertificates = Certificates(section, nameof(RestApiOptions.TrustedCertificates)),
            BodyLogLimit = Characters(section, nameof(RestApiOptions.BodyLogLimit)),
            IsDevelopment = isDevelopment,
        };
    }

    private static bool IsDevelopment(string variable) =>
        string.Equals(Environment.GetEnvironmentVariable(variable), "Development", StringComparison.OrdinalIgnoreCase);

    /// <summary>Seconds, with a fraction if need be: more than 0 and less than 49 days, the longest a timer can run.</summary>
    internal static TimeSpan? Seconds(IConfiguration section, string key) =>
        section[key] is not { Length: > 0 } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds > 0
        && seconds < RestCall.LongestTimeout.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
        : throw Refuse(section, key, text, "a number of seconds, more than 0 and less than 49 days");

    internal static long? Bytes(IConfiguration section, string key) =>
        section[key] is not { Length: > 0 } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0 ? bytes
        : throw Refuse(section, key, text, "a number of bytes, more than 0");

    private static int Characters(IConfiguration section, string key) =>
        section[key] is not { Length: > 0 } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= RestApiOptions.MostLogged ? count
        : throw Refuse(section, key, text, "a number of characters, 0 to 1000000");

    /// <summary>Either one text with commas, as an environment variable holds it, or a list.</summary>
    internal static IReadOnlyList<string> List(IConfiguration section, string key)
    {
        var items = section[key]?.Split(',') ?? section.GetSection(key).GetChildren().Select(static item => item.Value ?? "");
        return [.. items.Select(static item => item.Trim()).Where(static item => item.Length > 0)];
    }

    /// <summary>The certificates in PEM files.</summary>
    internal static IReadOnlyList<X509Certificate2> Certificates(IConfiguration section, string key)
    {
        var certificates = new X509Certificate2Collection();
        foreach (var path in List(section, key))
        {
            var before = certificates.Count;
            try
            {
                certificates.ImportFromPemFile(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
            {
                throw Refuse(section, key, path, "the path of a PEM file that can be read");
            }

            if (certificates.Count == before)
            {
                throw Refuse(section, key, path, "the path of a PEM file with certificates");
            }
        }

        return [.. certificates];
    }

    internal static IReadOnlyList<string> Hosts(IConfiguration section, string key)
    {
        var hosts = List(section, key);
        return hosts.FirstOrDefault(static host => HostPattern.TryParse(host) is null) is { } wrong
            ? throw Refuse(section, key, wrong, $"a host without scheme and path, {HostPattern.Examples}")
            : hosts;
    }

    internal static InvalidOperationException Refuse(IConfiguration section, string key, string value, string expected)
    {
        var path = section is IConfigurationSection named ? $"{named.Path}:{key}" : key;
        return new($"The setting {path} is '{SecretRedactor.Redact(value)}', not {expected}. Correct it in the configuration.");
    }
}
