using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>The class that is written for an interface.</summary>
public class ClientInterfaceTests
{
    [Theory]
    [InlineData("ICrm", "", "class Crm(")]
    [InlineData("Contacts", "", "class ContactsClient(")]
    [InlineData("ICrm", "internal sealed class Crm;", "class CrmClient(")]
    [InlineData("ICrm", "internal static partial class Crm;", "class CrmClient(")]
    [InlineData("ICrm", "internal sealed partial class Crm { public string More => \"\"; }", "class Crm(")]
    [InlineData("ICrm", "internal sealed class Crm<T>;", "class Crm(")]
    public void Class_is_named_after_its_interface(string name, string beside, string expected)
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(ClientSource.Interface(name, """[Get("/x")] string Call();""") + beside) with
            {
                References = ClientSource.Container,
            }
        );

        test.CompilesWithoutWarnings();
        Assert.Contains(expected, test.GeneratedFile($"Acme.CrmSync.{name}.RestClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Method_that_cannot_be_written_is_left_to_a_part_of_the_class_that_a_person_writes()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                ClientSource.Interface("ICrm", """[Get("/x")] string Call(); [Get("/y")] (int A, int B) Pair(); int Other();""")
                    + "internal sealed partial class Crm { public (int A, int B) Pair() => (1, 2); public int Other() => 3; }"
            )
        );

        test.CompilesWithoutWarnings();
        Assert.True(test.Implements("Call"));
    }

    [Theory]
    [InlineData("file interface ICrm")]
    [InlineData("internal interface ICrm : System.IDisposable")]
    [InlineData("internal interface ICrm : System.Collections.Generic.IList<int>")]
    public void Interface_that_no_class_can_be_written_for_is_left_out(string header) =>
        Assert.Empty(
            new GeneratorTest<ClientGenerator>(
                Samples.Project(
                    ClientSource
                        .Interface("ICrm", """[Get("/x")] string Call();""")
                        .Replace("internal partial interface ICrm", header, StringComparison.Ordinal)
                )
            ).GeneratedFiles
        );

    [Fact]
    public void Interface_that_is_not_partial_gets_no_twins()
    {
        var source = ClientSource.Interface("ICrm", """[Get("/x")] string Call();""").Replace(" partial", "", StringComparison.Ordinal);
        var test = new GeneratorTest<ClientGenerator>(Samples.Project(source));

        test.CompilesWithoutWarnings();
        Assert.True(test.Implements("Call"));
        Assert.False(test.Implements("CallAsync"));
    }

    [Fact]
    public void Generic_interface_with_a_context_is_written_for_whatever_its_type_stands_for()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                """
                using System.Text.Json;
                using System.Text.Json.Serialization;
                using Comind.Api.Server;

                namespace Acme.CrmSync;

                [RestClient(JsonContext = typeof(CrudJson))]
                public partial interface ICrud<T>
                    where T : class
                {
                    [Get("/items/{id}")]
                    T Find(int id);

                    [Post("/items")]
                    void Add([Body] T item);
                }

                public sealed record SparePart(int Id, string Name);

                [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
                [JsonSerializable(typeof(SparePart))]
                internal sealed partial class CrudJson : JsonSerializerContext;

                """
            )
        );

        test.CompilesWithoutWarnings();
        Assert.Contains("ReadJson<T>(CrudJson.Default)", string.Concat(test.GeneratedFiles.Values), StringComparison.Ordinal);
        Assert.True(test.Implements("FindAsync"));
        Assert.True(test.Implements("AddAsync"));
    }
}
