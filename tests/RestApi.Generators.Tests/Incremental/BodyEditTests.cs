using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acme.GeneratorsTests;

/// <summary>Typing in a body: the declarations around it are those that were read before.</summary>
public class BodyEditTests
{
    private const int Calls = 200;

    // What is read of one call alone takes some hundred bytes.
    private const long MostBytes = 32 * 1024;

    private static readonly CSharpParseOptions s_options = TestDefaults.ParseOptions(LanguageVersion.Preview);

    private static string Source(string body) =>
        $$"""
            using Comind.Api.Server;
            namespace Acme.CrmSync;
            [RestClient("https://crm.example.com")]
            static partial class Crm
            {
                internal static int Count() { {{body}} }
            {{string.Concat(
                Enumerable.Range(0, Calls).Select(static call =>
                    $"    [Get(\"/orders/{call}\")] internal static partial string Order{call}(int id, string? filter = null);\n"
                )
            )}}
            }
            """;

    [Fact]
    public void File_is_not_read_again()
    {
        var tree = Parse(Source("return 1;"));
        var project = CSharpCompilation.Create("Acme", [Parse("class Unrelated;"), tree], TestDefaults.References);
        Find(project);
        Find(project.ReplaceSyntaxTree(tree, Parse(Source("return 2;"))));
        var edited = project.ReplaceSyntaxTree(tree, Parse(Source("return 1 + 2;")));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Find(edited);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(bytes < MostBytes, $"{bytes} bytes were allocated to look at a file of {Calls} calls in which one body has changed.");
    }

    [Theory]
    [InlineData("[Get(\"/orders/7\")]", "[Get(\"/orders/7/lines\")]")]
    [InlineData("string? filter = null", "string? filter = \"new\"")]
    [InlineData("Order7(int id", "Order7(long id")]
    [InlineData("static partial class Crm", "static partial class Crm2")]
    [InlineData("internal static int Count() {", "internal static int Count() => 1; internal static int More() {")]
    public void Declaration_that_changes_is_read(string before, string after)
    {
        var test = new GeneratorTest<ClientGenerator>(Source("return 1;"));
        var changed = Source("return 2;").Replace(before, after, StringComparison.Ordinal);

        test.ReplaceFile(changed);

        Assert.Equal(Sorted(new(changed)), Sorted(test));
    }

    [Theory]
    [InlineData("return 1; ] ")]
    [InlineData("return")]
    [InlineData("return 1; } [Get(")]
    public void What_was_half_typed_is_read_when_it_is_whole(string body)
    {
        var test = new GeneratorTest<ClientGenerator>(Source("return 1;"));

        test.ReplaceFile(Source(body));
        test.ReplaceFile(Source("return 2;"));

        Assert.Equal(Sorted(new(Source("return 2;"))), Sorted(test));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, s_options, "Crm.cs");

    private static void Find(Compilation compilation) => JsonCoverage.Find(compilation, new AnalyzerOptions([]), CancellationToken.None);

    private static SortedDictionary<string, string> Sorted(GeneratorTest<ClientGenerator> test) =>
        new(new Dictionary<string, string>(test.GeneratedFiles), StringComparer.Ordinal);
}
