using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>Clients of which only a few lines matter to a test.</summary>
internal static class ClientSource
{
    /// <summary>What a project refers to that has a container.</summary>
    public static readonly string[] Container =
    [
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.DependencyInjection",
    ];

    public const string HintName = "Acme.CrmSync.CrmApi.RestClient.g.cs";

    /// <summary>A client with the given members; <c>Contact</c> is a type of the project.</summary>
    public static string With(string members, string attributes = "") =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = "https://crm.example")]
            {{attributes}}
            internal static partial class CrmApi
            {
                {{members}}
            }

            internal sealed record Contact(string Name);

            internal enum Status { Active }

            internal static class Names
            {
                public const string Since = "updated_since";
                public const double Seconds = 2.5;
            }

            """;

    /// <summary>An interface with the given members.</summary>
    public static string Interface(string name, string members) =>
        $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = "https://crm.example")]
            internal partial interface {{name}}
            {
                {{members}}
            }

            """;

    public static GeneratorTest<ClientGenerator> Generate(string members, string attributes = "") =>
        new(Samples.Project(With(members, attributes)));

    /// <summary>Whether a body was generated for a call of this name.</summary>
    public static bool Implements(this GeneratorTest<ClientGenerator> test, string method) =>
        test.GeneratedFiles.Values.Any(text => text.Contains($" {method}(", StringComparison.Ordinal));
}
