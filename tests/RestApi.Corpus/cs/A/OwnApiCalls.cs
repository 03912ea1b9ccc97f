namespace Acme.Corpus.OwnApiCalls;

// Literals that are handed straight to a call: the builder in all its spellings.
internal static class Crm
{
    public static void PullContacts(Entity entity)
    {
        RestApi.CreateClient("https://crm.northwind.example");
        RestApi.CreateRequest("/api/v2/contacts", "GET");
        RestApi.AddHeader("X-API-Key", "k9-Lumber-77"); // LOUD A1001 #17
        RestApi.AddHeader("Accept", "application/json"); // quiet A own-api
        RestApi.AddHeader("X-Correlation-Id", entity.Id); // quiet A own-api
        RestApi.AddQueryParameter("updated_since", "2026-01-01"); // quiet A own-api
        RestApi.ExecuteRequest().EnsureSuccess();
    }

    public static void PushContact(RestRequest request, JsonObject body) =>
        request.AddJsonBody(body).AddHeader("Authorization", "Bearer plum-river-22").ExecuteRequest().EnsureSuccess(); // LOUD A1001 #17

    public static RestRequest Basic(RestClient client) =>
        client.CreateRequest("/me", "GET").SetHttpBasicAuth("svc-sync", "orchid7"); // LOUD A1001 #22

    public static RestRequest BasicNamed(RestRequest request) => request.SetHttpBasicAuth(password: "Tr0ub4dor&3", user: "svc-sync"); // LOUD A1001 #17

    public static void Token() => RestApi.SetOAuth2AuthorizationHeaderAuth("9f2c71aa03"); // LOUD A1001 #17

    public static void TokenOfSecret() => RestApi.SetOAuth2AuthorizationHeaderAuth(Secrets.ErpToken); // quiet A own-api

    public static void KeyInHeader(RestRequest request) => request.SetApiKey("X-Shop-Key", "blue-anvil-3310"); // LOUD A1001 #23

    public static void KeyInQuery(RestRequest request) => request.SetApiKey("key", "a81b2c93", ApiKeyLocation.Query); // LOUD A1001 #17

    public static void KeyInQueryFromSecret(RestRequest request) => request.SetApiKey("key", Secrets.CrmApiKey, ApiKeyLocation.Query); // quiet A query

    public static void ClientCredentials(RestRequest request) =>
        request.SetOAuth2ClientCredentials("https://id.example.com/token", "crm-sync", "w0mbat-Forest", "contacts.read"); // LOUD A1001 #17

    public static void ClientCredentialsFromSecrets(RestRequest request) =>
        request.SetOAuth2ClientCredentials("https://id.example.com/token", "crm-sync", Secrets.HookSecret, "contacts.read"); // quiet A #7

    public static void Signature(RestRequest request) => request.SetHmacSignature("X-Hub-Signature-256", "octopus-garden"); // LOUD A1001 #17

    public static void SignatureFromSecret(RestRequest request) => request.SetHmacSignature("X-Hub-Signature-256", Secrets.HookSecret); // quiet A own-api

    public static void QueryToken(RestRequest request) => request.AddQueryParameter("access_token", "qq-71-zz"); // LOUD A1001 #17

    public static void QuerySignature(RestRequest request) => request.AddQueryParameter("sig", "mKz81Lr=="); // LOUD A1001 #17

    public static void QueryOfSecret(RestRequest request) => request.AddQueryParameter("api_key", Secrets.CrmApiKey); // LOUD A1005 query

    public static void QueryBearerOfSecret(RestRequest request) => request.AddQueryParameter("access_token", $"{Secrets.ErpToken}"); // LOUD A1005 query

    public static void Paging(RestRequest request, string cursor) =>
        request.AddQueryParameter("page_token", cursor).AddQueryParameter("limit", 50); // quiet A #10

    public static void PagingStart(RestRequest request) => request.AddQueryParameter("next_token", "0"); // quiet A #10

    public static void SortKey(RestRequest request) => request.AddQueryParameter("sort_key", "created_at"); // quiet A #10

    public static void IdempotencyKey(RestRequest request) => request.AddHeader("Idempotency-Key", "order-4411-capture"); // quiet A #10

    public static void Author(RestRequest request) => request.AddHeader("X-Author", "m.keller"); // quiet A #10

    public static void Form(RestRequest request) =>
        request.AddFormField("grant_type", "password").AddFormField("username", "svc-mail").AddFormField("password", "gr8-Barn-Owl"); // LOUD A1001 own-api

    public static void FormGrant(RestRequest request) => request.AddFormField("grant_type", "client_credentials"); // quiet A own-api

