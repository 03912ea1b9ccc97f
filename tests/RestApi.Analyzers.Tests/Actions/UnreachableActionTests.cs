using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ActionAnalyzer, Comind.Api.CodeFixes.UnreachableActionFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ActionAnalyzer>;

namespace Acme.AnalyzersTests.Actions;

public sealed class UnreachableActionTests
{
    [Theory]
    [InlineData(
        "[Action(\"a\")] static void {|RAPI4203:Run|}() { }",
        "Action 'Run' cannot be run: it is private; make it internal or public"
    )]
    [InlineData(
        "[Action(\"a\")] private void {|RAPI4203:Run|}() { }",
        "Action 'Run' cannot be run: it is private; make it internal or public"
    )]
    [InlineData(
        "[Action(\"a\")] protected static void {|RAPI4203:Run|}() { }",
        "Action 'Run' cannot be run: it is protected; make it internal or public"
    )]
    [InlineData(
        "[Action(\"a\")] public static void {|RAPI4203:Run|}<T>() { }",
        "Action 'Run' cannot be run: it is generic; give it the types it works on"
    )]
    [InlineData(
        "class Inner { [Action(\"a\")] public static void {|RAPI4203:Run|}() { } }",
        "Action 'Run' cannot be run: type 'Inner' is private; make it internal or public"
    )]
    [InlineData(
        "public class Inner<T> { [Action(\"a\")] public static void {|RAPI4203:Run|}() { } }",
        "Action 'Run' cannot be run: type 'Inner' is generic; move it to another type"
    )]
    [InlineData(
        "void Outer() { [Action(\"a\")] static void {|RAPI4203:Run|}() { } Run(); }",
        "Action 'Run' cannot be run: a local function is seen by its method alone; make it a method"
    )]
    [InlineData(
        "public static int Total { [Action(\"a\")] {|RAPI4203:get|} => 1; }",
        "Action 'get_Total' cannot be run: it is no ordinary method; put the attribute on one"
    )]
    [InlineData(
        "interface IInner { [Action(\"a\")] static abstract void {|RAPI4203:Run|}(); }",
        "Action 'Run' cannot be run: a type has to implement it; give it a body here"
    )]
    public Task What_a_registry_cannot_reach_is_reported(string member, string message) =>
        Verify.Reports(ActionCode.In(member, "class Jobs"), message: message);

    [Fact]
    public Task File_local_type_is_reported() =>
        Verify.Reports(
            ActionCode.In("[Action(\"a\")] public static void {|RAPI4203:Run|}() { }", "file static class Jobs"),
            message: "Action 'Run' cannot be run: type 'Jobs' is seen in its file only; make it internal"
        );

    [Theory]
    [InlineData("[Action(\"a\")] static void {|RAPI4203:Run|}() { }", "[Action(\"a\")] internal static void Run() { }")]
    [InlineData("[Action(\"a\")] private static void {|RAPI4203:Run|}() { }", "[Action(\"a\")] internal static void Run() { }")]
    [InlineData("[Action(\"a\")] private protected static void {|RAPI4203:Run|}() { }", "[Action(\"a\")] internal static void Run() { }")]
    [InlineData(
        "[Action(\"a\")] static async Task {|RAPI4203:Run|}() => await Task.Yield();",
        "[Action(\"a\")] internal static async Task Run() => await Task.Yield();"
    )]
    [InlineData(
        "// Inner\n    static class Inner { [Action(\"a\")] static void {|RAPI4203:Run|}() { } [Action(\"b\")] public static void {|RAPI4203:Go|}() { } }",
        "// Inner\n    internal static class Inner { [Action(\"a\")] internal static void Run() { } [Action(\"b\")] public static void Go() { } }",
        1
    )]
    public Task Hidden_action_becomes_internal(string before, string after, int? iterations = null) =>
        Fix.Fixes(
            new Acme.TestKit.TestProject(ActionCode.In(before, "class Jobs")),
            new Acme.TestKit.TestProject(ActionCode.In(after, "class Jobs")),
            iterations: iterations
        );

    [Theory]
    [InlineData("[Action(\"a\")] static void {|RAPI4203:Run|}<T>() { }")]
    [InlineData("class Inner<T> { [Action(\"a\")] static void {|RAPI4203:Run|}() { } }")]
    [InlineData("void Outer() { [Action(\"a\")] static void {|RAPI4203:Run|}() { } Run(); }")]
    public Task No_fix_where_something_else_is_wrong(string member) => Fix.OffersNoFix(ActionCode.In(member, "class Jobs"));
}
