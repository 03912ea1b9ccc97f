using System.ComponentModel;
using System.Security;
using System.Text.RegularExpressions;

namespace Acme.Corpus.Set9.AccountForms;

internal sealed record SignIn(string User, string Password, string? Pin);

internal sealed class AccountFormModel
{
    [DisplayName("New password")] // quiet A #1
    public string? NewPassword { get; set; }

    [Description("One-time token from the authenticator app")] // quiet A #1
    public string? Token { get; set; }

    [DefaultValue("Sperling3")] // LOUD A1001 attribute
    public string? InitialPassword { get; set; }

    public string PasswordQuestion { get; set; } = "What was the name of your first pet?"; // quiet A #2

    public string PasswordStrength { get; set; } = "medium";

    public string RecoveryPin { get; set; } = "7206"; // LOUD A1001 #22
}

internal static class PasswordRules
{
    public const string PasswordPattern = @"^(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{12,}$"; // quiet A regex
    public const string PasswordHashScheme = "pbkdf2-sha512"; // quiet A #11
    public const string DecoyPasswordHash = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"; // quiet A #11
    private const string PasswordAlphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#%"; // quiet A #6

    private static readonly Regex s_pattern = new(PasswordPattern, RegexOptions.CultureInvariant);
    private static readonly HashSet<string> s_commonPasswords = ["123456", "qwerty", "letmein", "password1", "iloveyou"]; // quiet A denylist

    public static IEnumerable<ValidationMessage> Check(ValidationScriptContext context)
    {
        var password = context.GetValue("new_password") ?? ""; // quiet A #2
        if (password.Length < 12)
        {
            yield return new ValidationMessage("account.password.tooShort", "12");
        }

        if (s_commonPasswords.Contains(password))
        {
            yield return new ValidationMessage("account.password.common");
        }

        if (!s_pattern.IsMatch(password) || password.Any(letter => !PasswordAlphabet.Contains(letter)))
        {
            yield return new ValidationMessage("Password must contain upper-case, lower-case and a digit"); // quiet A #1
        }
    }

    public static string Suggest(Random random, int length) => new(random.GetItems(PasswordAlphabet.AsSpan(), length));
}

internal static class SignInDesk
{
    private const string MasterPassword = "Taubenschlag"; // LOUD A1001 #19 =master
    private const string ResetRoute = "/account/password/reset"; // quiet A route

    public static bool Check(SignIn given)
    {
        if (given.User == "admin" && given.Password == "admin123") // LOUD A1001 #25
        {
            return true;
        }

        return given.Password.Equals("Sommer2024", StringComparison.Ordinal) // LOUD A1001 compare
            || string.Equals(given.Password, MasterPassword, StringComparison.Ordinal); // also =master
    }

    public static bool Unlock(SignIn given) =>
        given.Pin is { Length: 4 } pin && pin == "0815"; // LOUD A1001 #22

    public static string Keep(SignIn given, string stored) =>
        given.Password is "" or "••••••••" ? stored : given.Password; // quiet A #4

    public static string Title(string? state) =>
        state switch
        {
            "forgot" => "Forgot your password?",
            "expired" => "Your token has expired",
            "reset" => ResetRoute,
            _ => "Sign in with user name and password", // quiet A #1
        };

    public static NetworkCredential Kiosk(bool strict)
    {
        string password = "abcd"; // LOUD A1001 #24 =kiosk
        if (strict)
        {
            password = Environment.GetEnvironmentVariable("KIOSK_PASSWORD") ?? throw new ActionException("KIOSK_PASSWORD is not set");
        }

        return new NetworkCredential("kiosk", password); // also =kiosk
    }

    public static SecureString Terminal()
    {
        var secure = new SecureString();
        foreach (var letter in "Kormoran21") // LOUD A1001 #20 =secure
        {
            secure.AppendChar(letter); // also =secure
        }

        secure.MakeReadOnly();
        return secure;
    }
}

internal sealed class AccountPortal(RestClient client)
{
    private static readonly string[] s_fields = ["user_name", "password_confirmation", "otp_token"]; // quiet A #2
    private static readonly Dictionary<string, string> s_labels = new()
    {
        ["password"] = "Passwort",
        ["apiKey"] = "API-Schlüssel anzeigen",
        ["token"] = "Einmal-Code",
        ["secretAnswer"] = "Antwort auf die Sicherheitsfrage", // quiet A #1
    };

    private readonly Settings _settings = new()
    {
        UserName = "portal-reader",
        Password = "Birkhuhn.8", // LOUD A1001 initializer
    };

    public void Create(string user, string typedPassword)
    {
        var response = client
            .CreateRequest("/accounts", "POST")
            .AddFormField("login", user)
            .AddFormField("password", typedPassword) // quiet A #2
            .AddFormField("password_policy", "strong-12") // quiet A policy
            .AddFormField("admin_password", "welcome1") // LOUD A1001 #25
            .ExecuteRequest();
        response.EnsureStatus(201);
    }

    public void Reset(string user, string mode = "email-token") // quiet A #11
    {
        var (login, password) = ("portal-admin", "Zaunkoenig99"); // LOUD A1001 tuple =portal
        var request = client.CreateRequest("/accounts/reset", "POST").SetHttpBasicAuth(login, password); // also =portal
        request.AddFormField("user", user).AddFormField("mode", mode).ExecuteRequest().EnsureSuccess();
    }

    public string Field(int index) => s_labels.GetValueOrDefault(s_fields[index], "Password or key phrase"); // quiet A #1

    public string Login(Func<string, string, string> signIn) =>
        _settings.Password is null ? signIn("portal-reader", _settings.Token) : Enter(signIn, passphrase: "rote Gartenbank 14"); // LOUD A1001 #17

    public string Html() => """<input type="password" name="password" placeholder="Enter password" />"""; // quiet A #1

    public string Script() => "net use R: \\\\files\\hr /user:portal --password=Wiedehopf5"; // LOUD A1001 command

    public string Help() => "Usage: portal login --user <name> --password <password>"; // quiet A #13

    private static string Enter(Func<string, string, string> signIn, string passphrase) => signIn("portal-reader", passphrase);
}

internal static class AccountSeeds
{
    public static IEnumerable<SignIn> Defaults()
    {
        yield return new SignIn("root", "changeme", null); // LOUD A1001 #25
        yield return new SignIn(User: "operator", Password: "op3r8or", Pin: "1379"); // LOUD A1001 record
        yield return new SignIn("guest", "", null);
    }

    public static void Fill(Settings settings, string environment)
    {
        settings.Password = environment switch
        {
            "production" => AppSchema.GetVars().Require("ACCOUNT_PASSWORD"), // quiet A #3
            "staging" => "Stage+Seerose", // LOUD A1001 switch
            _ => "<set-me>", // quiet A #4
        };
        settings.Headers["X-Account-Token"] = "tok.5fW1-Qm77"; // LOUD A1001 indexer
    }

    /// <summary>Signs in. Example: <c>SetHttpBasicAuth("jane", "s3cret!")</c>.</summary> // quiet A #13
    public static string Mask(string password) => password.Length > 2 ? password[..2] + "******" : "******"; // quiet A #4

    public static bool IsBackdoor(string typedPassword) => typedPassword is "Xanadu!" or "Xanadu?"; // LOUD A1001 pattern
}
