using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class BrokenTypeScriptTests
{
    [Theory]
    // Between entries.
    [InlineData("export const secrets = { a: process.env.A [|b|]: process.env.B };", "a=A, b=B")]
    [InlineData("export const secrets = {\n  a: process.env.A\n  [|b|]: process.env.B,\n};", "a=A, b=B")]
    [InlineData("export const secrets = { a: process.env.A,[|,|] b: process.env.B };", "a=A, b=B")]
    [InlineData("export const secrets = { [|,|] a: process.env.A };", "a=A")]
    [InlineData("export const secrets = { a: process.env.A[|;|] b: process.env.B };", "a=A, b=B")]
    [InlineData("export const secrets = { a: process.env.A .[|;|] };", "a=A")]
    [InlineData("export const secrets = { a: process.env.A [|)|], b: process.env.B };", "a=A, b=B")]
    // Keys and colons.
    [InlineData("export const secrets = { a [|process|].env.A, b: process.env.B };", "a=A, b=B")]
    [InlineData("export const secrets = { a [|=|] process.env.A, b: process.env.B };", "a=A, b=B")]
    [InlineData("export const secrets = { [|:|] process.env.A, b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { [|-|]a: process.env.A, b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { crm[|-|]key: process.env.A, b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { [|\"\"|]: process.env.A, b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { [|[|]name]: process.env.A, b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { [|a|], b: process.env.B };", "b=B")]
    // Values.
    [InlineData("export const secrets = { a: [|,|] b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: [|}|];", "")]
    [InlineData("export const secrets = { a: process.env.[|,|] b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: process.env.[|.|]A, b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: [|process.env|], b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: [|process.env[\"\"]|], b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: [|process.env[name]|], b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: [|process.env[`X_${name}`]|], b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: process.env[\"A\"[|,|] b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: [|proces.env.A|], b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: [|process.ENV.A|], b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: (process.env.A[|,|] b: process.env.B };", "a=A, b=B")]
    [InlineData("export const secrets = { a: process.env.A ?? [|,|] b: process.env.B };", "a=A, b=B")]
    [InlineData("export const secrets = { a: process.env.A as [|,|] b: process.env.B };", "a=A, b=B")]
    [InlineData("export const secrets = { a: [|process.env.A ?? process.env.C|], b: process.env.B };", "a=A, b=B")]
    [InlineData("export const secrets = { a: [|{ c: process.env.A }|], b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: [|\"literal\"|], b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a: [|undefined|], b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { a[|(|]) { return 1; }, b: process.env.B };", "b=B")]
    [InlineData("export const secrets = { [|...imported|], b: process.env.B };", "b=B")]
    // Strings and comments.
    [InlineData("export const secrets = {\n  a: [|\"open,|]\n  b: process.env.B,\n};", "b=B")]
    [InlineData("export const secrets = {\n  a: process.env[[|\"A],|]\n  b: process.env.B,\n};", "b=B")]
    [InlineData("export const secrets = { a: process.env.A, [|/* b: process.env.B };|]", "a=A")]
    [InlineData("export const secrets = { a: process.env.A, b: [|`open };|]", "a=A")]
    [InlineData("export const secrets = {\n  [|'open|]\n  : process.env.A,\n  b: process.env.B,\n};", "b=B")]
    // Brackets and what stands around.
    [InlineData("export const secrets = [|{|] a: process.env.A, b: process.env.B", "a=A, b=B")]
    [InlineData("export const secrets = { a: process.env.A[|;|]\nexport default 1;", "a=A")]
    [InlineData("export const secrets = { a: process.env.A } [|}|]", "a=A")]
    [InlineData("export const secrets = { a: process.env.A } [|garbage|];", "a=A")]
    [InlineData("export const secrets = Object.freeze({ a: process.env.A }[|;|]", "a=A")]
    [InlineData("export const secrets = { a: process.env.A } as [|;|]", "a=A")]
    [InlineData("function f() [|{|]\nexport const secrets = 1;", "")]
    [InlineData("const secrets = [|{|] a: process.env.A };", "a=A")]
    [InlineData("export const secrets = [|load|]();", "")]
    [InlineData("[|export|] const other = { a: process.env.A };", "")]
    [InlineData("[|export|] const secrets;", "")]
    [InlineData("export const secrets [|{|] a: process.env.A };", "a=A")]
    public void The_problem_points_at_the_very_place_and_the_rest_is_read(string marked, string expected)
    {
        var source = MarkedText.Parse(marked);

        var file = SecretsReader.Read("settings/secrets.ts", source.Text);

        Assert.Equal(source.Spans, file.Problems.Select(problem => (problem.Start, problem.Length)));
        Assert.Equal(expected, string.Join(", ", file.Secrets.Select(secret => $"{secret.Alias}={secret.VariableName}")));
    }

    [Theory]
    [InlineData("export const secrets = { a: process.env.A, b:", "a=A")]
    [InlineData("export const secrets = { a: process.env.A, b", "a=A")]
    [InlineData("export const secrets = { a: process.env.A, b: process.env.", "a=A")]
    [InlineData("export const secrets = { a: process.env.A, b: (process.env.B", "a=A, b=B")]
    public void A_file_that_breaks_off_says_so_at_its_end(string text, string expected)
    {
        var file = SecretsReader.Read("settings/secrets.ts", text);

        Assert.Contains(file.Problems, problem => problem.Start == text.Length && problem.Length == 0);
        Assert.Equal(expected, string.Join(", ", file.Secrets.Select(secret => $"{secret.Alias}={secret.VariableName}")));
    }

    [Fact]
    public void Several_problems_come_in_the_order_of_the_file()
    {
        var source = MarkedText.Parse("export const secrets = {\n  a: [|'x'|],\n  b [|process|].env.B,\n  c: process.env.[|,|]\n};");

        var file = SecretsReader.Read("secrets.ts", source.Text);

        Assert.Equal(source.Spans, file.Problems.Select(problem => (problem.Start, problem.Length)));
    }

    [Theory]
    [InlineData("export const secrets = { a: \"sk-live-1234567890\" };", "process.env.NAME")]
    [InlineData("export const secrets = { a: `sk-live-1234567890` };", "process.env.NAME")]
    [InlineData("export const secrets = { a: \"Bearer \" + \"sk-live-1234567890\" };", "process.env.NAME")]
    [InlineData("const x = 'sk-live-1234567890';\nexport const secrets = { a: x };", "process.env.NAME")]
    public void A_value_in_the_file_is_never_repeated_in_the_message(string text, string hint)
    {
        var problem = Assert.Single(SecretsReader.Read("secrets.ts", text).Problems);

        Assert.DoesNotContain("1234567890", problem.Message, StringComparison.Ordinal);
        Assert.Contains(hint, problem.Message, StringComparison.Ordinal);
        Assert.Contains("'a'", problem.Message, StringComparison.Ordinal);
    }
}
