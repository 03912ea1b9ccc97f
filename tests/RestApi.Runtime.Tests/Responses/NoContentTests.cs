using System.Text;
using Acme.RuntimeTests.Requests;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Responses;

public sealed class NoContentTests
{
    [Theory]
    [InlineData("HTTP/1.1 204 No Content\n\n")]
    [InlineData("HTTP/1.1 205 Reset Content\nContent-Length: 0\n\n")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 0\n\n")]
    [InlineData("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 4\n\nnull")]
    [InlineData("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 7\n\n null\t ")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 2\n\n \t")]
    public void No_content_is_null_where_that_is_asked_for(string answer)
    {
        using var server = RawServer.Answering(answer);
        using var res = new RestClient(server.Url).CreateRequest("/x", "GET").ExecuteRequest().EnsureSuccess();

        Assert.Null(res.ReadJsonOrDefault<Person>());
        Assert.Null(res.ReadJsonOrDefault(PersonContext.Default.Person));
        Assert.Null(res.ReadJsonOrDefault<Person>(PersonContext.Default));
        Assert.Null(res.ReadJsonOrDefault<int?>());
        Assert.False(res.TryReadJson<Person>(out _));
        Assert.Equal(RestApiErrorKind.Json, Assert.Throws<RestApiException>(() => res.ReadJson<Person>()).Kind);
    }

    [Fact]
    public void Content_is_read_and_wrong_content_is_an_error()
    {
        using var ann = AnswerOf("""{"full_name":"Ann","age":1}""");
        using var wrong = AnswerOf("nil");

        Assert.Equal(new Person("Ann", 1), ann.ReadJsonOrDefault<Person>(PersonContext.Default));
        Assert.Equal(RestApiErrorKind.Json, Assert.Throws<RestApiException>(() => wrong.ReadJsonOrDefault<Person>()).Kind);
    }

    [Fact]
    public void A_comma_does_not_cut_a_header()
    {
        using var server = RawServer.Answering(
            "HTTP/1.1 204 No Content\nAllow: GET, POST\nSet-Cookie: a=1; Expires=Wed, 01 Jan 2031 00:00:00 GMT\nSet-Cookie: b=2\n"
                + "Link: <https://example.com/?page=2>; rel=\"next\"\nLink: <https://example.com/?a=1,2>; rel=\"last\"\n\n"
        );
        using var res = new RestClient(server.Url).CreateRequest("/x", "OPTIONS").ExecuteRequest();

        Assert.Equal(["GET, POST"], res.Headers.GetValues("allow"));
        Assert.Equal(["a=1; Expires=Wed, 01 Jan 2031 00:00:00 GMT", "b=2"], res.Headers.GetValues("Set-Cookie"));
        Assert.Equal(
            ["<https://example.com/?page=2>; rel=\"next\"", "<https://example.com/?a=1,2>; rel=\"last\""],
            res.Headers.GetValues("Link")
        );
    }

    private static RestResponse AnswerOf(string content) =>
        Answer.Of(
            new RestTarget("GET", "example.com", "/x"),
            new HttpResponseMessage { Content = new ByteArrayContent([]) },
            Encoding.UTF8.GetBytes(content)
        );
}
