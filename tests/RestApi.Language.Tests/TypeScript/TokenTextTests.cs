using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class TokenTextTests
{
    [Theory]
    [InlineData("'a b'", "a b")]
    [InlineData("\"a\\nb\\t\\\\\"", "a\nb\t\\")]
    [InlineData("'\\x41\\u0042\\u{1F600}'", "AB😀")]
    [InlineData("'a\\\r\nb\\\nc'", "abc")]
    [InlineData("'\\q\\''", "q'")]
    [InlineData("'\\u{110000}'", "\\u{110000}")]
    [InlineData("'\\x4'", "x4")]
    [InlineData("'open", "open")]
    [InlineData("'open\\", "open\\")]
    [InlineData("`a\\`b`", "a`b")]
    [InlineData("\\u0061bc", "abc")]
    [InlineData("plain", "plain")]
    [InlineData("'", "")]
    [InlineData("`", "")]
    public void The_value_has_no_quotes_and_no_escapes(string text, string expected) =>
        Assert.Equal(expected, TokenText.ValueOf(text, TypeScriptTokenizer.Tokenize(text)[0]));

    [Theory]
    [InlineData("`a${b}c${d}e`", "a|c|e")]
    [InlineData("`${b}", "|")]
    public void Parts_of_a_template_have_values_of_their_own(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '|',
                TypeScriptTokenizer
                    .Tokenize(text)
                    .Where(token => token.Kind != TokenKind.Identifier)
                    .Select(token => TokenText.ValueOf(text, token))
            )
        );
}