    public static void FormSecret(RestRequest request) => request.AddFormField("client_secret", "dune-4-buggy"); // LOUD A1001 own-api

    public static void FormFromSecret(RestRequest request) => request.AddFormField("password", Secrets.MailPassword); // quiet A own-api

    public static void Parameter(RestRequest request) => request.AddParameter("apikey", "7c11-0c9d"); // LOUD A1001 #23

    public static void Cookie(RestRequest request) => request.AddHeader("Cookie", "theme=dark; session=c0ffee99ab; lang=en"); // LOUD A1001 own-api

    public static void HarmlessCookie(RestRequest request) => request.AddHeader("Cookie", "theme=dark; lang=en; consent=all"); // quiet A own-api

    public static void ProxyHeader(RestRequest request) => request.AddHeader("Proxy-Authorization", "Basic c3ZjOnBsb3Zlcg=="); // LOUD A1001 own-api

    public static void SubscriptionKey(RestRequest request) => request.AddHeader("Ocp-Apim-Subscription-Key", "{{hex32}}"); // LOUD A1001 own-api

    public static void FunctionsKey(RestRequest request) => request.AddHeader("x-functions-key", "{{base64-44}}"); // LOUD A1001 format

    public static void Scheme(RestRequest request) => request.AddHeader("Authorization", "GenieKey 0f1e2d3c-aa"); // LOUD A1001 own-api

    public static void SchemeAlone(RestRequest request) => request.AddHeader("WWW-Authenticate", "Bearer realm=\"api\""); // quiet A #11

    public static void Made() => RestApi.AddHeader("X-Api-Token", new Secret("toucan-19")); // LOUD A1001 own-api

    public static Secret Wrapped() => new(value: "penguin.march.61", name: "COMIND_SECRET_CRM_API_KEY"); // LOUD A1001 own-api

    public static Secret WrappedFromEnvironment() => new(Environment.GetEnvironmentVariable("COMIND_SECRET_CRM_API_KEY") ?? "", "COMIND_SECRET_CRM_API_KEY"); // quiet A #3

    public static void Segment(RestRequest request) => request.AddUrlSegment("token", "{{telegram}}"); // LOUD A1002 format

    public static void PlainSegment(RestRequest request) => request.AddUrlSegment("token_type", "bearer"); // quiet A #2

    public static void Timeout(RestRequest request) => request.SetRequestTimeout(30).AddHeader("X-Retry-Key-Count", 3); // quiet A own-api

    public static void JsonBody(RestRequest request) =>
        request.AddJsonBody(new { login = "svc-erp", password = "Mango!Tree9" }); // LOUD A1002 initializer

    public static void JsonObjectBody(RestRequest request) =>
        request.AddJsonBody(new JsonObject { ["client_id"] = "erp", ["client_secret"] = "frost-Giant-5" }); // LOUD A1002 initializer

    public static void JsonBodyFromSecret(RestRequest request, string login) =>
        request.AddJsonBody(new { login, password = Secrets.MailPassword.Reveal() }); // quiet A initializer

    public static void TextBody(RestRequest request) => request.AddBody("user=svc&password=harbor-Light-2", "application/x-www-form-urlencoded"); // LOUD A1001 own-api

    public static void SoapBody(RestRequest request) =>
        request.AddXmlBody("<Login><User>svc</User><Password>copper-Kettle</Password></Login>"); // LOUD A1001 own-api

    public static void SoapTemplate(RestRequest request, string user, Secret secret) =>
        request.AddXmlBody($"<Login><User>{user}</User><Password>{secret}</Password></Login>"); // quiet A #4

    public static void Host() => RestApi.CreateClient("https://svc:fern-Gully@files.example.com/dav"); // LOUD A1001 url

    public static void HostWithUser() => RestApi.CreateClient("https://svc@files.example.com/dav"); // quiet A #7

    public static RestClient HostFromUri() => new(new Uri("https://api:{{mailgun}}@api.mailer.example/v3")); // LOUD A1001 url

    public static RestClient HostWithPort() => new("https://files.example.com:8443/a@b"); // quiet A url

    public static void HostWithToken() => RestApi.CreateClient("https://feed.example.com/hook?token=zebra-stripe-81"); // LOUD A1001 url

    public static void HostWithFlag() => RestApi.CreateClient("https://feed.example.com/hook?token_type=opaque"); // quiet A url

    public static void PathWithKey(RestClient client) => client.CreateRequest("/geocode/json?key={{google-api}}", "GET").ExecuteRequest().EnsureSuccess(); // LOUD A1002 format

    public static void PathWithPage(RestClient client) => client.CreateRequest("/issues?pageToken=abc&keyword=passwordless", "GET").ExecuteRequest().EnsureSuccess(); // quiet A #10
}
