using Acme.TestKit;
using Verify = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer, Comind.Api.CodeFixes.UncheckedResponseFix>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class UncheckedResponseFixTests
{
    [Theory]
    [InlineData(
        "var res = RestApi.ExecuteRequest(); return res.[|Content|];",
        "var res = RestApi.ExecuteRequest().EnsureSuccess(); return res.Content;"
    )]
    [InlineData(
        "using var res = RestApi.ExecuteRequest(); return res.[|Content|];",
        "using var res = RestApi.ExecuteRequest().EnsureSuccess(); return res.Content;"
    )]
    [InlineData("return RestApi.ExecuteRequest().[|Content|];", "return RestApi.ExecuteRequest().EnsureSuccess().Content;")]
    [InlineData(
        "var res = RestApi.ExecuteRequest(); var text = res.[|Content|]; return JsonDocument.Parse(text);",
        "var res = RestApi.ExecuteRequest().EnsureSuccess(); var text = res.Content; return JsonDocument.Parse(text);"
    )]
    public Task Answer_that_is_only_read_is_checked_at_the_call(string before, string after) => Fixes(before, after);

    [Theory]
    [InlineData(
        "var res = await RestApi.ExecuteRequestAsync(); return res.[|Content|];",
        "var res = (await RestApi.ExecuteRequestAsync()).EnsureSuccess(); return res.Content;"
    )]
    [InlineData(
        "return (await RestApi.ExecuteRequestAsync()).[|Content|];",
        "return (await RestApi.ExecuteRequestAsync()).EnsureSuccess().Content;"
    )]
    [InlineData(
        "var res = await RestApi.ExecuteRequestAsync().ConfigureAwait(false); return res.[|Content|];",
        "var res = (await RestApi.ExecuteRequestAsync().ConfigureAwait(false)).EnsureSuccess(); return res.Content;"
    )]
    [InlineData(
        "return RestApi.ExecuteRequestAsync().Result.[|Content|];",
        "return RestApi.ExecuteRequestAsync().Result.EnsureSuccess().Content;"
    )]
    [InlineData(
        "return RestApi.ExecuteRequestAsync().GetAwaiter().GetResult().[|Content|];",
        "return RestApi.ExecuteRequestAsync().GetAwaiter().GetResult().EnsureSuccess().Content;"
    )]
    [InlineData(
        "var task = RestApi.ExecuteRequestAsync(); var res = await task; return res.[|Content|];",
        "var task = RestApi.ExecuteRequestAsync(); var res = await task; res.EnsureSuccess(); return res.Content;"
    )]
    public Task Asynchronous_answer_is_checked_after_the_await(string before, string after) =>
        Verify.Fixes(ResponseCode.InAsyncMethod(before), ResponseCode.InAsyncMethod(after));

    [Fact]
    public Task Chain_of_lines_gets_another_line() =>
        Fixes(
            """
                var res = Crm.CreateRequest("/contacts", "GET")
                    .AddHeader("Accept", "application/json") // what we can read
                    .ExecuteRequest(); // once
                return res.[|ReadJson<Contact>|]();
            """,
            """
                var res = Crm.CreateRequest("/contacts", "GET")
                    .AddHeader("Accept", "application/json") // what we can read
                    .ExecuteRequest()
                    .EnsureSuccess(); // once
                return res.ReadJson<Contact>();
            """
        );

    [Theory]
    [InlineData(
        "var text = res.StatusCode == 404 ? \"[]\" : res.[|Content|]; return JsonDocument.Parse(text);",
        "var text = res.StatusCode == 404 ? \"[]\" : res.EnsureSuccess().Content; return JsonDocument.Parse(text);"
    )]
    [InlineData(
        "var text = \"[]\"; if (res.StatusCode != 404) { text = res.[|Content|]; } return JsonDocument.Parse(text);",
        "var text = \"[]\"; if (res.StatusCode != 404) { res.EnsureSuccess(); text = res.Content; } return JsonDocument.Parse(text);"
    )]
    public Task Status_that_has_its_own_text_keeps_it(string before, string after) =>
        Fixes("var res = RestApi.ExecuteRequest(); " + before, "var res = RestApi.ExecuteRequest(); " + after);

    [Fact]
    public Task Handled_status_stays_handled() =>
        Fixes(
            """
                var res = RestApi.ExecuteRequest();
                if (res.StatusCode == 404)
                {
                    return null;
                }

                // The contact as the CRM has it.
                return res.[|ReadJson<Contact>|]();
            """,
            """
                var res = RestApi.ExecuteRequest();
                if (res.StatusCode == 404)
                {
                    return null;
                }

                res.EnsureSuccess();
                // The contact as the CRM has it.
                return res.ReadJson<Contact>();
            """
        );

    [Theory]
    [InlineData(
        "ActionLog.Info(res.Content); return res.[|ReadJson<Contact>|]();",
        "ActionLog.Info(res.Content); res.EnsureSuccess(); return res.ReadJson<Contact>();"
    )]
    [InlineData(
        "ActionLog.Info($\"{res.StatusCode}\"); return res.[|Content|];",
        "ActionLog.Info($\"{res.StatusCode}\"); res.EnsureSuccess(); return res.Content;"
    )]
    [InlineData(
        "if (!res.IsSuccess) Log(\"failed\"); if (res.[|TryReadJson<Contact>|](out var c)) return c;",
        "if (!res.IsSuccess) Log(\"failed\"); res.EnsureSuccess(); if (res.TryReadJson<Contact>(out var c)) return c;"
    )]
    [InlineData(
        "var text = res.[|Content|]; if (res.StatusCode == 404) return null; return JsonDocument.Parse(text);",
        "var text = res.Content; if (res.StatusCode == 404) return null; res.EnsureSuccess(); return JsonDocument.Parse(text);"
    )]
    [InlineData(
        "while (res.StatusCode == 429) { res = RestApi.ExecuteRequest(); } return res.[|Content|];",
        "while (res.StatusCode == 429) { res = RestApi.ExecuteRequest(); } res.EnsureSuccess(); return res.Content;"
    )]
    public Task Answer_that_is_looked_at_is_checked_right_before_its_use(string before, string after) =>
        Fixes("var res = RestApi.ExecuteRequest(); " + before, "var res = RestApi.ExecuteRequest(); " + after);

    [Theory]
    [InlineData("if (res.StatusCode != 404) return res.[|Content|];", "if (res.StatusCode != 404) return res.EnsureSuccess().Content;")]
    [InlineData(
        "return res.StatusCode == 404 ? null : res.[|Content|];",
        "return res.StatusCode == 404 ? null : res.EnsureSuccess().Content;"
    )]
    [InlineData(
        "return res.StatusCode != 404 && res.[|Content|] == \"x\";",
        "return res.StatusCode != 404 && res.EnsureSuccess().Content == \"x\";"
    )]
    [InlineData(
        "return res.StatusCode switch { 404 => null, _ => res.[|Content|] };",
        "return res.StatusCode switch { 404 => null, _ => res.EnsureSuccess().Content };"
    )]
    [InlineData("Log(res.Content); return res?.[|Content|];", "Log(res.Content); return res?.EnsureSuccess().Content;")]
    [InlineData(
        "Log(res.Content); return res?.[|ReadJson<Contact>|]();",
        "Log(res.Content); return res?.EnsureSuccess().ReadJson<Contact>();"
    )]
    [InlineData(
        "Log(res.Content); while (res.[|ReadJson<Contact>|]().Name == \"x\") { res = RestApi.ExecuteRequest(); }",
        "Log(res.Content); while (res.EnsureSuccess().ReadJson<Contact>().Name == \"x\") { res = RestApi.ExecuteRequest(); }"
    )]
    public Task Where_a_statement_would_run_too_early_the_check_joins_the_expression(string before, string after) =>
        Fixes("var res = RestApi.ExecuteRequest(); " + before, "var res = RestApi.ExecuteRequest(); " + after);

    [Theory]
    [InlineData(
        "string Get() => RestApi.ExecuteRequest().[|Content|];",
        "string Get() => RestApi.ExecuteRequest().EnsureSuccess().Content;"
    )]
    [InlineData(
        "readonly string _text = RestApi.ExecuteRequest().[|Content|];",
        "readonly string _text = RestApi.ExecuteRequest().EnsureSuccess().Content;"
    )]
    public Task Expression_bodies_and_initializers_are_fixed(string before, string after) =>
        Verify.Fixes(ResponseCode.InClass(before), ResponseCode.InClass(after));

    [Fact]
    public Task Several_reads_of_one_answer_get_one_check_at_the_call() =>
        Verify.Fixes(
            (TestProject)
                ResponseCode.InMethod(
                    "var res = RestApi.ExecuteRequest(); Save(res.[|Content|]); Save(res.[|Content|]); return res.[|ReadJson<Contact>|]();"
                ),
            ResponseCode.InMethod(
                "var res = RestApi.ExecuteRequest().EnsureSuccess(); Save(res.Content); Save(res.Content); return res.ReadJson<Contact>();"
            ),
            iterations: 1
        );

    [Fact]
    public Task Several_reads_of_one_answer_get_one_check_before_the_first() =>
        Verify.Fixes(
            (TestProject)
                ResponseCode.InMethod(
                    """
                        var res = RestApi.ExecuteRequest();
                        Log(res.Content);
                        Save(res.[|Content|]);
                        if (flag)
                        {
                            Save(res.[|Content|]);
                        }

                        return res.[|ReadJson<Contact>|]();
                    """
                ),
            ResponseCode.InMethod(
                """
                    var res = RestApi.ExecuteRequest();
                    Log(res.Content);
                    res.EnsureSuccess();
                    Save(res.Content);
                    if (flag)
                    {
                        Save(res.Content);
                    }

                    return res.ReadJson<Contact>();
                """
            ),
            iterations: 1
        );

    [Fact]
    public Task Fix_all_reaches_every_method_and_file() =>
        Verify.Fixes(
            new TestProject(
                ResponseCode.InClass(
                    """
                        string A() => RestApi.ExecuteRequest().[|Content|];
                        string B() { var res = RestApi.ExecuteRequest(); Log(res.Content); return res.[|Content|]; }
                    """
                ),
                "static class Other { static string C() => Comind.Api.Server.RestApi.ExecuteRequest().[|Content|]; }"
            ),
            new TestProject(
                ResponseCode.InClass(
                    """
                        string A() => RestApi.ExecuteRequest().EnsureSuccess().Content;
                        string B() { var res = RestApi.ExecuteRequest(); Log(res.Content); res.EnsureSuccess(); return res.Content; }
                    """
                ),
                "static class Other { static string C() => Comind.Api.Server.RestApi.ExecuteRequest().EnsureSuccess().Content; }"
            )
        );

    [Theory]
    [InlineData(
        "var res = RestApi.ExecuteRequest(); var text = res.[|Content|]; if (res.StatusCode == 404) { res = RestApi.ExecuteRequest(); res.EnsureSuccess(); } return flag ? JsonDocument.Parse(text) : null;"
    )]
    public Task Content_of_an_answer_that_is_gone_gets_no_fix(string statements) => Verify.OffersNoFix(ResponseCode.InMethod(statements));

    private static Task Fixes(string before, string after) => Verify.Fixes(ResponseCode.InMethod(before), ResponseCode.InMethod(after));
}
