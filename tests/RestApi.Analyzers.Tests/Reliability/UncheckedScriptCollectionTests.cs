using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.UncheckedScriptResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Lists, sets and maps that a script makes empty and fills with responses.</summary>
public sealed class UncheckedScriptCollectionTests
{
    private const string Functions = """
        import { RestApi } from '@comind/api/server';
        const get = (path) => { RestApi.createRequest(path, 'GET'); return RestApi.executeRequest(); };
        const isOk = (res) => Math.floor(res.statusCode / 100) === 2;
        const mapOf = (ids) => { const m = new Map(); for (const id of ids) m.set(id, get(id)); return m; };
        const goodOf = (ids) => { const m = new Map(); for (const id of ids) { const r = get(id); if (!r.ok) throw 'x'; m.set(id, r); } return m; };

        """;

    private const string Map = "const m = new Map<string, Reply>(); for (const id of ids) m.set(id, get(id)); ";
    private const string List = "const all = []; for (const id of ids) all.push(get(id)); ";

    [Theory]
    [InlineData(Map + "const main = m.get(x); if (main !== undefined) return JSON.parse(main.[|content|]);")]
    [InlineData(Map + "for (const [id, r] of m) save(id, JSON.parse(r.[|content|]));")]
    [InlineData(Map + "for (const r of m.values()) save(JSON.parse(r.[|content|]));")]
    [InlineData(Map + "return [...m].map(([id, r]) => [id, JSON.parse(r.[|content|])]);")]
    [InlineData(Map + "return Array.from(m.values()).map((r) => JSON.parse(r.[|content|]));")]
    [InlineData(Map + "if (!m.get('b').ok) return; return JSON.parse(m.get('a').[|content|]);")]
    [InlineData("const m = new Map(); ids.forEach((id) => m.set(id, get(id))); m.forEach((r, id) => save(JSON.parse(r.[|content|])));")]
    [InlineData(
        "const m = new Map(); m.set('a', get('a')); if (!m.get('a').ok) m.set('a', get('b')); return JSON.parse(m.get('a').[|content|]);"
    )]
    [InlineData(
        "const m = new Map(); for (const id of ids) { let r = m.get(id); if (!r) { r = get(id); m.set(id, r); } save(JSON.parse(r.[|content|])); }"
    )]
    [InlineData("return JSON.parse(mapOf(ids).get('a').[|content|]);")]
    [InlineData(List + "return all.map((r) => JSON.parse(r.[|content|]));")]
    [InlineData(List + "if (!all[0].ok) return; return JSON.parse(all[1].[|content|]);")]
    [InlineData(List + "while (all.length) { const r = all.shift(); save(JSON.parse(r.[|content|])); }")]
    [InlineData(List + "for (const r of await Promise.all(all)) save(JSON.parse(r.[|content|]));")]
    [InlineData("const all = new Set(); for (const id of ids) all.add(get(id)); for (const r of all) save(JSON.parse(r.[|content|]));")]
    [InlineData(
        "const all = []; for (const id of ids) all.push({ id, r: get(id) }); for (const { r } of all) save(JSON.parse(r.[|content|]));"
    )]
    public Task What_was_put_there_untested_is_unchecked(string script) => Reports(script);

    [Theory]
    [InlineData(
        "const m = new Map(); for (const id of ids) { const r = get(id); if (!r.ok) continue; m.set(id, r); } return JSON.parse(m.get('x').content);"
    )]
    [InlineData(
        "const m = new Map(); for (const id of ids) { const r = get(id); m.set(id, r); if (!r.ok) throw 'x'; } return JSON.parse(m.get('x').content);"
    )]
    [InlineData(
        "const m = new Map(); for (const id of ids) { m.set(id, get(id)); if (!m.get(id).ok) throw 'x'; } return JSON.parse(m.get('x').content);"
    )]
    [InlineData("const m = mapOf(ids); return JSON.parse(goodOf(ids).get('a').content);")]
    [InlineData(
        "const all = [], bad = []; for (const id of ids) { const r = get(id); (r.ok ? all : bad).push(r); } return all.map((r) => JSON.parse(r.content));"
    )]
    [InlineData(
        "const all = [], bad = []; for (const id of ids) { const r = get(id); if (r.ok) all.push(r); else bad.push(r); } return all.map((r) => JSON.parse(r.content));"
    )]
    [InlineData(
        "const all = []; for (const id of ids) { const r = get(id); all.push({ ok: r.ok, body: r.content }); } return all.filter((one) => one.ok).map((one) => JSON.parse(one.body));"
    )]
    public Task What_was_tested_on_the_way_in_is_quiet(string script) => Silent(script);

