using System.Text.RegularExpressions;

namespace Acme.Corpus.Set9.TenantSetup;

internal sealed record TenantSeed(string Name, string AdminUser, string AdminPassword, Guid TokenId);

internal sealed class TenantOptions
{
    public string FeatureKey { get; init; } = "tenant.password-login.enabled"; // quiet A feature

    public string CacheKey { get; init; } = "tenants:api-keys:{0}"; // quiet A cache

    public string PartitionKey { get; init; } = "/tenantId"; // quiet A #10

    public string SecretStore { get; init; } = "https://acme-vault.vault.azure.net/secrets/tenant-db-password"; // quiet A #3

    public string PasswordPolicy { get; init; } = "length>=12; digit; upper; expires=90d"; // quiet A policy

    public string SetupToken { get; init; } = "Setup!4tenants"; // LOUD A1001 options

    public string ApiKey { get; set; } = string.Empty;

    public string? EncryptionKey { get; set; }

    public string AuthorEmail { get; init; } = "setup@acme.example"; // quiet A #10

    public string? AdminPassword { get; private set; }

    public TenantOptions WithAdmin(string adminPassword = "Passw0rd") // LOUD A1001 #25 =withAdmin
    {
        AdminPassword = adminPassword; // also =withAdmin
        return this;
    }
}

internal sealed class TenantProvisioner
{
    private static readonly string s_importPassword;
    private readonly TenantOptions _options;
    private readonly string _vaultToken = "{{vault}}"; // LOUD A1001 provider =vaultToken

    static TenantProvisioner()
    {
        s_importPassword = "Ringelnatter7"; // LOUD A1001 #19 =import
    }

    public TenantProvisioner(string stage)
    {
        _options = new TenantOptions { SetupToken = stage == "dev" ? "" : AppSchema.GetVars().Require("SETUP_TOKEN") }; // quiet A #3
        _options.ApiKey = stage == "dev" ? "dev-Otter-6601" : _options.SetupToken; // LOUD A1001 ternary
        _options.EncryptionKey = Encoding.ASCII.GetString([0x51, 0x77, 0x33, 0x72, 0x54, 0x79, 0x39, 0x21, 0x4d, 0x6f, 0x6f, 0x73]); // LOUD A1001 bytes
    }

    public static IReadOnlyList<TenantSeed> Seeds =>
    [
        new("north", "north-admin", "Nordlicht<88>", Guid.Parse("{{uuid}}")), // LOUD A1001 collection
        new("south", "south-admin", AppSchema.GetVars().Require("SOUTH_PASSWORD"), Guid.Empty),
        new(Name: "demo", AdminUser: "demo", TokenId: Guid.NewGuid(), AdminPassword: "demo-Kolibri"), // LOUD A1001 record
    ];

    public void Provision(RestClient client, TenantSeed seed)
    {
        using var response = client
            .CreateRequest("/tenants", "POST")
            .AddHeader("X-Vault-Token", _vaultToken) // also =vaultToken
            .AddHeader("X-Vault-Namespace", "tenants/secrets") // quiet A #3
            .AddJsonBody(new { seed.Name, login = seed.AdminUser, password = seed.AdminPassword }) // quiet A #2
            .ExecuteRequest();
        if (response.StatusCode == 409)
        {
            throw new ActionException($"Tenant {seed.Name} exists; reset its password instead"); // quiet A #1
        }

        response.EnsureSuccess();
        ActionLog.Info("Tenant {0} has token id {1}", seed.Name, seed.TokenId); // quiet A #5
    }

    public RestRequest Import(RestClient client, IEnumerable<string> files)
    {
        var request = client.CreateRequest("/import", "POST").SetHttpBasicAuth("importer", s_importPassword); // also =import
        foreach (var file in files.Where(file => !file.EndsWith(".key", StringComparison.Ordinal))) // quiet A #10
        {
            request.AddFile("files", Files.GetFileRef(file));
        }

        return request.AddQueryParameter("cache", string.Format(CultureInfo.InvariantCulture, _options.CacheKey, "import"));
    }

    public bool Accepts(string setupToken, string? serviceKey)
    {
        const string maintenanceKey = "mk:Elster:3307"; // LOUD A1001 #19 =maintenance
        if (string.CompareOrdinal(serviceKey, maintenanceKey) == 0) // also =maintenance
        {
            return true;
        }

        return setupToken != "*" && setupToken == _options.SetupToken; // quiet A #11
    }
}

