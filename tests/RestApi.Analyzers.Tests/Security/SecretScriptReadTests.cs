using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.SecretScriptReadAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1008 in scripts.</summary>
public sealed class SecretScriptReadTests
{
    [Theory]
    [InlineData("const key = [|process.env.COMIND_SECRET_CRM_KEY|];")]
    [InlineData("RestApi.addHeader('X-API-Key', [|process.env['COMIND_SECRET_CRM_KEY']|]!);")]
    [InlineData("const name = 'COMIND_SECRET_CRM_KEY'; const key = [|process.env[name]|];")]
    [InlineData("const env = process.env; const key = [|env.COMIND_SECRET_CRM_KEY|] ?? '';")]
    [InlineData("const { [|COMIND_SECRET_CRM_KEY|], HOME } = process.env;")]
    [InlineData("const { [|COMIND_SECRET_CRM_KEY|]: key = '' } = process.env;")]
    [InlineData("import { env } from 'node:process'; call([|env.COMIND_SECRET_CRM_KEY|]);")]
    [InlineData("import * as process from 'process'; call([|process.env.COMIND_SECRET_CRM_KEY|]);")]
    [InlineData("const { env } = globalThis.process; call([|env.COMIND_SECRET_CRM_KEY|]);")]
    public Task Secret_of_the_environment_is_reported(string script) => Verify.Reports(script);

    [Fact]
    public Task Message_says_where_to_declare_it() =>
        Verify.Reports(
            "const key = [|process.env.COMIND_SECRET_CRM_KEY|];",
            "'COMIND_SECRET_CRM_KEY' is read past the declared secrets, where nobody sees that the app needs it and nothing keeps its value out of texts; declare it in settings/secrets.ts and take it from AppSchema.getSecrets()"
        );

    [Theory]
    [InlineData("const { COMIND_SECRET_CRM_KEY } = AppSchema.getSecrets(); call(COMIND_SECRET_CRM_KEY);")]
    [InlineData("const home = process.env.HOME, any = process.env[name], all = process.env;")]
    [InlineData("process.env.COMIND_SECRET_CRM_KEY = 'x'; delete process.env.COMIND_SECRET_CRM_KEY;")]
    [InlineData("const process = { env: {} }; call(process.env.COMIND_SECRET_CRM_KEY);")]
    [InlineData("const { COMIND_SECRET_CRM_KEY } = settings; call(options.env.COMIND_SECRET_CRM_KEY);")]
    [InlineData("import { env } from './process'; call(env.COMIND_SECRET_CRM_KEY);")]
    [InlineData("// process.env.COMIND_SECRET_CRM_KEY")]
    [InlineData("const text = 'process.env.COMIND_SECRET_CRM_KEY is not set';")]
    [InlineData("// restapi-disable-next-line RAPI1008 -- started by hand\ncall(process.env.COMIND_SECRET_CRM_KEY);")]
    public Task Everything_else_is_quiet(string script) => Verify.Silent(script);

    [Theory]
    [InlineData("/project/settings/secrets.ts")]
    [InlineData("/project/settings/crm/keys.ts")]
    [InlineData("C:\\project\\Settings\\crm.ts")]
    public Task Settings_are_where_it_belongs(string path) =>
        Verify.Silent("export const secrets = { key: process.env.COMIND_SECRET_CRM_KEY };", path);

    [Fact]
    public async Task Without_the_runtime_and_in_broken_scripts_nothing_happens()
    {
        Assert.Empty(await Verify.DiagnoseWithoutRuntime("call(process.env.COMIND_SECRET_CRM_KEY);"));
        await Verify.Survives([
            "process.env[",
            "const { env } = env; env.COMIND_SECRET_X",
            "const { COMIND_SECRET_X",
            "process.env.COMIND_SECRET_X =",
        ]);
    }
}
