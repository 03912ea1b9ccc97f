using System.Globalization;
using Acme.TestKit;
using Comind.Api.Analyzers;

namespace Acme.AnalyzersTests.Declarations;

public sealed class GivenNameTests
{
    [Theory]
    [InlineData(
        "RestApiSecretsClass",
        "My-Keys",
        "The property RestApiSecretsClass is 'My-Keys', but no class of C# can have that name; the class keeps the name 'Secrets' until the property is a free name, such as 'AppSecrets'"
    )]
    [InlineData(
        "RestApiServiceIdsClass",
        "Acme.Systems",
        "The property RestApiServiceIdsClass is 'Acme.Systems', but no class of C# can have that name; the class keeps the name 'ServiceIds' until the property is a free name, such as 'AppServiceIds'"
    )]
    [InlineData(
        "RestApiJsonClass",
        "Secrets",
        "The property RestApiJsonClass is 'Secrets', but another generated class has that name; the class keeps the name 'GeneratedJson' until the property is a free name, such as 'AppGeneratedJson'"
    )]
    public async Task Name_that_cannot_be_used_is_reported(string property, string name, string message)
    {
        var project = new TestProject("class App;") { Properties = new Dictionary<string, string> { [property] = name } };

        var report = Assert.Single(await AnalyzerRun<GivenNameAnalyzer>.Diagnose(project));

        Assert.Equal(message, report.GetMessage(CultureInfo.InvariantCulture));
        Assert.Empty(await AnalyzerRun<GivenNameAnalyzer>.DiagnoseWithoutRuntime(project));
    }

    [Theory]
    [InlineData("RestApiSecretsClass", "Keys")]
    [InlineData("RestApiSecretsClass", "Schlüssel")]
    [InlineData("RestApiSecretsClass", "Secrets")]
    [InlineData("RestApiSecretsClass", "")]
    public async Task Name_that_can_be_used_is_fine(string property, string name)
    {
        var project = new TestProject("class App;")
        {
            AdditionalFiles = [new("settings/secrets.ts", "export const secrets = { a: process.env.A };")],
            Properties = new Dictionary<string, string> { [property] = name },
        };

        Assert.Empty(await AnalyzerRun<GivenNameAnalyzer>.Diagnose(project));
    }
}
