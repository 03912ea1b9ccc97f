using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class VariablesReaderTests
{
    [Theory]
    [InlineData("export const variables = { a: [|process.env.A|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|process.env.A ?? 'eu'|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|{ x: 1 }|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|[1, 'x']|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|[[1]]|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|[null]|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|1 + 1|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|-'x'|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|`${1}`|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|() => 1|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|other|], b: 1 };", "b")]
    [InlineData("export const variables = { [|a|], b: 1 };", "b")]
    [InlineData("const a = [a, a]; export const variables = { [|a|], b: 1 };", "b")]
    [InlineData("export const variables = { a: 1 [|b|]: 1 };", "a b")]
    [InlineData("export const variables = { a: 1\n [|b|]: 1 };", "a b")]
    [InlineData("export const variables = { a [|1|], b: 1 };", "b")]
    [InlineData("export const variables = { a: [|,|] b: 1 };", "b")]
    [InlineData("export const variables = { a: 1,[|,|] b: 1 };", "a b")]
    [InlineData("export const variables = { a: 1[|;|] b: 1 };", "a b")]
    [InlineData("export const variables = { a: [|'x|]\n, b: 1 };", "b")]
    [InlineData("export const variables = [|{|] a: 1, b: 1", "a b")]
    [InlineData("export const variables = { a: [1, 2[|}|];", "")]
    [InlineData("const variables = [|{|] a: 1 };", "a")]
    [InlineData("[|export|] const settings = 1;", "")]
    [InlineData("export const variables = { a-b: 1 };", "", 1)]
    public void Broken_places_are_reported_and_the_rest_is_read(string marked, string names, int unmarked = 0)
    {
        var source = MarkedText.Parse(marked);

        var file = VariablesReader.Read("settings/variables.ts", source.Text);

        Assert.Equal(names, string.Join(" ", file.Variables.Select(variable => variable.Alias)));
        if (unmarked == 0)
        {
            Assert.Equal(source.Spans, file.Problems.Select(problem => (problem.Start, problem.Length)));
        }
        else
        {
            Assert.Equal(unmarked, file.Problems.Count);
        }
    }

    [Theory]
    [InlineData("{ \"a\": [|tru|], \"b\": 1 }", "b")]
    [InlineData("{ \"a\": [|'x'|], \"b\": 1 }", "a b")]
    [InlineData("{ \"a\": [|{ \"x\": 1 }|], \"b\": 1 }", "b")]
    [InlineData("{ \"a\": 1 [|\"b\"|]: 1 }", "a b")]
    [InlineData("{ \"a\" [|1|], \"b\": 1 }", "a b")]
    [InlineData("{ [|a|]: 1, \"b\": 1 }", "a b")]
    [InlineData("{ [|\" \"|]: 1, \"b\": 1 }", "b")]
    [InlineData("[|[|]1]", "")]
    [InlineData("[|{|] \"a\": 1", "a")]
    [InlineData("{ \"a\": 1 } [|x|]", "a")]
    public void Broken_json_is_reported_and_the_rest_is_read(string marked, string names)
    {
        var source = MarkedText.Parse(marked);

        var file = VariablesReader.Read("settings/variables.json", source.Text);

        Assert.Equal(names, string.Join(" ", file.Variables.Select(variable => variable.Alias)));
        Assert.Equal(source.Spans, file.Problems.Select(problem => (problem.Start, problem.Length)));
    }

    [Fact]
    public void Messages_name_the_variable_and_never_its_value()
    {
        var problem = Assert.Single(VariablesReader.Read("variables.ts", "export const variables = { a: 'sk-1234' + 'x' };").Problems);

        Assert.Contains("Variables:a", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[1,")]
    [InlineData("a,")]
    [InlineData("-")]
    [InlineData("9")]
    [InlineData("<")]
    [InlineData("'x' as ")]
    [InlineData("a: [")]
    [InlineData("...")]
    public void A_piece_that_is_repeated_very_often_is_read_to_the_end(string piece)
    {
        var inside = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));

        foreach (var text in new[] { inside, $"export const variables = {inside}", $"export const variables = {{ a: {inside} }};" })
        {
            Assert.NotNull(VariablesReader.Read("variables.ts", text));
            Assert.NotNull(VariablesReader.Read("variables.json", text));
            Assert.NotNull(ServicesReader.Read(text));
        }
    }
}
