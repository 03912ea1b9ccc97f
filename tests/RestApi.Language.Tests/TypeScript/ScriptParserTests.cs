namespace Acme.LanguageTests;

public sealed class ScriptParserTests
{
    [Theory]
    [InlineData("a + b * c ** 2 - d", "((a + (b * (c ** 2))) - d);")]
    [InlineData("a ?? b || c && d", "(a ?? (b || (c && d)));")]
    [InlineData("a >= 200 && a < 300", "((a >= 200) && (a < 300));")]
    [InlineData("a >> 2 >>> 1", "((a >> 2) >> 1);")]
    [InlineData("a >>= 2; b >= c", "(a >>= 2); (b >= c);")]
    [InlineData("x = y = 1", "(x = (y = 1));")]
    [InlineData("a ? b : c ? d : e", "(a ? b : (c ? d : e));")]
    [InlineData("!a && -b + +c", "((! a) && ((- b) + (+ c)));")]
    [InlineData("await a.b()", "(await a.b());")]
    [InlineData("typeof a === 'x'", "((typeof a) === 'x');")]
    [InlineData("i++; --j", "(++ i); (-- j);")]
    [InlineData("a, b", "(a , b);")]
    [InlineData("a instanceof B || 'k' in o", "((a instanceof B) || ('k' in o));")]
    [InlineData("0xff + 1_000", "(255 + 1000);")]
    public void Operators_bind_as_they_should(string text, string expected) => Assert.Equal(expected, ScriptOutline.Of(text));

    [Theory]
    [InlineData("a.b?.c?.[d]?.(e)!.f[0]!", "a.b.c[d](e).f[0];")]
    [InlineData("new A.B(c).d()", "new A.B(c).d();")]
    [InlineData("new Map<string, number>()", "new Map();")]
    [InlineData("f<T>(x); a < b", "f(x); (a < b);")]
    [InlineData("f<Array<Map<K, V>>>(x)", "f(x);")]
    [InlineData("import('x').then(y)", "import('x').then(y);")]
    [InlineData("`a${b}c${d + 1}`", "`'a'b'c'(d + 1)''`;")]
    [InlineData("tag`a`", "tag`'a'`;")]
    [InlineData("/a[/]b/g.test(c)", "/a[/]b/g.test(c);")]
    [InlineData("(a as any).b; (<T>c).d", "a.b; c.d;")]
    [InlineData("x as unknown as string; y satisfies Z<A>", "x; y;")]
    [InlineData(
        "({ a, b: 1, 'c-d': 2, [e]: 3, ...f, g() {}, get h() { return 1 }, async i() {} })",
        "{a, b: 1, c-d: 2, [e]: 3, ...f, g: function g() => {}, h: function h() => {Return 1;}, i: async function i() => {}};"
    )]
    [InlineData("[1, , ...a]", "[1, ?, (... a)];")]
    [InlineData("a\n(b)", "a(b);")]
    [InlineData("a\nb", "a; b;")]
    [InlineData("a\n++b", "a; (++ b);")]
    public void Values_are_read(string text, string expected) => Assert.Equal(expected, ScriptOutline.Of(text));

    [Theory]
    [InlineData("x => x + 1", "(x) => (x + 1);")]
    [InlineData("async x => x", "async (x) => x;")]
    [InlineData("(a, b = 1, ...c) => { }", "(a, (b = 1), (... c)) => {};")]
    [InlineData("(a: string, { b, c: d }: T): Promise<X> => a", "(a, {b, c: d}) => a;")]
    [InlineData("async <T,>(a: T) => a", "async (a) => a;")]
    [InlineData("a ? (b) : c => d", "(a ? b : (c) => d);")]
    [InlineData("a ? (b) => c : d", "(a ? (b) => c : d);")]
    [InlineData("(a) + b", "(a + b);")]
    [InlineData("function f<T>(a?: T, this: X): a is B { return a }", "function f(a, this) => {Return a;}")]
    [InlineData("async function* g() {}", "async function g() => {}")]
    [InlineData("function f(a: string): void; function f(a) {}", "function f(a) => - function f(a) => {}")]
    public void Functions_are_read(string text, string expected) => Assert.Equal(expected, ScriptOutline.Of(text));

