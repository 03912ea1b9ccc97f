using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Server;

namespace Acme.ScooterFleet;

public enum LockState
{
    Locked,
    Unlocked,
    KeyRemoved,
}

public sealed class FleetSettings
{
    private string? _mqttPassword;

    public string MqttHost { get; set; } = "mqtt.rollo.example";

    public string MqttPassword
    {
        get => _mqttPassword ?? "r0llo-r0llo-r0llo"; // LOUD A1002 #25
        set => _mqttPassword = value;
    }

    public string TokenEndpoint { get; set; } = "https://id.rollo.example/connect/token"; // quiet A #2

    public TimeSpan TokenCacheDuration { get; set; } = TimeSpan.Parse("00:50:00", CultureInfo.InvariantCulture); // quiet A #2

    public string ClientIdAndVersion { get; set; } = "rollo-fleet/3.11.0"; // quiet A #5
}

public static class FleetExtensions
{
    public static RestRequest WithIotKey(this RestRequest request, string iotKey) =>
        request.AddHeader("X-Iot-Key", iotKey); // quiet A #2

    public static RestRequest WithMaps(this RestRequest request) =>
        request.SetApiKey("key", "{{google-api}}", ApiKeyLocation.Query); // LOUD A1001 #17

    public static string AsPassphrase(this IEnumerable<string> words) => string.Join(' ', words);

    public static string Censor(this string text) =>
        text.Replace("Bearer ", "Bearer ***", StringComparison.Ordinal); // quiet A #4
}

/// <summary>Comandi verso i monopattini: blocco, sblocco, batteria.</summary>
public sealed class ScooterCommands
{
    private readonly RestClient _iot;
    private readonly Lazy<string> _firmwareToken = new(() => "fw.2Ws9.KpX7.vQn4"); // LOUD A1001 #19 =firmware

    public ScooterCommands(RestClient iot)
    {
        ArgumentNullException.ThrowIfNull(iot);
        _iot = iot;
    }

    // La chiave è la stessa per tutta la flotta di Torino.
    public void Unlock(string scooter)
    {
        using var unlocked = _iot.CreateRequest("/scooters/{id}/unlock", "POST")
            .AddUrlSegment("id", scooter)
            .WithIotKey("torino_8Vq2Lr6Nz0") // LOUD A1002 #17
            .AddFormField("lock_key_state", nameof(LockState.KeyRemoved)) // quiet A #10
            .ExecuteRequest()
            .EnsureSuccess();
    }

    public void Flash(string scooter, Uri image)
    {
        var request = _iot.CreateRequest("/scooters/{id}/flash", "POST").AddUrlSegment("id", scooter);
        request.AddHeader("X-Firmware-Token", _firmwareToken.Value); // also =firmware
        request.AddFormField("image", image.ToString());
        request.AddFormField("image_digest", "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"); // quiet A #5
        request.AddFormField("unlock_pin", "8-3-9-1-7"); // LOUD A1001 #22
        using var flashed = request.ExecuteRequest();
        if (flashed.StatusCode is < 200 or > 299)
        {
            throw new ActionException("Firmware token not accepted for " + scooter); // quiet A #1
        }
    }

    public RestRequest Telemetry(string bluetoothPasskey = "") => // quiet A #4
        _iot.CreateRequest("/telemetry", "GET").AddQueryParameter("paired", bluetoothPasskey.Length > 0);
}

public static class FleetActions
{
    private static readonly HashSet<string> s_sensitiveFields = ["password", "passwd", "api_key", "access_token", "client_secret"]; // quiet A #2
    private static readonly ServiceParameters s_gateway = new() { { "api_key", "gw-Lenker-Bremse-5" }, { "page", 1 } }; // LOUD A1001 #17 =gateway

    [Action("fleet_positions")]
    public static void Positions()
    {
        var positions = Api.Rest.V1.Get("fleetGateway", new ServiceRequest { Path = "/positions", QueryParams = s_gateway }); // also =gateway
        ActionLog.Info("Gateway says {0}", positions.Status.Message);
    }

    [Action("fleet_payouts")]
    public static void Payouts()
    {
        var headers = new Dictionary<string, string>
        {
            { "Accept", "application/json" },
            { "X-Partner-Password", "Ricarica!Notte!18" }, // LOUD A1001 #17 =payout
            { "X-Partner-Key-Id", "kid-2025-09" }, // quiet A #5
        };
        var answer = Api.Rest.V1.Post("payouts", headers: headers); // also =payout
        ActionLog.Info("Payouts: {0}", answer.Status.Code);
    }

    [Action("fleet_zones")]
    public static void Zones()
    {
        Secret city = AppSchema.GetSecrets().Require("COMIND_SECRET_CITY_TOKEN"); // quiet A #3
        using var zones = new RestClient("https://mobility.torino.example")
            .CreateRequest("/zones", "GET")
            .AddQueryParameter("access_token", city) // LOUD A1005 #17
            .AddQueryParameter("next_page_token", "eyJwIjoyfQ") // quiet A #2
            .AddQueryParameter("zone_key", "ZTL_CENTRO_STORICO") // quiet A #10
            .ExecuteRequest()
            .EnsureSuccess();
    }

    public static NetworkCredential Workshop()
    {
        var credential = new NetworkCredential { UserName = "officina" }; // quiet A #7
        credential.Password = new[] { "freno", "ruota", "faro", "1922" }.AsPassphrase(); // LOUD A1002 #18
        return credential;
    }

    public static Tuple<string, string> ChargerLogin(string model)
    {
        Tuple<string, string> userAndPassword = Tuple.Create("charger", "Volt48_Ampere12"); // LOUD A1002 #19
        return model.StartsWith("VX", StringComparison.Ordinal) ? userAndPassword : Tuple.Create("guest", ""); // quiet A #7
    }

    public static string Provision(string serial)
    {
        string Script(string password) => "wifi set --ssid rollo-depot --psk '" + password + "' --serial " + serial; // quiet A #4
        return Script("Garage+Deposito+7"); // LOUD A1002 #17
    }

    public static bool IsSensitive(string field) => s_sensitiveFields.Contains(field);

    public static string Help() => """
        usage: fleetctl login --user NAME --password PASSWORD
        The access token is kept in ~/.fleetctl/token.
        """; // quiet A #13
}
