using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ActionAnalyzer, Comind.Api.CodeFixes.InstanceActionFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ActionAnalyzer>;

namespace Acme.AnalyzersTests.Actions;

public sealed class InstanceActionTests
{
    private const string Class = "partial class Jobs";

    [Theory]
    [InlineData("[Action(\"a\")] public void {|RAPI4202:Run|}() { }", "Action 'Run' is not static, so nobody can run it; make it static")]
    [InlineData(
        "[ScriptTask(\"a\")] internal void {|RAPI4202:Pay|}(ScriptTaskContext context) { }",
        "Script task 'Pay' is not static, so nobody can run it; make it static"
    )]
    [InlineData(
        "public partial void {|RAPI4202:Run|}(); [Action(\"a\")] public partial void Run() { }",
        "Action 'Run' is not static, so nobody can run it; make it static"
    )]
    public Task Instance_method_is_reported(string member, string message) =>
        Verify.Reports(ActionCode.In(member, Class), message: message);

    [Theory]
    [InlineData(
        "/// <summary>Runs.</summary>\n    [Action(\"a\")]\n    public void {|RAPI4202:Run|}(Job job) { }",
        "/// <summary>Runs.</summary>\n    [Action(\"a\")]\n    public static void Run(Job job) { }"
    )]
    [InlineData(
        "[Action(\"a\")] internal async Task {|RAPI4202:Run|}() => await Task.Yield();",
        "[Action(\"a\")] internal static async Task Run() => await Task.Yield();"
    )]
    [InlineData(
        "int _count; [Action(\"a\")] internal void {|RAPI4202:Run|}(Jobs other) => other._count = Shared; static int Shared => 1;",
        "int _count; [Action(\"a\")] internal static void Run(Jobs other) => other._count = Shared; static int Shared => 1;"
    )]
    public Task Method_that_needs_no_object_becomes_static(string before, string after) =>
        Fix.Fixes(ActionCode.In(before, Class), ActionCode.In(after, Class));

    [Theory]
    [InlineData("int _count; [Action(\"a\")] internal void {|RAPI4202:Run|}() => _count = 1;")]
    [InlineData("int _count; [Action(\"a\")] internal void {|RAPI4202:Run|}() => this._count = 1;")]
    [InlineData("void Work() { } [Action(\"a\")] internal void {|RAPI4202:Run|}() => Work();")]
    [InlineData("[Action(\"a\")] internal void {|RAPI4202:Run|}() { } static void Other(Jobs jobs) => jobs.Run();")]
    [InlineData("[Action(\"a\")] public virtual void {|RAPI4202:Run|}() { }")]
    public Task No_fix_where_static_would_not_compile(string member) => Fix.OffersNoFix(ActionCode.In(member, Class));

    [Fact]
    public Task No_fix_for_what_an_interface_asks_for() =>
        Fix.OffersNoFix(ActionCode.In("[Action(\"a\")] public void {|RAPI4202:Dispose|}() { }", "class Jobs : IDisposable"));
}
