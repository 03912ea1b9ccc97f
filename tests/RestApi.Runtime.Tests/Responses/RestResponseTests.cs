using Acme.RuntimeTests.Requests;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Responses;

public sealed class RestResponseTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(299)]
    public void Two_hundreds_are_success(int status)
    {
        using var res = Answer(status, "");

        Assert.True(res.IsSuccess);
        Assert.Same(res, res.EnsureSuccess());
    }

    [Theory]
    [InlineData(404, "404 NotFound")]
    [InlineData(401, "401 Unauthorized")]
    [InlineData(429, "429 TooManyRequests")]
    [InlineData(500, "500 InternalServerError")]
    [InlineData(599, "599")]
    public void Any_other_status_is_an_answer_until_success_is_demanded(int status, string shown)
    {
        using var res = Answer(status, "c0nt3nt");

        Assert.Equal((status, false, "c0nt3nt"), (res.StatusCode, res.IsSuccess, res.Content));
        var error = Assert.Throws<RestApiException>(() => res.EnsureSuccess());
        Assert.Equal((RestApiErrorKind.Status, status), (error.Kind, error.StatusCode));
        Assert.StartsWith("GET /v1/{id} on 127.0.0.1:", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($" returned {shown}.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c0nt3nt", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_statuses_can_be_named()
    {
        using var res = Answer(404, "");

        Assert.Same(res, res.EnsureStatus(200, 404));
        Assert.Equal(404, Assert.Throws<RestApiException>(() => res.EnsureStatus(200, 201)).StatusCode);
        Assert.Throws<RestApiException>(() => res.EnsureStatus());
    }

    [Fact]
    public void An_answer_without_content_is_empty()
    {
        using var res = Answer("HTTP/1.1 204 No Content\n\n");

        Assert.Equal((204, "", 0L), (res.StatusCode, res.Content, res.ContentLength));
        Assert.False(res.TryReadJson<Person>(out _));
        var error = Assert.Throws<RestApiException>(() => res.ReadJson<Person>());
        Assert.EndsWith("is empty, not the JSON of Person.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_names_compare_without_case_and_values_keep_their_order()
    {
        using var res = Answer(
            "HTTP/1.1 200 OK\nSet-Cookie: a=1\nX-One: 1\nset-cookie: b=2\nContent-Type: text/plain\nContent-Length: 0\n\n"
        );

        Assert.Equal("a=1", res.Headers["SET-COOKIE"]);
        Assert.Equal(["a=1", "b=2"], res.Headers.GetValues("Set-Cookie"));
        Assert.Equal("text/plain", res.Headers["content-type"]);
        Assert.Null(res.Headers["X-None"]);
        Assert.Empty(res.Headers.GetValues("X-None"));
        Assert.Equal(5, res.Headers.Count);
        Assert.Equal(5, res.Headers.ToList().Count);
        Assert.Contains(new KeyValuePair<string, string>("X-One", "1"), res.Headers);
    }

    [Fact]
    public void A_disposed_answer_keeps_status_and_headers_and_refuses_its_content()
    {
        var res = Answer(200, """{"fullName":"Ann"}""");
        Assert.Contains("Ann", res.Content, StringComparison.Ordinal);
        res.Dispose();
        res.Dispose();

        Assert.Equal((200, 18L, "18"), (res.StatusCode, res.ContentLength, res.Headers["Content-Length"]));
        Assert.Throws<ObjectDisposedException>(() => res.Content);
        Assert.Throws<ObjectDisposedException>(() => res.ReadJson<Person>());
        Assert.Throws<ObjectDisposedException>(() => res.TryReadJson<Person>(out _));
    }

    [Fact]
    public void The_text_of_an_answer_does_not_show_its_content()
    {
        using var res = Answer(200, "c0nt3nt");

        Assert.DoesNotContain("c0nt3nt", res.ToString(), StringComparison.Ordinal);
    }

    private static RestResponse Answer(int status, string content) =>
        Answer($"HTTP/1.1 {status} Whatever\nContent-Length: {content.Length}\n\n{content}");

    private static RestResponse Answer(string answer)
    {
        using var server = RawServer.Answering(answer);
        return new RestClient(server.Url).CreateRequest("/v1/{id}", "GET").AddUrlSegment("id", "segm3nt").ExecuteRequest();
    }
}
