using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.AuthorizationHeaderAnalyzer, Comind.Api.CodeFixes.AuthorizationHeaderFix>;
using Run = Acme.TestKit.AnalyzerRun<Comind.Api.Analyzers.AuthorizationHeaderAnalyzer>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.AuthorizationHeaderAnalyzer>;

namespace Acme.AnalyzersTests.RestrictedRuntime;

public sealed class AuthorizationHeaderTests
{
    private const string Pair = "Convert.ToBase64String(Encoding.UTF8.GetBytes(user + \":\" + password))";

    [Theory]
    [InlineData("RestApi.AddHeader(\"Authorization\", [|\"Bearer \" + token|]);")]
    [InlineData("request.AddHeader(\"authorization\", [|$\"Bearer {token}\"|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|\"Bearer \" + secret|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|$\"Bearer {secret}\"|]);")]
    [InlineData("request.AddHeader(value: [|\"Bearer \" + token|], name: \"Authorization\");")]
    [InlineData("request?.AddHeader(\"Authorization\", [|\"Bearer \" + Load()|]);")]
    [InlineData("var header = \"Bearer \" + token; request.AddHeader(\"Authorization\", [|header|]);")]
    [InlineData("const string Scheme = \"Bearer \"; request.AddHeader(\"Authorization\", [|Scheme + token|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|$\"{\"Bearer\"} {token}\"|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|\"Bearer \" + $\"{token}\"|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|$\"Bearer {user}.{token}\"|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|\"Basic \" + " + Pair + "|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|$\"Basic {" + Pair + "}\"|]);")]
    [InlineData(
        "var pair = Encoding.ASCII.GetBytes($\"{user}:{password}\"); var text = Convert.ToBase64String(pair); RestApi.AddHeader(\"Authorization\", [|\"Basic \" + text|]);"
    )]
    public Task Header_that_the_builder_can_set_is_reported(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("request.AddHeader(\"Authorization\", \"Bearer abc\");")]
    [InlineData("request.AddHeader(\"Authorization\", \"Token \" + token);")]
    [InlineData("request.AddHeader(\"Authorization\", \"bearer \" + token);")]
    [InlineData("request.AddHeader(\"Authorization\", \"Bearer\" + token);")]
    [InlineData("request.AddHeader(\"Authorization\", token);")]
    [InlineData("request.AddHeader(\"Authorization\", user + \" \" + token);")]
    [InlineData("request.AddHeader(\"X-Authorization\", \"Bearer \" + token);")]
    [InlineData("request.AddHeader(user, \"Bearer \" + token);")]
    [InlineData("request.AddHeader(\"Authorization\", \"Basic \" + token);")]
    [InlineData("request.AddHeader(\"Authorization\", \"Basic \" + secret);")]
    [InlineData("request.AddHeader(\"Authorization\", \"Basic \" + Convert.ToBase64String(Encoding.UTF8.GetBytes(token)));")]
    [InlineData(
        "request.AddHeader(\"Authorization\", \"Basic \" + Convert.ToBase64String(Encoding.Latin1.GetBytes(user + \":\" + password)));"
    )]
    [InlineData("request.AddHeader(\"Authorization\", \"Basic \" + Convert.ToHexString(Encoding.UTF8.GetBytes(user + \":\" + password)));")]
    [InlineData("request.AddHeader(\"Authorization\", \"Basic \" + " + Pair + " + \"=\");")]
    [InlineData(
        "var header = \"Bearer \" + token; if (user == \"\") header = \"Token \" + token; request.AddHeader(\"Authorization\", header);"
    )]
    [InlineData("new System.Net.WebHeaderCollection().Add(\"Authorization\", \"Bearer \" + token);")]
    [InlineData("new Other().AddHeader(\"Authorization\", \"Bearer \" + token);")]
    [InlineData("request.SetOAuth2AuthorizationHeaderAuth(token);")]
    public Task Other_headers_are_quiet(string statements) => Verify.Silent(Code(statements));

    [Theory]
    [InlineData(
        "\"Bearer \" + token",
        "SetOAuth2AuthorizationHeaderAuth sends this header, and treats the token as a credential; call it in place of AddHeader"
    )]
    [InlineData(
        "\"Basic \" + " + Pair,
        "SetHttpBasicAuth sends this header, and treats the password as a credential; call it in place of AddHeader"
    )]
    public Task Message_names_the_call(string value, string message) =>
        Verify.Reports(Code($"request.AddHeader(\"Authorization\", [|{value}|]);"), message: message);

