using Acme.TestKit;
using Comind.Api.Analyzers;
using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.PlainHttpCallAnalyzer, Comind.Api.CodeFixes.PlainHttpCallFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.PlainHttpCallAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1006.</summary>
public sealed class PlainHttpCallTests
{
    [Theory]
    [InlineData("""RestApi.CreateClient("[|http|]://crm.example.com/v1");""")]
    [InlineData("""new RestClient("[|HTTP|]://crm.example.com");""")]
    [InlineData("""new RestClient(new Uri("[|http|]://crm.example.com"));""")]
    [InlineData("""RestApi.CreateClient($"[|http|]://crm.example.com/{given}");""")]
    [InlineData("""RestApi.CreateClient($"[|http|]://{given}.example.com");""")]
    [InlineData("""RestApi.CreateClient("[|http|]://crm.example.com:" + count);""")]
    [InlineData("""RestApi.CreateClient(string.Format("[|http|]://crm.example.com/{0}", given));""")]
    [InlineData("""RestApi.CreateClient(test ? "[|http|]://crm.example.com" : "https://crm.example.com");""")]
    [InlineData("""RestApi.CreateClient(given ?? "[|http|]://crm.example.com");""")]
    [InlineData("""new RestClient(secret).CreateRequestTo("[|http|]://crm.example.com/next", "GET");""")]
    [InlineData("""RestApi.CreateRequest("[|http|]://crm.example.com/next", "GET");""")]
    [InlineData("""request.SetOAuth2ClientCredentials("[|http|]://id.example.com/token", given, secret);""")]
    [InlineData("""RestApi.CreateClient("[|http|]://10.0.0.8:8080");""")]
    [InlineData("""RestApi.CreateClient("[|http|]://billing.internal");""")]
    [InlineData("""RestApi.CreateClient("[|http|]://nas.local/api");""")]
    [InlineData("""RestApi.CreateClient("[|http|]://localhost.example.com");""")]
    [InlineData("""RestApi.CreateClient("[|http|]://user@crm.example.com");""")]
    [InlineData("""RestApi.CreateClient([|"ht" + "tp://crm.example.com"|]);""")]
    [InlineData("""RestApi.CreateClient([|"\u0068ttp://crm.example.com"|]);""")]
    public Task Plain_http_to_another_machine_is_reported(string statement) => Verify.Reports(CredentialCode.InMethod(statement));

    [Theory]
    [InlineData("""const string Url = "http://crm.example.com"; RestApi.CreateClient([|Url|]);""")]
    [InlineData("""var url = "http://crm.example.com"; RestApi.CreateClient([|url|] + "/v1");""")]
    [InlineData("""var url = new Uri("http://crm.example.com"); new RestClient([|url|]);""")]
    [InlineData("""var host = "crm.example.com"; var url = $"http://{host}/v1"; new RestClient([|url|]);""")]
    public Task Name_of_a_plain_URL_is_reported_where_it_is_used(string statement) => Verify.Reports(CredentialCode.InMethod(statement));

    [Theory]
    [InlineData("private const string Url = \"http://crm.example.com\";")]
    [InlineData("private static readonly string Url = \"http://crm.example.com\";")]
    [InlineData("private static string Url => \"http://crm.example.com\";")]
    [InlineData("private static Uri Url { get; } = new(\"http://crm.example.com\");")]
    public Task Constant_is_followed(string member) =>
        Verify.Reports(CredentialCode.InClass(member + " void Run() => RestApi.CreateClient([|Url|]);"));

    [Fact]
    public Task Address_given_to_a_declared_call_is_reported() =>
        Verify.Reports(
            CredentialCode.InClass(
                """
                [RestClient(BaseUrl = "https://crm.example.com")]
                static partial class Crm
                {
                    [Get("")]
                    public static partial RestResponse Get([Url] string url);
                }

                void Run() => Crm.Get("[|http|]://files.example.com/a").EnsureSuccess();
                """
            )
        );

    [Fact]
    public Task Message_says_why() =>
        Verify.Reports(
            CredentialCode.InMethod("""RestApi.CreateClient("[|http|]://crm.example.com");"""),
            message: "The URL is plain http, so everybody on the way reads and changes what is sent; use https"
        );

