using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.IgnoredScriptResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class IgnoredScriptResponseTests
{
    [Theory]
    [InlineData("RestApi.[|executeRequest|]();")]
    [InlineData("await RestApi.[|executeRequestAsync|]();")]
    [InlineData("RestApi.[|downloadFile|]();")]
    [InlineData("RestApi[[|'executeRequest'|]]();")]
    [InlineData("RestApi.createClient(url).createRequest('/orders/1', 'DELETE').[|executeRequest|]();")]
    [InlineData("const request = RestApi.createRequest('/x', 'PUT'); request.[|executeRequest|]();")]
    [InlineData("const { executeRequest } = RestApi; [|executeRequest|]();")]
    [InlineData("import { RestApi as Api } from '@comind/api/server'; Api.[|executeRequest|]();")]
    [InlineData("try { RestApi.[|executeRequest|](); } catch (error) { console.error(error); }")]
    [InlineData("function send() { const res = RestApi.[|executeRequest|](); entity.c_done = true; }")]
    [InlineData("const send = async () => { let res = await RestApi.[|executeRequestAsync|](); };")]
    [InlineData("ids.forEach(id => { RestApi.createRequest(id, 'DELETE'); RestApi.[|executeRequest|](); });")]
    public Task Response_that_nobody_sees_is_reported(string script) => Verify.Reports(script);

    [Fact]
    public Task Message_names_the_call_and_the_ways_out() =>
        Verify.Reports(
            "RestApi.[|executeRequest|]();",
            message: "Nobody sees whether 'executeRequest' succeeded; check the statusCode of its response, or discard the response with 'void'"
        );

    [Theory]
    [InlineData("const res = RestApi.executeRequest();")]
    [InlineData("function send() { const res = RestApi.executeRequest(); return res; }")]
    [InlineData("function send() { const { statusCode } = RestApi.executeRequest(); }")]
    [InlineData("void RestApi.executeRequest();")]
    [InlineData("RestApi.executeRequest().ensureSuccess();")]
    [InlineData("entity.c_status = RestApi.executeRequest().statusCode;")]
    [InlineData("check(RestApi.executeRequest());")]
    [InlineData("function send() { return RestApi.executeRequest(); }")]
    [InlineData("const send = () => RestApi.executeRequest();")]
    [InlineData("RestApi.executeRequestAsync().then(res => { if (!res.ok) throw 'x'; });")]
    [InlineData("RestApi.createClient(url); RestApi.createRequest('/x', 'GET');")]
    [InlineData("queue.executeRequest(); const queue = { executeRequest() {} };")]
    [InlineData("import { RestApi } from './rest'; RestApi.executeRequest();")]
    [InlineData("api.rest.v1.post('crm', { body });")]
    [InlineData("// RestApi.executeRequest();\nconst text = 'RestApi.executeRequest();';")]
    [InlineData("// restapi-disable-next-line RAPI2002 -- the log server may be down\nRestApi.executeRequest();")]
    public Task Everything_else_is_quiet(string script) => Verify.Silent(script);

    [Fact]
    public async Task A_project_without_the_runtime_is_left_alone() =>
        Assert.Empty(await Verify.DiagnoseWithoutRuntime("RestApi.executeRequest();"));
}
