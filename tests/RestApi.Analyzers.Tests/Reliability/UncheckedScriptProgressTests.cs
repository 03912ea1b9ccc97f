using System.Text.RegularExpressions;
using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.UncheckedScriptResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>What a script notes on the way, and asks later: lists of errors, counters of tries, and helpers of other classes.</summary>
public sealed class UncheckedScriptProgressTests
{
    private const string Members = """
        import { RestApi } from '@comind/api/server';
        const get = (path) => { RestApi.createRequest(path, 'GET'); return RestApi.executeRequest(); };
        const need = (res, allowMissing = false) => { if (allowMissing && res.statusCode === 404) return; if (!res.ok) throw 'x'; };
        const report = (res, errors) => { if (!res.ok) errors.push(res.statusCode); };
        async function verify(res) { if (!res.ok) throw 'x'; }
        class Policy { isBusy(status: number): boolean { return status === 429 || status === 503; } isGood(status: number) { return status === 200; } }
        interface Port { get(path: string): any; }
        class Real implements Port, Other { get(path: string) { RestApi.createRequest(path, 'GET'); return RestApi.executeRequest(); } }
        class Http { get(path: string) { RestApi.createRequest(path, 'GET'); return RestApi.executeRequest(); } }

        """;

    [Theory]
    [InlineData(
        "const errors = []; if (res.statusCode !== 200) errors.push('x'); if (errors.length > 0) return; return JSON.parse(res.content);"
    )]
    [InlineData(
        "const errors: string[] = []; if (!res.ok) { errors.push('x'); } if (errors.length) throw errors; return JSON.parse(res.content);"
    )]
    [InlineData("let e = []; if (!res.ok) e.push(1); if (e.length === 0) return JSON.parse(res.content); return null;")]
    [InlineData("let e = []; if (!res.ok) e.unshift(1); return e.length >= 1 ? null : JSON.parse(res.content);")]
    [InlineData("const bad = new Set(); if (!res.ok) bad.add(1); if (bad.size !== 0) return; return JSON.parse(res.content);")]
    [InlineData("const bad = new Map(); if (!res.ok) bad.set('a', 1); if (!bad.size) return JSON.parse(res.content);")]
    public Task List_of_errors_that_is_empty_is_a_check(string script) => Silent(script);

    [Theory]
    [InlineData("const errors = []; if (res.statusCode !== 200) errors.push('x'); return JSON.parse(res.[|content|]);")]
    [InlineData(
        "const errors = []; if (res.statusCode === 404) errors.push('x'); if (errors.length) return; return JSON.parse(res.[|content|]);"
    )]
    [InlineData("const errors = []; if (!res.ok) errors.push('x'); if (errors.length > 1) return; return JSON.parse(res.[|content|]);")]
    [InlineData("const e = []; if (!res.ok) e.push('x'); e.pop(); if (e.length) return; return JSON.parse(res.[|content|]);")]
    [InlineData("const e = [], other = []; if (!res.ok) e.push('x'); if (other.length) return; return JSON.parse(res.[|content|]);")]
    [InlineData("const rows = []; rows.push(...ids); if (rows.length === 0) return JSON.parse(res.[|content|]);")]
    public Task List_of_errors_that_nobody_asks_is_none(string script) => Reports(script);