    [Theory]
    [InlineData("""RestApi.CreateClient("https://crm.example.com");""")]
    [InlineData("""RestApi.CreateClient("http://localhost:5000");""")]
    [InlineData("""RestApi.CreateClient($"http://localhost:{count}/v1");""")]
    [InlineData("""RestApi.CreateClient("http://127.0.0.1");""")]
    [InlineData("""RestApi.CreateClient("http://127.8.1.4:80");""")]
    [InlineData("""RestApi.CreateClient("http://[::1]:80/v1");""")]
    [InlineData("""RestApi.CreateClient("http://crm.localhost");""")]
    [InlineData("""RestApi.CreateClient($"http://{given}/v1");""")]
    [InlineData("""RestApi.CreateClient($"http://{given}:8080");""")]
    [InlineData("""RestApi.CreateClient($"http://{given}.localhost");""")]
    [InlineData("""RestApi.CreateClient(given);""")]
    [InlineData("""RestApi.CreateClient(secret);""")]
    [InlineData("""RestApi.CreateClient("http://");""")]
    [InlineData("""RestApi.CreateRequest("/redirect?to=http://crm.example.com", "GET");""")]
    [InlineData("""request.AddQueryParameter("callback", "http://crm.example.com");""")]
    [InlineData("""request.AddBody("http://schemas.example.com/ns", "text/plain");""")]
    [InlineData("""var ns = "http://schemas.example.com/ns"; Load(ns);""")]
    [InlineData("""new Uri("http://crm.example.com").ToString();""")]
    public Task Everything_else_is_quiet(string statement) => Verify.Silent(CredentialCode.InMethod(statement));

    [Fact]
    public Task Members_of_the_user_with_our_names_are_quiet() =>
        Verify.Silent(
            """
            class RestClient { public RestClient(string baseUrl) { } public void CreateRequest(string path) { } }
            class App { void Run() => new RestClient("http://crm.example.com").CreateRequest("http://crm.example.com"); }
            """
        );

    [Fact]
    public Task Attributes_are_left_to_RAPI4116() =>
        Verify.Silent(CredentialCode.InClass("[RestClient(BaseUrl = \"http://crm.example.com\")] static partial class Crm;"));

    [Theory]
    [InlineData("legacy.example.com")]
    [InlineData("other.example.com, legacy.example.com:8080")]
    [InlineData("*.example.com")]
    [InlineData("*")]
    public Task Hosts_can_be_allowed(string hosts) =>
        Verify.Silent(
            CredentialCode.InMethod("""RestApi.CreateClient("http://legacy.example.com:8080");"""),
            editorconfig: "dotnet_code_quality.RAPI1006.allowed_hosts = " + hosts
        );

    [Fact]
    public Task Other_hosts_stay_reported() =>
        Verify.Reports(
            CredentialCode.InMethod("""RestApi.CreateClient("[|http|]://example.com");"""),
            editorconfig: "dotnet_code_quality.RAPI1006.allowed_hosts = *.example.com, legacy.example.com"
        );

    [Fact]
    public Task Fix_writes_https_where_the_URL_is_written() =>
        Fix.Fixes(
            CredentialCode.InMethod(
                """RestApi.CreateClient("[|http|]://a.example/v1"); new RestClient($@"[|http|]://{given}.b.example"); var url = "HTTP://c.example"; new RestClient([|url|]);"""
            ),
            CredentialCode.InMethod(
                """RestApi.CreateClient("https://a.example/v1"); new RestClient($@"https://{given}.b.example"); var url = "https://c.example"; new RestClient(url);"""
            )
        );

    [Fact]
    public Task Fix_reaches_a_constant_of_another_file()
    {
        const string Code =
            "using Comind.Api.Server; class App { void A() => RestApi.CreateClient({0}); void B() => new RestClient({0}); }";
        const string Urls = "static class Urls { public const string Crm = \"{0}://crm.example.com\"; }";
        return Fix.Fixes(
            new TestProject(Code.Replace("{0}", "[|Urls.Crm|]"), Urls.Replace("{0}", "http")),
            new TestProject(Code.Replace("{0}", "Urls.Crm"), Urls.Replace("{0}", "https")),
            iterations: 1
        );
    }

    [Fact]
    public Task Text_in_pieces_is_left_to_people() =>
        Fix.OffersNoFix(CredentialCode.InMethod("""RestApi.CreateClient([|"ht" + "tp://crm.example.com"|]);"""));

    [Fact]
    public async Task Code_that_is_being_typed_is_survived()
    {
        await AnalyzerRun<PlainHttpCallAnalyzer>.SurvivesTyping(
            CredentialCode.InMethod("""const string Url = "http://" + Url; RestApi.CreateClient($"http://{Url}/{given}");""")
        );
        Assert.Empty(
            await AnalyzerRun<PlainHttpCallAnalyzer>.DiagnoseWithoutRuntime(
                CredentialCode.InMethod("""RestApi.CreateClient("http://crm.example.com");""")
            )
        );
    }
}
