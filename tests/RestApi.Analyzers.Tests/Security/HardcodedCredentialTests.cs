using Acme.TestKit;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer>;

namespace Acme.AnalyzersTests.Security;

public sealed class HardcodedCredentialTests
{
    [Theory]
    [MemberData(nameof(WrittenCredentials.InCalls), MemberType = typeof(WrittenCredentials))]
    [MemberData(nameof(WrittenCredentials.ThroughExpressions), MemberType = typeof(WrittenCredentials))]
    public Task Credential_in_a_call_is_reported(string statement) => Verify.Reports(CredentialCode.InMethod(statement));

    [Theory]
    [MemberData(nameof(WrittenCredentials.ThroughNames), MemberType = typeof(WrittenCredentials))]
    [MemberData(nameof(WrittenCredentials.InAttributes), MemberType = typeof(WrittenCredentials))]
    public Task Credential_behind_a_name_or_in_an_attribute_is_reported(string members) => Verify.Reports(CredentialCode.InClass(members));

    [Fact]
    public Task Constant_of_another_file_is_reported() =>
        Verify.Reports(
            new TestProject(
                CredentialCode.InClass(
                    """void Run() => RestApi.AddHeader("X-API-Key", [|Keys.Crm|]).AddQueryParameter("token", [|Keys.Erp|]);"""
                ),
                """static class Keys { public const string Crm = "k-" + "8f3a"; public static readonly string Erp = "k-8f3a"; }"""
            )
        );

    [Theory]
    [InlineData("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);""", "value of header 'X-API-Key'")]
    [InlineData("""RestApi.AddQueryParameter("api_key", [|"k-8f3a"|]);""", "value of query parameter 'api_key'")]
    [InlineData("""RestApi.SetApiKey("X-Key", [|"k-8f3a"|]);""", "value of API key 'X-Key'")]
    [InlineData("""RestApi.SetHttpBasicAuth("svc", [|"k-8f3a"|]);""", "password of SetHttpBasicAuth")]
    [InlineData("""RestApi.SetHttpBasicAuth([|"k-8f3a91"|], "");""", "user of SetHttpBasicAuth, whose password is a filler")]
    [InlineData("""RestApi.AddHeader("X-Shop-Key", [|"k-8f3a91"|]);""", "value of header 'X-Shop-Key'")]
    [InlineData("""RestApi.AddHeader("X-Operator-Pin", [|"774120"|]);""", "value of header 'X-Operator-Pin'")]
    [InlineData("""RestApi.SetOAuth2AuthorizationHeaderAuth([|"k-8f3a"|]);""", "token of SetOAuth2AuthorizationHeaderAuth")]
    [InlineData(
        """RestApi.SetOAuth2ClientCredentials("https://a.example/t", "id", [|"k-8f3a"|]);""",
        "client secret of SetOAuth2ClientCredentials"
    )]
    [InlineData("""RestApi.SetHmacSignature("X-Signature", [|"k-8f3a"|]);""", "key of SetHmacSignature")]
    [InlineData("""RestApi.CreateClient([|"https://svc:k-8f3a@crm.example.com"|]);""", "credential in the URL of CreateClient")]
    [InlineData("""_ = new Secret([|"k-8f3a"|]);""", "value of the new Secret")]
    public Task Message_names_what_gave_the_credential_away(string statement, string what) =>
        Verify.Reports(CredentialCode.InMethod(statement), message: $"The {what} is written in source code; read it from a secret");

    [Theory]
    [MemberData(nameof(WrittenCredentials.InCalls), MemberType = typeof(WrittenCredentials))]
    [MemberData(nameof(WrittenCredentials.ThroughExpressions), MemberType = typeof(WrittenCredentials))]
    public Task No_report_of_a_call_holds_the_credential(string statement) => HoldsNoCredential(CredentialCode.InMethod(statement));

    [Theory]
    [MemberData(nameof(WrittenCredentials.ThroughNames), MemberType = typeof(WrittenCredentials))]
    [MemberData(nameof(WrittenCredentials.InAttributes), MemberType = typeof(WrittenCredentials))]
    public Task No_report_of_a_member_holds_the_credential(string members) => HoldsNoCredential(CredentialCode.InClass(members));

    [Fact]
    public async Task Literal_behind_a_name_is_the_related_location()
    {
        var report = Assert.Single(
            await ReportsAsync(
                CredentialCode.InClass("""const string Key = "k-8f3a"; void Run() => RestApi.AddHeader("X-API-Key", Key);""")
            )
        );

        var literal = Assert.Single(report.AdditionalLocations);
        Assert.Equal("\"k-8f3a\"", literal.SourceTree!.ToString().Substring(literal.SourceSpan.Start, literal.SourceSpan.Length));
    }

