using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class UncheckedResponseTests
{
    private const string NotChecked = "The content is used before the status is checked; call EnsureSuccess() or check StatusCode first";

    [Theory]
    [InlineData("var res = RestApi.ExecuteRequest(); return res.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); return JsonSerializer.Deserialize<Contact>(res.[|Content|]);")]
    [InlineData("var res = RestApi.ExecuteRequest(); return JsonDocument.Parse(res.[|Content|]);")]
    [InlineData("var res = RestApi.ExecuteRequest(); return res.[|ReadJson<Contact>|]();")]
    [InlineData("var res = RestApi.ExecuteRequest(); if (res.[|TryReadJson<Contact>|](out var contact)) return contact;")]
    [InlineData("""var res = Crm.CreateRequest("/c", "GET").ExecuteRequest(); return res.[|Content|];""")]
    [InlineData("using var res = RestApi.ExecuteRequest(); return res.[|Content|];")]
    [InlineData("using (var res = RestApi.ExecuteRequest()) { return res.[|Content|]; }")]
    [InlineData("RestResponse res; res = RestApi.ExecuteRequest(); job.Text = res.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); return res?.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); var text = res.[|Content|].Trim(); return text;")]
    [InlineData("var res = RestApi.ExecuteRequest(); return res.[|Content|] + \"!\";")]
    [InlineData("var res = RestApi.ExecuteRequest(); return flag ? res.[|Content|] : \"\";")]
    [InlineData("var res = RestApi.ExecuteRequest(); return job.Text ?? res.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); job.Text = flag ? res.[|Content|] : \"\";")]
    [InlineData("RestResponse? res = null; try { res = RestApi.ExecuteRequest(); } finally { job.Text = res?.[|Content|]; }")]
    [InlineData("if (RestApi.ExecuteRequest() is { [|Content|]: { Length: > 2 } text }) return text;")]
    [InlineData("var res = RestApi.ExecuteRequest(); return $\"<{res.[|Content|]}>\";")]
    [InlineData("var res = flag ? RestApi.ExecuteRequest() : Crm.CreateRequest(\"/c\", \"GET\").ExecuteRequest(); return res.[|Content|];")]
    [InlineData(
        "var res = RestApi.ExecuteRequest(); var text = res.[|Content|].Trim().Replace(\"a\", \"b\"); return JsonDocument.Parse(text);"
    )]
    [InlineData("var res = RestApi.ExecuteRequest(); return JsonDocument.Parse(res.[|Content|].TrimStart('a'));")]
    public Task Content_used_right_after_the_call_is_reported(string statements) => IsNotChecked(statements);

    [Theory]
    [InlineData("return RestApi.ExecuteRequest().[|Content|];")]
    [InlineData("return RestApi.ExecuteRequest().[|ReadJson<Contact>|]();")]
    [InlineData("return RestApi.ExecuteRequest().[|ReadJsonOrDefault<Contact>|]();")]
    [InlineData("return RestApi.ExecuteRequest().[|ReadXml|]();")]
    [InlineData("return RestApi.ExecuteRequest().[|TryReadXml|](out _);")]
    [InlineData("""return Crm.CreateRequest("/c", "GET").AddHeader("Accept", "text/plain").ExecuteRequest().[|Content|];""")]
    public Task Content_of_a_chain_is_reported(string statements) => IsNotChecked(statements);

    [Theory]
    [InlineData("var res = await RestApi.ExecuteRequestAsync(); return res.[|Content|];")]
    [InlineData("return (await RestApi.ExecuteRequestAsync()).[|ReadJson<Contact>|]();")]
    [InlineData("var res = await RestApi.ExecuteRequestAsync(CancellationToken.None).ConfigureAwait(false); return res.[|Content|];")]
    [InlineData("var task = RestApi.ExecuteRequestAsync(); var res = await task; return res.[|Content|];")]
    [InlineData("return RestApi.ExecuteRequestAsync().Result.[|Content|];")]
    [InlineData("return RestApi.ExecuteRequestAsync().GetAwaiter().GetResult().[|Content|];")]
    public Task Content_of_an_asynchronous_call_is_reported(string statements) =>
        Verify.Reports(ResponseCode.InAsyncMethod(statements), message: NotChecked);

    [Theory]
    [InlineData("var res = RestApi.ExecuteRequest(); var same = res; return same.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); var text = res.[|Content|]; return JsonDocument.Parse(text);")]
    [InlineData(
        "var res = RestApi.ExecuteRequest(); var (status, text) = (res.StatusCode, res.[|Content|]); return JsonDocument.Parse(text);"
    )]
    public Task Content_is_followed_through_locals(string statements) => IsNotChecked(statements);

    [Theory]
    [InlineData("""var res = RestApi.ExecuteRequest(); ActionLog.Info($"Status {res.StatusCode}"); return res.[|Content|];""")]
    [InlineData("var res = RestApi.ExecuteRequest(); Console.WriteLine(res.StatusCode); return res.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); job.Status = res.StatusCode; return res.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); var status = res.StatusCode; var ok = res.IsSuccess; return res.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); var text = res.StatusCode.ToString(); return res.[|Content|];")]
    public Task Status_that_is_only_noted_is_no_check(string statements) => IsNotChecked(statements);

    [Theory]
    [InlineData("var res = RestApi.ExecuteRequest(); res.EnsureSuccess(); res = RestApi.ExecuteRequest(); return res.[|Content|];")]
    [InlineData("var a = RestApi.ExecuteRequest(); var b = RestApi.ExecuteRequest(); a.EnsureSuccess(); return b.[|Content|];")]
    [InlineData(
        "var a = RestApi.ExecuteRequest(); if (!a.IsSuccess) return null; a = RestApi.ExecuteRequest(); return a.[|ReadJson<Contact>|]();"
    )]
    [InlineData("var res = RestApi.ExecuteRequest(); var text = res.[|ReadJson<Contact>|](); res.EnsureSuccess(); return text;")]
    public Task Check_of_another_answer_or_too_late_is_no_check(string statements) => IsNotChecked(statements);

    [Theory]
    [InlineData("ActionLog.Info(JsonDocument.Parse(res.[|Content|]).RootElement.ToString());")]
    [InlineData("ActionLog.Info($\"{res.[|ReadJson<Contact>|]().Name}\");")]
    [InlineData("return (res.StatusCode, JsonDocument.Parse(res.[|Content|]));")]
    [InlineData("return (res.StatusCode, res.[|ReadJson<Contact>|]());")]
    public Task Parsing_for_a_log_or_beside_the_status_is_a_use(string statements) =>
        IsNotChecked("var res = RestApi.ExecuteRequest(); " + statements);

    [Fact]
    public Task Each_read_of_an_unchecked_answer_is_reported() =>
        IsNotChecked("var res = RestApi.ExecuteRequest(); Save(res.[|Content|]); return res.[|ReadJson<Contact>|]();");

    [Theory]
    [InlineData("string Get() => RestApi.ExecuteRequest().[|Content|];")]
    [InlineData("string Text => RestApi.ExecuteRequest().[|Content|];")]
    [InlineData("string Text { get { var res = RestApi.ExecuteRequest(); return res.[|Content|]; } }")]
    [InlineData("readonly string _text = RestApi.ExecuteRequest().[|Content|];")]
    [InlineData("Func<string> Get() => () => RestApi.ExecuteRequest().[|Content|];")]
    [InlineData("Func<string> Get() => () => { var res = RestApi.ExecuteRequest(); return res.[|Content|]; };")]
    [InlineData("Func<string> Get() { try { return () => RestApi.ExecuteRequest().[|Content|]; } catch (RestApiException) { throw; } }")]
    [InlineData("string Get() { return Inner(); string Inner() { var res = RestApi.ExecuteRequest(); return res.[|Content|]; } }")]
    [InlineData("IEnumerable<string> Pages() { while (true) { var res = RestApi.ExecuteRequest(); yield return res.[|Content|]; } }")]
    public Task Every_kind_of_body_is_read(string member) => Verify.Reports(ResponseCode.InClass(member), message: NotChecked);

    private static Task IsNotChecked(string statements) => Verify.Reports(ResponseCode.InMethod(statements), message: NotChecked);

    [Theory]
    [InlineData("Audit(res); return res.ReadJson<Contact>();")]
    [InlineData("return Same(res).ReadJson<Contact>();")]
    public async Task Configured_method_is_a_check(string statements)
    {
        var code = ResponseCode.InClass(
            $$"""
            static void Audit(RestResponse res) => ActionLog.Debug($"{res.StatusCode}");

            static RestResponse Same(RestResponse res) { Audit(res); return res; }

            object? Run() { var res = RestApi.ExecuteRequest(); {{statements}} }
            """
        );
        await Verify.Reports(code.Replace("ReadJson<Contact>()", "[|ReadJson<Contact>|]()", StringComparison.Ordinal));
        await Verify.Silent(code, editorconfig: "dotnet_code_quality.RAPI2001.check_methods = Other.Audit, Sync.Audit, Sync.Same");
    }

    [Fact]
    public Task Configured_method_checks_what_it_is_given_only() =>
        Verify.Reports(
            ResponseCode.InClass(
                """
                static void Audit(RestResponse res) => ActionLog.Debug($"{res.StatusCode}");

                object? Run() { var a = RestApi.ExecuteRequest(); var b = RestApi.ExecuteRequest(); Audit(a); return b.[|ReadJson<Contact>|](); }
                """
            ),
            editorconfig: "dotnet_code_quality.RAPI2001.check_methods = Sync.Audit"
        );
}
