using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.UncheckedScriptResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Objects that a function of the script makes: the class of what it returns tells what its methods do.</summary>
public sealed class UncheckedScriptCollaboratorTests
{
    private const string Members = """
        import { RestApi } from '@comind/api/server';
        interface Reply { statusCode: number; content: string; }
        interface Port { send(path: string): Reply; }
        class Store {
          constructor(private readonly url: string) {}
          static open(url: string): Store { return new Store(url); }
          send(path: string): Reply { RestApi.createClient(this.url); RestApi.createRequest(path, 'GET'); return RestApi.executeRequest(); }
          need(path: string) { const reply = this.send(path); if (reply.statusCode !== 200) throw 'x'; return reply; }
          also(path: string): this { return this; }
        }
        class Real implements Port { send(path: string) { return RestApi.executeRequest(); } }
        class Check { constructor(private readonly reply: Reply) {} demand() { if (this.reply.statusCode !== 200) throw 'x'; } }
        function store(): Store { const url = process.env.URL; if (!url) throw 'x'; return new Store(url); }
        function untyped() { if (!process.env.URL) throw 'x'; return new Store(process.env.URL); }
        const arrow = (): Store => new Store('a');
        const short = () => new Store('a');
        const wrapped = () => store();
        async function later(): Promise<Store> { return new Store('a'); }
        const real = (): Port => new Real();
        const either = (one) => { if (one) return new Store('a'); return new Real(); };
        const other = (): Elsewhere => create();
        const circle = () => circle();
        const retry = (call, most = 3) => { let r = call(); for (let n = 1; n < most && r.statusCode >= 500; n++) r = call(); return r; };

        """;

    [Theory]
    [InlineData("store()")]
    [InlineData("untyped()")]
    [InlineData("arrow()")]
    [InlineData("short()")]
    [InlineData("wrapped()")]
    [InlineData("(await later())")]
    [InlineData("real()")]
    [InlineData("Store.open('a')")]
    [InlineData("store().also('b')")]
    public async Task Method_of_a_returned_object_is_followed(string made)
    {
        await Reports($"return JSON.parse({made}.send('a').[|content|]);");
        await Reports($"const one = {made}; const reply = one.send('a'); return JSON.parse(reply.[|content|]);");
        await Silent($"const reply = {made}.send('a'); if (reply.statusCode !== 200) throw 'x'; return JSON.parse(reply.content);");
    }

    [Theory]
    [InlineData("const one: Store = load(); return JSON.parse(one.send('a').[|content|]);")]
    [InlineData("let one: Store; one = load(); return JSON.parse(one.send('a').[|content|]);")]
    [InlineData("const reply = retry(() => store().send('a')); return JSON.parse(reply.[|content|]);")]
    [InlineData(
        "return ids.map((id) => ({ id, reply: store().send(id) })).filter(({ reply }) => reply.[|content|].includes('a')).map(({ id }) => id);"
    )]
    [InlineData("return ids.map((id) => ({ id, reply: store().send(id) })).map(({ id, reply }) => [id, JSON.parse(reply.[|content|])]);")]
    [InlineData("return ids.reduce((sum, id) => sum + JSON.parse(store().send(id).[|content|]).kwh, 0);")]
    [InlineData("ids.forEach((id) => store().{|RAPI2002:send|}(id));")]
    [InlineData("store().{|RAPI2002:send|}('a');")]
    [InlineData("const reply = store().send('a'); return { status: reply.statusCode, data: JSON.parse(reply.[|content|]) };")]
    public Task Its_responses_are_followed(string script) => Reports(script);

    [Theory]
    [InlineData("return JSON.parse(store().need('a').content);")]
    [InlineData("return JSON.parse(either(ids).send('a').content);")]
    [InlineData("return JSON.parse(other().send('a').content);")]
    [InlineData("return JSON.parse(circle().send('a').content);")]
    [InlineData("return JSON.parse(missing().send('a').content);")]
    [InlineData("const one = one.two(); return JSON.parse(one.send('a').content);")]
    [InlineData("const one: Store | Real = load(); return JSON.parse(one.send('a').content);")]
    [InlineData("const reply = store().send('a'); new Check(reply).demand(); return JSON.parse(reply.content);")]
    [InlineData(
        "const check = (r: Reply) => new Check(r); const reply = store().send('a'); check(reply).demand(); return JSON.parse(reply.content);"
    )]
    [InlineData("ids.map((id) => store().send(id)).forEach((reply) => { if (reply.statusCode !== 200) throw 'x'; });")]
    [InlineData("ids.forEach((id) => store().need(id)); store().need('a');")]
    public Task What_is_checked_or_unknown_is_quiet(string script) => Silent(script);

    private static Task Reports(string script) => Verify.Reports(Code(script));

    private static Task Silent(string script) => Verify.Silent(Code(script));

    private static string Code(string script) => Members + "async function run(ids) {\n" + script + "\n}";
}
