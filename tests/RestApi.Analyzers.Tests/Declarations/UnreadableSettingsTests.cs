using Acme.TestKit;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UnreadableSettingsAnalyzer>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class UnreadableSettingsTests
{
    private const string Code = "class App;";

    [Theory]
    [InlineData("export const secrets = {\n  crmKey: process.env.A\n  [|erpKey|]: process.env.B,\n};\n")]
    [InlineData("export const secrets = {\r\n  crmKey: process.env.A\r\n  [|erpKey|]: process.env.B,\r\n};\r\n")]
    [InlineData("export const secrets = {\n  crm[|-|]key: process.env.A,\n};\n")]
    [InlineData("export const secrets = {\n  // restapi-disable-next-line RAPI1003 -- a sample\n  crmKey: [|\"k-8f3a\"|],\n};\n")]
    [InlineData("export const secrets = {\n  a: [|'x'|],\n  b [|process|].env.B,\n  c: process.env.[|,|]\n};\n")]
    [InlineData("export const secrets = { crmKey: process.env.A }; [|/* open\n\n\n|]")]
    [InlineData("export const secrets = [|{|] crmKey: process.env.A, erpKey:[||]")]
    public Task Every_problem_of_a_settings_file_is_reported_at_its_place(string file) => Verify.Reports(Code, Settings(file));

    [Theory]
    [InlineData("settings/secrets.json", "{ \"crmKey\": [|1|], \"erpKey\": \"B\" }")]
    [InlineData("settings/legacy/secrets.ts", "export const secrets = { crmKey [|process|].env.A };")]
    [InlineData("config/Secrets.TS", "export const secrets = { crmKey [|process|].env.A };")]
    public Task Secrets_files_are_known_by_their_name(string path, string file) => Verify.Reports(Code, [new(path, file)]);

    [Fact]
    public Task Every_file_is_reported_on_its_own() =>
        Verify.Reports(
            Code,
            [
                new("settings/secrets.ts", "export const secrets = { crmKey [|process|].env.A };"),
                new("settings/legacy/secrets.ts", "export const secrets = { a: process.env.A, oldKey: process.env.[|,|] };"),
                new("settings/erp/secrets.ts", "export const secrets = { erpKey: process.env.B };"),
            ]
        );

    [Fact]
    public Task Message_says_what_to_write() =>
        Verify.Reports(
            Code,
            Settings("export const secrets = { crm[|-|]key: process.env.A };"),
            message: "An alias with a hyphen needs quotes; write alias: process.env.NAME."
        );

    [Fact]
    public Task Value_in_the_file_is_not_repeated_in_the_message() =>
        Verify.Reports(
            Code,
            Settings("// restapi-disable-next-line RAPI1003 -- a sample\nexport const secrets = { crmKey: [|\"k-8f3a\"|] };"),
            message: "The value of 'crmKey' is written in the file; write process.env.NAME and set the variable instead."
        );

    [Theory]
    [InlineData("settings/secrets.ts", "export const secrets = {\n  crmKey: process.env.A, // the CRM\n};\n")]
    [InlineData("settings/secrets.ts", "")]
    [InlineData("settings/secrets.json", "{ \"crmKey\": \"A\" }")]
    [InlineData("settings/other.ts", "export const secrets = { crmKey [process.env.A };")]
    [InlineData("settings/variables.ts", "export const variables = { limit: 200, regions: ['eu'] };")]
    [InlineData("settings/services.json", "{ \"crm\": \"The CRM\" }")]
    [InlineData("actions/sync.ts", "const x = {")]
    [InlineData("settings/my-secrets.ts", "{{{")]
    public Task Readable_files_and_files_of_other_kinds_are_fine(string path, string file) => Verify.Silent(Code, [new(path, file)]);

    [Fact]
    public async Task Project_without_the_runtime_is_left_alone()
    {
        var compilation = CSharpCompilation.Create("Foreign", [], TestDefaults.ReferencesWithoutRuntime, TestDefaults.CompilationOptions);
        var options = new AnalyzerOptions([new BrokenSettings()]);

        Assert.Empty(await compilation.WithAnalyzers([new UnreadableSettingsAnalyzer()], options).GetAnalyzerDiagnosticsAsync());
        Assert.Single(
            await compilation
                .WithReferences(TestDefaults.References)
                .WithAnalyzers([new UnreadableSettingsAnalyzer()], options)
                .GetAnalyzerDiagnosticsAsync()
        );
    }

    private static IReadOnlyList<TestFile> Settings(string text) => [new("settings/secrets.ts", text)];

    private sealed class BrokenSettings : Microsoft.CodeAnalysis.AdditionalText
    {
        public override string Path => "settings/secrets.ts";

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From("export const secrets = { crmKey process.env.A };");
    }
}
