using System.Text.RegularExpressions;

namespace Acme.Corpus.WaybillResources;

internal enum WaybillLanguage
{
    German,
    French,
    Spanish,
    Turkish,
}

/// <summary>
/// Texts, keys and flags of the waybill application. Everything that is shown to a person goes through <see cref="Text"/>.
/// </summary>
internal static class WaybillTexts
{
    private static readonly Dictionary<(WaybillLanguage Language, string Key), string> s_texts = new()
    {
        [(WaybillLanguage.German, "login.password")] = "Kennwort", // quiet A #1
        [(WaybillLanguage.German, "login.forgot")] = "Kennwort vergessen?", // quiet A #1
        [(WaybillLanguage.French, "login.password")] = "Mot de passe", // quiet A #1
        [(WaybillLanguage.Spanish, "login.password")] = "Contraseña", // quiet A #1
        [(WaybillLanguage.Spanish, "login.secret_question")] = "¿Cuál es la matrícula de su primer camión?", // quiet A #2
        [(WaybillLanguage.Turkish, "login.password")] = "Şifre", // quiet A #1
        [(WaybillLanguage.Turkish, "apikey.expired")] = "API anahtarının süresi doldu", // quiet A #1
    };

    public static string Text(WaybillLanguage language, string key) => s_texts.GetValueOrDefault((language, key), key);

    public static readonly string[] WeakPasswords = ["123456", "qwertz", "password1", "sommer2024"]; // quiet A #6
    public const string PasswordCharacters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!$%&/()=?"; // quiet A #6
    public static readonly Regex BearerPattern = new("Bearer\\s+[A-Za-z0-9._~+/-]+=*"); // quiet A regex
    public const string Challenge = "Bearer realm=\"waybill\", error=\"invalid_token\""; // quiet A #11
}

/// <summary>Switches that operations may change, with the values they have when nobody did.</summary>
internal static class WaybillFlags
{
    public static readonly IReadOnlyDictionary<string, string> Defaults = new Dictionary<string, string>
    {
        ["waybill.auth.password-login.enabled"] = "false", // quiet A #11
        ["waybill.token.cache"] = "redis", // quiet A #11
        ["waybill.token.lifetime"] = "00:20:00", // quiet A #11
        ["waybill.map.style"] = "streets-v12",
        ["waybill.map.key"] = "{{google-api}}", // LOUD A1002 dictionary
        ["waybill.mail.password"] = "Fr8brief!mail", // LOUD A1002 dictionary
        ["waybill.keyboard.layout"] = "azerty", // quiet A #10
    };
}

/// <summary>
/// Everything below is for the print server of the depots. It has no access to the secrets of the platform yet, which is why the credentials
/// are here for the time being. See WB-2210.
/// </summary>
internal sealed class PrintServerSettings
{
    private readonly string _spoolerPassphrase;

    public PrintServerSettings(string? spoolerPassphrase = null)
    {
        _spoolerPassphrase = string.IsNullOrEmpty(spoolerPassphrase) ? "three blue barges sail north" : spoolerPassphrase; // LOUD A1002 passphrase
    }

    public string Queue { get; init; } = "zebra-zt411-dock-3";

    public string AdminPin
    {
        get => "5521"; // LOUD A1002 getter
    }

    public string KeyColumn => "waybill_no"; // quiet A #10

    public IReadOnlyDictionary<string, string> Headers(string document)
    {
        var separator = new string('-', 3);
        return new Dictionary<string, string>
        {
            ["X-Print-Session-Token"] = "PRN-9c41-77ae-b012", // LOUD A1002 dictionary
            ["X-Print-Token-Separator"] = separator, // quiet A #2
            ["X-Document"] = document,
        };
    }

    public RestRequest Test(RestClient client) =>
        client
            .CreateRequest("/spool/test", "POST")
            .AddHeaders(new Dictionary<string, string> { ["X-Api-Key"] = "zebra-Spool-0042", ["Accept"] = "text/plain" }) // LOUD A1001 headers
            .AddBody($"^XA^FDkey test {_spoolerPassphrase.Length}^FS^XZ", "application/zpl"); // quiet A mime
}
