using System.Runtime.CompilerServices;
using Acme.AnalyzersTests.Corpus;
using Acme.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acme.AnalyzersTests;

/// <summary>
/// Types of the corpus and of the samples with random changes, the same in each run: each with one of its methods, so that a source is as
/// short as what is typed at a time.
/// </summary>
internal sealed class MutatedSources(int seed)
{
    private const int LongestHelper = 600;
    private const int MostHelpers = 3;

    private static readonly IReadOnlyList<string> s_types = [.. Texts().SelectMany(TypesOf)];

    private readonly Mutator _mutator = new(seed, [.. Fragments.CSharp, .. s_pieces]);

    // What the rules look for.
    private static IReadOnlyList<string> s_pieces =>
        [
            "res.StatusCode",
            "res.Content",
            ".EnsureSuccess()",
            ".ExecuteRequest()",
            ".ReadJson<Contact>()",
            "if (res.IsSuccess) ",
            "goto a; a: ",
            "while (true) ",
            "switch (x) { case 1: ",
            "x switch { 200 => ",
            "is 200 or >= 300 and not null",
            "try { ",
            "} catch when (a) { ",
            "} finally { ",
            "yield return ",
            "await ",
            "return ",
            "=> throw null",
            "var x = ",
            "new HttpClient()",
            "\"Bearer \" + ",
            "AddHeader(\"X-API-Key\", \"k-8f3a\")",
            "string.Format(\"{0\", a)",
            "const string password = \"Winter-2024\";",
            "+ \"a\" + b",
            "[..]",
            "ref x",
            "void F() { F(); }",
            "a => a(a)",
            "from a in b let res = c select ",
            "from res in a where res.IsSuccess select ",
            ".Select(a => (a, res)).ToList()",
            ".Select(a => new { a, Res = b }).Where(a => a.Res.IsSuccess)",
            "foreach (var (a, res) in b) ",
            "_last ??= ",
            "out var res",
            "Task.Run(() => res)",
        ];

    public string Next(int index) => $"namespace Acme.Corpus.Mutated{index};\n{_mutator.Mutate(s_types[_mutator.Next(s_types.Count)])}";

    private static IEnumerable<string> Texts([CallerFilePath] string path = "") =>
        CorpusFiles
            .CSharp.Select(static file => file.Text)
            .Concat(
                Directory
                    .EnumerateFiles(Path.Combine(path, "../../../samples/Mistakes"), "*.cs")
                    .Order(StringComparer.Ordinal)
                    .Select(File.ReadAllText)
            );

    private static IEnumerable<string> TypesOf(string text)
    {
        var types = CSharpSyntaxTree.ParseText(text, TestDefaults.ParseOptions(TestDefaults.LanguageVersion)).GetRoot();
        var others = types.DescendantNodes().OfType<RecordDeclarationSyntax>().ToList();
        foreach (var type in types.DescendantNodes().OfType<TypeDeclarationSyntax>())
        {
            var methods = type.Members.OfType<BaseMethodDeclarationSyntax>().ToList();
            var rest = type.Members.Where(static member => member is BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax).ToList();
            var isShort = rest.Sum(static member => member.Span.Length) < 1000;
            foreach (var method in methods)
            {
                yield return type.WithMembers([.. isShort ? rest : [], method]).ToString();
                if (Mentioned(method, methods) is { Count: > 0 } helpers)
                {
                    yield return string.Join(
                        '\n',
                        [
                            type.WithMembers([.. isShort ? rest : [], method, .. helpers]),
                            .. Mentioned(method, others),
                            .. Mentioned(helpers[0], others),
                        ]
                    );
                }
            }

            if (methods.Count == 0)
            {
                yield return type.WithMembers([.. rest.Take(20)]).ToString();
            }
        }
    }

    // A rule that looks into helpers needs them, and what they return.
    private static List<T> Mentioned<T>(SyntaxNode by, List<T> all)
        where T : MemberDeclarationSyntax
    {
        var names = by.DescendantTokens().Select(static token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.Where(one => one != by && one.Span.Length < LongestHelper && NameOf(one) is { } name && names.Contains(name))
                .Take(MostHelpers),
        ];
    }

    private static string? NameOf(MemberDeclarationSyntax member) =>
        member switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            TypeDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        };
}
