using Comind.Api.Language;

namespace Acme.LanguageTests;

/// <summary>Sizes and nestings that would exhaust a careless reader; each must simply come to an end.</summary>
public sealed class HostileFileTests
{
    private const int Many = 10_000;

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("`${")]
    [InlineData("a<")]
    [InlineData("/[ = ")]
    [InlineData("!")]
    [InlineData("a.")]
    [InlineData("a?.[")]
    [InlineData("a ? ")]
    [InlineData("<")]
    [InlineData("as ")]
    [InlineData("as readonly ")]
    [InlineData(",")]
    [InlineData("a: ")]
    [InlineData("...")]
    [InlineData("\"")]
    [InlineData("/*")]
    [InlineData("\\u")]
    public void A_piece_that_is_repeated_very_often_is_read_to_the_end(string piece)
    {
        var inside = string.Concat(Enumerable.Repeat(piece, Many / piece.Length));

        foreach (var text in new[] { inside, $"export const secrets = {inside}", $"export const secrets = {{ a: {inside} }};" })
        {
            Assert.NotNull(SecretsReader.Read("secrets.ts", text));
            Assert.NotNull(SecretsReader.Read("secrets.json", text));
            Assert.NotEqual(text, SecretsEditor.Declare("secrets.ts", text, [new("n", "N")]));
        }
    }

    [Theory]
    [InlineData("const secrets{\n'\n=")]
    [InlineData("export const secrets = {\n'\n: a }")]
    [InlineData("export const secrets = { a: b\n\"\n= }")]
    public void An_open_string_where_an_entry_should_start_is_read_to_the_end(string text) =>
        Assert.NotEmpty(SecretsReader.Read("secrets.ts", text).Problems);

    [Fact]
    public void Constants_that_fan_out_are_each_read_once()
    {
        var uses = string.Join("+", Enumerable.Repeat("NEXT", 200));
        var constants = string.Concat(
            Enumerable.Range(0, 20).Select(i => $"const c{i} = {uses.Replace("NEXT", $"c{i + 1}", StringComparison.Ordinal)};\n")
        );

        var file = SecretsReader.Read("secrets.ts", $"{constants}export const secrets = {{ a: c0, b: process.env.B }};");

        Assert.Equal(["b"], file.Secrets.Select(secret => secret.Alias));
    }

    [Fact]
    public void Objects_that_fan_out_are_each_spread_once()
    {
        var constants = string.Concat(
            Enumerable
                .Range(0, 20)
                .Select(i => $"const c{i} = {{ {string.Concat(Enumerable.Repeat($"...c{i + 1}, ", 50))} k{i}: process.env.K{i} }};\n")
        );

        var file = SecretsReader.Read("secrets.ts", $"{constants}export const secrets = {{ ...c0, b: process.env.B }};");

        Assert.Equal(["k0", "b"], [file.Secrets.Select(secret => secret.Alias).Single(alias => alias == "k0"), file.Secrets[^1].Alias]);
    }

    [Fact]
    public void Thousands_of_secrets_are_read()
    {
        var entries = string.Concat(Enumerable.Range(0, 5000).Select(i => $"  alias{i}: process.env.COMIND_SECRET_{i},\n"));

        var file = SecretsReader.Read("secrets.ts", $"export const secrets = {{\n{entries}}};\n");

        Assert.Equal(5000, file.Secrets.Count);
        Assert.Empty(file.Problems);
    }
}
