using Acme.TestKit;
using Comind.Api.Analyzers;

namespace Acme.AnalyzersTests.Declarations;

/// <summary>RAPI4005 at the right character, for many ways to break a file: <c>[|</c> stands where it has to start.</summary>
public sealed class BrokenSettingsTests
{
    private const string Open = "export const secrets = { ";

    private const string Close = ", z: process.env.Z };";

    private static readonly string[] s_entries =
    [
        // Keys.
        "crm[|-key: process.env.A",
        "crm [|key: process.env.A",
        "[|-a: process.env.A",
        "[|: process.env.A",
        "[|\"\": process.env.A",
        "[|'  ': process.env.A",
        "[|[name]: process.env.A",
        "[|[`x${1}`]: process.env.A",
        "[|@a: process.env.A",
        "[|.a: process.env.A",
        "[|(a): process.env.A",
        "[|a",
        "a[|?: process.env.A",
        "[|`a`: process.env.A",
        "[|!a: process.env.A",
        // Colons.
        "a [|process.env.A",
        "a [|= process.env.A",
        "a [|=> process.env.A",
        "\"a\" [|process.env.A",
        "a:[|: process.env.A",
        // Values.
        "a: [|",
        "a: [|process.env",
        "a: process.env.[|",
        "a: process.env.[|.A",
        "a: [|process.env[\"\"]",
        "a: [|process.env[name]",
        "a: [|process.env[`X_${name}`]",
        "a: process.env[\"A\"[|",
        "a: process.env[[|]",
        "a: process.env.A[|]",
        "a: process.env.A [|)",
        "a: (process.env.A[|",
        "a: [|\"sk-live\"",
        "a: [|'sk-live'",
        "a: [|`sk-live`",
        "a: [|42",
        "a: [|true",
        "a: [|null",
        "a: [|undefined",
        "a: [|{ b: process.env.B }",
        "a: [|[]",
        "a: [|other",
        "a: [|import.meta.env.A",
        "a: [|Deno.env.get('A')",
        "a: [|process.argv[2]",
        "a: [|process.env.A + process.env.B",
        "a: [|`${process.env.A}:${process.env.B}`",
        "a: process.env.A ?? [|",
        "a: process.env.A || [|",
        "a: process.env.A as [|",
        "a: process.env.A [|b",
        "a: process.env.A [|\"b\": process.env.B",
        "a: process.env.A\n  [|b: process.env.B",
        "a: process.env.A,[|, b: process.env.B",
        "a: process.env.A[|; b: process.env.B",
        "a: process.env.A ? [|",
        "a: -[|",
        "a: await [|",
        "[|...other()",
        "...[|",
        "a: fn(process.env.A[|; ",
    ];

    private static readonly (string Path, string Text)[] s_files =
    [
        ("settings/secrets.ts", "export const secrets [|{ a: process.env.A };"),
        ("settings/secrets.ts", "const secrets = [|{ a: process.env.A };"),
        ("settings/secrets.ts", "export const secrets = [|{ a: process.env.A"),
        ("settings/secrets.ts", "export const secrets = [|{ a: process.env.A,"),
        ("settings/secrets.ts", "export const secrets = { a: process.env.A }; [|/* open"),
        ("settings/secrets.ts", "export const secrets = { a: [|'open\n, z: process.env.Z };"),
        ("settings/secrets.ts", "export const secrets = { a: [|`open, z: process.env.Z };"),
        ("settings/secrets.ts", "export const secrets = { a: process.env.A }[|];"),
        ("settings/secrets.ts", "export const secrets = { a: process.env.A } [|{ b: 1 };"),
        ("settings/secrets.ts", "export const secrets = Object.freeze({ a: process.env.A }[|;"),
        ("settings/secrets.ts", "[|export const other = { a: process.env.A };"),
        ("settings/secrets.ts", "[|module.other = 1;"),
        ("settings/secrets.ts", "export const secrets = { a: process.env.A };\nfunction f() [|{"),
        ("settings/secrets.ts", "const x = [|(1;\nexport const secrets = { a: process.env.A };"),
        ("settings/secrets.json", "{ \"a\": [|1 }"),
        ("settings/secrets.json", "{ \"a\": [|null }"),
        ("settings/secrets.json", "{ \"a\": [|\"MY VAR\" }"),
        ("settings/secrets.json", "{ \"a\": [|{ \"b\": \"B\" } }"),
        ("settings/secrets.json", "{ \"a\" [|\"A\" }"),
        ("settings/secrets.json", "{ \"a\": \"A\" [|\"b\": \"B\" }"),
        ("settings/secrets.json", "{ [|a: \"A\" }"),
        ("settings/secrets.json", "{ \"a\": [|'A' }"),
        ("settings/secrets.json", "[|[ \"A\" ]"),
        ("settings/secrets.json", "[|{ \"a\": \"A\""),
        ("settings/secrets.json", "{ \"a\": \"A\" } [|x"),
        ("settings/variables.ts", "export const variables = { a: [|process.env.A };"),
        ("settings/variables.ts", "export const variables = { a: 1 [|b: 2 };"),
        ("settings/variables.json", "{ \"a\": [|{} }"),
        ("settings/services.json", "{ \"crm\": { [|\"url\": \"https://crm.example\" } }"),
        ("settings/services.json", "{ \"crm\": [|1 }"),
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var entry in s_entries)
        {
            cases.Add("settings/secrets.ts", Open + entry + Close);
        }

        foreach (var (path, text) in s_files)
        {
            cases.Add(path, text);
        }

        return cases;
    }

    [Fact]
    public void There_are_many_ways_to_break_a_file() => Assert.True(s_entries.Length + s_files.Length >= 90);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_first_report_is_at_the_right_character(string path, string marked)
    {
        var at = marked.IndexOf("[|", StringComparison.Ordinal);
        var text = marked.Remove(at, 2);

        var reports = await AnalyzerRun<UnreadableSettingsAnalyzer>.Diagnose(
            new TestProject("class App;") { AdditionalFiles = [new(path, text)] }
        );

        Assert.NotEmpty(reports);
        Assert.All(reports, report => Assert.Equal(RuleIds.UnreadableSettings, report.Id));
        var first = reports.Min(report => report.Location.SourceSpan.Start);
        Assert.True(
            first == at,
            $"Expected at {at}, reported at {first}: {text[..Math.Min(first, text.Length)]}⟶{text[Math.Min(first, text.Length)..]}"
        );
        Assert.Equal("/project/" + path, reports[0].Location.GetLineSpan().Path);
    }
}