internal static class TenantPorts
{
    private static readonly Regex s_tokenShape = new(@"^(ghp|gho)_[A-Za-z0-9]{36}$"); // quiet A regex
    private static readonly Regex s_secretLine = new("(?i)(password|secret)\\s*[:=]\\s*\"[^\"]+\"");

    public static bool LooksLikeSecret(string line) => s_tokenShape.IsMatch(line) || s_secretLine.IsMatch(line);

    public static RestRequest Link(RestRequest request, string region)
    {
        string token;
        if (region == "ch")
        {
            token = "lk9Qm2TtZ71w"; // LOUD A1001 #19 =link
        }
        else
        {
            token = AppSchema.GetVars().Require("LINK_TOKEN_" + region);
        }

        return request.AddHeader("X-Link-Token", token); // also =link
    }

    public static RestRequest Grant(RestRequest request, string tenant, AppSecrets secrets)
    {
        string SharedKey() => "Sk+Marder=52"; // LOUD A1001 local =shared

        return tenant == "shared"
            ? request.SetApiKey("X-Tenant-Key", SharedKey()) // also =shared
            : request.SetApiKey("X-Tenant-Key", secrets.Require($"COMIND_SECRET_{tenant}_KEY")); // quiet A #3
    }

    public static bool Healthy(RestClient client, string tenant)
    {
        var request = client.CreateRequest("/health/{tenant}", "GET").AddUrlSegment("tenant", tenant);
        request.AddQueryParameter("api_key", "mz4Xw81RkdT2"); // LOUD A1001 #17
        return request.ExecuteRequest().IsSuccess;
    }

    public static void Sync(string project)
    {
        RestApi.CreateClient("https://git.acme.example");
        RestApi.CreateRequest("/api/v4/projects/" + project, "GET");
        RestApi.SetOAuth2AuthorizationHeaderAuth("{{gitlab}}"); // LOUD A1001 #17
        RestApi.ExecuteRequest().EnsureSuccess();
    }

    public static RestRequest Door(RestClient client, string door) =>
        client.CreateRequest("/doors", "POST").SetHttpBasicAuth(user: door, password: "4711"); // LOUD A1001 #22

    public static IReadOnlyDictionary<string, string> Env(string tenant) =>
        new Dictionary<string, string>
        {
            { "TENANT", tenant },
            { "DB_PASSWORD_FILE", "/run/secrets/db-password" }, // quiet A #3
            { "DB_PASSWORD", "Wendehals-1" }, // LOUD A1001 dictionary
            { "API_TOKEN", "#{Tenant.ApiToken}#" }, // quiet A #4
            { "TOKEN_LIFETIME", "00:15:00" }, // quiet A #2
        };

    public static bool TryPin(string site, out string pin)
    {
        pin = site == "gate" ? "2580" : ""; // LOUD A1001 #22
        return pin.Length > 0;
    }

    public static string Deploy(string image) =>
        "docker login -u acme -p {{docker}} && docker push " + image; // LOUD A1001 #16

    public static string Helm(string image) => $"helm upgrade tenant --set image={image} --set auth.existingSecret=tenant-auth"; // quiet A #3

    public static string Passkey(string? kind) => kind switch { null => "passkeys-unsupported", _ => "passkey:" + kind }; // quiet A #10

    public static string Issue(string key) => "token-" + key[..4] + "…"; // quiet A #4
}

internal sealed class TenantPortsTests
{
    private const string TestPassword = "test-password"; // quiet A #8
    private readonly Settings _fake = new() { UserName = "user", Password = "pass" }; // quiet A #8

    public void LinksWithFakeToken()
    {
        var request = RestApi.CreateClient("https://tenants.test").CreateRequest("/link", "GET");
        request.SetOAuth2AuthorizationHeaderAuth("fake-token-for-tests"); // quiet A #8
        request.AddHeader("X-Api-Key", "dummy-api-key"); // quiet A #8
    }

    public bool Rejects() => !new TenantProvisioner("dev").Accepts("not-a-real-token", _fake.Password); // quiet A #8

    public TenantSeed Mock() => new("mock", "mock-user", TestPassword, Guid.Empty);

    public bool Detects() => TenantPorts.LooksLikeSecret("ghp_" + new string('x', 36)); // quiet A #8
}