    [Theory]
    [InlineData(
        "let r, n = 0; do { r = get('a'); n++; } while (r.statusCode !== 200 && n < MAX); if (n === MAX) throw 'x'; return JSON.parse(r.content);"
    )]
    [InlineData(
        "let r, n = 0; do { r = get('a'); } while (r.statusCode !== 200 && ++n < 3); if (n >= 3) return; return JSON.parse(r.content);"
    )]
    [InlineData(
        "let r, n = 0; while (n < MAX) { r = get('a'); if (r.ok) break; n++; } if (n === MAX) throw 'x'; return JSON.parse(r.content);"
    )]
    [InlineData(
        "let r, left = 5; do { r = get('a'); } while (!r.ok && --left > 0); if (left <= 0) throw 'x'; return JSON.parse(r.content);"
    )]
    [InlineData("let r, n = 0; do { r = get('a'); } while (MAX > n && !r.ok); if (n < MAX) return JSON.parse(r.content);")]
    [InlineData(
        "let r, i; for (i = 0; i < this.most; i++) { r = get('a'); if (r.ok) break; } if (i === this.most) return; return JSON.parse(r.content);"
    )]
    [InlineData("let r, n = 0; while (n !== 3) { r = get('a'); if (r.ok) break; n++; } if (n === 3) return; return JSON.parse(r.content);")]
    [InlineData(
        "let r = get('a'), n = 0; while (n < MAX && r.statusCode !== 200) { r = get('a'); n++; } if (n === MAX) throw 'x'; return JSON.parse(r.content);"
    )]
    public Task Counter_that_has_not_come_to_its_end_is_a_check(string script) => Silent(script);

    [Theory]
    [InlineData("let r, n = 0; do { r = get('a'); n++; } while (!r.ok && n < MAX); return JSON.parse(r.[|content|]);")]
    [InlineData(
        "let r, n = 0; do { r = get('a'); n++; } while (!r.ok && n < MAX); if (n === OTHER) throw 'x'; return JSON.parse(r.[|content|]);"
    )]
    [InlineData(
        "let r, n = 0; while (n < MAX) { r = get('a'); if (r.statusCode !== 503) break; n++; } if (n === MAX) throw 'x'; return JSON.parse(r.[|content|]);"
    )]
    [InlineData(
        "let r; for (let i = 0; i < MAX; i++) { r = get('a'); if (r.statusCode === 200) break; } return JSON.parse(r.[|content|]);"
    )]
    [InlineData("let r, i = 0; while (i < 3 && !r?.ok) { r = get('a'); i++; } return JSON.parse(r.[|content|]);")]
    [InlineData("let n = 0; while (n < MAX) { n++; const r = get('a'); if (n === MAX) return JSON.parse(r.[|content|]); }")]
    public Task Counter_that_lets_the_last_try_through_is_none(string script) => Reports(script);

    [Theory]
    [InlineData(
        "class Job { constructor(private policy: Policy) {} run() { let r = get('a'); while (this.policy.isBusy(r.statusCode)) r = get('a'); return JSON.parse(r.[|content|]); } }"
    )]
    [InlineData(
        "class Job { policy: Policy; run() { const r = get('a'); if (this.policy.isBusy(r.statusCode)) return; return JSON.parse(r.[|content|]); } }"
    )]
    [InlineData(
        "const run = (policy: Policy) => { const r = get('a'); if (policy.isBusy(r.statusCode)) return; return JSON.parse(r.[|content|]); };"
    )]
    [InlineData("class Job { constructor(private readonly http: Http) {} run() { return JSON.parse(this.http.get('a').[|content|]); } }")]
    [InlineData("function load(http: Http) { return JSON.parse(http.get('a').[|content|]); }")]
    public Task Type_that_is_written_tells_the_method(string script) => Reports(script);

