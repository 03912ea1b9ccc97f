using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Acme.Corpus.Notary13;

/// <summary>Signs deeds and verifies what the chamber sends back.</summary>
internal sealed class DeedSigner
{
    private const string Algorithm = "HMACSHA256"; // quiet A #11
    private static readonly string KeyId = "deed-signing-2024-09"; // quiet A #5
    private const string DomainSeparator = "acme.notary/deed/v1\0"; // quiet A #11

    private static readonly byte[] s_fallbackKey = Encoding.UTF8.GetBytes("Urkundenrolle-Nr.0815/secret"); // LOUD A1002 bytes =fallback
    private static ReadOnlySpan<byte> ChamberKey => "k4mm3r-5chlu3ss3l-f0r-d33ds-2023"u8; // LOUD A1002 bytes =chamber

    private static readonly byte[] s_salt = [0x4E, 0x6F, 0x74, 0x61, 0x72, 0x79, 0x01, 0x02]; // quiet A #11

    private readonly byte[] _key;

    public DeedSigner(string? configuredKey)
    {
        _key = configuredKey is null ? s_fallbackKey : Convert.FromBase64String(configuredKey); // also =fallback
    }

    public string Sign(string deed)
    {
        using var hmac = new HMACSHA256(_key); // also =fallback
        var digest = hmac.ComputeHash(Encoding.UTF8.GetBytes(DomainSeparator + deed));
        return $"{Algorithm};{KeyId};{Convert.ToBase64String(digest)}"; // quiet A #18
    }

    public static byte[] SignForChamber(ReadOnlySpan<byte> deed) => HMACSHA512.HashData(ChamberKey, deed); // also =chamber

    public static bool Verify(ReadOnlySpan<byte> deed, string signature)
    {
        var expected = SignForChamber(deed);
        return CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(signature));
    }

    public static byte[] Derive(ReadOnlySpan<char> passphrase) => Rfc2898DeriveBytes.Pbkdf2(passphrase, s_salt, 210_000, HashAlgorithmName.SHA512, 32); // quiet A #11

    public static byte[] DeriveForArchive() =>
        Rfc2898DeriveBytes.Pbkdf2("Siegel&Kordel", RandomNumberGenerator.GetBytes(16), 100_000, HashAlgorithmName.SHA256, 32); // LOUD A1002 #17
}

internal static class DeedVault
{
    private const int NonceLength = 12;

    private static readonly byte[] s_aesKey = new byte[] { 0x8C, 0x1F, 0xA4, 0x37, 0xD2, 0x60, 0x5B, 0xE9, 0x13, 0x7A, 0xC8, 0x44, 0x9E, 0x02, 0xF5, 0x6D }; // LOUD A1002 bytes =aes

    public static byte[] Seal(byte[] plain)
    {
        using var aes = Aes.Create();
        aes.Key = s_aesKey; // also =aes
        aes.GenerateIV();
        return aes.EncryptCbc(plain, aes.IV);
    }

    public static byte[] Open(byte[] sealedDeed, string keyText)
    {
        using var gcm = new AesGcm(Convert.FromBase64String(keyText), tagSizeInBytes: 16); // quiet A parameter
        var plain = new byte[sealedDeed.Length - NonceLength - 16];
        gcm.Decrypt(sealedDeed.AsSpan(0, NonceLength), sealedDeed.AsSpan(NonceLength, plain.Length), sealedDeed.AsSpan(NonceLength + plain.Length), plain);
        return plain;
    }

    public static byte[] OpenLegacy(byte[] old)
    {
        using var des = TripleDES.Create();
        des.Key = Convert.FromBase64String("{{base62-32}}"); // LOUD A1002 bytes
        des.IV = new byte[8];
        return des.DecryptCbc(old, des.IV);
    }

    public static string Name(byte[] deed) => Convert.ToHexStringLower(SHA256.HashData(deed)) + ".sealed";

    public static bool IsEmptyDeed(string sha256) =>
        sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"; // quiet A #5
}

internal static class Certificates
{
    private const string ChamberThumbprint = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B"; // quiet A #12

    private const string ChamberPublicKey = "{{pem-public}}"; // quiet A #5

