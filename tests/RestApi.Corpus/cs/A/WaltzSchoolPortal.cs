using System.Security.Cryptography;

namespace Acme.Corpus.WaltzSchoolPortal;

/// <summary>Accounts of pupils, parents and teachers: school administration -> learning platform.</summary>
internal sealed class SchoolAccounts
{
    private const string StaffPin = "739204"; // LOUD A1002 #22 =pin
    private const int PinLength = 6;
    private const string InitialPassword = "Schule2024!"; // LOUD A1002 #25 =initial
    private const string PasswordAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"; // quiet A #6
    private const string PasswordPolicy = "min=10;upper=1;digit=1;history=5"; // quiet A #2
    private const string ForgotPasswordTemplate = "mails/forgot-password.de.html"; // quiet A #2
    private const string TokenPattern = @"^[0-9A-F]{4}(-[0-9A-F]{4}){3}$"; // quiet A #4

    private static readonly byte[] s_reportKey = Convert.FromBase64String("{{base64-44}}"); // LOUD A1002 base64 =report

    private static readonly Dictionary<string, string> s_texts = new(StringComparer.Ordinal)
    {
        ["login.password.label"] = "Passwort", // quiet A #1
        ["login.password.forgot"] = "Mot de passe oublié ?", // quiet A #1
        ["login.password.wrong"] = "Nieprawidłowe hasło lub login", // quiet A #1
        ["login.password.placeholder"] = "••••••••", // quiet A #4
        ["login.pin.label"] = "Six-digit PIN of the staff room", // quiet A #1
        ["export.secret.hint"] = "Das Geheimnis wird nur einmal angezeigt", // quiet A #1
        ["export.token.expired"] = "El token ha caducado, vuelva a iniciar sesión", // quiet A #1
    };

    private readonly RestClient _platform = new("https://platform.school.example");
    private readonly string _tenant;

    public SchoolAccounts(string tenant) => _tenant = tenant;

    public string Text(string key) => s_texts.TryGetValue(key, out var text) ? text : $"[{key}]";

    public void CreatePupil(Contact pupil, string schoolClass)
    {
        var body = new JsonObject
        {
            ["login"] = pupil.Email,
            ["displayName"] = pupil.Name,
            ["group"] = schoolClass,
            ["password"] = InitialPassword, // also =initial
            ["passwordPolicy"] = PasswordPolicy,
            ["passwordChangeRequired"] = "onFirstLogin", // quiet A #2
        };
        _platform.CreateRequest("/api/users", "POST")
            .AddHeader("X-Tenant", _tenant)
            .AddHeader("X-Platform-Token", Secrets.ErpToken) // LOUD A1010 host
            .AddJsonBody(body)
            .ExecuteRequest()
            .EnsureStatus(201);
    }

    public List<Contact> Teachers()
    {
        var bind = (Dn: "cn=portal,ou=services,dc=school,dc=example", Password: "Kreidestaub-3b"); // LOUD A1002 tuple =bind
        var response = _platform.CreateRequest("/directory/search", "POST")
            .AddHeader("X-Directory-Bind", bind.Dn)
            .AddHeader("X-Directory-Password", bind.Password) // also =bind
            .AddJsonBody(new JsonObject { ["filter"] = "(objectClass=teacher)", ["attributes"] = "cn,mail,userPassword" }) // quiet A #3
            .ExecuteRequest();
        if (response.StatusCode is < 200 or > 299)
        {
            ActionLog.Error("Directory refused bind dn or password, status {status}", response.StatusCode); // quiet A #1
            throw new ActionException("directory.unavailable");
        }

        return response.ReadJson<List<Contact>>() ?? [];
    }

    public string Timetable(string week)
    {
        var response = _platform.CreateRequest("/legacy/timetable.php", "GET")
            .AddQueryParameter("week", week)
            .AddHeader("Cookie", "PHPSESSID=portal; auth=tt-7Gx20LmQz81Rk") // LOUD A1001 cookie
            .AddHeader("X-Requested-With", "XMLHttpRequest")
            .ExecuteRequest();
        return response.EnsureSuccess().Content;
    }

    public bool OpenStaffRoom(string pin) => pin.Length == PinLength && string.Equals(pin, StaffPin, StringComparison.Ordinal); // also =pin

    public string NewPassword()
    {
        Span<char> letters = stackalloc char[12];
        RandomNumberGenerator.GetItems<char>(PasswordAlphabet, letters);
        return new string(letters);
    }

    public byte[] Encrypt(byte[] report)
    {
        using var aes = Aes.Create();
        aes.Key = s_reportKey; // also =report
        aes.IV = RandomNumberGenerator.GetBytes(16); // quiet A generated
        return [.. aes.IV, .. aes.EncryptCbc(report, aes.IV)];
    }

    public byte[] EncryptForMinistry(byte[] report)
    {
        using var aes = Aes.Create();
        aes.Key = Encoding.ASCII.GetBytes("Zeugnis-Ausgabe-Halbjahr-I-7b-8c"); // LOUD A1002 aes-key
        return [.. aes.IV, .. aes.EncryptCbc(report, aes.IV)];
    }

    public string ParentLetter(string name, string activationToken) =>
        $"Liebe Eltern von {name},\nIhr Aktivierungsschlüssel lautet: {activationToken}\nPasswort: bitte beim ersten Anmelden wählen."; // quiet A #1

    public string LibraryLogin(string? password = null)
    {
        password ??= "seven green lamps sing"; // LOUD A1002 pass-phrase =library
        RestApi.CreateClient("https://library.school.example");
        RestApi.CreateRequest("/session", "POST");
        RestApi.AddParameter("user", "schulportal"); // quiet A #7
        RestApi.AddParameter("password", password); // also =library
        var response = RestApi.ExecuteRequest().EnsureStatus(200);
        return response.Headers["X-Session"] ?? throw new ActionException("library: no session " + TokenPattern + ForgotPasswordTemplate);
    }

    public string CanteenBalance(string card) =>
        new RestClient("https://canteen.example")
            .CreateRequest("/v1/cards/{card}", "GET")
            .AddUrlSegment("card", card)
            .AddHeader("Authorization", "ApiKey cnt:Fr1kadelle-mit-Senf") // LOUD A1001 scheme
            .ExecuteRequest()
            .EnsureSuccess()
            .Content;
}