    [Theory]
    [InlineData(
        "class Job { constructor(private policy: Policy) {} run() { const r = get('a'); if (!this.policy.isGood(r.statusCode)) return; return JSON.parse(r.content); } }"
    )]
    [InlineData(
        "class Job { constructor(private policy: Other) {} run() { const r = get('a'); if (this.policy.isBusy(r.statusCode)) return; return JSON.parse(r.content); } }"
    )]
    [InlineData(
        "const run = (policy: Policy | Other) => { const r = get('a'); if (policy.isBusy(r.statusCode)) return; return JSON.parse(r.content); };"
    )]
    [InlineData("need(res); return JSON.parse(res.content);")]
    [InlineData("need(res, false); return JSON.parse(res.content);")]
    [InlineData("await verify(res); return JSON.parse(res.content);")]
    [InlineData(
        "const [a, b] = [get('a'), get('b')]; if ([a, b].some((one) => !one.ok)) return; return [JSON.parse(a.content), JSON.parse(b.content)];"
    )]
    [InlineData(
        "const a = get('a'), b = get('b'); [a, b].forEach((one) => need(one)); return [a, b].map((one) => JSON.parse(one.content));"
    )]
    [InlineData(
        "const file = RestApi.downloadFile(); if (file.statusCode !== 200) throw file.downloadedFileRef; return file.downloadedFileRef;"
    )]
    [InlineData("const all = ids.map(get); if (!all[0].ok) return; return JSON.parse(all[0].content);")]
    [InlineData(
        "const all = ids.map(get); console.log(all[0].statusCode); if (!all.every((one) => one.ok)) return; return JSON.parse(all[0].content);"
    )]
    [InlineData(
        "for (let i = 0; i < ids.length; i++) { const all = ids.map(get); if (!all[i].ok) continue; save(JSON.parse(all[i].content)); }"
    )]
    [InlineData("if (res.statusCode !== 200) { entity.c_error = JSON.parse(res.content).available; return; }")]
    [InlineData("if (res.statusCode !== 200) { entity.c_sync_note = JSON.parse(res.content).available; return; }")]
    [InlineData("if (res.statusCode !== 200) { entity.c_balance = JSON.parse(res.content).message; return; }")]
    [InlineData("const errors = []; report(res, errors); if (errors.length) return; return JSON.parse(res.content);")]
    [InlineData(
        "const before = this.errors.length; report(res, this.errors); if (this.errors.length > before) return; return JSON.parse(res.content);"
    )]
    [InlineData("async function send() { const r = get('a'); if (!r.ok) throw 'x'; return r; } send();")]
    public Task Helper_that_checks_is_a_check(string script) => Silent(script);

    [Theory]
    [InlineData("need(res, true); return JSON.parse(res.[|content|]);")]
    [InlineData("void verify(res); return JSON.parse(res.[|content|]);")]
    [InlineData("verify(res); return JSON.parse(res.[|content|]);")]
    [InlineData(
        "const json = res.headers?.['content-type']?.startsWith('application/json') ?? false; return json ? JSON.parse(res.[|content|]) : {};"
    )]
    [InlineData("const page = ids.map(get).at(-1); return page && JSON.parse(page.[|content|]);")]
    [InlineData("const a = get('a'), b = get('b'); if (!a.ok && !b.ok) return; return [a, b].map((one) => JSON.parse(one.[|content|]));")]
    [InlineData(
        "return ids.map((id) => [id, get(id)]).filter(([, one]) => one.statusCode !== 404).map(([id, one]) => [id, JSON.parse(one.[|content|])]);"
    )]
    [InlineData(
        "const all = await Promise.allSettled(ids.map(get)); return all.filter((one) => one.status === 'fulfilled').map((one) => JSON.parse(one.value.[|content|]));"
    )]
    [InlineData("const file = RestApi.downloadFile(); if (file.statusCode === 200) return; entity.logo = file.[|downloadedFileRef|];")]
    [InlineData("class Job { constructor(private readonly port: Port) {} run() { return JSON.parse(this.port.get('a').[|content|]); } }")]
    [InlineData("const all = ids.map(get); if (!all[0]?.ok) return; return all.map((one) => JSON.parse(one.[|content|]));")]
    [InlineData("const all = ids.map(get); if (!all[0].ok) return; return JSON.parse(all[1].[|content|]);")]
    [InlineData("const bad = []; if (!res.ok) bad.push(res.statusCode); return JSON.parse(res.[|content|]);")]
    [InlineData("if (res.statusCode === 200) throw 'x'; entity.c_balance = JSON.parse(res.[|content|]).available;")]
    [InlineData("const errors = []; report(res, errors); return JSON.parse(res.[|content|]);")]
    public Task What_is_no_check_is_seen_through(string script) => Reports(script);

    private static Task Reports(string script) => Verify.Reports(Code(script));

    private static Task Silent(string script) => Verify.Silent(Code(script));

    private static string Code(string script) =>
        Members
        + "async function run(entity, ids) {\n"
        + (Regex.IsMatch(script, @"\bres\b") ? "const res = get('x');\n" : "")
        + script
        + "\n}";
}
