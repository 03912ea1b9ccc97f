using System.Net;
using System.Text;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Responses;

public sealed class ProblemTests
{
    private const string OutOfCredit = """
        {
          "type": "https://example.com/probs/out-of-credit",
          "title": "You do not have enough credit.",
          "status": 403,
          "detail": "Your current balance is 30, but that costs 50.",
          "instance": "/account/12345/msgs/abc",
          "balance": 30,
          "accounts": ["/account/12345"],
          "errors": { "age": ["must be > 0"] }
        }
        """;

    [Theory]
    [InlineData("application/problem+json")]
    [InlineData("application/problem+json; charset=utf-8")]
    [InlineData("Application/Problem+JSON ;v=1")]
    public void A_problem_is_read_with_its_extensions(string contentType)
    {
        using var res = AnswerOf(OutOfCredit, contentType);

        var problem = res.Problem!;
        Assert.Equal("https://example.com/probs/out-of-credit", problem.Type);
        Assert.Equal("You do not have enough credit.", problem.Title);
        Assert.Equal(403, problem.Status);
        Assert.Equal("Your current balance is 30, but that costs 50.", problem.Detail);
        Assert.Equal("/account/12345/msgs/abc", problem.Instance);
        Assert.Equal(["accounts", "balance", "errors"], problem.Extensions.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(30, problem.Extensions["balance"].GetInt32());
        Assert.Equal("must be > 0", problem.Extensions["errors"].GetProperty("age")[0].GetString());
        Assert.Equal("You do not have enough credit. (403): Your current balance is 30, but that costs 50.", problem.ToString());
    }

    [Fact]
    public void Members_that_are_absent_or_of_another_type_are_none()
    {
        using var empty = AnswerOf("{}");
        using var odd = AnswerOf("""{"type":1,"title":["x"],"status":"403","detail":null,"instance":{},"status2":1.5}""");

        foreach (var problem in new[] { empty.Problem!, odd.Problem! })
        {
            Assert.Equal(
                ("about:blank", null, null, null, null),
                (problem.Type, problem.Title, problem.Status, problem.Detail, problem.Instance)
            );
            Assert.Equal("about:blank", problem.ToString());
        }

        Assert.Empty(empty.Problem!.Extensions);
        Assert.Equal(["status2"], odd.Problem!.Extensions.Keys);
    }

    [Theory]
    [InlineData(OutOfCredit, "application/json")]
    [InlineData(OutOfCredit, "application/problem+jsonx")]
    [InlineData(OutOfCredit, null)]
    [InlineData("<problem xmlns=\"urn:ietf:rfc:7807\"/>", "application/problem+xml")]
    [InlineData("", "application/problem+json")]
    [InlineData("[]", "application/problem+json")]
    [InlineData("null", "application/problem+json")]
    [InlineData("{", "application/problem+json")]
    [InlineData("{} {}", "application/problem+json")]
    [InlineData("<html>", "application/problem+json")]
    [InlineData("""{"title":"\ud800"}""", "application/problem+json")]
    [InlineData("""{"\ud800":1}""", "application/problem+json")]
    public void Anything_else_is_no_problem_and_no_error(string content, string? contentType)
    {
        using var res = AnswerOf(content, contentType);

        Assert.Null(res.Problem);
    }

    [Fact]
    public void The_last_of_equal_names_wins_and_deep_content_is_none()
    {
        using var twice = AnswerOf("""{"title":"a","title":"b","x":1,"x":2}""");
        using var deep = AnswerOf("{\"x\":" + new string('[', 10_000));

        Assert.Equal(("b", 2), (twice.Problem!.Title, twice.Problem.Extensions["x"].GetInt32()));
        Assert.Null(deep.Problem);
    }

    [Fact]
    public void The_charset_is_honoured()
    {
        using var res = AnswerOf(Encoding.Latin1.GetBytes("""{"title":"Größe"}"""), "application/problem+json; charset=iso-8859-1");

        Assert.Equal("Größe", res.Problem!.Title);
    }

    [Fact]
    public void Its_text_shows_no_secret()
    {
        var key = new Secret("probl3m-s3cr3t");
        using var res = AnswerOf($$"""{"title":"Bad key","detail":"The key {{key.Reveal()}} is unknown"}""");

        Assert.Equal("Bad key: The key *** is unknown", res.Problem!.ToString());
    }

    private static RestResponse AnswerOf(string content, string? contentType = "application/problem+json") =>
        AnswerOf(Encoding.UTF8.GetBytes(content), contentType);

    private static RestResponse AnswerOf(byte[] content, string? contentType)
    {
        var message = new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new ByteArrayContent([]) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return Answer.Of(new RestTarget("GET", "example.com", "/x"), message, content);
    }
}
