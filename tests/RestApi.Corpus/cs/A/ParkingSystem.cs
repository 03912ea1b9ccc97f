using System;
using System.Collections.Generic;
using Comind.Api.Server;
using Microsoft.Extensions.Configuration;

namespace Acme.Parking;

// Sistema de aparcamiento municipal: barreras, parquímetros y abonos.
public static class ParkingKeys
{
    public const string CacheKeyPrefix = "parking:token:v2:"; // quiet A #2
    public const string SessionTokenCookie = "PARKSESSIONTOKEN"; // quiet A #2
    public const string PassTypeMonthly = "PASS_MONTHLY"; // quiet A #10
    public const string PassTypeResident = "PASS_RESIDENT_ZONE_B"; // quiet A #10
    public const string ConfigPasswordKey = "Parking:Gate:Password"; // quiet A #3
    public const string KeyVaultEntry = "parking-gate-api-key-prod"; // quiet A #3
}

public class GateConfig
{
    private string _password;
    private string _gateId = "G-04-NORTE";

    public GateConfig()
        : this("barrera1234") // LOUD A1002 #25
    {
    }

    public GateConfig(string password)
    {
        _password = password;
    }

    public string Password
    {
        get { return _password; }
        set { _password = value; }
    }

    public string GateId
    {
        get { return _gateId; }
        set { _gateId = value ?? "G-00"; }
    }
}

public sealed class GateConfigBuilder
{
    private string? _user;
    private string? _secret;
    private string _keyStore = "/etc/parking/keystore.p12"; // quiet A #2

    public GateConfigBuilder WithUser(string user)
    {
        _user = user;
        return this;
    }

    public GateConfigBuilder WithSecret(string secret)
    {
        _secret = secret;
        return this;
    }

    public GateConfigBuilder WithKeyStore(string path)
    {
        _keyStore = path;
        return this;
    }

    public string Build() => $"{_user}@{_keyStore}#{_secret?.Length ?? 0}";
}

public static class ParkingJobs
{
    private static readonly string[] s_meterPins = ["2580", "1357", "8642"]; // LOUD A1002 #22

    private static string? s_cachedToken;

    public static string NorthGate() =>
        new GateConfigBuilder()
            .WithUser("op_norte") // quiet A #7
            .WithSecret("Torre.Azul.Nieve.3") // LOUD A1002 #17
            .WithKeyStore("/etc/parking/secret-store.jks") // quiet A #2
            .Build();

    public static string GateAddress(IConfiguration configuration)
    {
        var password = configuration.GetValue("Parking:Gate:Password", "adminadmin"); // LOUD A1002 #25
        var keyName = configuration.GetValue<string>("Parking:Gate:KeyName"); // quiet A #3
        return "gate://" + keyName + "/" + password!.Length;
    }

    [Action("parking_open_gate")]
    public static void OpenGate(string plate)
    {
        var client = new RestClient("https://gates.aparca.example");
        var opened = client.CreateRequest("/gates/4/open", "POST")
            .AddHeader("X-Auth-Token", $"{"norte"}.{"kR5tB9qLm2Wx"}") // LOUD A1001 #18
            .AddHeader("X-Auth-Scheme", "token-v2") // quiet A #11
            .AddFormField("plate", plate)
            .ExecuteRequest();
        if (opened.StatusCode != 200)
        {
            throw new ActionException("La barrera no acepta la clave: revise la contraseña del operador."); // quiet A #1
        }
    }

    [Action("parking_meter_totals")]
    public static void MeterTotals()
    {
        const string account = "ayto-zona-azul";
        const string signingKey = account + ":" + "Farola6Verde"; // LOUD A1001 #18 =meter
        var client = new RestClient("https://meters.aparca.example");
        using var totals = client.CreateRequest("/totals", "GET")
            .SetHmacSignature("X-Meter-Signature", signingKey, new HmacSignatureOptions { Prefix = "sha256=" }) // also =meter
            .ExecuteRequest()
            .EnsureSuccess();
        ActionLog.Info("{0} parquímetros, {1} pines", totals.ContentLength, s_meterPins.Length);
    }

    public static RestRequest Permit(RestClient client, string? overrideToken)
    {
        s_cachedToken ??= overrideToken ?? "perm_8842_Xt6yPzQ1nd"; // LOUD A1001 #19 =permit
        return client.CreateRequest("/permits", "GET").SetOAuth2AuthorizationHeaderAuth(s_cachedToken); // also =permit
    }

    public static RestRequest Fines(RestClient client)
    {
        var user = "multas-svc"; // quiet A #7
        var password = AppSchema.GetVars()["FINES_PASSWORD_PLACEHOLDER"] ?? string.Empty; // quiet A #3
        return client.CreateRequest("/fines", "GET").SetHttpBasicAuth(user, password);
    }

    public static string Mask(string plate, string token)
    {
        var hidden = token.Length > 4 ? token[..2] + "****" : "[REDACTED]"; // quiet A #4
        return string.Format("{0} password={1}", plate, hidden); // quiet A #4
    }

    public static bool CheckOperator(string login, string clave)
    {
        switch (login)
        {
            case "supervisor":
                return string.Equals(clave, "Sup3r.Aparca", StringComparison.Ordinal); // LOUD A1002 #24
            case "token-invalid": // quiet A #11
                return false;
            default:
                return clave.Length > 0;
        }
    }

    public static string CameraStream(int lane)
    {
        var uri = new UriBuilder("rtsp", "cam-" + lane + ".aparca.example", 554, "live");
        uri.UserName = "viewer"; // quiet A #7
        uri.Password = "ojo-Halcon-9"; // LOUD A1002 #17
        return uri.Uri.AbsolutePath;
    }
}
