using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class UncheckedResponseWeakCheckTests
{
    [Theory]
    [InlineData("if (res.StatusCode == 404) return null; return res.[|Content|];", 500)]
    [InlineData("res.EnsureSuccess(); res = flag ? RestApi.ExecuteRequest() : res; return res.[|Content|];", 500)]
    [InlineData("if (res.StatusCode < 500) return res.[|Content|];", 404)]
    [InlineData("if (res.StatusCode != 500) return res.[|Content|];", 404)]
    [InlineData("if (res.StatusCode > 0) return res.[|Content|];", 500)]
    [InlineData("if (res.StatusCode >= 200) return res.[|Content|];", 500)]
    [InlineData("if (res.StatusCode >= 500) throw new Exception(); return res.[|Content|];", 404)]
    [InlineData("if (res.StatusCode / 100 == 5) return null; return res.[|Content|];", 404)]
    [InlineData("if (res.StatusCode == 401 || res.StatusCode == 404) throw new Exception(); return res.[|ReadJson<Contact>|]();", 500)]
    [InlineData("if (res.StatusCode is 401 or 404) throw new Exception(); return res.[|ReadJson<Contact>|]();", 500)]
    [InlineData(
        "switch (res.StatusCode) { case 401: throw new Exception(); case 404: return null; default: return res.[|Content|]; }",
        500
    )]
    [InlineData("return res.StatusCode switch { 404 => null, _ => res.[|Content|] };", 500)]
    [InlineData("var text = res.StatusCode == 404 ? \"[]\" : res.[|Content|]; return JsonDocument.Parse(text);", 500)]
    [InlineData("string text = \"[]\"; if (res.StatusCode != 404) text = res.[|Content|]; return JsonDocument.Parse(text);", 500)]
    [InlineData("res.EnsureStatus(200, 404); return res.[|Content|];", 404)]
    [InlineData("return res.StatusCode is 200 or 409 ? res.[|Content|] : null;", 409)]
    [InlineData(
        "switch (res.StatusCode) { case 200: break; case 422: flag = true; break; default: return null; } return res.[|Content|];",
        422
    )]
    public Task Check_that_leaves_errors_is_reported_with_one_of_them(string statements, int error) => LetsThrough(statements, error);

    [Theory]
    [InlineData("""if (!res.IsSuccess) ActionLog.Error("failed"); return res.[|Content|];""", 500)]
    [InlineData("if (res.StatusCode != 200) { job.Text = \"failed\"; } return res.[|Content|];", 500)]
    [InlineData("if (flag) res.EnsureSuccess(); return res.[|Content|];", 500)]
    [InlineData("if (flag && !res.IsSuccess) return null; return res.[|Content|];", 500)]
    [InlineData("if (res.IsSuccess || flag) return res.[|Content|];", 500)]
    [InlineData("try { res.EnsureSuccess(); } catch (RestApiException) { } return res.[|Content|];", 500)]
    [InlineData("var text = res.IsSuccess ? \"ok\" : \"failed\"; return res.[|Content|];", 500)]
    [InlineData("string? error = null; if (!res.IsSuccess) error = \"no\"; ActionLog.Warn(error); return res.[|Content|];", 500)]
    [InlineData("string? error = null; if (res.StatusCode == 404) error = \"no\"; return error ?? res.[|Content|];", 500)]
    [InlineData("string? note = flag ? null : \"x\"; if (!res.IsSuccess) note += 1; if (note != \"x\") return res.[|Content|];", 500)]
    [InlineData("var ok = true; if (!res.IsSuccess) ok = flag; if (!ok) return null; return res.[|Content|];", 500)]
    public Task Check_that_not_every_path_respects_is_reported(string statements, int error) => LetsThrough(statements, error);

    [Theory]
    [InlineData("while (res.StatusCode == 429) { res = RestApi.ExecuteRequest(); } return res.[|Content|];", 500)]
    [InlineData(
        "for (var attempt = 0; attempt < 3 && !res.IsSuccess; attempt++) { res = RestApi.ExecuteRequest(); } return res.[|Content|];",
        500
    )]
    [InlineData("do { if (res.StatusCode == 404) break; res = RestApi.ExecuteRequest(); } while (flag); return res.[|Content|];", 500)]
    public Task Loop_that_ends_with_an_error_is_reported(string statements, int error) => LetsThrough(statements, error);

    private static Task LetsThrough(string statements, int error) =>
        Verify.Reports(
            ResponseCode.InMethod("var res = RestApi.ExecuteRequest(); " + statements),
            message: $"The status is checked, but errors such as {error} still get through to this use of the content"
        );

    [Theory]
    [InlineData("if (!res.IsSuccess) return (string?)Nodes.JsonNode.Parse(res.[|Content|])?[\"run\"] ?? \"\"; return null;")]
    [InlineData(
        "if (!res.IsSuccess) return JsonDocument.Parse(res.[|Content|]).RootElement.GetProperty(\"run\").GetString(); return null;"
    )]
    [InlineData(
        "if (!res.IsSuccess) job.Owner = Nodes.JsonNode.Parse(res.[|Content|])![\"job\"]![\"owner\"]!.GetValue<string>(); return null;"
    )]
    public Task Field_of_an_error_that_goes_where_data_belongs_is_reported(string statements) => LetsThrough(statements, 500);

    [Theory]
    [InlineData("if (!res.IsSuccess) job.Text = Nodes.JsonNode.Parse(res.Content)![\"text\"]!.GetValue<string>(); return null;")]
    [InlineData("if (!res.IsSuccess) job.Text = (string?)Nodes.JsonNode.Parse(res.Content)![\"message\"]; return null;")]
    [InlineData("if (!res.IsSuccess) return (string?)Nodes.JsonNode.Parse(res.Content)![\"ru\"]; return null;")]
    [InlineData("if (!res.IsSuccess) return (string?)Nodes.JsonNode.Parse(res.Content)![\"owner\"]; return null;")]
    [InlineData("if (res.StatusCode == 409) job.Owner = (string?)Nodes.JsonNode.Parse(res.Content)![\"owner\"]; return null;")]
    public Task Field_that_errors_have_is_fine(string statements) =>
        Verify.Silent(ResponseCode.InMethod("var res = RestApi.ExecuteRequest(); " + statements));
}
