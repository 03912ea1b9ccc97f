using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.UncheckedScriptResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Functions that are handed a response to read, and helpers that build the request in several steps.</summary>
public sealed class UncheckedScriptHelperTests
{
    private const string Helpers = """
        import { RestApi, Files } from '@comind/api/server';
        const get = (path) => { RestApi.createRequest(path, 'GET'); return RestApi.executeRequest(); };
        const need = (res) => { if (!res.ok) throw 'x'; };
        class Reader { title(res) { return JSON.parse(res.content).title; } }

        """;

    [Fact]
    public Task Mistake_of_one_caller_stands_at_its_call() =>
        Reports(
            """
            const read = (res) => JSON.parse(res.content).rows;
            export const a = () => { const res = get('a'); need(res); return read(res); };
            export const b = () => { const res = get('b'); return read([|res|]); };
            export const c = () => read([|get('c')|]);
            """
        );

    [Fact]
    public Task Mistake_of_all_callers_stands_in_the_function_once() =>
        Reports(
            """
            const read = (res) => JSON.parse(res.[|content|]).rows;
            export const a = () => { const res = get('a'); return read(res); };
            export const b = () => read(get('b'));
            """
        );

    [Fact]
    public Task Method_is_such_a_function_too() =>
        Reports(
            """
            export const a = () => { const res = get('a'); need(res); return new Reader().title(res); };
            export const b = (id) => { const res = get('b'); return new Reader().title([|res|]); };
            """
        );

    [Fact]
    public Task Outermost_call_that_hands_it_over_is_the_place() =>
        Reports(
            """
            const inner = (res) => res.readJson();
            const outer = (res) => inner(res).rows;
            export const a = () => { const res = get('a'); need(res); return outer(res); };
            export const b = () => { const res = get('b'); return outer([|res|]); };
            """
        );

    [Fact]
    public Task Callers_that_all_check_are_fine() =>
        Verify.Silent(
            Helpers
                + """
                const read = (res) => JSON.parse(res.content).rows;
                export const a = () => { const res = get('a'); need(res); return read(res); };
                export const b = () => { const res = get('b'); if (res.statusCode === 200) return read(res); };
                """
        );

    [Theory]
    [InlineData(
        "const req = RestApi.createClient(u).createRequest('/a', 'GET'); return (body ? req.addJsonBody(body) : req).executeRequest();"
    )]
    [InlineData(
        "let req = RestApi.createClient(u).createRequest('/a', 'GET'); if (body) req = req.addJsonBody(body); return req.executeRequest();"
    )]
    [InlineData(
        "let req = RestApi.createClient(u).createRequest('/a', 'GET'); req = req.addHeader('a', 'b'); req = req.addHeader('c', 'd'); return req.executeRequest();"
    )]
    [InlineData(
        "const api = client ?? RestApi.createClient(u); return (client || RestApi.createClient(u)).createRequest('/a', 'GET').executeRequest();"
    )]
    public async Task Request_that_is_built_in_steps_is_executed(string body)
    {
        var send = $"const client = RestApi.createClient('https://a.example'); const send = (u, body) => {{ {body} }};\n";
        await Reports(send + "export const a = () => JSON.parse(send('u').[|content|]);");
        await Verify.Silent(
            Helpers + send + "export const a = () => { const res = send('u'); need(res); return JSON.parse(res.content); };"
        );
    }

    [Theory]
    [InlineData("const { ref } = RestApi.downloadFile().downloadedFileRef; return Files.persistFileRef({|RAPI2003:ref|});")]
    [InlineData("const { downloadedFileRef: { ref } } = RestApi.downloadFile(); return Files.persistFileRef({|RAPI2003:ref|});")]
    public Task File_is_followed_into_a_pattern(string body) => Reports($"export function a() {{ {body} }}");

    [Fact]
    public Task File_of_a_success_may_be_taken_apart() =>
        Verify.Silent(
            Helpers
                + "export function a() { const res = RestApi.downloadFile(); need(res); const { ref } = res.downloadedFileRef; return Files.persistFileRef(ref); }"
        );

    [Theory]
    [InlineData("const [, body] = pair('a'); return JSON.parse([|body|]);")]
    [InlineData("const [status, body] = pair('a'); if (status === 404) return; return JSON.parse([|body|]);")]
    [InlineData("const answer = pair('a'); console.log(answer[0]); return JSON.parse([|answer[1]|]);")]
    [InlineData("return JSON.parse([|pair('a')[1]|]);")]
    public Task Status_and_content_side_by_side_are_told_apart(string body) => Reports(Pair + $"export const a = () => {{ {body} }};");

    [Fact]
    public Task Each_user_of_a_pair_is_told() =>
        Reports(
            Pair
                + """
                export const a = () => { const [, body] = pair('a'); return JSON.parse([|body|]); };
                export const b = () => { const [status, body] = pair('b'); if (status >= 500) throw 'x'; return JSON.parse([|body|]); };
                export const c = () => { const [status, body] = pair('c'); if (status !== 200) throw 'x'; return JSON.parse(body); };
                """
        );

    [Fact]
    public Task Curried_helper_gives_pairs_too() =>
        Reports(
            """
            const call = (method) => (path, query = {}) => { const res = RestApi.createRequest(path, method).executeRequest(); return [res.statusCode, res.content]; };
            const fetched = call('GET');
            export const a = () => { const [, body] = fetched('a'); return JSON.parse([|body|]); };
            export const b = () => { const [status, body] = fetched('b'); return status === 200 ? JSON.parse(body) : []; };
            """
        );

    [Theory]
    [InlineData("let tag = null; try { tag = get('a').[|content|].trim(); } catch { tag = null; } return tag;")]
    [InlineData("const grams = Number(get('a').[|content|]); return isNaN(grams) ? 0 : grams;")]
    [InlineData("const grams = parseInt(get('a').[|content|], 10); return grams;")]
    public Task Place_is_where_the_content_is_taken_or_read_as_a_number(string body) => Reports($"export const a = () => {{ {body} }};");

    [Fact]
    public async Task Method_of_the_same_class_that_makes_the_request_is_known_by_its_class()
    {
        const string type = """
            class Port { open(path) { return RestApi.createRequest(path, 'GET').addHeader('a', 'b'); } get(path) { return this.open(path).executeRequest(); } }
            class Other { open(path) { return path; } }

            """;
        await Reports(type + "export const a = (port: Port) => JSON.parse(port.get('a').[|content|]);");
        await Verify.Silent(
            Helpers + type + "export const a = (port: Port) => { const res = port.get('a'); need(res); return JSON.parse(res.content); };"
        );
    }

    private const string Pair = "const pair = (path) => { const res = get(path); return [res.statusCode, res.content]; };\n";

    private static Task Reports(string script) => Verify.Reports(Helpers + script);
}
