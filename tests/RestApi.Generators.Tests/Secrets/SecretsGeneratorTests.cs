using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorsTests;

public class SecretsGeneratorTests
{
    private const string HintName = "Acme.CrmSync.Secrets.g.cs";

    [Fact]
    public void Declared_secrets_become_typed_accessors()
    {
        var test = new GeneratorTest<SecretsGenerator>(Samples.Project() with { LanguageVersion = LanguageVersion.CSharp13 });

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile(HintName), "Secrets");
    }
}
