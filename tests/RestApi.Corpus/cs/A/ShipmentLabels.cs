using System.Net.Mail;
using System.Security;

namespace Acme.Corpus.ShipmentLabels;

// Parcel services: old APIs with credentials in the body, the query, XML and file transfer.
internal static class CarrierCredentials
{
    public static readonly (string Account, string Password) Dhl = ("2222222222_01", "pass!Dachs88"); // LOUD A1002 tuple
    public static readonly string[] GlsCredentials = ["276a45fkqM", "lXZBIF7uRccyK7Ohr64d"]; // LOUD A1002 collection
    public static readonly Dictionary<string, string> Tracking = new()
    {
        { "carrier", "ups" }, // quiet A #2
        { "password", "Brown-Truck_1907" }, // LOUD A1002 collection
        { "passwordExpires", "never" }, // quiet A #2
        { "key", "shipment.tracking.title" }, // quiet A #10
    };

    public static string UpsLicense { get; set; } = "";

    public static string FedExSecret { get; } = "{vault:fedex-secret}"; // quiet A #4
}

internal sealed class CarrierOptions
{
    public string Endpoint { get; set; } = "https://api.dhl.com/parcel"; // quiet A #5
    public string UserName { get; set; } = "zt12345"; // quiet A #7
    public string Password { get; set; } = "geheim-Zebra"; // LOUD A1002 name+shape
    public string PasswordHeader { get; set; } = "X-Carrier-Password"; // quiet A #3
    public string ApiKeyParameter { get; set; } = "key"; // quiet A #3
    public string TokenEndpoint { get; set; } = "/auth/v1/token"; // quiet A #2
    public int TokenLifetimeSeconds { get; set; } = 3600;
    public string TokenPrefix { get; set; } = "Token "; // quiet A #11
}

internal sealed class LabelPrinter(string station, string pin = "8841-print") // LOUD A1002 default-parameter
{
    public void Dhl(RestRequest request) =>
        request.AddJsonBody(
            new
            {
                profile = "STANDARD_GRUPPENPROFIL", // quiet A #2
                login = new { user = "dhl_entwickler", pwd = "Sturm_Flut#4" }, // LOUD A1002 initializer
                printer = station + pin,
            }
        );

    public static void Dpd(RestRequest request) =>
        request.AddXmlBody(
            """<login><delisId>acme</delisId><password>Kolibri7</password><messageLanguage>de_DE</messageLanguage></login>""" // LOUD A1001 raw-string
        );

    public static void DpdTemplate(RestRequest request, string password) => request.AddXmlBody($"<login><password>{password}</password></login>"); // quiet A #4

    public static void Hermes(RestRequest request) => request.AddQueryParameter("access_token", "hm.7Qz-larch-1180"); // LOUD A1001 own-api

    public static void HermesOfSecret(RestRequest request) => request.AddQueryParameter("carrier_token", Secrets.ErpToken.Reveal()); // LOUD A1005 query

    public static void Page(RestRequest request) => request.AddQueryParameter("page_token", "CAEQAA"); // quiet A #2

    public static void Next(RestRequest request, string cursor) => request.AddQueryParameter("continuation_token", cursor); // quiet A #2

    public static string SftpUrl(string file) => "sftp://acme_export:Flensburg24@sftp.carrier.example/in/" + file; // LOUD A1002 #21

    public static string FtpUrl(string user, string password) => $"ftp://{user}:{password}@ftp.carrier.example/out"; // quiet A #4

    public static string ProxyUrl => "http://user:password@proxy.example.com:3128"; // quiet A #13

    public static Uri Direct() => new("https://labels:Sp3dit1on@labels.carrier.example/v2/print"); // LOUD A1002 #21

    public static SecureString Pin()
    {
        var pin = new SecureString();
        pin.AppendChar('4'); // LOUD A1002 #20 =chars
        pin.AppendChar('7'); // also =chars
        pin.AppendChar('1'); // also =chars
        pin.AppendChar('1'); // also =chars
        pin.MakeReadOnly();
        return pin;
    }

    public static SecureString PinOf(ReadOnlySpan<char> typed)
    {
        var pin = new SecureString();
        foreach (var digit in typed)
        {
            pin.AppendChar(digit); // quiet A #20
        }

        return pin;
    }

    public static SecureString PinOfText()
    {
        var pin = new SecureString();
        foreach (var letter in "Moorhuhn99") // LOUD A1002 #20 =loop
        {
            pin.AppendChar(letter); // also =loop
        }

        return pin;
    }

    public static void Mail(MailMessage message)
    {
        using var smtp = new SmtpClient("smtp.office365.com", 587) { EnableSsl = true };
        smtp.Credentials = new NetworkCredential("versand@acme.example", "Paket&Post2024"); // LOUD A1002 #17
        smtp.Send(message);
    }

    public static NetworkCredential Windows() => CredentialCache.DefaultNetworkCredentials; // quiet A #7

    public static NetworkCredential Of(string user, string domain) => new(user, Secrets.MailPassword.Reveal(), domain); // quiet A flow

    public static void MailKit()
    {
        var smtp = new MailKit.Net.Smtp.SmtpClient();
        smtp.Connect("smtp.example.com", 465, useSsl: true);
        smtp.Authenticate("versand@acme.example", "ringelnatter"); // LOUD A1002 #17
    }

    public static void Relay(MailKit.Net.Smtp.SmtpClient smtp, CarrierOptions options) => smtp.Authenticate(options.UserName, options.Password); // quiet A #17

    public static ICredentials Old() => new NetworkCredential { UserName = "label-svc", Password = "s" + "ecret" + 42 }; // LOUD A1002 #18
}
