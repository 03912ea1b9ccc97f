using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

public class ClientGeneratorTests
{
    [Fact]
    public void Call_of_a_client_becomes_readable_builder_calls()
    {
        var test = new GeneratorTest<ClientGenerator>(Samples.Project(Samples.CrmApi));

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.CrmApi.RestClient.g.cs"), "CrmApi");
    }
}
