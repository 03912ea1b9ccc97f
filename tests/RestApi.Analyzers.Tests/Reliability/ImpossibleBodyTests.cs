using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.BuilderAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class ImpossibleBodyTests
{
    private const string Post = "var request = Crm.CreateRequest(\"/orders\", \"POST\");\n";

    [Theory]
    [InlineData("return Crm.CreateRequest(\"/a\", \"GET\").{|RAPI2007:AddJsonBody|}(order).ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/a\", \"get\").{|RAPI2007:AddXmlBody|}(\"<a/>\").ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/a\", \"HEAD\").{|RAPI2007:AddBody|}(\"a\", \"text/plain\").ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/a\", \"GET\").{|RAPI2007:AddFormField|}(\"a\", \"b\").ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/a\", \"GET\").{|RAPI2007:AddFile|}(\"a\", new byte[1], \"a.txt\").ExecuteRequest();")]
    [InlineData("const string Get = \"GET\"; return Crm.CreateRequest(\"/a\", Get).{|RAPI2007:AddJsonBody|}(order).ExecuteRequest();")]
    [InlineData(
        "var request = Crm.CreateRequest(\"/a\", \"GET\"); if (flag) request.{|RAPI2007:AddJsonBody|}(order); return request.ExecuteRequest();"
    )]
    [InlineData(
        "RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); RestApi.{|RAPI2007:AddJsonBody|}(order); return RestApi.ExecuteRequest();"
    )]
    public Task Body_of_a_request_that_takes_none_is_reported(string statements) => Verify.Reports(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData("request.AddJsonBody(order); request.{|RAPI2007:AddJsonBody|}(order); return request.ExecuteRequest();")]
    [InlineData("request.AddJsonBody(order).{|RAPI2007:AddFile|}(\"a\", new byte[1], \"a.txt\"); return request.ExecuteRequest();")]
    [InlineData("request.AddFile(\"a\", new byte[1], \"a.txt\").{|RAPI2007:AddJsonBody|}(order); return request.ExecuteRequest();")]
    [InlineData("request.AddFormField(\"a\", \"b\").{|RAPI2007:AddJsonBody|}(order); return request.ExecuteRequest();")]
    [InlineData("request.AddJsonBody(order).{|RAPI2007:AddFormField|}(\"a\", \"b\"); return request.ExecuteRequest();")]
    [InlineData("request.AddXmlBody(\"<a/>\").{|RAPI2007:AddBody|}(\"a\", \"text/plain\"); return request.ExecuteRequest();")]
    [InlineData("if (flag) request.AddJsonBody(order); request.{|RAPI2007:AddXmlBody|}(\"<a/>\"); return request.ExecuteRequest();")]
    [InlineData("foreach (var one in new[] { order }) request.{|RAPI2007:AddJsonBody|}(one); return request.ExecuteRequest();")]
    public Task Second_body_is_reported(string statements) => Verify.Reports(BuilderCode.InMethod(Post + statements));

    [Fact]
    public Task Message_of_a_second_body_names_both_calls() =>
        Verify.Reports(
            BuilderCode.InMethod(
                Post + "request.AddJsonBody(order).{|RAPI2007:AddFile|}(\"a\", new byte[1], \"a.txt\"); return request.ExecuteRequest();"
            ),
            message: "The request already has a body, from 'AddJsonBody', so 'AddFile' throws; send values next to a file with AddFormField, and anything else in a request of its own"
        );

    [Fact]
    public Task Message_of_a_body_on_get_names_the_method() =>
        Verify.Reports(
            BuilderCode.InMethod("return Crm.CreateRequest(\"/a\", \"GET\").{|RAPI2007:AddJsonBody|}(order).ExecuteRequest();"),
            message: "A GET request takes no body, so 'AddJsonBody' throws; use AddQueryParameter, or another HTTP method"
        );

    [Theory]
    [InlineData("return Crm.CreateRequest(\"/a\", \"POST\").AddJsonBody(order).ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/a\", \"DELETE\").AddJsonBody(order).ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/a\", \"GET\").AddParameter(\"a\", \"b\").AddQueryParameter(\"c\", 1).ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/a\", \"GET\").AddFormField(\"a\", (string?)null).ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/a\", order.Id).AddJsonBody(order).ExecuteRequest();")]
    [InlineData("return Crm.CreateRequest(\"/a\", flag ? \"GET\" : \"POST\").AddJsonBody(order).ExecuteRequest();")]
    [InlineData(
        "var request = flag ? Crm.CreateRequest(\"/a\", \"GET\") : Crm.CreateRequest(\"/a\", \"POST\"); if (!flag) request.AddJsonBody(order); return request.ExecuteRequest();"
    )]
    [InlineData(
        "var method = \"GET\"; if (flag) method = \"POST\"; var request = Crm.CreateRequest(\"/a\", method); if (flag) request.AddJsonBody(order); return request.ExecuteRequest();"
    )]
    [InlineData("given.AddJsonBody(order); return given.ExecuteRequest();")]
    public Task Request_that_takes_a_body_is_quiet(string statements) => Verify.Silent(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData(
        "request.AddFile(\"a\", new byte[1], \"a.txt\").AddFile(\"b\", new byte[1], \"b.txt\").AddFormField(\"c\", \"d\"); return request.ExecuteRequest();"
    )]
    [InlineData("request.AddFormField(\"a\", \"b\").AddFile(\"c\", new byte[1], \"c.txt\"); return request.ExecuteRequest();")]
    [InlineData("request.AddFormField(\"a\", \"b\").AddFormField(\"c\", 1); return request.ExecuteRequest();")]
    [InlineData("request.AddParameter(\"a\", \"b\").AddJsonBody(order); return request.ExecuteRequest();")]
    [InlineData("request.AddJsonBody(order).AddParameter(\"a\", \"b\"); return request.ExecuteRequest();")]
    [InlineData("if (flag) request.AddJsonBody(order); else request.AddXmlBody(\"<a/>\"); return request.ExecuteRequest();")]
    [InlineData("if (flag) request.AddJsonBody(order); if (!flag) request.AddXmlBody(\"<a/>\"); return request.ExecuteRequest();")]
    [InlineData("if (mode == 1) request.AddJsonBody(order); if (mode == 2) request.AddXmlBody(\"<a/>\"); return request.ExecuteRequest();")]
    [InlineData(
        "switch (mode) { case 1: request.AddJsonBody(order); break; case 2: request.AddXmlBody(\"<a/>\"); break; } return request.ExecuteRequest();"
    )]
    [InlineData("foreach (var file in new[] { \"a\", \"b\" }) request.AddFile(file, new byte[1], file); return request.ExecuteRequest();")]
    [InlineData(
        "request.AddJsonBody(order).ExecuteRequest().EnsureSuccess(); request = Crm.CreateRequest(\"/b\", \"POST\"); return request.AddXmlBody(\"<a/>\").ExecuteRequest();"
    )]
    public Task Bodies_that_go_together_are_quiet(string statements) => Verify.Silent(BuilderCode.InMethod(Post + statements));
}
