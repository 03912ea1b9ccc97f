using Run = Acme.TestKit.AnalyzerRun<Comind.Api.Analyzers.SlowValidatorAnalyzer>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SlowValidatorAnalyzer>;

namespace Acme.AnalyzersTests.Scripts;

public sealed class SlowValidatorTests
{
    [Theory]
    [InlineData("ComindServer.[|Sleep|](100);")]
    [InlineData("ComindServer.[|Sleep|](wait);")]
    [InlineData("Thread.[|Sleep|](TimeSpan.FromSeconds(2));")]
    [InlineData("await Task.[|Delay|](500, token);")]
    [InlineData("await Task.[|Delay|](TimeSpan.FromMilliseconds(wait)).ConfigureAwait(false);")]
    [InlineData("Task.[|Delay|](500).Wait();")]
    [InlineData("Task.[|Delay|](500).GetAwaiter().GetResult();")]
    public Task Wait_is_reported(string statements) => Verify.Reports(ScriptCode.InValidator(statements));

    [Theory]
    [InlineData("Request().[|SetRequestTimeout|](1);")]
    [InlineData("RestApi.[|SetRequestTimeout|](30);")]
    [InlineData("Api.Rest.V1.Get(\"crm\", timeouts: new() { [|Seconds = 2.5|] });")]
    public Task Timeout_that_never_comes_is_reported(string statements) => Verify.Reports(ScriptCode.InValidator(statements));

    [Theory]
    [InlineData("Request().[|SetRetry|](3).ExecuteRequest().EnsureSuccess();")]
    [InlineData("RestApi.[|SetRetry|](2);")]
    [InlineData("ComindServer.[|ImportData|](new List<JsonObject>(), [\"c_id\"]);")]
    [InlineData("ComindServer.[|BulkDeleteAppRecords|](\"contacts\", [\"1\"]);")]
    [InlineData("foreach (var customer in Crm.[|All|]()) Console.Write(customer.Name);")]
    [InlineData("var all = Crm.[|All|]().ToList();")]
    public Task Retry_import_and_pages_are_reported(string statements) => Verify.Reports(ScriptCode.InValidator(statements));

    [Theory]
    [InlineData("foreach (var id in context.GetParameters(\"ids\")) Request().[|ExecuteRequest|]().EnsureSuccess();")]
    [InlineData("for (var i = 0; i < wait; i++) { await Request().[|ExecuteRequestAsync|](); await Request().ExecuteRequestAsync(); }")]
    [InlineData("while (Request().[|ExecuteRequest|]().StatusCode == 202) { }")]
    [InlineData("do { Crm.[|Find|](\"1\"); } while (wait-- > 0);")]
    [InlineData("foreach (var id in context.GetParameters(\"ids\")) await Crm.[|FindAsync|](id);")]
    [InlineData("foreach (var id in context.GetParameters(\"ids\")) Api.Rest.V1.[|Get|](\"crm\");")]
    [InlineData("foreach (var id in context.GetParameters(\"ids\")) { if (![|Exists|](id)) return [new(\"unknown\")]; }")]
    public Task Call_in_a_loop_is_reported_once(string statements) =>
        Verify.Reports(ScriptCode.InValidator(statements, "static bool Exists(string id) => Crm.Find(id).Name != null;"));

    [Theory]
    [InlineData("static void Help() => Thread.Sleep(200);")]
    [InlineData("static void Help() { Request().SetRetry(3).ExecuteRequest().EnsureSuccess(); }")]
    [InlineData("private static void Help() { foreach (var id in new[] { \"1\" }) Crm.Find(id); }")]
    [InlineData("static void Help() => Crm.All().ToArray();")]
    public Task Private_helper_is_looked_into(string helper) => Verify.Reports(ScriptCode.InValidator("[|Help|]();", helper));

