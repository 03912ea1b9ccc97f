using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;
using VerifyCall = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer>;
using VerifyScript = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.HardcodedScriptCredentialAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>In tests people make credentials up; what only an issuer makes, and what goes to a real system, is reported there as well.</summary>
public sealed class TestCodeTests
{
    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using Comind.Api.Server;

        class FactAttribute : Attribute { }
        class TestCaseAttribute(string user, string password) : Attribute { public string Both => user + password; }
        class AccountAttribute(string user, string password) : Attribute { public string Both => user + password; }
        record Login(string User, string Password);

        """;

    [Theory]
    [InlineData("""class A { [Fact] public void Run() { var login = new Login("anna", "Kranich-12"); } }""")]
    [InlineData("""class A { readonly Login _login = new("anna", "Kranich-12"); [FactAttribute] public void Run() { } }""")]
    [InlineData("""class A { const string Password = "Kranich-12"; [global::FactAttribute] public void Run() { } }""")]
    [InlineData("""class A { [TestCase("anna", "Kranich-12")] public void Run(string user, string password) { } }""")]
    [InlineData("""class FakeGateway { string Password => "Kranich-12"; bool Check(string password) => password == "Kranich-13"; }""")]
    [InlineData("""record GatewayStub(string Password = "Kranich-12") { public string Token { get; } = "k-8f3a-77"; }""")]
    [InlineData("""class A { class B { string Password => "Kranich-12"; } [Fact] public void Run() { } }""")]
    [InlineData("""class A { [Fact] public void Run() { var answer = "{\"access_token\":\"stub-9c1f\"}"; } }""")]
    [InlineData("""class A { [Fact] public void Run() { var url = new Uri("https://joe:pass@fleet.example.com/cars"); } }""")]
    [InlineData(
        """class GatewayTests { string Password => "Kranich-12"; void Logs_in() { var login = new Login("anna", "Kranich-12"); } }"""
    )]
    [InlineData(
        """class A { static string Mask(string text) => text; [Fact] public void Run() { var shown = Mask("Host=db.example.com;Username=a;Password=Kranich-12"); } }"""
    )]
    [InlineData("""class A { bool Is(string header) => header == "Basic YW5uYTpLcmFuaWNoLTEy"; [Fact] public void Run() { } }""")]
    [InlineData("""class A { [Fact] public void Run() { var apiKey = "hb9LmXa2VqR7tKe4WzPd"; } }""")]
    [InlineData("""class A { [Fact] public void Run() { var apiKey = "hb9LmXa2VqR7tKe4WzPd"; var url = "https://crm.test/api"; } }""")]
    [InlineData("""class A { [Fact] public void Run() { var db = "Server=localhost,1433;User Id=sa;Password=Kranich-12"; } }""")]
    [InlineData("""class A { [Fact] public void Run() { var db = "Host=db;Username=a;Password=Kranich-12"; } }""")]
    [InlineData("""class A { [Fact] public void Run() { var url = new Uri("http://stub:Kranich-12@localhost:9411"); } }""")]
    [InlineData("""class A { [Fact] public void Run() { var url = new Uri("http://stub:Kranich-12@127.0.0.1:9411"); } }""")]
    [InlineData(
        """class A { const string Token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"; [Fact] public void Run() { } }"""
    )]
    [InlineData(
        """class A { [Fact] public void Run() { var secret = new System.Security.SecureString(); foreach (var c in "Kranich-12") secret.AppendChar(c); } }"""
    )]
    [InlineData(
        """class A { [Fact] public void Run() { var line = "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("anna:Kranich-12")); } }"""
    )]
    [InlineData("""class A { [Fact] public void Run() { var text = string.Concat("Host=db;Username=a;Password=", "Kranich-12"); } }""")]
    public Task Password_that_a_test_makes_up_is_quiet(string code) => Verify.Silent(Frame + code);

    [Theory]
    [InlineData(
        """class A { [Fact] public void Run() { var apiKey = [|"hb9LmXa2VqR7tKe4WzPd"|]; var url = "https://api.crm.example/v2"; } }"""
    )]
    [InlineData(
        """class A { [Fact] public void Run(string id) { var apiKey = [|"hb9LmXa2VqR7tKe4WzPd"|]; var url = $"https://api.crm.example/{id}"; } }"""
    )]
    [InlineData(
        """class A { [Fact] public void Run() { var text = string.Concat("Host=db.crm.example;Username=a;Password=", [|"Kranich-12"|]); } }"""
    )]
    [InlineData(
        """class A { [Fact] public void Run() { var db = [|"Data Source=tcp:10.2.0.4,1433;User Id=sa;Password=Kranich-12"|]; } }"""
    )]
    [InlineData(
        """class A { const string Url = "https://api.crm.example"; [Fact] public void Run() { var u = Url; var header = [|"Basic YW5uYTpLcmFuaWNoLTEy"|]; } }"""
    )]
    [InlineData(
        """class A { const string Url = "https://api.crm.example"; [Fact] public void Run() { var u = Url; var secret = new System.Security.SecureString(); foreach (var c in [|"Kranich-12"|]) secret.AppendChar(c); } }"""
    )]
    [InlineData("""class A { [Fact] public void Run() { var db = [|"Host=db.example.com;Username=a;Password=Kranich-12"|]; } }""")]
    [InlineData("""[Account("anna", [|"Kranich-12"|])] class A { [Fact] public void Run() { } }""")]
    [InlineData("""class A { [Obsolete] public void Run() { var login = new Login("anna", [|"Kranich-12"|]); } }""")]
    [InlineData("""class Fake { string Password => [|"Kranich-12"|]; }""")]
    [InlineData("""class A { class B { [Fact] public void Run() { } } string Password => [|"Kranich-12"|]; }""")]
    [InlineData("""class A { [Fact] public void Run() { var url = new Uri([|"https://joe:Kranich-12@fleet.example.com/cars"|]); } }""")]
    [InlineData("""class A { [Fact] public void Run() { var answer = [|"{\"id\":\"AKIA""" + """Q7W3RZ5MKX2LPN4T\"}"|]; } }""")]
    [InlineData(
        """class A { [Fact] public void Run() { var answer = [|"{\"db\":\"Host=db.example.com;Username=a;Password=Kranich-12\"}"|]; } }"""
    )]
    [InlineData("""class GatewayTests { [Account("anna", [|"Kranich-12"|])] public void Logs_in() { } }""")]
    public Task Anything_else_is_reported(string code) => Verify.Reports(Frame + code);

    [Theory]
    [InlineData("""RestApi.SetHttpBasicAuth("anna", "Kranich-12");""")]
    [InlineData("""RestApi.AddQueryParameter("api_key", "hb9LmXa2VqR7tKe4WzPd");""")]
    [InlineData("""var secret = new Secret("Kranich-12", "crm");""")]
    [InlineData("""RestApi.AddHeader("X-Shop-Key", "k-8f3a91").AddHeader("X-Operator-Pin", "774120");""")]
    [InlineData("""RestApi.CreateClient("http://localhost:9411"); RestApi.SetHttpBasicAuth("anna", "Kranich-12");""")]
    [InlineData("""new RestClient("https://crm.test").CreateRequest("/a", "GET").AddHeader("Authorization", "Bearer k-8f3a-77");""")]
    public Task What_a_test_sends_to_no_real_system_is_quiet(string statements) => VerifyCall.Silent(InTest(statements));

    [Theory]
    [InlineData("""RestApi.CreateClient("https://api.crm.example"); RestApi.SetHttpBasicAuth("anna", [|"Kranich-12"|]);""")]
    [InlineData(
        """new RestClient("https://api.crm.example").CreateRequest("/a", "GET").AddHeader("Authorization", [|"Bearer k-8f3a-77"|]);"""
    )]
    [InlineData("""RestApi.CreateClient(Url); RestApi.SetHttpBasicAuth("anna", [|"Kranich-12"|]);""")]
    [InlineData("""s_client.CreateRequest("/a", "GET").AddHeader("X-Shop-Key", [|"k-8f3a91"|]);""")]
    [InlineData("""RestApi.SetApiKey("X-Key", [|"sk_live_""" + """4eC39HqLyjWDarjtT1zdp7dc"|]);""")]
    public Task What_it_sends_to_a_real_system_is_reported(string statements) => VerifyCall.Reports(InTest(statements));

    private static string InTest(string statements) =>
        Frame
        + """
            class A
            {
                const string Url = "https://api.crm.example";
                static readonly RestClient s_client = new("https://api.crm.example");
                [Fact] public void Run() { 
            """
        + statements
        + " } }";

    [Theory]
    [InlineData("describe('login', () => { const password = 'Kranich-12'; });")]
    [InlineData("it.only('logs in', async () => { expect(login({ user: 'anna', password: 'Kranich-12' })).toBe(true); });")]
    [InlineData("test.each([1, 2])('logs in', () => { const password = 'Kranich-12'; });")]
    [InlineData("beforeEach(function () { this.password = 'Kranich-12'; });")]
    [InlineData("class FakeGateway { password = 'Kranich-12'; }")]
    [InlineData("describe('login', () => { const apiKey = 'hb9LmXa2VqR7tKe4WzPd'; });")]
    [InlineData("describe('login', () => { RestApi.setHttpBasicAuth('anna', 'Kranich-12'); });")]
    [InlineData("it('asks', () => { RestApi.createClient('http://localhost:9090'); RestApi.addQueryParameter('api_key', 'k-12345'); });")]
    [InlineData("it('masks', () => { expect(log).not.toContain('host=db;password=hunter2'); });")]
    [InlineData("it('runs', () => { run('curl', '-u', 'anna:Kranich-12', 'http://localhost:9090'); });")]
    [InlineData("it('asks', () => { const header = 'Basic ' + btoa('anna:Kranich-12'); });")]
    [InlineData("it('reads', () => { const answer = { content: '{\"access_token\":\"jeton-12\",\"total\":12}' }; });")]
    public Task Password_that_a_script_makes_up_for_a_test_is_quiet(string script) => VerifyScript.Silent(script);

    [Theory]
    [InlineData("it('asks', () => { const apiKey = {|RAPI1001:'hb9LmXa2VqR7tKe4WzPd'|}; call('https://api.crm.example/v2', apiKey); });")]
    [InlineData(
        "it('asks', () => { RestApi.createClient(`https://api.crm.example/${id}`); RestApi.setHttpBasicAuth('anna', {|RAPI1001:'Kranich-12'|}); });"
    )]
    [InlineData(
        "it('asks', () => { RestApi.createClient('https://api.crm.example'); retry(() => RestApi.setHttpBasicAuth('anna', {|RAPI1001:'Kranich-12'|})); });"
    )]
    [InlineData(
        "const url = 'https://api.crm.example'; it('asks', () => { RestApi.createClient(url); RestApi.setHttpBasicAuth('anna', {|RAPI1001:'Kranich-12'|}); });"
    )]
    [InlineData(
        "it('asks', () => { RestApi.createClient('https://api.crm.example'); RestApi.addHeader('X-Shop-Key', {|RAPI1001:'k-8f3a91'|}); });"
    )]
    [InlineData("it('asks', () => { call('https://api.crm.example', {|RAPI1002:'{\"access_token\":\"hb9LmXa2VqR7tKe4WzPd\"}'|}); });")]
    [InlineData("it('asks', () => { RestApi.setApiKey('X-Key', {|RAPI1001:'sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc'|}); });")]
    [InlineData("it('asks', () => { const db = {|RAPI1002:'Host=db.crm.example;Username=a;Password=Kranich-12'|}; });")]
    [InlineData("class Gateway { password = {|RAPI1001:'Kranich-12'|}; }")]
    [InlineData("run('login', () => { const password = {|RAPI1001:'Kranich-12'|}; });")]
    [InlineData("describe('login', read); const read = () => { const password = {|RAPI1001:'Kranich-12'|}; };")]
    public Task Anything_else_in_a_script_is_reported(string script) => VerifyScript.Reports(script);

    [Fact]
    public Task File_of_tests_that_names_a_real_system_beside_them_reaches_it() =>
        VerifyScript.Reports(
            "RestApi.createClient('https://api.crm.example'); RestApi.setHttpBasicAuth('anna', [|'Kranich-13'|]);",
            path: "/project/actions/login.test.ts"
        );

    [Theory]
    [InlineData("describe('login', () => { RestApi.setHttpBasicAuth('anna', 'Kranich-12'); it('asks', () => call(url)); });")]
    [InlineData(
        "it('asks', () => { call('https://api.crm.example'); }); it('logs in', () => { RestApi.setHttpBasicAuth('anna', 'Kranich-12'); });"
    )]
    public Task Real_system_of_another_test_is_none_of_this(string script) => VerifyScript.Silent(script);

    [Theory]
    [InlineData("/project/actions/login.test.ts")]
    [InlineData("/project/actions/login.spec.ts")]
    public Task File_of_tests_makes_passwords_up(string path) =>
        VerifyScript.Reports(
            "const password = 'Kranich-12', apiKey = 'hb9LmXa2VqR7tKe4WzPd', stripe = [|'sk_live_"
                + "4eC39HqLyjWDarjtT1zdp7dc'|]; RestApi.setHttpBasicAuth('anna', 'Kranich-13');",
            path: path
        );
}
