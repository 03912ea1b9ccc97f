using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class UncheckedResponseHelperTests
{
    [Theory]
    [InlineData("OnlyLogs(res); return res.[|Content|];")]
    [InlineData("ThrowsForCrash(res); return res.[|Content|];")]
    [InlineData("_ = Failed(res.StatusCode); return res.[|Content|];")]
    [InlineData("return NotBusy(res) ? res.[|Content|] : null;")]
    [InlineData("return Same(res).[|Content|];")]
    [InlineData("return Raw().[|Content|];")]
    [InlineData("var other = Sure(); Throws(other); return res.[|Content|];")]
    [InlineData("Look(res); return res.[|Content|]; void Look(RestResponse r) { if (!r.IsSuccess) ActionLog.Warn(\"no\"); }")]
    [InlineData("Look(); return res.[|Content|]; void Look() { ActionLog.Debug($\"{res.StatusCode}\"); }")]
    public Task Helper_that_is_no_check_is_seen_through(string statements) => Reports(statements);

    [Theory]
    [InlineData("Throws(res); return res.Content;")]
    [InlineData("ThrowsDeep(res); return res.Content;")]
    [InlineData("Demand(res.IsSuccess); return res.Content;")]
    [InlineData("Demand(res.StatusCode == 200 && flag); return res.Content;")]
    [InlineData("if (Failed(res.StatusCode)) return null; return res.Content;")]
    [InlineData("if (ErrorOf(res) is { } error) return error; return res.Content;")]
    [InlineData("return Kind(res) == 1 ? res.Content : null;")]
    [InlineData("return Sure().Content;")]
    [InlineData("return OrNull()?.Content;")]
    [InlineData("return Checked(res).Content;")]
    [InlineData("Checked(res); return res.Content;")]
    [InlineData("if (!res.IsSuccess) Ends(); return res.Content;")]
    [InlineData("if (!res.IsSuccess) Environment.FailFast(\"no\"); return res.Content;")]
    [InlineData("Check(res); return res.Content; void Check(RestResponse r) { if (!r.IsSuccess) throw new InvalidOperationException(); }")]
    [InlineData("Loops(res); return res.Content;")]
    public Task Helper_that_checks_is_a_check(string statements) =>
        Verify.Silent(HelperCode.InMethod("var res = RestApi.ExecuteRequest(); " + statements));

    [Theory]
    [InlineData("if (Array.Exists(Mixed, one => one == res.StatusCode)) return res.[|Content|];")]
    [InlineData("if (Mixed.Contains(res.StatusCode)) return res.[|Content|];")]
    [InlineData("if (Errors.Contains(res.StatusCode)) return null; return res.[|Content|];")]
    [InlineData("if (res.StatusCode.ToString().StartsWith('4')) return null; return res.[|Content|];")]
    [InlineData("switch (res.StatusCode) { case 500: case 200: return res.[|Content|]; }")]
    [InlineData("return res.StatusCode - 100 is >= 0 and < 400 ? res.[|Content|] : null;")]
    public Task Set_or_text_that_lets_errors_through_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData("if (Good.Contains(res.StatusCode)) return res.Content;")]
    [InlineData("if (!Good.Any(one => one == res.StatusCode)) return null; return res.Content;")]
    [InlineData("if (!$\"{res.StatusCode}\".StartsWith(\"20\")) return null; return res.Content;")]
    [InlineData("if (res.StatusCode.ToString()[0] != '2') return null; return res.Content;")]
    [InlineData("if (res.StatusCode.ToString() is ['2', _, _]) return res.Content;")]
    [InlineData("return res.StatusCode - 200 is >= 0 and < 100 ? res.Content : null;")]
    [InlineData("if (res.StatusCode != 201) { var error = res.ReadJsonOrDefault<Contact>(); throw new Exception(error?.Name); }")]
    public Task Set_text_or_arithmetic_is_a_check(string statements) =>
        Verify.Silent(HelperCode.InMethod("var res = RestApi.ExecuteRequest(); " + statements));

    [Theory]
    [InlineData("return shop.Get(\"1\").[|Value|]!.Name;")]
    [InlineData("return shop.Count().[|Value|] + 1;")]
    [InlineData("var answer = shop.Get(\"1\"); if (answer.StatusCode == 404) return null; return answer.[|Value|]!.Name;")]
    [InlineData("return shop.Try(\"1\").[|Value|]!.Name;")]
    [InlineData("[|var (_, contact, _)|] = shop.Try(\"1\"); return contact!.Name;")]
    public Task Value_of_a_typed_answer_is_a_content(string statements) => Verify.Reports(HelperCode.InMethod(statements));

    [Theory]
    [InlineData("return shop.Get(\"1\").EnsureSuccess().Value!.Name;")]
    [InlineData("return shop.Get(\"1\") is { IsSuccess: true, Value: { } contact } ? contact.Name : null;")]
    [InlineData("var answer = shop.Get(\"1\"); return answer.Value?.Name;")]
    [InlineData("var (ok, contact, error) = shop.Try(\"1\"); return ok ? contact!.Name : error;")]
    public Task Checked_value_is_quiet(string statements) => Verify.Silent(HelperCode.InMethod(statements));

    private static Task Reports(string statements) =>
        Verify.Reports(HelperCode.InMethod("var res = RestApi.ExecuteRequest(); " + statements));
}
