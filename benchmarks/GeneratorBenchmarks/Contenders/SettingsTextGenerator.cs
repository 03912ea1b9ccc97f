using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Acme.GeneratorBenchmarks;

/// <summary>
/// The least that an edit of a settings file costs a generator which writes something for it: the text is searched for one name, and
/// a file of about the length of ours is put together from texts that are there.
/// </summary>
[Generator(LanguageNames.CSharp)]
internal sealed class SettingsTextGenerator : IIncrementalGenerator
{
    private static readonly string s_rest = string.Concat(
        Enumerable.Range(0, 150).Select(static index => $"    public const string Other{index} = \"COMIND_SECRET_OTHER_{index}\";\n")
    );

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var name = context.AdditionalTextsProvider.Select(static (file, token) => Find(file.GetText(token)!.ToString()));
        context.RegisterSourceOutput(
            name,
            static (production, name) =>
                production.AddSource("Names.g.cs", SourceText.From($"class Names\n{{\n    int {name};\n{s_rest}}}\n", Encoding.UTF8))
        );
    }

    private static string Find(string text)
    {
        var start = text.IndexOf("another", StringComparison.Ordinal);
        return start < 0 ? "other" : text[start..text.IndexOf(':', start)];
    }
}