    [Theory]
    [InlineData("ComindServer.Sleep(0); await Task.Delay(0);")]
    [InlineData("Thread.Sleep(TimeSpan.Zero);")]
    [InlineData("await Task.WhenAny(Crm.FindAsync(\"1\"), Task.Delay(300));")]
    [InlineData("var delay = Task.Delay(300); Crm.Find(\"1\");")]
    [InlineData("Request().SetRequestTimeout(0.5).SetRetry(1).ExecuteRequest().EnsureSuccess();")]
    [InlineData("Request().SetRequestTimeout(wait).SetRetry(new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(10) });")]
    [InlineData("Api.Rest.V1.Get(\"crm\", timeouts: new() { Seconds = 0.4 });")]
    [InlineData("Crm.Find(\"1\"); await Crm.FindAsync(\"2\");")]
    [InlineData("foreach (var id in context.GetParameters(\"ids\")) { Crm.Find(id); break; }")]
    [InlineData("foreach (var id in context.GetParameters(\"ids\")) { return Crm.Find(id).Name is null ? [new(\"unknown\")] : []; }")]
    [InlineData("foreach (var name in Request().ExecuteRequest().EnsureSuccess().Content.Split(',')) Console.Write(name);")]
    [InlineData("foreach (var customer in Crm.All()) { return customer.Name is null ? [new(\"unknown\")] : []; }")]
    [InlineData("var any = Crm.All().Any(); var first = Crm.All().Take(5).ToList();")]
    [InlineData("await Task.WhenAll(context.GetParameters(\"ids\").Select(id => Crm.FindAsync(id)));")]
    [InlineData("foreach (var id in context.GetParameters(\"ids\")) Console.Write(id);")]
    public Task Steps_that_fit_are_quiet(string statements) => Verify.Silent(ScriptCode.InValidator(statements));

    [Theory]
    [InlineData("Help();", "static void Help() => Request().SetRequestTimeout(30);")]
    [InlineData("Help();", "internal static void Help() => Thread.Sleep(200);")]
    [InlineData("Help();", "static void Help() => Wait(); static void Wait() => Thread.Sleep(200);")]
    [InlineData("Thread.Sleep(0);", "static class Thread { public static void Sleep(int time) { } }")]
    [InlineData("Sleep(100);", "static void Sleep(int time) { }")]
    public Task Helpers_of_others_are_quiet(string statements, string members) =>
        Verify.Silent(ScriptCode.InValidator(statements, members));

    [Theory]
    [InlineData("[ScriptService(\"check\")] public static JsonObject Check() { Thread.Sleep(100); return []; }")]
    [InlineData("[Action(\"check\")] public static void Check() { foreach (var id in new[] { \"1\" }) Crm.Find(id); }")]
    [InlineData("public static void Check() { Thread.Sleep(100); }")]
    public Task Other_methods_may_take_their_time(string method) => Verify.Silent(ScriptCode.InClass(method));

    [Fact]
    public Task Raised_budget_is_what_counts() =>
        Verify.Reports(
            ScriptCode.InValidator(
                "ComindServer.Sleep(100); Thread.[|Sleep|](5000); Request().SetRequestTimeout(3).SetRetry(3); RestApi.[|SetRequestTimeout|](30); foreach (var id in new[] { \"1\" }) Crm.Find(id);",
                mark: "[ValidationScript(\"check\", BudgetSeconds = 5)]"
            )
        );

    [Fact]
    public Task Lowered_budget_is_what_counts() =>
        Verify.Reports(
            ScriptCode.InValidator("RestApi.[|SetRequestTimeout|](0.5);", mark: "[ValidationScript(\"check\", BudgetSeconds = 0.5)]"),
            message: "A validation script has 0.5 s in total, and this gives a call 0.5 s; set a timeout below it"
        );

    [Theory]
    [InlineData("ComindServer.[|Sleep|](100);", "A validation script has 1 s in total, and this waits; decide without waiting")]
    [InlineData("[|Help|]();", "A validation script has 1 s in total, and 'Help' waits; decide without waiting")]
    [InlineData(
        "RestApi.[|SetRequestTimeout|](30);",
        "A validation script has 1 s in total, and this gives a call 30 s; set a timeout below it"
    )]
    [InlineData(
        "foreach (var id in new[] { \"1\" }) Crm.[|Find|](id);",
        "A validation script has 1 s in total, and this calls in a loop; ask for all of it in one call"
    )]
    public Task Message_says_what_takes_long_and_what_to_do(string statements, string message) =>
        Verify.Reports(ScriptCode.InValidator(statements, "static void Help() => Thread.Sleep(200);"), message: message);

    [Fact]
    public Task Code_that_is_being_typed_is_survived() =>
        Run.SurvivesTyping(
            ScriptCode.InValidator(
                "foreach (var id in context.GetParameters(\"ids\")) { await Task.Delay(5); Help(); }",
                "static void Help() => Help();"
            )
        );

    [Fact]
    public async Task Project_without_the_runtime_is_quiet() =>
        Assert.Empty(
            await Run.DiagnoseWithoutRuntime(
                "class ValidationScriptAttribute : System.Attribute { } class Checks { [ValidationScript] void Check() => System.Threading.Thread.Sleep(1); }"
            )
        );
}
