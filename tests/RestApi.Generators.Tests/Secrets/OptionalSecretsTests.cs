using System.Reflection;
using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>Secrets the app can do without: null when they are not set, and not asked for at the start.</summary>
public sealed class OptionalSecretsTests
{
    private const string HintName = "Acme.Secrets.g.cs";

    private static GeneratorTest<SecretsGenerator> Generate(
        string text,
        string path = "settings/secrets.ts",
        string source = "class App;"
    ) => new(source, new TestFile(path, text));

    [Fact]
    public void Optional_secrets_are_nullable_and_not_required()
    {
        var test = Generate(
            """
            export const secrets = {
              crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY,
              sentryDsn: process.env.COMIND_SECRET_SENTRY_DSN ?? "",
              proxy: process.env.COMIND_SECRET_PROXY || undefined,
            };
            """,
            source: "class App { static Comind.Api.Server.Secret Key => Acme.Secrets.CrmApiKey; static Comind.Api.Server.Secret? Dsn => Acme.Secrets.SentryDsn; }"
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile(HintName), "Optional");
    }

    [Fact]
    public void All_secrets_may_be_optional()
    {
        var test = Generate("export const secrets = { a: process.env.A ?? '' };");

        test.CompilesWithoutWarnings();
        Assert.Contains("Required { get; } = new string[]\n        {\n        };", test.GeneratedFile(HintName), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export const secrets = { a: process.env.A ?? \"\" };")]
    [InlineData("export const secrets = { a: process.env.A ?? null };")]
    [InlineData("export const secrets = { a: process.env.A || undefined };")]
    [InlineData("export const secrets = { a: process.env.A?.trim() };")]
    [InlineData("export const secrets = { a: process.env.A ? process.env.A : undefined };")]
    [InlineData("export const secrets = { a: process.env.A === undefined ? '' : process.env.A };")]
    [InlineData("export const secrets = { a: process.env.A as string | undefined };")]
    [InlineData("export const secrets = { a: process.env.A satisfies null | string };")]
    [InlineData("export const secrets = { a: `${process.env.A ?? ''}` };")]
    [InlineData("const a = process.env.A ?? ''; export const secrets = { a };")]
    [InlineData("const key: string | undefined = process.env.A; export const secrets = { a: key };")]
    [InlineData("const { A: a = '' } = process.env; export const secrets = { a };")]
    [InlineData("export const secrets: { a?: string } = { a: process.env.A };")]
    [InlineData("export const secrets: { b: string, a: string | undefined; } = { a: process.env.A };")]
    [InlineData("export const secrets: Readonly<{ readonly 'a'?: string }> = { a: process.env.A };")]
    [InlineData("interface S { b: Map<string, null>\n a?: string }\nexport const secrets: S = { a: process.env.A };")]
    [InlineData("type S = { a?: string };\nexport const secrets = { a: process.env.A } satisfies S;")]
    [InlineData("{ \"a?\": \"A\" }", "settings/secrets.json")]
    public void Ways_to_say_that_a_secret_may_be_missing(string text, string path = "settings/secrets.ts") =>
        Assert.Contains("Secret? A => ", Generate(text, path).GeneratedFile(HintName), StringComparison.Ordinal);

    [Theory]
    [InlineData("export const secrets = { a: process.env.A };")]
    [InlineData("export const secrets = { a: process.env.A! };")]
    [InlineData("export const secrets = { a: process.env?.A };")]
    [InlineData("export const secrets = { a: process?.env?.['A'] };")]
    [InlineData("export const secrets = { a: process.env.A ?? fail('A') };")]
    [InlineData("export const secrets = { a: required(process.env.A, 'A') };")]
    [InlineData("export const secrets = { a: process.env.A as string };")]
    [InlineData("export const secrets = { a: (process.env as Record<string, string | undefined>).A };")]
    [InlineData("export const secrets: Record<string, string | undefined> = { a: process.env.A };")]
    [InlineData("export const secrets: { a: string; b?: string } = { a: process.env.A };")]
    [InlineData("export const secrets: { a: Map<string, undefined> } = { a: process.env.A };")]
    [InlineData("export const secrets: { a: { b?: string } } = { a: process.env.A };")]
    [InlineData("interface Other { a?: string }\nexport const secrets = { a: process.env.A };")]
    [InlineData("{ \"a\": \"A\" }", "settings/secrets.json")]
    public void Everything_else_is_required(string text, string path = "settings/secrets.ts") =>
        Assert.Contains("Secret A => ", Generate(text, path).GeneratedFile(HintName), StringComparison.Ordinal);

    [Fact]
    public void One_required_alias_makes_the_variable_required()
    {
        var text = Generate("export const secrets = { a: process.env.X, b: process.env.X ?? '', c: process.env.C ?? '' };")
            .GeneratedFile(HintName);

        Assert.Contains("Required { get; } = new string[]\n        {\n            \"X\",\n        };", text, StringComparison.Ordinal);
        Assert.Contains("// # a, b\n// X=\n", text, StringComparison.Ordinal);
        Assert.Contains("// # c, optional\n// # C=\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_cannot_do_without_the_secret_it_names()
    {
        var test = new GeneratorTest<ClientGenerator>(
            """
            using Comind.Api.Server;

            [RestClient(BaseUrl = "https://crm.example"), BearerAuth(nameof(Acme.Secrets.Token))]
            static partial class Crm
            {
                [Get("/ping"), ApiKeyHeader("X-API-Key", "token")]
                public static partial void Ping();
            }
            """,
            new TestFile("settings/secrets.ts", "export const secrets = { token: process.env.TOKEN ?? '' };")
        );

        test.CompilesWithoutWarnings();
        Assert.Contains("GetSecrets().Require(\"TOKEN\")", test.GeneratedFiles["Crm.RestClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_ones_are_listed_at_once_and_optional_ones_are_null()
    {
        var secrets = OwnRuntime
            .Load(
                Generate(
                    "export const secrets = { one: process.env.MISSING_1, two: process.env.MISSING_2, dsn: process.env.MISSING_3 ?? '' };"
                ).Output
            )
            .GetType("Acme.Secrets")!;

        var missing = Assert.ThrowsAny<InvalidOperationException>(() => Call(secrets, "EnsurePresent"));

        Assert.Equal("MissingSecretException", missing.GetType().Name);
        Assert.StartsWith("Missing secrets: MISSING_1, MISSING_2. Set them with:\n", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("MISSING_3", missing.Message, StringComparison.Ordinal);
        Assert.Null(Call(secrets, "get_Dsn"));
        Assert.ThrowsAny<InvalidOperationException>(() => Call(secrets, "get_One"));
    }

    private static object? Call(Type type, string method) =>
        type.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
}
