using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

/// <summary>A body of JSON is used again for the next request: nothing of the one before may be seen there.</summary>
public sealed class ReusedBodyTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    [Fact]
    public void Shorter_body_has_its_own_length_and_content()
    {
        Post().AddJsonBody(new string('x', 300)).ExecuteRequest().Dispose();
        Post().AddJsonBody("y").ExecuteRequest().Dispose();

        Assert.Equal(("\"y\"", "3"), (echo.Server.Last.Text, echo.Server.Last.Header("Content-Length")));
        Assert.Equal("application/json", echo.Server.Last.Header("Content-Type"));
    }

    [Fact]
    public void Headers_of_a_body_end_with_its_request()
    {
        for (var turn = 0; turn < 2; turn++)
        {
            Post()
                .AddHeader("Content-Type", "application/vnd.api+json")
                .AddHeader("Content-Language", "de")
                .AddJsonBody("x")
                .ExecuteRequest()
                .Dispose();
            Assert.Equal("application/vnd.api+json", echo.Server.Last.Header("Content-Type"));
            Assert.Equal("de", echo.Server.Last.Header("Content-Language"));

            Post().AddJsonBody("y").ExecuteRequest().Dispose();
            Assert.Equal("application/json", echo.Server.Last.Header("Content-Type"));
            Assert.Null(echo.Server.Last.Header("Content-Language"));
        }
    }

    [Fact]
    public void Two_requests_at_once_have_a_body_each()
    {
        Post().AddJsonBody("first").ExecuteRequest().Dispose();
        var one = Post().AddJsonBody("one");
        var two = Post().AddJsonBody("two");

        two.ExecuteRequest().Dispose();
        Assert.Equal("\"two\"", echo.Server.Last.Text);
        one.ExecuteRequest().Dispose();
        Assert.Equal("\"one\"", echo.Server.Last.Text);
    }

    [Fact]
    public void Body_that_was_released_twice_is_not_handed_to_two()
    {
        var body = BufferedContent.ForJson();
        body.Release();
        body.Release();

        Assert.NotSame(BufferedContent.ForJson(), BufferedContent.ForJson());
    }

    [Fact]
    public void Body_with_another_type_is_not_used_again()
    {
        var body = BufferedContent.ForJson();
        body.Headers.ContentType = new("text/plain");
        body.HasOwnHeaders = true;
        body.Release();

        Assert.Equal("application/json", BufferedContent.ForJson().Headers.ContentType!.MediaType);
    }

    [Fact]
    public void Room_of_a_large_body_is_not_kept()
    {
        var body = BufferedContent.ForJson();
        body.GetMemory(100_000);
        body.Release();

        Assert.InRange(BufferedContent.ForJson().GetMemory().Length, 1, 32 * 1024);
    }

    private RestRequest Post() => new RestClient(echo.Server.Url).CreateRequest("/x", "POST");
}
