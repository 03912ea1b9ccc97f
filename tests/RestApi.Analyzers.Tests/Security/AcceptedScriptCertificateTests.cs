using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.AcceptedScriptCertificateAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1007 in scripts.</summary>
public sealed class AcceptedScriptCertificateTests
{
    [Theory]
    [InlineData("[|process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'|];")]
    [InlineData("[|process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0|];")]
    [InlineData("[|globalThis.process.env.NODE_TLS_REJECT_UNAUTHORIZED = `0`|];")]
    [InlineData("import { env } from 'node:process'; [|env.NODE_TLS_REJECT_UNAUTHORIZED = '0'|];")]
    [InlineData("import process from 'process'; const off = '0'; [|process.env.NODE_TLS_REJECT_UNAUTHORIZED = off|];")]
    [InlineData("const { env } = process; [|env.NODE_TLS_REJECT_UNAUTHORIZED = '0'|];")]
    [InlineData("const agent = new https.Agent({ keepAlive: true, [|rejectUnauthorized: false|] });")]
    [InlineData("axios.get(url, { httpsAgent: new Agent({ [|'rejectUnauthorized': false|] }) });")]
    [InlineData("const strict = false; tls.connect({ [|rejectUnauthorized: strict|] });")]
    [InlineData("agent.options.[|rejectUnauthorized = false|];")]
    public Task Checks_that_are_switched_off_are_reported(string script) =>
        Verify.Reports(script.Replace("agent.options.[|", "[|agent.options.", StringComparison.Ordinal));

    [Theory]
    [InlineData("process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';")]
    [InlineData("if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') { throw new Error('TLS'); }")]
    [InlineData("const process = { env: {} }; process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';")]
    [InlineData("new Agent({ rejectUnauthorized: true }); new Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' });")]
    [InlineData("function f({ rejectUnauthorized = false }) { return rejectUnauthorized; }")]
    [InlineData("class Options { rejectUnauthorized = false; }")]
    [InlineData("interface Options { rejectUnauthorized: false }")]
    [InlineData("if (process.env.NODE_ENV !== 'production') { options = { rejectUnauthorized: false }; }")]
    [InlineData("options = process.env.NODE_ENV === 'development' ? { rejectUnauthorized: false } : {};")]
    [InlineData("// process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';")]
    [InlineData("new Agent({ rejectUnauthorized: false }); // restapi-disable-line RAPI1007 -- the device has no certificate")]
    public Task Everything_else_is_quiet(string script) => Verify.Silent(script);

    [Fact]
    public async Task Without_the_runtime_and_in_broken_scripts_nothing_happens()
    {
        Assert.Empty(await Verify.DiagnoseWithoutRuntime("process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';"));
        await Verify.Survives([
            "process.env.[ = '0'",
            "new Agent({ rejectUnauthorized: ",
            "const { env } = env; env.X = '0'",
            "({ rejectUnauthorized: false",
        ]);
    }
}
