using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class ScriptScopesTests
{
    /// <summary>The last use of the name is global, or bound as told.</summary>
    [Theory]
    [InlineData("fetch(x)", null)]
    [InlineData("function f() { return fetch }", null)]
    [InlineData("{ const fetch = 1 } fetch", null)]
    [InlineData("{ var fetch = 1 } fetch", "Variable")]
    [InlineData("function f() { if (x) { var fetch = 1 } return fetch }", "Variable")]
    [InlineData("f(); function f() { fetch } function fetch() {}", "Function")]
    [InlineData("import { fetch } from './x'; fetch", "Import")]
    [InlineData("import { get as fetch } from 'x'; fetch", "Import")]
    [InlineData("import { fetch as get } from 'x'; fetch", null)]
    [InlineData("export { fetch } from 'x'; fetch", null)]
    [InlineData("const f = fetch => fetch", "Parameter")]
    [InlineData("const f = ({ a: { fetch } }) => fetch", "Parameter")]
    [InlineData("const { fetch: x } = y; fetch", null)]
    [InlineData("const { x: fetch = 1 } = y; fetch", "Constant")]
    [InlineData("const [a, ...fetch] = y; fetch", "Constant")]
    [InlineData("try {} catch (fetch) { fetch }", "Parameter")]
    [InlineData("try {} catch (fetch) { } fetch", null)]
    [InlineData("for (const fetch of x) fetch", "Constant")]
    [InlineData("for (const fetch of x) {} fetch", null)]
    [InlineData("class fetch {} fetch", "Class")]
    [InlineData("(function fetch() { fetch })", "Function")]
    [InlineData("(function fetch() { }); fetch", null)]
    [InlineData("class A { fetch() { fetch } }", null)]
    [InlineData("declare const fetch: any; fetch", null)]
    [InlineData("enum fetch { A } fetch", "Members")]
    [InlineData("switch (x) { case 1: let fetch; } fetch", null)]
    [InlineData("type fetch = 1; fetch", null)]
    public void A_name_is_bound_where_it_is_declared(string text, string? expected)
    {
        var file = ScriptFile.Read(text);
        var name = file.Nodes.OfType<NameNode>().Last(node => node.Name == "fetch");

        Assert.Equal(expected, file.Scopes[name]?.Kind.ToString());
    }

    [Theory]
    [InlineData("const a = 'x'; f(a)", "x")]
    [InlineData("let a = 'x'; f(a)", "x")]
    [InlineData("let a; a = 'x'; f(a)", "x")]
    [InlineData("let a = 'x'; a = g(); f(a)", "\uFFFC|\uFFFC|x")]
    [InlineData("f('a' + \"b\" + `c${1}`)", "abc1")]
    [InlineData("f(`a${b}c`)", "a\uFFFCc")]
    [InlineData("f(b ?? 'x')", "\uFFFC|x")]
    [InlineData("f(b ? 'x' : 'y')", "x|y")]
    [InlineData("f(['a', 'b'].join('-'))", "a-b")]
    [InlineData("f('a'.concat('b', 'c').trim())", "abc")]
    [InlineData("const o = { k: { l: 'x' } }; f(o.k.l)", "x")]
    [InlineData("const o = Object.freeze({ k: 'x' }); f(o.k)", "x")]
    [InlineData("const { k } = { k: 'x' }; f(k)", "x")]
    [InlineData("const { k = 'x' } = g(); f(k)", "\uFFFC|x")]
    [InlineData("enum E { A = 'x' } f(E.A)", "x")]
    [InlineData("const [a, b] = ['x', 'y']; f(b)", "y")]
    [InlineData("const [a, b] = [...c, 'y']; f(b)", "\uFFFC")]
    [InlineData("const [...a] = ['x']; f(a)", "\uFFFC")]
    [InlineData("for (const [a] of [['x']]) f(a)", "\uFFFC")]
    [InlineData("const o = { a: 'x', b: 'y', c: g() }; f(o[k])", "\uFFFC|x|y")]
    [InlineData("f(['x', 'y'][k])", "\uFFFC|x|y")]
    [InlineData("const g = () => 'x'; f(g())", "x")]
    [InlineData("function g() { return 'x' } f(g())", "x")]
    [InlineData("function g() { log(); return 'x' } f(g())", "\uFFFC")]
    [InlineData("function g() { return g() } f(g())", "\uFFFC")]
    [InlineData("h('x'); h(y); h('z' + y); function h(a) { f(a) }", "\uFFFC|x|z\uFFFC")]
    [InlineData("const h = (a, b = 'c') => f(b); h('x'); h('x', 'y')", "\uFFFC|c|y")]
    [InlineData("const h = (a) => { h(a); f(a) }", "\uFFFC")]
    [InlineData("o.h('x'); function h(a) { f(a) }", "\uFFFC")]
    [InlineData("f(String.fromCharCode(97, 0x62))", "ab")]
    [InlineData("f('a{0}c'.replace('{0}', 'b'))", "abc")]
    [InlineData("f('a{0}c'.replaceAll('{0}', b))", "a\uFFFCc")]
    [InlineData("f('a'.replace(/a/, 'b'))", "\uFFFC")]
    [InlineData("class A { k = 'x'; g() { f(this.k) } }", "\uFFFC|x")]
    [InlineData("class A { static #k = 'x'; g() { f(A.#k) } }", "\uFFFC|x")]
    [InlineData("class A { constructor(private k) { } g() { f(this.k) } } new A('x'); new A(y)", "\uFFFC|\uFFFC|x")]
    [InlineData("class A { k; constructor(p = 'y') { this.k = p } g() { f(this.k) } } new A('x')", "\uFFFC|\uFFFC|y|x")]
    [InlineData("class A { k; constructor(k) { this.k = h(k) } g() { f(this.k) } } new A('x')", "\uFFFC|\uFFFC")]
    [InlineData("class A { k() { } g() { f(this.k) } }", "\uFFFC")]
    [InlineData("f(this.k)", "\uFFFC")]
    [InlineData("f(String.fromCharCode(97, n))", "\uFFFC")]
    [InlineData("const b = new Uint8Array([97, 98]); f(new TextDecoder().decode(b))", "ab")]
    [InlineData("f(Buffer.from([97, 98]).toString())", "ab")]
    [InlineData("function g(a = 'x') { f(a) }", "\uFFFC|x")]
    [InlineData("f(atob('YWJj'))", "abc")]
    [InlineData("f(Buffer.from('abc').toString('base64'))", "abc")]
    [InlineData("const a = b, b = a; f(a)", "\uFFFC")]
    [InlineData("f(g('x'))", "\uFFFC")]
    [InlineData("const o = { ...p, k: 'x' }; f(o.k)", "\uFFFC")]
    public void Constants_are_followed(string text, string expected)
    {
        var file = ScriptFile.Read(text);
        var call = file.Nodes.OfType<CallNode>().First(node => node.Callee is NameNode { Name: "f" });

        Assert.Equal(expected, string.Join("|", new ScriptTexts(file.Scopes).Read(call.Arguments[0]).Select(found => found.Text)));
    }

    [Theory]
    [InlineData("// restapi-disable-next-line RAPI1001 -- the sandbox\r\nX", true)]
    [InlineData("// restapi-disable-next-line RAPI1001, RAPI3004\nX", true)]
    [InlineData("// restapi-disable-next-line\nX", true)]
    [InlineData("// restapi-disable-next-line RAPI3004\nX", false)]
    [InlineData("// restapi-disable-next-line RAPI1001\n\nX", false)]
    [InlineData("X // restapi-disable-line RAPI1001", true)]
    [InlineData("/* restapi-disable RAPI1001 */\n\nX", true)]
    [InlineData("/* restapi-disable */ a /* restapi-enable */ X", false)]
    [InlineData("'// restapi-disable' + X", false)]
    [InlineData("// about restapi-disable-next-line\nX", false)]
    public void Comments_silence_rules(string text, bool expected) =>
        Assert.Equal(expected, ScriptFile.Read(text).Directives.Silence("RAPI1001", text.IndexOf('X', StringComparison.Ordinal)));
}
