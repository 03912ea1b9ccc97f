using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.BuilderAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class NeverExecutedTests
{
    private const string Client = "RestApi.CreateClient(\"https://crm.example.com\");\n";

    [Theory]
    [InlineData("Crm.{|RAPI2005:CreateRequest|}(\"/orders\", \"POST\").AddJsonBody(order);")]
    [InlineData("Crm.{|RAPI2005:CreateRequest|}(\"/orders\", \"GET\");")]
    [InlineData("Crm.{|RAPI2005:CreateRequestTo|}(\"/orders?page=2\", \"GET\").AddHeader(\"Accept\", \"text/csv\");")]
    [InlineData(
        "new RestClient(\"https://crm.example.com\").{|RAPI2005:CreateRequest|}(\"/orders\", \"GET\").AddQueryParameter(\"page\", 1);"
    )]
    [InlineData("var request = Crm.{|RAPI2005:CreateRequest|}(\"/orders\", \"POST\"); request.AddJsonBody(order); request.SetRetry(3);")]
    [InlineData("var request = Crm.{|RAPI2005:CreateRequest|}(\"/orders\", \"POST\"); if (flag) request.AddHeader(\"X-Trace\", \"1\");")]
    [InlineData(
        "var request = Crm.{|RAPI2005:CreateRequest|}(\"/a\", \"GET\"); request = Crm.CreateRequest(\"/b\", \"GET\"); return request.ExecuteRequest();"
    )]
    [InlineData(
        "foreach (var id in new[] { 1, 2 }) Crm.{|RAPI2005:CreateRequest|}(\"/orders/{id}\", \"DELETE\").AddUrlSegment(\"id\", id);"
    )]
    [InlineData(
        "while (true) { Crm.{|RAPI2005:CreateRequest|}(\"/ping\", \"GET\").AddHeader(\"Accept\", \"text/csv\"); Thread.Sleep(1); }"
    )]
    [InlineData("var request = Crm.{|RAPI2005:CreateRequest|}(\"/orders\", \"GET\"); if (request == null) return null;")]
    [InlineData("Action later = () => { Crm.{|RAPI2005:CreateRequest|}(\"/orders\", \"POST\").AddJsonBody(order); };")]
    [InlineData("void Local() { Crm.{|RAPI2005:CreateRequest|}(\"/orders\", \"POST\").AddJsonBody(order); } Local();")]
    public Task Request_that_is_only_configured_is_reported(string statements) => Verify.Reports(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData("RestApi.{|RAPI2005:CreateRequest|}(\"/orders\", \"POST\"); RestApi.AddJsonBody(order);")]
    [InlineData("RestApi.{|RAPI2005:CreateRequest|}(\"/orders\", \"POST\").AddJsonBody(order);")]
    [InlineData(
        "RestApi.{|RAPI2005:CreateRequest|}(\"/a\", \"GET\"); RestApi.CreateRequest(\"/b\", \"GET\"); return RestApi.ExecuteRequest();"
    )]
    [InlineData(
        "RestApi.{|RAPI2005:CreateRequest|}(\"/a\", \"POST\"); RestApi.AddJsonBody(order); Log(\"done\"); ActionLog.Debug(order.Id);"
    )]
    [InlineData(
        "if (flag) { RestApi.{|RAPI2005:CreateRequest|}(\"/a\", \"GET\"); return null; } RestApi.CreateRequest(\"/b\", \"GET\"); return RestApi.ExecuteRequest();"
    )]
    [InlineData("RestApi.{|RAPI2005:CreateRequest|}(\"/a\", \"GET\"); return Crm.CreateRequest(\"/b\", \"GET\").ExecuteRequest();")]
    public Task Statements_without_an_execution_are_reported(string statements) =>
        Verify.Reports(BuilderCode.InMethod(Client + statements));

    [Fact]
    public Task Asynchronous_method_leaves_no_request_behind() =>
        Verify.Reports(
            BuilderCode.InClass(
                """
                async Task BeginAsync()
                {
                    RestApi.CreateClient("https://crm.example.com");
                    RestApi.{|RAPI2005:CreateRequest|}("/orders", "POST").AddJsonBody(await Task.FromResult("o-1"));
                }
                """
            )
        );

    [Fact]
    public Task Message_says_what_to_do() =>
        Verify.Reports(
            BuilderCode.InMethod("Crm.{|RAPI2005:CreateRequest|}(\"/orders\", \"POST\").AddJsonBody(order);"),
            message: "This request is never executed, so nothing is sent; call ExecuteRequest() or DownloadFile() when it is configured"
        );

    [Theory]
    [InlineData("return Crm.CreateRequest(\"/orders\", \"GET\").ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/orders\", \"GET\").AddHeader(\"Accept\", \"text/csv\").DownloadFile();")]
    [InlineData("var request = Crm.CreateRequest(\"/orders\", \"GET\"); request.AddHeader(\"A\", \"b\"); return request.ExecuteRequest();")]
    [InlineData("var request = Crm.CreateRequest(\"/orders\", \"GET\"); if (!flag) return null; return request.ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/orders\", \"GET\");")]
    [InlineData("var request = Crm.CreateRequest(\"/orders\", \"GET\"); return request.AddHeader(\"A\", \"b\");")]
    [InlineData("Kept = Crm.CreateRequest(\"/orders\", \"GET\");")]
    [InlineData("order.Request = Crm.CreateRequest(\"/orders\", \"GET\").AddHeader(\"A\", \"b\");")]
    [InlineData("order.Request ??= Crm.CreateRequest(\"/orders\", \"GET\");")]
    [InlineData("Send(Crm.CreateRequest(\"/orders\", \"GET\"));")]
    [InlineData("Crm.CreateRequest(\"/orders\", \"GET\").WithKey();")]
    [InlineData("var all = new List<RestRequest> { Crm.CreateRequest(\"/orders\", \"GET\") };")]
    [InlineData("List<RestRequest> all = [Crm.CreateRequest(\"/orders\", \"GET\")]; return all;")]
    [InlineData("RestRequest[] all = [Crm.CreateRequest(\"/orders\", \"GET\"), .. new RestRequest[0]]; return all;")]
    [InlineData("dynamic request = Crm.CreateRequest(\"/orders\", \"GET\"); return request.ExecuteRequest();")]
    [InlineData("var one = new { Request = Crm.CreateRequest(\"/orders\", \"GET\") }; return one;")]
    [InlineData("var one = new Order { Request = Crm.CreateRequest(\"/orders\", \"GET\") }; return one;")]
    [InlineData("var all = new Dictionary<string, RestRequest> { [\"a\"] = Crm.CreateRequest(\"/orders\", \"GET\") }; return all;")]
    [InlineData("var all = from id in new[] { 1 } select Crm.CreateRequest(\"/orders\", \"GET\"); return all;")]
    [InlineData("ActionLog.Debug($\"{Crm.CreateRequest(\"/orders\", \"GET\").ExecuteRequest().StatusCode}\");")]
    [InlineData(
        "var request = Crm.CreateRequest(\"/a\", \"GET\"); again: if (request.ExecuteRequest().StatusCode == 429) { request = Crm.CreateRequest(\"/a\", \"GET\"); goto again; }"
    )]
    [InlineData("var all = new[] { Crm.CreateRequest(\"/orders\", \"GET\") }; foreach (var one in all) Send(one);")]
    [InlineData("var pair = (Crm.CreateRequest(\"/orders\", \"GET\"), 1); Send(pair.Item1);")]
    [InlineData("_ = Crm.CreateRequest(\"/orders\", \"GET\");")]
    [InlineData(
        "var request = Crm.CreateRequest(\"/orders\", \"GET\"); Func<object> later = () => request.ExecuteRequest(); return later();"
    )]
    [InlineData("var request = Crm.CreateRequest(\"/orders\", \"GET\"); object Local() => request.ExecuteRequest(); return Local();")]
    [InlineData("Func<RestRequest> make = () => Crm.CreateRequest(\"/orders\", \"GET\"); return make().ExecuteRequest();")]
    [InlineData("RestRequest Make() => Crm.CreateRequest(\"/orders\", \"GET\"); return Make().ExecuteRequest();")]
    [InlineData("Func<RestResponse> run = Crm.CreateRequest(\"/orders\", \"GET\").ExecuteRequest; return run();")]
    [InlineData(
        "var request = flag ? Crm.CreateRequest(\"/a\", \"GET\") : Crm.CreateRequest(\"/b\", \"GET\"); return request.ExecuteRequest();"
    )]
    [InlineData(
        "var request = mode switch { 1 => Crm.CreateRequest(\"/a\", \"GET\"), _ => Crm.CreateRequest(\"/b\", \"GET\") }; return request.ExecuteRequest();"
    )]
    [InlineData("RestRequest? request = null; if (flag) request = Crm.CreateRequest(\"/a\", \"GET\"); return request?.ExecuteRequest();")]
    [InlineData("if (Crm.CreateRequest(\"/a\", \"GET\") is { } request) return request.ExecuteRequest();")]
    [InlineData("try { Crm.CreateRequest(order.Id, \"GET\"); return true; } catch (ArgumentException) { return false; }")]
    [InlineData("Action fails = () => Crm.CreateRequest(\"a b\", \"GET\").AddHeader(\"a b\", \"c\");")]
    [InlineData(
        "var request = Crm.CreateRequest(\"/a\", \"GET\"); try { Log(order.Id); } finally { request.ExecuteRequest().EnsureSuccess(); }"
    )]
    [InlineData("var request = Crm.CreateRequest(\"/a\", \"GET\"); throw new NotSupportedException();")]
    [InlineData("var request = Crm.CreateRequest(\"/a\", \"GET\"); object? boxed = request; return boxed;")]
    [InlineData("var request = Crm.CreateRequest(\"/a\", \"GET\"); ref var same = ref request; return same.ExecuteRequest();")]
    [InlineData(
        "RestRequest made; Make(out made); void Make(out RestRequest request) { request = Crm.CreateRequest(\"/a\", \"GET\"); } return made.ExecuteRequest();"
    )]
    [InlineData(
        "var requests = Enumerable.Range(1, 3).Select(page => Crm.CreateRequest(\"/a\", \"GET\").AddQueryParameter(\"page\", page)); return requests.Count();"
    )]
    public Task Request_that_somebody_executes_or_gets_is_quiet(string statements) => Verify.Silent(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData("RestApi.CreateRequest(\"/a\", \"GET\"); return RestApi.ExecuteRequest();")]
    [InlineData(
        "RestApi.CreateRequest(\"/a\", \"GET\"); RestApi.AddHeader(\"A\", \"b\"); if (!flag) return null; return RestApi.DownloadFile();"
    )]
    [InlineData("RestApi.CreateRequest(\"/a\", \"GET\"); SendWhatIsThere();")]
    [InlineData("var request = RestApi.CreateRequest(\"/a\", \"GET\"); return request.ExecuteRequest();")]
    [InlineData("return RestApi.CreateRequest(\"/a\", \"GET\").AddHeader(\"A\", \"b\").ExecuteRequest();")]
    [InlineData(
        "if (flag) RestApi.CreateRequest(\"/a\", \"GET\"); else RestApi.CreateRequest(\"/b\", \"GET\"); return RestApi.ExecuteRequest();"
    )]
    [InlineData(
        "RestApi.CreateRequest(\"/a\", \"GET\"); if (flag) RestApi.CreateRequest(\"/b\", \"GET\"); return RestApi.ExecuteRequest();"
    )]
    [InlineData("RestApi.CreateRequest(\"/a\", \"GET\"); Func<RestResponse> run = () => RestApi.ExecuteRequest(); return run();")]
    [InlineData("RestApi.CreateRequest(\"/a\", \"GET\"); Func<RestResponse> run = RestApi.ExecuteRequest; return run();")]
    [InlineData("RestApi.CreateRequest(\"/a\", \"GET\"); RestResponse Run() => RestApi.ExecuteRequest(); return Run();")]
    [InlineData("RestApi.CreateRequest(\"/a\", \"GET\"); Action send = SendWhatIsThere; send();")]
    [InlineData(
        "foreach (var path in new[] { \"/a\", \"/b\" }) { RestApi.CreateRequest(path, \"GET\"); RestApi.ExecuteRequest().EnsureSuccess(); }"
    )]
    [InlineData(
        "var later = new List<Action> { () => RestApi.AddHeader(\"A\", \"b\") }; RestApi.CreateRequest(\"/a\", \"GET\"); return RestApi.ExecuteRequest();"
    )]
    public Task Statements_that_end_in_an_execution_are_quiet(string statements) =>
        Verify.Silent(BuilderCode.InMethod(Client + statements));

    [Theory]
    [InlineData("static readonly RestRequest Shared = Crm.CreateRequest(\"/a\", \"GET\").AddHeader(\"A\", \"b\");")]
    [InlineData("RestRequest Ping => Crm.CreateRequest(\"/ping\", \"GET\");")]
    [InlineData("RestRequest Own { get; } = Crm.CreateRequest(\"/ping\", \"GET\");")]
    [InlineData(
        "IEnumerable<RestRequest> All() { yield return Crm.CreateRequest(\"/a\", \"GET\"); yield return Crm.CreateRequest(\"/b\", \"GET\"); }"
    )]
    [InlineData("async Task<RestRequest> MakeAsync() { await Task.Yield(); return Crm.CreateRequest(\"/a\", \"GET\"); }")]
    [InlineData(
        "class Base { public Base(RestRequest request) { } } class Own : Base { public Own() : base(Crm.CreateRequest(\"/a\", \"GET\")) { } }"
    )]
    [InlineData(
        "abstract class Job { protected abstract void Fill(RestRequest request); public void Run() { var request = Crm.CreateRequest(\"/a\", \"GET\"); Fill(request); } }"
    )]
    [InlineData("bool TryMake(out RestRequest request) { request = Crm.CreateRequest(\"/a\", \"GET\"); return true; }")]
    [InlineData("void Fill(ref RestRequest request) => request = Crm.CreateRequest(\"/a\", \"GET\");")]
    public Task Member_that_hands_out_its_request_is_quiet(string members) => Verify.Silent(BuilderCode.InClass(members));

    [Theory]
    [InlineData("void PrepareOrder() { RestApi.CreateClient(\"https://crm.example.com\"); RestApi.CreateRequest(\"/orders\", \"GET\"); }")]
    [InlineData(
        "void Ready() { RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); } void Run() { Ready(); SendWhatIsThere(); }"
    )]
    [InlineData("protected void Ready() { RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); }")]
    [InlineData("public virtual void Ready() { RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); }")]
    [InlineData("public Sync() { RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); }")]
    [InlineData("int Ready { set { RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); } }")]
    [InlineData(
        "void Ready() { RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); } Action Get() => Ready;"
    )]
    [InlineData(
        "interface IReady { void Ready(); } class Own : IReady { public void Ready() { RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); } }"
    )]
    [InlineData(
        "IEnumerable<int> Pages() { RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); yield return 1; }"
    )]
    public Task Request_that_a_caller_may_execute_is_quiet(string members) => Verify.Silent(BuilderCode.InClass(members));
}