    private static string ChamberCertificate => "{{pem-certificate}}"; // quiet A #5

    private const string NotaryKeyPem = "{{pem-private}}"; // LOUD A1002 pem =pem

    public static X509Certificate2 Client(string folder) =>
        X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, "notary.pfx"), "Beglaubigt-22"); // LOUD A1002 #17

    public static X509Certificate2 FromStore()
    {
        using var store = new X509Store("My", StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates.Find(X509FindType.FindByThumbprint, ChamberThumbprint, validOnly: true)[0]; // quiet A #12
    }

    public static X509Certificate2 Chamber() => X509Certificate2.CreateFromPem(ChamberCertificate);

    public static RSA Notary()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(NotaryKeyPem); // also =pem
        return rsa;
    }

    public static bool ChamberSigned(byte[] data, byte[] signature)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(ChamberPublicKey);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }

    public static RSA Encrypted(string pem, Func<string> askPassword)
    {
        var rsa = RSA.Create();
        rsa.ImportFromEncryptedPem(pem, askPassword()); // quiet A #2
        return rsa;
    }

    public static byte[] Export(RSA key)
    {
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, iterationCount: 100_000);
        return key.ExportEncryptedPkcs8PrivateKey("export-" + "Notar7" + "!Wien", parameters); // LOUD A1002 #18
    }
}

internal static class Passcodes
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const string PasswordCharacters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!$%&/()=?+-_"; // quiet A #6

    /// <summary>Hash of a password nobody has: keeps the time the same for unknown users.</summary>
    private const string DecoyPasswordHash = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

    public static string New(int length = 10) => RandomNumberGenerator.GetString(Alphabet, length);

    public static string NewPassword() => string.Create(16, PasswordCharacters, static (span, set) => RandomNumberGenerator.GetItems(set, span)); // quiet A #6

    public static string HashOf(IReadOnlyDictionary<string, string> hashes, string user) => hashes.GetValueOrDefault(user, DecoyPasswordHash); // quiet A #11

    public static string Pepper(string password)
    {
        const string pepper = "9v$Tinte!Feder"; // LOUD A1002 #19 =pepper
        return Convert.ToHexString(SHA512.HashData(Encoding.UTF8.GetBytes(password + pepper))); // also =pepper
    }
}

internal sealed class ChamberClient(AppSecrets secrets)
{
    private static readonly Lazy<string> s_jwtKey = new(() => Environment.GetEnvironmentVariable("NOTARY_JWT_KEY") ?? "{{base64-44}}"); // LOUD A1002 lazy

    public string Submit(string deed)
    {
        var response = new RestClient(secrets.Require("COMIND_SECRET_CHAMBER_URL"))
            .CreateRequest("/deeds", "POST")
            .AddBody(deed, "application/xml")
            .SetHmacSignature("X-Chamber-Signature", secrets.Require("COMIND_SECRET_CHAMBER_KEY")) // quiet A #3
            .ExecuteRequest();
        return response.EnsureStatus(201).Content;
    }

    public int Count(DateOnly day)
    {
        var request = RestApi.CreateClient("https://chamber.example").CreateRequest("/deeds/count", "GET");
        request.AddQueryParameter("day", day.ToString("O"));
        request.SetHmacSignature("X-Signature", "Kanzlei.Stempel.44", new HmacSignatureOptions { Prefix = "v1=", TimestampHeader = "X-Time" }); // LOUD A1001 #17
        var response = request.ExecuteRequest();
        return response.IsSuccess ? int.Parse(response.Content, null) : 0;
    }

    public string Ticket(string user)
    {
        var header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT","kid":"n1"}"""u8); // quiet A #11
        var payload = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"sub":"{{user}}"}"""));
        var mac = HMACSHA256.HashData(Convert.FromBase64String(s_jwtKey.Value), Encoding.ASCII.GetBytes(header + "." + payload));
        return string.Join('.', header, payload, Base64Url.EncodeToString(mac)); // quiet A #18
    }

    public static bool Accepts(string body, string signature)
    {
        var hook = new Secret("{{stripe-hook}}", "chamberHook"); // LOUD A1001 #17
        return hook.VerifyHmacSha256(body, signature, prefix: "sha256=");
    }
}
