using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.UncheckedScriptResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Responses, statuses and contents in objects and lists of a script, and functions that make functions.</summary>
public sealed class UncheckedScriptObjectTests
{
    private const string Functions = """
        import { RestApi } from '@comind/api/server';
        const get = (path) => { RestApi.createRequest(path, 'GET'); return RestApi.executeRequest(); };
        const parts = (path) => { const res = get(path); return { status: res.statusCode, body: res.content }; };
        const whole = (path) => ({ path, res: get(path) });
        const told = (path) => { const res = get(path); return { ok: res.statusCode === 200, body: res.content }; };
        const nested = (path) => ({ path, answer: parts(path) });
        const either = (path) => { const res = get(path); return res.ok ? { ok: true, body: res.content } : { ok: false, body: '' }; };
        const write = (method) => (path) => { RestApi.createRequest(path, method); return RestApi.executeRequest(); };
        const sure = (method) => { return (path) => { const res = write(method)(path); if (!res.ok) throw 'x'; return res; }; };
        const pipe = (value, ...steps) => steps.reduce((all, step) => step(all), value);
        const tap = (effect) => (one) => { effect(one); return one; };
        const need = (one) => { if (!one.ok) throw 'x'; return one; };
        class Policy { static RETRYABLE = new Set([429, 503]); static readonly GOOD = [200, 201]; static OK = 200; }

        """;

    [Theory]
    [InlineData("const r = parts('a'); return JSON.parse(r.[|body|]);")]
    [InlineData("const { status, body } = parts('a'); console.log(status); return JSON.parse([|body|]);")]
    [InlineData("const { body } = parts('a'); return JSON.parse([|body|]);")]
    [InlineData("const { body: text } = parts('a'); return JSON.parse([|text|]);")]
    [InlineData("const r = parts('a'); if (r.status === 404) return null; return JSON.parse(r.[|body|]);")]
    [InlineData("return JSON.parse(whole('a').res.[|content|]);")]
    [InlineData("const { res } = whole('a'); return JSON.parse(res.[|content|]);")]
    [InlineData("const r = told('a'); return JSON.parse(r.[|body|]);")]
    [InlineData("const r = nested('a'); return JSON.parse(r.answer.[|body|]);")]
    [InlineData("const r = { one: get('a'), two: get('b') }; if (!r.one.ok) return; return JSON.parse(r.two.[|content|]);")]
    [InlineData("const { content } = get('a'); return JSON.parse([|content|]);")]
    [InlineData("const { content, errorMessage } = get('a'); if (errorMessage) throw errorMessage; return JSON.parse([|content|]);")]
    public Task Object_holds_what_was_put_into_it(string script) => Reports(script);

    [Theory]
    [InlineData("const r = parts('a'); if (r.status !== 200) throw 'x'; return JSON.parse(r.body);")]
    [InlineData("const { status, body } = parts('a'); return status === 200 ? JSON.parse(body) : null;")]
    [InlineData("const { res } = whole('a'); if (!res.ok) return; return JSON.parse(res.content);")]
    [InlineData("const r = told('a'); return r.ok ? JSON.parse(r.body) : null;")]
    [InlineData("const { ok, body } = told('a'); if (!ok) throw 'x'; return JSON.parse(body);")]
    [InlineData("const r = either('a'); if (r.ok) return JSON.parse(r.body);")]
    [InlineData("const r = parts('a'); check(r); return JSON.parse(r.body);")]
    [InlineData("const r = parts('a'); save(r); return JSON.parse(r.body);")]
    [InlineData("const r = parts('a'); return { ...r, at: 1 };")]
    [InlineData("const r = parts('a'); this.last = r; return JSON.parse(r.body);")]
    [InlineData("const r = parts('a'); console.log(r.body, r.status); if (r.status >= 400) throw r.body; return JSON.parse(r.body);")]
    [InlineData("let r = null; if (x) r = parts('a'); if (r && r.status === 200) JSON.parse(r.body);")]
    [InlineData("const { content, statusCode } = get('a'); if (statusCode !== 200) throw content; return JSON.parse(content);")]
    [InlineData("const r = get('a'); const told = new Map(); told.set(r.statusCode, r.content);")]
    public Task Object_whose_status_was_looked_at_is_quiet(string script) => Silent(script);

    [Theory]
    [InlineData("return ids.map((id) => ({ id, res: get(id) })).map((one) => JSON.parse(one.res.[|content|]));")]
    [InlineData("return ids.map(whole).map(({ res }) => JSON.parse(res.[|content|]));")]
    [InlineData("for (const { path, res } of ids.map(whole)) rows.push(path, JSON.parse(res.[|content|]));")]
    [InlineData("return ids.map(get).filter((res) => res.statusCode !== 404).map((res) => JSON.parse(res.[|content|]));")]
    [InlineData("return ids.map(get).filter((res) => res.headers.x).map((res) => JSON.parse(res.[|content|]));")]
    [InlineData("return ids.map(get).reduce((sum, res) => sum + JSON.parse(res.[|content|]).count, 0);")]
    [InlineData("return ids.map(get).reverse().slice(1).map((res) => JSON.parse(res.[|content|]));")]
    [InlineData("const [a, b] = [get('a'), get('b')]; if (!a.ok) return; return [a.content, b.[|content|]].join();")]
    [InlineData("return ids.flatMap((id) => { const res = get(id); return res.content ? [Number(res.[|content|])] : []; });")]
    public Task Element_is_followed(string script) => Reports(script);

