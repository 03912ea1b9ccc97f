using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

public sealed class ServiceIdsTests
{
    private const string HintName = "Acme.ServiceIds.g.cs";

    private static GeneratorTest<SettingsGenerator> Generate(string text, string source = "class App;") =>
        new(source, new TestFile("settings/services.json", text));

    [Fact]
    public void Declared_services_become_constants()
    {
        var test = Generate(
            """
            {
              // Sales.
              "crm": "The <CRM> of sales",
              "erp-eu": { "description": "The ERP", "owner": "finance" },
              "all": "",
              "2fa": { "timeout": { "description": "not this one" } },
            }
            """,
            "class App { const string Id = Acme.ServiceIds.Crm; static int Count => Acme.ServiceIds.All.Count; }"
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile(HintName), "ServiceIds");
    }

    [Fact]
    public void A_list_of_ids_is_enough()
    {
        var text = Generate("""[ "erp", "crm" ]""").CompilesWithoutWarnings().GeneratedFile(HintName);

        Assert.Contains("public const string Crm = \"crm\";", text, StringComparison.Ordinal);
        Assert.Contains("public const string Erp = \"erp\";", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "crm": { "url": "https://crm.example/?key=s3cr3t", "password": "s3cr3t" } }""")]
    [InlineData("""{ "crm": "https://user:s3cr3t@crm.example" }""")]
    [InlineData("""{ "crm": { "description": "https://crm.example/s3cr3t" } }""")]
    public void Neither_urls_nor_credentials_come_into_the_code(string json)
    {
        var text = Generate(json).GeneratedFile(HintName);

        Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
        Assert.DoesNotContain("crm.example", text, StringComparison.Ordinal);
        Assert.Contains("public const string Crm = \"crm\";", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "a/b": "", "a b": "", "": "", "x": 1 }""")]
    [InlineData("\"crm\"")]
    public void Nothing_declared_generates_nothing(string json) => Assert.Empty(Generate(json).GeneratedFiles);
}