    [Fact]
    public async Task Half_written_code_does_not_break_the_rule()
    {
        var source = CredentialCode.InMethod(
            """RestApi.AddHeader(name: "X-API-Key", value: $"a{test switch { true => "k-8f3a", _ => string.Format("{0", given) }}"); Secret s = new("k");"""
        );

        for (var length = source.IndexOf("RestApi.AddHeader", StringComparison.Ordinal); length < source.Length; length += 3)
        {
            Assert.DoesNotContain(await ReportsAsync(source[..length]), static report => report.Id == "AD0001");
        }
    }

    [Fact]
    public async Task Project_without_the_runtime_costs_nothing()
    {
        var source = CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", "k-8f3a");""");

        Assert.Empty(await ReportsAsync(source, TestDefaults.ReferencesWithoutRuntime));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    public Task Older_language_is_read_the_same(LanguageVersion version) =>
        Verify.Reports(
            new TestProject(
                CredentialCode.InMethod(
                    """
                    RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);
                            RestApi.AddHeader("Authorization", $"Bearer {[|"k-8f3a"|]}");
                            RestApi.AddHeader("Authorization", string.Concat("B", "ear", "er", " ", [|"k-8f3a"|]));
                    """
                )
            )
            {
                LanguageVersion = version,
            }
        );

    private static async Task HoldsNoCredential(string marked)
    {
        Assert.Contains(WrittenCredentials.Telltale, marked, StringComparison.Ordinal);
        var reports = await ReportsAsync(marked);

        Assert.NotEmpty(reports);
        foreach (var report in reports)
        {
            var said = report.GetMessage(null) + string.Concat(report.Properties.Values) + report;
            Assert.DoesNotContain(WrittenCredentials.Telltale, said, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<IReadOnlyList<Diagnostic>> ReportsAsync(string marked, IReadOnlyList<MetadataReference>? references = null)
    {
        var source = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var tree = CSharpSyntaxTree.ParseText(source, TestDefaults.ParseOptions(TestDefaults.LanguageVersion), path: "Test0.cs");
        return await CSharpCompilation
            .Create("Acme", [tree], references ?? TestDefaults.References, TestDefaults.CompilationOptions)
            .WithAnalyzers([new HardcodedCredentialAnalyzer()])
            .GetAnalyzerDiagnosticsAsync();
    }

    [Theory]
    [InlineData("credential_headers = X-Shop-Pass", """RestApi.AddHeader("x-shop-pass", [|"k-8f3a91c0"|]);""")]
    [InlineData("credential_headers = X-Other, X-Shop-Pass", """RestApi.AddHeader("X-Shop-Pass", [|"k-8f3a91c0"|]);""")]
    [InlineData("credential_parameters = shop", """RestApi.AddQueryParameter("shop", [|"k-8f3a91c0"|]);""")]
    [InlineData("credential_parameters = shop", """RestApi.AddFormField("shop", [|"k-8f3a91c0"|]);""")]
    public async Task Configured_names_carry_credentials_too(string option, string statement)
    {
        var code = CredentialCode.InMethod(statement);
        await Verify.Reports(code, editorconfig: "dotnet_code_quality.RAPI1001." + option);
        await Verify.Reports(code, editorconfig: "dotnet_code_quality." + option);
        await Verify.Silent(code.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
    }

    [Fact]
    public Task Configured_header_of_a_declared_client_carries_a_credential() =>
        Verify.Reports(
            CredentialCode.InClass("""[Get("/x"), Headers([|"X-Shop-Pass: k-8f3a91c0"|])] static partial void Call();"""),
            editorconfig: "dotnet_code_quality.RAPI1001.credential_headers = X-Shop-Pass"
        );

    [Theory]
    [InlineData("credential_headers = ,,")]
    [InlineData("credential_headers = X Y:Z")]
    [InlineData("safe_types = Sync, Acme, Acme.Syn")]
    public Task Entries_that_name_nothing_change_nothing(string option) =>
        Verify.Reports(
            CredentialCode.InMethod("""RestApi.AddHeader("X-Shop", "v").AddHeader("X-API-Key", [|"k-8f3a91c0"|]);"""),
            editorconfig: "dotnet_code_quality.RAPI1001." + option
        );

    [Fact]
    public Task Safe_type_holds_no_credentials() =>
        Verify.Silent(
            CredentialCode.InMethod("""RestApi.AddHeader("X-API-Key", "k-8f3a91c0");"""),
            editorconfig: "dotnet_code_quality.RAPI1001.safe_types = Acme.Other, Acme.Sync"
        );
}
