using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>The clients of a project in a container.</summary>
public class ClientRegistrationTests
{
    [Fact]
    public void Container_that_is_not_referred_to_gets_no_registration()
    {
        var test = new GeneratorTest<ClientGenerator>(Samples.Project(ClientSource.Interface("ICrm", """[Get("/x")] string Call();""")));

        test.CompilesWithoutWarnings();
        Assert.Equal(["Acme.CrmSync.ICrm.RestClient.g.cs"], test.GeneratedFiles.Keys);
    }

    [Fact]
    public void Registration_waits_for_a_RestClient_where_none_is_declared()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                ClientSource
                    .Interface("ICrm", """[Get("/x")] string Call();""")
                    .Replace("(BaseUrl = \"https://crm.example\")", "", StringComparison.Ordinal)
                    + """
                    [RestClient(BaseUrl = "https://a.example")] internal sealed partial class Api(RestClient client) { [Get("/x")] public partial string Call(); }
                    [RestClient] internal sealed partial class Other(RestClient client, int more) { public int More => more; [Get("/x")] public partial string Call(); }
                    internal static partial class Nest
                    {
                        [RestClient] private partial interface IHidden { [Get("/x")] string Call(); }
                        [RestClient] internal partial interface ISeen { [Get("/x")] string Call(); }
                        [RestClient] internal partial interface IGeneric<T> { [Get("/x")] string Call(); }
                    }
                    """
            ) with
            {
                References = ClientSource.Container,
            }
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.RestClients.g.cs"), "Registration");
    }

    [Fact]
    public void Registration_is_left_out_where_its_name_is_taken()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(ClientSource.Interface("ICrm", """[Get("/x")] string Call();""") + "internal sealed class RestClients;") with
            {
                References = ClientSource.Container,
            }
        );

        test.CompilesWithoutWarnings();
        Assert.DoesNotContain("Acme.CrmSync.RestClients.g.cs", test.GeneratedFiles.Keys);
    }
}
