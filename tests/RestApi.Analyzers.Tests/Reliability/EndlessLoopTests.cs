using Run = Acme.TestKit.AnalyzerRun<Comind.Api.Analyzers.EndlessLoopAnalyzer>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.EndlessLoopAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class EndlessLoopTests
{
    [Theory]
    [InlineData("[|while|] (true) { Crm.Get(1); }")]
    [InlineData("[|for|] (;;) { Crm.Get(page); page++; }")]
    [InlineData("[|do|] { Request().ExecuteRequest().EnsureSuccess(); ComindServer.Sleep(1000); } while (true);")]
    [InlineData("[|while|] (true) { foreach (var name in Crm.Get(page).Names) { if (name == \"\") break; } page++; }")]
    [InlineData("[|while|] (true) { switch (Crm.Get(page).Total) { case 0: break; } }")]
    [InlineData("[|while|] (true) { await Crm.GetAsync(page); Action leave = () => { return; }; }")]
    [InlineData("[|while|] (true) { try { Api.Rest.V1.Get(\"crm\"); } catch (ServiceException) { } }")]
    public Task Loop_of_an_action_that_nothing_ends_is_reported(string statements) => Verify.Reports(InAction(statements));

    [Theory]
    [InlineData("[|while|] (page <= 10) { Crm.Get(page); }")]
    [InlineData("var more = true; [|while|] (more) { Crm.Get(page); page++; }")]
    [InlineData("var more = true; [|do|] { var answer = Crm.Get(page++); Save(answer); } while (more);")]
    [InlineData("[|for|] (var i = 0; i < 3; page++) { Crm.Get(page); }")]
    [InlineData("const int Last = 9; [|while|] (!(page > Last)) { Request().ExecuteRequest().EnsureSuccess(); }")]
    public Task Condition_that_nothing_changes_is_reported_anywhere(string statements)
    {
        return Task.WhenAll(Verify.Reports(InAction(statements)), Verify.Reports(InProgram(statements)));
    }

    [Theory]
    [InlineData("while (true) { if (Crm.Get(page++).Names.Count == 0) break; }")]
    [InlineData("while (true) { if (Crm.Get(page++).Names.Count == 0) return; }")]
    [InlineData("while (true) { if (Crm.Get(page++).Names.Count == 0) throw new ActionException(\"none\"); }")]
    [InlineData("while (true) { while (true) { if (Crm.Get(page++).Total == 0) goto end; } } end: ;")]
    [InlineData("while (true) { await Crm.GetAsync(page++, token); }")]
    [InlineData("while (!token.IsCancellationRequested) { Crm.Get(page++); }")]
    [InlineData("while (true) { token.ThrowIfCancellationRequested(); Crm.Get(page++); }")]
    [InlineData("while (true) { Crm.Get(page); Environment.Exit(1); }")]
    [InlineData("while (page <= 10) { Crm.Get(page++); }")]
    [InlineData("while (page <= 10) { Crm.Get(page); page += 2; }")]
    [InlineData("while (page <= 10) { Crm.Get(page); Next(ref page); }")]
    [InlineData("var more = true; while (more) { more = Crm.Get(page++).Names.Count > 0; }")]
    [InlineData("var more = true; while (more) { if (Crm.Get(page++).Total == 0) break; }")]
    [InlineData("var more = true; Action end = () => more = false; while (more) { Crm.Get(page++); end(); }")]
    [InlineData("var answer = Crm.Get(page); while (answer.Total > 0) { Crm.Get(page); answer.Total--; }")]
    [InlineData("while (IsOpen()) { Crm.Get(page); }")]
    [InlineData("while (s_isOpen) { Crm.Get(page); }")]
    [InlineData("for (var i = 0; i < 3; i++) { Crm.Get(i); }")]
    [InlineData("foreach (var i in new[] { 1, 2 }) { Crm.Get(i); }")]
    [InlineData("while (false) { Crm.Get(1); }")]
    [InlineData("var more = true; var run = Task.Run(() => { while (more) { Crm.Get(page); } }); more = false; await run;")]
    [InlineData("while (true) { page++; }")]
    [InlineData("while (true) { Action call = () => Crm.Get(1); }")]
    public Task Loop_that_can_end_is_quiet(string statements) => Verify.Silent(InAction(statements));

    [Theory]
    [InlineData("while (true) { Crm.Get(1); ComindServer.Sleep(60_000); }")]
    public Task Service_that_runs_as_long_as_its_program_is_quiet(string statements) => Verify.Silent(InProgram(statements));

    [Fact]
    public Task Private_helper_of_an_action_is_part_of_it() =>
        Verify.Reports(
            InClass("[Action(\"a\")] public static void Run() => Poll(); static void Poll() { [|while|] (true) { Crm.Get(1); } }")
        );

    [Fact]
    public Task Parameter_that_the_whole_class_sees_is_quiet() =>
        Verify.Silent(
            InClass("[Action(\"a\")] public static void Run() { }")
                + "\nclass Poller(bool isOn) { public void Stop() => isOn = false; public void Run() { while (isOn) { Acme.Crm.Get(1); } } }"
        );

    [Fact]
    public Task Iterator_ends_when_its_caller_does() =>
        Verify.Silent(
            InClass(
                "[Action(\"a\")] public static void Run() { } static IEnumerable<Page> All() { for (var page = 1; ; page++) { yield return Crm.Get(page); } }"
            )
        );

    [Theory]
    [InlineData(
        "[|while|] (true) { Crm.Get(1); }",
        "Nothing ends this loop but the budget of the action, and then none of its work is saved; leave it when there is nothing more to fetch"
    )]
    [InlineData(
        "var last = 9; [|while|] (page <= last) { Crm.Get(page); }",
        "Nothing in this loop changes 'page' or 'last', so it calls for ever; change it in each turn, or leave the loop"
    )]
    public Task Message_says_what_is_missing(string statements, string message) => Verify.Reports(InAction(statements), message: message);

    [Fact]
    public Task Code_that_is_being_typed_is_survived() =>
        Run.SurvivesTyping(InAction("while (page < 3) { do { Crm.Get(page); } while (true); } for (;;) { Crm.Get(1); }"));

    [Fact]
    public async Task Project_without_the_runtime_is_quiet() =>
        Assert.Empty(await Run.DiagnoseWithoutRuntime("class A { void Get() { } void Run(int page) { while (page < 3) { Get(); } } }"));

    private static string InAction(string statements) =>
        InClass(
            $"[Action(\"sync\")] public static async Task RunAsync(int page, CancellationToken token) {{ await Task.Yield();\n{statements}\n}}"
        );

    private static string InProgram(string statements) =>
        InClass($"public static async Task RunAsync(int page, CancellationToken token) {{ await Task.Yield();\n{statements}\n}}");

    private static string InClass(string members) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme;

            public class Page { public List<string> Names { get; set; } = []; public int Total { get; set; } }

            [RestClient(BaseUrl = "https://crm.example.com")]
            public static partial class Crm { [Get("/names")] public static partial Page Get(int page); }

            public static class Sync
            {
                static bool s_isOpen = true;

                static bool IsOpen() => s_isOpen;

                static void Save(Page page) { }

                static void Next(ref int page) => page++;

                static RestRequest Request() => new RestClient("https://crm.example.com").CreateRequest("/names", "GET");

                {{members}}
            }
            """;
}
