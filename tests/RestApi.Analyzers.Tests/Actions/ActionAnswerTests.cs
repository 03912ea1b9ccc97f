using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ActionAnalyzer, Comind.Api.CodeFixes.ActionAnswerFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ActionAnalyzer>;

namespace Acme.AnalyzersTests.Actions;

public sealed class ActionAnswerTests
{
    [Theory]
    [InlineData(
        "[Action(\"a\")] internal static int {|RAPI4204:Run|}() => 1;",
        "Action 'Run' returns int; return void or Task; results go to the record, or are those of a [ScriptService]"
    )]
    [InlineData(
        "[ScriptTask(\"a\")] internal static Task<bool> {|RAPI4204:Run|}(ScriptTaskContext context) => throw null!;",
        "Script task 'Run' returns Task<bool>; return void or Task; results go to the record, or are those of a [ScriptService]"
    )]
    [InlineData(
        "[ScriptService(\"a\")] internal static string {|RAPI4204:Run|}() => \"\";",
        "Script service 'Run' returns string; return its outputs as a JsonObject, a dictionary or an object of your own, or nothing, also as a Task"
    )]
    [InlineData(
        "[ValidationScript(\"a\")] internal static void {|RAPI4204:Run|}() { }",
        "Validation script 'Run' returns void; return IEnumerable<ValidationMessage>, an array or a list of them, or a Task<T> of it"
    )]
    [InlineData(
        "[Action(\"a\")] internal static async void {|RAPI4204:Run|}() => await Task.Yield();",
        "Action 'Run' is async and returns void, so it would count as done before its work is; return Task"
    )]
    public Task What_a_kind_has_no_use_for_is_reported(string member, string message) =>
        Verify.Reports(ActionCode.In(member), message: message);

    [Fact]
    public Task Async_void_becomes_a_task() =>
        Fix.Fixes(
            ActionCode.In("[Action(\"a\")] internal static async void {|RAPI4204:Run|}() => await Task.Yield();"),
            ActionCode.In("[Action(\"a\")] internal static async Task Run() => await Task.Yield();")
        );

    [Fact]
    public Task Task_is_written_in_full_where_its_namespace_is_not_used() =>
        Fix.Fixes(
            "static class Jobs { [Comind.Api.Server.Action(\"a\")] internal static async void {|RAPI4204:Run|}() => await System.Threading.Tasks.Task.Yield(); }",
            "static class Jobs { [Comind.Api.Server.Action(\"a\")] internal static async global::System.Threading.Tasks.Task Run() => await System.Threading.Tasks.Task.Yield(); }"
        );

    [Theory]
    [InlineData("[Action(\"a\")] internal static int {|RAPI4204:Run|}() => 1;")]
    [InlineData("[ValidationScript(\"a\")] internal static async void {|RAPI4204:Run|}() => await Task.Yield();")]
    public Task No_fix_for_other_answers(string member) => Fix.OffersNoFix(ActionCode.In(member));
}
