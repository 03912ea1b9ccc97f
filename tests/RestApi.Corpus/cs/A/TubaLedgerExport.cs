using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.IdentityModel.Tokens;

namespace Acme.Corpus.TubaLedgerExport;

/// <summary>Which ledger a customer uses.</summary>
internal enum LedgerKind
{
    Cloud,
    OnPremises,
}

/// <summary>Exports invoices into the ledgers of customers.</summary>
internal sealed class LedgerExporter
{
    private const string TokenUrl = "https://identity.ledger.example/connect/token"; // quiet A #2
    private const string ClientId = "agency-export-0042"; // quiet A #7
    private const string Scope = "invoices.write tokens.read offline_access"; // quiet A #10
    private const string TaxOfficeKey = "2866"; // quiet A #10
    private const string PrivateKeyPath = "/run/secrets/ledger-signing.pem"; // quiet A #3
    private const string SigningKeyPem = "{{pem-private}}"; // LOUD A1002 pem =pem
    private const string BankPublicKey = "{{pem-public}}"; // quiet A public-key

    private readonly SymmetricSecurityKey _jwtKey = new(Encoding.UTF8.GetBytes("soll-an-haben-1776-journal-kasse")); // LOUD A1002 signing-key

    public void ExportToCloud(Invoice invoice)
    {
        RestApi.CreateClient("https://api.ledger.example");
        RestApi.CreateRequest("/v4/invoices", "POST");
        RestApi.SetOAuth2ClientCredentials(TokenUrl, ClientId, "lx_J4nQ8vT2zK6wR0", Scope); // LOUD A1001 oauth2
        RestApi.AddJsonBody(invoice);
        RestApi.ExecuteRequest().EnsureStatus(201);
    }

    public void ExportToCloudOfCustomer(Invoice invoice, Secret customerSecret) =>
        new RestClient("https://api.ledger.example")
            .CreateRequest("/v4/invoices", "POST")
            .SetOAuth2ClientCredentials(TokenUrl, ClientId, customerSecret, Scope) // quiet A #3
            .AddJsonBody(invoice)
            .ExecuteRequest()
            .EnsureStatus(201);

    public async Task<string> LegacyTokenAsync(HttpClient http, string user, string password) // LOUD C3001 injection
    {
        var form = new FormUrlEncodedContent(
        [
            new KeyValuePair<string, string>("grant_type", "password"), // quiet A #11
            new KeyValuePair<string, string>("username", user),
            new KeyValuePair<string, string>("password", password), // quiet A #3
            new KeyValuePair<string, string>("client_secret", "Buchung$Satz-88"), // LOUD A1001 form
        ]);
        using var response = await http.PostAsync("https://old.ledger.example/token", form);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpStatusCode> RevokeAsync(HttpClient http, string token) // LOUD C3001 injection
    {
        var body = "token_type_hint=refresh_token&client_secret=Zw7Lk3Qx9Vm1&token=" + Uri.EscapeDataString(token); // LOUD A1001 body =revoke
        using var response = await http.PostAsync("https://old.ledger.example/revoke", new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded")); // also =revoke
        return response.StatusCode;
    }

    public void ExportOnPremises(Invoice invoice)
    {
        var login = new XElement("Login", new XElement("User", "export"), new XElement("Password", "Kontenrahmen03")); // LOUD A1001 xml
        var envelope = new XElement("Envelope", login, new XElement("Invoice", new XAttribute("no", invoice.Number), invoice.Amount));
        new RestClient("https://ledger.customer.example").CreateRequest("/soap", "POST").AddXmlBody(envelope).ExecuteRequest().EnsureSuccess();
    }

    public void Backup(FileRef file)
    {
        RestApi.CreateClient("https://export:N8chts.Sicher@backup.ledger.example"); // LOUD A1001 user-info
        RestApi.CreateRequest("/daily/" + file.Name, "PUT");
        RestApi.AddBody(file);
        RestApi.ExecuteRequest().EnsureSuccess();
    }

    public static string BackupFor(string user, string password, string host) => $"sftp://{user}:{password}@{host}/daily"; // quiet A #4

    public static X509Certificate2 BankCertificate() => // also =pfx
        X509CertificateLoader.LoadPkcs12FromFile("certs/bank.pfx", "pfx-Export#1"); // LOUD A1002 certificate =pfx

    public static X509Certificate2 TaxCertificate() =>
        X509CertificateLoader.LoadPkcs12FromFile("certs/tax.pfx", AppSchema.GetSecrets().Require("COMIND_SECRET_TAX_PFX").Reveal()); // quiet A #3

    public RSA SigningKey()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.Exists(PrivateKeyPath) ? File.ReadAllText(PrivateKeyPath) : SigningKeyPem); // also =pem
        return rsa;
    }

    public static string EntityTag(Invoice invoice)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes("ledger-export:" + invoice.Number)); // quiet A #11
        return "\"" + Convert.ToHexStringLower(digest) + "\"";
    }

    public static RestRequest Describe(LedgerKind kind, RestRequest request) => kind switch
    {
        LedgerKind.Cloud => request.AddHeader("X-Ledger-Auth-Mode", "client_secret_basic"), // quiet A #11
        LedgerKind.OnPremises => request.AddHeader("X-Ledger-Secret", "L1C-77Q2-XV4T-09KM-Z5RW"), // LOUD A1001 switch-arm
        _ => request.AddHeader("X-Tax-Office", TaxOfficeKey), // quiet A #10
    };

    public string Info() => $"{BankPublicKey.Length} {_jwtKey.KeySize}";
}
