namespace Acme.AnalyzersTests.Security;

/// <summary>
/// Statements and members with credentials, marked. Each credential contains <see cref="Telltale"/>, so that a test can look for
/// it wherever it must not appear.
/// </summary>
public static class WrittenCredentials
{
    public const string Telltale = "8f3a";

    public static TheoryData<string> InCalls { get; } =
    [
        """RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);""",
        """request.AddHeader("X-API-Key", [|"k-8f3a"|]);""",
        """RestApi.AddHeader(value: [|"k-8f3a"|], name: "X-API-Key");""",
        """RestApi.AddHeader("x-api-key", [|"k-8f3a"|]);""",
        """RestApi.AddHeader("Authorization", [|"Bearer k-8f3a"|]);""",
        """RestApi.AddHeader("Authorization", [|"Basic OGYzYQ8f3a="|]);""",
        """RestApi.AddHeader("Authorization", [|"k-8f3a"|]);""",
        """RestApi.AddHeader("Cookie", [|"lang=en; session_id=8f3a"|]);""",
        """RestApi.AddHeader("X-API-Key", [|"changeme-8f3a"|]);""",
        """RestApi.AddHeader("X-API-Key", [|"4dcb9b21-8f3a-4c7e-9a51-0d3d8c1b6f10"|]);""",
        """RestApi.SetHttpBasicAuth("svc-crm", [|"8f3a"|]);""",
        """request.SetHttpBasicAuth("svc-crm", [|"k-8f3a"|]);""",
        """RestApi.SetHttpBasicAuth(password: [|"k-8f3a"|], user: given);""",
        """RestApi.SetOAuth2AuthorizationHeaderAuth([|"k-8f3a"|]);""",
        """request.SetOAuth2AuthorizationHeaderAuth(token: [|"k-8f3a"|]);""",
        """RestApi.SetOAuth2AuthorizationHeaderAuth([|"Bearer k-8f3a"|]);""",
        """RestApi.SetApiKey("X-Key", [|"k-8f3a"|]);""",
        """RestApi.SetApiKey("key", [|"k-8f3a"|], ApiKeyLocation.Query);""",
        """request.SetApiKey(location: ApiKeyLocation.Header, value: [|"k-8f3a"|], name: given);""",
        """RestApi.AddQueryParameter("api_key", [|"k-8f3a"|]);""",
        """request.AddQueryParameter(value: [|"k-8f3a"|], name: "token");""",
        """RestApi.CreateClient([|"https://svc:k-8f3a@crm.example.com/v1"|]);""",
        """RestApi.CreateClient(new Uri([|"https://svc:k-8f3a@crm.example.com"|]));""",
        """RestApi.CreateClient($"[|https://svc:k-8f3a@|]{given}/v1");""",
        """RestApi.CreateClient([|"https://ghp_8f3aQ7xN2mK9rT4wZ6yB1cD5eF0gH3jL@git.example.com"|]);""",
        """var client = new RestClient([|"https://svc:k-8f3a@crm.example.com"|]);""",
        """RestClient client = new([|"https://svc:k-8f3a@crm.example.com"|]);""",
        """var made = new Secret([|"k-8f3a"|]);""",
        """Secret made = new(value: [|"k-8f3a"|], name: "COMIND_SECRET_CRM_API_KEY");""",
        """RestApi.AddHeader("X-API-Key", new Secret([|"k-8f3a"|]));""",
        """RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]).AddQueryParameter("token", [|"t-8f3a"|]).SetHttpBasicAuth("u", [|"p-8f3a"|]);""",
    ];

    public static TheoryData<string> ThroughExpressions { get; } =
    [
        """RestApi.AddHeader("Authorization", "Bearer " + [|"k-8f3a"|]);""",
        """RestApi.AddHeader("Authorization", "Bear" + "er " + [|"k-8f3a"|]);""",
        """RestApi.AddHeader("X-API-Key", [|"k-" + "8f3a"|]);""",
        """RestApi.AddHeader("X-API-Key", [|"k-" + 8 + "f3a" + 'q' + /* 8f3a */ ""|]);""",
        """RestApi.AddHeader("X-API-Key", $"[|k-8f3a|]");""",
        """RestApi.AddHeader("Authorization", $"Bearer {[|"k-8f3a"|]}");""",
        """RestApi.AddHeader("Authorization", $"[|Bearer k-8f3a|]{""}");""",
        """RestApi.AddHeader("Authorization", "Bearer " + $"[|k-8f3a|]");""",
        """RestApi.AddHeader("Authorization", $"Bearer " + $"[|k-8f3a|]");""",
        """RestApi.SetOAuth2AuthorizationHeaderAuth(string.Format([|"{0}-8f3a"|], ""));""",
        """RestApi.AddHeader("Authorization", string.Format("Bearer {0}", [|"k-8f3a"|]));""",
        """RestApi.AddHeader("Authorization", string.Format(null, "{0} {1}{2}{3}", "Bearer", [|"k-8f3a"|], "", string.Empty));""",
        """RestApi.AddHeader("Authorization", string.Concat("Bearer ", [|"k-8f3a"|]));""",
        """RestApi.AddHeader("Authorization", string.Concat("Bear", "er", " ", "", [|"k-8f3a"|]));""",
        """RestApi.AddHeader("Authorization", string.Join(" ", "Bearer", [|"k-8f3a"|]));""",
        """RestApi.AddHeader("Authorization", string.Join(' ', new[] { "Bearer", [|"k-8f3a"|] }));""",
        """RestApi.AddHeader("X-API-Key", given ?? [|"k-8f3a"|]);""",
        """RestApi.AddHeader("X-API-Key", test ? [|"t-8f3a"|] : [|"p-8f3a"|]);""",
        """RestApi.AddHeader("X-API-Key", test ? given : [|"p-8f3a"|]);""",
        """RestApi.AddHeader("X-API-Key", given switch { "crm" => [|"c-8f3a"|], "erp" => [|"e-8f3a"|], _ => given });""",
        """RestApi.AddHeader("Authorization", "Bearer " + (test ? [|"t-8f3a"|] : given));""",
        """RestApi.AddHeader("X-API-Key", ((string)([|"k-8f3a"|])));""",
        """RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]!);""",
        """RestApi.AddHeader("X-API-Key", string.Empty + [|"k-8f3a"|]);""",
        """RestApi.AddHeader("X-API-Key", [|" k-8f3a "|].Trim());""",
        """RestApi.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes([|"svc:p-8f3a"|])));""",
        """RestApi.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{given}[|:p-8f3a|]")));""",
        """RestApi.SetOAuth2AuthorizationHeaderAuth(Encoding.UTF8.GetString(Convert.FromBase64String([|"ay04ZjNh8f3a"|])));""",
        """RestApi.AddHeader("Authorization", "Bearer " + [|"sk_live_8f3aQ7xN2mK9rT4wZ6yB1cD5"|] + given);""",
    ];

