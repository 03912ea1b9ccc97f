using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class JsonSecretsTests
{
    [Theory]
    [InlineData("{ \"a\": \"A\", \"b\": \"B\" }", "a=A, b=B")]
    [InlineData("{\r\n  \"a\": \"A\",\r\n  \"b\": \"B\"\r\n}\r\n", "a=A, b=B")]
    [InlineData("\uFEFF{ \"a\": \"A\", }", "a=A")]
    [InlineData("// why\n{ /* x */ \"a\" /* y */ : \"A\" // z\n}", "a=A")]
    [InlineData("{}", "")]
    [InlineData("", "")]
    [InlineData(" // nothing yet\n", "")]
    [InlineData("{ \"$schema\": \"https://example.com/secrets.schema.json\", \"a\": \"A\" }", "a=A")]
    [InlineData("{ \"\\u0061 b\": \"\\u0041\" }", "a b=A")]
    [InlineData("{ \"a\": \"A\", \"a\": \"B\" }", "a=A, a=B")]
    public void A_valid_file_is_read_without_a_problem(string text, string expected)
    {
        var file = SecretsReader.Read("settings/secrets.json", text);

        Assert.Equal(expected, string.Join(", ", file.Secrets.Select(secret => $"{secret.Alias}={secret.VariableName}")));
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("{ \"a\": \"A\" [|\"b\"|]: \"B\" }", "a=A, b=B")]
    [InlineData("{ \"a\": \"A\",[|,|] \"b\": \"B\" }", "a=A, b=B")]
    [InlineData("{ \"a\" [|\"A\"|], \"b\": \"B\" }", "a=A, b=B")]
    [InlineData("{ \"a\": [|,|] \"b\": \"B\" }", "b=B")]
    [InlineData("{ \"a\": [|1|], \"b\": \"B\" }", "b=B")]
    [InlineData("{ \"a\": [|null|], \"b\": \"B\" }", "b=B")]
    [InlineData("{ \"a\": [|\"sk-live-123 456\"|], \"b\": \"B\" }", "b=B")]
    [InlineData("{ \"a\": [|\"\"|], \"b\": \"B\" }", "b=B")]
    [InlineData("{ \"a\": [|{ \"c\": \"C\" }|], \"b\": \"B\" }", "b=B")]
    [InlineData("{ [|\"\"|]: \"A\", \"b\": \"B\" }", "b=B")]
    [InlineData("{ [|a|]: \"A\", \"b\": \"B\" }", "a=A, b=B")]
    [InlineData("{ \"a\": [|'A'|], \"b\": \"B\" }", "a=A, b=B")]
    [InlineData("{ [|1|]: \"A\", \"b\": \"B\" }", "b=B")]
    [InlineData("[|{|] \"a\": \"A\"", "a=A")]
    [InlineData("{ \"a\": \"A\" } [|}|]", "a=A")]
    [InlineData("{ \"a\": \"A\" } [|{|] }", "a=A")]
    [InlineData("[|[|] \"a\" ]", "")]
    [InlineData("{ \"a\": [|\"A,|]\n  \"b\": \"B\" }", "b=B")]
    [InlineData("{ \"a\": \"A\" } [|/* open|]", "a=A")]
    public void The_problem_points_at_the_very_place_and_the_rest_is_read(string marked, string expected)
    {
        var source = MarkedText.Parse(marked);

        var file = SecretsReader.Read("settings/secrets.json", source.Text);

        Assert.Equal(source.Spans, file.Problems.Select(problem => (problem.Start, problem.Length)));
        Assert.Equal(expected, string.Join(", ", file.Secrets.Select(secret => $"{secret.Alias}={secret.VariableName}")));
    }

    [Fact]
    public void A_credential_in_place_of_a_name_is_never_repeated_in_the_message()
    {
        var problem = Assert.Single(SecretsReader.Read("secrets.json", "{ \"a\": \"sk-live-1234567890\" }").Problems);

        Assert.DoesNotContain("1234567890", problem.Message, StringComparison.Ordinal);
        Assert.Contains("COMIND_SECRET_NAME", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings/secrets.ts", true)]
    [InlineData("C:\\app\\settings\\Secrets.TS", true)]
    [InlineData("secrets.json", true)]
    [InlineData("settings/my-secrets.ts", false)]
    [InlineData("settings/secrets.d.ts", false)]
    [InlineData("settings/secrets.tsx", false)]
    [InlineData("settings/secrets.ts/index.ts", false)]
    [InlineData("", false)]
    public void Secrets_files_are_known_by_their_name(string path, bool expected) =>
        Assert.Equal(expected, SecretsReader.IsSecretsFile(path));
}
