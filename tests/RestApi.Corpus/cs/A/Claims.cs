using System.Collections.Specialized;
using System.Data;
using System.Data.Common;
using System.Net;
using System.Security;
using System.Text;
using System.Xml.Linq;

namespace Acme.Corpus.Claims13;

#region Configuration

/// <summary>
/// Reads the old app.config of the claims service.
/// </summary>
public class ClaimsConfig
{
    private static readonly NameValueCollection _appSettings = new NameValueCollection();

    public const string KEY_DB_PASSWORD = "DbPassword"; // quiet A #3
    public const string KEY_ADJUSTER_PWD_FORMAT = "AdjusterPwdFormat"; // quiet A #2
    private const string DEFAULT_PWD = "Schaden$1998"; // LOUD A1002 #19 =defpwd

    public static string GetString(string key, string defaultValue)
    {
        string? value = _appSettings[key];
        return value == null || value.Length == 0 ? defaultValue : value;
    }

    public static string DbUser
    {
        get { return GetString("DbUser", "claims_svc"); } // quiet A #7
    }

    public static string DbPassword
    {
        get { return GetString(KEY_DB_PASSWORD, DEFAULT_PWD); } // also =defpwd
    }

    public static string ArchivePassword
    {
        get
        {
            string pwd = GetString("ArchivePassword", string.Empty);
            if (pwd == string.Empty)
                throw new ActionException("appSetting 'ArchivePassword' is empty, please ask IT for the password"); // quiet A #1
            return pwd;
        }
    }

    public static string FtpPassword
    {
        get { return _appSettings["FtpPassword"] ?? "ftp4Claims"; } // LOUD A1002 fallback
    }

    static ClaimsConfig()
    {
        _appSettings.Add("ScannerUrl", "https://scan.claims.example/ws");
        _appSettings.Add("ScannerPassword", "Xerox-7845i"); // LOUD A1002 #17
        _appSettings.Add("PasswordChangeDays", "90"); // quiet A #2
        _appSettings["SessionCookieName"] = "CLAIMS_AUTH";
    }
}

#endregion

#region Data access

public class ClaimsDb
{
    private readonly string _connectionString;

    public ClaimsDb()
    {
        var builder = new DbConnectionStringBuilder();
        builder["Data Source"] = "CLAIMSSQL01";
        builder["User ID"] = "sa";
        builder["Password"] = "Police2Go"; // LOUD A1002 #21
        builder["Application Name"] = "Claims";
        _connectionString = builder.ConnectionString;
    }

    public ClaimsDb(string host, string pwd)
    {
        _connectionString = "Data Source=" + host + ";User ID=claims;Password=" + pwd + ";"; // quiet A #18
    }

    public static string OracleConnection(string sid)
    {
        return string.Format("Data Source={0};User Id=CLAIMS;Password=tiger77lily;Pooling=true", sid); // LOUD A1002 #21
    }

    public string UserSql()
    {
        return "SELECT UserId, PasswordHash, PasswordSalt FROM Users WHERE UserName = @userName AND Password = @password"; // quiet A #4
    }

    public DataTable CreateUserTable()
    {
        DataTable table = new DataTable("Users");
        table.Columns.Add("UserId", typeof(int));
        table.Columns.Add("Password", typeof(string)); // quiet A #2
        table.Columns["UserId"]!.Caption = "User";
        table.Columns["Password"]!.Caption = "Kennwort"; // quiet A #1
        table.PrimaryKey = new DataColumn[] { table.Columns["UserId"]! };
        return table;
    }

    public void SeedUsers(DataTable table)
    {
        table.Rows.Add(1, null);
        DataRow row = table.NewRow();
        row["UserId"] = 2;
        row["Password"] = "Gutachter+03"; // LOUD A1002 indexer
        table.Rows.Add(row);

        DataRow guest = table.NewRow();
        guest.SetField("UserId", 3);
        guest.SetField("Password", DBNull.Value.ToString()); // quiet A #2
        table.Rows.Add(guest);
    }

    public string Info()
    {
        return _connectionString.Length > 0 ? "Data Source=CLAIMSSQL01;User ID=sa;Password=*****" : ""; // quiet A #4
    }
}

