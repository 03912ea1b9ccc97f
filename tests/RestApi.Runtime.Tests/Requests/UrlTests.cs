using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

public sealed class UrlTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    [Theory]
    [InlineData("", "", "/")]
    [InlineData("", "/", "/")]
    [InlineData("/", "", "/")]
    [InlineData("/", "/contacts", "/contacts")]
    [InlineData("", "contacts", "/contacts")]
    [InlineData("/api/v2", "", "/api/v2")]
    [InlineData("/api/v2/", "", "/api/v2/")]
    [InlineData("/api/v2", "/contacts", "/api/v2/contacts")]
    [InlineData("/api/v2/", "/contacts", "/api/v2/contacts")]
    [InlineData("/api/v2/", "contacts/", "/api/v2/contacts/")]
    [InlineData("/api/v2//", "//contacts", "/api/v2/contacts")]
    [InlineData("/api?version=2", "/contacts", "/api/contacts?version=2")]
    [InlineData("/api?version=2", "/contacts?limit=5", "/api/contacts?version=2&limit=5")]
    [InlineData("/api?version=2", "", "/api?version=2")]
    [InlineData("/api?", "/contacts?", "/api/contacts")]
    [InlineData("/api#top", "/contacts", "/api/contacts")]
    public void Base_url_and_path_are_joined_with_one_slash(string basePath, string path, string target) =>
        Assert.Equal(target, TargetOf(echo.Server.Url + basePath, path));

    [Theory]
    [InlineData("/a%20b", "/a%20b")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/a%2Fb", "/a%2Fb")]
    [InlineData("/köln/日本", "/k%C3%B6ln/%E6%97%A5%E6%9C%AC")]
    [InlineData("/k%C3%B6ln", "/k%C3%B6ln")]
    [InlineData("/100%", "/100%25")]
    [InlineData("/contacts:batch", "/contacts:batch")]
    [InlineData("/x?q=a%26b&u=ü", "/x?q=a%26b&u=%C3%BC")]
    [InlineData("/a}b", "/a%7Db")]
    public void A_path_is_sent_as_it_is_written_and_never_escaped_twice(string path, string target) =>
        Assert.Equal(target, TargetOf(echo.Server.Url, path));

    [Fact]
    public void Query_parameters_follow_those_of_base_url_and_path()
    {
        var request = new RestClient(echo.Server.Url + "?a=1").CreateRequest("/x?b=2", "GET");

        request.AddQueryParameter("c", "3").AddQueryParameter("c", "4").ExecuteRequest();

        Assert.Equal("/x?a=1&b=2&c=3&c=4", echo.Server.Last.Target);
    }

    [Theory]
    [InlineData("/contacts//notes", "'//'")]
    [InlineData("/contacts/ /notes", "'//'")]
    [InlineData("/contacts/../admin", "'..'")]
    [InlineData("/contacts/./admin", "'..'")]
    [InlineData("..", "'..'")]
    [InlineData("/contacts/..?x=1", "'..'")]
    [InlineData("/contacts/%2e%2E/admin", "'..'")]
    [InlineData("/contacts/.%2e", "'..'")]
    [InlineData("/contacts\\..\\admin", "backslash")]
    [InlineData("/contacts/7#top", "'#'")]
    [InlineData("/contacts\r\nX: y", "line break")]
    [InlineData("/contacts\0", "NUL")]
    [InlineData("https://other.example.com/contacts", "CreateClient")]
    public void A_path_that_would_address_something_else_is_refused(string path, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => new RestClient(echo.Server.Url).CreateRequest(path, "GET"));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_path_whose_last_segment_is_a_missing_value_is_refused(string? id)
    {
        var client = RestApi.CreateClient(echo.Server.Url);
        object? boxed = id;

        Assert.Contains(
            "null or blank",
            Assert.Throws<ArgumentException>(() => client.CreateRequest($"/contacts/{id}", "DELETE")).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => client.CreateRequest($"/contacts/{boxed}?hard=1", "DELETE"));
        Assert.Throws<ArgumentException>(() => client.CreateRequest($"/contacts/{id.AsSpan()}", "DELETE"));
        Assert.Throws<ArgumentException>(() => client.CreateRequest($"{"/contacts/"}{id}", "DELETE"));
        Assert.Throws<ArgumentException>(() => RestApi.CreateRequest($"/contacts/{id}", "DELETE"));
    }

    [Fact]
    public void A_missing_value_that_is_no_segment_is_left_out()
    {
        string? none = null;
        var client = new RestClient(echo.Server.Url);

        client.CreateRequest($"{none}/contacts{none}", "GET").ExecuteRequest();
        Assert.Equal("/contacts", echo.Server.Last.Target);
        client.CreateRequest($"/contacts/{7}{none}?folder=/{none}", "GET").ExecuteRequest();
        Assert.Equal("/contacts/7?folder=/", echo.Server.Last.Target);
    }

    [Theory]
    [InlineData("/a...b")]
    [InlineData("/...")]
    [InlineData("/.well-known/openid-configuration")]
    [InlineData("/a/v1..v2")]
    [InlineData("/proxy?url=https://other.example.com//x/../y")]
    public void Dots_and_slashes_without_that_meaning_are_sent(string path) => Assert.Equal(path, TargetOf(echo.Server.Url, path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a\r\nb")]
    [InlineData("a\0")]
    public void A_segment_that_would_address_another_resource_is_refused(string? value)
    {
        var request = new RestClient(echo.Server.Url).CreateRequest("/contacts/{id}/notes", "GET");

        var error = Assert.Throws<ArgumentException>(() => request.AddUrlSegment("id", value));

        Assert.Contains("'id'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../admin", "/contacts/..%2F..%2Fadmin/notes")]
    [InlineData("%2e%2e", "/contacts/%252e%252e/notes")]
    [InlineData("a?x=1#f", "/contacts/a%3Fx%3D1%23f/notes")]
    [InlineData("{id}", "/contacts/%7Bid%7D/notes")]
    [InlineData(" x ", "/contacts/%20x%20/notes")]
    public void A_segment_stays_one_segment(string value, string target)
    {
        new RestClient(echo.Server.Url).CreateRequest("/contacts/{id}/notes", "GET").AddUrlSegment("id", value).ExecuteRequest();

        Assert.Equal(target, echo.Server.Last.Target);
    }

    [Theory]
    [InlineData("/x/{a}{b}")]
    [InlineData("/x/.{a}{b}")]
    public void Dots_that_only_together_address_another_resource_are_refused_one_by_one(string path)
    {
        var request = new RestClient(echo.Server.Url).CreateRequest(path, "GET");

        Assert.Throws<ArgumentException>(() => request.AddUrlSegment("a", "."));
        Assert.Throws<ArgumentException>(() => request.AddUrlSegment("b", "."));
    }

    [Fact]
    public void A_placeholder_without_a_value_is_refused_by_name_and_can_be_filled_then()
    {
        var request = new RestClient(echo.Server.Url).CreateRequest("/contacts/{contactId}", "GET");

        var error = Assert.Throws<InvalidOperationException>(() => request.ExecuteRequest());

        Assert.Contains("AddUrlSegment(\"contactId\", value)", error.Message, StringComparison.Ordinal);
        Assert.Equal(200, request.AddUrlSegment("contactId", 7).ExecuteRequest().StatusCode);
        Assert.Equal("/contacts/7", echo.Server.Last.Target);
    }

    [Fact]
    public void A_segment_without_a_placeholder_or_filled_twice_is_refused()
    {
        var request = new RestClient(echo.Server.Url).CreateRequest("/contacts/{id}", "GET").AddUrlSegment("id", "7");

        Assert.Contains("{id}", Assert.Throws<ArgumentException>(() => request.AddUrlSegment("id", "8")).Message, StringComparison.Ordinal);
        Assert.Contains("{no}", Assert.Throws<ArgumentException>(() => request.AddUrlSegment("no", "8")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_placeholder_may_stand_twice_and_in_the_query()
    {
        new RestClient(echo.Server.Url).CreateRequest("/{id}/copy/{id}?of={id}", "GET").AddUrlSegment("id", "a b").ExecuteRequest();

        Assert.Equal("/a%20b/copy/a%20b?of=a%20b", echo.Server.Last.Target);
    }

    [Fact]
    public void Unicode_hosts_are_sent_in_punycode()
    {
        using var handler = new RecordingHandler();
        var client = new RestClient("https://bücher.example/süd", RestTransport.Over(handler));

        client.CreateRequest("/größe", "GET").ExecuteRequest();

        Assert.Equal("xn--bcher-kva.example", handler.Request!.RequestUri!.IdnHost);
        Assert.Equal("/s%C3%BCd/gr%C3%B6%C3%9Fe", handler.Request.RequestUri.PathAndQuery);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("api.example.com")]
    [InlineData("/contacts")]
    [InlineData("ftp://example.com")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://")]
    public void A_base_url_that_is_not_absolute_http_is_refused(string url)
    {
        var error = Assert.Throws<ArgumentException>(() => RestApi.CreateClient(url));

        Assert.Contains("https://api.example.com/v1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://ann:s3cr3tpw@example.com")]
    [InlineData("ann:s3cr3tpw@example.com")]
    [InlineData("example.com/x?key=s3cr3tpw")]
    public void Credentials_in_a_base_url_are_refused_and_not_repeated(string url)
    {
        var error = Assert.Throws<ArgumentException>(() => RestApi.CreateClient(url));

        Assert.DoesNotContain("s3cr3tpw", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_uri_is_a_base_url_too()
    {
        RestApi.CreateClient(new Uri(echo.Server.Url + "/api")).CreateRequest("x", "GET").ExecuteRequest();

        Assert.Equal("/api/x", echo.Server.Last.Target);
        Assert.Throws<ArgumentException>(() => RestApi.CreateClient(new Uri("/relative", UriKind.Relative)));
    }

    private string TargetOf(string baseUrl, string path)
    {
        new RestClient(baseUrl).CreateRequest(path, "GET").ExecuteRequest();
        return echo.Server.Last.Target;
    }
}
