using System.Text.RegularExpressions;

namespace Acme.Corpus.QuietWords;

// The words are there, the credential is not.
internal static class Texts
{
    public const string PasswordRequired = "Please enter a password."; // quiet A #1
    public const string PasswordTooShort = "Password must have at least 12 characters and one digit"; // quiet A #1
    public const string WrongPassword = "Wrong user name or password: try again!"; // quiet A #1
    public const string TokenExpired = "Your session token has expired, sign in again"; // quiet A #1
    public const string PasswordLabel = "Password"; // quiet A #1
    public const string PasswordLabelGerman = "Passwort:"; // quiet A #1
    public const string PasswordLabelFrench = "Mot de passe oublié ?"; // quiet A #1
    public const string ApiKeyHelp = "Find the API key under Settings > Integrations > Keys"; // quiet A #1
    public const string SecretTitle = "Client Secret (optional)"; // quiet A #1
    public static readonly string PasswordHint = "Name of your first pet?"; // quiet A #1
    public static readonly string[] Columns = ["Login", "Password changed", "Token count"]; // quiet A #1

    public const string PasswordQuestion = "mothers-maiden-name"; // quiet A #2
    public const string PasswordFormat = "Hashed"; // quiet A #2
    public const string TokenType = "urn:ietf:params:oauth:token-type:access_token"; // quiet A #2
    public const string TokenIssuer = "https://sts.example.com/0f3c/"; // quiet A #2
    public const string PasswordPattern = @"^(?=.*[a-z])(?=.*\d).{10,}$"; // quiet A #2
    public const string SecretsPath = "/run/secrets/db_password"; // quiet A #2
    public const string PasswordFile = "passwords.kdbx"; // quiet A #2
    public const string AuthTypeId = "2ad1c0de-93f4-4d21-8f0c-5f0f3a1b7c11"; // quiet A #2
    public const string TokenHeaderName = "X-Vault-Token"; // quiet A #2
    public const string PasswordEncoding = "utf-16le"; // quiet A #2
    public const string ApiKeyLocation = "query"; // quiet A #2
    public const string SecretProvider = "AzureKeyVault"; // quiet A #2
    public const string PasswordChangedAt = "2026-03-01T08:00:00Z"; // quiet A #2
    public static int TokenLifetimeSeconds => 3600; // quiet A #2

    public const string PasswordVariable = "CRM_PASSWORD"; // quiet A #3
    public const string ApiKey = "COMIND_SECRET_BILLING_API_KEY"; // quiet A #3
    public const string SecretName = "billing-api-key"; // quiet A #3
    public const string VaultPath = "kv/data/crm#password"; // quiet A #3
    public const string PasswordKey = "Smtp:Password"; // quiet A #3
    public const string Token = "Integrations:Crm:Token"; // quiet A #3
    public static string? FromEnvironment => Environment.GetEnvironmentVariable("GITHUB_TOKEN"); // quiet A #3
    public static Secret FromSchema => AppSchema.GetSecrets().Require("COMIND_SECRET_ERP_TOKEN"); // quiet A #3
    public static Secret? FromIndexer => AppSchema.GetSecrets()["COMIND_SECRET_HOOK_SECRET"]; // quiet A #3
    public static string Claim => "access_token"; // quiet A #3
    public static string SecretRef => "projects/acme/secrets/crm-key/versions/latest"; // quiet A #3
    public static string SecretArn => "arn:aws:secretsmanager:eu-central-1:123456789012:secret:crm-AbCdEf"; // quiet A #3
    public static JsonNode? Field(JsonObject body) => body["password"]; // quiet A #3
    public static bool Has(JsonObject body) => body.ContainsKey("client_secret"); // quiet A #3

    public const string PasswordMask = "********"; // quiet A #4
    public static string Password => "${CRM_PASSWORD}"; // quiet A #4
    public static string SecretTemplate => "<your-client-secret>"; // quiet A #4
    public static string AccessToken => "{{token}}"; // quiet A #4
    public static string Sql => "update users set password = @password where id = @id"; // quiet A #4
    public static string SqlPositional => "select id from users where login = ? and password = ?"; // quiet A #4
    public static string SqlNamed => "insert into tokens (token, owner) values (:token, :owner)"; // quiet A #4
    public static string ClientSecret => "REDACTED"; // quiet A #4
    public static string AuthToken => "[hidden]"; // quiet A #4
    public static string DbPassword => "%DB_PASSWORD%"; // quiet A #4
    public static string RefreshToken => "$(RefreshToken)"; // quiet A #4
    public static string AdminPassword => "YOUR_PASSWORD_HERE"; // quiet A #4
    public static string SmtpPassword => "xxxxxxxxxxxx"; // quiet A #4
    public static string SigningSecret => "TODO"; // quiet A #4
    public static string LogLine(string user) => $"login of {user} with password=***"; // quiet A #4
    public static string Composite => "user={0};password={1};"; // quiet A #4

    public const string SecretId = "7e57d004-2b97-0e7a-b45f-5387367791cd"; // quiet A #5
    public const string TokenFingerprint = "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"; // quiet A #5
    public const string KeyThumbprint = "a909502dd82ae41433e6f83886b00d4277a32a7b"; // quiet A #5
    public const string TokenEtag = "\"33a64df551425fcc55e4d42a148795d9f25f89d4\""; // quiet A #5
    public const string PasswordDigest = "5f4dcc3b5aa765d61d8327deb882cf99"; // quiet A #5
    public const string TenantId = "72f988bf-86f1-41af-91ab-2d7cd011db47"; // quiet A #5
    public static string TokenCacheVersion => "v3-2026.02.11"; // quiet A #5