    [Theory]
    [InlineData("\"Bearer \" + token", "SetOAuth2AuthorizationHeaderAuth(token)")]
    [InlineData("$\"Bearer {token}\"", "SetOAuth2AuthorizationHeaderAuth(token)")]
    [InlineData("\"Bearer \" + secret", "SetOAuth2AuthorizationHeaderAuth(secret)")]
    [InlineData("$\"Bearer {secret}\"", "SetOAuth2AuthorizationHeaderAuth(secret)")]
    [InlineData("\"Bearer \" + (user == \"\" ? token : Load())", "SetOAuth2AuthorizationHeaderAuth(user == \"\" ? token : Load())")]
    [InlineData("\"Bearer \" + secret.Reveal()", "SetOAuth2AuthorizationHeaderAuth(secret.Reveal())")]
    [InlineData("\"Basic \" + " + Pair, "SetHttpBasicAuth(user, password)")]
    [InlineData("$\"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($\"{user}:{password}\"))}\"", "SetHttpBasicAuth(user, password)")]
    [InlineData("\"Basic \" + Convert.ToBase64String(Encoding.UTF8.GetBytes(\"api:\" + token))", "SetHttpBasicAuth(\"api\", token)")]
    [InlineData("\"Basic \" + Convert.ToBase64String(Encoding.ASCII.GetBytes(token + \":\"))", "SetHttpBasicAuth(token, \"\")")]
    public Task Fix_calls_the_builder(string value, string call) =>
        Fix.Fixes(
            Code(
                $"RestApi.AddHeader(\"Authorization\", [|{value}|]); request.AddHeader(\"Accept\", \"*/*\").AddHeader(\"Authorization\", [|{value}|]).AddHeader(\"X\", \"1\"); request?.AddHeader(value: [|{value}|], name: \"Authorization\");"
            ),
            Code($"RestApi.{call}; request.AddHeader(\"Accept\", \"*/*\").{call}.AddHeader(\"X\", \"1\"); request?.{call};")
        );

    [Theory]
    [InlineData("request.AddHeader(\"Authorization\", [|\"Bearer \" + maybe|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|$\"Bearer {maybe}\"|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|\"Bearer \" + 12|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|$\"Bearer {token,40}\"|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|$\"Bearer {user}.{token}\"|]);")]
    [InlineData("var header = \"Bearer \" + token; request.AddHeader(\"Authorization\", [|header|]);")]
    [InlineData("request.AddHeader(\"Authorization\", [|\"Bearer \" + token|] /* of the tenant */);")]
    [InlineData(
        "request.AddHeader(\"Authorization\", [|\"Basic \" + Convert.ToBase64String(Encoding.UTF8.GetBytes(user + \":\" + maybe))|]);"
    )]
    [InlineData(
        "request.AddHeader(\"Authorization\", [|\"Basic \" + Convert.ToBase64String(Encoding.UTF8.GetBytes(user + user + \":\" + password))|]);"
    )]
    public Task Fix_is_not_offered_where_it_would_mean_something_else(string statements) => Fix.OffersNoFix(Code(statements));

    [Fact]
    public Task Code_that_is_being_typed_is_survived() =>
        Run.SurvivesTyping(
            Code("request.AddHeader(\"Authorization\", \"Basic \" + " + Pair + ").AddHeader(\"Authorization\", $\"Bearer {token}\");")
        );

    [Fact]
    public async Task Project_without_the_runtime_is_quiet() =>
        Assert.Empty(
            await Run.DiagnoseWithoutRuntime(
                "class Request { public void AddHeader(string name, string value) { } void Run(string token) => AddHeader(\"Authorization\", \"Bearer \" + token); }"
            )
        );

    private static string Code(string statements) =>
        $$"""
            using System;
            using System.Text;
            using Comind.Api.Server;

            namespace Acme;

            class Other { public void AddHeader(string name, string value) { } }

            class Sync
            {
                static string Load() => "";

                static void Run(RestRequest request, string user, string password, string token, string? maybe, Secret secret)
                {
                    {{statements}}
                }
            }
            """;
}
