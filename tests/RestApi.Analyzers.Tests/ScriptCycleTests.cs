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
    public async Task Circle_ends(string script) =>
        Assert.DoesNotContain(await ScriptVerifier<AllRulesAnalyzer>.Diagnose(script), static report => report.Id == "AD0001");
}
