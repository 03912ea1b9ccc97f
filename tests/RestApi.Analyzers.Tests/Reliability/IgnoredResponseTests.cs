using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.IgnoredResponseAnalyzer, Comind.Api.CodeFixes.IgnoredResponseFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.IgnoredResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class IgnoredResponseTests
{
    private const string Flags = """
        static RestResponse Ask() => RestApi.ExecuteRequest();
        static bool Confirm() { int status = RestApi.ExecuteRequest().StatusCode; return status is 200 or 202; }
        static bool Post() { var res = RestApi.ExecuteRequest(); if (res.IsSuccess) return true; return false; }
        static async Task<bool> ConfirmAsync() => (await RestApi.ExecuteRequestAsync()).IsSuccess;
        static bool Telling() { var res = RestApi.ExecuteRequest(); if (!res.IsSuccess) ActionLog.Error("refused"); return res.IsSuccess; }
        static bool Throwing() { var res = RestApi.ExecuteRequest().EnsureSuccess(); return res.StatusCode == 201; }
        static bool Created(int id) => RestApi.CreateRequest("/x", "POST").AddJsonBody(new { id, done = true }).ExecuteRequest().IsSuccess;
        static bool Known(RestResponse res) => res.IsSuccess;
        protected virtual bool Open() => RestApi.ExecuteRequest().IsSuccess;
        static bool Other() { RestApi.ExecuteRequest().EnsureSuccess(); return DateTime.Now.Hour > 1; }

        """;

    [Theory]
    [InlineData("RestApi.[|ExecuteRequest|]();")]
    [InlineData("RestApi.[|DownloadFile|]();")]
    [InlineData("var res = RestApi.[|ExecuteRequest|]();")]
    [InlineData("Action run = () => RestApi.[|ExecuteRequest|]();")]
    [InlineData("await RestApi.[|ExecuteRequestAsync|]();")]
    [InlineData("await RestApi.[|ExecuteRequestAsync|]().ConfigureAwait(false);")]
    [InlineData("RestApi.[|ExecuteRequestAsync|]().Wait();")]
    [InlineData("RestApi.[|ExecuteRequest|]().Dispose();")]
    [InlineData("(await RestApi.[|ExecuteRequestAsync|]()).Dispose();")]
    [InlineData("await Task.WhenAll(new[] { 1 }.Select(id => RestApi.[|ExecuteRequestAsync|]()));")]
    [InlineData("await Task.WhenAll(new[] { 1 }.Select(async id => await RestApi.[|ExecuteRequestAsync|]()).ToList());")]
    [InlineData("await Task.WhenAll(RestApi.[|ExecuteRequestAsync|](), RestApi.[|ExecuteRequestAsync|]()).ConfigureAwait(false);")]
    [InlineData("await Task.WhenAll([RestApi.[|ExecuteRequestAsync|]()]);")]
    [InlineData("Task.WaitAll(RestApi.[|ExecuteRequestAsync|]());")]
    [InlineData("using (RestApi.[|ExecuteRequest|]()) { job.Text = \"sent\"; }")]
    [InlineData("Task Send() => RestApi.[|ExecuteRequestAsync|](); await Send();")]
    [InlineData("Task Send() { return RestApi.[|ExecuteRequestAsync|](); } await Send();")]
    [InlineData("var all = new[] { 1 }.Select(id => RestApi.ExecuteRequestAsync()); await Task.[|WhenAll|](all);")]
    [InlineData(
        "var all = new List<Task<RestResponse>>(); foreach (var id in new[] { 1 }) { all.Add(RestApi.ExecuteRequestAsync()); } await Task.[|WhenAll|](all);"
    )]
    public Task Dropped_answer_is_reported(string statements) => Verify.Reports(ResponseCode.InAsyncMethod(statements));

    [Fact]
    public Task Message_names_the_call_and_the_ways_out() =>
        Verify.Reports(
            ResponseCode.InMethod("RestApi.[|ExecuteRequest|]();"),
            message: "Nobody sees whether 'ExecuteRequest' succeeded; call EnsureSuccess() or check the status, or discard the response with '_ ='"
        );

    [Fact]
    public Task Answer_that_the_method_also_keeps_is_not_dropped() =>
        Verify.Silent(
            ResponseCode.InClass(
                "RestResponse? _last; RestResponse Get() => _last = RestApi.ExecuteRequest(); bool Run() { Get(); return _last!.IsSuccess; }"
            )
        );

    [Fact]
    public Task Dropped_answer_of_a_declared_client_is_reported() =>
        Verify.Reports(HelperCode.InMethod("shop.[|Get|](\"1\"); shop.[|Try|](\"1\");"));

    [Theory]
    [InlineData("[|Raw()|];")]
    [InlineData("Action run = () => [|Raw()|];")]
    [InlineData("var unused = [|Raw()|];")]
    public Task Dropped_answer_of_a_method_that_did_not_look_is_reported(string statements) =>
        Verify.Reports(HelperCode.InMethod(statements));

    [Theory]
    [InlineData("[|Confirm()|];")]
    [InlineData("[|Post()|];")]
    [InlineData("await [|ConfirmAsync()|];")]
    [InlineData("[|Created(7)|];")]
    [InlineData("foreach (var id in new[] { 1 }) [|Confirm()|];")]
    public Task Dropped_flag_of_an_answer_is_reported(string statements) =>
        Verify.Reports(ResponseCode.InClass(Flags + $"async Task Run() {{ {statements} await Task.Yield(); }}"));

    [Theory]
    [InlineData("if (!Confirm()) throw new InvalidOperationException();")]
    [InlineData("_ = Confirm();")]
    [InlineData("var ok = Post(); ok = ok && Confirm();")]
    [InlineData("Telling();")]
    [InlineData("Throwing();")]
    [InlineData("Known(Ask());")]
    [InlineData("Other();")]
    [InlineData("Open();")]
    public Task Flag_that_is_taken_or_told_is_quiet(string statements) =>
        Verify.Silent(ResponseCode.InClass(Flags + $"async Task Run() {{ {statements} await Task.Yield(); }}"));

    [Theory]
    [InlineData("Sure();")]
    [InlineData("OrNull();")]
    [InlineData("_ = Raw();")]
    [InlineData("Checked(Raw());")]
    [InlineData("Same(Raw().EnsureSuccess());")]
    public Task Dropped_answer_of_a_method_that_looked_is_quiet(string statements) => Verify.Silent(HelperCode.InMethod(statements));

    [Theory]
    [InlineData("_ = RestApi.ExecuteRequest();")]
    [InlineData("RestApi.ExecuteRequest().EnsureSuccess();")]
    [InlineData("(await RestApi.ExecuteRequestAsync()).EnsureSuccess();")]
    [InlineData("var status = RestApi.ExecuteRequest().StatusCode;")]
    [InlineData("var res = RestApi.ExecuteRequest(); if (res.IsSuccess) return 1;")]
    [InlineData("_ = await Task.WhenAll(RestApi.ExecuteRequestAsync());")]
    [InlineData("var all = await Task.WhenAll(RestApi.ExecuteRequestAsync()); return all[0].IsSuccess;")]
    [InlineData("await Task.WhenAll(new[] { 1 }.Select(async id => (await RestApi.ExecuteRequestAsync()).EnsureSuccess()));")]
    [InlineData("var one = RestApi.ExecuteRequestAsync(); await Task.WhenAll(one); return one.Result.IsSuccess;")]
    [InlineData("await Task.WhenAll(Task.Delay(1), Task.Delay(2));")]
    [InlineData("Check(RestApi.ExecuteRequest());")]
    [InlineData("return RestApi.ExecuteRequest();")]
    [InlineData("Task<RestResponse> Send() => RestApi.ExecuteRequestAsync(); return (await Send()).IsSuccess;")]
    [InlineData("using (var res = RestApi.ExecuteRequest()) { res.EnsureSuccess(); }")]
    [InlineData("Func<RestResponse> run = () => RestApi.ExecuteRequest();")]
    [InlineData("job.Last = RestApi.ExecuteRequest();")]
    [InlineData(
        "var all = new[] { 1 }.Select(id => RestApi.ExecuteRequestAsync()).ToList(); await Task.WhenAll(all); return all[0].Result.IsSuccess;"
    )]
    [InlineData(
        "var all = new List<Task<RestResponse>>(); all.Add(RestApi.ExecuteRequestAsync()); await Task.WhenAll(all); foreach (var one in all) { one.Result.EnsureSuccess(); }"
    )]
    [InlineData("var all = new List<Task>(); all.Add(Task.Delay(1)); await Task.WhenAll(all);")]
    [InlineData("var res = RestApi.ExecuteRequest(); ActionLog.Info($\"answered {res.StatusCode}\");")]
    [InlineData("var res = RestApi.ExecuteRequest(); ActionLog.Info(res.IsSuccess ? \"good\" : \"bad\");")]
    [InlineData("var res = RestApi.ExecuteRequest(); ActionLog.Info($\"{res.StatusCode}\"); if (!res.IsSuccess) return 1;")]
    [InlineData("var res = RestApi.ExecuteRequest(); ActionLog.Info($\"{res.StatusCode}\"); job.Last = res;")]
    public Task Answer_that_somebody_has_is_quiet(string statements) => Verify.Silent(ResponseCode.InAsyncMethod(statements));

    [Theory]
    [InlineData("RestApi.[|ExecuteRequest|]();", "RestApi.ExecuteRequest().EnsureSuccess();")]
    [InlineData("var res = RestApi.[|ExecuteRequest|]();", "var res = RestApi.ExecuteRequest().EnsureSuccess();")]
    [InlineData("RestApi.[|ExecuteRequest|]().Dispose();", "RestApi.ExecuteRequest().EnsureSuccess().Dispose();")]
    [InlineData("await RestApi.[|ExecuteRequestAsync|]();", "(await RestApi.ExecuteRequestAsync()).EnsureSuccess();")]
    [InlineData(
        "RestApi.[|ExecuteRequest|](); RestApi.[|DownloadFile|]();",
        "RestApi.ExecuteRequest().EnsureSuccess(); RestApi.DownloadFile().EnsureSuccess();"
    )]
    public Task Fix_appends_the_check(string before, string after) =>
        Fix.Fixes(ResponseCode.InAsyncMethod(before), ResponseCode.InAsyncMethod(after));

    [Theory]
    [InlineData("shop.[|Try|](\"1\");")]
    public Task Result_cannot_be_ensured(string statements) => Fix.OffersNoFix(HelperCode.InMethod(statements));

    [Theory]
    [InlineData("Task Send() => RestApi.[|ExecuteRequestAsync|](); await Send();")]
    [InlineData("var all = new[] { 1 }.Select(id => RestApi.ExecuteRequestAsync()); await Task.[|WhenAll|](all);")]
    public Task Task_that_is_handed_on_cannot_be_ensured(string statements) => Fix.OffersNoFix(ResponseCode.InAsyncMethod(statements));

    [Fact]
    public Task Flag_cannot_be_ensured() => Fix.OffersNoFix(ResponseCode.InClass(Flags + "void Run() { [|Confirm()|]; }"));
}
