using Comind.Api.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.LanguageTests;

public sealed class SecretsProperties
{
    private static readonly string[] s_paths = ["settings/secrets.ts", "settings/secrets.json"];

    private static readonly Config s_thorough = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void Any_text_is_read_and_every_place_lies_inside_it() =>
        Prop.ForAll(
                GeneratedTexts.Any,
                static text =>
                    s_paths.All(path =>
                    {
                        var file = SecretsReader.Read(path, text);
                        return file.Problems.All(problem => IsInside(text, problem.Start, problem.Length) && problem.Message.Length > 0)
                            && file.Secrets.All(secret => IsInside(text, secret.Start, secret.Length) && secret.Length > 0);
                    })
            )
            .Check(s_thorough);

    [Fact]
    public void Problems_are_ordered_and_each_place_is_named_once() =>
        Prop.ForAll(
                GeneratedTexts.Any,
                static text =>
                    s_paths.All(path =>
                    {
                        int[] starts = [.. SecretsReader.Read(path, text).Problems.Select(static problem => problem.Start)];
                        return starts.SequenceEqual(starts.Order().Distinct());
                    })
            )
            .Check(s_thorough);

    [Fact]
    public void No_declaration_is_empty() =>
        Prop.ForAll(
                GeneratedTexts.Any,
                static text =>
                    s_paths.All(path =>
                        SecretsReader
                            .Read(path, text)
                            .Secrets.All(static secret => secret.Alias.Trim().Length > 0 && secret.VariableName.Length > 0)
                    )
            )
            .Check(s_thorough);

    [Fact]
    public void What_is_read_twice_is_equal() =>
        Prop.ForAll(
                GeneratedTexts.Any,
                static text => s_paths.All(path => SecretsReader.Read(path, text) == SecretsReader.Read(path, text))
            )
            .Check(s_thorough);

    [Fact]
    public void Every_character_of_a_valid_file_may_be_the_last()
    {
        foreach (var file in GeneratedTexts.ValidFiles)
        {
            for (var length = 0; length <= file.Length; length++)
            {
                Assert.All(s_paths, path => Assert.NotNull(SecretsReader.Read(path, file[..length])));
            }
        }
    }

    [Fact]
    public void An_edit_reads_back_as_what_was_there_plus_what_was_added() =>
        Prop.ForAll(GeneratedTexts.Any, static text => s_paths.All(path => ReadsBack(path, text, "newAlias-1", "NEW_VARIABLE")))
            .Check(s_thorough);

    [Fact]
    public void Any_alias_and_variable_survive_the_edit() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                ArbMap.Default.ArbFor<string>(),
                static (alias, variable) =>
                    GeneratedTexts.ValidFiles.All(text => s_paths.All(path => ReadsBack(path, text, alias ?? "", variable ?? "")))
            )
            .QuickCheckThrowOnFailure();

    private static bool ReadsBack(string path, string text, string alias, string variable)
    {
        var before = SecretsReader.Read(path, text);
        var edited = SecretsEditor.Declare(path, text, [new(alias, variable)]);
        if (edited is null)
        {
            return true;
        }

        var after = SecretsReader.Read(path, edited);
        var expected = Pairs(before).Append((alias, variable)).Distinct().Order();
        return expected.SequenceEqual(Pairs(after).Distinct().Order())
            && after.Problems.Count == before.Problems.Count
            && SecretsEditor.Declare(path, edited, [new(alias, variable)]) == edited;
    }

    private static IEnumerable<(string Alias, string Variable)> Pairs(SecretsFile file) =>
        file.Secrets.Select(static secret => (secret.Alias, secret.VariableName));

    private static bool IsInside(string text, int start, int length) => start >= 0 && length >= 0 && start + length <= text.Length;
}
