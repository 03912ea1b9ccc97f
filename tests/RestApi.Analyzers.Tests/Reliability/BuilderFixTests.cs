using BodyFix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.BuilderAnalyzer, Comind.Api.CodeFixes.ImpossibleBodyFix>;
using ExecutionFix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.BuilderAnalyzer, Comind.Api.CodeFixes.NeverExecutedFix>;
using HeaderFix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.BuilderAnalyzer, Comind.Api.CodeFixes.HeaderSetTwiceFix>;
using OrderFix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.BuilderAnalyzer, Comind.Api.CodeFixes.BuilderOrderFix>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class BuilderFixTests
{
    [Theory]
    [InlineData(
        "RestApi.CreateClient(\"https://a.example\");\nRestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\");\nRestApi.AddQueryParameter(\"c\", 1);\nRestApi.CreateRequest(\"/a\", \"GET\");\nreturn RestApi.ExecuteRequest();",
        "RestApi.CreateClient(\"https://a.example\");\nRestApi.CreateRequest(\"/a\", \"GET\");\nRestApi.AddHeader(\"A\", \"b\");\nRestApi.AddQueryParameter(\"c\", 1);\nreturn RestApi.ExecuteRequest();"
    )]
    [InlineData(
        "RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\");\nRestApi.CreateClient(\"https://a.example\");\nRestApi.CreateRequest(\"/a\", \"GET\");\nreturn RestApi.ExecuteRequest();",
        "RestApi.CreateClient(\"https://a.example\");\nRestApi.CreateRequest(\"/a\", \"GET\");\nRestApi.AddHeader(\"A\", \"b\");\nreturn RestApi.ExecuteRequest();"
    )]
    [InlineData(
        "RestApi.CreateRequest(\"/a\", \"GET\");\nRestApi.{|RAPI2004:CreateClient|}(\"https://a.example\");\nreturn RestApi.ExecuteRequest();",
        "RestApi.CreateClient(\"https://a.example\");\nRestApi.CreateRequest(\"/a\", \"GET\");\nreturn RestApi.ExecuteRequest();"
    )]
    public Task Creations_move_to_where_they_are_needed(string before, string after) =>
        OrderFix.Fixes(BuilderCode.InMethod(before), BuilderCode.InMethod(after));

    [Fact]
    public Task Every_method_of_a_file_is_put_in_order() =>
        OrderFix.Fixes(
            BuilderCode.InClass(
                """
                object One()
                {
                    RestApi.CreateClient("https://a.example");
                    RestApi.{|RAPI2004:AddHeader|}("A", "b");
                    RestApi.CreateRequest("/a", "GET");
                    return RestApi.ExecuteRequest();
                }

                object Two()
                {
                    RestApi.CreateClient("https://b.example");
                    RestApi.{|RAPI2004:AddHeader|}("A", "b");
                    RestApi.CreateRequest("/b", "GET");
                    return RestApi.ExecuteRequest();
                }
                """
            ),
            BuilderCode.InClass(
                """
                object One()
                {
                    RestApi.CreateClient("https://a.example");
                    RestApi.CreateRequest("/a", "GET");
                    RestApi.AddHeader("A", "b");
                    return RestApi.ExecuteRequest();
                }

                object Two()
                {
                    RestApi.CreateClient("https://b.example");
                    RestApi.CreateRequest("/b", "GET");
                    RestApi.AddHeader("A", "b");
                    return RestApi.ExecuteRequest();
                }
                """
            )
        );

    [Theory]
    [InlineData("RestApi.CreateClient(\"https://a.example\"); return RestApi.{|RAPI2004:ExecuteRequest|}();")]
    [InlineData(
        "RestApi.CreateClient(\"https://a.example\"); RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); var path = order.Id; RestApi.CreateRequest(path, \"GET\"); return RestApi.ExecuteRequest();"
    )]
    [InlineData(
        "RestApi.CreateClient(\"https://a.example\"); RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); RestApi.CreateRequest(Maybe()!, \"GET\"); return RestApi.ExecuteRequest();"
    )]
    [InlineData(
        "RestApi.CreateClient(\"https://a.example\"); if (flag) { RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); } RestApi.CreateRequest(\"/a\", \"GET\"); return RestApi.ExecuteRequest();"
    )]
    [InlineData(
        "var request = Crm.CreateRequest(\"/a\", \"GET\"); request.ExecuteRequest().EnsureSuccess(); request.{|RAPI2004:AddHeader|}(\"A\", \"b\");"
    )]
    public Task Creation_that_cannot_move_stays(string statements) => OrderFix.OffersNoFix(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData(
        "Crm.{|RAPI2005:CreateRequest|}(\"/a\", \"POST\").AddJsonBody(order); Crm.{|RAPI2005:CreateRequest|}(\"/b\", \"GET\");",
        "Crm.CreateRequest(\"/a\", \"POST\").AddJsonBody(order).ExecuteRequest().EnsureSuccess(); Crm.CreateRequest(\"/b\", \"GET\").ExecuteRequest().EnsureSuccess();"
    )]
    public Task Chain_is_executed(string before, string after) =>
        ExecutionFix.Fixes(BuilderCode.InMethod(before), BuilderCode.InMethod(after));

    [Theory]
    [InlineData("var request = Crm.{|RAPI2005:CreateRequest|}(\"/a\", \"GET\"); request.AddHeader(\"A\", \"b\");")]
    [InlineData(
        "RestApi.CreateClient(\"https://a.example\"); RestApi.{|RAPI2005:CreateRequest|}(\"/a\", \"GET\"); RestApi.AddHeader(\"A\", \"b\");"
    )]
    public Task Request_of_several_statements_is_left_to_the_author(string statements) =>
        ExecutionFix.OffersNoFix(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData(
        "return Crm.CreateRequest(\"/a\", \"GET\").{|RAPI2007:AddFormField|}(\"a\", \"b\").{|RAPI2007:AddFormField|}(\"c\", 1).ExecuteRequest();",
        "return Crm.CreateRequest(\"/a\", \"GET\").AddQueryParameter(\"a\", \"b\").AddQueryParameter(\"c\", 1).ExecuteRequest();"
    )]
    public Task Form_field_of_a_get_becomes_a_query_parameter(string before, string after) =>
        BodyFix.Fixes(BuilderCode.InMethod(before), BuilderCode.InMethod(after));

    [Theory]
    [InlineData("return Crm.CreateRequest(\"/a\", \"GET\").{|RAPI2007:AddJsonBody|}(order).ExecuteRequest();")]
    [InlineData("Secret key = null!; return Crm.CreateRequest(\"/a\", \"GET\").{|RAPI2007:AddFormField|}(\"key\", key).ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/a\", \"POST\").AddJsonBody(order).{|RAPI2007:AddFormField|}(\"a\", \"b\").ExecuteRequest();")]
    public Task Other_bodies_are_left_to_the_author(string statements) => BodyFix.OffersNoFix(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData(
        "return Crm.CreateRequest(\"/a\", \"GET\").AddHeader(\"Authorization\", order.Id).{|RAPI2012:SetHttpBasicAuth|}(order.Id, order.Id).ExecuteRequest();",
        "return Crm.CreateRequest(\"/a\", \"GET\").SetHttpBasicAuth(order.Id, order.Id).ExecuteRequest();"
    )]
    [InlineData(
        "var request = Crm.CreateRequest(\"/a\", \"GET\");\nrequest.AddHeader(\"Authorization\", order.Id);\nrequest.{|RAPI2012:SetHttpBasicAuth|}(order.Id, order.Id);\nreturn request.ExecuteRequest();",
        "var request = Crm.CreateRequest(\"/a\", \"GET\");\nrequest.SetHttpBasicAuth(order.Id, order.Id);\nreturn request.ExecuteRequest();"
    )]
    [InlineData(
        "return Crm.CreateRequest(\"/a\", \"GET\").AddHeader(\"Accept\", \"text/csv\").{|RAPI2012:AddHeader|}(\"Accept\", \"text/csv\").ExecuteRequest();",
        "return Crm.CreateRequest(\"/a\", \"GET\").AddHeader(\"Accept\", \"text/csv\").ExecuteRequest();"
    )]
    [InlineData(
        "RestApi.CreateClient(\"https://a.example\");\nRestApi.CreateRequest(\"/a\", \"GET\");\nRestApi.AddHeader(\"Authorization\", order.Id);\nRestApi.{|RAPI2012:SetHttpBasicAuth|}(order.Id, order.Id);\nreturn RestApi.ExecuteRequest();",
        "RestApi.CreateClient(\"https://a.example\");\nRestApi.CreateRequest(\"/a\", \"GET\");\nRestApi.SetHttpBasicAuth(order.Id, order.Id);\nreturn RestApi.ExecuteRequest();"
    )]
    [InlineData(
        "return Crm.CreateRequest(\"/a\", \"POST\").AddHeader(\"Content-Type\", \"application/pdf\").{|RAPI2012:AddFile|}(\"a\", new byte[1], \"a.pdf\").ExecuteRequest();",
        "return Crm.CreateRequest(\"/a\", \"POST\").AddFile(\"a\", new byte[1], \"a.pdf\").ExecuteRequest();"
    )]
    public Task Call_that_is_in_vain_goes(string before, string after) =>
        HeaderFix.Fixes(BuilderCode.InMethod(before), BuilderCode.InMethod(after));

    [Theory]
    [InlineData(
        "return Crm.CreateRequest(\"/a\", \"GET\").AddHeader(\"User-Agent\", \"a\").{|RAPI2012:AddHeader|}(\"User-Agent\", \"b\").ExecuteRequest();"
    )]
    [InlineData(
        "return Crm.CreateRequest(\"/a\", \"GET\").AddHeader(\"Authorization\", Maybe()).{|RAPI2012:SetHttpBasicAuth|}(order.Id, order.Id).ExecuteRequest();"
    )]
    public Task Either_header_may_be_meant(string statements) => HeaderFix.OffersNoFix(BuilderCode.InMethod(statements));
}
