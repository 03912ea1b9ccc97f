using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ActionAnalyzer>;

namespace Acme.AnalyzersTests.Actions;

public sealed class ActionParameterTests
{
    [Theory]
    [InlineData(
        "ref int {|RAPI4205:count|}",
        "Parameter 'count' of action 'Run' is passed in a way that a registry cannot; take the plain value"
    )]
    [InlineData(
        "params string[] {|RAPI4205:names|}",
        "Parameter 'names' of action 'Run' is passed in a way that a registry cannot; take the plain value"
    )]
    [InlineData(
        "CancellationToken {|RAPI4205:token|}, string name",
        "Parameter 'token' of action 'Run' is a token, which comes last; move it to the end"
    )]
    [InlineData(
        "ScriptContext {|RAPI4205:context|}",
        "Parameter 'context' of action 'Run' is a context, which only scripts have; use ActionContext.Current"
    )]
    [InlineData(
        "Job first, Job {|RAPI4205:second|}",
        "Parameter 'second' of action 'Run' is a second record; an action is started on one, read others by query"
    )]
    [InlineData(
        "List<Job> {|RAPI4205:jobs|}",
        "Parameter 'jobs' of action 'Run' is of type List<Job>; all selected records come as IReadOnlyList<T>, one of them as T"
    )]
    [InlineData(
        "IReadOnlyList<Job?> {|RAPI4205:jobs|}",
        "Parameter 'jobs' of action 'Run' is of type IReadOnlyList<Job?>; all selected records come as IReadOnlyList<T>, one of them as T"
    )]
    [InlineData(
        "Action {|RAPI4205:callback|}",
        "Parameter 'callback' of action 'Run' is of type Action, which JSON has no value for; take a text, a number, a list or a type of your own"
    )]
    [InlineData(
        "object {|RAPI4205:any|}",
        "Parameter 'any' of action 'Run' is of type object, which JSON has no value for; take a text, a number, a list or a type of your own"
    )]
    public Task What_nobody_can_pass_to_an_action_is_reported(string parameters, string message) =>
        Verify.Reports(ActionCode.In($"[Comind.Api.Server.Action(\"a\")] internal static void Run({parameters}) {{ }}"), message: message);

    [Theory]
    [InlineData(
        "ScriptContext {|RAPI4205:context|}",
        "Parameter 'context' of script task 'Run' is the context of another kind; take ScriptTaskContext"
    )]
    [InlineData(
        "string id, ScriptTaskContext {|RAPI4205:context|}",
        "Parameter 'context' of script task 'Run' is the context, which comes first; move it to the front"
    )]
    [InlineData(
        "ScriptTaskContext? {|RAPI4205:context|}",
        "Parameter 'context' of script task 'Run' is the context, which is never null; drop the question mark"
    )]
    [InlineData(
        "ScriptTaskContext context, Job {|RAPI4205:job|}",
        "Parameter 'job' of script task 'Run' is a record, which only an [Action] has; take a parameter"
    )]
    public Task What_nobody_can_pass_to_a_script_is_reported(string parameters, string message) =>
        Verify.Reports(ActionCode.In($"[ScriptTask(\"a\")] internal static void Run({parameters}) {{ }}"), message: message);

    [Theory]
    [InlineData("abstract class View : Entity;")]
    [InlineData("class View : Entity { private View() { } }")]
    [InlineData("class View(string name) : Entity { public string Name => name; }")]
    public Task Record_that_nobody_can_make_is_reported(string record) =>
        Verify.Reports(
            ActionCode.In($"[Comind.Api.Server.Action(\"a\")] internal static void Run(View {{|RAPI4205:view|}}) {{ }} internal {record}"),
            message: "Parameter 'view' of action 'Run' is of type View, which nobody can make a view of; give it a public constructor without parameters and drop 'abstract'"
        );
}
