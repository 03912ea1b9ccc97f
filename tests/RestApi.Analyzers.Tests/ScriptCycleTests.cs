using System.Diagnostics;
using Acme.TestKit;
using Comind.Api.Analyzers;

namespace Acme.AnalyzersTests;

/// <summary>Names that stand for each other, as they do while somebody types, lead no rule around in circles.</summary>
public sealed class ScriptCycleTests
{
    [Theory]
    [InlineData("const a = a.b; a.fetch('https://crm.example.com'); a.b.c('x');")]
    [InlineData("const { a } = a; a.fetch('https://crm.example.com'); a('x');")]
    [InlineData("const [a] = a; const { b: { c } } = c; a.fetch('x'); c.d('x');")]
    [InlineData("const a = b.c; const b = a.c; b.fetch('x'); a.c.d.e('x');")]
    [InlineData("const a = [a[0]]; a[0].fetch('x'); window[a[0]]('x');")]
    [InlineData("const a = a['b']; window[a].fetch('x'); process.env[a];")]
    [InlineData("const a = Object.freeze(a.b); a.c('x'); const s = new Set(a); s.has(res.statusCode);")]
    [InlineData("const a = { b: a.b, ...a }; const res = a.b(); if (a.c === res.statusCode) res.json();")]
    [InlineData("const f = () => f(); const g = f().g; headers['Authorization'] = g + f();")]
    [InlineData("function f(x = f()) { return f(f(x)); } const token = f();")]
    [InlineData("class A { key = this.key; other = A.other; } new A().key.fetch('x');")]
    [InlineData(
        "class A extends B { go() { RestApi.setApiKey('X', this.k); } } class B extends A { k = this.k; get j() { return this.j; } }"
    )]
    [InlineData(
        "const a = a.filter(b); for (const c of a) RestApi.setApiKey('X', c); const f = (g) => g(g); RestApi.setApiKey('X', f(f));"
    )]
    [InlineData("const f = () => f()(); RestApi.setApiKey('X', f()()()); const [a, b] = a.split(':'); RestApi.setApiKey('X', b);")]
    [InlineData(
        "class A { constructor(r) { this.r = r; } go(a) { this.go(this.r()); RestApi.setApiKey('X', a); } } new A(() => this.r());"
    )]
    [InlineData(
        "class A { open() { return this.open().open(); } go() { return this.open().a().b().executeRequest(); } } new A().go().readJson();"
    )]
    public async Task Circle_ends(string script) =>
        Assert.DoesNotContain(await ScriptVerifier<AllRulesAnalyzer>.Diagnose(script), static report => report.Id == "AD0001");

    /// <summary>Each name stands for either of two ways to the same name: the ways must not be counted.</summary>
    [Fact]
    public async Task Choices_between_choices_end()
    {
        var names = string.Concat(
            Enumerable.Range(1, 40).Select(static n => $"const r{n} = c ? r{n - 1}.addHeader('a', 'b') : r{n - 1};\n")
        );
        var script =
            "const r0 = RestApi.createClient('https://a.example').createRequest('/a');\n"
            + names
            + string.Concat(Enumerable.Range(1, 40).Select(static n => $"export const f{n} = () => r{n}.executeRequest().readJson();\n"));
        var watch = Stopwatch.StartNew();
        Assert.NotEqual(0, await ScriptVerifier<AllRulesAnalyzer>.Survives([script]));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    /// <summary>Each parameter is given something in thousands of places: work has to grow with the file, not with its square.</summary>
    [Fact]
    public async Task Large_script_ends()
    {
        var calls = string.Concat(
            Enumerable.Range(0, 15_000).Select(static n => $"a.go(v{n}, 'w{n}'); for (const z of l{n}) go(z); own(...l{n});\n")
        );
        var script =
            "class A { go(a, b) { RestApi.addHeader(this.n, this.v); this.put(a, this.w); RestApi.setApiKey('X', a); } }\n"
            + "function own(a) { RestApi.setApiKey('X', a); RestApi.setApiKey('X', a); }\nconst a = new A();\n"
            + calls
            + "RestApi.setApiKey('X', 'mT4vRq81LsXz0PaWc7Ye');";
        var watch = Stopwatch.StartNew();
        Assert.NotEqual(0, await ScriptVerifier<AllRulesAnalyzer>.Survives([script]));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
    }
}
