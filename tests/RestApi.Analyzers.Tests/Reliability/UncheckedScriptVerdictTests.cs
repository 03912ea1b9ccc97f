using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.UncheckedScriptResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Functions that sort a status into words, and lists that are asked how many of their answers are good.</summary>
public sealed class UncheckedScriptVerdictTests
{
    private const string Helpers = """
        import { RestApi } from '@comind/api/server';
        enum Outcome { Fine, Missing, Fatal }
        const get = (path) => { RestApi.createRequest(path, 'GET'); return RestApi.executeRequest(); };
        function classify(status: number): Outcome {
          switch (status) { case 200: case 201: return Outcome.Fine; case 404: return Outcome.Missing; default: return Outcome.Fatal; }
        }
        const level = (res) => { if (res.statusCode === 200) return 'ok'; if (res.statusCode < 500) return 'bad'; return 'down'; };
        const grade = (status) => (status < 300 ? 'ok' : status < 500 ? 'bad' : 'down');
        const vague = (status) => { if (status === 200) return 'ok'; if (status === 404) return name(status); };

        """;

    [Theory]
    [InlineData(
        "const o = classify(res.statusCode); if (o === Outcome.Missing) return; if (o !== Outcome.Fine) throw 'x'; return JSON.parse(res.content);"
    )]
    [InlineData("if (classify(res.statusCode) === Outcome.Fine) return JSON.parse(res.content);")]
    [InlineData("switch (classify(res.statusCode)) { case Outcome.Fine: return JSON.parse(res.content); default: return null; }")]
    [InlineData("if (level(res) !== 'ok') return; return JSON.parse(res.content);")]
    [InlineData("return grade(res.statusCode) === 'ok' ? JSON.parse(res.content) : null;")]
    [InlineData("const wanted = entity.c_wanted; if (grade(res.statusCode) === wanted) return JSON.parse(res.content);")]
    [InlineData("if (handlers[grade(res.statusCode)]) return JSON.parse(res.content);")]
    public Task Word_that_stands_for_success_is_a_check(string script) => Verify.Silent(Code(script));

    [Theory]
    [InlineData("if (classify(res.statusCode) === Outcome.Missing) return; return JSON.parse(res.[|content|]);")]
    [InlineData("if (classify(res.statusCode) !== Outcome.Fatal) return JSON.parse(res.[|content|]);")]
    [InlineData("switch (classify(res.statusCode)) { case Outcome.Missing: return; default: return JSON.parse(res.[|content|]); }")]
    [InlineData("if (level(res) === 'down') return; return JSON.parse(res.[|content|]);")]
    [InlineData("const word = grade(res.statusCode); console.log(word); return JSON.parse(res.[|content|]);")]
    [InlineData("if (grade(res.statusCode) !== 'down') return JSON.parse(res.[|content|]);")]
    [InlineData("if (vague(res.statusCode) === 'x') return; return JSON.parse(res.[|content|]);")]
    public Task Word_that_lets_errors_through_is_none(string script) => Verify.Reports(Code(script));

    [Theory]
    [InlineData(
        "const all = ids.map(get); const bad = all.filter((r) => r.statusCode !== 200); if (bad.length) throw 'x'; return all.map((r) => r.readJson());"
    )]
    [InlineData(
        "const all = ids.map((id) => ({ id, res: get(id) })); const bad = all.filter((a) => !a.res.isSuccess); if (bad.length > 0) throw 'x'; return all.map(({ res }) => JSON.parse(res.content));"
    )]
    [InlineData(
        "const all = ids.map(get); const good = all.filter((r) => r.isSuccess); if (good.length !== all.length) throw 'x'; return all.map((r) => r.readJson());"
    )]
    [InlineData("const all = ids.map(get); if (all.filter((r) => r.isSuccess).length === all.length) return all.map((r) => r.readJson());")]
    public Task Number_of_the_bad_ones_is_a_check_of_all(string script) => Verify.Silent(Body(script));

    [Theory]
    [InlineData(
        "const all = ids.map(get); const bad = all.filter((r) => r.statusCode === 404); if (bad.length > 0) throw 'x'; return all.map((r) => r.[|readJson|]());"
    )]
    [InlineData(
        "const all = ids.map(get); const bad = all.filter((r) => !r.isSuccess); if (bad.length > 1) throw 'x'; return all.map((r) => r.[|readJson|]());"
    )]
    [InlineData(
        "const all = ids.map(get); const good = all.filter((r) => r.isSuccess); if (good.length === 0) throw 'x'; return all.map((r) => r.[|readJson|]());"
    )]
    [InlineData(
        "const all = ids.map(get), more = ids.map(get); const good = all.filter((r) => r.isSuccess); if (good.length !== more.length) throw 'x'; return more.map((r) => r.[|readJson|]());"
    )]
    public Task Number_that_says_less_is_none(string script) => Verify.Reports(Body(script));

    private static string Code(string script) => Body($"const res = get('x');\n{script}");

    private static string Body(string script) => $"{Helpers}export function run(entity, ids, handlers) {{\n{script}\n}}";
}
