using System.Diagnostics;
using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Acme.GeneratorsTests;

/// <summary>Whatever is typed into a settings file, no generator throws or hangs, and what it writes parses.</summary>
public class SettingsMutationTests
{
    private const int Rounds = 20_000;

    private static readonly (string Path, string Text, LanguageVersion Version)[] s_files =
    [
        // The compiler of these tests ends at C# 13 and cannot parse what comes with C# 14.
        ("settings/secrets.ts", Samples.SecretsFile.Text, (LanguageVersion)1400),
        (
            "settings/secrets.ts",
            """
            import { env } from "node:process";
            interface Secrets { crmApiKey: string; sentryDsn?: string; "b-c": string | undefined }
            const base = { shared: env.SHARED ?? "" };
            const { TOKEN: token = '' } = process.env;
            export const secrets: Secrets = Object.freeze({
              ...base, // shared
              crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY!,
              "b-c": (process.env as Record<string, string>)["B_C"]?.trim(),
              token, url: `https://${process.env.HOST}/api`, class: process.env.CLASS as string | undefined,
            } as const);
            """,
            LanguageVersion.CSharp12
        ),
        (
            "settings/secrets.json",
            """{ "$schema": "x", "crmApiKey": "COMIND_SECRET_A", "dsn?": "B", /* c */ "b-c": "C", }""",
            LanguageVersion.CSharp12
        ),
        (
            "settings/variables.ts",
            """
            const LIMIT = 200;
            export const variables = {
              syncLimit: LIMIT, rate: -1.5e3, big: 9_007_199_254_740_993, on: true, region: "eu" as "eu" | "us", none: null,
              regions: ["eu", 'us', `ap`], sizes: [1, 2.5, 0xff], ...{ extra: (1) },
            } as const;
            """,
            LanguageVersion.CSharp12
        ),
        (
            "settings/variables.json",
            """{ "syncLimit": 200, "rate": -1.5e3, "on": true, "region": "eu", "regions": ["a", "b"], "none": null }""",
            LanguageVersion.CSharp12
        ),
        (
            "settings/services.json",
            """{ "crm": "The CRM", "erp": { "description": "The ERP", "timeout": [1, { "a": 2 }] }, "b-c": "" }""",
            LanguageVersion.CSharp12
        ),
        ("settings/services.json", """[ "crm", "erp", "b-c" ]""", LanguageVersion.CSharp12),
    ];

    private readonly HashSet<string> _parsed = [];

    [Fact]
    public void Mutated_settings_never_throw_or_hang_and_give_parseable_code()
    {
        var mutator = new Mutator(20_251_128, Fragments.Settings);
        var files = s_files.Select(file => new Settings(file.Path, file.Text)).ToArray();
        var project = CSharpCompilation.Create("Acme");
        var drivers = files.Zip(s_files).Select(pair => Driver(pair.First, pair.Second.Version).RunGenerators(project)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var target = mutator.Next(files.Length);
            var mutated = mutator.Mutate(s_files[target].Text);
            var clock = Stopwatch.StartNew();
            var run = drivers[target]
                .ReplaceAdditionalText(files[target], new Settings(files[target].Path, mutated))
                .RunGenerators(project);
            Check(run.GetRunResult(), s_files[target].Version, $"round {round}, {s_files[target].Path}:\n{mutated}");
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"Took {clock.Elapsed}:\n{mutated}");
        }

        Assert.True(_parsed.Count > 5_000, $"Only {_parsed.Count} different files were generated: the mutations left nothing to read.");
    }

    private static CSharpGeneratorDriver Driver(AdditionalText file, LanguageVersion version)
    {
        var generator = file.Path.Contains("/secrets.", StringComparison.Ordinal)
            ? new SecretsGenerator().AsSourceGenerator()
            : new SettingsGenerator().AsSourceGenerator();
        return CSharpGeneratorDriver.Create([generator], [file], TestDefaults.ParseOptions(version));
    }

    private void Check(GeneratorDriverRunResult run, LanguageVersion version, string input)
    {
        foreach (var result in run.Results)
        {
            Assert.True(result.Exception is null, $"{result.Exception}\n{input}");
            foreach (var source in result.GeneratedSources.Where(source => _parsed.Add(source.SourceText.ToString())))
            {
                var tree = version == LanguageVersion.CSharp12 ? source.SyntaxTree : AsClass(source.SourceText);
                var problems = tree.GetDiagnostics().Where(static problem => problem.Severity >= DiagnosticSeverity.Warning).ToList();
                Assert.False(problems.Count > 0, $"{string.Join("\n", problems)}\n{source.SourceText}\n{input}");
            }
        }
    }

    private static SyntaxTree AsClass(SourceText text) =>
        CSharpSyntaxTree.ParseText(
            text.ToString().Replace("extension(global::Comind.Api.Server.AppSecrets secrets)", "class Extension", StringComparison.Ordinal),
            TestDefaults.ParseOptions(LanguageVersion.CSharp12)
        );

    private sealed class Settings(string path, string text) : AdditionalText
    {
        public override string Path => "/project/" + path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
