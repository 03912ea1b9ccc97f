using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>What is told without following the flow, and its neighbours.</summary>
public sealed class GuardedReadTests
{
    private const string Get = "using var response = Crm.CreateRequest(\"/a\", \"GET\").ExecuteRequest();\n";

    [Theory]
    [InlineData("if (response.StatusCode != 200) throw new ActionException(\"no\"); return response.Content;")]
    [InlineData("if (response.StatusCode != 201) { Log(\"no\"); return null; } if (flag) { Save(response.Content); }")]
    [InlineData("if (!response.IsSuccess) { throw new ActionException(\"no\"); } while (flag) { Save(response.Content); }")]
    [InlineData("return response.EnsureSuccess().ReadJson<Contact>();")]
    [InlineData(
        "return response.StatusCode switch { 200 => response.ReadJson<Contact>(), 404 => null, _ => throw new ActionException(\"no\") };"
    )]
    public Task Test_that_leaves_is_a_check(string statements) => Verify.Silent(ResponseCode.InMethod(Get + statements));

    [Theory]
    [InlineData("if (response.StatusCode != 304) { Log(\"no\"); } return response.{|RAPI2001:Content|};")]
    [InlineData("if (!response.IsSuccess) { Log(\"no\"); } return response.{|RAPI2001:Content|};")]
    [InlineData("Save(response.{|RAPI2001:Content|}); if (response.StatusCode != 200) throw new ActionException(\"no\");")]
    [InlineData("if (flag) { if (response.StatusCode != 200) return null; } return response.{|RAPI2001:Content|};")]
    [InlineData(
        "using var other = Crm.CreateRequest(\"/b\", \"GET\").ExecuteRequest(); if (!other.IsSuccess) return null; return response.{|RAPI2001:Content|};"
    )]
    [InlineData("if (flag) goto read; if (response.StatusCode != 200) return null; read: return response.{|RAPI2001:Content|};")]
    [InlineData("return response.StatusCode switch { 404 => null, _ => response.{|RAPI2001:Content|} };")]
    [InlineData("return expected switch { 200 => response.{|RAPI2001:Content|}, _ => null };")]
    public Task Other_tests_are_none(string statements) => Verify.Reports(ResponseCode.InMethod(Get + statements));
}
