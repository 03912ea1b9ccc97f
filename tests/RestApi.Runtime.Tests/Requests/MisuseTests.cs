using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

/// <summary>Messages name the next step.</summary>
public sealed class MisuseTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private RestRequest NewRequest(string method = "GET") => new RestClient(echo.Server.Url).CreateRequest("/x", method);

    [Fact]
    public void A_request_without_a_client_names_CreateClient() =>
        Says("RestApi.CreateClient(baseUrl)", () => RestApi.CreateRequest("/x", "GET"));

    [Fact]
    public void Configuring_without_a_request_names_CreateRequest()
    {
        RestApi.CreateClient(echo.Server.Url);

        Says("RestApi.CreateRequest(path, method)", () => RestApi.AddHeader("X", "1"));
        Says("RestApi.CreateRequest(path, method)", () => RestApi.ExecuteRequest());
        Says("RestApi.CreateRequest(path, method)", () => RestApi.ExecuteRequestAsync());
    }

    [Fact]
    public void A_new_client_starts_without_the_request_of_the_one_before()
    {
        RestApi.CreateClient(echo.Server.Url);
        RestApi.CreateRequest("/x", "GET");
        RestApi.CreateClient(echo.Server.Url);

        Says("RestApi.CreateRequest(path, method)", () => RestApi.AddHeader("X", "1"));
    }

    [Fact]
    public async Task Executing_twice_names_CreateRequest()
    {
        var request = NewRequest();
        request.ExecuteRequest();

        Says("RestApi.CreateRequest(path, method)", () => request.ExecuteRequest());
        await Assert.ThrowsAsync<InvalidOperationException>(() => request.ExecuteRequestAsync());
    }

    [Fact]
    public void Configuring_after_the_execution_names_CreateRequest()
    {
        var request = NewRequest("POST");
        request.ExecuteRequest();

        Says("RestApi.CreateRequest(path, method)", () => request.AddHeader("X", "1"));
        Says("RestApi.CreateRequest(path, method)", () => request.AddQueryParameter("q", "1"));
        Says("RestApi.CreateRequest(path, method)", () => request.AddUrlSegment("q", "1"));
        Says("RestApi.CreateRequest(path, method)", () => request.AddBody("x", "text/plain"));
        Says("RestApi.CreateRequest(path, method)", () => request.SetRequestTimeout(1));
        Says("RestApi.CreateRequest(path, method)", () => request.SetOAuth2AuthorizationHeaderAuth("t"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public void A_body_on_a_method_that_takes_none_is_refused(string method)
    {
        Says(method, () => NewRequest(method).AddJsonBody(new { a = 1 }));
        Says("AddQueryParameter", () => NewRequest(method).AddBody("x", "text/plain"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public void Other_methods_take_a_body(string method)
    {
        NewRequest(method).AddJsonBody(new { a = 1 }).ExecuteRequest();

        Assert.Equal((method, """{"a":1}"""), (echo.Server.Last.Method, echo.Server.Last.Text));
    }

    [Fact]
    public void A_second_body_is_refused() =>
        Says("already has a body", () => NewRequest("POST").AddJsonBody(new { a = 1 }).AddBody("x", "text/plain"));

    [Theory]
    [InlineData("get", "GET")]
    [InlineData("Patch", "PATCH")]
    [InlineData("options", "OPTIONS")]
    [InlineData("PURGE", "PURGE")]
    public void Methods_are_sent_in_upper_case(string method, string sent)
    {
        NewRequest(method).ExecuteRequest();

        Assert.Equal(sent, echo.Server.Last.Method);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("/contacts")]
    [InlineData("GET /x")]
    [InlineData("GET\r\nX: y")]
    public void What_is_no_method_is_refused(string method) => Assert.Throws<ArgumentException>(() => NewRequest(method));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(4_300_000)]
    public void A_timeout_that_makes_no_sense_is_refused(double seconds)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => NewRequest().SetRequestTimeout(seconds));

        Assert.Contains("seconds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_timeout_works() => Assert.Equal(200, NewRequest().SetRequestTimeout(4_000_000).ExecuteRequest().StatusCode);

    private static void Says(string part, Action call) =>
        Assert.Contains(part, Assert.Throws<InvalidOperationException>(call).Message, StringComparison.Ordinal);
}
