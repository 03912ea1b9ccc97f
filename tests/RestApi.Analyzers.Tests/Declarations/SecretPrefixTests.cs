using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretPrefixAnalyzer>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class SecretPrefixTests
{
    private const string Code = "class App;";

    [Theory]
    [InlineData("settings/secrets.ts", "export const secrets = { [|crmKey|]: process.env.CRM_KEY, b: process.env.COMIND_SECRET_B };")]
    [InlineData("settings/secrets.ts", "export const secrets = { [|\"crm-key\"|]: process.env.comind_secret_crm };")]
    [InlineData("settings/secrets.ts", "export const secrets = { [|a|]: process.env.COMIND_SECRET_ };")]
    [InlineData("settings/secrets.json", "{ [|\"crmKey\"|]: \"CRM_KEY\" }")]
    public Task Foreign_prefix_is_reported_at_the_alias(string path, string text) => Verify.Reports(Code, [new(path, text)]);

    [Fact]
    public Task Message_names_the_prefix_and_the_option() =>
        Verify.Reports(
            Code,
            [new("settings/secrets.ts", "export const secrets = { [|a|]: process.env.A };")],
            message: "The variable of 'a' does not start with COMIND_SECRET_; rename it, or set dotnet_code_quality.RAPI4004.prefix"
        );

    [Fact]
    public Task The_prefix_can_be_another_one() =>
        Verify.Reports(
            Code,
            [new("settings/secrets.ts", "export const secrets = { a: process.env.ACME_A, [|b|]: process.env.COMIND_SECRET_B };")],
            editorconfig: "dotnet_code_quality.RAPI4004.prefix = ACME_",
            message: "The variable of 'b' does not start with ACME_; rename it, or set dotnet_code_quality.RAPI4004.prefix"
        );

    [Fact]
    public Task An_empty_prefix_allows_every_name() =>
        Verify.Silent(
            Code,
            [new("settings/secrets.ts", "export const secrets = { a: process.env.A };")],
            editorconfig: "dotnet_code_quality.RAPI4004.prefix ="
        );

    [Fact]
    public Task The_usual_prefix_and_other_files_are_fine() =>
        Verify.Silent(
            Code,
            [
                new("settings/secrets.ts", "export const secrets = { a: process.env.COMIND_SECRET_A, b: process.env['COMIND_SECRET_B'] };"),
                new("settings/variables.ts", "export const variables = { a: 'A' };"),
                new("actions/sync.ts", "const a = process.env.A;"),
            ]
        );
}