    [Theory]
    [InlineData("return ids.map(whole).filter((one) => one.res.ok).map((one) => JSON.parse(one.res.content));")]
    [InlineData("return ids.map(whole).map(({ res }) => res.statusCode === 200 ? JSON.parse(res.content) : null);")]
    [InlineData("return ids.map(get).filter((res) => res.ok).map((res) => JSON.parse(res.content));")]
    [InlineData("return ids.map(get).filter((res) => good.has(res.statusCode)).map((res) => JSON.parse(res.content));")]
    [InlineData("return ids.map(get).filter(isGood).map((res) => JSON.parse(res.content));")]
    [InlineData("return ids.map(get).reduce((sum, res) => res.ok ? sum + JSON.parse(res.content).count : sum, 0);")]
    [InlineData("return ids.map(told).filter((one) => one.ok).map((one) => JSON.parse(one.body));")]
    [InlineData("return ids.flatMap((id) => { const res = get(id); return res.ok ? [Number(res.content)] : []; });")]
    public Task Checked_element_is_quiet(string script) => Silent(script);

    [Theory]
    [InlineData("const { ok, body } = told('a'); entity.c_error = ok ? '' : body; entity.c_text = ok ? body : '';")]
    [InlineData("const r = parts('a'); const good = (one) => one.status < 300; entity.c_error = good(r) ? 'saved' : `failed: ${r.body}`;")]
    [InlineData("const r = parts('a'); if (r.status !== 200) throw `failed: ${r.body}`;")]
    public Task Body_of_a_known_error_is_quiet(string script) => Silent(script);

    [Theory]
    [InlineData("this.call(); return JSON.parse(this.last.[|content|]);")]
    [InlineData("this.call(); if (this.code === 404) return; return JSON.parse(this.last.[|content|]);")]
    [InlineData("this.call(); if (this.succeeded) console.log('a'); return JSON.parse(this.last.[|content|]);")]
    [InlineData("this.call(); if (!this.succeeded) return; return JSON.parse(this.last.content);", true)]
    [InlineData("this.call(); return this.code === 200 ? JSON.parse(this.last.content) : null;", true)]
    [InlineData("this.call(); if (this.unknown) return; return this.succeeded && JSON.parse(this.last.content);", true)]
    [InlineData("return this.next;", true)]
    public Task State_of_an_object_is_followed(string statements, bool isQuiet = false)
    {
        var script = $$"""
            class Crm {
              call() { const res = RestApi.executeRequest(); this.last = res; this.code = res.statusCode; return res; }
              get succeeded() { return Math.floor(this.code / 100) === 2; }
              get next() { return this.next; }
              run() { {{statements}} }
            }
            """;
        return isQuiet ? Verify.Silent(Functions + script) : Verify.Reports(Functions + script);
    }

    [Theory]
    [InlineData("const res = write('POST')('/a'); return JSON.parse(res.[|content|]);")]
    [InlineData("const post = write('POST'); return JSON.parse(post('/a').[|content|]);")]
    [InlineData(
        "const res = write('POST')('/a'); const level = res.ok ? 'info' : 'error'; console.log(level); return JSON.parse(res.[|content|]);"
    )]
    [InlineData(
        "let res; for (let n = 0; n < 3; n++) { res = get('a'); if (!Policy.RETRYABLE.has(res.statusCode)) break; } return JSON.parse(res.[|content|]);"
    )]
    [InlineData("return pipe(get('a'), (res) => JSON.parse(res.[|content|]));")]
    [InlineData(
        "return pipe(get('a'), tap((res) => console.log(res.statusCode)), (res) => JSON.parse(res.[|content|]), (all) => all.sort());"
    )]
    [InlineData("return pipe(get('a'), (res) => res.[|content|], JSON.parse);")]
    public Task Function_of_a_function_and_members_of_a_class_are_followed(string script) => Reports(script);

    [Theory]
    [InlineData("const res = sure('POST')('/a'); return JSON.parse(res.content);")]
    [InlineData("const post = sure('POST'); return JSON.parse(post('/a').content);")]
    [InlineData("const res = get('a'); if (!Policy.GOOD.includes(res.statusCode)) throw 'x'; return JSON.parse(res.content);")]
    [InlineData("const f = f(); const res = get('a'); f()(res); return JSON.parse(res.content);")]
    [InlineData("return pipe(get('a'), need, (res) => JSON.parse(res.content));")]
    [InlineData("return pipe(get('a'), tap(need), (res) => JSON.parse(res.content));")]
    [InlineData("return pipe(get('a'), tap((res) => { if (res.statusCode !== 200) throw 'x'; }), (res) => JSON.parse(res.content));")]
    [InlineData("return pipe(get('a'), check, (res) => JSON.parse(res.content));")]
    [InlineData("return pipe(get('a'), (res) => res.ok ? JSON.parse(res.content) : []);")]
    public Task Function_of_a_function_that_checks_is_quiet(string script) => Silent(script);

    [Theory]
    [InlineData("const res = {|RAPI2002:get|}('a'); entity.c_done = true;")]
    [InlineData("let res = {|RAPI2002:write|}('PUT')('a');")]
    public Task Response_in_a_variable_that_nobody_reads_is_dropped(string script) => Reports(script);

    [Theory]
    [InlineData("const res = get('a'); console.log(res.statusCode);")]
    [InlineData("let res = get('a'); res = get('b'); return res;")]
    [InlineData("const res = get('a').ensureSuccess();")]
    [InlineData("const { headers } = get('a');")]
    public Task Response_in_a_variable_that_somebody_reads_is_not_dropped(string script) => Silent(script);

    private static Task Reports(string script) => Verify.Reports(Code(script));

    private static Task Silent(string script) => Verify.Silent(Code(script));

    private static string Code(string script) => Functions + "async function run(ids, x) {\n" + script + "\n}";
}
