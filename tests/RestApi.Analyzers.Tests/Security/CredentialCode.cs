using Acme.TestKit;

namespace Acme.AnalyzersTests.Security;

/// <summary>The code around the lines that matter.</summary>
internal static class CredentialCode
{
    public const string SecretsFile = """
        // Where the credentials of this app come from.
        export const secrets = {
          crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY, // the CRM
        };

        """;

    public static IReadOnlyList<TestFile> Settings { get; } = [new("settings/secrets.ts", SecretsFile)];

    /// <summary>The secrets file after declarations were added at its end.</summary>
    public static IReadOnlyList<TestFile> SettingsWith(params string[] declarations) =>
        [
            new(
                "settings/secrets.ts",
                SecretsFile.Replace("};", string.Concat(declarations.Select(line => $"  {line},\n")) + "};", StringComparison.Ordinal)
            ),
        ];

    /// <summary>Statements of a method that has a request, a secret and values that are only known at run time at hand.</summary>
    public static string InMethod(string statements) =>
        $$"""
            using System;
            using System.Net;
            using System.Text;
            using Comind.Api.Server;

            namespace Acme;

            class Sync
            {
                void Run(RestRequest request, string given, Secret secret, bool test, int count)
                {
                    {{statements}}
                }

                string Load(string name) => name;
            }
            """;

    /// <summary>Members of a class.</summary>
    public static string InClass(string members) =>
        $$"""
            using System;
            using System.Text;
            using Comind.Api.Server;

            namespace Acme;

            partial class Sync
            {
                {{members}}
            }
            """;
}
