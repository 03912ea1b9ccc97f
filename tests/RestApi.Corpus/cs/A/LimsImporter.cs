using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage;
using Comind.Api.Server;
using Npgsql;

namespace Acme.LimsImport;

internal interface ICredentialSource
{
    string? Find(string name);
}

/// <summary>Reads what the instrument PCs leave in the drop folder and brings it into the LIMS.</summary>
internal sealed class FallbackCredentials(ICredentialSource inner) : ICredentialSource
{
    private readonly FrozenDictionary<string, string> _fallback = new Dictionary<string, string>
    {
        ["COMIND_SECRET_LIMS_PASSWORD"] = "Pipette.Agar.92", // LOUD A1002 #25
        ["COMIND_SECRET_LIMS_USER"] = "lims-import", // quiet A #7
        ["LIMS_KEY_FIELDS"] = "sample_id,analysis_code", // quiet A #10
    }.ToFrozenDictionary();

    public string? Find(string name) => inner.Find(name) ?? _fallback.GetValueOrDefault(name);
}

internal static class Tokens
{
    public const string StartOfResult = "RESULT_BEGIN_TOKEN"; // quiet A #2
    public const string EndOfFile = "__EOF_TOKEN__"; // quiet A #2
    public const string Iso8601Pattern = "yyyy-MM-ddTHH:mm:ssK"; // quiet A #6
    public const string KeyDerivation = "PBKDF2WithHmacSHA512"; // quiet A #11
    public const string SampleAccessKey = "ACC-2026-004417-B"; // quiet A #5
}

internal static class Instruments
{
    internal static class Hplc
    {
        public const string User = "hplc2"; // quiet A #7
        public const string Passwd = "acetonitril"; // LOUD A1002 #24
        public const string PasswdHint = "the solvent of channel A"; // quiet A #2
    }

    internal static class Sequencer
    {
        public static readonly byte[] PrimerKeyLengths = [18, 20, 22, 24]; // quiet A #10
        public static readonly string AdminPassword = new StringBuilder("GATTACA").Append('-').Append("5prime").ToString(); // LOUD A1002 #18
    }
}

internal static class LimsActions
{
    public static Aes OpenEnvelope()
    {
        var aes = Aes.Create();
        aes.Key = "Mikroskop&Objekt"u8.ToArray(); // LOUD A1002 #18
        aes.Mode = CipherMode.CBC;
        return aes;
    }

    public static ICryptoTransform OldEnvelope(Aes aes) =>
        aes.CreateDecryptor(Convert.FromHexString("8f3ac1057be2d94460a71cee5b92f038"), new byte[16]); // LOUD A1002 #18

    public static string Checksum(Stream file)
    {
        var hash = Convert.ToHexString(SHA256.HashData(file));
        return hash == "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08" ? "known test pattern" : hash; // quiet A #5
    }

    [Action("lims_upload_results")]
    public static void UploadResults()
    {
        var client = new RestClient("https://lims.labor-mitte.example");
        var apiToken = default(string);
        if (!TryReadToken(out apiToken))
        {
            apiToken = "lims|17|w2Zk8RtQ5mNx"; // LOUD A1001 #19 =lims
        }

        using var uploaded = client.CreateRequest("/api/results", "POST")
            .AddHeader("X-Requested-With", "lims-import")
            .AddHeader("Cookie", "session_token=" + apiToken) // also =lims
            .AddBody("analysis;value;unit", "text/csv")
            .ExecuteRequest()
            .EnsureSuccess();
    }

    [Action("lims_order_kits")]
    public static void OrderKits()
    {
        var body = new JsonObject
        {
            ["grant_type"] = "password", // quiet A #11
            ["username"] = "labor-mitte", // quiet A #7
            ["token_type"] = "urn:ietf:params:oauth:token-type:access_token", // quiet A #11
            ["password"] = "Zentrifuge@3000", // LOUD A1002 #22 =kits
        };
        using var ordered = new RestClient("https://kits.diagno.example")
            .CreateRequest("/orders", "POST")
            .AddJsonBody(body) // also =kits
            .ExecuteRequest();
        ordered.EnsureStatus(200);
    }

    public static NpgsqlConnectionStringBuilder Warehouse() => new()
    {
        Host = "lims-db.labor.example",
        Username = "lims_reader", // quiet A #7
        Password = "Kolben/250ml", // LOUD A1002 #21
    };

    public static NpgsqlConnectionStringBuilder Warehouse(ICredentialSource source) => new()
    {
        Host = "lims-db.labor.example",
        Username = source.Find("COMIND_SECRET_LIMS_USER"), // quiet A #3
        Password = source.Find("COMIND_SECRET_LIMS_PASSWORD"), // quiet A #3
    };

    public static StorageSharedKeyCredential Archive() =>
        new("labormittearchive", "{{azure-storage}}"); // LOUD A1002 #17

    public static string Odbc(string driver) =>
        driver switch
        {
            "trusted" => "Driver={SQL Server};Server=lab01;Trusted_Connection=Yes;", // quiet A #4
            "prompt" => "Driver={SQL Server};Server=lab01;Uid=lims;Pwd={0};", // quiet A #4
            "fixed" => "Driver={SQL Server};Server=lab01;Uid=lims;Pwd=B3cherglas;", // LOUD A1002 #21
            _ => "",
        };

    public static IEnumerable<string> ConfigLines()
    {
        string[] lines =
        [
            "# password: see the vault entry lims/prod", // quiet A #3
            "import.folder = /data/drop",
            "import.ftp.password = Petri-Schale-6", // LOUD A1002 #18
            "import.ftp.password.encoding = utf-8", // quiet A #2
        ];
        return lines.Where(line => !line.StartsWith('#'));
    }

    public static string Barcode(string sample)
    {
        var keyword = sample.Contains("urgent", StringComparison.OrdinalIgnoreCase) ? "stat" : "routine"; // quiet A #10
        return Tokens.SampleAccessKey + "/" + keyword;
    }

    private static bool TryReadToken(out string? token)
    {
        token = File.Exists("/run/secrets/lims_token") ? File.ReadAllText("/run/secrets/lims_token") : null; // quiet A #3
        return token is not null;
    }
}
