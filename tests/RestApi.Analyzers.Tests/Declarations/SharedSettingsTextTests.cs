using Acme.TestKit;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acme.AnalyzersTests.Declarations;

/// <summary>What was read from a text is kept with it: as long as the same text does not stand in a file of another kind.</summary>
public sealed class SharedSettingsTextTests
{
    private const string Code = """
        using Comind.Api.Server;

        [RestClient(BaseUrl = "https://crm.example.com")]
        [ApiKeyHeader("X-API-Key", "crmApiKey")]
        static partial class Crm { }
        """;

    // Read as TypeScript it declares nothing.
    private static readonly SourceText s_text = SourceText.From("""{ "crmApiKey": "COMIND_SECRET_CRM_API_KEY" }""");

    [Theory]
    [InlineData(0, "/settings/secrets.json")]
    [InlineData(0, "/settings/secrets.ts", "/settings/secrets.json")]
    [InlineData(0, "/settings/secrets.json", "/settings/secrets.ts")]
    [InlineData(1, "/settings/secrets.ts")]
    public async Task Kind_of_file_decides_how_a_text_is_read(int reports, params string[] paths)
    {
        var compilation = CSharpCompilation.Create(
            "Sync",
            [CSharpSyntaxTree.ParseText(Code, TestDefaults.ParseOptions(TestDefaults.LanguageVersion))],
            TestDefaults.References,
            TestDefaults.CompilationOptions
        );
        var options = new AnalyzerOptions([.. paths.Select(static path => new SharedText(path))]);

        var found = await compilation.WithAnalyzers([new UndeclaredSecretAnalyzer()], options).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(reports, found.Length);
    }

    private sealed class SharedText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => s_text;
    }
}
