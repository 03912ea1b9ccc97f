using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.UncheckedScriptResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Functions of a script that send a request and leave it to their caller to see how that went.</summary>
public sealed class DroppedScriptAnswerTests
{
    private const string Helpers = """
        import { RestApi } from '@comind/api/server';
        const send = (path) => { RestApi.createRequest(path, 'POST'); return RestApi.executeRequest(); };
        const logArrival = (berth) => RestApi.createRequest(berth, 'POST').addJsonBody({ berth }).executeRequest();
        function confirm(id) { RestApi.createRequest(id, 'PUT'); const res = RestApi.executeRequest(); return res.statusCode === 200 || res.statusCode === 204; }
        const post = (id) => RestApi.createRequest(id, 'POST').executeRequest().statusCode < 300;
        const asked = async (id) => { const res = await RestApi.createRequest(id, 'POST').executeRequestAsync(); if (res.isSuccess) return true; return false; };
        const tried = (id) => { let tries = 0; do { tries++; } while (tries < 3); const res = RestApi.executeRequest(); return res.ok; };
        const failed = (id) => { const res = RestApi.executeRequest(); return res.statusCode >= 400; };
        const logged = (id) => { const res = RestApi.executeRequest(); if (!res.ok) console.error(id); return res.ok; };
        const thrown = (id) => { const res = RestApi.executeRequest(); if (res.statusCode > 499) throw 'x'; return res.ok; };
        const noted = (id) => { const res = RestApi.executeRequest(); if (!res.ok) entity.c_problem = id; return res.ok; };
        const kept = (id, problems) => { const res = RestApi.executeRequest(); if (!res.ok) problems.push(id); return res.ok; };
        let failures = 0;
        const counted = (id) => { const res = RestApi.executeRequest(); if (!res.ok) failures++; return res.ok; };
        const known = (res) => res.statusCode === 200;
        class Shop { confirm(id) { return RestApi.createRequest(id, 'PUT').executeRequest().isSuccess; } }

        """;

    [Theory]
    [InlineData("[|confirm|](1);")]
    [InlineData("[|post|](1);")]
    [InlineData("[|tried|](1);")]
    [InlineData("await [|asked|](1);")]
    [InlineData("const ok = [|confirm|](1);")]
    [InlineData("for (const id of ids) { [|confirm|](id); }")]
    [InlineData("new Shop().[|confirm|](1);")]
    public Task Dropped_flag_is_reported(string statement) =>
        Verify.Reports(
            Code(statement),
            message: $"'{Name(statement)}' answers whether its request succeeded, and nobody looks; test the answer, or discard it with 'void'"
        );

    [Theory]
    [InlineData("if (!confirm(1)) throw 'x';")]
    [InlineData("void confirm(1);")]
    [InlineData("const ok = confirm(1); entity.c_ok = ok;")]
    [InlineData("return confirm(1);")]
    [InlineData("confirm(1) || fail();")]
    [InlineData("failed(1);")]
    [InlineData("logged(1);")]
    [InlineData("thrown(1);")]
    [InlineData("noted(1);")]
    [InlineData("kept(1, problems);")]
    [InlineData("counted(1);")]
    [InlineData("const res = send(1); known(res);")]
    public Task Flag_that_is_taken_or_told_is_quiet(string statement) => Verify.Silent(Code(statement));

    [Theory]
    [InlineData("[|send|](1);")]
    [InlineData("[|logArrival|]('a');")]
    [InlineData("const made = logArrival('a'); if (made.statusCode) { entity.c_card = JSON.parse(made.[|content|]).card; }")]
    public Task Response_of_a_function_is_followed_whatever_its_name(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData(
        "const res = send(1), expected = entity.c_express ? 202 : 201; if (res.statusCode !== expected) { entity.c_error = res.content; return; } return JSON.parse(res.content).number;"
    )]
    [InlineData("const res = send(1); if (res.statusCode === entity.c_code) return JSON.parse(res.content); entity.c_error = res.content;")]
    public Task Other_status_than_the_expected_is_an_error(string statements) => Verify.Silent(Code(statements));

    private static string Code(string statements) => $"{Helpers}export async function run() {{ {statements} }}\n";

    private static string Name(string marked) => marked.Split("[|")[1].Split("|]")[0];
}
