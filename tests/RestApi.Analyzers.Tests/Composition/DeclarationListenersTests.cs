using Run = Acme.TestKit.AnalyzerRun<Comind.Api.Analyzers.AllRulesAnalyzer>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.DirectHttpClientAnalyzer>;

namespace Acme.AnalyzersTests;

/// <summary>Declarations are heard of wherever they stand in a file; those that a tool wrote, as their mark says, are not.</summary>
public sealed class DeclarationListenersTests
{
    [Theory]
    [InlineData("class A { public void Go([|HttpClient|] client) { } }")]
    [InlineData("namespace N { namespace M { class A { class B { public void Go([|HttpClient|] client) { } } } } }")]
    [InlineData("record A([|HttpClient|] Client) { public [|HttpClient?|] Other { get; set; } }")]
    [InlineData("interface IA { void Go([|HttpClient|] client); } struct S { public S([|HttpClient|] client) { } }")]
    [InlineData("partial class A { class B { } } partial class A { public [|HttpClient?|] client, other; }")]
    [InlineData("[System.Obsolete, System.CLSCompliant(false)] class A { public void Go([|HttpClient|] client) { } }")]
    [InlineData("class GeneratedCodeAttribute : System.Attribute; [GeneratedCode] class A { public void Go([|HttpClient|] client) { } }")]
    public Task Declaration_is_heard_of(string declarations) => Verify.Reports("using System.Net.Http;\n" + declarations);

    [Theory]
    [InlineData(
        "[GeneratedCode(\"tool\", \"1\")] class A { public void Go(HttpClient client) { } class B { public HttpClient? Own { get; set; } } }"
    )]
    [InlineData("class A { [System.CodeDom.Compiler.GeneratedCodeAttribute(\"tool\", \"1\")] public void Go(HttpClient client) { } }")]
    [InlineData("class A { [global::System.CodeDom.Compiler.GeneratedCode(\"tool\", \"1\")] public HttpClient? client; }")]
    [InlineData("[GeneratedCode(\"tool\", \"1\")] partial class A { } partial class A { public void Go(HttpClient client) { } }")]
    public Task Generated_declaration_is_passed_over(string declarations) =>
        Verify.Silent("using System.CodeDom.Compiler;\nusing System.Net.Http;\n" + declarations);

    [Theory]
    [InlineData(
        "class { public void Go(HttpClient client) { } ; public HttpClient; void (HttpClient a) } public HttpClient Own { get; set; }"
    )]
    [InlineData(
        "record (HttpClient a; class A { public HttpClient this[ ; event HttpClient ; operator +(HttpClient a) } enum E { HttpClient }"
    )]
    public Task Broken_declaration_throws_nothing(string declarations) => Run.Diagnose("using System.Net.Http;\n" + declarations);
}
