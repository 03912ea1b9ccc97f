using System.Net.Http;
using System.Text.RegularExpressions;

namespace Acme.Corpus.FreightIdentity;

// This class has all the names that the identity provider needs.
internal static class IdpNames
{
    public const string GrantTypePassword = "password"; // quiet A #11
    public const string ClientSecretPost = "client_secret_post"; // quiet A #11
    public const string PasswordChangedClaim = "urn:acme:claims:password_changed_at"; // quiet A #2
    public const string InvalidToken = "invalid_token"; // quiet A #11
    public const string Scope = "openid profile freight.tokens:read"; // quiet A #2
    public const string InputType = "new-password"; // quiet A #11
}

// This class gets tokens from the identity provider of the freight portal.
internal class FreightTokenService
{
    // the token of the service account, it is valid for 10 years
    private const string ServiceJwt = "{{jwt}}"; // LOUD A1002 #19 =jwt

    // every new driver gets this password and has to change it
    public const string InitialPassword = "Welcome2Fleet!"; // LOUD A1002 const =init

    private readonly string _adminPassword;

    public FreightTokenService()
    {
        // take the password from the environment or use the default password
        _adminPassword = Environment.GetEnvironmentVariable("IDP_ADMIN_PASSWORD") ?? "changeme"; // LOUD A1002 #25
    }

    // build the form for the token request
    public FormUrlEncodedContent BuildForm()
    {
        Dictionary<string, string> form = new Dictionary<string, string>();
        form["grant_type"] = "client_credentials"; // quiet A #11
        form["client_id"] = "freight-portal"; // quiet A #7
        form["client_secret"] = "{{azure-client}}"; // LOUD A1001 form
        form["token_endpoint_auth_method"] = IdpNames.ClientSecretPost; // quiet A #2
        return new FormUrlEncodedContent(form);
    }

    // the old portal wants the user and the password in the body
    public StringContent BuildLegacyBody()
    {
        return new StringContent("grant_type=password&username=svc_freight&password=Spedition%212020"); // LOUD A1002 body
    }

    // the body if the user typed the password
    public StringContent BuildUserBody(string user, string password)
    {
        return new StringContent($"grant_type=password&username={Uri.EscapeDataString(user)}&password={Uri.EscapeDataString(password)}"); // quiet A #4
    }

    public RestRequest CreateUsersRequest()
    {
        RestClient client = RestApi.CreateClient("https://idp.freight.example");
        RestRequest request = client.CreateRequest("/admin/users", "GET");
        request.AddHeader("Authorization", "Bearer " + ServiceJwt); // also =jwt
        return request;
    }

    public RestRequest CreateGroupsRequest()
    {
        RestClient client = RestApi.CreateClient("https://idp.freight.example");
        RestRequest request = client.CreateRequest("/admin/groups", "GET");
        request.SetOAuth2ClientCredentials("https://idp.freight.example/oauth/token", "freight-api", "fr8-Client-Geheim"); // LOUD A1001 oauth
        return request;
    }

    public RestRequest CreateDriverRequest(string login)
    {
        RestRequest request = RestApi.CreateClient("https://idp.freight.example").CreateRequest("/admin/users", "POST");
        request.SetOAuth2AuthorizationHeaderAuth("kc-9xP2-admin-cli-771"); // LOUD A1001 bearer
        request.AddJsonBody(new { login, password = InitialPassword, passwordExpired = "true" }); // also =init
        return request;
    }

    // bind user for the active directory
    public NetworkCredential GetBindCredential()
    {
        return new NetworkCredential("cn=binder,ou=svc,dc=freight,dc=example", "B1nd3r"); // LOUD A1002 #17
    }

    // if the identity provider is down the harbour master can still log in
    public bool CanLogIn(string user, string password)
    {
        if (user == "hafen" && password == "hafenmeister") // LOUD A1002 compare
        {
            return true;
        }

        return user == "admin" && password == _adminPassword; // quiet A variable
    }

    public bool IsScannerToken(string token)
    {
        return string.Equals(token, "scan-gun-77-open", StringComparison.Ordinal); // LOUD A1002 compare
    }

    public bool IsExpired(string error)
    {
        return string.Equals(error, "token_expired", StringComparison.Ordinal) || error == IdpNames.InvalidToken; // quiet A #11
    }
}

internal static class LoginTexts
{
    public static string PasswordLabel(string language) =>
        language switch
        {
            "de" => "Passwort vergessen?", // quiet A #1
            "fr" => "Mot de passe oublié ?", // quiet A #1
            "pl" => "Hasło jest wymagane", // quiet A #1
            "cs" => "Heslo", // quiet A #1
            _ => "Password",
        };

    public static readonly Regex PasswordPolicy = new(@"^(?=.*[A-Z])(?=.*\d)[A-Za-z\d!@#$%]{12,64}$"); // quiet A regex
}
