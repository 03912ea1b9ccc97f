using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Tokens;

namespace Acme.Corpus.Workplaces;

// Chat, mail, CRM and ERP: what people paste while they try an API out, and what only looks like it.
[AttributeUsage(AttributeTargets.All)]
internal sealed class IntegrationAttribute(string name, string? apiKey = null) : Attribute
{
    public string Name => name + apiKey;

    public string? WebhookSecret { get; set; }

    public string? SecretName { get; set; }
}

[Integration("hubspot", apiKey: "na1-hub-Oriole-6612")] // LOUD A1002 attribute
internal static class HubSpot
{
    public static void Search(RestClient client) =>
        client
            .CreateRequest("/crm/v3/objects/contacts/search", "POST")
            .AddHeader("Authorization", "Bearer pat-na1-5b1c-tamarind") // LOUD A1001 own-api
            .AddHeader("Accept", "application/json") // quiet A own-api
            .AddJsonBody(new { limit = 100, after = "NTI1Cg%3D%3D" }) // quiet A #5
            .ExecuteRequest(); // LOUD B2002 ignored

    public static void Legacy(RestRequest request) => request.AddQueryParameter("hapikey", "demo-hapi-quokka-4"); // LOUD A1001 own-api

    public static void Property(RestRequest request) => request.AddQueryParameter("properties", "hs_token,hs_password_reset"); // quiet A #2
}

[Integration("slack", SecretName = "slack-signing-secret")] // quiet A #3
internal static class Slack
{
    private static readonly Uri s_hook = new("https://hooks.slack.com/services/{{slack-hook}}"); // LOUD A1002 format

    public static void Say(string text)
    {
        RestApi.CreateClient(s_hook.GetLeftPart(UriPartial.Authority));
        RestApi.CreateRequest("/api/chat.postMessage", "POST");
        RestApi.SetOAuth2AuthorizationHeaderAuth("{{slack-bot}}"); // LOUD A1001 format
        RestApi.AddJsonBody(new { channel = "C024BE91L", text, token_type = "bot" }); // quiet A #2
        RestApi.ExecuteRequest().EnsureSuccess();
    }

    public static bool Verify(string body, string timestamp, string signature)
    {
        var key = "sl-sign-Egret-0417"u8; // LOUD A1002 getbytes =slack
        var digest = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")); // also =slack
        return CryptographicOperations.FixedTimeEquals(digest, Convert.FromHexString(signature["v0=".Length..])); // quiet A #11
    }

    public static bool IsOld(string token) => token.StartsWith("xoxp-", StringComparison.Ordinal) || Regex.IsMatch(token, "^xox[abp]-[0-9]+"); // quiet A #2
}

[Integration("teams", WebhookSecret = "Zm9ybXVsYS1vbmUtc2VjcmV0")] // LOUD A1002 attribute
internal static class Salesforce
{
    private const string LoginUrl = "https://login.salesforce.com/services/oauth2/token"; // quiet A #5
    private const string GrantType = "password"; // quiet A #1
    private static readonly string[] s_scopes = ["api", "refresh_token", "offline_access"]; // quiet A #2

    public static RestRequest Login(RestClient client) =>
        client
            .CreateRequest("/services/oauth2/token", "POST")
            .AddFormField("grant_type", GrantType) // quiet A #1
            .AddFormField("client_id", "3MVG9lKcPoNINVBIPJjdw1J9LLM82Hn") // quiet A #7
            .AddFormField("client_secret", "1955279925675241571") // LOUD A1001 own-api
            .AddFormField("username", "integration@acme.example") // quiet A #7
            .AddFormField("password", "Cumulus7" + "aXbYcZ1dQeRf"); // LOUD A1001 #18

    public static RestRequest LoginOfSecrets(RestClient client, string user) =>
        client
            .CreateRequest("/services/oauth2/token", "POST")
            .AddFormField("scope", string.Join(' ', s_scopes)) // quiet A #2
            .AddFormField("username", user) // quiet A #7
            .AddFormField("password", $"{Secrets.MailPassword}"); // quiet A flow

    public static RestRequest Native(RestClient client) =>
        client
            .CreateRequest("/data", "GET")
            .SetOAuth2ClientCredentials(LoginUrl, "acme-actions", "q7W-cassowary-55", "api"); // LOUD A1001 own-api

    public static string Header(string? session) => "OAuth " + (session ?? "00D-magpie!AQ4-session"); // LOUD A1002 coalesce

    public static void Session(RestRequest request) => request.AddHeader("X-SFDC-Session", "00D50000000IZ3Z!AQ0AQDpEDKYsn7ioKug"); // LOUD A1001 own-api

    public static void Tenant(RestRequest request) => request.AddHeader("X-Tenant-Key", "acme-emea"); // quiet A #10
}

internal static class Sap
{
    private static readonly byte[] s_key = [0x3f, 0x91, 0x0c, 0xd2, 0x55, 0x6e, 0x8a, 0x17, 0xee, 0x42, 0x09, 0xb7, 0xa1, 0x5d, 0x33, 0xf8]; // LOUD A1002 collection
    private static readonly byte[] s_magic = [0x50, 0x4b, 0x03, 0x04]; // quiet A #11