    [Theory]
    [InlineData(Map + "const r = m.get(x); if (r?.statusCode === 200) return JSON.parse(r.content);")]
    [InlineData(Map + "if (!m.get('a').ok) return; return JSON.parse(m.get('a').content);")]
    [InlineData(Map + "for (const r of m.values()) { if (!r.ok) throw 'x'; } return JSON.parse(m.get('a').content);")]
    [InlineData(Map + "for (const id of ids) { if (!m.get(id).ok) throw 'x'; } return ids.map((id) => JSON.parse(m.get(id).content));")]
    [InlineData(Map + "for (const [id, r] of m) { if (!r.ok) m.delete(id); } return JSON.parse(m.get('x').content);")]
    [InlineData(Map + "m.forEach((r) => { if (!r.ok) throw 'x'; }); return [...m.values()].map((r) => JSON.parse(r.content));")]
    [InlineData(Map + "if ([...m.values()].some((r) => !r.ok)) return; return JSON.parse(m.get('a').content);")]
    [InlineData(Map + "const r = m.get('a'); if (![...m.values()].every(isOk)) return; return JSON.parse(r.content);")]
    [InlineData(Map + "check(m); return JSON.parse(m.get('a').content);")]
    [InlineData(Map + "check({ m }); return JSON.parse(m.get('a').content);")]
    [InlineData(Map + "check(Object.fromEntries(m)); return JSON.parse(m.get('a').content);")]
    [InlineData(List + "return all.filter(isOk).map((r) => JSON.parse(r.content));")]
    [InlineData(List + "if (!all.every(isOk)) throw 'x'; return JSON.parse(all[0].content);")]
    [InlineData(List + "if (all.find((r) => !isOk(r))) throw 'x'; return all.map((r) => JSON.parse(r.content));")]
    [InlineData(List + "for (let i = 0; i < all.length; i++) { if (!all[i].ok) throw 'x'; } return all.map((r) => JSON.parse(r.content));")]
    [InlineData(List + "ids.forEach((id, i) => { if (!all[i].ok) throw 'x'; }); return all.map((r) => JSON.parse(r.content));")]
    [InlineData(List + "const [a] = all; if (!a.ok) throw 'x'; return JSON.parse(a.content);")]
    [InlineData(List + "this.all = all; return all.map((r) => JSON.parse(r.content));")]
    [InlineData("const all = []; const r = get('a'); all.push(r); check(all); return JSON.parse(r.content);")]
    [InlineData(
        "const all = []; const r = get('a'); all.push(r); if (all.some((one) => !one.ok)) throw 'x'; return JSON.parse(r.content);"
    )]
    public Task What_is_tested_there_is_quiet(string script) => Silent(script);

    [Theory]
    [InlineData("const rs = ids.map(get); if (rs.some(isOk)) return rs.flatMap((r) => JSON.parse(r.[|content|]));")]
    [InlineData("const rs = ids.map(get); if (!rs.some(isOk)) throw 'x'; return rs.map((r) => JSON.parse(r.[|content|]));")]
    [InlineData(
        "const r = get('a'); if (r.statusCode !== 200 || r.statusCode !== 202) console.warn('x'); return JSON.parse(r.[|content|]);"
    )]
    public Task Test_of_some_or_of_nothing_is_none(string script) => Reports(script);

    [Theory]
    [InlineData(
        "for (const [id, r] of m) { if (!r.ok) continue; rows.set(id, JSON.parse(r.content)); } save(JSON.parse(m.get('x').[|content|])); return rows;"
    )]
    [InlineData("for (const [id, r] of m) { if (!r.ok) continue; console.log(id); } return JSON.parse(m.get('x').[|content|]);")]
    [InlineData(
        "for (const [id, r] of m) { if (!r.ok) bad.push(id); } if (bad.length) throw 'x'; return JSON.parse(m.get('x').content);",
        true
    )]
    [InlineData(
        "for (const [id, r] of m) { if (r.ok) rows.set(id, 1); } if (rows.size < m.size) throw 'x'; return JSON.parse(m.get('x').content);",
        true
    )]
    [InlineData(
        "let n = 0; for (const [id, r] of m) { if (r.ok) n++; } if (n < m.size) throw 'x'; return JSON.parse(m.get('x').content);",
        true
    )]
    [InlineData("for (const [id, r] of m) { if (!r.ok) return; } return JSON.parse(m.get('x').content);", true)]
    public Task Loop_that_skips_errors_checks_nothing_behind_it(string script, bool isQuiet = false)
    {
        var code = Map + "const rows = new Map(), bad = []; " + script;
        return isQuiet ? Silent(code) : Reports(code);
    }

    private static Task Reports(string script) => Verify.Reports(Code(script));

    private static Task Silent(string script) => Verify.Silent(Code(script));

    private static string Code(string script) => Functions + "async function run(ids, x) {\n" + script + "\n}";
}
