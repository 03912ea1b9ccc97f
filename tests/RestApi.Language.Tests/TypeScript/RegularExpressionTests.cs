using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class RegularExpressionTests
{
    [Theory]
    [InlineData("x = /ab+c/gi;")]
    [InlineData("f(/'/)")]
    [InlineData("[/[/\"]/]")]
    [InlineData("return /\\//")]
    [InlineData("a && /b/.test(c)")]
    [InlineData("!/b/.test(c)")]
    [InlineData("if (x) /b/.exec(c)")]
    [InlineData("while (a(b)) /b/.exec(c)")]
    [InlineData("{ } /b/.exec(c)")]
    [InlineData("() => {} \n /b/.exec(c)")]
    [InlineData("typeof /b/")]
    [InlineData("`${/}/.source}`")]
    [InlineData("/b/")]
    [InlineData("x ? /a:/ : 1")]
    public void A_slash_where_a_value_may_start_opens_an_expression(string text) => Assert.Single(ExpressionsIn(text));

    [Theory]
    [InlineData("a / b / c")]
    [InlineData("a.return / b / c")]
    [InlineData("f(x) / b / c")]
    [InlineData("a[0] / b / c")]
    [InlineData("1 / 2 / 3")]
    [InlineData("i++ / 2 / 3")]
    [InlineData("value! / 2 / 3")]
    [InlineData("x = {} / 2 / 3")]
    [InlineData("`a` / 2 / 3")]
    [InlineData("'a' / 2 / 3")]
    [InlineData("this / 2 / 3")]
    [InlineData("x = / 2")]
    [InlineData("x = /a\n/")]
    [InlineData("// a /b/ c")]
    public void A_slash_behind_a_value_divides(string text) => Assert.Empty(ExpressionsIn(text));

    private static IEnumerable<Token> ExpressionsIn(string text) =>
        TypeScriptTokenizer.Tokenize(text).Where(token => token.Kind == TokenKind.RegularExpression);
}
