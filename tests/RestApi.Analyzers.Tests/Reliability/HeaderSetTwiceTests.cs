using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.BuilderAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class HeaderSetTwiceTests
{
    private const string Request = "var request = Crm.CreateRequest(\"/orders\", \"POST\");\n";

    private const string Send = "\nreturn request.ExecuteRequest();";

    [Theory]
    [InlineData("request.AddHeader(\"Authorization\", order.Id).{|RAPI2012:AddHeader|}(\"authorization\", order.Id + \"1\");")]
    [InlineData("request.AddHeader(\"Authorization\", order.Id); request.{|RAPI2012:SetHttpBasicAuth|}(order.Id, order.Id);")]
    [InlineData("request.SetHttpBasicAuth(order.Id, order.Id).{|RAPI2012:SetOAuth2AuthorizationHeaderAuth|}(order.Id);")]
    [InlineData(
        "request.SetOAuth2ClientCredentials(\"https://a.example/token\", order.Id, order.Id); request.{|RAPI2012:AddHeader|}(\"Authorization\", order.Id);"
    )]
    [InlineData("request.AddHeader(\"Content-Type\", \"text/plain\").{|RAPI2012:AddHeader|}(\"Content-Type\", \"text/csv\");")]
    [InlineData("request.AddHeader(\"User-Agent\", \"a\").{|RAPI2012:AddHeader|}(\"User-Agent\", \"b\");")]
    [InlineData("request.SetApiKey(\"X-API-Key\", order.Id).{|RAPI2012:AddHeader|}(\"X-API-Key\", order.Id + \"1\");")]
    [InlineData("request.AddHeader(\"X-API-Key\", order.Id).{|RAPI2012:SetApiKey|}(\"x-api-key\", order.Id);")]
    [InlineData("request.AddHeader(\"Accept\", \"text/csv\").{|RAPI2012:AddHeader|}(\"Accept\", \"text/csv\");")]
    [InlineData("request.AddHeader(\"Idempotency-Key\", order.Id).{|RAPI2012:SetIdempotencyKey|}();")]
    [InlineData("request.AddHeader(\"Authorization\", Maybe()); request.{|RAPI2012:SetHttpBasicAuth|}(order.Id, order.Id);")]
    [InlineData(
        "request.AddHeader(\"User-Agent\", \"a\"); if (flag) request.AddQueryParameter(\"a\", 1); request.{|RAPI2012:AddHeader|}(\"User-Agent\", \"b\");"
    )]
    public Task Header_that_is_set_again_is_reported(string statements) =>
        Verify.Reports(BuilderCode.InMethod(Request + statements + Send));

    [Theory]
    [InlineData("request.AddHeader(\"Content-Type\", \"application/pdf\").{|RAPI2012:AddFile|}(\"a\", new byte[1], \"a.pdf\");")]
    [InlineData(
        "request.AddFile(\"a\", new byte[1], \"a.pdf\"); request.{|RAPI2012:AddHeader|}(\"content-type\", \"multipart/form-data; boundary=x\");"
    )]
    public Task Media_type_that_does_not_fit_files_is_reported(string statements) =>
        Verify.Reports(
            BuilderCode.InMethod(Request + statements + Send),
            message: "A request with files sets its own Content-Type, with a boundary, and throws for that of 'AddHeader'; remove it, or send the file alone with AddBody"
        );

    [Fact]
    public Task Statements_of_the_builder_are_read_too() =>
        Verify.Reports(
            BuilderCode.InMethod(
                """
                RestApi.CreateClient("https://crm.example.com");
                RestApi.CreateRequest("/orders", "GET");
                RestApi.AddHeader("Authorization", "Bearer " + order.Id);
                RestApi.{|RAPI2012:SetHttpBasicAuth|}(order.Id, order.Id);
                return RestApi.ExecuteRequest();
                """
            )
        );

    [Fact]
    public Task Message_says_which_call_is_in_vain() =>
        Verify.Reports(
            BuilderCode.InMethod(
                Request
                    + "request.AddHeader(\"Authorization\", order.Id); request.{|RAPI2012:SetHttpBasicAuth|}(order.Id, order.Id);"
                    + Send
            ),
            message: "'SetHttpBasicAuth' replaces the Authorization header that 'AddHeader' set, which is never sent; keep one of the two"
        );

    [Fact]
    public Task Message_says_that_both_are_sent() =>
        Verify.Reports(
            BuilderCode.InMethod(
                Request + "request.AddHeader(\"User-Agent\", \"a\").{|RAPI2012:AddHeader|}(\"User-Agent\", \"b\");" + Send
            ),
            message: "The User-Agent header is set by 'AddHeader' already, and both values are sent; keep one of the two"
        );

    [Theory]
    [InlineData("request.AddHeader(\"Accept\", \"text/csv\").AddHeader(\"Accept\", \"text/plain\");")]
    [InlineData("request.AddHeader(\"X-Tag\", \"a\").AddHeader(\"X-Tag\", \"b\");")]
    [InlineData("request.AddHeader(\"Prefer\", \"a\").AddHeader(\"Cookie\", \"b\");")]
    [InlineData("request.AddHeader(\"Content-Type\", \"application/json\").AddJsonBody(order);")]
    [InlineData("request.AddHeader(\"Authorization\", order.Id); if (flag) request.SetHttpBasicAuth(order.Id, order.Id);")]
    [InlineData("if (flag) request.AddHeader(\"Authorization\", order.Id); else request.SetHttpBasicAuth(order.Id, order.Id);")]
    [InlineData("if (flag) request.AddHeader(\"Authorization\", order.Id); request.SetHttpBasicAuth(order.Id, order.Id);")]
    [InlineData("request.AddHeader(\"Authorization\", order.Id).AddHeader(\"Authorization\", Maybe());")]
    [InlineData("request.AddHeader(\"User-Agent\", Maybe()).AddHeader(\"User-Agent\", \"b\");")]
    [InlineData("request.AddHeader(\"Authorization\", (string?)null).SetHttpBasicAuth(order.Id, order.Id);")]
    [InlineData("request.SetApiKey(\"key\", order.Id, ApiKeyLocation.Query).AddHeader(\"key\", order.Id);")]
    [InlineData("request.SetApiKey(\"X-API-Key\", order.Id).SetHttpBasicAuth(order.Id, order.Id);")]
    [InlineData("foreach (var tag in new[] { \"a\", \"b\" }) request.AddHeader(\"X-Api-Token\", tag);")]
    [InlineData("request.AddHeader(order.Id, \"a\").AddHeader(order.Id, \"a\");")]
    [InlineData(
        "request.AddHeader(\"User-Agent\", \"a\").ExecuteRequest().EnsureSuccess(); request = Crm.CreateRequest(\"/b\", \"GET\"); request.AddHeader(\"User-Agent\", \"b\");"
    )]
    [InlineData(
        "switch (mode) { case 1: request.AddHeader(\"User-Agent\", \"a\"); break; default: request.AddHeader(\"User-Agent\", \"b\"); break; }"
    )]
    public Task Headers_that_belong_together_are_quiet(string statements) =>
        Verify.Silent(BuilderCode.InMethod(Request + statements + Send));
}
