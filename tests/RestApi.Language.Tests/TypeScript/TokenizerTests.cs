using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("a.b", "Identifier:a Punctuation:. Identifier:b")]
    [InlineData("a?.b?.[0]", "Identifier:a Punctuation:?. Identifier:b Punctuation:?. Punctuation:[ Number:0 Punctuation:]")]
    [InlineData("a?.5:b", "Identifier:a Punctuation:? Number:.5 Punctuation:: Identifier:b")]
    [InlineData("x ??= y", "Identifier:x Punctuation:??= Identifier:y")]
    [InlineData("a>=b", "Identifier:a Punctuation:>= Identifier:b")]
    [InlineData("A<B<C>>", "Identifier:A Punctuation:< Identifier:B Punctuation:< Identifier:C Punctuation:> Punctuation:>")]
    [InlineData("...rest", "Punctuation:... Identifier:rest")]
    [InlineData("#x in y", "Identifier:#x Identifier:in Identifier:y")]
    [InlineData("@decorator()", "Punctuation:@ Identifier:decorator Punctuation:( Punctuation:)")]
    [InlineData("$ _a ключ 名前 a1", "Identifier:$ Identifier:_a Identifier:ключ Identifier:名前 Identifier:a1")]
    [InlineData("\\u0061b \\u{63}", "Identifier:\\u0061b Identifier:\\u{63}")]
    [InlineData("a\u200Db", "Identifier:a\u200Db")]
    [InlineData("𝒳1", "Identifier:𝒳1")]
    [InlineData("😀", "Unknown:😀")]
    [InlineData("\\x", "Unknown:\\ Identifier:x")]
    [InlineData("\\u{}", "Unknown:\\ Identifier:u Punctuation:{ Punctuation:}")]
    public void Names_and_operators_are_told_apart(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("0 1.5 .5 1. 1e3 1E-3 1_000", "0|1.5|.5|1.|1e3|1E-3|1_000")]
    [InlineData("0xFFe+1", "0xFFe|1")]
    [InlineData("0b01 0o17 10n 1.e5 1e5.5", "0b01|0o17|10n|1.e5|1e5|.5")]
    public void Numbers_end_where_they_should(string text, string expected) =>
        Assert.Equal(expected, string.Join("|", TextsOf(text, TokenKind.Number)));

    [Fact]
    public void A_member_of_a_number_is_a_name() =>
        Assert.Equal("Number:1. Punctuation:. Identifier:toString Punctuation:( Punctuation:)", Show("1..toString()"));

    [Theory]
    [InlineData("'a\\'b' \"c\\\"d\"", "'a\\'b'", "\"c\\\"d\"")]
    [InlineData("'it is \"quoted\"' \"it's\"", "'it is \"quoted\"'", "\"it's\"")]
    [InlineData("'a\\\nb' 'c\\\r\nd'", "'a\\\nb'", "'c\\\r\nd'")]
    [InlineData("'// no' '/* no */'", "'// no'", "'/* no */'")]
    [InlineData("'\u2028' ''", "'\u2028'", "''")]
    public void Strings_end_at_their_own_quote(string text, string first, string second) =>
        Assert.Equal([first, second], TextsOf(text, TokenKind.StringLiteral));

    [Theory]
    [InlineData("'abc\nx")]
    [InlineData("\"abc\r\nx")]
    [InlineData("'abc\\")]
    [InlineData("'")]
    public void A_string_without_an_end_stops_at_its_line(string text)
    {
        var token = TypeScriptTokenizer.Tokenize(text)[0];

        Assert.Equal((TokenKind.StringLiteral, false), (token.Kind, token.IsTerminated));
        Assert.DoesNotContain('\n', text.Substring(token.Start, token.Length));
    }

    [Theory]
    [InlineData("`plain`", "Template:`plain`")]
    [InlineData("`a${b}c`", "TemplateHead:`a${ Identifier:b TemplateTail:}c`")]
    [InlineData("`${a}${b}`", "TemplateHead:`${ Identifier:a TemplateMiddle:}${ Identifier:b TemplateTail:}`")]
    [InlineData(
        "`${ {a: 1}.a }`",
        "TemplateHead:`${ Punctuation:{ Identifier:a Punctuation:: Number:1 Punctuation:} Punctuation:. Identifier:a TemplateTail:}`"
    )]
    [InlineData("`a${`b${c}d`}e`", "TemplateHead:`a${ TemplateHead:`b${ Identifier:c TemplateTail:}d` TemplateTail:}e`")]
    [InlineData("`\\${no} \\` $ {`", "Template:`\\${no} \\` $ {`")]
    [InlineData("`//\n/*`", "Template:`//\n/*`")]
    public void Templates_nest(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("`abc")]
    [InlineData("`${a}abc")]
    [InlineData("`abc\\")]
    [InlineData("/* abc *")]
    [InlineData("/*/")]
    public void Templates_and_comments_may_run_to_the_end(string text)
    {
        var token = TypeScriptTokenizer.Tokenize(text)[^1];

        Assert.False(token.IsTerminated);
        Assert.Equal(text.Length, token.End);
    }

    [Theory]
    [InlineData("x // to the end\ny", "// to the end")]
    [InlineData("x /* a\n * b **/ y", "/* a\n * b **/")]
    [InlineData("#!/usr/bin/env node\nx", "#!/usr/bin/env node")]
    [InlineData("x // no \"string\"\r\ny", "// no \"string\"")]
    public void Comments_are_trivia(string text, string expected) => Assert.Equal([expected], TextsOf(text, TokenKind.Comment));

    [Fact]
    public void A_byte_order_mark_is_white_space() => Assert.Equal("Identifier:a", Show("\uFEFFa"));

    private static string Show(string text) =>
        string.Join(
            ' ',
            TypeScriptTokenizer
                .Tokenize(text)
                .Where(token => !token.IsTrivia)
                .Select(token => $"{token.Kind}:{text.Substring(token.Start, token.Length)}")
        );

    private static List<string> TextsOf(string text, TokenKind kind) =>
        [
            .. TypeScriptTokenizer
                .Tokenize(text)
                .Where(token => token.Kind == kind)
                .Select(token => text.Substring(token.Start, token.Length)),
        ];
}
