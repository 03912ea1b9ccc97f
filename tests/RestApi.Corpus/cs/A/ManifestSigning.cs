using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Acme.Corpus.ManifestSigning;

/// <summary>Seals cargo manifests (AES for the body, HMAC or RSA for the signature).</summary>
internal sealed class ManifestSealer : IDisposable
{
    public const string SignatureHeader = "X-Manifest-Signature"; // quiet A #3
    public const string KeyId = "manifest-2024-03"; // quiet A #5
    public const string VaultPath = "kv/data/manifest/signing-key"; // quiet A #3
    private const string SigningAlgorithm = "HS256"; // quiet A #11
    private const string EmptyManifestHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"; // quiet A #5
    private const string SealAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // quiet A #6
    internal const string DecoyPasswordHash = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"; // quiet A #11

    private static readonly byte[] s_signingKey = "Manifest!Signing!Key!2021!Hafen!"u8.ToArray(); // LOUD A1002 utf8 =sig
    internal static readonly byte[] s_domainSeparator = "acme.manifest.v2\0"u8.ToArray(); // quiet A #11
    internal static readonly byte[] s_pdfMagic = [0x25, 0x50, 0x44, 0x46]; // quiet A bytes

    private static readonly byte[] s_aesKey = [0x3A, 0x91, 0xC4, 0x07, 0xEE, 0x52, 0x1B, 0x8D, 0x60, 0xF3, 0x29, 0xA8, 0x75, 0xD0, 0x4E, 0xBB]; // LOUD A1002 bytes =aes

    private readonly RSA _carrier = RSA.Create();

    public ManifestSealer() => _carrier.ImportFromPem("{{pem-public}}"); // quiet A #5

    public static byte[] Sign(ReadOnlySpan<byte> manifest) => HMACSHA256.HashData(s_signingKey, manifest); // also =sig

    public static byte[] Encrypt(byte[] manifest)
    {
        using var aes = Aes.Create();
        aes.Key = s_aesKey; // also =aes
        aes.GenerateIV();
        return [.. aes.IV, .. aes.EncryptCbc(manifest, aes.IV)];
    }

    public static byte[] EncryptForArchive(byte[] manifest)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromHexString("7C1F0B9E42D86A3355E0F7A91C84DB26"); // LOUD A1002 hex
        return aes.EncryptCbc(manifest, RandomNumberGenerator.GetBytes(16)); // quiet A random
    }

    public static RSA LoadPrivate()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem("{{pem-private}}"); // LOUD A1002 pem
        return rsa;
    }

    public static bool LooksLikePem(string text) => text.StartsWith("-----BEGIN PRIVATE KEY-----", StringComparison.Ordinal); // quiet A #2

    public static SymmetricSecurityKey WaybillKey() => new(Encoding.UTF8.GetBytes("waybill-jwt-signing-secret-of-dock-nine")); // LOUD A1002 #23

    public static HMACSHA512 CustomsMac() => new(Convert.FromBase64String("{{base64-44}}")); // LOUD A1002 base64

    public static byte[] DeriveSealKey(byte[] salt) => Rfc2898DeriveBytes.Pbkdf2("Zollsiegel", salt, 210_000, HashAlgorithmName.SHA512, 32); // LOUD A1002 passphrase

    public static byte[] DeriveOperatorKey(string passphrase, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, 210_000, HashAlgorithmName.SHA512, 32); // quiet A variable

    public static void Publish(string json) =>
        RestApi
            .CreateClient("https://customs.example")
            .CreateRequest("/manifests", "POST")
            .AddBody(json, "application/jose+json")
            .SetHmacSignature(SignatureHeader, "seal-4411-wax", new HmacSignatureOptions { Prefix = "sha256=" }) // LOUD A1001 #17
            .ExecuteRequest()
            .EnsureSuccess();

    public static void PublishToCarrier(string json) =>
        RestApi
            .CreateClient(Secrets.CrmBaseUrl)
            .CreateRequest("/manifests", "POST")
            .AddBody(json, "application/json")
            .SetHmacSignature("X-Seal", Secrets.CrmApiKey) // quiet A secret
            .ExecuteRequest()
            .EnsureSuccess();

    public static bool IsFromPort(string body, string signature) => FixedTimeEquals(Hmac(body, "hook_Container_88"), signature); // LOUD A1002 helper

    public static bool IsFromCarrier(string body, string signature) => Secrets.HookSecret.VerifyHmacSha256(body, signature, "sha256="); // quiet A secret

    public static string NewSeal() => RandomNumberGenerator.GetString(SealAlphabet, 12); // quiet A random

    public void Dispose() => _carrier.Dispose();

    public static string Explain(string alg) =>
        alg == SigningAlgorithm ? $"Signing key {KeyId} has expired, rotate it at {VaultPath}." : $"{alg} is no signing algorithm."; // quiet A #1

    public static bool IsEmpty(string sha256) => string.Equals(sha256, EmptyManifestHash, StringComparison.OrdinalIgnoreCase);

    private static string Hmac(string text, string secret) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));

    private static bool FixedTimeEquals(string left, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