    public static TheoryData<string> ThroughNames { get; } =
    [
        """const string Key = "k-8f3a"; void Run() => RestApi.AddHeader("X-API-Key", [|Key|]);""",
        """const string Key = "k-8f3a"; void Run() => RestApi.AddHeader("Authorization", $"Bearer {[|Key|]}");""",
        """const string Key = "k-8f3a"; void Run() => RestApi.AddHeader("Authorization", "Bearer " + [|Key|]);""",
        """const string Key = "k-8f3a"; const string Value = "Bearer " + Key; void Run() => RestApi.AddHeader("Authorization", [|Value|]);""",
        """const string Header = "X-API-Key"; void Run() => RestApi.AddHeader(Header, [|"k-8f3a"|]);""",
        """static readonly string s_header = "X-API-" + "Key"; void Run() => RestApi.AddHeader(s_header, [|"k-8f3a"|]);""",
        """static readonly string s_key = "k-8f3a"; void Run() => RestApi.AddHeader("X-API-Key", [|s_key|]);""",
        """readonly string _key = "k-" + "8f3a"; void Run() => RestApi.AddHeader("X-API-Key", [|_key|]);""",
        """static string Key => "k-8f3a"; void Run() => RestApi.AddHeader("X-API-Key", [|Key|]);""",
        """string Key { get; } = "k-8f3a"; void Run() => RestApi.AddHeader("X-API-Key", [|Key|]);""",
        """static class Keys { public const string Crm = "k-8f3a"; } void Run() => RestApi.AddHeader("X-API-Key", [|Keys.Crm|]);""",
        """void Run() { var key = "k-8f3a"; RestApi.AddHeader("X-API-Key", [|key|]); }""",
        """void Run() { const string key = "k-8f3a"; RestApi.AddHeader("X-API-Key", [|key|]); }""",
        """void Run() { string key; key = "k-8f3a"; RestApi.AddHeader("X-API-Key", [|key|]); }""",
        """void Run() { var key = "k-8f3a"; var value = "Bearer " + key; RestApi.AddHeader("Authorization", [|value|]); }""",
        """void Run() { var key = "k-8f3a"; Action send = () => RestApi.AddHeader("X-API-Key", [|key|]); }""",
        """void Run() { foreach (var page in new[] { 1, 2 }) { var key = "k-8f3a"; RestApi.AddHeader("X-API-Key", [|key|]); } }""",
        """static readonly Secret s_key = new([|"k-8f3a"|]); void Run() => RestApi.AddHeader("X-API-Key", s_key);""",
        """Secret Key { get; } = new Secret([|"k-8f3a"|]); void Run() => RestApi.AddHeader("X-API-Key", Key);""",
        """static readonly Action s_send = () => RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);""",
    ];

    public static TheoryData<string> InAttributes { get; } =
    [
        """[Headers([|"X-API-Key: k-8f3a"|])] class Api;""",
        """[Headers("Accept: application/json", [|"Authorization: Bearer k-8f3a"|])] class Api;""",
        """const string Key = "X-API-Key: k-8f3a"; [Headers([|Key|])] class Api;""",
        """[BearerAuth([|"sk_live_8f3aQ7xN2mK9rT4wZ6yB1cD5"|])] class Api;""",
        """[BasicAuth("crmUser", [|"p@ss-8f3a!"|])] class Api;""",
        """[OAuth2ClientCredentials("https://a.example/t", "crmUser", [|"8f3aQ7xN2mK9rT4wZ6yB1cD5eF0gH3jL"|])] class Api;""",
        """[ApiKeyHeader("X-API-Key", [|"8f3aQ7xN2mK9rT4wZ6yB1cD5eF0gH3jL"|])] class Api;""",
        """[ApiKeyQuery(secret: [|"k=8f3a"|], name: "key")] class Api;""",
        """[RestClient(BaseUrl = [|"https://svc:k-8f3a@crm.example.com"|])] class Api;""",
    ];
}
