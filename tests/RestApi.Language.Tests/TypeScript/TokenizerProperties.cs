using Comind.Api.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.LanguageTests;

public sealed class TokenizerProperties
{
    private static readonly Config s_thorough = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void Tokens_tile_any_text() => Prop.ForAll(GeneratedTexts.Any, static text => Tile(text)).Check(s_thorough);

    [Fact]
    public void Every_token_has_a_value() =>
        Prop.ForAll(
                GeneratedTexts.Any,
                static text => TypeScriptTokenizer.Tokenize(text).All(token => TokenText.ValueOf(text, token).Length <= token.Length)
            )
            .Check(s_thorough);

    [Fact]
    public void Only_a_string_a_template_or_a_comment_can_be_open() =>
        Prop.ForAll(
                GeneratedTexts.Any,
                static text =>
                    TypeScriptTokenizer
                        .Tokenize(text)
                        .Where(static token => !token.IsTerminated)
                        .All(token =>
                            token.Kind is TokenKind.StringLiteral or TokenKind.Template or TokenKind.TemplateTail or TokenKind.Comment
                            && (token.End == text.Length || text[token.End] is '\r' or '\n')
                        )
            )
            .Check(s_thorough);

    private static bool Tile(string text)
    {
        var position = 0;
        foreach (var token in TypeScriptTokenizer.Tokenize(text))
        {
            if (token.Start != position || token.Length == 0)
            {
                return false;
            }

            position = token.End;
        }

        return position == text.Length;
    }
}
