using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorsTests;

public partial class SecretsGeneratorTests
{
    private const string HintName = "Acme.CrmSync.Secrets.g.cs";

    private static GeneratorTest<SecretsGenerator> Generate(params TestFile[] files) =>
        new(Samples.Project() with { AdditionalFiles = files });

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    public void Declared_secrets_become_typed_accessors(LanguageVersion version)
    {
        var test = new GeneratorTest<SecretsGenerator>(Samples.Project() with { LanguageVersion = version });

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile(HintName), "Secrets");
    }

    // The compiler of these tests ends at C# 13 and cannot compile it; the samples and the package tests do.
    [Fact]
    public void Extension_properties_by_environment_name_come_with_C_sharp_14()
    {
        var test = new GeneratorTest<SecretsGenerator>(Samples.Project() with { LanguageVersion = (LanguageVersion)1400 });

        Snapshot.Matches(test.GeneratedFile(HintName), "SecretsCSharp14");
    }

    [Fact]
    public void Several_files_are_merged_and_the_first_by_path_wins()
    {
        var test = Generate(
            new("settings/secrets.ts", "export const secrets = { zeta: process.env.Z, crmApiKey: process.env.FROM_TS };"),
            new("settings/secrets.json", """{ "crm-api-key": "FROM_JSON", "alpha": "Z" }""")
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile(HintName), "SeveralFiles");
    }

    [Fact]
    public void Order_of_the_files_does_not_matter()
    {
        TestFile typeScript = new("settings/secrets.ts", "export const secrets = { a: process.env.A1, b: process.env.B };");
        TestFile json = new("settings/secrets.json", """{ "a": "A2" }""");

        Assert.Equal(Generate(typeScript, json).GeneratedFile(HintName), Generate(json, typeScript).GeneratedFile(HintName));
    }

    [Fact]
    public void Odd_names_stay_valid_code()
    {
        var test = Generate(
            new TestFile(
                "settings/secrets.json",
                """
                {
                  "all": "X_ALL", "secrets": "X_SECRETS", "toString": "X_TO_STRING", "2fa": "X_2FA", "class": "class",
                  "a<b>&c": "MY-\"VAR\"", "größe": "GRÖSSE", "": "X_EMPTY"
                }
                """
            )
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile(HintName), "OddNames");
    }

    [Fact]
    public void Broken_file_still_gives_what_could_be_read()
    {
        var test = Generate(new TestFile("settings/secrets.ts", "export const secrets = { a: process.env.A, b: , c: process.env.C"));

        test.CompilesWithoutWarnings();
        Assert.Contains("Secret A =>", test.GeneratedFile(HintName), StringComparison.Ordinal);
        Assert.Contains("Secret C =>", test.GeneratedFile(HintName), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Secrets.g.cs", "global::Secrets.A")]
    [InlineData("crm-sync", "crm_sync.Secrets.g.cs", "global::crm_sync.Secrets.A")]
    [InlineData("Acme.event.3d", "Acme._event._3d.Secrets.g.cs", "global::Acme.@event._3d.Secrets.A")]
    public void Root_namespace_is_made_valid(string rootNamespace, string hintName, string accessor)
    {
        var test = new GeneratorTest<SecretsGenerator>(
            new TestProject($"class Reader {{ Comind.Api.Server.Secret Read() => {accessor}; }}")
            {
                RootNamespace = rootNamespace,
                AdditionalFiles = [new("settings/secrets.ts", "export const secrets = { a: process.env.A };")],
            }
        );

        test.CompilesWithoutWarnings();
        Assert.Equal([hintName], test.GeneratedFiles.Keys);
    }

    [Theory]
    [InlineData("settings/secrets.ts", "export const secrets = { };")]
    [InlineData("settings/secrets.ts", "")]
    [InlineData("settings/variables.ts", "export const secrets = { a: process.env.A };")]
    public void Nothing_declared_generates_nothing(string path, string text) =>
        Assert.Empty(Generate(new TestFile(path, text)).GeneratedFiles);

    [Theory]
    [InlineData("namespace Acme.CrmSync; class Secrets;")]
    [InlineData("namespace Acme.CrmSync; public static partial class Secrets;")]
    [InlineData("namespace Acme { namespace CrmSync { enum Secrets { } } }")]
    [InlineData("namespace Acme.CrmSync; delegate void Secrets();")]
    [InlineData("namespace Acme.CrmSync; partial record Secrets;")]
    [InlineData("namespace Acme.CrmSync.Secrets;")]
    [InlineData("namespace Acme.CrmSync.Secrets.Store { class Vault; }")]
    [InlineData("namespace Acme.CrmSync { namespace Secrets { class Vault; } }")]
    public void Clash_with_a_name_of_the_project_is_left_to_the_project(string source) =>
        Assert.Empty(new GeneratorTest<SecretsGenerator>(Samples.Project(source)).CompilesWithoutWarnings().GeneratedFiles);

    [Theory]
    [InlineData("namespace Acme.CrmSync; static partial class Secrets { public static int Count => All.Count; }")]
    [InlineData("namespace Acme.CrmSync; class Secrets<T>;")]
    [InlineData("namespace Acme.CrmSync; class Vault { class Secrets; }")]
    [InlineData("namespace Acme.CrmSync.Other; class Secrets;")]
    [InlineData("namespace Acme.Secrets; class Vault;")]
    [InlineData("class Secrets;")]
    public void Names_that_do_not_clash_change_nothing(string source)
    {
        var test = new GeneratorTest<SecretsGenerator>(Samples.Project(source));

        test.CompilesWithoutWarnings();
        Assert.Contains(HintName, test.GeneratedFiles.Keys);
    }

    [Fact]
    public void Last_of_two_equal_aliases_wins_as_in_an_object()
    {
        var text = Generate(new TestFile("settings/secrets.ts", "export const secrets = { a: process.env.A1, a: process.env.A2 };"))
            .GeneratedFile(HintName);

        Assert.Contains("Require(\"A2\")", text, StringComparison.Ordinal);
        Assert.DoesNotContain("A1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_several_folders_are_merged()
    {
        var text = Generate(
                new("settings/erp/secrets.ts", "export const secrets = { erp: process.env.ERP };"),
                new("shared/settings/secrets.json", """{ "shared": "SHARED", "erp": "OTHER" }"""),
                new("settings/secrets.ts", "export const secrets = { crm: process.env.CRM };")
            )
            .CompilesWithoutWarnings()
            .GeneratedFile(HintName);

        Assert.Equal(["CRM", "ERP", "SHARED"], Required().Matches(text).Select(static match => match.Groups[1].Value));
    }

    [Fact]
    public void Names_that_no_shell_takes_are_left_out_of_the_commands()
    {
        var text = Generate(
                new TestFile(
                    "settings/secrets.ts",
                    "export const secrets = { a: process.env.A, 'x\u2028y': process.env['B\\n// C=1'], '</c>\0': process.env.D, e: process.env['1E'] };"
                )
            )
            .CompilesWithoutWarnings()
            .GeneratedFile(HintName);

        var template = text[text.IndexOf("// <secrets.env>", StringComparison.Ordinal)..];
        Assert.StartsWith("// <secrets.env>\n// # a\n// A=\n// # </c> \n// D=\n// </secrets.env>\n", template, StringComparison.Ordinal);
        Assert.DoesNotContain("C=1", template, StringComparison.Ordinal);
        Assert.DoesNotContain("1E", template, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12", true, "Acme")]
    [InlineData("13", false, "Acme")]
    [InlineData("14", true, "")]
    [InlineData("14", false, "Acme.event")]
    public async Task Nobody_is_warned_about_generated_code(string languageVersion, bool nullable, string rootNamespace)
    {
        var scope = rootNamespace.Length == 0 ? "" : rootNamespace.Replace("event", "@event", StringComparison.Ordinal) + ".";
        var typed = languageVersion == "14" ? "AppSchema.GetSecrets().COMIND_SECRET_CRM_API_KEY" : "AppSchema.GetSecrets()[\"A\"]";
        var project = new TestProject(
            $$"""
            using System;
            using Comind.Api.Server;
            {{(scope.Length == 0 ? "" : $"using {scope.TrimEnd('.')};")}}
            [assembly: CLSCompliant(false)]
            internal static class Reader
            {
                public static object Read() => global::{{scope}}Secrets.CrmApiKey;
                public static object Typed() => {{typed}};
                public static int Limit => global::{{scope}}AppSettings.SyncLimit;
                public const string Crm = global::{{scope}}ServiceIds.Crm;
            }
            """
        )
        {
            RootNamespace = rootNamespace,
            AdditionalFiles =
            [
                new(
                    "settings/secrets.ts",
                    "export const secrets = { crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY, '<&>': process.env.class ?? '', i: process.env.secrets };"
                ),
                new(
                    "settings/variables.ts",
                    "export const variables = { syncLimit: 200, big: 9007199254740993, rate: 1e-7, on: true, region: 'eu', none: null, list: ['a'], sizes: [1.5] };"
                ),
                new("settings/services.json", """{ "crm": "The <CRM> & more", "class": "" }"""),
            ],
        };

        var output = await SdkCompiler.CompileAsync(project, languageVersion, nullable);

        Assert.DoesNotContain(output, static line => line.Contains("error ", StringComparison.Ordinal));
        Assert.DoesNotContain(output, static line => line.Contains(".g.cs", StringComparison.Ordinal));
    }

    [System.Text.RegularExpressions.GeneratedRegex("Require\\(\"([^\"]*)\"\\)")]
    private static partial System.Text.RegularExpressions.Regex Required();
}
