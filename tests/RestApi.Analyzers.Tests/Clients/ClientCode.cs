using Acme.TestKit;

namespace Acme.AnalyzersTests.Clients;

/// <summary>Clients of which only a few lines matter to a test.</summary>
internal static class ClientCode
{
    /// <summary>What stands in front of every client.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;
        using Comind.Api.Server;

        namespace Acme;


        """;

    /// <summary>Types that declarations speak of.</summary>
    public const string Types = """


        internal sealed record Contact(string Name);

        internal record Problem(string Code);

        internal sealed record Invalid(string Code, string Field) : Problem(Code);

        internal sealed class Filter { public string? Name { get; set; } public List<int>? Ids { get; set; } }

        internal enum Status { Active }

        internal static class Names { public const string Since = "updated_since"; public const string Path = "/contacts"; public const double Seconds = 2.5; }

        """;

    public static readonly TestFile Secrets = new(
        "settings/secrets.ts",
        "export const secrets = { crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY, crmBaseUrl: process.env.COMIND_SECRET_CRM_BASE_URL };\n"
    );

    /// <summary>A static client with the given members.</summary>
    public static TestProject Client(string members, string attributes = "") =>
        Project(
            $$"""
            [RestClient(BaseUrl = "https://crm.example.com")]{{attributes}}
            internal static partial class Crm
            {
                {{members}}
            }
            """
        );

    /// <summary>The same with one more file.</summary>
    public static TestProject WithMore(this TestProject project, string source) =>
        project with
        {
            Sources = [.. project.Sources, new("More.cs", source)],
        };

    /// <summary>A project with the secrets that the declarations name.</summary>
    public static TestProject Project(string declarations) => new(Usings + declarations + Types) { AdditionalFiles = [Secrets] };
}
