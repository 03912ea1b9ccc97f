using Acme.TestKit;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acme.AnalyzersTests;

/// <summary>A type in several files is looked at file by file, and what is wrong with it is said once, where it stands.</summary>
public sealed class TypePartTests
{
    private const string Usings = "using Comind.Api.Server;\nnamespace Acme;\n";

    private static readonly TestProject s_client = new(
        Usings
            + """
            [RestClient(BaseUrl = "https://crm.example.com")]
            internal static partial class Crm
            {
                [Get("/contacts/{id}")]
                public static partial string Contact(int other);
            }
            """,
        Usings
            + """
            internal static partial class Crm
            {
                [Get("/orders/{number}")]
                public static partial string Order(int other);
            }
            """
    );

    private static readonly TestProject s_unmarked = new(
        Usings + "internal static partial class Crm { [Get(\"/a\")] public static partial string A(); }",
        Usings + "internal static partial class Crm { [Get(\"/b\")] public static partial string B(); }"
    );

    private static readonly TestProject s_record = new(
        Usings
            + """
            [Entity("customers")]
            internal partial class Customer : Entity
            {
                [Field("name")]
                public partial string? Name { get; set; }
            }
            """,
        Usings
            + """
            internal partial class Customer
            {
                [Field("name")]
                public partial string? Title { get; set; }
            }
            """
    )
    {
        LanguageVersion = LanguageVersion.Preview,
    };

    private static readonly TestProject s_notPartial = new(
        Usings
            + """
            internal class Outer
            {
                [RestClient(BaseUrl = "https://crm.example.com")]
                internal static partial class Crm
                {
                    [Get("/a")]
                    public static partial string A();
                }

                [RestClient(BaseUrl = "https://erp.example.com")]
                internal static partial class Erp
                {
                    [Get("/a")]
                    public static partial string A();
                }
            }
            """
    );

    public static TheoryData<string, string[]> Types =>
        new()
        {
            { nameof(s_client), ["RAPI4102 Test0.cs", "RAPI4102 Test1.cs"] },
            { nameof(s_unmarked), ["RAPI4130 Test0.cs"] },
            { nameof(s_record), ["RAPI4303 Test1.cs"] },
            { nameof(s_notPartial), ["RAPI4101 Test0.cs"] },
        };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task What_stands_in_a_part_is_reported_once(string project, string[] expected) =>
        Assert.Equal(expected, Shown(await AnalyzerRun<AllRulesAnalyzer>.Diagnose(Named(project)), expected));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_editor_that_asks_for_one_file_gets_what_stands_there(string project, string[] expected)
    {
        var compilation = Compile(Named(project));
        foreach (var tree in compilation.SyntaxTrees)
        {
            var reports = await compilation
                .WithAnalyzers([new AllRulesAnalyzer()])
                .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None);
            Assert.Equal(expected.Where(report => report.EndsWith(tree.FilePath, StringComparison.Ordinal)), Shown(reports, expected));
        }
    }

    private static TestProject Named(string project) =>
        project switch
        {
            nameof(s_client) => s_client,
            nameof(s_unmarked) => s_unmarked,
            nameof(s_record) => s_record,
            _ => s_notPartial,
        };

    private static CSharpCompilation Compile(TestProject project) =>
        CSharpCompilation.Create(
            "Acme",
            project.Sources.Select(file =>
                CSharpSyntaxTree.ParseText(file.Text, TestDefaults.ParseOptions(project.LanguageVersion), file.Path)
            ),
            TestDefaults.References,
            TestDefaults.CompilationOptions
        );

    private static IEnumerable<string> Shown(IEnumerable<Diagnostic> reports, string[] expected) =>
        reports
            .Where(report => Array.Exists(expected, wanted => wanted.StartsWith(report.Id, StringComparison.Ordinal)))
            .Select(static report => $"{report.Id} {report.Location.SourceTree!.FilePath}")
            .Order(StringComparer.Ordinal);
}