    [Theory]
    [InlineData("if (a) b(); else if (c) d(); else { e() }", "if a b(); else if c d(); else {e();}")]
    [InlineData("for (let i = 0, n = 2; i < n; i++) a(i)", "For let i = 0, n = 2;, (i < n), (++ i), a(i);")]
    [InlineData("for (;;) break", "For Break;")]
    [InlineData("for (const [k, v] of o) {}", "ForEach const [k, v];, o, {}")]
    [InlineData("for await (const x in y);", "ForEach const x;, y, {}")]
    [InlineData("while (a) continue; do { b } while (c)", "While a, Continue; DoWhile c, {b;}")]
    [InlineData("switch (a) { case 1: case 'x': b(); break; default: c() }", "switch a case 1:  case 'x': b(); Break; case default: c();")]
    [InlineData("switch (a) { case b ? (c) : d: e() }", "switch a case (b ? c : d): e();")]
    [InlineData("try { a } catch { b } finally { c }", "try {a;} {b;} {c;}")]
    [InlineData("try { a } catch (e: unknown) { b }", "try {a;} e {b;}")]
    [InlineData("outer: for (;;) { break outer }", "outer: For {Break outer;}")]
    [InlineData("return\na", "Return; a;")]
    [InlineData("throw `x ${a}`;", "Throw `'x 'a''`;")]
    [InlineData("const { a, b: { c }, ...d }: T = e!, f: number = 1", "const {a, b: {c}, ...d} = e, f = 1;")]
    [InlineData("let x: A<B> = c; var y", "let x = c; var y;")]
    [InlineData("let f: (a: string) => void = g", "let f = g;")]
    [InlineData("let = 1", "(let = 1);")]
    public void Statements_are_read(string text, string expected) => Assert.Equal(expected, ScriptOutline.Of(text));

    [Theory]
    [InlineData("import a, { b as c, type D } from 'x';", "import 'x' default as a, b as c, type D as D;")]
    [InlineData("import * as a from 'x'; import 'y'", "import 'x' * as a; import 'y' ;")]
    [InlineData("import type { A } from 'x'", "import 'x' type A as A;")]
    [InlineData("import a = require('x')", "const a = require('x');")]
    [InlineData("import x from './x.json' with { type: 'json' }\na", "import './x.json' default as x; a;")]
    [InlineData(
        "export { a } from 'x'; export * from 'y'; export * as z from 'z'",
        "reexport 'x' a as a; reexport 'y' * as ; reexport 'z' * as z;"
    )]
    [InlineData("export { a }; export const b = 1; export default { c } satisfies T", "? const b = 1; {c};")]
    [InlineData("export default async function f() {}", "async function f() => {}")]
    public void Modules_are_read(string text, string expected) => Assert.Equal(expected, ScriptOutline.Of(text));

    [Theory]
    [InlineData(
        "class A<T> extends B<T> implements C { private readonly x: string = 'y'; static #z = 1; constructor(private a = 2) {} async m(): Promise<void> {} static { s() } [k: string]: any }",
        "class A:B{x: 'y', #z: 1, constructor: function constructor((a = 2)) => {}, m: async function m() => {}, {s();}, [k]: -}"
    )]
    [InlineData("@a({ b: 1 }) class C {}", "class C{a({b: 1})}")]
    [InlineData("enum E { A = 'x', B }", "enum E {A: 'x', B: -}")]
    [InlineData("namespace N.M { const a = 1 }", "namespace N {const a = 1;}")]
    [InlineData("interface I extends J { a: string }\ntype T = { [k in K]: V } | (() => void)\ndeclare const x: any; a", "? ? ? a;")]
    [InlineData("type = 1; declare; namespace", "(type = 1); declare; namespace;")]
    public void Types_leave_only_what_runs(string text, string expected) => Assert.Equal(expected, ScriptOutline.Of(text));

    [Theory]
    [InlineData("const a = ;\nb()", "b();")]
    [InlineData("if (a { b() }\nc()", "c()")]
    [InlineData("f(a, b\nconst c = 1", "f(a, b")]
    [InlineData("x.\ny = 1; z()", "z();")]
    [InlineData("} ) ] a()", "a();")]
    [InlineData("`a${b`; c()", "'a'")]
    [InlineData("class A { x( }\nb()", "b()")]
    public void Broken_text_is_read_around_the_fault(string text, string rest) =>
        Assert.Contains(rest, ScriptOutline.Of(text), StringComparison.Ordinal);
}
