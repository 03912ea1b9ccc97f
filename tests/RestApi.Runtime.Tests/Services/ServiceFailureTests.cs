using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Services;

public sealed class ServiceFailureTests
{
    [Theory]
    [InlineData(400, "Bad Request")]
    [InlineData(404, "Not Found")]
    [InlineData(503, "Service Unavailable")]
    [InlineData(302, "Found")]
    public async Task Status_that_is_no_success_throws_with_status_and_raw_body(int status, string message)
    {
        await using var crm = await ServiceCase.AnsweringAsync(status, """{"error":"confidential"}""");
        using var scope = crm.Enter();

        var e = Assert.Throws<ServiceException>(static () =>
            Api.Rest.V1.Get("crm", new() { Path = "/contacts/{id}?all=1", PathParameters = { ["id"] = "ann" } })
        );

        Assert.Equal((status, message), (e.Status?.Code, e.Status?.Message));
        Assert.Equal("""{"error":"confidential"}""", e.Body);
        Assert.Equal(("crm", "GET", "/contacts/{id}", RestApiErrorKind.Status), (e.ServiceId, e.Method, e.Path, e.Kind));
        Assert.Equal($"GET /contacts/{{id}} of service 'crm' returned {status} {message}.", e.Message);
        AssertSaysNothingOf(crm.Server.Url, e);
    }

    [Theory]
    [InlineData(
        "text/html",
        "<html>confidential</html>",
        RestApiErrorKind.Protocol,
        "answered with text/html, and services speak JSON only"
    )]
    [InlineData("application/xml", "<a/>", RestApiErrorKind.Protocol, "answered with application/xml, and services speak JSON only")]
    [InlineData(
        "application/json",
        "{\"a\":confidential",
        RestApiErrorKind.Json,
        "answered with something that is not JSON: line 1, byte 6."
    )]
    [InlineData("application/json", "{\"a\":1,\"a\":2}", RestApiErrorKind.Json, "answered with something that is not JSON")]
    public async Task Answer_that_is_no_json_throws(string type, string content, RestApiErrorKind kind, string message)
    {
        await using var crm = await ServiceCase.AnsweringAsync(200, content, type);
        using var scope = crm.Enter();

        var e = Assert.Throws<ServiceException>(static () => Api.Rest.V1.Get("crm"));

        Assert.Equal((kind, 200, content), (e.Kind, e.Status?.Code, e.Body));
        Assert.StartsWith("GET / of service 'crm' " + message, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("confidential", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/problem+json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    public async Task Kinds_of_json_are_read(string type)
    {
        await using var crm = await ServiceCase.AnsweringAsync(200, "[1]", type);
        using var scope = crm.Enter();

        Assert.Equal("[1]", Api.Rest.V1.Get("crm").Body!.ToJsonString());
    }

    [Fact]
    public async Task Without_an_answer_there_is_no_status_and_no_host_in_any_text()
    {
        var port = RawServer.UnusedPort();
        var url = $"http://127.0.0.1:{port}";
        using var scope = TestAction.Context(settings: new Dictionary<string, string?> { ["RestApi:Services:crm:Url"] = url }).Enter();

        var sync = Assert.Throws<ServiceException>(static () => Api.Rest.V1.Get("crm", new() { Path = "/x" }));
        var async = await Assert.ThrowsAsync<ServiceException>(static () => Api.Rest.V1.GetAsync("crm", new() { Path = "/x" }));

        Assert.All(
            [sync, async],
            e =>
            {
                Assert.Equal((RestApiErrorKind.Connect, null, null), (e.Kind, e.Status, e.Body));
                Assert.StartsWith("GET /x of service 'crm' failed (Connect): ", e.Message, StringComparison.Ordinal);
                AssertSaysNothingOf($"127.0.0.1:{port}", e);
            }
        );
    }

    [Fact]
    public async Task Unknown_service_is_answered_with_the_known_ones_and_the_nearest()
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter(("erp:Url", "crm/erp"));

        var e = Assert.Throws<InvalidOperationException>(static () => Api.Rest.V1.Get("crn"));

        Assert.Equal(
            "There is no service 'crn'. Did you mean 'crm'? Declared services: crm, erp. "
                + "Declare it with the setting RestApi:Services:crn:Url.",
            e.Message
        );
    }

    [Fact]
    public void Without_any_service_the_message_says_where_to_declare_one()
    {
        using var scope = TestAction.Context().Enter();

        var e = Assert.Throws<InvalidOperationException>(static () => Api.Rest.V1.Get("crm"));

        Assert.Equal(
            "There is no service 'crm'. Declared services: none. Declare it with the setting RestApi:Services:crm:Url.",
            e.Message
        );
    }

    [Fact]
    public async Task Url_is_masked_wherever_code_gets_hold_of_it()
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter();
        Api.Rest.V1.Get("crm");

        ActionLog.Info($"The CRM is at {crm.Server.Url}/base.");

        Assert.Equal("The CRM is at ***.", Assert.Single(crm.Log.Lines).Message);
    }

    private static void AssertSaysNothingOf(string url, Exception e)
    {
        Assert.DoesNotContain(url, e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("confidential", e.ToString(), StringComparison.Ordinal);
        Assert.Null(e.InnerException);
    }
}
