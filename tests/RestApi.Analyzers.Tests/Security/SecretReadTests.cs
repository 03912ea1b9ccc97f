using Acme.TestKit;
using Comind.Api.Analyzers;
using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.SecretReadAnalyzer, Comind.Api.CodeFixes.SecretReadFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretReadAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1008.</summary>
public sealed class SecretReadTests
{
    private static readonly IReadOnlyList<TestFile> s_settings =
    [
        new(
            "settings/secrets.ts",
            "export const secrets = { key: process.env.COMIND_SECRET_KEY, dsn: process.env.COMIND_SECRET_DSN ?? '', old: process.env.OLD_KEY };"
        ),
    ];

    private static TestProject Project(string statement, IReadOnlyList<TestFile>? files = null) =>
        new(
            $$"""
            using System;
            using Comind.Api.Server;
            using Microsoft.Extensions.Configuration;

            namespace Acme;

            class App
            {
                string? Run(IConfiguration configuration, RestRequest request, string given)
                {
                    {{statement}}
                    return null;
                }
            }
            """
        )
        {
            AdditionalFiles = files ?? s_settings,
        };

    [Theory]
    [InlineData("""return [|Environment.GetEnvironmentVariable("COMIND_SECRET_KEY")|];""")]
    [InlineData("""return [|Environment.GetEnvironmentVariable("OLD_KEY")|];""")]
    [InlineData("""return [|Environment.GetEnvironmentVariable("COMIND_SECRET_" + "UNKNOWN")|];""")]
    [InlineData("""const string Name = "COMIND_SECRET_KEY"; return [|Environment.GetEnvironmentVariable(Name)|];""")]
    [InlineData("""return [|Environment.GetEnvironmentVariable("COMIND_SECRET_KEY", EnvironmentVariableTarget.User)|];""")]
    [InlineData("""return [|configuration["COMIND_SECRET_KEY"]|];""")]
    [InlineData("""return new ConfigurationBuilder().Build()[key: "COMIND_SECRET_KEY"];""", true)]
    [InlineData("""return [|configuration.GetSection("COMIND_SECRET_KEY")|].Value;""")]
    [InlineData("""return [|configuration.GetRequiredSection("COMIND_SECRET_KEY")|].Value;""")]
    [InlineData("""return [|AppSchema.GetSecrets().Require("COMIND_SECRET_KEY")|].Reveal();""")]
    [InlineData("""return [|AppSchema.GetSecrets()["COMIND_SECRET_KEY"]|]!.Reveal();""")]
    [InlineData("""var key = [|AppSchema.GetSecrets()["COMIND_SECRET_KEY"]|]; return key!.Reveal();""")]
    [InlineData("""var dsn = [|AppSchema.GetSecrets()["COMIND_SECRET_DSN"]|]; return dsn?.Reveal();""")]
    public Task Read_past_the_declaration_is_reported(string statement, bool isWholeElement = false) =>
        Verify.Reports(
            Project(
                isWholeElement
                    ? statement.Replace("return ", "return [|", StringComparison.Ordinal).Replace("];", "]|];", StringComparison.Ordinal)
                    : statement
            )
        );

    [Fact]
    public Task Message_of_a_declared_secret_names_its_property() =>
        Verify.Reports(
            Project("""return [|configuration["COMIND_SECRET_KEY"]|];"""),
            "'COMIND_SECRET_KEY' is read past the declared secrets, where nobody sees that the app needs it and nothing keeps its value out of texts; write Secrets.Key"
        );

    [Fact]
    public Task Message_of_another_one_says_where_to_declare_it() =>
        Verify.Reports(
            Project("""return [|configuration["COMIND_SECRET_ERP"]|];""", []),
            "'COMIND_SECRET_ERP' is read past the declared secrets, where nobody sees that the app needs it and nothing keeps its value out of texts; declare it in settings/secrets.ts"
        );

    [Theory]
    [InlineData("""return Secrets.Key.Reveal();""")]
    [InlineData("""return Environment.GetEnvironmentVariable("PATH") ?? configuration["RestApi:AllowedHosts"];""")]
    [InlineData("""return Environment.GetEnvironmentVariable(given) ?? configuration[given];""")]
    [InlineData("""return Environment.GetEnvironmentVariable("COMIND_SECRET_");""")]
    [InlineData("""return Environment.GetEnvironmentVariable($"COMIND_SECRET_{given}");""")]
    [InlineData("""return configuration["RestApi:SecretHosts:COMIND_SECRET_KEY"];""")]
    [InlineData("""Environment.SetEnvironmentVariable("COMIND_SECRET_KEY", given);""")]
    [InlineData("""AppSchema.GetSecrets().EnsurePresent("COMIND_SECRET_KEY");""")]
    [InlineData("""return AppSchema.GetSecrets().Require("COMIND_SECRET_UNKNOWN").Reveal();""")]
    [InlineData("""return AppSchema.GetSecrets().Require("COMIND_SECRET_DSN").Reveal();""")]
    [InlineData("""return AppSchema.GetSecrets()["COMIND_SECRET_KEY"]?.Reveal();""")]
    [InlineData(
        """var key = AppSchema.GetSecrets()["COMIND_SECRET_KEY"]; if (key is null) throw new ActionException("no key"); return key.Reveal();"""
    )]
    [InlineData("""var key = AppSchema.GetSecrets()["COMIND_SECRET_KEY"] ?? new Secret(given); return key.Reveal();""")]
    [InlineData("""request.AddHeader("X-API-Key", AppSchema.GetSecrets()["COMIND_SECRET_KEY"]);""")]
    public Task Everything_else_is_quiet(string statement) => Verify.Silent(Project(statement));

