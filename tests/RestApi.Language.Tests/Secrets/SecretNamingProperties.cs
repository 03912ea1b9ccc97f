using System.Globalization;
using Comind.Api.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.LanguageTests;

public sealed class SecretNamingProperties
{
    [Fact]
    public void Any_alias_gives_a_valid_property() => Holds(static text => IsIdentifier(SecretNaming.PropertyName(text)));

    [Fact]
    public void Any_words_give_an_alias_that_needs_no_quotes() => Holds(static text => IsIdentifier(SecretNaming.AliasFor(text)));

    [Fact]
    public void Any_alias_gives_a_variable_with_the_prefix_once() =>
        Holds(static text =>
        {
            var variable = SecretNaming.VariableName(text);
            return IsIdentifier(variable)
                && variable.StartsWith(SecretNaming.VariablePrefix, StringComparison.Ordinal)
                && SecretNaming.VariableName(variable) == variable;
        });

    [Fact]
    public void Any_project_name_gives_a_valid_namespace_or_none() =>
        Holds(static text =>
        {
            var name = SecretNaming.NamespaceName(text);
            return name.Length == 0 || name.Split('.').All(static part => IsIdentifier(part.TrimStart('@')));
        });

    [Fact]
    public void A_suggested_secret_can_be_declared_and_read_back() =>
        Holds(static text =>
        {
            var alias = SecretNaming.AliasFor(text);
            var variable = SecretNaming.VariableName(alias);
            var edited = SecretsEditor.Declare("secrets.ts", "export const secrets = {};", [new(alias, variable)]);
            return SecretsReader.Read("secrets.ts", edited!).Secrets is [var secret]
                && (secret.Alias, secret.VariableName) == (alias, variable);
        });

    private static void Holds(Func<string, bool> law) =>
        Prop.ForAll(GeneratedTexts.Any, law).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    // C# identifiers (ECMA-334, section 6.4.3), without escapes.
    private static bool IsIdentifier(string name) => name.Length > 0 && (name[0] == '_' || char.IsLetter(name[0])) && name.All(IsPart);

    private static bool IsPart(char c) =>
        c == '_'
        || char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
