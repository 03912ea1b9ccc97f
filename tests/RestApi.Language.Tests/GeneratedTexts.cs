using FsCheck;
using FsCheck.Fluent;

namespace Acme.LanguageTests;

/// <summary>Texts for property tests: anything, pieces of TypeScript in any order, and valid files with a few wrong characters.</summary>
internal static class GeneratedTexts
{
    private static readonly string[] s_pieces =
    [
        "export ",
        "const ",
        "secrets",
        " = ",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        ",",
        ";",
        ":",
        ".",
        "?.",
        "!",
        "...",
        "=>",
        "`",
        "${",
        "'",
        "\"",
        "\\",
        "/",
        "//",
        "/*",
        "*/",
        "\n",
        "\r\n",
        " ",
        "process",
        ".env",
        ".COMIND_SECRET_A",
        "process.env.B",
        "a: ",
        "'a-b': ",
        " as ",
        " satisfies ",
        "const",
        "default ",
        "import ",
        "from ",
        "function ",
        "class ",
        "?? ",
        "?",
        "|| ",
        "1",
        ".5",
        "0x",
        "\u2028",
        "\uFEFF",
        "😀",
        "\ud800",
        "\\u",
        "\\u{",
        "ключ",
        "#",
        "@",
        "async ",
        "new ",
        "extends ",
        "\0",
    ];

    private static readonly string[] s_files =
    [
        "export const secrets = {\n  crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY,\n  crmBaseUrl: process.env.COMIND_SECRET_CRM_BASE_URL,\n};\n",
        "// note\r\nexport const secrets: Record<string, string> = Object.freeze({ 'a-b': process.env['A'] ?? \"\", b: `${process.env.B}` } as const);\r\n",
        "import { env } from 'node:process';\nconst base = { a: env.A! };\nconst s = { ...base, b: (env as any).B /* x */ };\nexport { s as secrets };\n",
        "{\n  // note\n  \"crmApiKey\": \"COMIND_SECRET_CRM_API_KEY\",\n  \"b\": \"B\"\n}\n",
    ];

    private static Gen<string> Piece => Gen.Elements(s_pieces);

    private static Gen<string> Soup => Piece.ListOf().Select(string.Concat);

    private static Gen<string> Object => Soup.Select(static inside => "export const secrets = {" + inside + "};");

    private static Gen<string> Mutated =>
        Gen.Elements(s_files)
            .SelectMany(static file => Change.ListOf(2).Select(changes => changes.Aggregate(file, static (text, change) => change(text))));

    private static Gen<Func<string, string>> Change =>
        Gen.Choose(0, 400)
            .SelectMany(static position =>
                Gen.Choose(0, 12)
                    .SelectMany(length =>
                        Piece.Select<string, Func<string, string>>(piece => text => Replace(text, position, length, piece))
                    )
            );

    public static Arbitrary<string> Any =>
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(static text => text ?? ""), Soup, Object, Mutated).ToArbitrary();

    public static IReadOnlyList<string> ValidFiles => s_files;

    private static string Replace(string text, int position, int length, string piece)
    {
        var start = position % (text.Length + 1);
        var end = Math.Min(text.Length, start + length);
        return text[..start] + piece + text[end..];
    }
}
