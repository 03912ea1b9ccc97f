using Acme.TestKit;
using Comind.Api.Analyzers;
using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ReplacedApiAnalyzer, Comind.Api.CodeFixes.ReplacedApiFix>;
using Run = Acme.TestKit.AnalyzerRun<Comind.Api.Analyzers.ReplacedApiAnalyzer>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ReplacedApiAnalyzer>;

namespace Acme.AnalyzersTests.Scripts;

public sealed class ReplacedApiTests
{
    /// <summary>What people write to keep ported scripts as they were.</summary>
    private const string Shim = """

        public sealed class OldRest { public string Get(string serviceId, string? path = null) => ""; public string Call(string serviceId) => ""; }

        public static class OldApi { public static OldRest Api(this ScriptContext context) => new(); }
        """;

    [Theory]
    [InlineData("_ = [|context.Api()|].Get(\"crm\");")]
    [InlineData("_ = [|context.Api()|].Call(\"crm\");")]
    [InlineData("foreach (var id in context.GetParameters(\"ids\")) _ = [|context.Api()|].Get(id, path: \"/x\");")]
    public Task Extension_that_brings_the_old_entry_point_back_is_reported(string statements) =>
        Verify.Reports(
            ScriptCode.InValidator(statements) + Shim,
            message: "'context.Api()' was replaced and does not exist any more; call Api.Rest.V1"
        );

    [Theory]
    [InlineData("_ = [|context.{|CS1061:Api|}()|].Get(\"crm\");")]
    [InlineData("_ = [|context.{|CS1061:api|}()|].get(\"crm\");")]
    [InlineData("var api = [|context.{|CS1061:Api|}()|];")]
    public Task Call_that_does_not_compile_is_reported(string statements) => Verify.Reports(ScriptCode.InValidator(statements));

    [Fact]
    public Task Context_of_a_task_has_none_either() =>
        Verify.Reports(
            ScriptCode.InClass(
                "[ScriptTask(\"pay\")] public static void Pay(ScriptTaskContext task) { [|task.{|CS1061:Api|}()|].Post(\"crm\"); }"
            )
        );

    [Theory]
    [InlineData("_ = Api.Rest.V1.Get(\"crm\");", "")]
    [InlineData(
        "_ = context.Api().Get(\"/x\");",
        "public sealed class Own { public string Get(string path) => \"\"; } public static class OwnApi { public static Own Api(this ScriptContext context) => new(); }"
    )]
    [InlineData(
        "_ = \"\".Api().Get(\"crm\");",
        "public sealed class Own { public string Get(string serviceId) => \"\"; } public static class OwnApi { public static Own Api(this string text) => new(); }"
    )]
    [InlineData("_ = context.{|CS1061:Other|}().Get(\"crm\");", "")]
    [InlineData("_ = wait.{|CS1061:Api|}().Get(\"crm\");", "")]
    public Task Other_calls_are_quiet(string statements, string types) => Verify.Silent(ScriptCode.InValidator(statements) + types);

    [Fact]
    public Task Fix_calls_the_new_entry_point() =>
        Fix.Fixes(
            ScriptCode.InValidator("_ = [|context.Api()|].Get(\"crm\"); _ = [|context.Api()|].Get(serviceId: \"crm\");") + Shim,
            ScriptCode.InValidator("_ = Api.Rest.V1.Get(\"crm\"); _ = Api.Rest.V1.Get(serviceId: \"crm\");") + Shim
        );

    [Fact]
    public Task Fix_makes_ported_code_compile() =>
        Fix.Fixes(
            ScriptCode.InValidator(
                "_ = [|context.{|CS1061:api|}()|].get(\"crm\", new() { Path = \"/x\" }); await [|context.{|CS1061:Api|}()|].DeleteAsync(\"crm\");"
            ),
            ScriptCode.InValidator("_ = Api.Rest.V1.Get(\"crm\", new() { Path = \"/x\" }); await Api.Rest.V1.DeleteAsync(\"crm\");")
        );

    [Theory]
    [InlineData("_ = [|context.Api()|].Get(\"crm\", \"/x\");")]
    [InlineData("_ = [|context.Api()|].Call(\"crm\");")]
    public Task Fix_is_not_offered_where_it_would_not_compile(string statements) =>
        Fix.OffersNoFix(ScriptCode.InValidator(statements) + Shim);

    [Fact]
    public Task Code_that_is_being_typed_is_survived() =>
        Run.SurvivesTyping(ScriptCode.InValidator("_ = context.Api().Get(\"crm\").Status; context.api();") + Shim);

    [Fact]
    public async Task Project_without_the_runtime_is_quiet() =>
        Assert.Empty(
            await Run.DiagnoseWithoutRuntime(
                "class ScriptContext { } class Rest { public void Get(string serviceId) { } } static class Old { public static Rest Api(this ScriptContext context) => new(); static void Run(ScriptContext context) => context.Api().Get(\"crm\"); }"
            )
        );
}

public sealed class ReplacedScriptApiTests
{
    [Theory]
    [InlineData("function callService(context) { return [|context.api()|].get('crm', {}); }")]
    [InlineData("function callService(ctx) { const rest = [|ctx.api()|]; return rest.get('crm', {}); }")]
    [InlineData("const load = (context: any) => [|context.api()|].post('crm');")]
    [InlineData("export default { run(context) { [|context.api()|].get('a'); [|context.api()|].get('b'); } };")]
    public Task Old_entry_point_is_reported(string script) => ScriptVerifier<ReplacedScriptApiAnalyzer>.Reports(script);

    [Fact]
    public Task Message_names_both() =>
        ScriptVerifier<ReplacedScriptApiAnalyzer>.Reports(
            "function callService(context) { return [|context.api()|].get('crm'); }",
            "'context.api()' was replaced and does not exist any more; call api.rest.v1"
        );

    [Theory]
    [InlineData("function callService(context) { return api.rest.v1.get('crm', {}); }")]
    [InlineData("const context = make(); context.api();")]
    [InlineData("import { context } from './own'; context.api();")]
    [InlineData("function load(client) { return client.api().get('crm'); }")]
    [InlineData("function callService(first, second) { return second.api(); }")]
    [InlineData("function callService(context) { context = own(); return context.api(); }")]
    [InlineData("function callService({ context }) { return context.api(); }")]
    [InlineData("function callService(context) { return context.api; }")]
    [InlineData("function callService(context) { return context.api('crm'); }")]
    [InlineData("function callService(context) { return context.request.api(); }")]
    [InlineData("// context.api()\nconst text = 'context.api()';")]
    [InlineData("function callService(context) {\n  // restapi-disable-next-line RAPI3006 -- the old platform\n  return context.api();\n}")]
    public Task Other_calls_are_quiet(string script) => ScriptVerifier<ReplacedScriptApiAnalyzer>.Silent(script);

    [Fact]
    public async Task Project_without_the_runtime_is_quiet() =>
        Assert.Empty(
            await ScriptVerifier<ReplacedScriptApiAnalyzer>.DiagnoseWithoutRuntime(
                "function callService(context) { return context.api(); }"
            )
        );
}
