using Acme.TestKit;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.DuplicateSettingAnalyzer>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class DuplicateSettingTests
{
    private const string Code = "class App;";

    [Theory]
    [InlineData("export const secrets = { a: process.env.A, [|a|]: process.env.B };")]
    [InlineData("export const secrets = { a: process.env.A, [|\"a\"|]: process.env.A };")]
    [InlineData("export const secrets = { crmKey: process.env.A, [|'crm-key'|]: process.env.B };")]
    [InlineData("export const secrets = { a: process.env.A, b: process.env.B, [|c|]: process.env.A };")]
    [InlineData("export const secrets = { a: process.env.A, [|a|]: process.env.B, [|a|]: process.env.C };")]
    public Task A_name_that_one_file_declares_twice_is_reported(string text) => Verify.Reports(Code, [new("settings/secrets.ts", text)]);

    [Theory]
    [InlineData("settings/secrets.json", "{ \"a\": \"A\", [|\"a\"|]: \"B\" }")]
    [InlineData("settings/variables.ts", "export const variables = { a: 1, [|a|]: 2 };")]
    [InlineData("settings/variables.json", "{ \"syncLimit\": 1, [|\"sync-limit\"|]: 2 }")]
    [InlineData("settings/services.json", "[ \"crm\", [|\"CRM\"|] ]")]
    public Task Other_settings_files_are_read_too(string path, string text) => Verify.Reports(Code, [new(path, text)]);

    [Fact]
    public Task Class_is_named_as_the_project_names_it() =>
        Verify.Reports(
            new TestProject("")
            {
                AdditionalFiles =
                [
                    new("settings/erp/secrets.json", "{ \"crm-key\": \"COMIND_SECRET_A\" }"),
                    new("settings/secrets.ts", "export const secrets = { [|crmKey|]: process.env.COMIND_SECRET_B };"),
                ],
                Properties = new Dictionary<string, string> { ["RestApiSecretsClass"] = "Keys" },
            },
            "Keys.CrmKey is declared in erp/secrets.json too, and only that one counts; remove one of them"
        );

    [Fact]
    public Task Of_two_files_the_one_that_loses_is_reported() =>
        Verify.Reports(
            Code,
            [
                new("settings/secrets.ts", "export const secrets = { [|crmKey|]: process.env.A, b: process.env.B };"),
                new("settings/erp/secrets.ts", "export const secrets = { crmKey: process.env.C };"),
            ],
            message: "Secrets.CrmKey is declared in erp/secrets.ts too, and only that one counts; remove one of them"
        );

    [Fact]
    public Task Json_comes_before_typescript() =>
        Verify.Reports(
            Code,
            [
                new("settings/secrets.ts", "export const secrets = { [|a|]: process.env.A };"),
                new("settings/secrets.json", "{ \"a\": \"A\" }"),
            ]
        );

    [Theory]
    [InlineData("{ a: process.env.A, [|a|]: process.env.B }", "'a' is declared twice; this one counts, so remove the one above")]
    [InlineData(
        "{ a1: process.env.A, [|'a-1'|]: process.env.B }",
        "'a-1' and 'a1' are both Secrets.A1, and only the first counts; rename or remove one of them"
    )]
    [InlineData(
        "{ a: process.env.A, [|b|]: process.env.A }",
        "'b' reads the same variable as 'a'; name the variable of its own, or use 'a'"
    )]
    public Task Message_says_which_one_counts(string secrets, string message) =>
        Verify.Reports(Code, [new("settings/secrets.ts", $"export const secrets = {secrets};")], message: message);

    [Fact]
    public Task Different_names_are_fine() =>
        Verify.Silent(
            Code,
            [
                new("settings/secrets.ts", "export const secrets = { a: process.env.A, b: process.env.B };"),
                new("settings/erp/secrets.ts", "export const secrets = { c: process.env.A };"),
                new("settings/variables.ts", "export const variables = { a: 1, b: 1 };"),
                new("settings/services.json", "[ \"a\", \"b\" ]"),
                new("settings/other.json", "{ \"a\": 1, \"a\": 2 }"),
            ]
        );

    [Theory]
    [InlineData("const base = { a: process.env.A };\nexport const secrets = { ...base, a: process.env.B };")]
    [InlineData("const base = { a: process.env.A };\nexport const secrets = { a: process.env.B, ...base };")]
    [InlineData("const base = { a: process.env.A };\nexport const secrets = { ...base, ...base };")]
    public Task A_spread_object_may_be_overridden(string text) => Verify.Silent(Code, [new("settings/secrets.ts", text)]);
}
