using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Credentials that helpers of the project make part of a request, and those beside a secret.</summary>
public sealed class HandedCredentialTests
{
    private const string Helpers = """

        static RestRequest As(RestRequest request, string who, string value) => request.AddHeader("X-Who", who).AddHeader("X-API-Key", value);
        static void Auth(string value) => RestApi.SetOAuth2AuthorizationHeaderAuth(value);
        static void Basic(RestRequest request, string who, string word = "none") { request.SetHttpBasicAuth(who, word); }
        static void Scheme(RestRequest request, string value) => request.AddHeader("Authorization", $"Partner {value}");
        static void Add(RestRequest request, string value) => request.AddHeader("Authorization", "Partner " + value);
        static void Ask(RestRequest request, string value) => request.AddQueryParameter("api_key", value);
        static void Vague(RestRequest request, string value) => request.AddHeader("X-Partner-Mark-Key", value);
        static void Sign(RestRequest request, string value) => request.SetHmacSignature("X-Signature", value);
        static void Label(RestRequest request, string value) => request.AddHeader("X-Label", value).AddQueryParameter("lang", value);
        static void Read(RestRequest request, string name) => request.AddHeader("X-API-Key", Environment.GetEnvironmentVariable(name)!);
        sealed class Api(RestClient client, string value) { public RestRequest Get() => client.CreateRequest("/a", "GET").SetApiKey("X-API-Key", value); }

        """;

    [Theory]
    [InlineData("""As(request, "acme", [|"9f-Copper-Bell-2"|]);""")]
    [InlineData("""As(value: [|"9f-Copper-Bell-2"|], who: "acme", request: request);""")]
    [InlineData("""Auth([|"9f-Copper-Bell-2"|]);""")]
    [InlineData("""Basic(request, "acme", [|"9f-Copper-Bell-2"|]);""")]
    [InlineData("""Scheme(request, [|"9f-Copper-Bell-2"|]);""")]
    [InlineData("""Add(request, [|"9f-Copper-Bell-2"|]);""")]
    [InlineData("""Ask(request, [|"9f-Copper-Bell-2"|]);""")]
    [InlineData("""Vague(request, [|"rdr-5tG8kW2yQ1mZ"|]);""")]
    [InlineData("""Sign(request, [|"9f-Copper-" + "Bell-2"|]);""")]
    [InlineData("""_ = new Api(new RestClient("https://a.example"), [|"9f-Copper-Bell-2"|]);""")]
    public Task Helper_hands_it_to_the_request(string statement) =>
        Verify.Reports(CredentialCode.InClass($"void Run(RestRequest request, string given, Secret secret) {{ {statement} }}{Helpers}"));

    [Theory]
    [InlineData("""As(request, "9f-Copper-Bell-2", given);""")]
    [InlineData("""As(request, "acme", "<your key>"); Basic(request, "acme"); Auth(given);""")]
    [InlineData("""As(request, "acme", secret.Reveal());""")]
    [InlineData("""Label(request, "9f-Copper-Bell-2");""")]
    [InlineData("""Vague(request, "spring-offer");""")]
    [InlineData("""Read(request, "COMIND_SECRET_CRM_2");""")]
    [InlineData("""Scheme(request, "");""")]
    public Task Helper_hands_over_something_else(string statement) =>
        Verify.Silent(CredentialCode.InClass($"void Run(RestRequest request, string given, Secret secret) {{ {statement} }}{Helpers}"));

    [Theory]
    [InlineData("""string A(Secret secret, bool test) => test ? [|"om-Lilac-Tin-118"|] : secret.Reveal();""")]
    [InlineData("""string A(Secret secret, string tenant) => tenant switch { "omega" => [|"om-Lilac-Tin-118"|], _ => secret.Reveal() };""")]
    [InlineData("""string A(Secret? secret) => secret?.Reveal() ?? [|"om-Lilac-Tin-118"|];""")]
    [InlineData("""class S { public string? ApiKey; } void A(S s) => s.ApiKey ??= [|"cmp-live-" + 40771.ToString() + "-Dahlia"|];""")]
    [InlineData("""void A(Action<string, string> login) => login("postmaster", [|"Gx!8-dune-rabbit"|]);""")]
    [InlineData("""static readonly byte[] s_hookKey = Encoding.UTF8.GetBytes([|"orch-Pebble-Anvil-55"|]);""")]
    [InlineData("""object A => new { SecretKey = [|"minioadmin"|] };""")]
    [InlineData("""void A(string partnerKey = [|"prt_5Lantern83"|]) { }""")]
    public Task Credential_beside_a_secret_or_in_a_weak_place_is_reported(string members) =>
        Verify.Reports(CredentialCode.InClass(members));

    [Theory]
    [InlineData("""string A(Secret secret, bool test) => test ? "" : secret.Reveal();""")]
    [InlineData("""string A(Secret secret, string tenant) => tenant switch { "omega" => "anonymous", _ => secret.Reveal() };""")]
    [InlineData("""string A(Secret? secret, string given) => secret?.Reveal() ?? given;""")]
    [InlineData("""string A(bool test) => test ? "om-Lilac-Tin-118" : "om-Lilac-Tin-119";""")]
    [InlineData(
        """void A(Action<string, string> write, Action<string, string> login) { write("postmaster", "Gx!8-dune-rabbit"); login("a", ""); }"""
    )]
    [InlineData(
        """const string MerchantKey = "merchant_number"; string A(bool old) => old ? "Authorization: Basic {base64(user:password)}" : "a";"""
    )]
    public Task Other_choices_and_calls_are_fine(string members) => Verify.Silent(CredentialCode.InClass(members));
}