    [Fact]
    public async Task Prefix_is_that_of_RAPI4004()
    {
        var project = Project(
            """return [|Environment.GetEnvironmentVariable("ACME_ERP")|] + Environment.GetEnvironmentVariable("COMIND_SECRET_ERP");"""
        );
        await Verify.Reports(project with { EditorConfig = "dotnet_code_quality.RAPI4004.prefix = ACME_" });
        await Verify.Silent(
            Project("""return Environment.GetEnvironmentVariable("COMIND_SECRET_ERP");""") with
            {
                EditorConfig = "dotnet_code_quality.RAPI4004.prefix =",
            }
        );
    }

    [Fact]
    public Task Typed_reads_are_fine_where_the_class_is_not_generated() =>
        Verify.Silent(
            new TestProject(
                Project("""return AppSchema.GetSecrets().Require("COMIND_SECRET_KEY").Reveal();""").Sources[0].Text,
                "namespace Acme { class Secrets; }"
            )
            {
                AdditionalFiles = s_settings,
            }
        );

    [Fact]
    public Task Value_of_the_binder_is_reported()
    {
        const string Binder = """
            namespace Microsoft.Extensions.Configuration
            {
                public static class ConfigurationBinder
                {
                    public static T? GetValue<T>(this IConfiguration configuration, string key) => default;
                }
            }
            """;
        var project = Project("""return [|configuration.GetValue<string>("COMIND_SECRET_KEY")|];""");
        return Verify.Reports(project with { Sources = [.. project.Sources, new TestFile("Binder.cs", Binder)] });
    }

    [Fact]
    public Task Fix_reads_the_property() =>
        Fix.Fixes(
            Project(
                """
                var a = [|Environment.GetEnvironmentVariable("COMIND_SECRET_KEY")|];
                        var b = [|configuration["COMIND_SECRET_KEY"]|] ?? throw new ActionException("no key");
                        var c = new Secret([|configuration["COMIND_SECRET_KEY"]|]!);
                        Secret d = new([|Environment.GetEnvironmentVariable("COMIND_SECRET_KEY")|] ?? throw new ActionException("no key"));
                        request.AddHeader("X-API-Key", [|Environment.GetEnvironmentVariable("COMIND_SECRET_KEY")|]);
                        request.SetHttpBasicAuth(given, [|Environment.GetEnvironmentVariable("COMIND_SECRET_KEY")|]!);
                        RestApi.CreateClient([|AppSchema.GetSecrets().Require("COMIND_SECRET_KEY")|]);
                        var e = [|AppSchema.GetSecrets()["COMIND_SECRET_KEY"]|]!.Reveal();
                        var f = [|AppSchema.GetSecrets()["COMIND_SECRET_DSN"]|] ?? new Secret(given);
                        Console.WriteLine([|configuration["COMIND_SECRET_KEY"]|]!.Length);
                """
            ),
            Project(
                """
                var a = Secrets.Key.Reveal();
                        var b = Secrets.Key.Reveal();
                        var c = Secrets.Key;
                        Secret d = Secrets.Key;
                        request.AddHeader("X-API-Key", Secrets.Key);
                        request.SetHttpBasicAuth(given, Secrets.Key);
                        RestApi.CreateClient(Secrets.Key);
                        var e = Secrets.Key.Reveal();
                        var f = Secrets.Dsn ?? new Secret(given);
                        Console.WriteLine(Secrets.Key.Reveal().Length);
                """
            )
        );

    [Fact]
    public Task Fix_imports_the_namespace_once()
    {
        const string Code = """
            using System;
            {0}using Comind.Api.Server;

            namespace Acme;

            class App
            {
                string? A() => {1};

                string? B() => {1};
            }
            """;
        var marked = Code.Replace("{0}", "", StringComparison.Ordinal)
            .Replace("{1}", "[|Environment.GetEnvironmentVariable(\"COMIND_SECRET_KEY\")|]", StringComparison.Ordinal);
        var expected = Code.Replace("{0}", "using Acme.Web;\n", StringComparison.Ordinal)
            .Replace("{1}", "Secrets.Key.Reveal()", StringComparison.Ordinal);
        return Fix.Fixes(
            new TestProject(marked) { AdditionalFiles = s_settings, RootNamespace = "Acme.Web" },
            new TestProject(expected) { AdditionalFiles = s_settings, RootNamespace = "Acme.Web" }
        );
    }

    [Theory]
    [InlineData("""return [|Environment.GetEnvironmentVariable("COMIND_SECRET_KEY")|] ?? given;""")]
    [InlineData("""var key = [|configuration["COMIND_SECRET_KEY"]|]; return string.IsNullOrEmpty(key) ? given : key;""")]
    [InlineData("""return [|Environment.GetEnvironmentVariable("COMIND_SECRET_DSN")|];""")]
    [InlineData("""return [|Environment.GetEnvironmentVariable("COMIND_SECRET_UNKNOWN")|];""")]
    [InlineData("""return [|configuration.GetSection("COMIND_SECRET_KEY")|].Value;""")]
    public Task Fix_is_not_offered_where_it_would_change_more(string statement) => Fix.OffersNoFix(Project(statement));

    [Fact]
    public async Task Code_that_is_being_typed_is_survived()
    {
        var project = Project(
            """var key = AppSchema.GetSecrets()["COMIND_SECRET_KEY"]; return key ?? Environment.GetEnvironmentVariable("COMIND_SECRET_KEY");"""
        );
        await AnalyzerRun<SecretReadAnalyzer>.SurvivesTyping(project.Sources[0].Text);
        Assert.Empty(await AnalyzerRun<SecretReadAnalyzer>.DiagnoseWithoutRuntime(project));
    }
}
