using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>Which attributes count as ours, told from usings and aliases alone.</summary>
public class MarkerTests
{
    private const string Foreign = """
        namespace Foreign
        {
            [System.AttributeUsage(System.AttributeTargets.All)]
            public sealed class GetAttribute : System.Attribute { public GetAttribute(string path) { } }

            [System.AttributeUsage(System.AttributeTargets.All)]
            public sealed class RestClientAttribute : System.Attribute { public string BaseUrl { get; set; } = ""; }
        }

        """;

    private static string Client(string rest, string marker = "RestClient", string call = "Get") =>
        $$"""
            {{rest}}
            [{{marker}}(BaseUrl = "https://crm.example")]
            internal static partial class CrmApi
            {
                [{{call}}("/x")] static partial void Ping();
            }

            """;

    private static bool IsFound(params string[] sources)
    {
        var test = new GeneratorTest<ClientGenerator>(Samples.Project(sources));
        test.CompilesWithoutWarnings();
        return test.Implements("Ping");
    }

    [Theory]
    [InlineData("using Comind.Api.Server;")]
    [InlineData("using Comind.Api.Server; namespace Acme;")]
    [InlineData("namespace Acme; using Comind.Api.Server;")]
    [InlineData("namespace Acme; using global::Comind.Api.Server;")]
    [InlineData("using Comind . Api /* here */ . Server;")]
    [InlineData("namespace Comind.Api.Server;")]
    [InlineData("namespace Comind.Api.Server.Clients;")]
    [InlineData("namespace Comind.Api; using Server;")]
    public void Using_makes_markers_visible(string usings) => Assert.True(IsFound(Client(usings)));

    [Theory]
    [InlineData("RestClientAttribute", "GetAttribute")]
    [InlineData("Comind.Api.Server.RestClient", "Comind.Api.Server.GetAttribute")]
    [InlineData("global::Comind.Api.Server.RestClientAttribute", "global::Comind.Api.Server.Get")]
    [InlineData("type: RestClient", "method: Get")]
    public void Markers_may_be_written_out(string marker, string call) =>
        Assert.True(IsFound(Client("using Comind.Api.Server;", marker, call)));

    [Fact]
    public void Qualified_markers_need_no_using() =>
        Assert.True(IsFound(Client("namespace Comind.Api.Clients;", "Server.RestClient", "Comind.Api.Server.Get")));

    [Theory]
    [InlineData("using C = Comind.Api.Server.RestClientAttribute; using G = Comind.Api.Server.GetAttribute;", "C", "G")]
    [InlineData("using CAttribute = Comind.Api.Server.RestClientAttribute; using S = Comind.Api.Server;", "C", "S.Get")]
    [InlineData("using S = global::Comind.Api.Server;", "S::RestClientAttribute", "S.Get")]
    public void Aliases_are_followed(string usings, string marker, string call) => Assert.True(IsFound(Client(usings, marker, call)));

    [Fact]
    public void Global_usings_of_any_file_count()
    {
        Assert.True(IsFound(Client(""), "global using Comind.Api.Server;"));
        Assert.True(IsFound("global using S = Comind.Api.Server;", Client("", "S.RestClient", "S.Get")));
        Assert.True(
            IsFound(
                "global using C = Comind.Api.Server.RestClientAttribute;\nglobal using G = Comind.Api.Server.GetAttribute;",
                Client("", "C", "G")
            )
        );
    }

    [Fact]
    public void Foreign_attributes_of_the_same_name_are_ignored()
    {
        Assert.False(IsFound(Client("using Foreign;"), Foreign));
        Assert.False(IsFound(Client("", "Foreign.RestClient", "Foreign.Get"), Foreign));
        Assert.False(IsFound(Client("using Comind.Api.Server;", "RestClient", "Foreign.Get"), Foreign));
        Assert.False(IsFound(Client("using Comind.Api.Server;", "Foreign.RestClient"), Foreign));
        Assert.False(
            IsFound(Client("using GetAttribute = Foreign.GetAttribute; using RestClientAttribute = Foreign.RestClientAttribute;"), Foreign)
        );
    }

    [Fact]
    public void Using_of_another_namespace_in_the_file_does_not_count() =>
        Assert.False(
            IsFound(
                """
                namespace Acme.Other
                {
                    using Comind.Api.Server;
                }

                namespace Acme
                {
                    using Foreign;

                    [RestClient(BaseUrl = "https://crm.example")]
                    internal static partial class CrmApi
                    {
                        [Get("/x")] static partial void Ping();
                    }
                }

                """,
                Foreign
            )
        );

    [Fact]
    public void Code_that_is_switched_off_is_not_read() =>
        Assert.Empty(
            new GeneratorTest<ClientGenerator>(
                Samples.Project("#if NEVER\n" + Client("using Comind.Api.Server;") + "#endif\n")
            ).GeneratedFiles
        );
}
