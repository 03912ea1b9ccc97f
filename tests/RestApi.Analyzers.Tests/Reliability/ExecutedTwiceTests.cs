using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.BuilderAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class ExecutedTwiceTests
{
    private const string Request = "var request = Crm.CreateRequest(\"/orders\", \"GET\");\n";

    private const string Statements = "RestApi.CreateClient(\"https://crm.example.com\");\nRestApi.CreateRequest(\"/orders\", \"GET\");\n";

    [Theory]
    [InlineData("request.ExecuteRequest().EnsureSuccess(); return request.{|RAPI2006:ExecuteRequest|}();")]
    [InlineData("request.ExecuteRequest().EnsureSuccess(); return request.{|RAPI2006:DownloadFile|}();")]
    [InlineData("var res = request.ExecuteRequest(); if (res.StatusCode == 401) res = request.{|RAPI2006:ExecuteRequest|}(); return res;")]
    [InlineData("if (flag) request.ExecuteRequest().EnsureSuccess(); return request.{|RAPI2006:ExecuteRequest|}();")]
    [InlineData(
        "if (flag) { request.ExecuteRequest().EnsureSuccess(); } if (order.IsNew) Log(\"new\"); return request.{|RAPI2006:ExecuteRequest|}();"
    )]
    [InlineData("for (var i = 0; i < 3; i++) { var res = request.{|RAPI2006:ExecuteRequest|}(); if (res.IsSuccess) return res; }")]
    [InlineData("while (true) { if (request.{|RAPI2006:ExecuteRequest|}().IsSuccess) break; Thread.Sleep(10); }")]
    [InlineData("RestResponse res; do { res = request.{|RAPI2006:ExecuteRequest|}(); } while (!res.IsSuccess); return res;")]
    [InlineData(
        "foreach (var id in new[] { \"a\", \"b\" }) { request.AddQueryParameter(\"id\", id); request.{|RAPI2006:ExecuteRequest|}().EnsureSuccess(); }"
    )]
    [InlineData("var done = false; while (!done) { var res = request.{|RAPI2006:ExecuteRequest|}(); done = res.IsSuccess; }")]
    [InlineData(
        "for (var i = 0; ; i++) { try { return request.{|RAPI2006:ExecuteRequest|}(); } catch (RestApiException) when (i < 3) { Thread.Sleep(10); } }"
    )]
    [InlineData(
        "for (var i = 0; i < 3; i++) { try { return request.{|RAPI2006:ExecuteRequest|}(); } catch (RestApiException) { Thread.Sleep(10); } }"
    )]
    [InlineData("try { return request.ExecuteRequest(); } catch (RestApiException) { return request.{|RAPI2006:ExecuteRequest|}(); }")]
    [InlineData("var same = request; request.ExecuteRequest().EnsureSuccess(); return same.{|RAPI2006:ExecuteRequest|}();")]
    [InlineData(
        "var res = request.AddHeader(\"A\", \"b\").ExecuteRequest().EnsureSuccess(); return request.{|RAPI2006:ExecuteRequest|}();"
    )]
    [InlineData(
        "for (var i = 0; i < 3; i++) { var token = Crm.CreateRequest(\"/token\", \"GET\").ExecuteRequest(); if (request.{|RAPI2006:ExecuteRequest|}().IsSuccess) return token; }"
    )]
    [InlineData("foreach (var one in new[] { 1 }) { for (var i = 0; i < 3; i++) request.{|RAPI2006:ExecuteRequest|}().EnsureSuccess(); }")]
    [InlineData("switch (mode) { case 1: request.ExecuteRequest().EnsureSuccess(); break; } return request.{|RAPI2006:ExecuteRequest|}();")]
    public Task Request_that_is_executed_again_is_reported(string statements) => Verify.Reports(BuilderCode.InMethod(Request + statements));

    [Theory]
    [InlineData("RestApi.ExecuteRequest().EnsureSuccess(); return RestApi.{|RAPI2006:ExecuteRequest|}();")]
    [InlineData("RestApi.ExecuteRequest().EnsureSuccess(); return RestApi.{|RAPI2006:DownloadFile|}();")]
    [InlineData(
        "var res = RestApi.ExecuteRequest(); while (res.StatusCode == 429) { Thread.Sleep(10); res = RestApi.{|RAPI2006:ExecuteRequest|}(); } return res;"
    )]
    [InlineData(
        "foreach (var id in new[] { \"a\", \"b\" }) { RestApi.AddQueryParameter(\"id\", id); RestApi.{|RAPI2006:ExecuteRequest|}().EnsureSuccess(); }"
    )]
    [InlineData(
        "for (var i = 0; i < 3; i++) { if (RestApi.{|RAPI2006:ExecuteRequest|}().IsSuccess) return i; ActionLog.Warn(\"again\"); }"
    )]
    [InlineData("RestApi.ExecuteRequest().EnsureSuccess(); Log(\"again\"); return RestApi.{|RAPI2006:ExecuteRequest|}();")]
    public Task Statements_that_execute_one_request_twice_are_reported(string statements) =>
        Verify.Reports(BuilderCode.InMethod(Statements + statements));

    [Theory]
    [InlineData("given.ExecuteRequest().EnsureSuccess(); return given.{|RAPI2006:ExecuteRequest|}();")]
    [InlineData("while (true) { if (given.{|RAPI2006:ExecuteRequest|}().IsSuccess) return null; }")]
    [InlineData("RestApi.ExecuteRequest().EnsureSuccess(); return RestApi.{|RAPI2006:ExecuteRequest|}();")]
    [InlineData("Begin(\"/a\"); RestApi.ExecuteRequest().EnsureSuccess(); return RestApi.{|RAPI2006:ExecuteRequest|}();")]
    [InlineData(
        "Func<RestRequest, object> run = one => { one.ExecuteRequest().EnsureSuccess(); return one.{|RAPI2006:ExecuteRequest|}(); }; return run(given);"
    )]
    [InlineData(
        "foreach (var one in new List<RestRequest>()) { one.ExecuteRequest().EnsureSuccess(); one.{|RAPI2006:ExecuteRequest|}().EnsureSuccess(); }"
    )]
    [InlineData(
        "var one = Crm.CreateRequest(\"/a\", \"GET\").WithKey(); one.ExecuteRequest().EnsureSuccess(); return one.{|RAPI2006:ExecuteRequest|}();"
    )]
    public Task Request_that_was_made_elsewhere_is_followed_too(string statements) => Verify.Reports(BuilderCode.InMethod(statements));

    [Fact]
    public Task Asynchronous_execution_counts() =>
        Verify.Reports(
            BuilderCode.InAsyncMethod(
                Request + "await request.ExecuteRequestAsync(); return await request.{|RAPI2006:ExecuteRequestAsync|}();"
            )
        );

    [Fact]
    public Task Message_names_the_call() =>
        Verify.Reports(
            BuilderCode.InMethod(Request + "request.ExecuteRequest().EnsureSuccess(); return request.{|RAPI2006:DownloadFile|}();"),
            message: "This request was executed before, so 'DownloadFile' throws; call CreateRequest for each call, or SetRetry to repeat one"
        );

    [Fact]
    public Task Message_tells_of_the_loop() =>
        Verify.Reports(
            BuilderCode.InMethod(Request + "while (true) { if (request.{|RAPI2006:ExecuteRequest|}().IsSuccess) return null; }"),
            message: "The loop executes the same request again, and 'ExecuteRequest' throws the second time; call CreateRequest inside the loop, or SetRetry in place of it"
        );

    [Theory]
    [InlineData(
        "var first = Crm.CreateRequest(\"/a\", \"GET\").ExecuteRequest(); return Crm.CreateRequest(\"/a\", \"GET\").ExecuteRequest();"
    )]
    [InlineData(
        "for (var i = 0; i < 3; i++) { var request = Crm.CreateRequest(\"/a\", \"GET\"); if (request.ExecuteRequest().IsSuccess) return i; }"
    )]
    [InlineData(
        "var request = Crm.CreateRequest(\"/a\", \"GET\"); var res = request.ExecuteRequest(); while (!res.IsSuccess) { request = Crm.CreateRequest(\"/a\", \"GET\"); res = request.ExecuteRequest(); } return res;"
    )]
    [InlineData(
        "try { return Crm.CreateRequest(\"/a\", \"GET\").ExecuteRequest(); } catch (RestApiException) { return Crm.CreateRequest(\"/a\", \"GET\").ExecuteRequest(); }"
    )]
    [InlineData(
        "RestRequest? request = null; for (var i = 0; i < 3; i++) { request = Crm.CreateRequest(\"/a\", \"GET\"); try { return request.ExecuteRequest(); } catch (RestApiException) { } }"
    )]
    [InlineData(
        "RestRequest New() => Crm.CreateRequest(\"/a\", \"GET\"); while (true) { if (New().ExecuteRequest().IsSuccess) return null; }"
    )]
    [InlineData("foreach (var one in new List<RestRequest>()) one.ExecuteRequest().EnsureSuccess();")]
    [InlineData("for (var i = 0; i < 3; i++) { Kept!.ExecuteRequest().EnsureSuccess(); Kept = Crm.CreateRequest(\"/a\", \"GET\"); }")]
    [InlineData(
        "var queue = new Queue<RestRequest>(); while (queue.Count > 0) { var one = queue.Dequeue(); one.ExecuteRequest().EnsureSuccess(); }"
    )]
    [InlineData(
        "RestApi.CreateClient(\"https://a.example\"); while (true) { RestApi.CreateRequest(\"/a\", \"GET\"); if (RestApi.ExecuteRequest().IsSuccess) return null; }"
    )]
    [InlineData("while (true) { Begin(\"/a\"); if (RestApi.ExecuteRequest().IsSuccess) return null; }")]
    [InlineData("RestApi.ExecuteRequest().EnsureSuccess(); Begin(\"/b\"); RestApi.ExecuteRequest().EnsureSuccess();")]
    [InlineData("Action begin = () => Begin(\"/a\"); while (true) { begin(); RestApi.ExecuteRequest().EnsureSuccess(); }")]
    [InlineData("void Next() => Begin(\"/a\"); while (true) { Next(); RestApi.ExecuteRequest().EnsureSuccess(); }")]
    public Task New_request_for_each_call_is_quiet(string statements) => Verify.Silent(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData(
        "IEnumerable<int> Pages() { foreach (var page in new[] { 1, 2 }) { Begin(\"/a\"); yield return page; } } object Run() { foreach (var page in Pages()) { if (RestApi.ExecuteRequest().IsSuccess) return page; } return 0; }"
    )]
    [InlineData(
        "class Session : IDisposable { public Session() => Begin(\"/a\"); public void Dispose() => Begin(\"/b\"); } void Run() { using (new Session()) { RestApi.ExecuteRequest().EnsureSuccess(); } RestApi.ExecuteRequest().EnsureSuccess(); }"
    )]
    [InlineData(
        "string Path { set => Begin(value); } void Run() { foreach (var path in new[] { \"/a\", \"/b\" }) { Path = path; RestApi.ExecuteRequest().EnsureSuccess(); } }"
    )]
    [InlineData("event Action? Next; void Run() { while (true) { Next?.Invoke(); RestApi.ExecuteRequest().EnsureSuccess(); } }")]
    [InlineData(
        "interface INext { void Go(); } class Own : INext { public void Go() => Begin(\"/a\"); } void Run(INext next) { while (true) { next.Go(); RestApi.ExecuteRequest().EnsureSuccess(); } }"
    )]
    public Task Member_that_begins_a_new_request_is_quiet(string members) => Verify.Silent(BuilderCode.InClass(members));

    [Theory]
    [InlineData("if (flag) return request.ExecuteRequest(); return request.ExecuteRequest();")]
    [InlineData("if (flag) request.ExecuteRequest().EnsureSuccess(); else request.ExecuteRequest().EnsureSuccess();")]
    [InlineData("if (flag) request.ExecuteRequest().EnsureSuccess(); if (!flag) request.DownloadFile().EnsureSuccess();")]
    [InlineData("if (mode == 1) request.ExecuteRequest().EnsureSuccess(); if (mode != 1) request.DownloadFile().EnsureSuccess();")]
    [InlineData("if (mode == 1) request.ExecuteRequest().EnsureSuccess(); if (mode == 2) request.DownloadFile().EnsureSuccess();")]
    [InlineData("if (order.IsNew) request.ExecuteRequest().EnsureSuccess(); if (!order.IsNew) request.DownloadFile().EnsureSuccess();")]
    [InlineData(
        "RestResponse? res = null; if (flag) res = request.ExecuteRequest(); if (res == null) res = request.ExecuteRequest(); return res;"
    )]
    [InlineData("RestResponse? res = null; if (flag) res = request.ExecuteRequest(); return res ?? request.ExecuteRequest();")]
    [InlineData("RestResponse? res = null; if (flag) res = request.ExecuteRequest(); res ??= request.ExecuteRequest(); return res;")]
    [InlineData(
        "var sent = false; foreach (var id in new[] { 1, 2 }) { if (!sent) { request.ExecuteRequest().EnsureSuccess(); sent = true; } }"
    )]
    [InlineData(
        "var sent = false; if (flag) { request.ExecuteRequest().EnsureSuccess(); sent = true; } if (!sent) request.ExecuteRequest().EnsureSuccess();"
    )]
    [InlineData("foreach (var id in new[] { 1, 2 }) { if (id == mode) { request.ExecuteRequest().EnsureSuccess(); } }")]
    [InlineData(
        "switch (mode) { case 1: request.ExecuteRequest().EnsureSuccess(); break; case 2: request.DownloadFile().EnsureSuccess(); break; }"
    )]
    [InlineData("object res = mode switch { 1 => request.ExecuteRequest(), _ => request.DownloadFile() }; return res;")]
    [InlineData("object res = flag ? request.ExecuteRequest() : request.DownloadFile(); return res;")]
    [InlineData("while (true) { request.ExecuteRequest().EnsureSuccess(); break; }")]
    [InlineData("foreach (var id in new[] { 1 }) return request.ExecuteRequest();")]
    [InlineData("try { return request.ExecuteRequest(); } finally { Log(\"done\"); }")]
    [InlineData(
        "try { Log(order.Id); } catch (InvalidOperationException) { return request.ExecuteRequest(); } return request.ExecuteRequest();"
    )]
    [InlineData(
        "Func<object> one = () => request.ExecuteRequest(); Func<object> other = () => request.DownloadFile(); return flag ? one() : other();"
    )]
    [InlineData(
        "Action anew = () => request = Crm.CreateRequest(\"/b\", \"GET\"); request.ExecuteRequest().EnsureSuccess(); anew(); return request.ExecuteRequest();"
    )]
    [InlineData(
        "request.ExecuteRequest().EnsureSuccess(); Refresh(ref request); return request.ExecuteRequest(); void Refresh(ref RestRequest one) { one = Crm.CreateRequest(\"/b\", \"GET\"); }"
    )]
    [InlineData(
        "request.ExecuteRequest().EnsureSuccess(); (request, _) = (Crm.CreateRequest(\"/b\", \"GET\"), 1); return request.ExecuteRequest();"
    )]
    [InlineData("request.ExecuteRequest().EnsureSuccess(); throw new InvalidOperationException(request.ToString());")]
    [InlineData(
        "try { return request.ExecuteRequest(); } catch (InvalidOperationException) { request.AddUrlSegment(\"id\", 1); return request.ExecuteRequest(); }"
    )]
    [InlineData("using (var stop = new CancellationTokenSource()) { return request.ExecuteRequest(); }")]
    [InlineData("lock (order) { return request.ExecuteRequest(); }")]
    public Task Ways_that_exclude_each_other_are_quiet(string statements) => Verify.Silent(BuilderCode.InMethod(Request + statements));
}