    public const string PasswordAlphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // quiet A #6
    public const string TokenCharacters = "0123456789abcdefABCDEF"; // quiet A #6
    public const string Base64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"; // quiet A #6
    public const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // quiet A #6
    public static ReadOnlySpan<byte> SecretSpecials => "!@#$%^&*()-_=+[]{};:,.<>?"u8; // quiet A #6

    public const string UserName = "svc-crm-sync"; // quiet A #7
    public const string Login = "integration@northwind.example"; // quiet A #7
    public static void AsUser(RestRequest request, Secret password) => request.SetHttpBasicAuth("api-user-22", password); // quiet A #7
    public static NetworkCredential AsDomainUser(string password) => new("CORP\\svc-relay", password); // quiet A #7
    public static string Principal => "HTTP/web.example.com@EXAMPLE.COM"; // quiet A #7

    public static bool Verify(Func<string, string, bool> login) => login("user", "pass"); // quiet A #8
    public static Settings TestLogin => new() { UserName = "test", Password = "test" }; // quiet A #8
    public static void Mock(Action<string, string> setup) => setup("password", "any"); // quiet A #8
    public static string MockToken => "fake-token-for-tests"; // quiet A #8
    public static string DummyPassword => "dummy-password"; // quiet A #8

    public const string HandlerName = "OnCustomerAccountSynchronizationCompletedHandler"; // quiet A #9
    public const string TypeName = "Acme.Integrations.Billing.InvoiceSynchronizationTokenProvider"; // quiet A #9
    public static string TokenHandler => "crmContactSynchronizationTokenRefreshHandler"; // quiet A #9
    public static string Route => "/api/v2/accounts/{accountId}/tokens/{tokenId}/revocations"; // quiet A #9
    public static string Bundle => "vendors~checkout~payment-methods~express.chunk.js"; // quiet A #9

    public const string PrimaryKey = "contact_id,company_id"; // quiet A #10
    public const string KeyBinding = "Ctrl+Shift+P"; // quiet A #10
    public const string KeyboardLayout = "qwerty-us-intl"; // quiet A #10
    public const string Author = "Marie-Claire O'Neill 3rd"; // quiet A #10
    public const string Capital = "Ouagadougou"; // quiet A #10
    public const string RapidMode = "on-demand-2"; // quiet A #10
    public const string PartitionKey = "tenant-17#orders"; // quiet A #10
    public const string Keywords = "crm,sync,import,api"; // quiet A #10
    public const string ForeignKeyName = "FK_Orders_Contacts_ContactId"; // quiet A #10
    public const string Passage = "Northwest Passage 1906"; // quiet A #10
    public const string Secretary = "Ms. Amara Diallo-Brandt"; // quiet A #10
    public const string Authority = "https://login.example.com/tenant"; // quiet A #10
    public const string PassThrough = "raw-Bytes-1"; // quiet A #10
    public const string TokenizerModel = "cl100k_base"; // quiet A #10
    public const string CsrfToken = "Fetch"; // quiet A #10
    public const string MonkeyPatch = "v2-banana-Split"; // quiet A #10
    public static string Compass => "NNW-337.5"; // quiet A #10
    public static IReadOnlyList<string> KeyFields => ["c_external_id", "c_email"]; // quiet A #10

    public const string SecretDomain = "acme/session-token/v1"; // quiet A #11
    public const string DecoyPasswordHash = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b7dWRWJTmaaJObG"; // quiet A #11
    public const string TokenAlgorithm = "RS256"; // quiet A #11
    public const string KeyAlgorithm = "AES-256-GCM"; // quiet A #11
    public const string SecretSentinel = "(unchanged)"; // quiet A #11
    public const double PasswordScoreThreshold = 3.5; // quiet A #11
    public const string PasswordSeparator = "|#|"; // quiet A #11
    public const string SigningCurve = "secp256k1"; // quiet A #11

    public const string ContentHash = "098f6bcd4621d373cade4e832627b4f6"; // quiet A #12
    public static string TraceId => "4bf92f3577b34da6a3ce929d0e0e4736"; // quiet A #12
    public static string Revision() => "refs/commits/1f0e3dad99908345f7439f8ffabdffc4"; // quiet A #12
    public static string TraceParent => "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"; // quiet A #12
    public static Guid Feature { get; } = new("d3b07384d113edec49eaa6238ad5ff00"); // quiet A #12
    public static string Swatch => "#1b1464 #2e3192 #00a99d"; // quiet A #12

    /// <example><c>request.AddHeader("X-API-Key", "4f9a-demo-77")</c></example>
    public static string Documented => "see the example above"; // quiet A #13

    // request.SetHttpBasicAuth("user", "comment-Only-7");
    public static string Commented => "nothing"; // quiet A #13

    public static string Readme => "Run `setup --token <token>` and paste the key you got by mail."; // quiet A #13
    public static string OpenApi => """{ "apiKey": { "type": "apiKey", "in": "header", "name": "X-API-Key" } }"""; // quiet A #13
    public static string SamplePayload => """{ "token_type": "Bearer", "expires_in": 3600, "access_token": "<token>" }"""; // quiet A #13

#if NEVER
    public static string Off => "Server=db;Password=inactive-Code-1";
#endif

    private static readonly Regex s_passwordPart = new("password=(?<password>[^;]+)"); // quiet A #11

    public static string Mask(string text) => s_passwordPart.Replace(text, "password=***"); // quiet A #4
}
