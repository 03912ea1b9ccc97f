using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Server;
using Npgsql;

namespace Acme.MunicipalRegistry;

/// <summary>Names of the resources that hold the texts.</summary>
internal static class ResourceKeys
{
    public const string PasswordTooShort = "Registry.Errors.PasswordTooShort"; // quiet A #1
    public const string ResetSecretTitle = "Registry_Reset_Secret_Title"; // quiet A #1
    public const string PassportNumber = "Registry.Fields.PassportNumber"; // quiet A #10
}

internal static class ClaimTypes
{
    public const string CitizenToken = "urn:gemeinde:claims:citizen-token"; // quiet A #2
    public const string AuthMethod = "http://schemas.microsoft.com/claims/authnmethodsreferences"; // quiet A #2
    public const string PublicKeyThumbprint = "a9993e364706816aba3e25717850c26c9cd0d89d"; // quiet A #5
}

internal sealed class RegistryUser
{
    public string Login { get; set; } = "";

    public string Password { get; set; } = "";

    public bool MustChangePassword { get; set; }

    public string PasswordFormat { get; set; } = "Argon2id"; // quiet A #11
}

internal sealed class RegistrySeed
{
    // Начальные пользователи после установки
    public List<RegistryUser> Users { get; } =
    [
        new() { Login = "clerk", Password = "ЗАГС-ромашка-5" }, // LOUD A1002 #25
        new() { Login = "archive", Password = Generate(18), MustChangePassword = true }, // quiet A #2
        new RegistryUser { Login = "viewer", Password = "" }, // quiet A #4
    ];

    private static string Generate(int length) => Convert.ToBase64String(RandomNumberGenerator.GetBytes(length));
}

internal static class RegistryActions
{
    private static readonly string s_stateKey = Encoding.UTF8.GetString(Convert.FromBase64String("U3RhZHRoYXVzLVR1cm0tMTU0Mw==")); // LOUD A1001 #18 =state

    private static readonly Dictionary<int, string> s_counterPins = new() { [1] = "", [2] = "6174" }; // LOUD A1002 #22

    [Action("registry_population")]
    public static void Population()
    {
        var client = new RestClient("https://einwohner.land.example");
        using var people = client.CreateRequest("/population", "GET")
            .SetApiKey(name: "X-State-Key", value: s_stateKey) // also =state
            .AddHeader("X-Authority-Code", "08416041") // quiet A #10
            .AddQueryParameter("keyset_after", "2026-10-31T23:59:59Z") // quiet A #10
            .ExecuteRequest();
        people.EnsureSuccess();
        ActionLog.Info("{0} bytes, {1} counters", people.ContentLength, s_counterPins.Count);
    }

    [Action("registry_deeds")]
    public static async Task DeedsAsync(CancellationToken cancellationToken)
    {
        (string tokenUrl, string client, string clientSecret) land = ("https://sso.land.example/token", "gemeinde-0416", "Grundbuch#Blatt#88"); // LOUD A1001 #17 =deeds
        var request = new RestClient("https://grundbuch.land.example")
            .CreateRequest("/deeds", "GET")
            .SetOAuth2ClientCredentials(land.tokenUrl, land.client, land.clientSecret, scope: "deeds:read"); // also =deeds
        using var deeds = await request.ExecuteRequestAsync(cancellationToken);
        deeds.EnsureSuccess();
    }

    [Action("registry_sign")]
    public static void Sign()
    {
        RestApi.CreateClient("https://sign.land.example");
        RestApi.CreateRequest("/sign", "POST");
        RestApi.AddHeader("X-Certificate-Serial", "7B:3F:0A:91:CC:52:E0:18"); // quiet A #5
        RestApi.AddHeader("Proxy-Authorization", $"Digest username=\"amt\", response=\"{Respond("Siegel.Wachs.rot")}\""); // LOUD A1002 #18
        RestApi.AddBody("-----BEGIN PUBLIC KEY-----", "application/x-pem-file"); // quiet A #2
        using var signed = RestApi.ExecuteRequest();
        signed.EnsureStatus(200);
    }

    public static RSA Decryptor()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem("{{pem-private}}"); // LOUD A1002 #17
        return rsa;
    }

    public static RSA Verifier()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem("{{pem-public}}"); // quiet A #2
        return rsa;
    }

    public static SecureString MayorPin()
    {
        var pin = new SecureString();
        pin.AppendChar('7'); // LOUD A1002 #20 =mayor
        pin.AppendChar('1'); // also =mayor
        pin.AppendChar('9'); // also =mayor
        pin.AppendChar('4'); // also =mayor
        return pin;
    }

    public static void Connect(NpgsqlConnection connection, string? vaultPassword)
    {
        var builder = new System.Data.Common.DbConnectionStringBuilder();
        builder["Host"] = "registry-db";
        builder["Username"] = "registry_app"; // quiet A #7
        builder["Password"] = vaultPassword ?? "Melderegister_7"; // LOUD A1002 #21
        builder["Persist Security Info"] = "False"; // quiet A #4
        connection.ConnectionString = builder.ConnectionString;
    }

    public static void PrepareEnvironment()
    {
        Environment.SetEnvironmentVariable("PGPASSWORD", "rathaus.Keller.3"); // LOUD A1002 #17
        Environment.SetEnvironmentVariable("PGPASSFILE", "/etc/registry/.pgpass"); // quiet A #3
        AppContext.SetData("Registry.KeyboardLayout", "qwertz-de-ch"); // quiet A #10
    }

    public static IEnumerable<JsonObject> Webhooks()
    {
        var hooks = new[]
        {
            new { Url = "https://hooks.slack.com/services/{{slack-hook}}", Secret = "" }, // LOUD A1002 #18
            new { Url = "https://kreis.example/hooks/registry", Secret = "k#Amtsblatt~41" }, // LOUD A1002 #19
            new { Url = "https://kreis.example/hooks/archive", Secret = "<set in portal>" }, // quiet A #4
        };
        return hooks.Select(hook => new JsonObject { ["url"] = hook.Url, ["has_secret"] = hook.Secret.Length > 0 });
    }

    public static ValidationMessage? Check(string? password) => password switch
    {
        null => new ValidationMessage(ResourceKeys.PasswordTooShort, "12"), // quiet A #1
        "Passw0rd" or "12345678" => new ValidationMessage("Registry.Errors.PasswordTooCommon"), // quiet A #11
        _ => null,
    };

    private static string Respond(string password) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(password)));
}
