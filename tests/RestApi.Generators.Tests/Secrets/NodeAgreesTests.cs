using System.Text.RegularExpressions;
using Acme.TestKit;
using Comind.Api.Generators;
using Comind.Api.Language;

namespace Acme.GeneratorsTests;

/// <summary>The generated accessors are those that come out when TypeScript and Node evaluate the file.</summary>
public sealed partial class NodeAgreesTests
{
    [Fact]
    public void Under_CI_node_and_typescript_are_there() =>
        Assert.True(
            TypeScriptOfNode.IsAvailable || Environment.GetEnvironmentVariable("CI") is null or "",
            "Install Node 20 or later and let npm reach its registry: these tests evaluate TypeScript with the npm package typescript."
        );

    [Fact]
    public void There_are_many_ways_to_write_the_file() => Assert.True(WaysToWriteSecrets.All.Distinct().Count() >= 100);

    [Fact]
    public async Task Accessors_are_those_that_node_evaluates()
    {
        if (!TypeScriptOfNode.IsAvailable)
        {
            return;
        }

        var files = await TypeScriptOfNode.EvaluateAsync(WaysToWriteSecrets.All);

        Assert.Equal(WaysToWriteSecrets.All.Count, files.Count);
        Assert.All(WaysToWriteSecrets.All.Zip(files), pair => Agrees(pair.First, pair.Second));
    }

    private static void Agrees(string text, EvaluatedFile evaluated)
    {
        Assert.True(evaluated.Problems.Count == 0, $"TypeScript refuses this case: {string.Join("; ", evaluated.Problems)}\n{text}");
        Assert.All(evaluated.Secrets, secret => Assert.Single(secret.Names));
        Assert.NotEmpty(evaluated.Secrets);

        var expected = evaluated.Secrets.Select(secret => $"{SecretNaming.PropertyName(secret.Alias)}={secret.Names[0]}");
        var generated = new GeneratorTest<SecretsGenerator>("class App;", new TestFile("settings/secrets.ts", text)).GeneratedFiles;
        var actual = generated.Values.SelectMany(file => Accessor().Matches(file)).Select(match => $"{match.Groups[1]}={match.Groups[2]}");

        Assert.Equal(string.Join("\n", expected.Order(StringComparer.Ordinal)), string.Join("\n", actual.Order(StringComparer.Ordinal)));
        Assert.Empty(SecretsReader.Read("secrets.ts", text).Problems);
    }

    [GeneratedRegex("""Secret\?? (\w+) => global::Comind\.Api\.Server\.AppSchema\.GetSecrets\(\)(?:\.Require\(|\[)"([^"]*)""")]
    private static partial Regex Accessor();
}
