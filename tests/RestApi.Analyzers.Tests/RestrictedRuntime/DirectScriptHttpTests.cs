using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.DirectScriptHttpAnalyzer>;

namespace Acme.AnalyzersTests.RestrictedRuntime;

public sealed class DirectScriptHttpTests
{
    [Theory]
    [InlineData("const res = await [|fetch|](url);")]
    [InlineData("[|fetch|](url).then(r => r.json());")]
    [InlineData("await [|globalThis.fetch|](url);")]
    [InlineData("await [|(window as any)['fetch']|](url);")]
    [InlineData("[|self.fetch|](url)")]
    [InlineData("[|globalThis[\"fe\" + \"tch\"]|](url)")]
    [InlineData("const get = [|fetch|]; get(url);")]
    [InlineData("const { [|fetch|]: get } = globalThis; get(url);")]
    [InlineData("const { [|fetch|] } = window; fetch(url);")]
    [InlineData("const g = globalThis; [|g.fetch|](url);")]
    [InlineData("sync({ fetch: [|fetch|] }); run({ [|fetch|] });")]
    [InlineData("[|Reflect.get(globalThis, 'fetch')|](url);")]
    [InlineData("const x = new [|XMLHttpRequest|](); x.open('GET', url);")]
    [InlineData("const s = new [|WebSocket|](url), e = new [|EventSource|](url);")]
    [InlineData("class Socket extends [|WebSocket|] {}")]
    [InlineData("[|navigator.sendBeacon|](url, data);")]
    [InlineData("const n = navigator; [|n.sendBeacon|](url);")]
    [InlineData("[|axios|].get(url);")]
    [InlineData("[|$.ajax|]({ url }); [|jQuery.getJSON|](url);")]
    [InlineData("[|eval(\"fetch('x')\")|]; [|new Function('return fetch')|]();")]
    [InlineData("declare const fetch: any;\n[|fetch|](url);")]
    [InlineData("{ const fetch = own; fetch(url); }\n[|fetch|](url);")]
    [InlineData("[|got|](url); [|ky|].get(url); [|superagent|].post(url); [|top.fetch|](url);")]
    public Task Globals_are_reported_where_they_are_used(string script) => Verify.Reports(script);

    [Theory]
    [InlineData("[|import axios from \"axios\";|]\naxios.get(url);")]
    [InlineData("[|import { request } from 'undici'|]\nrequest(url);")]
    [InlineData("[|import * as https from 'node:https';|]\nhttps.get(url);")]
    [InlineData("[|import 'isomorphic-fetch';|]\n")]
    [InlineData("[|import axios, { type AxiosError } from 'axios';|]\n")]
    [InlineData("[|import {\n  get,\n} from 'https';|]\nget(url);")]
    [InlineData("[|export { default } from 'axios';|]\n[|export * from 'got';|]")]
    [InlineData("import http = [|require('http')|];\nhttp.get(url);")]
    [InlineData("const axios = [|require(\"axios\")|]; axios(url);")]
    [InlineData("const { get } = [|require('https')|]; get(url);")]
    [InlineData("const { default: ky } = await [|import('ky')|]; ky(url);")]
    [InlineData("[|import('node-fetch')|].then(m => m.default(url));")]
    [InlineData("const name = 'ax' + 'ios'; [|require(name)|](url);")]
    [InlineData("const load = createRequire(import.meta.url); [|load('superagent')|].get(url);")]
    [InlineData("[|import net from 'net';|]\nnet.connect(80, host);")]
    [InlineData("[|import { io } from 'socket.io-client';|]\nio(url);")]
    [InlineData("[|import adapter from 'axios/lib/adapters/http';|]\n")]
    public Task Modules_are_reported_where_they_are_loaded(string script) => Verify.Reports(script);

