using Acme.TestKit;
using Run = Acme.TestKit.AnalyzerRun<Comind.Api.Analyzers.BuilderAnalyzer>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.BuilderAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class BuilderTests
{
    private const string Typed = """
        using System;
        using System.Linq;
        using System.Threading.Tasks;
        using Comind.Api.Server;

        class Sync
        {
            RestRequest? _kept;

            async Task<object?> Run(RestClient crm, bool flag, int mode)
            {
                RestApi.CreateClient("https://crm.example.com");
                RestApi.CreateRequest($"/orders/{mode}", flag ? "GET" : "POST").AddHeader("A", _kept is { } kept ? "b" : null);
                for (var i = 0; i < 3; i++)
                {
                    try { RestApi.ExecuteRequest().EnsureSuccess(); }
                    catch (RestApiException e) when (e.StatusCode == 404 && i < mode) { continue; }
                    finally { RestApi.AddHeader("C", "d"); }
                }

                var request = mode switch { 1 => crm.CreateRequest("/a", "GET"), _ => _kept ??= crm.CreateRequest("/b", "PUT") };
                (request, mode) = (request.AddFormField("a", mode), mode + 1);
                Func<RestRequest, Task<RestResponse>> send = async one => await one.AddJsonBody(mode).ExecuteRequestAsync();
                RestRequest Local(RestRequest other) => other.AddHeader("A", "b").AddHeader("a", "b");
                foreach (var one in new[] { request, Local(request) }.Where(x => x != null))
                    await send(one).ConfigureAwait(false);
                return (await request.ExecuteRequestAsync(), request.DownloadFile());
            }
        }
        """;

    [Fact]
    public Task Code_that_is_being_typed_does_not_disturb() => Run.SurvivesTyping(Typed);

    [Fact]
    public async Task Changed_code_does_not_disturb()
    {
        var mutator = new Mutator(seed: 2005, Fragments.CSharp);
        for (var run = 0; run < 150; run++)
        {
            var reports = await Run.Diagnose(mutator.Mutate(Typed));
            Assert.DoesNotContain(reports, report => report.Id == "AD0001");
        }
    }

    [Fact]
    public async Task Project_without_the_runtime_is_left_alone() =>
        Assert.Empty(
            await Run.DiagnoseWithoutRuntime(
                """
                namespace Comind.Api.Server { class RestClient { public RestRequest CreateRequest(string path, string method) => new(); } class RestRequest { } }
                class Sync { void Run(Comind.Api.Server.RestClient client) { client.CreateRequest("/a", "GET"); } }
                """
            )
        );

    [Fact]
    public Task Builder_of_the_same_names_is_left_alone() =>
        Verify.Silent(
            """
            namespace Other;

            class RestApi { public static RestRequest CreateRequest(string path, string method) => new(); public static void AddHeader(string a, string b) { } }

            class RestRequest { public RestRequest AddJsonBody(object body) => this; public object ExecuteRequest() => this; }

            class Sync
            {
                void Run() { RestApi.AddHeader("a", "b"); var one = RestApi.CreateRequest("/a", "GET").AddJsonBody(1); one.ExecuteRequest(); one.ExecuteRequest(); }
            }
            """
        );

    [Fact]
    public async Task Top_level_statements_are_read() =>
        Assert.Equal(
            ["RAPI2005"],
            (
                await Run.Diagnose(
                    "using Comind.Api.Server; RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); System.Console.WriteLine();"
                )
            ).Select(report => report.Id)
        );

    [Fact]
    public async Task Long_body_is_read_to_its_end()
    {
        var calls = Enumerable
            .Range(0, 60)
            .Select(index =>
                $$"""
                    var r{{index}} = Crm.CreateRequest("/{{index}}", "GET");
                    if (order.Id == "{{index}}") r{{index}}.AddHeader("X-{{index}}", "a");
                    if (!r{{index}}.ExecuteRequest().IsSuccess) return null;
                    """
            );
        var report = Assert.Single(
            await Run.Diagnose(BuilderCode.InMethod(string.Join("\n", [.. calls, "Crm.CreateRequest(\"/last\", \"GET\");"])))
        );
        Assert.Equal("RAPI2005", report.Id);
    }

    [Fact]
    public async Task Many_loops_are_read_to_their_end()
    {
        var loops = Enumerable
            .Range(0, 12)
            .Select(index =>
                $$"""
                    foreach (var id in new[] { "a", "b" })
                    {
                        var one = Crm.CreateRequest("/{{index}}", "GET");
                        try { one.ExecuteRequest().EnsureSuccess(); } catch (RestApiException) { ActionLog.Warn(id); }
                    }
                    """
            );
        var report = Assert.Single(
            await Run.Diagnose(BuilderCode.InMethod(string.Join("\n", [.. loops, "Crm.CreateRequest(\"/last\", \"GET\");"])))
        );
        Assert.Equal("RAPI2005", report.Id);
    }

    [Fact]
    public async Task Tangled_body_is_left_alone()
    {
        var choices = Enumerable
            .Range(0, 12)
            .Select(index =>
                $"if (order.Id == \"{index}\") r{index}.AddJsonBody(order); else if (flag) r{index}.ExecuteRequest().EnsureSuccess();"
            );
        var requests = Enumerable.Range(0, 12).Select(index => $"var r{index} = Crm.CreateRequest(\"/{index}\", \"POST\");");
        Assert.Empty(await Run.Diagnose(BuilderCode.InMethod(string.Join("\n", [.. requests, .. choices]))));
    }

    [Fact]
    public async Task Helper_in_another_file_is_known() =>
        Assert.Empty(
            await Run.Diagnose(
                new TestProject(
                    BuilderCode.InMethod(
                        "RestApi.CreateClient(\"https://a.example\"); Elsewhere.First(); return RestApi.ExecuteRequest();"
                    ),
                    "static class Elsewhere { public static void First() => Second(); static void Second() { if (true) Third(); } static void Third() => Comind.Api.Server.RestApi.CreateRequest(\"/a\", \"GET\"); }"
                )
            )
        );

    [Fact]
    public async Task Helper_that_knows_the_builder_by_another_name_is_known() =>
        Assert.Empty(
            await Run.Diagnose(
                new TestProject(
                    BuilderCode.InMethod(
                        "RestApi.CreateClient(\"https://a.example\"); Elsewhere.First(); return RestApi.ExecuteRequest();"
                    ),
                    "using static Comind.Api.Server.RestApi; static class Elsewhere { public static void First() => CreateRequest(\"/a\", \"GET\"); }"
                )
            )
        );

    [Fact]
    public async Task Statements_without_the_name_of_the_class_are_read() =>
        Assert.Equal(
            ["RAPI2004"],
            (
                await Run.Diagnose(
                    "using static Comind.Api.Server.RestApi; class Sync { object Run() { CreateClient(\"https://a.example\"); return ExecuteRequest(); } }"
                )
            ).Select(report => report.Id)
        );

    [Theory]
    [InlineData("Throws(() => Crm.CreateRequest(\"/a\", \"GET\").AddJsonBody(order));")]
    [InlineData("Throws(() => { Crm.CreateRequest(\"/a\", \"POST\").AddJsonBody(order).AddJsonBody(order); });")]
    [InlineData("Throws(() => { given.ExecuteRequest().EnsureSuccess(); given.ExecuteRequest().EnsureSuccess(); });")]
    [InlineData("Throws(() => { RestApi.CreateClient(\"https://a.example\"); RestApi.ExecuteRequest().EnsureSuccess(); });")]
    public Task Mistake_that_a_test_expects_is_quiet(string statements) =>
        Verify.Silent(
            BuilderCode.InMethod("void Throws(Action action) { try { action(); } catch (InvalidOperationException) { } } " + statements)
        );

    [Theory]
    [InlineData("RAPI2004", "RestApi.CreateClient(\"https://a.example\"); RestApi.ExecuteRequest().EnsureSuccess();")]
    [InlineData("RAPI2005", "Crm.CreateRequest(\"/a\", \"GET\");")]
    [InlineData("RAPI2006", "given.ExecuteRequest().EnsureSuccess(); given.ExecuteRequest().EnsureSuccess();")]
    [InlineData("RAPI2007", "Crm.CreateRequest(\"/a\", \"GET\").AddJsonBody(order).ExecuteRequest().EnsureSuccess();")]
    [InlineData("RAPI2012", "given.AddHeader(\"Content-Type\", \"a/b\").AddHeader(\"Content-Type\", \"a/c\");")]
    public Task Rule_can_be_switched_off(string id, string statements) =>
        Verify.Silent(new TestProject(BuilderCode.InMethod(statements)) { EditorConfig = $"dotnet_diagnostic.{id}.severity = none" });

    [Fact]
    public async Task One_mistake_is_one_report()
    {
        var reports = await Run.Diagnose(
            BuilderCode.InMethod(
                """
                RestApi.CreateRequest("/a", "GET");
                RestApi.CreateClient("https://a.example");
                RestApi.AddHeader("A", "b");
                RestApi.AddQueryParameter("c", 1);
                RestApi.ExecuteRequest().EnsureSuccess();
                """
            )
        );
        Assert.Equal(["RAPI2004"], reports.Select(report => report.Id));
    }
}
