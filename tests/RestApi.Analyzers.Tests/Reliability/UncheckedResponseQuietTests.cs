using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class UncheckedResponseQuietTests
{
    [Theory]
    [InlineData("res.EnsureSuccess(); return res.Content;")]
    [InlineData("return res.EnsureSuccess().Content;")]
    [InlineData("var same = res.EnsureSuccess(); return same.ReadJson<Contact>();")]
    [InlineData("var same = res; same.EnsureSuccess(); return res.Content;")]
    [InlineData("res.EnsureStatus(200); return res.Content;")]
    [InlineData("res.EnsureStatus(200, 404); return res.StatusCode == 404 ? null : res.Content;")]
    [InlineData("res.EnsureStatus(expected); return res.Content;")]
    [InlineData("_ = res.EnsureSuccess(); return res.Content;")]
    [InlineData("res?.EnsureSuccess(); return res?.Content;")]
    public Task Ensured_status_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("if (res.IsSuccess) return res.Content;")]
    [InlineData("if (!res.IsSuccess) throw new Exception(); return res.Content;")]
    [InlineData("if (res.IsSuccess == false) return null; return res.Content;")]
    [InlineData("if (res.StatusCode == 200) return res.Content;")]
    [InlineData("if (200 == res.StatusCode) return res.Content;")]
    [InlineData("if (res.StatusCode != 200) return null; return res.Content;")]
    [InlineData("if (res.StatusCode >= 200 && res.StatusCode < 300) return res.Content;")]
    [InlineData("if (res.StatusCode < 200 || res.StatusCode > 299) return null; return res.Content;")]
    [InlineData("if (res.StatusCode >= 400) throw new Exception(); return res.Content;")]
    [InlineData("if (400 <= res.StatusCode) throw new Exception(); return res.Content;")]
    [InlineData("if (res.StatusCode / 100 == 2) return res.Content;")]
    [InlineData("if (res.StatusCode / 100 != 2) return null; return res.Content;")]
    [InlineData("if (res.StatusCode == (int)HttpStatusCode.OK) return res.Content;")]
    [InlineData("if ((HttpStatusCode)res.StatusCode != HttpStatusCode.OK) return null; return res.Content;")]
    [InlineData("if (res.StatusCode.Equals(200)) return res.Content;")]
    [InlineData("if (res.StatusCode != expected) throw new Exception(); return res.Content;")]
    [InlineData("if (!(res.StatusCode == 200 | res.StatusCode == 201)) return null; return res.Content;")]
    public Task Comparison_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("if (res.StatusCode is 200) return res.Content;")]
    [InlineData("if (res.StatusCode is >= 200 and < 300) return res.Content;")]
    [InlineData("if (res.StatusCode is not (200 or 201)) return null; return res.Content;")]
    [InlineData("if (res.StatusCode is < 200 or > 299) throw new Exception(); return res.Content;")]
    [InlineData("if (res is { StatusCode: 200 }) return res.Content;")]
    [InlineData("if (res is not { IsSuccess: true }) return null; return res.Content;")]
    [InlineData("if (res is { IsSuccess: true } good) return good.Content;")]
    [InlineData("if (res is { StatusCode: var code } && code == 200) return res.Content;")]
    [InlineData("if (res.IsSuccess is false) return null; return res.Content;")]
    [InlineData("if ((res.StatusCode, flag) is (200, true)) return res.Content;")]
    public Task Pattern_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("switch (res.StatusCode) { case 200: case 201: return res.Content; default: return null; }")]
    [InlineData(
        "switch (res.StatusCode) { case >= 200 and < 300: return res.Content; case 404: return null; default: throw new Exception(); }"
    )]
    [InlineData("switch (res.StatusCode / 100) { case 2: break; default: return null; } return res.Content;")]
    [InlineData("return res.StatusCode switch { 200 => res.Content, 404 => null, _ => throw new Exception() };")]
    [InlineData("return res switch { { IsSuccess: true } => res.Content, _ => null };")]
    [InlineData("return res.IsSuccess ? res.Content : null;")]
    [InlineData("return res.IsSuccess && res.TryReadJson<Contact>(out var contact) ? contact : null;")]
    public Task Switch_and_conditional_expression_are_checks(string statements) => Silent(statements);

    [Theory]
    [InlineData("var status = res.StatusCode; if (status != 200) return null; return res.Content;")]
    [InlineData("var ok = res.IsSuccess; if (!ok) return null; return res.Content;")]
    [InlineData("var ok = res.StatusCode >= 200 && res.StatusCode < 300; if (!ok) return null; return res.Content;")]
    [InlineData("var failed = res.StatusCode is < 200 or > 299; return failed ? null : res.Content;")]
    [InlineData("var ok = true; if (!res.IsSuccess) ok = false; if (!ok) return null; return res.Content;")]
    [InlineData("var ok = false; if (res.IsSuccess) { ok = true; } if (ok) return res.Content;")]
    [InlineData("var ok = flag; ok &= res.IsSuccess; if (!ok) return null; return res.Content;")]
    [InlineData("var text = res.Content; if (res.StatusCode != 200) return null; return JsonDocument.Parse(text);")]
    [InlineData("var text = res.IsSuccess ? res.Content : \"{}\"; return JsonDocument.Parse(text);")]
    [InlineData("var text = \"{}\"; if (res.IsSuccess) text = res.Content; return JsonDocument.Parse(text);")]
    [InlineData("var text = res.Content; if (!res.IsSuccess) text = \"{}\"; return JsonDocument.Parse(text);")]
    [InlineData(
        "var text = res.StatusCode == 404 ? \"{}\" : res.Content; if (res.StatusCode >= 400) return null; return JsonDocument.Parse(text);"
    )]
    [InlineData("job.Text = res.IsSuccess ? \"ok\" : res.Content;")]
    [InlineData("var (status, text) = (res.StatusCode, res.Content); if (status != 200) return null; return JsonDocument.Parse(text);")]
    public Task Check_is_followed_through_locals(string statements) => Silent(statements);

    [Theory]
    [InlineData(
        "string? error = null; if (!res.IsSuccess) error = \"no\"; if (error != null) throw new Exception(error); return res.Content;"
    )]
    [InlineData("string? error = null; if (!res.IsSuccess) error = \"no\"; return error is null ? res.Content : error;")]
    [InlineData("string? error = null; if (!res.IsSuccess) error = \"no\"; if (error is { } e) return e; return res.Content;")]
    [InlineData(
        "string? error = null; if (!res.IsSuccess) error = \"no\"; if (!string.IsNullOrEmpty(error)) return error; return res.Content;"
    )]
    [InlineData(
        "Exception? error = res.IsSuccess ? null : new InvalidOperationException(); if (error is not null) throw error; return res.Content;"
    )]
    [InlineData(
        "var error = res.StatusCode switch { 200 => null, 404 => \"none\", var s => $\"status {s}\" }; if (error is not null) throw new Exception(error); return res.Content;"
    )]
    public Task Message_that_is_there_for_errors_only_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("return res switch { { StatusCode: >= 400 and var s } => throw new Exception($\"{s}\"), var ok => ok.Content };")]
    [InlineData("if (res.StatusCode is var s and >= 400) throw new Exception($\"{s}\"); return res.Content;")]
    public Task Pattern_that_names_the_status_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("if (res.StatusCode.ToString() == \"200\") return res.Content;")]
    [InlineData("if (res.StatusCode.ToString().StartsWith(\"2\")) return res.Content;")]
    [InlineData("if (Array.IndexOf(new[] { 200, 201 }, res.StatusCode) < 0) return null; return res.Content;")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNotEqual(res.StatusCode, 200); return res.Content;")]
    public Task Question_to_the_framework_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("if (res == null || !res.IsSuccess) return null; return res.Content;")]
    [InlineData("if (res?.StatusCode != 200) return null; return res.Content;")]
    [InlineData("if (res?.IsSuccess ?? false) return res.Content;")]
    [InlineData("if (res?.IsSuccess == true) return res.Content;")]
    [InlineData("if (res is null) return null; res.EnsureSuccess(); return res.Content;")]
    public Task Test_for_null_does_not_disturb_the_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("while (res.StatusCode == 429) { res = RestApi.ExecuteRequest(); } res.EnsureSuccess(); return res.Content;")]
    [InlineData("while (!res.IsSuccess) { res = RestApi.ExecuteRequest(); } return res.Content;")]
    [InlineData("for (var i = 0; i < 3; i++) { res = RestApi.ExecuteRequest(); if (res.IsSuccess) return res.Content; }")]
    [InlineData(
        "for (var i = 0; ; i++) { if (res.IsSuccess) break; if (i == 3) throw new Exception(); res = RestApi.ExecuteRequest(); } return res.Content;"
    )]
    [InlineData(
        "retry: if (res.StatusCode == 503) { res = RestApi.ExecuteRequest(); goto retry; } res.EnsureSuccess(); return res.Content;"
    )]
    public Task Retry_loops_are_understood(string statements) => Silent(statements);

    [Theory]
    [InlineData("try { res.EnsureSuccess(); } catch (RestApiException) { job.Text = res.Content; return null; } return res.Content;")]
    [InlineData("try { res.EnsureSuccess(); return res.Content; } finally { res.Dispose(); }")]
    [InlineData("try { if (!res.IsSuccess) return null; } finally { Log(\"done\"); } return res.Content;")]
    [InlineData("using (res) { if (!res.IsSuccess) return null; } return res.Content;")]
    [InlineData("try { if (!res.IsSuccess) return null; } finally { } return res.Content;")]
    [InlineData("try { res.EnsureSuccess(); } catch (RestApiException e) when (e.StatusCode == 404) { return null; } return res.Content;")]
    [InlineData(
        "RestResponse? other = null; try { other = RestApi.ExecuteRequest(); other.EnsureSuccess(); } catch (RestApiException) { } return other?.StatusCode;"
    )]
    [InlineData(
        "RestResponse next; try { next = RestApi.ExecuteRequest().EnsureSuccess(); } catch (RestApiException) { return null; } return next.Content;"
    )]
    public Task Exceptions_are_followed(string statements) => Silent(statements);

    [Theory]
    [InlineData("if (!res.IsSuccess) return res.Content;")]
    [InlineData("if (res.StatusCode >= 400) { job.Text = res.Content; return null; } return res.Content;")]
    [InlineData("if (res.StatusCode == 422) return res.ReadJson<Contact>();")]
    public Task Content_of_a_known_failure_may_be_read(string statements) => Silent(statements);

    [Theory]
    [InlineData("ActionLog.Info(res.Content);")]
    [InlineData("""ActionLog.Debug($"{res.StatusCode}: {res.Content}");""")]
    [InlineData("Console.WriteLine(res.Content);")]
    [InlineData("Log(res.Content);")]
    [InlineData("throw new InvalidOperationException(res.Content);")]
    [InlineData("if (string.IsNullOrEmpty(res.Content)) return null;")]
    [InlineData("if (res.Content == \"\") return null; if (res.Content.Length == 0) return null;")]
    [InlineData("return (res.StatusCode, res.Content);")]
    [InlineData("return new { res.StatusCode, Text = res.Content };")]
    [InlineData("if (res.Content == \"[]\") return null; return res.Content is \"{}\" or \"null\" ? null : \"a\";")]
    [InlineData("return new KeyValuePair<int, string>(res.StatusCode, res.Content);")]
    [InlineData("var body = res.Content.Trim(); if (res.StatusCode != 200) throw new Exception(body); return body.ToUpperInvariant();")]
    public Task Log_exception_emptiness_and_content_beside_its_status_are_no_use(string statements) => Silent(statements);

    [Theory]
    [InlineData("Check(res); return res.Content;")]
    [InlineData("CheckStatus(res.StatusCode); return res.Content;")]
    [InlineData("job.Last = res; return res.Content;")]
    [InlineData("var all = new List<RestResponse> { res }; all.ForEach(Check); return res.Content;")]
    [InlineData("Ensure(); return res.Content; void Ensure() { if (!res.IsSuccess) throw new Exception(); }")]
    [InlineData("Action ensure = () => res.EnsureSuccess(); ensure(); return res.Content;")]
    [InlineData("if (new[] { 200, 201 }.Contains(res.StatusCode)) return res.Content;")]
    [InlineData("return res;")]
    [InlineData("return res.Headers;")]
    public Task Answer_that_somebody_else_may_have_checked_is_believed(string statements) => Silent(statements);

    [Theory]
    [InlineData("string Parse(RestResponse res) => res.Content;")]
    [InlineData("RestResponse? _res; string Parse() => _res!.Content;")]
    [InlineData("string Parse(Func<RestResponse> call) => call().Content;")]
    [InlineData("string Parse(List<RestResponse> all) { foreach (var res in all) return res.Content; return \"\"; }")]
    [InlineData(
        "class Other { public string Content => \"\"; public T ReadJson<T>() => default!; } string Parse(Other o) => o.Content + o.ReadJson<string>();"
    )]
    public Task Answers_of_unknown_origin_and_other_types_are_quiet(string member) => Verify.Silent(ResponseCode.InClass(member));

    [Fact]
    public Task Asynchronous_check_is_a_check() =>
        Verify.Silent(
            ResponseCode.InAsyncMethod(
                """
                var res = (await RestApi.ExecuteRequestAsync()).EnsureSuccess();
                var next = await RestApi.ExecuteRequestAsync();
                if (next.StatusCode != 200) return null;
                return res.Content + next.Content;
                """
            )
        );

    [Fact]
    public Task Generated_code_is_left_alone() =>
        Verify.Silent("// <auto-generated/>\n#nullable enable\n" + ResponseCode.InMethod("return RestApi.ExecuteRequest().Content;"));

    [Fact]
    public Task Rule_can_be_switched_off() =>
        Verify.Silent(
            ResponseCode.InMethod("return RestApi.ExecuteRequest().Content;"),
            editorconfig: "dotnet_diagnostic.RAPI2001.severity = none"
        );

    private static Task Silent(string statements) =>
        Verify.Silent(ResponseCode.InMethod("var res = RestApi.ExecuteRequest(); " + statements));
}
