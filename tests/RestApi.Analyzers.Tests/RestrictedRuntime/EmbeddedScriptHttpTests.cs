using Acme.TestKit;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.EmbeddedScriptHttpAnalyzer>;

namespace Acme.AnalyzersTests.RestrictedRuntime;

public sealed class EmbeddedScriptHttpTests
{
    [Theory]
    [InlineData("fetch", true)]
    [InlineData("window.fetch", true)]
    [InlineData("globalThis.axios.get", true)]
    [InlineData("const r = await fetch('/a'); return r.json()", true)]
    [InlineData("new XMLHttpRequest()", true)]
    [InlineData("new globalThis.WebSocket('wss://a')", true)]
    [InlineData("const http = require('node:https')", true)]
    [InlineData("import axios from 'axios'", true)]
    [InlineData("$.ajax({ url: '/a' })", true)]
    [InlineData("acme.fetch", false)]
    [InlineData("contacts.fetch(1)", false)]
    [InlineData("// fetch('/a')\nrun()", false)]
    [InlineData("/* new XMLHttpRequest() */ run()", false)]
    [InlineData("log(\"fetch('/a')\")", false)]
    [InlineData("function fetch(id) { return id } fetch(1)", false)]
    [InlineData("require('./axios')", false)]
    [InlineData("'never closed (", false)]
    [InlineData("/* never closed (", false)]
    [InlineData("localStorage.getItem", false)]
    [InlineData("import('got').then(m => m.default('/a'))", true)]
    [InlineData("const load = globalThis['fetch']; load('/a')", true)]
    [InlineData("navigator.sendBeacon('/log', 'x')", true)]
    [InlineData("if (typeof fetch === 'function') run()", false)]
    [InlineData("const { fetch } = repository; fetch(1)", false)]
    [InlineData("Could not fetch data (timeout)", false)]
    [InlineData("Please import axios later", false)]
    [InlineData("axios and other clients", false)]
    public async Task Script_of_an_engine_is_read(string script, bool isReported)
    {
        var reports = await ReportsAsync(
            $"class Sync {{ object? Run(Jint.Engine engine) => engine.Evaluate({SymbolDisplay.FormatLiteral(script, true)}); }}"
        );
        Assert.Equal(isReported ? ["RAPI3004"] : [], reports.Select(report => report.Id));
    }

    [Fact]
    public async Task Message_names_the_client() =>
        Assert.Equal(
            "'fetch' in this script bypasses the limits, checks and logs of the platform; call the API through RestApi",
            Assert
                .Single(await ReportsAsync("class Sync { object? Run(Jint.Engine engine) => engine.Evaluate(\"fetch('/a')\"); }"))
                .GetMessage(null)
        );

    [Theory]
    [InlineData("globalThis.fetch", true)]
    [InlineData("globalThis.console.log", false)]
    public async Task Import_of_a_function_is_read(string name, bool isReported)
    {
        var source =
            $$"""class Sync { [System.Runtime.InteropServices.JavaScript.JSImport("{{name}}")] internal static extern void Call(string url); }""";
        Assert.Equal(isReported ? 1 : 0, (await ReportsAsync(source)).Count);
    }

    [Fact]
    public Task Text_that_goes_to_no_engine_is_quiet() => Verify.Silent("class Sync { string Run() => \"fetch('/a')\".Trim(); }");

    private static async Task<IReadOnlyList<Diagnostic>> ReportsAsync(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Scripts",
            [CSharpSyntaxTree.ParseText(source, TestDefaults.ParseOptions(TestDefaults.LanguageVersion))],
            [.. TestDefaults.References, Engine()],
            TestDefaults.CompilationOptions
        );
        return await compilation.WithAnalyzers([new EmbeddedScriptHttpAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    private static PortableExecutableReference Engine()
    {
        const string source = "namespace Jint; public class Engine { public object? Evaluate(string code) => code; }";
        using var image = new MemoryStream();
        var tree = CSharpSyntaxTree.ParseText(source, TestDefaults.ParseOptions(TestDefaults.LanguageVersion));
        var result = CSharpCompilation.Create("Jint", [tree], TestDefaults.References, TestDefaults.CompilationOptions).Emit(image);
        Assert.True(result.Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
