using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.BuilderAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Statements that are told to be sound without following the flow, and their neighbours.</summary>
public sealed class BuilderStatementsTests
{
    private const string Client = "RestApi.CreateClient(\"https://crm.example.com\");\n";

    [Theory]
    [InlineData("RestApi.CreateRequest(\"/a\", \"GET\"); if (flag) RestApi.AddHeader(\"X-A\", \"1\"); return RestApi.ExecuteRequest();")]
    [InlineData("RestApi.CreateRequest(\"/a\", \"POST\"); RestApi.AddJsonBody(order); RestApi.ExecuteRequest().EnsureSuccess();")]
    public Task Statements_in_order_are_sound(string statements) => Verify.Silent(BuilderCode.InMethod(Client + statements));

    [Theory]
    [InlineData(
        "RestApi.CreateRequest(\"/a\", \"GET\"); RestApi.AddHeader(\"User-Agent\", \"a\"); RestApi.{|RAPI2012:AddHeader|}(\"user-agent\", \"b\"); return RestApi.ExecuteRequest();"
    )]
    [InlineData("RestApi.CreateRequest(\"/a\", \"GET\"); RestApi.{|RAPI2007:AddJsonBody|}(order); return RestApi.ExecuteRequest();")]
    [InlineData("RestApi.CreateRequest(\"/a\", \"GET\"); RestApi.ExecuteRequest(); return RestApi.{|RAPI2006:ExecuteRequest|}();")]
    [InlineData("RestApi.CreateRequest(\"/a\", \"GET\"); while (flag) RestApi.{|RAPI2006:ExecuteRequest|}();")]
    public Task What_breaks_the_order_is_still_reported(string statements) => Verify.Reports(BuilderCode.InMethod(Client + statements));
}
