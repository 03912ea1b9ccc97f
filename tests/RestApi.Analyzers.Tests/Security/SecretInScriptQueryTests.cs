using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.SecretInScriptQueryAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1005 in scripts.</summary>
public sealed class SecretInScriptQueryTests
{
    private const string Read = "const { COMIND_SECRET_KEY, COMIND_SECRET_HOOK: hook, COMIND_SECRET_BASE_URL } = AppSchema.getSecrets(); ";

    [Theory]
    [InlineData("RestApi.addQueryParameter('api_key', [|COMIND_SECRET_KEY|]);")]
    [InlineData("RestApi.addQueryParameter('access_token', [|hook|]);")]
    [InlineData("const name = 'token'; RestApi.addQueryParameter(name, [|`${hook}`|]);")]
    [InlineData("RestApi.addQueryParameter('key', [|AppSchema.getSecrets().COMIND_SECRET_KEY|]);")]
    public Task Secret_in_the_query_is_reported(string script) => Verify.Reports(Read + script);

    [Fact]
    public Task Message_says_what_to_do() =>
        Verify.Reports(
            Read + "RestApi.addQueryParameter('api_key', [|COMIND_SECRET_KEY|]);",
            "The secret travels in the URL as 'api_key', where servers and proxies log it; send it in a header, or end the line with // restapi-disable-line RAPI1005 if the API wants it there"
        );

    [Theory]
    [InlineData("RestApi.addHeader('X-API-Key', COMIND_SECRET_KEY); RestApi.addQueryParameter('page_token', entity.c_page);")]
    [InlineData("RestApi.addQueryParameter('tenant', COMIND_SECRET_KEY); RestApi.addQueryParameter('api_key', entity.c_key);")]
    [InlineData("RestApi.addQueryParameter('key', COMIND_SECRET_BASE_URL); RestApi.addQueryParameter('key');")]
    [InlineData("RestApi.createRequest(`/bot${hook}/send?page=2`, 'GET'); RestApi.createRequest(`/a?token=${hook}`, 'GET');")]
    [InlineData("RestApi.addQueryParameter('api_key', hook); // restapi-disable-line RAPI1005 -- the API takes it nowhere else")]
    public Task Everything_else_is_quiet(string script) => Verify.Silent(Read + script);

    [Fact]
    public async Task Without_the_runtime_and_in_broken_scripts_nothing_happens()
    {
        Assert.Empty(await Verify.DiagnoseWithoutRuntime(Read + "RestApi.addQueryParameter('api_key', hook);"));
        await Verify.Survives([
            "RestApi.addQueryParameter(",
            "RestApi.createRequest(`/a?token=${AppSchema.getSecrets().",
            "a.createRequest()",
        ]);
    }
}
