using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorsTests;

public sealed class AppSettingsTests
{
    private const string HintName = "Acme.AppSettings.g.cs";

    private const string Everything = """
        const LIMIT = 200;
        // What may differ between environments.
        export const variables = {
          syncLimit: LIMIT,
          bigLimit: 9_007_199_254_740_993,
          rate: -1.5,
          isDryRun: false,
          region: "eu" as "eu" | "us",
          greeting: 'a "quoted" <text>\n',
          proxyUrl: null,
          regions: ["eu", "us"],
          sizes: [1, 2.5],
          tags: [],
          all: "taken",
        } as const;
        """;

    private static GeneratorTest<SettingsGenerator> Generate(params TestFile[] files) => new("class App;", files);

    private static GeneratorTest<SettingsGenerator> Generate(string text) => Generate(new TestFile("settings/variables.ts", text));

    [Fact]
    public void Declared_variables_become_typed_properties()
    {
        var test = new GeneratorTest<SettingsGenerator>(
            new TestProject("class App;")
            {
                LanguageVersion = LanguageVersion.CSharp12,
                AdditionalFiles = [new("settings/variables.ts", Everything)],
            }
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile(HintName), "AppSettings");
    }

    [Theory]
    [InlineData("1", "int X", "Get(\"x\", 1)")]
    [InlineData("-2147483648", "int X", "Get(\"x\", -2147483648)")]
    [InlineData("2147483648", "long X", "Get(\"x\", 2147483648L)")]
    [InlineData("0xff", "int X", "Get(\"x\", 255)")]
    [InlineData("0b101", "int X", "Get(\"x\", 5)")]
    [InlineData("10n", "int X", "Get(\"x\", 10)")]
    [InlineData("1.0", "double X", "Get(\"x\", 1D)")]
    [InlineData("1e3", "double X", "Get(\"x\", 1000D)")]
    [InlineData("1e300", "double X", "Get(\"x\", 1E+300D)")]
    [InlineData("99999999999999999999", "double X", "Get(\"x\", 1E+20D)")]
    [InlineData("+.5", "double X", "Get(\"x\", 0.5D)")]
    [InlineData("true", "bool X", "Get(\"x\", true)")]
    [InlineData("`eu`", "string X", "[\"x\"] ?? \"eu\"")]
    [InlineData("(('eu'))", "string X", "[\"x\"] ?? \"eu\"")]
    [InlineData("<const>'eu'", "string X", "[\"x\"] ?? \"eu\"")]
    [InlineData("'eu' satisfies string", "string X", "[\"x\"] ?? \"eu\"")]
    [InlineData("undefined as string | undefined", "string? X", "[\"x\"]")]
    [InlineData("[true, false] as const", "IReadOnlyList<bool> X", "GetList(\"x\", new bool[] { true, false })")]
    [InlineData("[1, 2,]", "IReadOnlyList<int> X", "GetList(\"x\", new int[] { 1, 2 })")]
    [InlineData("[1, 3000000000]", "IReadOnlyList<long> X", "GetList(\"x\", new long[] { 1L, 3000000000L })")]
    public void Literal_decides_the_type(string literal, string property, string read)
    {
        var test = Generate($"export const variables = {{ x: {literal} }};");

        test.CompilesWithoutWarnings();
        Assert.Contains($"{property} => ", test.GeneratedFile(HintName), StringComparison.Ordinal);
        Assert.Contains($"GetVars(){(read[0] == '[' ? "" : ".")}{read};", test.GeneratedFile(HintName), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_declares_the_same()
    {
        var json = Generate(
            new TestFile(
                "settings/variables.json",
                """{ "$schema": "s", "syncLimit": 200, "region": "eu", "sizes": [1, 2.5], "none": null }"""
            )
        );
        var typeScript = Generate("export default { syncLimit: 200, region: 'eu', sizes: [1, 2.5], none: undefined };");

        json.CompilesWithoutWarnings();
        Assert.Equal(typeScript.GeneratedFile(HintName), json.GeneratedFile(HintName));
    }

    [Fact]
    public void Several_files_are_merged_and_the_first_by_path_wins()
    {
        var text = Generate(
                new("settings/variables.ts", "export const variables = { b: 'ts', c: 'ts' };"),
                new("settings/erp/variables.json", """{ "a": "erp", "b": "erp" }""")
            )
            .GeneratedFile(HintName);

        Assert.Contains("[\"a\"] ?? \"erp\"", text, StringComparison.Ordinal);
        Assert.Contains("[\"b\"] ?? \"erp\"", text, StringComparison.Ordinal);
        Assert.Contains("[\"c\"] ?? \"ts\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export const variables = {};")]
    [InlineData("")]
    [InlineData("export const other = { x: 1 };")]
    [InlineData("export const variables = { x: process.env.X };")]
    [InlineData("export const variables = { x: { y: 1 }, z: [1, 'a'], f: () => 1, d: new Date() };")]
    public void Nothing_declared_generates_nothing(string text) => Assert.Empty(Generate(text).GeneratedFiles);

    [Fact]
    public void Class_of_the_project_wins()
    {
        var test = new GeneratorTest<SettingsGenerator>(
            "namespace Acme; class AppSettings;",
            new TestFile("settings/variables.ts", Everything),
            new TestFile("settings/services.json", """{ "crm": "" }""")
        );

        test.CompilesWithoutWarnings();
        Assert.Equal(["Acme.ServiceIds.g.cs"], test.GeneratedFiles.Keys);
    }

    [Fact]
    public void Values_are_read_at_run_time()
    {
        Environment.SetEnvironmentVariable("Variables__appSettingsTests", "7");
        Environment.SetEnvironmentVariable("Variables__appSettingsTestsRegion", "us");
        Environment.SetEnvironmentVariable("Variables__appSettingsTestsSizes__0", "3");
        Environment.SetEnvironmentVariable("Variables__appSettingsTestsSizes__1", "4");
        Environment.SetEnvironmentVariable("Variables__appSettingsTestsPlain", "5, 6");
        var test = Generate(
            """
            export const variables = {
              appSettingsTests: 200, appSettingsTestsRegion: 'eu', appSettingsTestsSizes: [1, 2], appSettingsTestsPlain: [1],
              appSettingsTestsNone: null, appSettingsTestsDefault: true,
            };
            """
        );
        var settings = OwnRuntime.Load(test.Output).GetType("Acme.AppSettings")!;
        object? Read(string suffix) => settings.GetProperty("AppSettingsTests" + suffix)!.GetValue(null);

        Assert.Equal(7, Read(""));
        Assert.Equal("us", Read("Region"));
        Assert.Equal([3, 4], (IReadOnlyList<int>)Read("Sizes")!);
        Assert.Equal([5, 6], (IReadOnlyList<int>)Read("Plain")!);
        Assert.Null(Read("None"));
        Assert.Equal(true, Read("Default"));
    }
}