    [Theory]
    [InlineData("function sync(fetch: Fetch) { return fetch(url); }")]
    [InlineData("const sync = ({ fetch }) => fetch(url);")]
    [InlineData("const fetch = (path: string) => RestApi.createRequest(path, 'GET'); fetch('/x');")]
    [InlineData("fetch('/x'); function fetch(path) { return path; }")]
    [InlineData("import { fetch } from './http'; fetch('/x');")]
    [InlineData("import axios from '../lib/axios'; axios.get('/x');")]
    [InlineData("import { request } from '@acme/request'; request('/x');")]
    [InlineData("import type { AxiosResponse } from 'axios'; let x: AxiosResponse;")]
    [InlineData("import { type AxiosError } from 'axios';")]
    [InlineData("import { isAxiosError, AxiosError } from 'axios';")]
    [InlineData("import { createServer } from 'http'; createServer(handle);")]
    [InlineData("import http from 'http'; http.createServer(handle); http.STATUS_CODES[200];")]
    [InlineData("const { STATUS_CODES } = require('http');")]
    [InlineData("const codes = require('http').STATUS_CODES;")]
    [InlineData("const got = read(); expect(got).toBe(1); function run(ky) { ky.get(1); } fetch; top.fetchAll();")]
    [InlineData("contacts.fetch(id); this.fetch(id); repo?.fetch(id); api.axios.get(x);")]
    [InlineData("const repo = { fetch(id) { return id; }, axios: 1 }; repo.fetch(1);")]
    [InlineData("class Repo { fetch(id: string) { return id; } static axios = 1; }")]
    [InlineData("// fetch(url)\n/* axios.get(url) */ const text = \"fetch(url)\", t = `new XMLHttpRequest() ${x}`, r = /fetch(url)/;")]
    [InlineData("type Fetch = typeof fetch; let f: typeof fetch; interface Http { fetch: typeof fetch }")]
    [InlineData("if (typeof fetch === 'undefined') throw 'x';")]
    [InlineData("if (socket instanceof WebSocket || state === WebSocket.OPEN) done();")]
    [InlineData("globalThis.fetch = stub;")]
    [InlineData("function require(name) { return name; } require('axios');")]
    [InlineData("const self = this; self.fetch(id);")]
    [InlineData("const window = { fetch: own }; window.fetch(id);")]
    [InlineData("for (const fetch of fetches) fetch(id);")]
    [InlineData("try { x() } catch (axios) { log(axios) }")]
    [InlineData("jest.mock('axios'); path.join('http', 'x');")]
    [InlineData("eval('1 + 1'); new Function('return 1');")]
    [InlineData("enum axios { a } axios.a; namespace fetch { export const b = 1 } fetch.b;")]
    [InlineData("const url = 'https://fetch.acme.test/axios'; entity.fetch = true;")]
    [InlineData("RestApi.createClient(url); RestApi.createRequest('/fetch', 'GET'); const res = RestApi.executeRequest();")]
    public Task Everything_else_is_quiet(string script) => Verify.Silent(script);

    [Fact]
    public Task Message_names_the_client_and_the_way_out() =>
        Verify.Reports(
            "await [|fetch|](url)",
            message: "'fetch' does not exist in action logic; call the API with RestApi.createClient and RestApi.createRequest"
        );

    [Theory]
    [InlineData("// restapi-disable-next-line RAPI3004 -- the host has it\nfetch(url);")]
    [InlineData("fetch(url); // restapi-disable-line")]
    [InlineData("/* restapi-disable RAPI3004 */\nfetch(url);\naxios.get(url);")]
    public Task A_comment_silences_the_rule(string script) => Verify.Silent(script);

    [Theory]
    [InlineData("RAPI3004")]
    [InlineData("RAPI1001, rapi3004")]
    public Task A_section_of_the_editorconfig_silences_the_rule(string rules) => Verify.Silent("fetch(url);", options: rules);

    [Theory]
    [InlineData("/project/actions/sync.d.ts")]
    [InlineData("/project/actions/sync.tsx")]
    [InlineData("/project/settings/secrets.json")]
    [InlineData("/project/actions/readme.md")]
    public Task Other_files_are_left_alone(string path) => Verify.Silent("fetch(url);", path);

    [Theory]
    [InlineData("/project/actions/deep/er/sync.ts")]
    [InlineData("/project/settings/variables.ts")]
    [InlineData("C:\\project\\actions\\Sync.MTS")]
    public Task Scripts_are_known_by_their_extension(string path) => Verify.Reports("[|fetch|](url);", path: path);

    [Fact]
    public async Task A_project_without_the_runtime_is_left_alone() => Assert.Empty(await Verify.DiagnoseWithoutRuntime("fetch(url);"));
}
