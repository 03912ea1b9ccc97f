using System.Globalization;
using Acme.TestKit;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis.CSharp;
using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.TypedSecretAnalyzer, Comind.Api.CodeFixes.TypedSecretFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.TypedSecretAnalyzer>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class TypedSecretTests
{
    private static readonly IReadOnlyList<TestFile> s_settings =
    [
        new("settings/secrets.ts", "export const secrets = { key: process.env.COMIND_SECRET_KEY };"),
    ];

    private static TestProject Project(string expression, LanguageVersion version = LanguageVersion.CSharp13) =>
        new($"using Comind.Api.Server;\n\nclass App\n{{\n    static AppSecrets? Given => null;\n\n    object? Key() => {expression};\n}}\n")
        {
            AdditionalFiles = s_settings,
            LanguageVersion = version,
        };

    [Theory]
    [InlineData("AppSchema.GetSecrets().[|{|CS1061:COMIND_SECRET_KEY|}|]")]
    [InlineData("Given!.[|{|CS1061:COMIND_SECRET_KEY|}|]")]
    [InlineData("Given?{|CS1061:.[|COMIND_SECRET_KEY|]|}?.Reveal()")]
    public async Task Typed_member_below_C_sharp_14_is_reported(string expression)
    {
        await Verify.Reports(Project(expression));
        await Verify.Reports(Project(expression, LanguageVersion.CSharp12));
    }

    [Fact]
    public async Task Message_says_what_to_write()
    {
        var report = Assert.Single(await AnalyzerRun<TypedSecretAnalyzer>.Diagnose(Project("AppSchema.GetSecrets().COMIND_SECRET_KEY")));

        Assert.Equal(
            "GetSecrets().COMIND_SECRET_KEY is an extension property, which needs C# 14; write GetSecrets()[\"COMIND_SECRET_KEY\"], or Secrets.Key, which throws when it is not set",
            report.GetMessage(CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public async Task Message_names_the_class_as_the_project_does()
    {
        var project = Project("AppSchema.GetSecrets().COMIND_SECRET_KEY") with
        {
            Properties = new Dictionary<string, string> { ["RestApiSecretsClass"] = "Keys" },
        };

        var report = Assert.Single(await AnalyzerRun<TypedSecretAnalyzer>.Diagnose(project));

        Assert.EndsWith(
            "or Keys.Key, which throws when it is not set",
            report.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("AppSchema.GetSecrets()[\"COMIND_SECRET_KEY\"]")]
    [InlineData("AppSchema.GetSecrets().{|CS1061:COMIND_SECRET_OTHER|}")]
    [InlineData("new { COMIND_SECRET_KEY = 1 }.COMIND_SECRET_KEY")]
    [InlineData("\"\".{|CS1061:COMIND_SECRET_KEY|}")]
    public Task Everything_else_is_left_to_the_compiler(string expression) => Verify.Silent(Project(expression));

    [Fact]
    public async Task With_C_sharp_14_there_is_nothing_to_say()
    {
        var project = Project("AppSchema.GetSecrets().COMIND_SECRET_KEY");

        Assert.Single(await AnalyzerRun<TypedSecretAnalyzer>.Diagnose(project));
        Assert.Empty(await AnalyzerRun<TypedSecretAnalyzer>.Diagnose(project with { LanguageVersion = (LanguageVersion)1400 }));
    }

    [Theory]
    [InlineData("AppSchema.GetSecrets().[|{|CS1061:COMIND_SECRET_KEY|}|]", "AppSchema.GetSecrets()[\"COMIND_SECRET_KEY\"]")]
    [InlineData("Given!.[|{|CS1061:COMIND_SECRET_KEY|}|]", "Given![\"COMIND_SECRET_KEY\"]")]
    [InlineData("Given?{|CS1061:.[|COMIND_SECRET_KEY|]|}?.Reveal()", "Given?[\"COMIND_SECRET_KEY\"]?.Reveal()")]
    public Task Fix_reads_it_with_the_indexer(string expression, string expected) => Fix.Fixes(Project(expression), Project(expected));
}
