using System.Net.Http;
using System.Security.Cryptography;
using Azure.Storage;
using Azure.Storage.Blobs;

namespace Acme.Corpus.SonataIotBridge;

internal interface IBrokerOptionsBuilder
{
    IBrokerOptionsBuilder WithServer(string host, int port);

    IBrokerOptionsBuilder WithClientId(string clientId);

    IBrokerOptionsBuilder WithCredentials(string user, string password);
}

// Greenhouse pilot. Sensors -> broker -> bridge -> customer's cloud.
internal sealed class GreenhouseBridge(HttpClient http) // LOUD C3001 injection
{
    const string Topic = "greenhouse/+/telemetry";
    const string DeviceIdPrefix = "gh-token-ring-"; // quiet A #10
    const string PartitionKey = "deviceId"; // quiet A #10
    const string FirmwareMd5 = "9e107d9d372bb6826bd81d3542a419d6"; // quiet A #12
    const string ServiceUuid = "0000180f-0000-1000-8000-00805f9b34fb"; // quiet A #5
    const string HubConnection = "HostName=gh-pilot.hub.example;SharedAccessKeyName=bridge;SharedAccessKey={{base64-44}}"; // LOUD A1002 #21
    const string LocalHub = "HostName=localhost;SharedAccessKeyName=bridge;SharedAccessKey={key}"; // quiet A #4

    static readonly byte[] ProvisioningKey = [0x4B, 0x1E, 0x93, 0xA7, 0x5C, 0x08, 0xF2, 0x6D, 0xE1, 0x37, 0xB9, 0x40, 0x8A, 0xD5, 0x2F, 0x76]; // LOUD A1002 bytes
    static readonly byte[] FrameHeader = [0xAA, 0x55, 0x01, 0x00]; // quiet A bytes
    static readonly byte[] SessionKey = new byte[32]; // quiet A bytes
    static readonly byte[] GatewayAesKey = Convert.FromHexString("5f1d8ce2740ab96371e4c05d2f98ba63"); // LOUD A1002 hex
    static readonly byte[] Ed25519PublicKey = Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"); // quiet A public-key

    static readonly Dictionary<string, string> DeviceKeys = new()
    {
        { "gh-01", "tomate-7Rk-north" }, // LOUD A1002 dictionary
        { "gh-02", AppSchema.GetVars().Require("gh02_device_key") }, // quiet A #3
    };

    public static IBrokerOptionsBuilder Broker(IBrokerOptionsBuilder builder) => builder
        .WithServer("broker.gh.example", 8883)
        .WithClientId("bridge-" + Environment.MachineName) // quiet A #7
        .WithCredentials("bridge", "Gew@echshaus12"); // LOUD A1001 broker

    public static byte[] Sign(ReadOnlySpan<byte> frame) => HMACSHA256.HashData("hum1d1ty::frame::seal"u8, frame); // LOUD A1002 utf8

    public static byte[] Domain(ReadOnlySpan<byte> key) => HKDF.Expand(HashAlgorithmName.SHA256, key.ToArray(), 32, "acme greenhouse v1 session key"u8.ToArray()); // quiet A #11

    public static JsonObject WifiProfile(string ssid) => new()
    {
        ["ssid"] = ssid,
        ["security"] = "WPA2-PSK", // quiet A #11
        ["psk"] = "Gurkensalat!23", // LOUD A1002 wifi
        ["keyRotation"] = "P30D", // quiet A #10
    };

    public async Task SendAsync(string device, double humidity, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Put, $"https://ingest.grow.example/v1/devices/{device}/state");
        message.Headers.Add("X-Auth-Token", "{{uuid}}"); // LOUD A1001 guid
        message.Headers.Add("X-Correlation-Id", "3c9a7f10-58be-4d26-9f4c-71ad02e6b8c5"); // quiet A #5
        message.Headers.Add("X-Signature", Convert.ToHexString(Sign(BitConverter.GetBytes(humidity)))); // quiet A #3
        message.Content = new StringContent(humidity.ToString("F1", CultureInfo.InvariantCulture));
        using var response = await http.SendAsync(message, ct);
        if (!response.IsSuccessStatusCode)
        {
            ActionLog.Warn("ingest rejected token of {device}: {status}", device, (int)response.StatusCode); // quiet A #1
        }
    }

    public static BlobServiceClient Archive() => new(
        "DefaultEndpointsProtocol=https;AccountName=ghpilot;EndpointSuffix=core.example;" // also =blob
        + "AccountKey={{azure-storage}}"); // LOUD A1002 #21 =blob

    public static StorageSharedKeyCredential ArchiveKey() => new("ghpilot", AppSchema.GetSecrets().Require("COMIND_SECRET_GH_ARCHIVE").Reveal()); // quiet A #3

    public static BlobServiceClient Emulator() => new("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://localhost"); // quiet A #21

    public static string SnapshotUrl(string camera) => // also =snap
        $"https://snapshots.gh.example/{camera}/latest.jpg?sv=2024-05-04&sp=r&sig={{azure-sig}}"; // LOUD A1002 sas =snap

    public static string Unlock(string device, string pin) => pin switch
    {
        "" => "PIN missing", // quiet A #1
        { Length: not 4 } => "PIN must have 4 digits", // quiet A #1
        _ => $"{DeviceIdPrefix}{device}/unlock?{PartitionKey}={device}",
    };

    public static byte[] KeyOf(string device) => DeviceKeys.TryGetValue(device, out var key) ? Encoding.UTF8.GetBytes(key) : ProvisioningKey;

    public static string Describe(bool local) =>
        string.Join(' ', Topic, FirmwareMd5, ServiceUuid, (local ? LocalHub : HubConnection).Length, FrameHeader.Length + SessionKey.Length + GatewayAesKey.Length + Ed25519PublicKey.Length);
}
