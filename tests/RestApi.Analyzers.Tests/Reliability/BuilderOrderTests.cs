using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.BuilderAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class BuilderOrderTests
{
    private const string Client = "RestApi.CreateClient(\"https://crm.example.com\");\n";

    private const string Create = "RestApi.CreateRequest(\"/orders\", \"GET\");\n";

    [Theory]
    [InlineData("RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); " + Create + "return RestApi.ExecuteRequest();")]
    [InlineData(
        "RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); RestApi.AddQueryParameter(\"c\", 1); " + Create + "return RestApi.ExecuteRequest();"
    )]
    [InlineData("RestApi.{|RAPI2004:SetOAuth2AuthorizationHeaderAuth|}(order.Id); " + Create + "return RestApi.ExecuteRequest();")]
    [InlineData("return RestApi.{|RAPI2004:ExecuteRequest|}();")]
    [InlineData("return RestApi.{|RAPI2004:DownloadFile|}();")]
    [InlineData(
        "var request = Crm.CreateRequest(\"/a\", \"GET\"); RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); return request.ExecuteRequest();"
    )]
    [InlineData(
        "foreach (var id in new[] { 1, 2 }) { RestApi.CreateClient(\"https://a.example\"); RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); "
            + Create
            + "RestApi.ExecuteRequest().EnsureSuccess(); }"
    )]
    [InlineData("Log(\"begin\"); RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); " + Create + "return RestApi.ExecuteRequest();")]
    public Task Call_without_a_request_is_reported(string statements) => Verify.Reports(BuilderCode.InMethod(Client + statements));

    [Theory]
    [InlineData(Create + "RestApi.{|RAPI2004:CreateClient|}(\"https://a.example\"); return RestApi.ExecuteRequest();")]
    [InlineData(
        Create
            + "RestApi.AddHeader(\"A\", \"b\"); RestApi.{|RAPI2004:CreateClient|}(\"https://a.example\"); RestApi.AddHeader(\"C\", \"d\"); return RestApi.ExecuteRequest();"
    )]
    [InlineData(Client + Create + "RestApi.{|RAPI2004:CreateClient|}(\"https://a.example\"); return RestApi.ExecuteRequest();")]
    public Task Client_that_drops_the_request_is_reported(string statements) => Verify.Reports(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData("RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); " + Client + Create + "return RestApi.ExecuteRequest();")]
    [InlineData("RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); " + Create + "return RestApi.ExecuteRequest();")]
    [InlineData(
        "if (flag) return null; RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); " + Client + Create + "return RestApi.ExecuteRequest();"
    )]
    public Task Configuration_of_what_is_thrown_away_is_reported(string statements) => Verify.Reports(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData("RestApi.ExecuteRequest().EnsureSuccess(); RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\");")]
    [InlineData("var res = RestApi.ExecuteRequest(); if (!res.IsSuccess) { RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); }")]
    [InlineData("if (flag) RestApi.ExecuteRequest().EnsureSuccess(); RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\");")]
    public Task Configuration_after_the_execution_is_reported(string statements) =>
        Verify.Reports(BuilderCode.InMethod(Client + Create + statements));

    [Theory]
    [InlineData("request.ExecuteRequest().EnsureSuccess(); request.{|RAPI2004:AddHeader|}(\"A\", \"b\");")]
    [InlineData("var res = request.ExecuteRequest(); request.{|RAPI2004:SetRequestTimeout|}(5); return res;")]
    [InlineData("request.ExecuteRequest().EnsureSuccess(); request.{|RAPI2004:AddHeader|}(\"A\", \"b\"); request.AddHeader(\"C\", \"d\");")]
    public Task Local_request_that_is_configured_after_its_execution_is_reported(string statements) =>
        Verify.Reports(BuilderCode.InMethod("var request = Crm.CreateRequest(\"/a\", \"GET\");" + statements));

    [Theory]
    [InlineData(
        "RestApi.{|RAPI2004:CreateRequest|}(\"/a\", \"GET\"); RestApi.AddHeader(\"A\", \"b\"); RestApi.ExecuteRequest().EnsureSuccess();"
    )]
    [InlineData(
        "RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\"); RestApi.CreateClient(\"https://a.example\"); RestApi.CreateRequest(\"/a\", \"GET\"); RestApi.ExecuteRequest().EnsureSuccess();"
    )]
    [InlineData("RestApi.{|RAPI2004:ExecuteRequest|}().EnsureSuccess();")]
    public Task Action_begins_without_a_client(string statements) => Verify.Reports(BuilderCode.InAction(statements));

    [Fact]
    public Task Asynchronous_action_begins_without_a_client() =>
        Verify.Reports(
            BuilderCode.InClass(
                "[Action(\"sync\")] public static async Task RunAsync() { RestApi.{|RAPI2004:CreateRequest|}(\"/a\", \"GET\"); (await RestApi.ExecuteRequestAsync()).EnsureSuccess(); }"
            )
        );

    [Fact]
    public Task Message_of_a_missing_request_says_what_to_call() =>
        Verify.Reports(
            BuilderCode.InMethod(Client + "return RestApi.{|RAPI2004:ExecuteRequest|}();"),
            message: "There is no request that 'ExecuteRequest' could be for, so it throws; call RestApi.CreateRequest(path, method) before it"
        );

    [Fact]
    public Task Message_of_a_late_configuration_says_where_it_belongs() =>
        Verify.Reports(
            BuilderCode.InMethod(
                Client + Create + "RestApi.ExecuteRequest().EnsureSuccess(); RestApi.{|RAPI2004:AddHeader|}(\"A\", \"b\");"
            ),
            message: "The request was executed before, so 'AddHeader' throws; call it before the execution, or create another request"
        );

    [Theory]
    [InlineData(Client + Create + "RestApi.AddHeader(\"A\", \"b\"); return RestApi.ExecuteRequest();")]
    [InlineData("RestApi.AddHeader(\"A\", \"b\"); return RestApi.ExecuteRequest();")]
    [InlineData("RestApi.AddHeader(\"A\", \"b\");")]
    [InlineData("return RestApi.ExecuteRequest();")]
    [InlineData(Create + "return RestApi.ExecuteRequest();")]
    [InlineData(Client + "SendWhatIsThere();")]
    [InlineData(Client + "Begin(\"/a\"); RestApi.AddHeader(\"A\", \"b\"); return RestApi.ExecuteRequest();")]
    [InlineData(Client + "Action begin = () => Begin(\"/a\"); begin(); return RestApi.ExecuteRequest();")]
    [InlineData(Client + "void Next() => Begin(\"/a\"); Next(); return RestApi.ExecuteRequest();")]
    [InlineData(
        Client
            + "if (flag) "
            + Create
            + " else RestApi.CreateRequest(\"/b\", \"GET\"); RestApi.AddHeader(\"A\", \"b\"); return RestApi.ExecuteRequest();"
    )]
    [InlineData(Client + "if (flag) " + Create + " if (flag) return RestApi.ExecuteRequest();")]
    [InlineData(
        Create
            + "RestApi.ExecuteRequest().EnsureSuccess(); RestApi.CreateClient(\"https://a.example\"); "
            + Create
            + "return RestApi.ExecuteRequest();"
    )]
    [InlineData(
        Client
            + "foreach (var id in new[] { 1, 2 }) { "
            + Create
            + " RestApi.AddQueryParameter(\"id\", id); RestApi.ExecuteRequest().EnsureSuccess(); }"
    )]
    [InlineData(
        "var client = RestApi.CreateClient(\"https://a.example\"); return client.CreateRequest(\"/a\", \"GET\").AddHeader(\"A\", \"b\").ExecuteRequest();"
    )]
    [InlineData(
        "var first = RestApi.CreateClient(\"https://a.example\"); var other = RestApi.CreateClient(\"https://b.example\"); return (first.CreateRequest(\"/a\", \"GET\").ExecuteRequest(), other.CreateRequest(\"/a\", \"GET\").ExecuteRequest());"
    )]
    [InlineData(
        "try { RestApi.AddHeader(\"A\", \"b\"); } catch (InvalidOperationException) { "
            + Client
            + Create
            + " RestApi.AddHeader(\"A\", \"b\"); } return RestApi.ExecuteRequest();"
    )]
    [InlineData("RestApi.AddHeader(\"A\", \"b\"); if (flag) { " + Client + Create + " } return RestApi.ExecuteRequest();")]
    [InlineData(Client + "new Thread(SendWhatIsThere).Start();")]
    [InlineData(
        "given.ExecuteRequest().EnsureSuccess(); given = Crm.CreateRequest(\"/a\", \"GET\"); given.AddHeader(\"A\", \"b\"); return given.ExecuteRequest();"
    )]
    [InlineData("given.AddHeader(\"A\", \"b\").ExecuteRequest().EnsureSuccess();")]
    public Task Order_that_works_is_quiet(string statements) => Verify.Silent(BuilderCode.InMethod(statements));

    [Theory]
    [InlineData(
        "[Action(\"sync\")] public static void Run() { Begin(\"/a\"); RestApi.AddHeader(\"A\", \"b\"); RestApi.ExecuteRequest().EnsureSuccess(); }"
    )]
    [InlineData(
        "[Action(\"one\")] public static void One() { RestApi.CreateRequest(\"/a\", \"GET\"); RestApi.ExecuteRequest().EnsureSuccess(); } [Action(\"two\")] public static void Two() { RestApi.CreateClient(\"https://a.example\"); One(); }"
    )]
    [InlineData(
        "class Session { public Session() { RestApi.CreateClient(\"https://a.example\"); } } [Action(\"one\")] public static void One() { var session = new Session(); RestApi.CreateRequest(\"/a\", \"GET\"); RestApi.ExecuteRequest().EnsureSuccess(); }"
    )]
    [InlineData(
        "static bool Ready { get { Begin(\"/a\"); return true; } } [Action(\"one\")] public static void One() { if (Ready) RestApi.ExecuteRequest().EnsureSuccess(); }"
    )]
    [InlineData(
        "abstract class Step { protected abstract void Begin(); public void Run() { RestApi.CreateClient(\"https://a.example\"); Begin(); RestApi.AddHeader(\"A\", \"b\"); RestApi.ExecuteRequest().EnsureSuccess(); } }"
    )]
    public Task Helper_that_may_have_begun_is_quiet(string members) => Verify.Silent(BuilderCode.InClass(members));
}
