using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorsTests;

/// <summary>Where a client may be declared.</summary>
public class ClientShapeTests
{
    private static GeneratorTest<ClientGenerator> Generate(params string[] sources)
    {
        var test = new GeneratorTest<ClientGenerator>(Samples.Project(sources));
        test.CompilesWithoutWarnings();
        return test;
    }

    [Fact]
    public Task Nested_and_generic_types_keep_their_nesting() =>
        new ClientScene(
            """
            using Comind.Api.Server;

            namespace Acme
            {
                using Text = System.String;

                namespace CrmSync.Clients
                {
                    using System;

                    public partial interface IOuter
                    {
                        internal partial record struct Middle<T>
                        {
                            [RestClient(BaseUrl = "https://crm.example")]
                            internal unsafe partial class Api
                            {
                                [Get("/x")]
                                internal protected partial Text? Find(Guid id, Text? name);
                            }
                        }
                    }
                }
            }

            """
        )
        {
            Script = """
                show(() => new Acme.CrmSync.Clients.IOuter.Middle<int>.Api().Find(Guid.Empty, "n"));
                await later(async () => await new Acme.CrmSync.Clients.IOuter.Middle<int>.Api().FindAsync(Guid.Empty, null));
                """,
        }.MatchesAsync("Nested");

    [Fact]
    public Task Global_namespace_needs_no_block() =>
        new ClientScene(
            """
            using Comind.Api.Server;

            [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
            static partial class Api
            {
                [Get("/x")]
                internal static partial void Ping();
            }

            """
        )
        {
            RootNamespace = "",
            Script = "show(() => { Api.Ping(); return null; });",
        }.MatchesAsync("GlobalNamespace");

    [Fact]
    public Task Marker_and_calls_may_live_in_different_files() =>
        new ClientScene(
            """
            using System.Text.Json.Serialization;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = "https://crm.example", JsonContext = typeof(Json.Crm))]
            internal static partial class CrmApi;

            internal static partial class Json
            {
                [JsonSerializable(typeof(Shapes.Contact))]
                [JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
                internal sealed partial class Crm : JsonSerializerContext;
            }

            """
        )
        {
            Beside =
            [
                """
                    using Comind.Api.Server;
                    using Shapes;

                    namespace Acme.CrmSync
                    {
                        static partial class CrmApi
                        {
                            [Get("/contact")]
                            internal static partial Contact GetContact();
                        }
                    }

                    namespace Shapes
                    {
                        internal sealed record Contact(string Name);
                    }

                    """,
                """
                    namespace Acme.CrmSync;

                    using Comind.Api.Server;

                    [Timeout(5)]
                    static partial class CrmApi
                    {
                        [Delete("/contact")]
                        internal static partial void DeleteContact();
                    }

                    """,
            ],
            Script = """
                show(() => CrmApi.GetContact());
                show(() => { CrmApi.DeleteContact(); return null; });
                await later(async () => await CrmApi.GetContactAsync());
                """,
        }.MatchesAsync("SeveralFiles");

    [Fact]
    public void Names_that_differ_in_case_or_type_parameters_get_files_of_their_own()
    {
        const string Body = "{ [Get(\"/x\")] public static partial void Ping(); }";
        var test = Generate(
            $$"""
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = "https://a.example")] static partial class Api {{Body}}
            [RestClient(BaseUrl = "https://b.example")] static partial class API {{Body}}
            [RestClient(BaseUrl = "https://c.example")] static partial class Api<T> {{Body}}

            """,
            $$"""
            using Comind.Api.Server;

            namespace Acme.Other;

            [RestClient(BaseUrl = "https://d.example")] static partial class Api {{Body}}

            """
        );

        Assert.Equal(
            [
                "Acme.CrmSync.API.RestClient-2.g.cs",
                "Acme.CrmSync.Api-1.RestClient.g.cs",
                "Acme.CrmSync.Api.RestClient.g.cs",
                "Acme.Other.Api.RestClient.g.cs",
            ],
            test.GeneratedFiles.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Parts_in_files_of_the_same_name_get_files_of_their_own()
    {
        var project = Samples.Project() with
        {
            Sources =
            [
                new("a/Api.cs", Part("[RestClient(BaseUrl = \"https://crm.example\")]", "First")),
                new("b/Api.cs", Part("", "Second")),
            ],
        };
        var test = new GeneratorTest<ClientGenerator>(project);

        test.CompilesWithoutWarnings();
        Assert.Equal(["Api.Api.RestClient-2.g.cs", "Api.Api.RestClient.g.cs"], test.GeneratedFiles.Keys.Order(StringComparer.Ordinal));

        static string Part(string marker, string method) =>
            $$"""
                using Comind.Api.Server;

                {{marker}}
                static partial class Api
                {
                    [Get("/x")]
                    public static partial void {{method}}();
                }

                """;
    }

    [Fact]
    public void Project_without_nullable_annotations_gets_no_warning() =>
        Generate(
            "#nullable disable\n"
                + ClientSource.With(
                    """
                    [Get("/{id}")] public static partial Contact Get(string id, [Header("X-A")] string header, List<string> tags);
                    [Post("/")] public static partial Task<string> PostAsync([Body] Contact contact);
                    """
                )
        );

    [Fact]
    public void Obsolete_types_warn_only_where_they_are_written()
    {
        var source = ClientSource.With(
            """
            #pragma warning disable CS0618
            [Get("/x")] public static partial Old Get();
            #pragma warning restore CS0618
            """
        );

        Generate(source + "[Obsolete(\"Gone.\")] internal sealed class Old;\n");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void Clients_compile_with_every_supported_language(LanguageVersion version)
    {
        var test = new GeneratorTest<ClientGenerator>(Samples.Project(Samples.CrmApi) with { LanguageVersion = version });

        test.CompilesWithoutWarnings();
        Assert.True(test.Implements("GetContacts"));
    }
}
