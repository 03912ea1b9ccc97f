using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorsTests;

/// <summary>What an edit of a type costs: its own reader, and nothing else.</summary>
public sealed class JsonCacheTests
{
    private const string Client = """
        using Comind.Api.Server;

        namespace Acme.CrmSync;

        [RestClient(BaseUrl = "https://crm.example")]
        internal static partial class Crm
        {
            [Get("/")]
            public static partial Contact GetContact();

            [Get("/")]
            public static partial Order GetOrder();
        }

        """;

    private const string Contact = "namespace Acme.CrmSync; public class Contact { public int Id { get; set; } }";
    private const string Order = "namespace Acme.CrmSync; public class Order { public string? Id { get; set; } }";

    [Fact]
    public void Edit_of_a_type_regenerates_its_reader_only()
    {
        var test = Generate();

        test.ReplaceFile(Contact.Replace("int", "long", StringComparison.Ordinal), "Test1.cs")
            .StepRan(ClientGenerator.Steps.Clients, IncrementalStepRunReason.Unchanged)
            .StepRan(ClientGenerator.Steps.Json, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged);
        Assert.Contains("ReadInt64", test.GeneratedFile("Acme.CrmSync.GeneratedJson.Contact.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Body_of_a_type_is_not_read() =>
        Generate()
            .ReplaceFile(Contact.Replace("}", "} public int Twice() => Id * 2; private int _own;", StringComparison.Ordinal), "Test1.cs")
            .NothingWasRegenerated();

    [Fact]
    public void Other_types_are_not_read() =>
        Generate().AddFile("namespace Acme.CrmSync; public class Another { public int Id { get; set; } }").NothingWasRegenerated();

    [Fact]
    public void No_step_holds_a_symbol() => Generate().HoldsNoSymbols();

    [Theory]
    [InlineData(LanguageVersion.CSharp12, "")]
    [InlineData(LanguageVersion.CSharp13, "#nullable disable\n")]
    public void Older_languages_and_files_without_nullable_get_no_warning(LanguageVersion version, string head) =>
        new GeneratorTest<ClientGenerator>(
            Samples.Project(
                head + Client,
                head
                    + "namespace Acme.CrmSync; public record Contact(int Id, System.Collections.Generic.List<string> Names) { public string Note { get; init; } = \"\"; }",
                Order
            ) with
            {
                LanguageVersion = version,
            }
        ).CompilesWithoutWarnings();

    private static GeneratorTest<ClientGenerator> Generate() => new(Samples.Project(Client, Contact, Order));
}
