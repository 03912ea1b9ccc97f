using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.SecretScriptLeakAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1004 in scripts.</summary>
public sealed class SecretScriptLeakTests
{
    private const string Read = "const { COMIND_SECRET_KEY, COMIND_SECRET_BASE_URL } = AppSchema.getSecrets(); ";

    [Theory]
    [InlineData("console.log([|COMIND_SECRET_KEY|]);")]
    [InlineData("console.error('key', [|COMIND_SECRET_KEY|], 'refused');")]
    [InlineData("console.log(`key ${[|COMIND_SECRET_KEY|]} refused`);")]
    [InlineData("console.warn('key ' + ([|COMIND_SECRET_KEY|] ?? 'none'));")]
    [InlineData("const text = `key ${COMIND_SECRET_KEY}`; console.log([|text|]);")]
    [InlineData("console.log([|AppSchema.getSecrets().COMIND_SECRET_KEY|]);")]
    [InlineData("const all = AppSchema.getSecrets(); const key = all['COMIND_SECRET_KEY']; console.log([|key|]);")]
    [InlineData("throw `key ${[|COMIND_SECRET_KEY|]} refused`;")]
    [InlineData("throw new Error('key ' + [|COMIND_SECRET_KEY|]);")]
    [InlineData("reject(new ActionError(`${[|COMIND_SECRET_KEY|]}`));")]
    [InlineData("console.log('Basic ' + btoa('svc:' + [|COMIND_SECRET_KEY|]));")]
    public Task Secret_of_the_app_is_reported(string script) => Verify.Reports(Read + script);

    [Fact]
    public Task Secret_of_the_settings_is_reported() =>
        Verify.Reports("import { secrets } from '../settings/secrets'; console.log(`key ${[|secrets.crmApiKey|]}`);");

    [Theory]
    [InlineData(
        "console.log([|COMIND_SECRET_KEY|]);",
        "The secret goes into a log, which many people read and which is kept; leave it out"
    )]
    [InlineData("throw [|COMIND_SECRET_KEY|];", "The secret goes into an error, whose text ends up in logs and answers; leave it out")]
    public Task Message_says_where_and_why(string script, string message) => Verify.Reports(Read + script, message);

    [Theory]
    [InlineData("if (!COMIND_SECRET_KEY) { throw 'Missing secret: COMIND_SECRET_KEY'; }")]
    [InlineData("console.log(COMIND_SECRET_KEY ? 'set' : 'missing', !!COMIND_SECRET_KEY, COMIND_SECRET_KEY.length);")]
    [InlineData("console.log(`${COMIND_SECRET_KEY.slice(0, 4)}…`, mask(COMIND_SECRET_KEY), Object.keys(AppSchema.getSecrets()));")]
    [InlineData("throw `GET ${COMIND_SECRET_BASE_URL}/contacts failed`;")]
    [InlineData("RestApi.addHeader('X-API-Key', COMIND_SECRET_KEY); send(COMIND_SECRET_KEY);")]
    [InlineData("const console = { log: send }; console.log(COMIND_SECRET_KEY);")]
    [InlineData("function show(COMIND_SECRET_KEY) { console.log(COMIND_SECRET_KEY); }")]
    [InlineData("import { secrets } from './words'; console.log(secrets.first);")]
    [InlineData("console.log(COMIND_SECRET_KEY); // restapi-disable-line RAPI1004 -- a test key")]
    public Task Everything_else_is_quiet(string script) => Verify.Silent(Read + script);

    [Fact]
    public async Task Without_the_runtime_and_in_broken_scripts_nothing_happens()
    {
        Assert.Empty(await Verify.DiagnoseWithoutRuntime(Read + "console.log(COMIND_SECRET_KEY);"));
        await Verify.Survives([
            "console.log(AppSchema.getSecrets().",
            "const { a } = a; throw a",
            "throw new Error(`${AppSchema.getSecrets()[",
            "console.log(",
        ]);
    }
}
