using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.UncheckedScriptResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class UncheckedScriptResponseTests
{
    private const string Import = "import { RestApi } from '@comind/api/server';\n";

    [Theory]
    [InlineData("const res = RestApi.executeRequest(); const data = JSON.parse(res.[|content|]);")]
    [InlineData("const data = JSON.parse(RestApi.executeRequest().[|content|]);")]
    [InlineData("const { content } = RestApi.executeRequest(); JSON.parse([|content|]); save(content);")]
    [InlineData("const { statusCode, content: body } = RestApi.executeRequest(); console.log(statusCode); JSON.parse([|body|]);")]
    [InlineData("const res = await RestApi.executeRequestAsync(); return res.[|readJson|]();")]
    [InlineData("RestApi.executeRequestAsync().then(res => JSON.parse(res.[|content|]));")]
    [InlineData("const res = RestApi.createClient(url).createRequest('/x', 'GET').executeRequest(); entity.c_json = res.[|content|];")]
    [InlineData("const req = RestApi.createRequest('/x', 'GET'); const res = req.executeRequest(); return res.[|content|];")]
    [InlineData("const res = RestApi['executeRequest'](); JSON.parse(res['[|content|]']);", "'[|content|]'", "[|'content'|]")]
    [InlineData("const { executeRequest } = RestApi; JSON.parse(executeRequest().[|content|]);")]
    [InlineData("const res = RestApi.executeRequest(); console.log(res.statusCode); JSON.parse(res.[|content|]);")]
    [InlineData("const res = RestApi.executeRequest(); console.assert(res.statusCode === 200); JSON.parse(res.[|content|]);")]
    [InlineData("const res = RestApi.executeRequest(); if (!res.content) throw 'x'; JSON.parse(res.[|content|]);")]
    [InlineData("const res = RestApi.executeRequest(); if (res) JSON.parse(res.[|content|]);")]
    [InlineData("const res = RestApi.executeRequest(); if (res.statusCode) JSON.parse(res.[|content|]);")]
    [InlineData("const res = RestApi.executeRequest(); const text = res.content; if (x) JSON.parse([|text|]);")]
    [InlineData("const res = RestApi.executeRequest(); const text = `${res.content}`.trim(); JSON.parse([|text|]);")]
    [InlineData("const res = RestApi.executeRequest(); items.forEach(item => JSON.parse(res.[|content|]));")]
    [InlineData("const res = RestApi.executeRequest(); try { JSON.parse(res.[|content|]); } catch { }")]
    [InlineData(
        "let res = RestApi.executeRequest(); if (res.statusCode !== 200) throw 'x'; res = RestApi.executeRequest(); JSON.parse(res.[|content|]);"
    )]
    [InlineData(
        "const a = RestApi.executeRequest(), b = RestApi.executeRequest(); if (a.statusCode !== 200) throw 'x'; JSON.parse(b.[|content|]);"
    )]
    [InlineData("for (const page of pages) { const res = RestApi.executeRequest(); rows.push(...JSON.parse(res.[|content|])); }")]
    [InlineData("let res; do { res = RestApi.executeRequest(); } while (more); JSON.parse(res.[|content|]);")]
    [InlineData("function get() { return RestApi.executeRequest(); } const res = get(); JSON.parse(res.[|content|]);")]
    [InlineData("const parse = res => JSON.parse(res.[|content|]); parse(RestApi.executeRequest());")]
    [InlineData("class Crm { load() { const res = RestApi.executeRequest(); return JSON.parse(res.[|content|]); } }")]
    [InlineData(
        "class Base { get() { return RestApi.executeRequest(); } } class Crm extends Base { load() { return JSON.parse(this.get().[|content|]); } }"
    )]
    [InlineData(
        "class Base { get() { return RestApi.executeRequest(); } } class Crm extends Base { load() { return JSON.parse(super.get().[|content|]); } }"
    )]
    [InlineData("class Crm { get() { return RestApi.executeRequest(); } } const crm = new Crm(); JSON.parse(crm.get().[|content|]);")]
    [InlineData(
        "class Http { get() { return RestApi.executeRequest(); } } class Crm { http = new Http(); load() { return JSON.parse(this.http.get().[|content|]); } }"
    )]
    [InlineData(
        "class Http { static getInstance() { return new Http(); } get() { return RestApi.executeRequest(); } } class Crm { http = Http.getInstance(); load() { return JSON.parse(this.http.get().[|content|]); } }"
    )]
    [InlineData("class Crm { load() { this.res = RestApi.executeRequest(); return JSON.parse(this.res.[|content|]); } }")]
    [InlineData(
        "class Crm { load() { const res = RestApi.executeRequest(); this.last = res.statusCode; return JSON.parse(res.[|content|]); } }"
    )]
    [InlineData(
        "const retry = (run) => { const res = run(); log(res.statusCode); return res; }; JSON.parse(retry(() => RestApi.executeRequest()).[|content|]);"
    )]
    [InlineData(
        "function retry(run, n = 3) { const res = run(); if (n > 0 && !res) { return retry(run, n - 1); } return res; } const get = () => RestApi.executeRequest(); JSON.parse(retry(get).[|content|]);"
    )]
    [InlineData("export default { sync() { const res = RestApi.executeRequest(); return JSON.parse(res.[|content|]); } }")]
    [InlineData("const res = cond ? RestApi.executeRequest() : null; if (res) JSON.parse(res.[|content|]);")]
    [InlineData(
        "const [a, b] = await Promise.all([RestApi.executeRequestAsync(), RestApi.executeRequestAsync()]); if (!a.ok) throw 'x'; JSON.parse(b.[|content|]);"
    )]
    public Task Not_checked(string script, string? mark = null, string? actual = null) =>
        Verify.Reports(
            Import + (mark is null ? script : script.Replace(mark, actual, StringComparison.Ordinal)),
            message: "The content is used before the status is checked; call EnsureSuccess() or check StatusCode first"
        );

    [Theory]
    [InlineData(
        "class Base { get() { const res = RestApi.executeRequest(); if (!res.ok) throw 'x'; return res; } } class Crm extends Base { load() { return JSON.parse(this.get().content); } }"
    )]
    [InlineData("class Crm extends Other { load() { return JSON.parse(this.get().content); } }")]
    [InlineData(
        "class Base { get() { return RestApi.executeRequest(); } } class Crm extends Base { get() { return { content: '1' }; } load() { return JSON.parse(this.get().content); } }"
    )]
    [InlineData(
        "class Crm { load() { this.res = RestApi.executeRequest(); if (!this.res.ok) throw 'x'; return JSON.parse(this.res.content); } }"
    )]
    [InlineData("class Crm { load() { this.res = RestApi.executeRequest(); this.check(); return JSON.parse(this.res.content); } }")]
    [InlineData(
        "class Crm { load() { this.res = RestApi.executeRequest(); this.check(); return JSON.parse(this.res.content); } check() { if (!this.res.ok) throw 'x'; } }"
    )]
    [InlineData(
        "const retry = (run) => { const res = run(); if (!res.ok) throw 'x'; return res; }; JSON.parse(retry(() => RestApi.executeRequest()).content);"
    )]
    [InlineData(
        "class A extends B { } class B extends A { load() { return JSON.parse(this.get().content); } } const r = RestApi.executeRequest;"
    )]
    public Task Checked_in_a_class_or_a_callback_is_quiet(string script) => Verify.Silent(Import + script);

    [Theory]
    [InlineData("const call = (path) => RestApi.executeRequest(); {|RAPI2002:call|}('/x');")]
    [InlineData("function call() { const res = RestApi.executeRequest(); console.log(res.statusCode); return res; } {|RAPI2002:call|}();")]
    [InlineData("const call = async () => RestApi.executeRequestAsync(); await {|RAPI2002:call|}();")]
    [InlineData("const call = () => RestApi.executeRequest(); ids.forEach((id) => {|RAPI2002:call|}(id));")]
    [InlineData("ids.forEach((id) => RestApi.{|RAPI2002:executeRequest|}());")]
    public Task Response_of_a_function_that_did_not_look_is_not_dropped(string script) => Verify.Reports(Import + script);

    [Theory]
    [InlineData("const call = () => RestApi.executeRequest(); void call(); const res = call();")]
    [InlineData("const call = () => { const res = RestApi.executeRequest(); if (!res.ok) throw 'x'; return res; }; call();")]
    [InlineData("const call = () => { const res = RestApi.executeRequest(); if (!res.ok) console.error('x'); return res; }; call();")]
    [InlineData("const call = () => RestApi.executeRequest().ensureSuccess(); call();")]
    [InlineData("const call = () => RestApi.executeRequest(); check(call()); ids.map((id) => call(id));")]
    [InlineData("const call = () => { RestApi.createRequest('/x', 'GET'); }; call(); RestApi.executeRequest();")]
    public Task Response_that_somebody_has_or_had_may_be_dropped(string script) => Verify.Silent(Import + script);

    [Theory]
    [InlineData("if (res.statusCode === 404) return null; return JSON.parse(res.[|content|]);")]
    [InlineData("if (res.statusCode < 500) return JSON.parse(res.[|content|]);")]
    [InlineData("if (res.statusCode > 0) JSON.parse(res.[|content|]);")]
    [InlineData("if (res.statusCode !== 500) JSON.parse(res.[|content|]);")]
    [InlineData("if (res.statusCode !== 200) console.error('failed'); JSON.parse(res.[|content|]);")]
    [InlineData("if (!res.isSuccess) { entity.c_error = 'x'; } JSON.parse(res.[|content|]);")]
    [InlineData("if (res.statusCode === 200 || force) JSON.parse(res.[|content|]);")]
    [InlineData("if (x && res.statusCode !== 200) throw 'x'; JSON.parse(res.[|content|]);")]
    [InlineData("switch (res.statusCode) { case 401: throw 'x'; case 404: return; } JSON.parse(res.[|content|]);")]
    [InlineData("switch (res.statusCode) { case 200: default: JSON.parse(res.[|content|]); }")]
    [InlineData("try { if (res.statusCode !== 200) throw 'x'; } catch { } JSON.parse(res.[|content|]);")]
    [InlineData("function check(r) { if (r.statusCode === 401) throw 'x'; } check(res); JSON.parse(res.[|content|]);")]
    [InlineData("const ok = res.statusCode === 200; console.log(ok); if (x || ok) JSON.parse(res.[|content|]);")]
    [InlineData("if (/^[^5]/.test(String(res.statusCode))) JSON.parse(res.[|content|]);")]
    [InlineData("if (res.statusCode !== 200) { entity.c_owner = JSON.parse(res.[|content|]).owner; }")]
    [InlineData("if (!res.isSuccess) { entity.c_owner = JSON.parse(res.[|content|])['job'].owner ?? ''; }")]
    [InlineData("if (res.statusCode >= 400) { return JSON.parse(res.[|content|]).sync; }")]
    [InlineData("try { if (res.statusCode >= 300) throw 'x'; } finally { entity.c_a = JSON.parse(res.[|content|]); }")]
    [InlineData(
        "const known = { 200: true, 404: true, 500: true, 503: false }; if (!known[res.statusCode]) throw 'x'; JSON.parse(res.[|content|]);"
    )]
    [InlineData("res.ensureStatus(200, 404); JSON.parse(res.[|content|]);")]
    [InlineData("if (res.statusCode === 404 || res.statusCode === 200) JSON.parse(res.[|content|]);")]
    public Task The_check_lets_errors_through(string script) =>
        Verify.Reports(Import + "function sync() { const res = RestApi.executeRequest(); " + script + " }");

    [Theory]
    [InlineData("const all = ids.map(id => RestApi.executeRequest()); return all.map(res => JSON.parse(res.[|content|]));")]
    [InlineData("ids.map(() => { return RestApi.executeRequest(); }).forEach(res => rows.push(JSON.parse(res.[|content|])));")]
    [InlineData(
        "const all = await Promise.all(ids.map(async id => RestApi.executeRequestAsync(id))); for (const res of all) JSON.parse(res.[|content|]);"
    )]
    [InlineData("const all = ids.map(() => RestApi.executeRequest()); return JSON.parse(all[0].[|content|]);")]
    [InlineData("const [first] = ids.map(send); JSON.parse(first.[|content|]); function send(id) { return RestApi.executeRequest(); }")]
    [InlineData(
        "const all = ids.map(id => RestApi.executeRequest()); all.forEach(res => { if (res.statusCode !== 200) return; }); return all.map(res => JSON.parse(res.[|content|]));"
    )]
    [InlineData(
        "const all = ids.map(id => RestApi.executeRequest()); if (all.some(res => res.statusCode === 200)) { return all.map(res => JSON.parse(res.[|content|])); }"
    )]
    public Task Response_in_a_list_is_followed(string script) => Verify.Reports(Import + script);

    [Theory]
    [InlineData("all.map(res => { if (!res.ok) throw 'x'; return JSON.parse(res.content); });")]
    [InlineData("for (const res of all) { if (res.statusCode !== 200) continue; JSON.parse(res.content); }")]
    [InlineData("for (const res of all) { if (!res.ok) throw 'x'; } all.map(res => JSON.parse(res.content));")]
    [InlineData("all.forEach(res => { if (!res.ok) throw 'x'; }); for (const res of all) JSON.parse(res.content);")]
    [InlineData("if (all.every(res => res.ok)) all.map(res => JSON.parse(res.content));")]
    [InlineData("all.filter(res => res.ok).map(res => JSON.parse(res.content)); check(all); JSON.parse(all[0].content);")]
    [InlineData("save({ all }); all.forEach(res => JSON.parse(res.content));")]
    [InlineData("all.forEach(res => { if (res.statusCode !== 200) throw 'x'; }); all.map(res => JSON.parse(res.content));")]
    [InlineData(
        "const bad = []; all.forEach(res => { if (res.statusCode !== 200) bad.push(res.url); }); if (bad.length) throw 'x'; all.map(res => JSON.parse(res.content));"
    )]
    [InlineData("if (all.some(res => res.statusCode !== 200)) throw 'x'; all.map(res => JSON.parse(res.content));")]
    [InlineData("if (!all.every(res => res.statusCode === 200)) throw 'x'; all.map(res => JSON.parse(res.content));")]
    public Task Checked_list_is_quiet(string script) =>
        Verify.Silent(Import + "function sync() { const all = ids.map(id => RestApi.executeRequest()); " + script + " }");

    [Theory]
    [InlineData("return JSON.parse(RestApi.downloadFile().[|content|]);")]
    [InlineData("const get = api => JSON.parse(api.executeRequest().[|content|]);")]
    [InlineData("const get = (api: Server) => JSON.parse(api.executeRequest().[|content|]);")]
    public Task Any_response_of_a_builder_is_followed(string script) => Verify.Reports(Import + script);

    [Theory]
    [InlineData("Files.persistFileRef(res.{|RAPI2003:downloadedFileRef|}.ref);")]
    [InlineData("Files.persistFileRef(res.{|RAPI2003:downloadedFileRef|}!.ref);")]
    [InlineData("console.log(res.statusCode); const file = res.downloadedFileRef; Files.persistFileRef({|RAPI2003:file|}.ref);")]
    [InlineData("const { downloadedFileRef: file } = res; entity.c_name = {|RAPI2003:file|}.name;")]
    [InlineData("if (res.statusCode === 404) return; Files.persistFileRef(res.{|RAPI2003:downloadedFileRef|}.ref);")]
    [InlineData("if (res.statusCode !== 200) console.error('x'); return res.{|RAPI2003:downloadedFileRef|}.ref;")]
    public Task File_of_a_possible_error_is_reported(string script) =>
        Verify.Reports(Import + "function load() { const res = RestApi.downloadFile(); " + script + " }");

    [Theory]
    [InlineData("if (res.statusCode !== 200 || !res.downloadedFileRef) throw 'x'; Files.persistFileRef(res.downloadedFileRef.ref);")]
    [InlineData("if (!res.downloadedFileRef) throw 'x'; Files.persistFileRef(res.downloadedFileRef.ref);")]
    [InlineData("if (res.downloadedFileRef === undefined) return; Files.persistFileRef(res.downloadedFileRef.ref);")]
    [InlineData("const file = res.downloadedFileRef; if (file) Files.persistFileRef(file.ref);")]
    [InlineData("if (res.ok) Files.persistFileRef(res.downloadedFileRef.ref);")]
    [InlineData("res.ensureFile(); Files.persistFileRef(res.downloadedFileRef.ref);")]
    [InlineData("res.ensureSuccess(); Files.persistFileRef(res.downloadedFileRef.ref);")]
    [InlineData("console.log(res.downloadedFileRef.ref, res.contentLength);")]
    public Task Checked_file_is_quiet(string script) =>
        Verify.Silent(Import + "function load() { const res = RestApi.downloadFile(); " + script + " }");

    [Theory]
    [InlineData("if (res.statusCode !== 200) { const problem = JSON.parse(res.content); throw problem.title; }")]
    [InlineData("entity.c_error = res.statusCode === 200 ? '' : JSON.parse(res.content).error;")]
    [InlineData("if (res.statusCode === 201) return; entity.c_error = JSON.parse(res.content).error;")]
    [InlineData(
        "if (res.statusCode !== 200) { entity.c_hint = JSON.parse(res.content).hint; entity.c_note = JSON.parse(res.content).owner; }"
    )]
    [InlineData("if (res.statusCode === 409) { entity.c_owner = JSON.parse(res.content).owner; }")]
    [InlineData("if (res.statusCode !== 204) { const problem = JSON.parse(res.content); return `${problem.title}`; }")]
    [InlineData("const failed = res.statusCode !== 202; if (failed) { const problem = JSON.parse(res.content); throw problem.title; }")]
    public Task Body_behind_the_success_that_was_asked_for_is_that_of_an_error(string script) =>
        Verify.Silent(Import + "function sync() { const res = RestApi.executeRequest(); " + script + " }");

    [Theory]
    [InlineData("switch (res.statusCode) { case 500: console.error('down'); case 200: return JSON.parse(res.[|content|]); }")]
    [InlineData("if ([200, 503].includes(res.statusCode)) return JSON.parse(res.[|content|]);")]
    public Task Failure_of_the_server_is_never_meant(string script) =>
        Verify.Reports(Import + "function sync() { const res = RestApi.executeRequest(); " + script + " }");

    [Fact]
    public Task Message_names_an_error_that_gets_through() =>
        Verify.Reports(
            Import + "const res = RestApi.executeRequest(); if (res.statusCode === 500) throw 'x'; JSON.parse(res.[|content|]);",
            message: "The status is checked, but errors such as 404 still get through to this use of the content"
        );

    [Theory]
    [InlineData("if (res.statusCode !== 200) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if (res.statusCode >= 200 && res.statusCode < 300) JSON.parse(res.content); else throw 'x';")]
    [InlineData("if (res.statusCode < 200 || res.statusCode >= 300) return; JSON.parse(res.content);")]
    [InlineData("if (res.statusCode >= 400) throw `failed ${res.content}`; JSON.parse(res.content);")]
    [InlineData("if (400 <= res.statusCode) throw new Error(res.content); JSON.parse(res.content);")]
    [InlineData("if (!res.ok) throw 'x'; return res.readJson();")]
    [InlineData("if (res.isSuccess) return JSON.parse(res.content);")]
    [InlineData("if (res.isSuccess === false) return; JSON.parse(res.content);")]
    [InlineData("return res.isSuccess ? JSON.parse(res.content) : null;")]
    [InlineData("return res.statusCode === 200 && JSON.parse(res.content);")]
    [InlineData("res.statusCode === 200 || fail(); JSON.parse(res.content); function fail() { throw 'x'; }")]
    [InlineData("res.ensureSuccess(); JSON.parse(res.content);")]
    [InlineData("res.ensureStatus(200, 404); if (res.statusCode === 404) return null; JSON.parse(res.content);")]
    [InlineData("const { statusCode, content } = res; if (statusCode !== 200) throw 'x'; JSON.parse(content);")]
    [InlineData("const status = res.statusCode; if (status !== 200) throw 'x'; JSON.parse(res.content);")]
    [InlineData("const ok = res.statusCode === 200; if (!ok) return; JSON.parse(res.content);")]
    [InlineData("let ok = true; if (res.statusCode >= 400) ok = false; if (!ok) throw 'x'; JSON.parse(res.content);")]
    [InlineData("let error = null; if (!res.ok) error = 'x'; if (error) throw error; JSON.parse(res.content);")]
    [InlineData("if (Math.floor(res.statusCode / 100) !== 2) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if (res.statusCode - 200 > 99 || res.statusCode % 200 > 99) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if (((res.statusCode / 100) | 0) !== 2) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if (![200, 201].includes(res.statusCode)) throw 'x'; JSON.parse(res.content);")]
    [InlineData("const GOOD = new Set([200, 204]); if (!GOOD.has(res.statusCode)) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if ([200, 201].indexOf(res.statusCode) === -1) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if ([200, 201].indexOf(res.statusCode) < 0) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if (![200, 201].some(code => code === res.statusCode)) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if (!String(res.statusCode).startsWith('2')) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if (res.statusCode.toString()[0] !== '2') throw 'x'; JSON.parse(res.content);")]
    [InlineData("if (!/^2\\d\\d$/.test(`${res.statusCode}`)) throw 'x'; JSON.parse(res.content);")]
    [InlineData("const OK = 200; if (res.statusCode !== OK) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if (res.statusCode !== expected) throw 'x'; JSON.parse(res.content);")]
    [InlineData("if (res.statusCode != '200') throw 'x'; JSON.parse(res.content);")]
    [InlineData("switch (res.statusCode) { case 200: case 201: return JSON.parse(res.content); default: throw 'x'; }")]
    [InlineData("switch (res.statusCode) { case 200: break; default: throw 'x'; } JSON.parse(res.content);")]
    [InlineData("switch (true) { case res.statusCode >= 400: throw 'x'; default: JSON.parse(res.content); }")]
    [InlineData("switch (Math.floor(res.statusCode / 100)) { case 2: JSON.parse(res.content); }")]
    [InlineData("switch (res.ok) { case true: JSON.parse(res.content); break; case false: throw 'x'; }")]
    [InlineData("check(res); JSON.parse(res.content); function check(r) { if (r.statusCode !== 200) throw 'x'; }")]
    [InlineData("const ok = r => r.statusCode < 300; if (!ok(res)) throw 'x'; JSON.parse(res.content);")]
    [InlineData(
        "function ok(r) { if (r.statusCode === 200) { return true; } return false; } if (!ok(res)) return; JSON.parse(res.content);"
    )]
    [InlineData("function ensure(r) { if (!r.ok) throw 'x'; return r; } JSON.parse(ensure(res).content);")]
    [InlineData(
        "function isGood(status) { return status >= 200 && status < 300; } if (!isGood(res.statusCode)) throw 'x'; JSON.parse(res.content);"
    )]
    [InlineData("const http = { check(r) { if (!r.ok) throw 'x'; } }; http.check(res); JSON.parse(res.content);")]
    [InlineData("const parse = () => JSON.parse(res.content); if (!res.ok) throw 'x'; parse();")]
    [InlineData("ensureOk(res); JSON.parse(res.content);")]
    [InlineData("assert.equal(res.statusCode, 200); JSON.parse(res.content);")]
    [InlineData("if (!isGood(res.statusCode)) throw 'x'; JSON.parse(res.content);")]
    [InlineData("console.log(res.content); console.log(`got ${res.content}`, { body: res.content }, JSON.stringify(res));")]
    [InlineData("if (res.content === '[]' || res.content !== '{}') return;")]
    [InlineData("if (res.content === '' || !res.content || res.content.length === 0 || res.content == null) return;")]
    [InlineData("throw new Error(`failed: ${res.content}`);")]
    [InlineData("const message = `failed ${res.statusCode}: ${res.content}`; entity.c_error = message;")]
    [InlineData("return { status: res.statusCode, body: res.content };")]
    [InlineData("save(res.statusCode, res.content);")]
    [InlineData("return res;")]
    [InlineData("if (!res.ok) { const problem = JSON.parse(res.content); throw problem.title; } JSON.parse(res.content);")]
    [InlineData("if (res.statusCode === 404 || res.statusCode === 410) JSON.parse(res.content);")]
    [InlineData("const name = res.headers['x'], size = res.contentLength;")]
    [InlineData("const text = typeof res.content;")]
    [InlineData("const data = res.ok ? res.content : null; if (data) JSON.parse(data);")]
    [InlineData("let data; if (res.ok) data = res.content; JSON.parse(data);")]
    [InlineData("const good = { 200: true, 201: true, 500: false }; if (!good[res.statusCode]) throw 'x';")]
    [InlineData("if (!good[res.statusCode]) throw 'x';")]
    public Task Checked_in_any_form(string script) =>
        Verify.Silent(Import + "function sync() { const res = RestApi.executeRequest(); " + script + " }");

    [Theory]
    [InlineData("let res; do { res = RestApi.executeRequest(); } while (res.statusCode !== 200); JSON.parse(res.content);")]
    [InlineData("while (true) { const res = RestApi.executeRequest(); if (res.statusCode === 200) { JSON.parse(res.content); break; } }")]
    [InlineData(
        "for (const p of pages) { const res = RestApi.executeRequest(); if (res.statusCode !== 200) continue; JSON.parse(res.content); }"
    )]
    [InlineData(
        "outer: for (;;) { for (;;) { const res = RestApi.executeRequest(); if (!res.ok) break outer; JSON.parse(res.content); } }"
    )]
    [InlineData(
        "const get = () => { const res = RestApi.executeRequest(); if (!res.ok) throw 'x'; return res; }; JSON.parse(get().content);"
    )]
    [InlineData("RestApi.executeRequestAsync().then(res => { if (!res.ok) throw 'x'; return JSON.parse(res.content); });")]
    [InlineData("const a = api.rest.v1.get('crm'); JSON.parse(a.body); const b = await api.rest.v1.post('crm', { body }); use(b.content);")]
    [InlineData(
        "const res = cache.executeRequest(); JSON.parse(res.content); const cache = { executeRequest() { return { content: '1' }; } };"
    )]
    [InlineData("class Own { executeRequest() { return this; } } const own = new Own(); JSON.parse(own.executeRequest().content);")]
    [InlineData("function parse(res) { return JSON.parse(res.content); }")]
    [InlineData("function get(api: { executeRequest(): { content: string } }) { return JSON.parse(api.executeRequest().content); }")]
    [InlineData("const res = await fetch(url); const data = await res.json();")]
    [InlineData("// const res = RestApi.executeRequest(); JSON.parse(res.content);")]
    [InlineData("RestApi.executeRequest();")]
    [InlineData("process.exit(1); JSON.parse(RestApi.executeRequest().content);")]
    public Task Other_shapes_are_quiet(string script) => Verify.Silent(script);

    [Theory]
    [InlineData("import { RestApi } from './rest'; JSON.parse(RestApi.executeRequest().content);")]
    [InlineData("const RestApi = { executeRequest: () => ({ content: '1' }) }; JSON.parse(RestApi.executeRequest().content);")]
    public Task A_builder_of_the_project_is_not_ours(string script) => Verify.Silent(script);

    [Theory]
    [InlineData("import * as server from '@comind/api/server'; JSON.parse(server.RestApi.executeRequest().[|content|]);")]
    [InlineData("import { RestApi as Api } from '@comind/api/server'; JSON.parse(Api.executeRequest().[|content|]);")]
    [InlineData("const api = RestApi; JSON.parse(api.executeRequest().[|content|]);")]
    [InlineData("const run = RestApi.executeRequest; JSON.parse(run().[|content|]);")]
    public Task The_builder_is_known_under_any_name(string script) => Verify.Reports(script);

    [Theory]
    [InlineData(
        "// restapi-disable-next-line RAPI2001 -- this API answers errors with data\nJSON.parse(RestApi.executeRequest().content);"
    )]
    public Task A_comment_silences_the_rule(string script) => Verify.Silent(script);

    [Fact]
    public async Task A_project_without_the_runtime_is_left_alone() =>
        Assert.Empty(await Verify.DiagnoseWithoutRuntime("JSON.parse(RestApi.executeRequest().content);"));

    [Fact]
    public async Task Functions_that_call_each_other_come_to_an_end()
    {
        var chain = string.Concat(
            Enumerable
                .Range(0, 200)
                .Select(n => $"function f{n}(r) {{ {string.Concat(Enumerable.Range(1, 8).Select(k => $"f{(n + k) % 200}(r);"))} }}\n")
        );
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Verify.Diagnose(chain + "const res = RestApi.executeRequest(); f0(res); JSON.parse(res.content);");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }
}