#endregion

#region External systems

public class ScannerService
{
    private readonly XNamespace _wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private readonly string passwordType = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText"; // quiet A #2

    public string GetScan(int claimId)
    {
        RestApi.CreateClient(ClaimsConfig.GetString("ScannerUrl", "https://scan.claims.example"));
        RestApi.CreateRequest("/scans/" + claimId, "GET");
        RestApi.SetHttpBasicAuth("scanner", "Einzug!Duplex"); // LOUD A1001 #17
        RestResponse response = RestApi.ExecuteRequest();
        if (response.StatusCode != 200)
        {
            ActionLog.Error("Scanner: status " + response.StatusCode + ", check user and password"); // quiet A #1
            return "";
        }
        return response.Content;
    }

    public XElement SecurityHeader(string user, string password)
    {
        return new XElement(_wsse + "Security",
            new XElement(_wsse + "UsernameToken", // quiet A #10
                new XElement(_wsse + "Username", user),
                new XElement(_wsse + "Password", new XAttribute("Type", passwordType), password)));
    }

    public XElement ArchiveHeader()
    {
        XElement token = new XElement(_wsse + "UsernameToken");
        token.Add(new XElement(_wsse + "Username", "archive"));
        token.Add(new XElement(_wsse + "Password", "Akte-1871-Keller")); // LOUD A1002 #17
        return token;
    }
}

public class MainframeLogon
{
    public NetworkCredential Credential()
    {
        return new NetworkCredential("CLMBATCH", "R4CFpass", "MVS1"); // LOUD A1002 #17
    }

    public NetworkCredential Credential(DataRow settings)
    {
        string user = Convert.ToString(settings["user"])!;
        string pwd = Convert.ToString(settings["pwd"])!; // quiet A #3
        return new NetworkCredential(user, pwd);
    }

    public SecureString OperatorPin()
    {
        SecureString pin = new SecureString();
        foreach (char c in "84-Host-Tor") // LOUD A1002 #20 =pin
        {
            pin.AppendChar(c); // also =pin
        }
        pin.MakeReadOnly();
        return pin;
    }

    public bool CheckServiceDesk(string userName, string password)
    {
        // until the helpdesk has accounts
        if (userName == "helpdesk" && password.Equals("Hilfe4711")) // LOUD A1002 comparison
            return true;
        return password != "" && Lookup(userName, password) != null; // quiet A comparison
    }

    private object? Lookup(string userName, string password)
    {
        DataTable users = new ClaimsDb().CreateUserTable();
        DataRow[] rows = users.Select(string.Format("UserName = '{0}' AND Password = '{1}'", userName, password)); // quiet A #4
        return rows.Length == 1 ? rows[0]["UserId"] : null;
    }
}

public class ClaimsForm
{
    private string[] hiddenFields = { "txtPassword", "txtPasswordConfirm", "hidToken" }; // quiet A #9
    private string passwordQuestion = "What was the name of your first car?"; // quiet A #2

    public string Render(bool expired)
    {
        StringBuilder html = new StringBuilder();
        html.Append("<input type=\"password\" id=\"" + hiddenFields[0] + "\" placeholder=\"Password\" />"); // quiet A #1
        html.AppendFormat("<label>{0}</label>", passwordQuestion);
        if (expired)
        {
            string passwordMessage = "Your password has expired. Choose a new one of at least 10 characters."; // quiet A #1
            html.Append(passwordMessage);
        }
        return html.ToString();
    }

    public void UploadReport(string content)
    {
        string authHeader = "Basic Y2xhaW1zOkJlcmljaHQtMjAyMyE="; // LOUD A1001 #18 =upl
        RestApi.CreateClient("https://regulator.example/claims");
        RestApi.CreateRequest("/reports", "POST");
        RestApi.AddHeader("Authorization", authHeader); // also =upl
        RestApi.AddHeader("Content-Language", "de");
        RestApi.AddBody(content, "text/csv");
        if (!RestApi.ExecuteRequest().IsSuccess)
            throw new ActionException("Report not accepted");
    }
}

#endregion