    public static void Fetch(RestRequest request)
    {
        var user = "RFC_ACTIONS"; // quiet A #7
        var passwort = "Init1234"; // LOUD A1002 #22 =passwort
        request.SetHttpBasicAuth(user, passwort); // also =passwort
        request.AddHeader("x-csrf-token", "Fetch"); // quiet A #2
        request.AddHeader("sap-client", "100"); // quiet A own-api
        request.AddHeader("APIKey", "sbx_" + string.Concat("T7k", "-", "marmot", "-", "29")); // LOUD A1001 #18
    }

    public static SymmetricSecurityKey Key() => new(Encoding.UTF8.GetBytes("a-very-long-signing-key-from-2019-Caracal")); // LOUD A1002 getbytes

    public static SymmetricSecurityKey KeyOf(Secret secret) => new(Encoding.UTF8.GetBytes(secret.Reveal())); // quiet A flow

    public static Aes Cipher()
    {
        var aes = Aes.Create();
        aes.Key = Convert.FromBase64String("{{base64-44}}"); // LOUD A1002 getbytes
        aes.IV = new byte[16];
        return aes;
    }

    public static Aes CipherOf()
    {
        var aes = Aes.Create();
        aes.GenerateKey();
        aes.Padding = PaddingMode.PKCS7; // quiet A #11
        return aes;
    }

    public static RSA Signer()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem("{{pem-private}}"); // LOUD A1002 format
        return rsa;
    }

    public static RSA Verifier()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem("{{pem-public}}"); // quiet A #6
        return rsa;
    }

    public static bool IsMagic(ReadOnlySpan<byte> content) => content.StartsWith(s_magic) && s_key.Length == 16;
}

internal sealed record LoginForm(string Login, string Password = "P@ssw0rd1") // LOUD A1002 #25
{
    public string PasswordLabel => "Password:"; // quiet A #1

    public string PasswordPlaceholder => "••••••••"; // quiet A #4

    public string Hint => "Your password must not contain your name."; // quiet A #1

    public string Invalid => $"The password of {Login} is wrong or has expired"; // quiet A #1

    public string ResetPath => "/account/password/reset?token=" + Uri.EscapeDataString(Login); // quiet A #2

    public string MaskedToken => "ghp_************************************"; // quiet A #4

    public string AutoComplete => "current-password"; // quiet A #1

    public string Selector => "input[name='password']"; // quiet A #2

    public string? Validate(string password) =>
        password switch
        {
            "" => "password.required", // quiet A #1
            "Chameleon-Admin-1" => "password.default", // LOUD A1002 switch-arm
            { Length: < 8 } => "password.too_short", // quiet A #1
            _ => null,
        };

    public static LoginForm Sample() => new("user", "pass"); // quiet A #8

    public static LoginForm Root() => new("root", "Alpaca.Root.2025"); // LOUD A1002 #17

    public static LoginForm Named(string login) => new(login, Password: "hunter2-Lynx"); // LOUD A1002 #17

    public LoginForm WithDefault() => this with { Password = "changeme!" }; // LOUD A1002 #25
}

internal static class Exchange
{
    public static string Token(string code, string clientSecret = "cs_9_albatross_2211") // LOUD A1002 default-parameter =default
    {
        RestApi.CreateClient("https://login.example.com");
        RestApi.CreateRequest("/oauth/token", "POST");
        RestApi.AddFormField("grant_type", "authorization_code"); // quiet A #1
        RestApi.AddFormField("code", code); // quiet A flow
        RestApi.AddFormField("client_secret", clientSecret); // also =default
        RestApi.AddFormField("redirect_uri", "https://acme.example.com/oauth/callback"); // quiet A #5
        return RestApi.ExecuteRequest().EnsureSuccess().Content;
    }

    public static void Body(RestRequest request) => request.AddBody("{\"username\":\"api\",\"password\":\"Spatz!2Hand\"}", "application/json"); // LOUD A1001 #17

    public static void BodyOf(RestRequest request) => request.AddBody("{\"username\":\"{{user}}\",\"password\":\"{{password}}\"}", "application/json"); // quiet A #4

    public static void Form(RestRequest request) => request.AddBody("grant_type=client_credentials&client_id=acme&client_secret=Qx8-toucan-prod", "application/x-www-form-urlencoded"); // LOUD A1001 #17

    public static void Node(RestRequest request)
    {
        var body = new JsonObject
        {
            ["user"] = "api", // quiet A #7
            ["secret"] = "Jx-Ibis-4471", // LOUD A1002 collection
            ["secretVersion"] = "latest", // quiet A #2
        };
        request.AddJsonBody(body);
    }

    public static void Segment(RestRequest request) => request.AddUrlSegment("token", "7216482:AAE-kakapo-live"); // LOUD A1001 own-api

    public static void Telegram(RestClient client) => client.CreateRequest("/bot{{telegram}}/sendMessage", "POST"); // LOUD A1002 format

    public static void Cookie(RestRequest request) => request.AddHeader("Cookie", "JSESSIONID=A7F3-manatee-0091C; Path=/"); // LOUD A1001 own-api

    public static void CookieConsent(RestRequest request) => request.AddHeader("Cookie", "consent=all; theme=dark"); // quiet A own-api

    public static string Curl() => "curl -u svc-reports:Uhu_im_Wald https://reports.example.com/api"; // LOUD A1002 #21

    public static string CurlSample() => "curl -H 'Authorization: Bearer <token>' https://reports.example.com/api"; // quiet A #13
}
