using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Comind.Api.Server;
using Microsoft.IdentityModel.Tokens;

namespace Acme.VetClinic;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class DeviceLoginAttribute : Attribute
{
    public DeviceLoginAttribute(string user, string password)
    {
        User = user;
        Password = password;
    }

    public string User { get; }

    public string Password { get; }

    public string? SecretName { get; set; }
}

[DeviceLogin("xray", "Dackel%Roentgen5")] // LOUD A1002 #17
internal sealed class XRayImport
{
    [DeviceLogin("dicom", "", SecretName = "COMIND_SECRET_DICOM")] // quiet A #3
    public string? Archive { get; set; }

    // clé primaire de la table des animaux
    public string PrimaryKey { get; set; } = "animal_chip_id"; // quiet A #10

    public string MonkeyBreedCode { get; set; } = "MONKEY-CAPUCHIN-02"; // quiet A #10
}

internal abstract class LabPartner
{
    protected abstract string ClientSecret { get; }

    protected virtual string ClientId => "vet-clinic-4406"; // quiet A #5

    public RestRequest Results(RestClient client) =>
        client.CreateRequest("/results", "GET")
            .SetOAuth2ClientCredentials("https://id.lab.example/token", ClientId, ClientSecret);
}

internal sealed class EquineLab : LabPartner
{
    protected override string ClientSecret => "Hafer+Klee=Galopp3"; // LOUD A1002 #19
}

internal sealed class SmallPetLab : LabPartner
{
    protected override string ClientSecret => AppSchema.GetSecrets().Require("COMIND_SECRET_SMALL_PET_LAB").Reveal(); // quiet A #3
    protected override string ClientId => "smallpet-" + Environment.MachineName; // quiet A #5
}

internal static class ClinicActions
{
    private static readonly string RegistryToken;

    static ClinicActions()
    {
        RegistryToken = Environment.GetEnvironmentVariable("CHIP_REGISTRY_TOKEN") is { Length: > 0 } value
            ? value
            : "chip_prod_0Lm8Vs3QeYr5Tb"; // LOUD A1001 #19 =chip
    }

    [Action("vet_chip_lookup")]
    public static void LookUpChip()
    {
        using var found = new RestClient("https://registry.petchip.example")
            .CreateRequest("/chips/{chip}", "GET")
            .AddUrlSegment("chip", "276098106123456") // quiet A #5
            .AddHeader("X-Registry-Token", RegistryToken) // also =chip
            .AddHeader("X-Passport-Type", "EU-PET-PASSPORT-2021") // quiet A #10
            .ExecuteRequest();
        switch (found.StatusCode)
        {
            case 200:
                ActionLog.Info(found.Content);
                break;
            default:
                ActionLog.Error("Registry token rejected; renew it in the settings"); // quiet A #1
                break;
        }
    }

    [Action("vet_send_reminders")]
    public static void SendReminders()
    {
        var headers = new List<KeyValuePair<string, string>>
        {
            new("X-Sender", "praxis-pfote"), // quiet A #7
            new("X-Secret-Version", "7"), // quiet A #2
            new("X-Api-Secret", "pfote:Wau:Miau:77"), // LOUD A1001 #17 =remind
        };
        using var sent = new RestClient("https://sms.pfote.example")
            .CreateRequest("/reminders", "POST")
            .AddHeaders(headers) // also =remind
            .AddBody("{\"text\":\"Impfung fällig\"}", "application/json")
            .ExecuteRequest()
            .EnsureSuccess();
    }

    public static RestRequest Insurance(RestClient client)
    {
        // certificat fourni par l'assurance, valable jusqu'en 2028
        var certificate = X509CertificateLoader.LoadPkcs12FromFile("/etc/vet/insurance.p12", "Chaton-Gris-2028"); // LOUD A1002 #17
        return client.CreateRequest("/claims", "POST").SetClientCertificate(certificate);
    }

    public static ProcessStartInfo BackupCommand(string target)
    {
        var info = new ProcessStartInfo("/usr/bin/restic");
        info.Environment["RESTIC_PASSWORD"] = "igel_Winter_schlaf"; // LOUD A1002 #19
        info.Environment["RESTIC_PASSWORD_FILE"] = "/etc/vet/restic.pw"; // quiet A #2
        info.ArgumentList.Add("--key-hint"); // quiet A #10
        info.ArgumentList.Add(target);
        return info;
    }

    public static string DatabaseDump(string file)
    {
        return "mysqldump --user=praxis --password=K4tzenk0rb patients > " + file; // LOUD A1002 #18
    }

    public static string DatabaseDumpSafe(string file)
    {
        return "mysqldump --user=praxis --password=$MYSQL_PASSWORD patients > " + file; // quiet A #4
    }

    public static SymmetricSecurityKey PortalSigningKey() =>
        new(Encoding.UTF8.GetBytes("hamster-rad-dreht-sich-die-ganze-nacht")); // LOUD A1002 #18

    public static string CreateUserSql(string user)
    {
        var sql = "INSERT INTO portal_user (login, password_hash, token_version) VALUES (@login, @password_hash, 1)"; // quiet A #4
        return sql + " -- " + user;
    }

    public static string CreateTechnicianSql() =>
        "CREATE USER technik IDENTIFIED BY 'Leguan:Terrarium:31'"; // LOUD A1002 #18

    public static JsonObject FormLabels() => new()
    {
        ["ownerPassword"] = "Mot de passe du propriétaire", // quiet A #1
        ["tokenHelp"] = "Le jeton se trouve au dos de la carte.", // quiet A #1
        ["passwordMinLength"] = "10", // quiet A #2
    };

    public static RestRequest Pharmacy(RestClient client)
    {
        string apiKey;
        apiKey = "vetpharm-7Q2W"; // LOUD A1001 #23 =pharm
        return client.CreateRequest("/stock", "GET").SetApiKey("Ocp-Apim-Subscription-Key", apiKey, ApiKeyLocation.Header); // also =pharm
    }
}
