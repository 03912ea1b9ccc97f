namespace Acme.TestKit;

/// <summary>Changes texts at random places, the same way in every run: pieces are cut, doubled, or replaced by pieces of the language.</summary>
public sealed class Mutator(int seed, IReadOnlyList<string> fragments)
{
    private const int MostEdits = 5;
    private const int LongestCut = 12;

    private readonly Random _random = new(seed);

    /// <summary>One of several texts.</summary>
    public int Next(int count) => _random.Next(count);

    /// <summary>A text with a few edits.</summary>
    public string Mutate(string text)
    {
        for (var edits = _random.Next(1, MostEdits + 1); edits > 0 && text.Length > 0; edits--)
        {
            var at = _random.Next(text.Length);
            var length = Math.Min(_random.Next(LongestCut), text.Length - at);
            text = _random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, fragments[_random.Next(fragments.Count)]),
                2 => text.Insert(_random.Next(text.Length), text.Substring(at, length)),
                _ => text.Remove(at, length).Insert(at, fragments[_random.Next(fragments.Count)]),
            };
        }

        return text;
    }
}

/// <summary>Pieces of languages that edits are made of.</summary>
public static class Fragments
{
    /// <summary>Of C# and of what our generators look for.</summary>
    public static IReadOnlyList<string> CSharp { get; } =
    [
        .. "{ } ( ) [ ] < > \" ' ; , . :: => ? @ \\u0041 /* */ // \"\"\" $\"{ [Get(\"/{a}\")] [Field] [Action(\"x\")] [Entity] [RestClient]".Split(
            ' '
        ),
        .. "int?[] é nameof( typeof( delegate*<int>".Split(' '),
        "#if X\n",
        "#endif\n",
        "partial ",
        "static ",
        "file ",
        "async ",
        "ref ",
        "params ",
        "namespace X;",
        "namespace Secrets { ",
        "using A = B;",
        "global using Comind.Api.Server;",
        "class ",
        "record ",
        "extension(int i) { }",
        "(int, int)",
        "where T : new()",
        "= default",
        "\0",
        "\uD800",
        "\u2028",
        "\r",
    ];

    /// <summary>Of TypeScript and JSON, and of what settings files hold.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        .. "{ } ( ) [ ] < > \" ' ` ; , . ... : => ? ?. ?? || ! @ # = \\ \\u \\u{ \\x ${ /* */ // / | & 1 0x 1e9 -1 1_0 9n é".Split(' '),
        .. "true null undefined \"url\": \"a\": \"X\" 'b-c': process.env.Z process.env[\"A\\nB\"] class: all: toString: a:".Split(' '),
        "export const secrets = ",
        "export default ",
        "const x = ",
        " as const",
        " as string | undefined",
        " satisfies { a?: string }",
        "import { env } from 'node:process';",
        "interface X { a?: string }",
        "...{ a: process.env.A }",
        "\"https://x.example\"",
        "\0",
        "\uD800",
        "\uFFFF",
        "\u2028",
        "\u0085",
        "\r",
        "\n",
        "\r\n",
        "\uFEFF",
        "</summary>",
        "*/",
        "</c>&lt;",
    ];
}
